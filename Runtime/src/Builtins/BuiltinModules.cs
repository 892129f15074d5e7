using PyJitVerify.Runtime.Builtins.Modules;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The modules that are written in C#, by name. Each interpreter makes its own at the first import.</summary>
internal static class BuiltinModules
{
    public static readonly IReadOnlyDictionary<string, Func<InterpreterState, PyModule>> All = new Dictionary<string, Func<InterpreterState, PyModule>>
    {
        ["math"] = MathModule.Create,
        ["time"] = TimeModule.Create,
        ["_typing"] = TypingSupportModule.Create,
    };

    /// <summary>A module with functions and constants.</summary>
    internal static PyModule Make(InterpreterState interp, string name, IEnumerable<MethodDefinition> functions, params (string Name, Value Value)[] constants)
    {
        var module = new PyModule((PyStr)name);
        module.Members.SetStr(Names.Doc, Value.None);
        foreach (MethodDefinition function in functions)
            module.Members.SetStr(interp.Intern(function.Name), new PyBuiltinFunction(function, default, module: name));
        foreach ((string constant, Value value) in constants) module.Members.SetStr(interp.Intern(constant), value);
        return module;
    }
}
