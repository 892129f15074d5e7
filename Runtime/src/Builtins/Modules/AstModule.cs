using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_ast</c>: the classes of syntax trees.</summary>
/// <remarks>Source: library reference, "ast", abstract grammar of 3.14.</remarks>
internal static class AstModule
{
    /// <summary>
    /// Class, base, fields, attributes behind an at sign. A field with ? may be None, one with * is a list, one with = is
    /// an expression context.
    /// </summary>
    private const string Classes = """
        operator AST:
        Add operator:
        boolop AST:
        And boolop:
        stmt AST:  @lineno col_offset end_lineno? end_col_offset?
        AnnAssign stmt: target annotation value? simple
        Assert stmt: test msg?
        Assign stmt: targets* value type_comment?
        AsyncFor stmt: target iter body* orelse* type_comment?
        AsyncFunctionDef stmt: name args body* decorator_list* returns? type_comment? type_params*
        AsyncWith stmt: items* body* type_comment?
        expr AST:  @lineno col_offset end_lineno? end_col_offset?
        Attribute expr: value attr ctx=
        AugAssign stmt: target op value
        Await expr: value
        BinOp expr: left op right
        BitAnd operator:
        BitOr operator:
        BitXor operator:
        BoolOp expr: op values*
        Break stmt:
        Call expr: func args* keywords*
        ClassDef stmt: name bases* keywords* body* decorator_list* type_params*
        Compare expr: left ops* comparators*
        Constant expr: value kind?
        Continue stmt:
        expr_context AST:
        Del expr_context:
        Delete stmt: targets*
        Dict expr: keys* values*
        DictComp expr: key value generators*
        Div operator:
        cmpop AST:
        Eq cmpop:
        excepthandler AST:  @lineno col_offset end_lineno? end_col_offset?
        ExceptHandler excepthandler: type? name? body*
        Expr stmt: value
        mod AST:
        Expression mod: body
        FloorDiv operator:
        For stmt: target iter body* orelse* type_comment?
        FormattedValue expr: value conversion format_spec?
        FunctionDef stmt: name args body* decorator_list* returns? type_comment? type_params*
        FunctionType mod: argtypes* returns
        GeneratorExp expr: elt generators*
        Global stmt: names*
        Gt cmpop:
        GtE cmpop:
        If stmt: test body* orelse*
        IfExp expr: test body orelse
        Import stmt: names*
        ImportFrom stmt: module? names* level?
        In cmpop:
        Interactive mod: body*
        Interpolation expr: value str conversion format_spec?
        unaryop AST:
        Invert unaryop:
        Is cmpop:
        IsNot cmpop:
        JoinedStr expr: values*
        LShift operator:
        Lambda expr: args body
        List expr: elts* ctx=
        ListComp expr: elt generators*
        Load expr_context:
        Lt cmpop:
        LtE cmpop:
        MatMult operator:
        Match stmt: subject cases*
        pattern AST:  @lineno col_offset end_lineno? end_col_offset?
        MatchAs pattern: pattern? name?
        MatchClass pattern: cls patterns* kwd_attrs* kwd_patterns*
        MatchMapping pattern: keys* patterns* rest?
        MatchOr pattern: patterns*
        MatchSequence pattern: patterns*
        MatchSingleton pattern: value
        MatchStar pattern: name?
        MatchValue pattern: value
        Mod operator:
        Module mod: body* type_ignores*
        Mult operator:
        Name expr: id ctx=
        NamedExpr expr: target value
        Nonlocal stmt: names*
        Not unaryop:
        NotEq cmpop:
        NotIn cmpop:
        Or boolop:
        type_param AST:  @lineno col_offset end_lineno? end_col_offset?
        ParamSpec type_param: name default_value?
        Pass stmt:
        Pow operator:
        RShift operator:
        Raise stmt: exc? cause?
        Return stmt: value?
        Set expr: elts*
        SetComp expr: elt generators*
        Slice expr: lower? upper? step?
        Starred expr: value ctx=
        Store expr_context:
        Sub operator:
        Subscript expr: value slice ctx=
        TemplateStr expr: values*
        Try stmt: body* handlers* orelse* finalbody*
        TryStar stmt: body* handlers* orelse* finalbody*
        Tuple expr: elts* ctx=
        TypeAlias stmt: name type_params* value
        type_ignore AST:
        TypeIgnore type_ignore: lineno tag
        TypeVar type_param: name bound? default_value?
        TypeVarTuple type_param: name default_value?
        UAdd unaryop:
        USub unaryop:
        UnaryOp expr: op operand
        While stmt: test body* orelse*
        With stmt: items* body* type_comment?
        Yield expr: value?
        YieldFrom expr: value
        alias AST: name asname? @lineno col_offset end_lineno? end_col_offset?
        arg AST: arg annotation? type_comment? @lineno col_offset end_lineno? end_col_offset?
        arguments AST: posonlyargs* args* vararg? kwonlyargs* kw_defaults* kwarg? defaults*
        comprehension AST: target iter ifs* is_async
        keyword AST: arg? value @lineno col_offset end_lineno? end_col_offset?
        match_case AST: pattern guard? body*
        withitem AST: context_expr optional_vars?
        """;

    private static readonly PyStr Fields = "_fields", Attributes = "_attributes", FieldKinds = "_field_kinds";

    private static readonly TypeDefinition Node = new("AST", TypeKind.Instance)
    {
        Module = "ast",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => ObjectType.Allocate(type),
            Init = Init,
            Repr = Repr,
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) => new PyTuple([ts.TypeOf(self), PyTuple.Empty, Operations.InstanceDict(ts, self.UncheckedObject())])),
            MethodDefinition.Keywords("__replace__", static (ts, self, args, keywordNames) =>
            {
                if (args.Length > (keywordNames?.Count ?? 0)) return ts.RaiseTypeError("__replace__() takes no positional arguments");
                Value[] values = args.ToArray();
                Value copy = ObjectType.Allocate(ts.TypeOf(self));
                PyDict members = Operations.InstanceDict(ts, copy.UncheckedObject());
                if (!DictOps.Update(ts, members, Operations.InstanceDict(ts, self.UncheckedObject()))) return default;
                for (int i = 0; i < values.Length; i++)
                {
                    if (!members.TryGetStr((PyStr)keywordNames![i].Ref!, out _)) return ts.RaiseTypeError($"{ts.TypeOf(self).Name}.__replace__ got an unexpected keyword argument '{keywordNames[i].Ref}'.");
                    members.SetStr((PyStr)keywordNames[i].Ref!, values[i]);
                }
                return copy;
            }),
        ],
        GetSets = [ClassBuilder.DictAttribute],
        Constants = static _ => [("_fields", PyTuple.Empty), ("_attributes", PyTuple.Empty), ("__match_args__", PyTuple.Empty)],
    };

    public static PyModule Create(InterpreterState interp)
    {
        PyModule module = BuiltinModules.Make(interp, "_ast", [], [Node], ("PyCF_ALLOW_TOP_LEVEL_AWAIT", Value.Int(8192)), ("PyCF_ONLY_AST", Value.Int(1024)),
            ("PyCF_OPTIMIZED_AST", Value.Int(33792)), ("PyCF_TYPE_COMMENTS", Value.Int(4096)));
        ThreadState ts = interp.MainThread;
        foreach (string line in Classes.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] halves = line.Split(':', 2), names = halves[0].Split(' ');
            string[] parts = halves[1].Split('@');
            module.Members.TryGetStr(names[1], out Value parent);
            string[] fields = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var members = new PyDict();
            members.SetStr(Names.Module, (PyStr)"ast");
            PyTuple bare = TupleOf(fields.Select(f => f.TrimEnd('?', '*', '=')));
            members.SetStr(Fields, bare);
            members.SetStr(Names.MatchArgs, bare);
            members.SetStr(FieldKinds, TupleOf(fields));
            if (parts.Length > 1)
            {
                string[] attributes = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                members.SetStr(Attributes, TupleOf(attributes.Select(a => a.TrimEnd('?'))));
                foreach (string optional in attributes.Where(a => a.EndsWith('?'))) members.SetStr(optional.TrimEnd('?'), Value.None);
            }
            foreach (string optional in fields.Where(f => f.EndsWith('?'))) members.SetStr(optional.TrimEnd('?'), Value.None);
            Value made = Operations.Call(ts, interp.Type(TypeKind.Type), (PyStr)names[0], new PyTuple([parent]), members);
            if (!made.IsNull) module.Members.SetStr(interp.Intern(names[0]), made);
        }
        return module;
    }

    private static PyTuple TupleOf(IEnumerable<string> names) => new([.. names.Select(n => (Value)(PyStr)n)]);

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        PyType type = ts.TypeOf(self);
        PyDict members = Operations.InstanceDict(ts, self.UncheckedObject());
        PyTuple fields = type.TryLookup(Fields, out Value f) && f.Ref is PyTuple t ? t : PyTuple.Empty;
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given > fields.Count)
            return !ts.RaiseTypeError($"{type.Name} constructor takes at most {fields.Count} positional argument{(fields.Count == 1 ? "" : "s")}").IsNull;
        for (int i = 0; i < given; i++) members.SetStr((PyStr)fields[i].Ref!, args[i]);
        for (int i = given; i < args.Length; i++)
        {
            var name = (PyStr)keywordNames![i - given].Ref!;
            if (members.TryGetStr(name, out _) && fields.Items[..given].Any(v => name.Equals(v.Ref as PyStr)))
                return !ts.RaiseTypeError($"{type.Name} got multiple values for argument '{name}'").IsNull;
            members.SetStr(name, args[i]);
        }
        if (!type.TryLookup(FieldKinds, out Value kinds) || kinds.Ref is not PyTuple all) return true;
        foreach (Value kind in all.Items)
        {
            string text = kind.Ref!.ToString()!;
            PyStr name = text.TrimEnd('*', '=', '?');
            if (members.TryGetStr(name, out _)) continue;
            if (text.EndsWith('*')) members.SetStr(name, new PyList());
            if (!text.EndsWith('=') || !ts.Interp.Modules.TryGetStr("_ast", out Value module)) continue;
            Value load = Operations.GetAttribute(ts, module, "Load");
            load = load.IsNull ? default : Operations.Call(ts, load, [], null);
            if (load.IsNull) return false;
            members.SetStr(name, load);
        }
        return true;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyType type = ts.TypeOf(self);
        var text = new StringBuilder(type.Name).Append('(');
        if (type.TryLookup(Fields, out Value fields) && fields.Ref is PyTuple names)
        {
            bool isFirst = true;
            foreach (Value name in names.Items)
            {
                int found = Operations.TryGetAttribute(ts, self, (PyStr)name.Ref!, out Value value);
                if (found < 0) return default;
                if (found == 0) continue;
                string shown;
                if (value.Ref is PyList { Count: > 2 } list)
                {
                    PyStr? first = Operations.Repr(ts, list.Items[0]), last = Operations.Repr(ts, list.Items[list.Count - 1]);
                    if (first is null || last is null) return default;
                    shown = $"[{first}, ..., {last}]";
                }
                else
                {
                    PyStr? whole = Operations.Repr(ts, value);
                    if (whole is null) return default;
                    shown = whole.ToString();
                }
                text.Append(isFirst ? "" : ", ").Append(name.Ref).Append('=').Append(shown);
                isFirst = false;
            }
        }
        return (PyStr)text.Append(')').ToString();
    }
}
