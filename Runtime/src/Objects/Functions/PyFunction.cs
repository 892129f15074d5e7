namespace PyJitVerify.Runtime.Objects;

/// <summary>A Python function.</summary>
/// <remarks>Source: CPython <c>Objects/funcobject.c</c>.</remarks>
public sealed class PyFunction : PyObject
{
    private PyCode _code;
    private PyTuple? _defaults;
    private PyDict? _keywordDefaults;

    internal PyFunction(InterpreterState interp, PyCode code, PyDict globals) : base(TypeKind.Function)
    {
        Interp = interp;
        _code = code;
        Globals = globals;
        Builtins = interp.BuiltinsOf(globals);
        Name = code.Name;
        QualifiedName = code.QualifiedName;
        Module = globals.TryGetStr(Names.Name, out Value module) ? module : Value.None;
        Version = interp.NextFunctionVersion();
    }

    private InterpreterState Interp { get; }

    internal PyDict Globals { get; }

    internal PyDict Builtins { get; }

    internal PyStr Name { get; set; }

    internal PyStr QualifiedName { get; set; }

    internal Value Module { get; set; }

    internal Value Doc { get; set; } = Value.None;

    /// <summary>The cells of the free variables, in the order of <c>co_freevars</c>.</summary>
    internal PyCell[] Closure { get; set; } = [];

    internal Value Annotations { get; set; }

    internal Value Annotate { get; set; }

    internal PyTuple TypeParameters { get; set; } = PyTuple.Empty;

    /// <summary>A serial that is new whenever a caller's assumption about code or defaults may be wrong.</summary>
    internal uint Version { get; private set; }

    internal PyCode Code
    {
        get => _code;
        set
        {
            _code = value;
            Modified();
        }
    }

    internal PyTuple? Defaults
    {
        get => _defaults;
        set
        {
            _defaults = value;
            Modified();
        }
    }

    internal PyDict? KeywordDefaults
    {
        get => _keywordDefaults;
        set
        {
            _keywordDefaults = value;
            Modified();
        }
    }

    /// <summary>
    /// The default of a keyword-only parameter for a caller that takes it for granted: from now on a write to the dictionary of defaults is a change
    /// of the function. False: there is none, or it cannot be watched.
    /// </summary>
    internal bool TryWatchKeywordDefault(PyStr name, out Value value)
    {
        value = default;
        if (_keywordDefaults is not { } defaults || !defaults.TryGetStr(name, out Value found)) return false;
        if ((defaults.Watcher ??= new KeywordDefaultsWatcher()) is not KeywordDefaultsWatcher watcher) return false;
        watcher.Functions.Add(this);
        value = found;
        return true;
    }

    /// <summary>Functions may share the dictionary.</summary>
    private sealed class KeywordDefaultsWatcher : DictWatcher
    {
        public HashSet<PyFunction> Functions { get; } = [];

        public override void Written(in Value key)
        {
            foreach (PyFunction function in Functions) function.Modified();
        }
    }

    /// <summary>What a caller takes for granted of calling this function is no longer so.</summary>
    internal void Modified()
    {
        Version = Interp.NextFunctionVersion();
        Interp.Watchers.OnFunctionModified(this);
    }
}

/// <summary>A variable that is shared with inner functions.</summary>
public sealed class PyCell : PyObject
{
    internal PyCell() : base(TypeKind.Cell) { }

    internal PyCell(in Value content) : base(TypeKind.Cell) => Content = content;

    /// <summary>Null value: unbound.</summary>
    internal Value Content;
}

/// <summary>A module object; its namespace is a dictionary of its own from the start.</summary>
public sealed class PyModule : PyObject
{
    internal PyModule(PyStr name, PyDict? members = null) : base(TypeKind.Module)
    {
        Members = members ?? new PyDict();
        Attributes = Members;
        ShapeId = Shape.DictionaryMode;
        Members.SetStr(Names.Name, name);
    }

    internal PyDict Members { get; }
}
