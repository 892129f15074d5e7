using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>errno</c>.</summary>
internal static class ErrnoModule
{
    public static PyModule Create(InterpreterState interp)
    {
        var codes = new PyDict();
        PyModule module = BuiltinModules.Make(interp, "errno", [], ("errorcode", codes));
        foreach ((string name, int number, _) in OsErrors.All)
        {
            module.Members.SetStr(interp.Intern(name), Value.Int(number));
            codes.Set(interp.MainThread, Value.Int(number), (PyStr)name);
        }
        module.Members.SetStr("EWOULDBLOCK", Value.Int(11));
        module.Members.SetStr("ENOTSUP", Value.Int(95));
        module.Members.SetStr("EDEADLOCK", Value.Int(35));
        return module;
    }
}
