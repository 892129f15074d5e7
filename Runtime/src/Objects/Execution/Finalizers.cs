using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A weak reference: <c>weakref.ref</c>, or a proxy.</summary>
internal sealed class PyWeakReference : PyObject
{
    public PyWeakReference(PyType type, PyObject target, Value callback) : base(TypeKind.Instance)
    {
        Class = type;
        Target = target;
        Callback = callback;
    }

    /// <summary>Null once a collection found the target dead.</summary>
    public PyObject? Target { get; set; }

    /// <summary>Called with this reference when the target dies; a null value: nobody.</summary>
    public Value Callback { get; set; }

    /// <summary>The target's hash, kept after its death.</summary>
    public long? Hash { get; set; }
}

/// <summary>
/// Weak references and objects with <c>__del__</c>. There are no reference counts: an object dies when
/// <c>gc.collect()</c> finds that nothing reaches it, or at the end of the program; what happens then is in the order of
/// creation, so it is the same in every mode.
/// Invariant: dead is what the <see cref="HeapWalk"/> from the roots does not reach, not what .NET has collected.
/// </summary>
internal sealed class Finalizers(InterpreterState interp)
{
    private readonly ConditionalWeakTable<PyObject, List<PyWeakReference>> _references = [];
    private List<PyObject> _withFinalizer = [];
    private List<PyWeakReference> _all = [];

    /// <summary>Reports a failure that nobody can handle; set by the layer that knows how.</summary>
    public Action<ThreadState, string, Value> OnUnraisable { get; set; } = static (ts, _, _) => ts.ClearPending();

    /// <summary>Warns of an awaitable that nobody awaited; set by the layer that knows how.</summary>
    public Action<ThreadState, PyObject> OnForgotten { get; set; } = static (_, _) => { };

    public Unawaited Unawaited { get; } = new();

    /// <summary>A new object whose class defines <c>__del__</c>.</summary>
    public void Register(PyObject target) => _withFinalizer.Add(target);

    public void Register(PyWeakReference reference)
    {
        _references.GetOrCreateValue(reference.Target!).Add(reference);
        _all.Add(reference);
    }

    /// <summary>The live weak references to an object, in the order of their creation.</summary>
    public IReadOnlyList<PyWeakReference> ReferencesTo(PyObject target) =>
        _references.TryGetValue(target, out List<PyWeakReference>? list) ? list.FindAll(r => ReferenceEquals(r.Target, target)) : [];

    public PyWeakReference? FirstReferenceTo(PyObject target)
    {
        IReadOnlyList<PyWeakReference> all = ReferencesTo(target);
        return all.Count > 0 ? all[0] : null;
    }

    /// <summary>A collection. The number of objects that died and that somebody watched.</summary>
    public long Collect(ThreadState ts)
    {
        if (_withFinalizer.Count == 0 && _all.Count == 0 && !interp.HasClasses && Unawaited.Count == 0) return 0;
        var walk = new HeapWalk(interp);
        walk.Run();
        List<PyObject> doomed = _withFinalizer.FindAll(o => !walk.Reached(o));
        // What a finalizer can still see stays alive until it has run; its weak references die now, as CPython's do.
        List<PyWeakReference> broken = _all.FindAll(r => r.Target is not null && !walk.Reached(r.Target));
        _withFinalizer.RemoveAll(o => !walk.Reached(o));
        _all.RemoveAll(r => r.Target is null || !walk.Reached(r.Target) || !walk.Reached(r));
        List<PyWeakReference> heard = broken.FindAll(r => !r.Callback.IsNull && walk.Reached(r));
        List<PyObject> forgotten = Unawaited.TakeDead(walk.Reached);
        // A finalizer still looks at classes: what it reaches is not dead yet.
        walk.Include(doomed);
        ForgetClasses(interp.Type(TypeKind.Object), walk, []);
        foreach (PyWeakReference reference in broken) reference.Target = null;
        foreach (PyWeakReference reference in heard) Call(ts, reference.Callback, reference);
        foreach (PyObject target in doomed) Finalize(ts, target);
        foreach (PyObject awaitable in forgotten) OnForgotten(ts, awaitable);
        return broken.Count + doomed.Count;
    }

    /// <summary>Takes dead classes off the lists of their bases.</summary>
    private static void ForgetClasses(PyType type, HeapWalk walk, HashSet<PyType> done)
    {
        if (!done.Add(type)) return;
        type.Subclasses.RemoveAll(c => c.IsHeap && !walk.Reached(c));
        foreach (PyType subclass in type.Subclasses) ForgetClasses(subclass, walk, done);
    }

    /// <summary>The end of the program: every finalizer that has not run yet, every awaitable that was forgotten.</summary>
    public void RunAll(ThreadState ts)
    {
        for (int round = 0; _withFinalizer.Count > 0 && round < 10; round++)
        {
            List<PyObject> left = _withFinalizer;
            _withFinalizer = [];
            foreach (PyObject target in left) Finalize(ts, target);
        }
        _all = [];
        foreach (PyObject awaitable in Unawaited.TakeDead(static _ => false)) OnForgotten(ts, awaitable);
    }

    /// <summary>All objects of the heap, in no particular order; for <c>gc.get_objects</c> and its like.</summary>
    public List<PyObject> LiveObjects()
    {
        var walk = new HeapWalk(interp);
        walk.Run();
        return walk.Objects();
    }

    private void Finalize(ThreadState ts, PyObject target)
    {
        if (interp.TypeOf(target).TryLookup(Names.Del, out Value method))
        {
            if (SlotDispatch.CallFound(ts, method, target, []).IsNull) OnUnraisable(ts, "Exception ignored while calling deallocator", method);
        }
    }

    private void Call(ThreadState ts, in Value callback, PyWeakReference reference)
    {
        if (Operations.Call(ts, callback, reference).IsNull) OnUnraisable(ts, "Exception ignored while calling weakref callback", callback);
    }
}
