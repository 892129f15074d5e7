using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>marshal</c>, which importlib expects: there are no bytecode files, so nothing can be marshalled.</summary>
internal static class MarshalModule
{
    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("dumps", 1, 3, static (ts, _, _) => ts.RaiseValueError("unmarshallable object")),
        MethodDefinition.Fast("dump", 2, 4, static (ts, _, _) => ts.RaiseValueError("unmarshallable object")),
        MethodDefinition.Fast("loads", 1, 2, static (ts, _, _) => ts.RaiseValueError("bad marshal data (unknown type code)")),
        MethodDefinition.Fast("load", 1, 2, static (ts, _, _) => ts.RaiseValueError("bad marshal data (unknown type code)")),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "marshal", Functions, ("version", Value.Int(5)));
}
