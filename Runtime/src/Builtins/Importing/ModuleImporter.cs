using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>
/// The import statement. A module is found among those written in C#, then along <c>sys.path</c> or its package's
/// <c>__path__</c>: a package folder, a <c>.py</c> file, a folder without <c>__init__.py</c> (a namespace package).
/// importlib itself is read from the standard library when a program imports it; from then on finders that the program
/// put on <c>sys.meta_path</c> are asked first.
/// Invariant: a module is in <c>sys.modules</c> while its code runs, and leaves it when the code fails.
/// </summary>
/// <remarks>Source: language reference, "The import system"; CPython <c>Python/import.c</c>, <c>Lib/importlib/_bootstrap.py</c>.</remarks>
internal sealed class ModuleImporter(InterpreterState interp)
{
    private static readonly PyStr Builtin = "built-in", Initializing = "_initializing";
    private readonly Importlib _importlib = new(interp);

    /// <summary><c>__import__</c>: the top-level package, or with a from list the module itself.</summary>
    public Value Import(ThreadState ts, PyStr name, PyDict? globals, Value fromList, int level)
    {
        string? absolute = level == 0 ? name.ToString() : ResolveRelative(ts, name.ToString(), globals, level);
        if (absolute is null) return default;
        if (absolute.Length == 0) return ts.RaiseValueError("Empty module name");
        Value module = FindOrLoad(ts, absolute);
        if (module.IsNull) return default;
        int hasNames = fromList.IsNull ? 0 : Operations.IsTrue(ts, fromList);
        if (hasNames < 0) return default;
        if (hasNames > 0)
        {
            int isPackage = Operations.TryGetAttribute(ts, module, Names.Path, out _);
            if (isPackage < 0) return default;
            return isPackage == 0 || LoadFromList(ts, module, fromList, absolute, inAll: false) ? module : default;
        }
        if (level == 0)
        {
            int dot = absolute.IndexOf('.');
            return dot < 0 ? module : FindOrLoad(ts, absolute[..dot]);
        }
        string text = name.ToString();
        if (text.Length == 0) return module;
        int first = text.IndexOf('.');
        if (first < 0) return module;
        string top = absolute[..(absolute.Length - (text.Length - first))];
        return interp.Modules.TryGetStr(top, out Value found) ? found : ts.RaiseKeyError((PyStr)top);
    }

    /// <summary>A module by absolute name, from <c>sys.modules</c> or loaded now with its parents.</summary>
    public Value FindOrLoad(ThreadState ts, string name)
    {
        if (interp.Modules.TryGetStr(name, out Value known))
            return known.IsNone ? RaiseNotFound(ts, name, $"import of {name} halted; None in sys.modules") : known;
        Value searchPath = Value.None;
        string parentName = ModuleSpecs.ParentOf(name);
        Value parent = default;
        if (parentName.Length > 0)
        {
            if (!interp.Modules.TryGetStr(parentName, out _) && FindOrLoad(ts, parentName).IsNull) return default;
            // The parent may have imported this very module.
            if (interp.Modules.TryGetStr(name, out known)) return known;
            if (!interp.Modules.TryGetStr(parentName, out parent)) return ts.RaiseKeyError((PyStr)parentName);
            int found = Operations.TryGetAttribute(ts, parent, Names.Path, out searchPath);
            if (found < 0) return default;
            if (found == 0) return RaiseNotFound(ts, name, $"No module named {StrRepr.Of(name)}; {StrRepr.Of(parentName)} is not a package");
        }
        Value module = Load(ts, name, searchPath);
        if (module.IsNull) return default;
        if (!parent.IsNull && !Operations.SetAttribute(ts, parent, interp.Intern(name[(parentName.Length + 1)..]), module)) return default;
        return module;
    }

    private Value Load(ThreadState ts, string name, in Value searchPath)
    {
        if (_importlib.IsFrozen(name)) return _importlib.Load(ts, name, (n, file) => LoadFile(ts, n, file, default));
        if (_importlib.IsCustomized(ts))
        {
            Value custom = _importlib.FindThroughMetaPath(ts, name, searchPath);
            return custom.IsNull && ts.Pending is null ? RaiseNotFound(ts, name, NotFoundText(name)) : custom;
        }
        if (searchPath.IsNone && BuiltinModules.All.TryGetValue(name, out Func<InterpreterState, PyModule>? make)) return LoadBuiltin(ts, name, make);
        Value path = searchPath;
        if (path.IsNone && !TrySystemPath(ts, out path)) return default;
        PyList? folders = Operations.ToList(ts, path);
        if (folders is null) return default;
        var namespaceFolders = new List<Value>();
        string tail = name[(name.LastIndexOf('.') + 1)..];
        foreach (Value folder in folders.ToArray())
        {
            if (folder.Ref is not PyStr text) continue;
            string directory = text.Length == 0 ? Directory.GetCurrentDirectory() : text.ToString();
            string candidate = Path.Combine(directory, tail);
            if (!interp.Files.MayRead(directory)) continue;
            string package = Path.Combine(candidate, "__init__.py");
            if (File.Exists(package)) return LoadFile(ts, name, package, new PyList([(PyStr)candidate]));
            if (File.Exists(candidate + ".py")) return LoadFile(ts, name, candidate + ".py", default);
            if (Directory.Exists(candidate)) namespaceFolders.Add((PyStr)candidate);
        }
        if (namespaceFolders.Count > 0) return LoadNamespace(ts, name, new PyList([.. namespaceFolders]));
        return RaiseNotFound(ts, name, NotFoundText(name));
    }

    private string NotFoundText(string name)
    {
        bool isStandard = interp.StandardLibrary is null && StandardModuleNames.All.Contains(name.Split('.')[0]);
        return isStandard
            ? $"No module named '{name}' (it is written in Python: install CPython 3.14, for instance with ci/get-cpython .artifacts/cpython, or pass --stdlib DIR)"
            : $"No module named {StrRepr.Of(name)}";
    }

    private static bool TrySystemPath(ThreadState ts, out Value path)
    {
        path = default;
        if (ts.Interp.Modules.TryGetStr("sys", out Value sys) && sys.Ref is PyModule module && module.Members.TryGetStr("path", out path)) return true;
        ts.RaiseRuntimeError("lost sys.path");
        return false;
    }

    private Value LoadBuiltin(ThreadState ts, string name, Func<InterpreterState, PyModule> make)
    {
        PyModule module = make(interp);
        if (!module.Members.TryGetStr(Names.Spec, out _)) DescribeBuiltin(ts, name, module);
        interp.Modules.SetStr(interp.Intern(name), module);
        return module;
    }

    /// <summary>The import attributes of a module that is written in C#.</summary>
    public void DescribeBuiltin(ThreadState ts, string name, PyModule module)
    {
        Value spec = _importlib.MakeBuiltinSpec(ts, name);
        if (spec.IsNull)
        {
            ts.ClearPending();
            spec = Value.None;
        }
        module.Members.SetStr(Names.Package, PyStr.Empty);
        module.Members.SetStr(Names.Loader, Operations.TryGetAttribute(ts, spec, "loader", out Value loader) > 0 ? loader : Value.None);
        module.Members.SetStr(Names.Spec, spec);
    }

    /// <param name="locations">The folders of a package, or a null value.</param>
    private Value LoadFile(ThreadState ts, string name, string path, Value locations)
    {
        var module = new PyModule(interp.Intern(name));
        PyDict members = module.Members;
        PyStr file = path;
        members.SetStr(Names.Doc, Value.None);
        members.SetStr(Names.Package, (PyStr)(locations.IsNull ? ModuleSpecs.ParentOf(name) : name));
        Value spec = _importlib.MakeFileSpec(ts, name, file, locations);
        if (spec.IsNull) return default;
        members.SetStr(Names.Loader, Operations.TryGetAttribute(ts, spec, "loader", out Value loader) > 0 ? loader : Value.None);
        members.SetStr(Names.Spec, spec);
        if (!locations.IsNull) members.SetStr(Names.Path, locations);
        members.SetStr(Names.File, file);
        members.SetStr("__cached__", Value.None);
        members.SetStr(Names.Builtins, interp.Builtins);
        byte[]? source = SourceReader.Read(ts, path);
        if (source is null) return default;
        if (!Operations.SetAttribute(ts, spec, Initializing, Value.True)) return default;
        PyStr key = interp.Intern(name);
        interp.Modules.SetStr(key, module);
        PyCode? code = interp.Compiler.Compile(ts, new PyBytes(source), path, CompileMode.Exec);
        Value result = code is null ? default : interp.Evaluator.Execute(ts, code, members, members, []);
        if (result.IsNull)
        {
            PyException error = ts.TakePending();
            interp.Modules.RemoveStr(key);
            return ts.Restore(error);
        }
        if (!Operations.SetAttribute(ts, spec, Initializing, Value.False)) return default;
        // The module may have put another object in its place.
        return interp.Modules.TryGetStr(key, out Value final) ? final : ts.Raise(interp.Exceptions.ImportError, $"'{name}' not in sys.modules");
    }

    private Value LoadNamespace(ThreadState ts, string name, PyList locations)
    {
        var module = new PyModule(interp.Intern(name));
        Value spec = ModuleSpecs.MakeSpec(ts, name, Value.None, Value.None, locations, hasLocation: false);
        module.Members.SetStr(Names.Doc, Value.None);
        module.Members.SetStr(Names.Package, (PyStr)name);
        module.Members.SetStr(Names.Loader, Value.None);
        module.Members.SetStr(Names.Spec, spec);
        module.Members.SetStr(Names.Path, locations);
        interp.Modules.SetStr(interp.Intern(name), module);
        return module;
    }

    /// <summary>Loads the submodules that a from list names and the package has not.</summary>
    private bool LoadFromList(ThreadState ts, in Value module, in Value fromList, string name, bool inAll)
    {
        PyList? names = Operations.ToList(ts, fromList);
        if (names is null) return false;
        foreach (Value item in names.ToArray())
        {
            if (item.Ref is not PyStr text)
            {
                string where = inAll ? $"{name}.__all__" : "``from list''";
                ts.RaiseTypeError($"Item in {where} must be str, not {ts.TypeOf(item).LayoutName}");
                return false;
            }
            if (text.Length == 1 && text[0] == '*')
            {
                if (inAll) continue;
                int found = Operations.TryGetAttribute(ts, module, Names.All, out Value all);
                if (found < 0 || (found > 0 && !LoadFromList(ts, module, all, name, inAll: true))) return false;
                continue;
            }
            int has = Operations.TryGetAttribute(ts, module, text, out _);
            if (has < 0) return false;
            if (has == 0 && !LoadSubmodule(ts, $"{name}.{text}")) return false;
        }
        return true;
    }

    /// <summary>A submodule that does not exist is no failure here: the from import itself will say so.</summary>
    private bool LoadSubmodule(ThreadState ts, string name)
    {
        if (!FindOrLoad(ts, name).IsNull) return true;
        if (!ts.PendingMatches(interp.Exceptions.ModuleNotFoundError)) return false;
        bool isThisOne = ts.Pending!.Extra is { Length: > 0 } extra && extra[0].Ref is PyStr missing && missing.ToString() == name
            && !(interp.Modules.TryGetStr(name, out Value blocked) && blocked.IsNone);
        if (isThisOne) ts.ClearPending();
        return isThisOne;
    }

    /// <summary>The absolute name behind leading dots. Null with an exception pending.</summary>
    private string? ResolveRelative(ThreadState ts, string name, PyDict? globals, int level)
    {
        if (level < 0)
        {
            ts.RaiseValueError("level must be >= 0");
            return null;
        }
        string? package = PackageOf(ts, globals);
        if (package is null) return null;
        if (package.Length == 0)
        {
            ts.Raise(interp.Exceptions.ImportError, "attempted relative import with no known parent package");
            return null;
        }
        for (int i = 1; i < level; i++)
        {
            int dot = package.LastIndexOf('.');
            if (dot < 0)
            {
                ts.Raise(interp.Exceptions.ImportError, "attempted relative import beyond top-level package");
                return null;
            }
            package = package[..dot];
        }
        return name.Length == 0 ? package : $"{package}.{name}";
    }

    /// <summary>The package that leading dots start from: <c>__package__</c>, else what the spec or the name says. Null with an exception pending.</summary>
    /// <remarks>Source: CPython <c>Python/import.c</c>, <c>resolve_name</c>.</remarks>
    private static string? PackageOf(ThreadState ts, PyDict? globals)
    {
        if (globals is null) return Refuse(ts.Interp.Exceptions.KeyError, "'__name__' not in globals");
        bool hasPackage = globals.TryGetStr(Names.Package, out Value package) && !package.IsNone;
        bool hasSpec = globals.TryGetStr(Names.Spec, out Value spec) && !spec.IsNone;
        if (hasPackage && package.Ref is not PyStr) return Refuse(ts.Interp.Exceptions.TypeError, "package must be a string");
        if (hasSpec)
        {
            Value parent = Operations.GetAttribute(ts, spec, "parent");
            if (parent.IsNull) return null;
            if (!hasPackage) return parent.Ref is PyStr text ? text.ToString() : Refuse(ts.Interp.Exceptions.TypeError, "__spec__.parent must be a string");
            int isSame = Operations.CompareBool(ts, package, parent, CompareOp.Eq);
            if (isSame < 0 || (isSame == 0 && !ts.Interp.Warnings.Warn(ts, "DeprecationWarning", "__package__ != __spec__.parent"))) return null;
        }
        if (hasPackage) return package.Ref!.ToString();
        if (!ts.Interp.Warnings.Warn(ts, "ImportWarning", "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__")) return null;
        if (!globals.TryGetStr(Names.Name, out Value name)) return Refuse(ts.Interp.Exceptions.KeyError, "'__name__' not in globals");
        if (name.Ref is not PyStr own) return Refuse(ts.Interp.Exceptions.TypeError, "__name__ must be a string");
        return globals.TryGetStr(Names.Path, out _) ? own.ToString() : ModuleSpecs.ParentOf(own.ToString());

        string? Refuse(PyType type, string message)
        {
            ts.Raise(type, message);
            return null;
        }
    }

    private Value RaiseNotFound(ThreadState ts, string name, string message)
    {
        PyException error = PyException.Create(interp.Exceptions.ModuleNotFoundError, [(PyStr)message]);
        error.Extra = [(PyStr)name, Value.None, Value.None, (PyStr)message];
        return ts.Raise(error);
    }
}
