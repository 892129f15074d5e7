using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>What streams complain about.</summary>
internal static class IoErrors
{
    private static readonly PyStr Name = "UnsupportedOperation";

    public static Value Closed(ThreadState ts) => ts.RaiseValueError("I/O operation on closed file.");

    /// <summary><c>io.UnsupportedOperation</c>, which is both an OSError and a ValueError.</summary>
    public static Value Unsupported(ThreadState ts, string message)
    {
        Value io = ts.Interp.Evaluator.Import(ts, "_io", null, Value.None, 0);
        Value type = io.IsNull ? default : Operations.GetAttribute(ts, io, Name);
        return type.Ref is PyType t ? ts.Raise(t, message) : default;
    }

    public static PyType MakeType(InterpreterState interp)
    {
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"io");
        Value made = Operations.Call(interp.MainThread, interp.Type(TypeKind.Type), Name, new PyTuple([interp.Exceptions["OSError"], interp.Exceptions.ValueError]), members);
        return (PyType)made.Ref!;
    }

    /// <summary>A count argument: None and negative mean all. False with an exception pending.</summary>
    public static bool TryCount(ThreadState ts, in Value value, out long count)
    {
        count = -1;
        if (value.IsNone) return true;
        if (!value.IsInt && !value.IsBool && ts.TypeOf(value).Slots.Index is null && value.Ref is not PyInt)
            return !ts.RaiseTypeError($"argument should be integer or None, not '{ts.TypeOf(value).LayoutName}'").IsNull;
        return SequenceOps.TryLong(ts, value, out count);
    }
}
