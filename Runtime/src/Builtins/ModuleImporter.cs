using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The import statement over the modules that are built in.</summary>
internal sealed class ModuleImporter(InterpreterState interp)
{
    /// <summary>A module by absolute name; <c>sys.modules</c> is the cache.</summary>
    public Value Import(ThreadState ts, PyStr name, PyDict? globals, Value fromList, int level)
    {
        if (level > 0) return ts.Raise(interp.Exceptions.ImportError, "attempted relative import with no known parent package");
        if (interp.Modules.TryGetStr(name, out Value known))
        {
            if (!known.IsNone) return known;
            return RaiseNotFound(ts, name, $"import of {name} halted; None in sys.modules");
        }
        if (!BuiltinModules.All.TryGetValue(name.ToString(), out Func<InterpreterState, PyModule>? make))
            return RaiseNotFound(ts, name, $"No module named '{name}'");
        PyModule module = make(interp);
        interp.Modules.SetStr(interp.Intern(name), module);
        return module;
    }

    private Value RaiseNotFound(ThreadState ts, PyStr name, string message)
    {
        PyException error = PyException.Create(interp.Exceptions.ModuleNotFoundError, [(PyStr)message]);
        error.Extra = [name, Value.None, Value.None, (PyStr)message];
        return ts.Raise(error);
    }
}
