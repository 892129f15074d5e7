namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Coroutines, and steps of async generators, that were made and not begun yet: one that dies so was forgotten.
/// Shape: in the order of creation; those that were begun are dropped whenever the list has doubled.
/// </summary>
internal sealed class Unawaited
{
    private const int MinCapacity = 64;

    private readonly List<PyObject> _made = [];
    private int _pruneAt = MinCapacity;

    public int Count => _made.Count;

    public T Add<T>(T made) where T : PyObject
    {
        if (_made.Count >= _pruneAt)
        {
            _made.RemoveAll(static m => !IsFresh(m));
            _pruneAt = Math.Max(MinCapacity, 2 * _made.Count);
        }
        _made.Add(made);
        return made;
    }

    /// <summary>Takes those out that are dead, and gives the forgotten ones.</summary>
    public List<PyObject> TakeDead(Func<PyObject, bool> isAlive)
    {
        List<PyObject> forgotten = _made.FindAll(m => IsFresh(m) && !isAlive(m));
        _made.RemoveAll(m => !IsFresh(m) || !isAlive(m));
        return forgotten;
    }

    private static bool IsFresh(PyObject made) => made is PyGenerator { State: GeneratorState.Created } or PyAsyncStep { State: AsyncStepState.Created };
}
