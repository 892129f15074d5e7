namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A hidden class: the ordered names of the attributes of instances that got them in the same order, and where each lies.
/// Shape: a tree rooted in one shape per class, so a shape number implies the class; it grows by
/// <see cref="Extend"/> and never changes otherwise.
/// Invariant: <see cref="Id"/> is a serial of the interpreter, 1 and up.
/// </summary>
internal sealed class Shape
{
    /// <summary>The shape number of an object whose attributes are a dictionary.</summary>
    public const int DictionaryMode = -1;

    /// <summary>More attributes than this turn an instance into dictionary mode (CPython: SHARED_KEYS_MAX_SIZE).</summary>
    public const int MaxAttributes = 30;

    /// <summary>The length of the array that an object's first attribute makes: machine code relies on it.</summary>
    public const int FirstFields = 4;

    private readonly Dictionary<PyStr, int> _index;
    private Dictionary<PyStr, Shape>? _transitions;

    private Shape(int id, PyType owner, PyStr[] names)
    {
        Id = id;
        Owner = owner;
        Names = names;
        _index = new Dictionary<PyStr, int>(names.Length);
        for (int i = 0; i < names.Length; i++) _index.Add(names[i], i);
    }

    public int Id { get; }

    public PyType Owner { get; }

    /// <summary>The attribute names in the order in which they were first assigned.</summary>
    public PyStr[] Names { get; }

    public static Shape Root(InterpreterState interp, PyType owner) => interp.RegisterShape(id => new Shape(id, owner, []));

    /// <summary>The index of a name, or -1.</summary>
    public int IndexOf(PyStr name)
    {
        // Nearly always it is the very string that code and shapes share.
        PyStr[] names = Names;
        for (int i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], name)) return i;
        }
        return _index.TryGetValue(name, out int index) ? index : -1;
    }

    /// <summary>The shape with one more attribute at the end.</summary>
    public Shape Extend(InterpreterState interp, PyStr name)
    {
        _transitions ??= [];
        if (!_transitions.TryGetValue(name, out Shape? next))
        {
            next = interp.RegisterShape(id => new Shape(id, Owner, [.. Names, name]));
            _transitions.Add(name, next);
        }
        return next;
    }
}
