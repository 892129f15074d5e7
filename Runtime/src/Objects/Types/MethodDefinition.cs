namespace PyJitVerify.Runtime.Objects;

public delegate Value NoArgsMethod(ThreadState ts, Value self);

public delegate Value OneArgMethod(ThreadState ts, Value self, Value arg);

public delegate Value FastMethod(ThreadState ts, Value self, ReadOnlySpan<Value> args);

/// <summary><paramref name="args"/> are bound to the signature: one value per parameter, null where absent.</summary>
public delegate Value BoundMethodBody(ThreadState ts, Value self, ReadOnlySpan<Value> args);

public delegate Value KeywordMethod(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames);

/// <summary>How a builtin is called: CPython's METH_NOARGS, METH_O, METH_FASTCALL, METH_FASTCALL|METH_KEYWORDS.</summary>
public enum CallConvention : byte
{
    NoArgs, OneArg, Fast, Keywords,
}

public enum MethodBinding : byte
{
    Instance, Class, Static,
}

/// <summary>One builtin function or method: an immutable description that all interpreters share.</summary>
public sealed class MethodDefinition
{
    private readonly NoArgsMethod? _noArgs;
    private readonly OneArgMethod? _oneArg;
    private readonly FastMethod? _fast;
    private readonly KeywordMethod? _keywords;
    private readonly int _minArgs;
    private readonly int _maxArgs;

    private MethodDefinition(string name, CallConvention convention, Delegate body, int minArgs, int maxArgs)
    {
        Name = name;
        Convention = convention;
        _noArgs = body as NoArgsMethod;
        _oneArg = body as OneArgMethod;
        _fast = body as FastMethod;
        _keywords = body as KeywordMethod;
        _minArgs = minArgs;
        _maxArgs = maxArgs;
    }

    public string Name { get; }

    public CallConvention Convention { get; }

    public MethodBinding Binding { get; private init; }

    /// <summary>Runs no Python code when its arguments are numbers and exact strs, and a method's object is of exactly its type.</summary>
    public bool IsPlain { get; private init; }

    public string? Doc { get; init; }

    public static MethodDefinition NoArgs(string name, NoArgsMethod body) => new(name, CallConvention.NoArgs, body, 0, 0);

    public static MethodDefinition OneArg(string name, OneArgMethod body) => new(name, CallConvention.OneArg, body, 1, 1);

    /// <summary>Positional arguments only, between <paramref name="minArgs"/> and <paramref name="maxArgs"/> (-1: no bound).</summary>
    public static MethodDefinition Fast(string name, int minArgs, int maxArgs, FastMethod body) =>
        (minArgs, maxArgs) switch
        {
            // As Argument Clinic does, which words the wrong number of arguments by the convention.
            (0, 0) => NoArgs(name, (ts, self) => body(ts, self, [])),
            (1, 1) => OneArg(name, (ts, self, arg) => body(ts, self, [arg])),
            _ => new(name, CallConvention.Fast, body, minArgs, maxArgs),
        };

    /// <summary>Raw: the body sees the keyword names and checks everything itself.</summary>
    public static MethodDefinition Keywords(string name, KeywordMethod body) => new(name, CallConvention.Keywords, body, 0, -1);

    /// <summary>
    /// Arguments bound by a signature in Python's own notation, such as <c>"iterable, /, *, key=None, reverse=False"</c>;
    /// a default other than <c>None</c>, <c>True</c>, <c>False</c> or an int literal leaves a null value for the body.
    /// </summary>
    public static MethodDefinition Signed(string name, string signature, BoundMethodBody body)
    {
        Signature parsed = Signature.Parse(name, signature);
        return new(name, CallConvention.Keywords, (KeywordMethod)((ts, self, args, keywordNames) =>
        {
            Value[]? bound = parsed.Bind(ts, args, keywordNames);
            return bound is null ? default : body(ts, self, bound);
        }), 0, -1);
    }

    public MethodDefinition AsPlain() => new(Name, Convention, Body, _minArgs, _maxArgs) { Binding = Binding, Doc = Doc, IsPlain = true };

    public MethodDefinition AsClassMethod() => new(Name, Convention, Body, _minArgs, _maxArgs) { Binding = MethodBinding.Class, Doc = Doc };

    public MethodDefinition AsStaticMethod() => new(Name, Convention, Body, _minArgs, _maxArgs) { Binding = MethodBinding.Static, Doc = Doc };

    /// <summary>Calls the body after checking the number of arguments.</summary>
    /// <param name="qualifiedName">For messages: <c>list.append</c>, or the bare name of a function.</param>
    public Value Invoke(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames, string qualifiedName)
    {
        if (Convention == CallConvention.Keywords) return _keywords!(ts, self, args, keywordNames);
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError($"{qualifiedName}() takes no keyword arguments");
        switch (Convention)
        {
            case CallConvention.NoArgs:
                if (args.Length != 0) return ts.RaiseTypeError($"{qualifiedName}() takes no arguments ({args.Length} given)");
                return _noArgs!(ts, self);
            case CallConvention.OneArg:
                if (args.Length != 1) return ts.RaiseTypeError($"{qualifiedName}() takes exactly one argument ({args.Length} given)");
                return _oneArg!(ts, self, args[0]);
            default:
                return CheckArgCount(ts, Name, args.Length, _minArgs, _maxArgs) ? _fast!(ts, self, args) : default;
        }
    }

    /// <summary>CPython's <c>_PyArg_CheckPositional</c> and its messages.</summary>
    public static bool CheckArgCount(ThreadState ts, string name, int given, int min, int max)
    {
        if (given < min)
        {
            ts.RaiseTypeError($"{name} expected {(min == max ? "" : "at least ")}{min} argument{(min == 1 ? "" : "s")}, got {given}");
            return false;
        }
        if (max >= 0 && given > max)
        {
            ts.RaiseTypeError($"{name} expected {(min == max ? "" : "at most ")}{max} argument{(max == 1 ? "" : "s")}, got {given}");
            return false;
        }
        return true;
    }

    internal NoArgsMethod? NoArgsBody => _noArgs;

    internal OneArgMethod? OneArgBody => _oneArg;

    private Delegate Body => (Delegate?)_noArgs ?? (Delegate?)_oneArg ?? (Delegate?)_fast ?? _keywords!;
}

/// <summary>A computed attribute of a builtin type.</summary>
public sealed record GetSetDefinition(string Name, UnarySlot Get, DescriptorSetSlot? Set = null)
{
    /// <summary>A plain member that cannot be set, which CPython words differently from a computed attribute.</summary>
    public static GetSetDefinition Member(string name, UnarySlot get) => new(name, get, RefuseMember);

    private static readonly DescriptorSetSlot RefuseMember = static (ts, _, _, _) =>
    {
        ts.Raise(ts.Interp.Exceptions.AttributeError, "readonly attribute");
        return false;
    };
}

/// <summary>
/// The immutable description of a builtin type, from which each interpreter makes its own <see cref="PyType"/>.
/// </summary>
public sealed class TypeDefinition(string name, TypeKind kind)
{
    public string Name { get; } = name;

    public TypeKind Kind { get; } = kind;

    public TypeKind Base { get; init; } = TypeKind.Object;

    /// <summary>The base when it is a type of a module, which has no <see cref="TypeKind"/>; null: <see cref="Base"/> says it.</summary>
    public TypeDefinition? BaseDefinition { get; init; }

    public string Module { get; init; } = "builtins";

    public bool IsSubclassable { get; init; } = true;

    public bool IsSequencePattern { get; init; }

    public bool IsMappingPattern { get; init; }

    /// <summary>Instances of this very type can be the target of a weak reference.</summary>
    public bool HasWeakReferences { get; init; }

    /// <summary>Instances of this very type have a <c>__dict__</c> (functions, modules).</summary>
    public bool HasInstanceDict { get; init; }

    /// <summary>A class pattern with one positional subpattern matches the subject itself (int, str, list ...).</summary>
    public bool MatchesSelf { get; init; }

    /// <summary>Instances of subclasses are laid out like plain objects.</summary>
    public bool HasObjectLayout { get; init; }

    /// <summary>The class may be subscripted: <c>list[int]</c>.</summary>
    public bool IsGeneric { get; init; }

    public string? Doc { get; init; }

    public TypeSlots Slots { get; init; } = new();

    public MethodDefinition[] Methods { get; init; } = [];

    public GetSetDefinition[] GetSets { get; init; } = [];

    /// <summary>Class attributes that are plain values; called once per interpreter.</summary>
    public Func<InterpreterState, IEnumerable<(string Name, Value Value)>>? Constants { get; init; }

    /// <summary><c>__hash__</c> is None: unhashable.</summary>
    public bool IsUnhashable { get; init; }
}
