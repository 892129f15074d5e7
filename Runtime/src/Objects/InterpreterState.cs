namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Everything mutable of one Python interpreter: its types, interned strings, modules, serial counters, watchers, budget.
/// Nothing of it is static, so a program runs the same first and as the thousandth in a process.
/// </summary>
public sealed class InterpreterState
{
    private const long FirstIdentity = 0x7f00_0000_0000;

    private readonly PyType[] _types = new PyType[(int)TypeKind.Count];
    private readonly Dictionary<TypeDefinition, PyType> _definedTypes = [];
    private readonly Dictionary<PyStr, PyStr> _interned = [];
    private readonly List<Shape?> _shapes = [null];
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyObject, object> _identities = [];
    private uint _typeVersion;
    private uint _functionVersion;
    private uint _keysVersion;
    private long _lastIdentity;

    internal InterpreterState(Budget budget, TextWriterSink output, DataStack? stack = null)
    {
        Budget = budget;
        Output = output;
        OpenFiles = new FileTable(output, input: null);
        Watchers = new Watchers();
        Finalizers = new Finalizers(this);
        _types[(int)TypeKind.Object] = new PyType(this, ObjectType.Definition, null);
        foreach (TypeDefinition definition in BuiltinTypes.All)
        {
            if (definition.Kind == TypeKind.Object) continue;
            PyType parent = _types[(int)definition.Base];
            var type = new PyType(this, definition, parent);
            type.Slots = SlotTable.Inherit(definition.Slots, parent.Slots, inheritsNew: definition.HasObjectLayout || parent.Base is not null);
            _types[(int)definition.Kind] = type;
        }
        Exceptions = new ExceptionTypes(this);
        MainThread = new ThreadState(this, stack ?? new DataStack());
    }

    internal Budget Budget { get; }

    /// <summary>Where stdout and stderr go.</summary>
    internal TextWriterSink Output { get; }

    internal Watchers Watchers { get; }

    public ExceptionTypes Exceptions { get; }

    public ThreadState MainThread { get; }

    internal IEvaluator Evaluator { get; set; } = null!;

    /// <summary>Codecs and error handlers by name.</summary>
    internal CodecRegistry Codecs { get; } = new();

    /// <summary>What <c>sys.monitoring</c> has been asked for.</summary>
    internal Monitoring Monitoring { get; } = new();

    internal ISourceCompiler Compiler { get; set; } = null!;

    internal IWarningSink Warnings { get; set; } = null!;

    /// <summary>The classes of syntax trees, once something has asked for them. Owned by the layer of the builtins.</summary>
    internal object? SyntaxTreeClasses { get; set; }

    /// <summary>The namespace of the <c>builtins</c> module.</summary>
    internal PyDict Builtins { get; } = new();

    /// <summary><c>sys.modules</c>.</summary>
    internal PyDict Modules { get; } = new();

    /// <summary>How many threads were started and run now, one within the other; 0: only the main thread.</summary>
    internal int ThreadDepth { get; set; }

    /// <summary>The program has made a class.</summary>
    internal bool HasClasses { get; set; }

    /// <summary>What <c>sys.setrecursionlimit</c> sets, in frames.</summary>
    internal int RecursionLimit { get; set; } = 1000;

    /// <summary>What <c>sys.set_int_max_str_digits</c> sets; 0: no limit.</summary>
    internal int MaxStrDigits { get; set; } = 4300;

    /// <summary>What <c>atexit</c> and others have registered, called last in, first out.</summary>
    internal List<Func<ThreadState, bool>> AtExit { get; } = [];

    /// <summary>Objects with <c>__del__</c> and weak references, and what becomes of them.</summary>
    internal Finalizers Finalizers { get; }

    /// <summary>The context of context variables that is entered now; null: none was asked for yet.</summary>
    internal PyObject? CurrentContext { get; set; }

    /// <summary>Source lines by file name, for tracebacks: of the program itself, and of what was asked for.</summary>
    internal Dictionary<string, string[]?> Sources { get; } = [];

    /// <summary>The program's open files.</summary>
    internal FileTable OpenFiles { get; set; }

    /// <summary>What the program may read and write outside its own memory.</summary>
    internal FilePermissions Files { get; set; } = new([], everything: false);

    /// <summary>The folder of CPython's pure-Python modules, or null when there is none.</summary>
    internal string? StandardLibrary { get; set; }

    /// <summary>What the module <c>time</c> reads; a virtual one makes a program's times repeatable.</summary>
    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What <c>time.sleep</c> does; a virtual clock is advanced instead of waiting.</summary>
    internal Action<TimeSpan> Sleep { get; set; } = static duration => System.Threading.Thread.Sleep(duration);

    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<PyObject, Value[]> _slots = [];

    /// <summary>The values of <c>__slots__</c> members: in a plain instance, or beside an object with a builtin layout.</summary>
    internal Value[] SlotsOf(PyObject target) => target is PyInstance { Slots: { } own } ? own : _slots.GetValue(target, t => new Value[t.Class!.SlotCount]);

    internal PyType Type(TypeKind kind) => _types[(int)kind];

    /// <summary>This interpreter's type for a definition that has no <see cref="TypeKind"/> of its own, made at the first request.</summary>
    internal PyType Defined(TypeDefinition definition)
    {
        if (definition.Kind != TypeKind.Instance && ReferenceEquals(Type(definition.Kind)?.Definition, definition)) return Type(definition.Kind);
        if (_definedTypes.TryGetValue(definition, out PyType? known)) return known;
        PyType parent = definition.BaseDefinition is { } other ? Defined(other) : Type(definition.Base);
        var type = new PyType(this, definition, parent);
        type.Slots = SlotTable.Inherit(definition.Slots, parent.Slots, inheritsNew: definition.HasObjectLayout || parent.Base is not null);
        _definedTypes.Add(definition, type);
        return type;
    }

    internal PyType TypeOf(in Value value)
    {
        if (value.AsObject is { } target) return target.Class ?? _types[(int)target.Kind];
        if (value.IsInt) return _types[(int)TypeKind.Int];
        if (value.IsFloat) return _types[(int)TypeKind.Float];
        if (value.IsBool) return _types[(int)TypeKind.Bool];
        if (value.IsNone) return _types[(int)TypeKind.NoneType];
        if (value.IsEllipsis) return _types[(int)TypeKind.EllipsisType];
        if (value.IsNotImplemented) return _types[(int)TypeKind.NotImplementedType];
        throw new InvalidOperationException("the absent value has no type");
    }

    /// <summary>The one instance of an equal string that this interpreter uses for names.</summary>
    internal PyStr Intern(PyStr text)
    {
        if (_interned.TryGetValue(text, out PyStr? known)) return known;
        _interned.Add(text, text);
        return text;
    }

    internal bool IsInterned(PyStr text) => _interned.TryGetValue(text, out PyStr? known) && ReferenceEquals(known, text);

    internal uint NextTypeVersion() => ++_typeVersion;

    internal uint NextFunctionVersion() => ++_functionVersion;

    internal uint NextKeysVersion() => ++_keysVersion;

    internal Shape RegisterShape(Func<int, Shape> make)
    {
        Shape shape = make(_shapes.Count);
        _shapes.Add(shape);
        return shape;
    }

    /// <summary>The shape of an object that is not in dictionary mode and has attributes.</summary>
    internal Shape ShapeOf(int shapeId) => _shapes[shapeId]!;

    /// <summary>
    /// <c>id()</c>: a serial given at the first request, so that it depends on nothing but the program. Unboxed values have
    /// one that follows from tag and bits.
    /// </summary>
    internal long IdentityOf(in Value value)
    {
        if (value.AsObject is { } target) return FirstIdentity + (0x10 * NumberOf(target));
        long tag = value.IsInt ? 1 : value.IsFloat ? 2 : value.IsBool ? 3 : value.IsNone ? 4 : value.IsEllipsis ? 5 : 6;
        return unchecked((long)((ulong)(value.Bits * 31 + tag) * 0x9E3779B97F4A7C15 >> 17)) | 0x10;
    }

    /// <summary>Objects that interpreters may share, and all once the numbers that fit into an object are used up, have theirs beside them,
    /// which costs the collector much.</summary>
    private long NumberOf(PyObject target)
    {
        bool isOwn = target is PyInstance or PyList or PyDict or PySet or PyTuple { Count: > 0 };
        if (isOwn && target.IdentityNumber != 0) return target.IdentityNumber;
        if (!isOwn || _lastIdentity >= PyObject.MaxIdentityNumber) return (long)_identities.GetValue(target, _ => ++_lastIdentity);
        target.IdentityNumber = (int)++_lastIdentity;
        return _lastIdentity;
    }

    /// <summary>The builtins that code with these globals sees: <c>__builtins__</c>, a module or a dictionary, or the real ones.</summary>
    internal PyDict BuiltinsOf(PyDict globals)
    {
        if (!globals.TryGetStr(Names.Builtins, out Value found)) return Builtins;
        return found.Ref switch
        {
            PyModule module => module.Members,
            PyDict dict => dict,
            _ => Builtins,
        };
    }
}
