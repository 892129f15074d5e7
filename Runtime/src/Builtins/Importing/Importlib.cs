using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// The importlib of the standard library, once a program has imported it: what CPython keeps frozen
/// (<c>_frozen_importlib</c>) is here read from its source and installed.
/// </summary>
/// <remarks>Source: CPython <c>Lib/importlib/_bootstrap.py</c>, <c>_bootstrap_external.py</c>.</remarks>
internal sealed class Importlib(InterpreterState interp)
{
    private const string Core = "_frozen_importlib", External = "_frozen_importlib_external";
    private static readonly PyStr MetaPath = "meta_path";
    private Value _core, _external;

    /// <summary>What <c>sys.meta_path</c> held after the installation.</summary>
    private Value[] _ownFinders = [];

    public bool IsFrozen(string name) => interp.StandardLibrary is not null && name is Core or External;

    /// <summary>Reads one of the two modules; the first request installs both.</summary>
    public Value Load(ThreadState ts, string name, Func<string, string, Value> loadFile)
    {
        string folder = Path.Combine(interp.StandardLibrary!, "importlib");
        if (name == External) return loadFile(External, Path.Combine(folder, "_bootstrap_external.py"));
        Value core = loadFile(Core, Path.Combine(folder, "_bootstrap.py"));
        if (core.IsNull) return default;
        Value sys = interp.Evaluator.Import(ts, "sys", null, Value.None, 0), imp = interp.Evaluator.Import(ts, "_imp", null, Value.None, 0);
        if (sys.IsNull || imp.IsNull) return default;
        if (Operations.CallMethod(ts, core, "_install", sys, imp).IsNull || Operations.CallMethod(ts, core, "_install_external_importers").IsNull) return default;
        if (!interp.Modules.TryGetStr(External, out _external)) return ts.RaiseRuntimeError($"{External} was not loaded");
        _core = core;
        _ownFinders = Finders(ts);
        return Respecify(ts) ? core : default;
    }

    /// <summary>Whether the program has put finders of its own on <c>sys.meta_path</c>, or taken ours away.</summary>
    public bool IsCustomized(ThreadState ts)
    {
        Value[] now = Finders(ts);
        if (now.Length != _ownFinders.Length) return true;
        for (int i = 0; i < now.Length; i++)
        {
            if (!now[i].Is(_ownFinders[i])) return true;
        }
        return false;
    }

    /// <summary>Asks the finders one after the other and loads from the first spec. A null value with nothing pending: none has it.</summary>
    public Value FindThroughMetaPath(ThreadState ts, string name, in Value searchPath)
    {
        // The program can only have finders that work when importlib is there.
        Value core = interp.Evaluator.Import(ts, Core, null, Value.None, 0);
        if (core.IsNull) return default;
        if (!interp.Modules.TryGetStr(Core, out core)) core = _core;
        Value spec = Operations.CallMethod(ts, core, "_find_spec", (PyStr)name, searchPath);
        if (spec.IsNull || spec.IsNone) return default;
        return Operations.CallMethod(ts, core, "_load_unlocked", spec);
    }

    public Value MakeFileSpec(ThreadState ts, string name, PyStr path, Value locations)
    {
        if (_external.IsNull)
            return ModuleSpecs.MakeSpec(ts, name, ModuleSpecs.MakeFileLoader(ts, name, path), path, locations.IsNull ? Value.None : locations, hasLocation: true);
        Value function = Operations.GetAttribute(ts, _external, "spec_from_file_location");
        if (function.IsNull) return default;
        return locations.IsNull ? Operations.Call(ts, function, (PyStr)name, path)
            : Operations.Call(ts, function, [(PyStr)name, path, locations], new PyTuple([(PyStr)"submodule_search_locations"]));
    }

    public Value MakeBuiltinSpec(ThreadState ts, string name)
    {
        if (_core.IsNull) return ModuleSpecs.MakeSpec(ts, name, Value.None, (PyStr)"built-in", Value.None, hasLocation: false);
        Value function = Operations.GetAttribute(ts, _core, "spec_from_loader"), loader = Operations.GetAttribute(ts, _core, "BuiltinImporter");
        if (function.IsNull || loader.IsNull) return default;
        return Operations.Call(ts, function, [(PyStr)name, loader, (PyStr)"built-in"], new PyTuple([(PyStr)"origin"]));
    }

    private static Value[] Finders(ThreadState ts)
    {
        if (!ts.Interp.Modules.TryGetStr("sys", out Value sys) || sys.Ref is not PyModule module) return [];
        return module.Members.TryGetStr(MetaPath, out Value list) && list.Ref is PyList finders ? finders.ToArray() : [];
    }

    /// <summary>Gives the modules that were loaded before importlib its kind of spec and loader.</summary>
    private bool Respecify(ThreadState ts)
    {
        PyDict modules = interp.Modules.Copy();
        PyType plain = interp.Defined(ModuleSpecs.Spec);
        for (int i = 0; i < modules.EntryCount; i++)
        {
            if (modules.EntryAt(i).Value.Ref is not PyModule module || modules.EntryAt(i).Key.Ref is not PyStr name) continue;
            PyDict members = module.Members;
            if (!members.TryGetStr(Names.Spec, out Value old) || old.IsNone || !ReferenceEquals(ts.TypeOf(old), plain)) continue;
            Value spec = members.TryGetStr(Names.File, out Value file) && file.Ref is PyStr path
                ? MakeFileSpec(ts, name.ToString(), path, members.TryGetStr(Names.Path, out Value locations) ? locations : default)
                : members.TryGetStr(Names.Path, out _) ? old : MakeBuiltinSpec(ts, name.ToString());
            if (spec.IsNull) return false;
            if (ModuleOrigin.IsInitializing(ts, old) && !Operations.SetAttribute(ts, spec, "_initializing", Value.True)) return false;
            members.SetStr(Names.Spec, spec);
            if (Operations.TryGetAttribute(ts, spec, "loader", out Value loader) > 0) members.SetStr(Names.Loader, loader);
        }
        return true;
    }
}
