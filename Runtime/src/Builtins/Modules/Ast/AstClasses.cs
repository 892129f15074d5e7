using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>One field of a class of syntax trees.</summary>
/// <param name="Type">The name of its type in the grammar: a class, or identifier, string, int, constant.</param>
/// <param name="IsOptional">May be None; of a list: its items may.</param>
internal sealed record AstField(string Name, string Type, bool IsOptional, bool IsList)
{
    public PyStr Key { get; } = Name;
}

/// <summary>One class of syntax trees, as this interpreter has it.</summary>
/// <param name="Sum">The class above it; <c>AST</c> for one that stands alone.</param>
internal sealed record AstClass(string Name, string Sum, PyType Type, AstField[] Fields, bool HasPosition);

/// <summary>The classes of syntax trees of one interpreter, made from the abstract grammar.</summary>
/// <remarks>Source: library reference, "ast", abstract grammar of 3.14.</remarks>
internal sealed class AstClasses
{
    /// <summary>
    /// Class, base, then its fields. The alternatives of a sum follow it in the grammar's order. An at sign: it has a position, whose end is
    /// optional unless the sign says otherwise.
    /// </summary>
    private const string Grammar = """
        mod AST:
        Module mod: stmt* body, type_ignore* type_ignores
        Interactive mod: stmt* body
        Expression mod: expr body
        FunctionType mod: expr* argtypes, expr returns
        stmt AST: @
        FunctionDef stmt: identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
        AsyncFunctionDef stmt: identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params
        ClassDef stmt: identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params
        Return stmt: expr? value
        Delete stmt: expr* targets
        Assign stmt: expr* targets, expr value, string? type_comment
        TypeAlias stmt: expr name, type_param* type_params, expr value
        AugAssign stmt: expr target, operator op, expr value
        AnnAssign stmt: expr target, expr annotation, expr? value, int simple
        For stmt: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
        AsyncFor stmt: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
        While stmt: expr test, stmt* body, stmt* orelse
        If stmt: expr test, stmt* body, stmt* orelse
        With stmt: withitem* items, stmt* body, string? type_comment
        AsyncWith stmt: withitem* items, stmt* body, string? type_comment
        Match stmt: expr subject, match_case* cases
        Raise stmt: expr? exc, expr? cause
        Try stmt: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
        TryStar stmt: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
        Assert stmt: expr test, expr? msg
        Import stmt: alias* names
        ImportFrom stmt: identifier? module, alias* names, int? level
        Global stmt: identifier* names
        Nonlocal stmt: identifier* names
        Expr stmt: expr value
        Pass stmt:
        Break stmt:
        Continue stmt:
        expr AST: @
        BoolOp expr: boolop op, expr* values
        NamedExpr expr: expr target, expr value
        BinOp expr: expr left, operator op, expr right
        UnaryOp expr: unaryop op, expr operand
        Lambda expr: arguments args, expr body
        IfExp expr: expr test, expr body, expr orelse
        Dict expr: expr?* keys, expr* values
        Set expr: expr* elts
        ListComp expr: expr elt, comprehension* generators
        SetComp expr: expr elt, comprehension* generators
        DictComp expr: expr key, expr value, comprehension* generators
        GeneratorExp expr: expr elt, comprehension* generators
        Await expr: expr value
        Yield expr: expr? value
        YieldFrom expr: expr value
        Compare expr: expr left, cmpop* ops, expr* comparators
        Call expr: expr func, expr* args, keyword* keywords
        FormattedValue expr: expr value, int conversion, expr? format_spec
        Interpolation expr: expr value, constant str, int conversion, expr? format_spec
        JoinedStr expr: expr* values
        TemplateStr expr: expr* values
        Constant expr: constant value, string? kind
        Attribute expr: expr value, identifier attr, expr_context ctx
        Subscript expr: expr value, expr slice, expr_context ctx
        Starred expr: expr value, expr_context ctx
        Name expr: identifier id, expr_context ctx
        List expr: expr* elts, expr_context ctx
        Tuple expr: expr* elts, expr_context ctx
        Slice expr: expr? lower, expr? upper, expr? step
        expr_context AST:
        Load expr_context:
        Store expr_context:
        Del expr_context:
        boolop AST:
        And boolop:
        Or boolop:
        operator AST:
        Add operator:
        Sub operator:
        Mult operator:
        MatMult operator:
        Div operator:
        Mod operator:
        Pow operator:
        LShift operator:
        RShift operator:
        BitOr operator:
        BitXor operator:
        BitAnd operator:
        FloorDiv operator:
        unaryop AST:
        Invert unaryop:
        Not unaryop:
        UAdd unaryop:
        USub unaryop:
        cmpop AST:
        Eq cmpop:
        NotEq cmpop:
        Lt cmpop:
        LtE cmpop:
        Gt cmpop:
        GtE cmpop:
        Is cmpop:
        IsNot cmpop:
        In cmpop:
        NotIn cmpop:
        excepthandler AST: @
        ExceptHandler excepthandler: expr? type, identifier? name, stmt* body
        pattern AST: @required
        MatchValue pattern: expr value
        MatchSingleton pattern: constant value
        MatchSequence pattern: pattern* patterns
        MatchMapping pattern: expr* keys, pattern* patterns, identifier? rest
        MatchClass pattern: expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns
        MatchStar pattern: identifier? name
        MatchAs pattern: pattern? pattern, identifier? name
        MatchOr pattern: pattern* patterns
        type_ignore AST:
        TypeIgnore type_ignore: int lineno, string tag
        type_param AST: @required
        TypeVar type_param: identifier name, expr? bound, expr? default_value
        ParamSpec type_param: identifier name, expr? default_value
        TypeVarTuple type_param: identifier name, expr? default_value
        alias AST: identifier name, identifier? asname @
        arg AST: identifier arg, expr? annotation, string? type_comment @
        arguments AST: arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults
        comprehension AST: expr target, expr iter, expr* ifs, int is_async
        keyword AST: identifier? arg, expr value @
        match_case AST: pattern pattern, expr? guard, stmt* body
        withitem AST: expr context_expr, expr? optional_vars
        """;

    private static readonly PyStr Fields = "_fields", Attributes = "_attributes", FieldTypes = "_field_types";
    private static readonly string[] Position = ["lineno", "col_offset", "end_lineno", "end_col_offset"];

    private readonly Dictionary<string, AstClass> _byName = [];
    private readonly Dictionary<PyType, AstClass> _byType = [];
    private readonly Dictionary<string, Value> _singletons = [];

    private AstClasses(InterpreterState interp)
    {
        Interp = interp;
        Root = interp.Defined(AstNodeType.Definition);
        string[] lines = Grammar.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (string line in lines) Add(line);
        foreach (AstClass c in _byName.Values) Describe(c);
    }

    public InterpreterState Interp { get; }

    /// <summary><c>ast.AST</c>.</summary>
    public PyType Root { get; }

    public IEnumerable<AstClass> All => _byName.Values;

    public static AstClasses Of(InterpreterState interp) => (AstClasses)(interp.SyntaxTreeClasses ??= new AstClasses(interp));

    public AstClass this[string name] => _byName[name];

    /// <summary>The class of the grammar that an object is an instance of, by the nearest one in its MRO. Null: none.</summary>
    public AstClass? Find(PyType type)
    {
        foreach (PyType candidate in type.Mro)
        {
            if (_byType.TryGetValue(candidate, out AstClass? found)) return found;
        }
        return null;
    }

    /// <summary>The one instance of an operator or context that parsed trees share.</summary>
    public Value Singleton(string name)
    {
        if (!_singletons.TryGetValue(name, out Value made)) _singletons[name] = made = ObjectType.Allocate(_byName[name].Type);
        return made;
    }

    private void Add(string line)
    {
        string[] halves = line.Split(':', 2), names = halves[0].Split(' '), parts = halves[1].Split('@');
        string name = names[0];
        AstField[] fields = [.. parts[0].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ParseField)];
        PyType parent = names[1] == "AST" ? Root : _byName[names[1]].Type;
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"ast");
        PyTuple bare = TupleOf(fields.Select(f => f.Name));
        members.SetStr(Fields, bare);
        members.SetStr(Names.MatchArgs, bare);
        bool hasPosition = parts.Length > 1;
        if (hasPosition) members.SetStr(Attributes, TupleOf(Position));
        else if (names[1] == "AST") members.SetStr(Attributes, PyTuple.Empty);
        if (hasPosition && parts[1] != "required")
        {
            members.SetStr(Position[2], Value.None);
            members.SetStr(Position[3], Value.None);
        }
        foreach (AstField optional in fields.Where(f => f is { IsOptional: true, IsList: false })) members.SetStr(optional.Key, Value.None);
        Value made = Operations.Call(Interp.MainThread, Interp.Type(TypeKind.Type), (PyStr)name, new PyTuple([parent]), members);
        var type = (PyType)made.Ref!;
        bool isPositioned = hasPosition || (names[1] != "AST" && _byName[names[1]].HasPosition);
        _byType[type] = _byName[name] = new AstClass(name, names[1], type, fields, isPositioned);
    }

    private static AstField ParseField(string text)
    {
        string[] words = text.Split(' ');
        string type = words[0].TrimEnd('*', '?');
        return new AstField(words[1], type, words[0].Contains('?'), words[0].EndsWith('*'));
    }

    /// <summary>Gives a class its docstring, which is its rule, and its fields' types, which may be classes further down the grammar.</summary>
    private void Describe(AstClass c)
    {
        AstClass[] alternatives = [.. _byName.Values.Where(other => other.Sum == c.Name)];
        string bar = "\n" + new string(' ', c.Name.Length + 1) + "| ";
        bool isEnumeration = Array.TrueForAll(alternatives, a => a.Fields.Length == 0);
        string doc = alternatives.Length == 0 ? RuleOf(c) : $"{c.Name} = {string.Join(isEnumeration ? " | " : bar, alternatives.Select(RuleOf))}";
        ThreadState ts = Interp.MainThread;
        Operations.SetAttribute(ts, c.Type, Names.Doc, (PyStr)doc);
        if (alternatives.Length > 0) return;
        var types = new PyDict();
        foreach (AstField field in c.Fields) types.SetStr(field.Key, TypeOf(ts, field));
        Operations.SetAttribute(ts, c.Type, FieldTypes, types);
    }

    private static string RuleOf(AstClass c) => c.Fields.Length == 0 ? c.Name
        : $"{c.Name}({string.Join(", ", c.Fields.Select(f => $"{f.Type}{(f.IsOptional ? "?" : "")}{(f.IsList ? "*" : "")} {f.Name}"))})";

    private Value TypeOf(ThreadState ts, AstField field)
    {
        Value type = field.Type switch
        {
            "identifier" or "string" => Interp.Type(TypeKind.Str),
            "int" => Interp.Type(TypeKind.Int),
            "constant" => Interp.Type(TypeKind.Object),
            _ => _byName[field.Type].Type,
        };
        if (field.IsList) return Operations.GetItem(ts, Interp.Type(TypeKind.List), type);
        return field.IsOptional ? Operations.Binary(ts, BinaryOperator.Or, type, Value.None) : type;
    }

    private static PyTuple TupleOf(IEnumerable<string> names) => new([.. names.Select(n => (Value)(PyStr)n)]);
}
