namespace PyJitVerify.Runtime.Objects;

/// <summary>What the typing objects written in C# need of the module <c>typing</c>, and who called.</summary>
internal static class TypingModule
{
    public static readonly PyObject NoDefault = new PyNoDefault();

    /// <summary>Calls a function of <c>typing</c>.</summary>
    public static Value Call(ThreadState ts, string function, params Value[] args)
    {
        Value target = Get(ts, function);
        return target.IsNull ? default : Operations.Call(ts, target, args, null);
    }

    public static Value Unpack(ThreadState ts, in Value value)
    {
        Value unpack = Get(ts, "Unpack");
        return unpack.IsNull ? default : Operations.GetItem(ts, unpack, value);
    }

    public static Value Get(ThreadState ts, string name)
    {
        Value module = ts.Interp.Evaluator.Import(ts, "typing", null, new PyTuple([(PyStr)name]), 0);
        return module.IsNull ? default : Operations.GetAttribute(ts, module, name);
    }

    /// <summary>The module of the function that runs; null value when there is none.</summary>
    public static Value CallerModule(ThreadState ts) =>
        ts.Frame is { } frame && frame.Globals.TryGetStr(Names.Name, out Value module) ? module : default;

    private sealed class PyNoDefault() : PyObject(TypeKind.NoDefault);
}
