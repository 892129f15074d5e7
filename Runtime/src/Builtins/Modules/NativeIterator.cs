using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>An iterator that a module defines: its state, and how to go on.</summary>
internal abstract class NativeIterator : PyObject
{
    protected NativeIterator(PyType type) : base(TypeKind.Instance) => Class = type;

    /// <summary>False with nothing pending: exhausted. False with an exception pending: failed.</summary>
    public abstract bool TryNext(ThreadState ts, out Value item);

    /// <summary><c>repr()</c>.</summary>
    public virtual Value Describe(ThreadState ts) => Operations.DefaultRepr(ts, this);

    /// <summary>A type whose instances are such iterators.</summary>
    public static TypeDefinition Define(string module, string name, NewSlot? create, params MethodDefinition[] methods) => new(name, TypeKind.Instance)
    {
        Module = module,
        IsSubclassable = create is not null,
        IsGeneric = name == "chain",
        Slots = new TypeSlots
        {
            New = create,
            Repr = static (ts, self) => ((NativeIterator)self.Ref!).Describe(ts),
            Iter = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) => ((NativeIterator)self.Ref!).TryNext(ts, out item),
        },
        Methods = methods,
    };

    /// <summary>Takes the next item of another iterator. False: exhausted or failed.</summary>
    protected static bool Advance(ThreadState ts, in Value iterator, out Value item)
    {
        ts.ForgetStop();
        return ts.TypeOf(iterator).Slots.Next!(ts, iterator, out item);
    }

    /// <summary>The same where the end of the other one is not the own end: it does not show.</summary>
    protected static bool AdvancePart(ThreadState ts, in Value iterator, out Value item)
    {
        if (Advance(ts, iterator, out item)) return true;
        ts.ForgetStop();
        return false;
    }
}
