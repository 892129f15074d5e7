namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>TypeVar</c>, <c>ParamSpec</c> and <c>TypeVarTuple</c> with their attendants.</summary>
/// <remarks>Source: PEP 695, PEP 696; CPython <c>Objects/typevarobject.c</c>.</remarks>
internal static class TypeParameterTypes
{
    private static readonly Signature TypeVarSignature =
        Signature.Parse("typevar", "name, *, bound=absent, default=absent, covariant=False, contravariant=False, infer_variance=False");

    private static readonly Signature ParamSpecSignature =
        Signature.Parse("paramspec", "name, *, bound=absent, default=absent, covariant=False, contravariant=False, infer_variance=False");

    private static readonly Signature TypeVarTupleSignature = Signature.Parse("typevartuple", "name, *, default=absent");

    private static readonly TypeDefinition TypeVar = new("TypeVar", TypeKind.TypeVar)
    {
        Module = "typing",
        IsSubclassable = false,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = NewTypeVar,
            Init = static (_, _, _, _) => true,
            Or = static (ts, left, right) => UnionType.Make(ts, [left, right]),
            Repr = Repr,
        },
        Methods =
        [
            MethodDefinition.OneArg("__typing_subst__", static (ts, self, arg) => TypingModule.Call(ts, "_typevar_subst", self, arg)),
            MethodDefinition.Fast("__typing_prepare_subst__", 2, 2, static (ts, self, args) => AddDefault(ts, self, args[0], args[1])),
            .. CommonMethods("TypeVar"),
        ],
        GetSets =
        [
            .. CommonMembers,
            new("__bound__", static (ts, self) => OrNone(ts, Parameter(self).Bound)),
            new("__constraints__", static (ts, self) => Parameter(self).Constraints.IsAbsent ? PyTuple.Empty : Parameter(self).Constraints.Get(ts)),
            new("evaluate_bound", static (_, self) => Parameter(self).Bound.GetEvaluator()),
            new("evaluate_constraints", static (_, self) => Parameter(self).Constraints.GetEvaluator()),
            .. VarianceMembers,
        ],
    };

    private static readonly TypeDefinition ParamSpec = new("ParamSpec", TypeKind.ParamSpec)
    {
        Module = "typing",
        IsSubclassable = false,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = NewParamSpec,
            Init = static (_, _, _, _) => true,
            Or = static (ts, left, right) => UnionType.Make(ts, [left, right]),
            Repr = Repr,
        },
        Methods =
        [
            MethodDefinition.OneArg("__typing_subst__", static (ts, self, arg) => TypingModule.Call(ts, "_paramspec_subst", self, arg)),
            MethodDefinition.Fast("__typing_prepare_subst__", 2, 2, static (ts, self, args) => TypingModule.Call(ts, "_paramspec_prepare_subst", self, args[0], args[1])),
            .. CommonMethods("ParamSpec"),
        ],
        GetSets =
        [
            .. CommonMembers,
            new("__bound__", static (ts, self) => OrNone(ts, Parameter(self).Bound)),
            new("args", static (_, self) => new PyParamSpecPart(TypeKind.ParamSpecArgs, self)),
            new("kwargs", static (_, self) => new PyParamSpecPart(TypeKind.ParamSpecKwargs, self)),
            .. VarianceMembers,
        ],
    };

    private static readonly TypeDefinition TypeVarTuple = new("TypeVarTuple", TypeKind.TypeVarTuple)
    {
        Module = "typing",
        IsSubclassable = false,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = NewTypeVarTuple,
            Init = static (_, _, _, _) => true,
            Iter = static (ts, self) => TypingModule.Unpack(ts, self) is { IsNull: false } unpacked ? Operations.GetIterator(ts, new PyTuple([unpacked])) : default,
            Repr = static (_, self) => Parameter(self).Name,
        },
        Methods =
        [
            MethodDefinition.OneArg("__typing_subst__", static (ts, _, _) => ts.RaiseTypeError("Substitution of bare TypeVarTuple is not supported")),
            MethodDefinition.Fast("__typing_prepare_subst__", 2, 2, static (ts, self, args) => TypingModule.Call(ts, "_typevartuple_prepare_subst", self, args[0], args[1])),
            .. CommonMethods("TypeVarTuple"),
        ],
        GetSets = CommonMembers,
    };

    public static readonly TypeDefinition[] All =
    [
        TypeVar, ParamSpec, TypeVarTuple, PartType("ParamSpecArgs", TypeKind.ParamSpecArgs, "args"), PartType("ParamSpecKwargs", TypeKind.ParamSpecKwargs, "kwargs"),
        new("constevaluator", TypeKind.ConstantEvaluator)
        {
            Module = "_typing",
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                Call = static (ts, self, args, keywordNames) => EvaluateConstant(ts, self.Unchecked<PyConstantEvaluator>().Content, args, keywordNames),
                Repr = static (ts, self) => Operations.Repr(ts, self.Unchecked<PyConstantEvaluator>().Content) is { } text ? (PyStr)$"<constevaluator {text}>" : default,
            },
        },
        new("NoDefaultType", TypeKind.NoDefault)
        {
            IsSubclassable = false,
            Slots = new TypeSlots { New = static (_, _, _, _) => TypingModule.NoDefault, Init = static (_, _, _, _) => true, Repr = static (_, _) => (PyStr)"typing.NoDefault" },
            Methods = [MethodDefinition.NoArgs("__reduce__", static (_, _) => (PyStr)"NoDefault")],
        },
    ];

    private static PyTypeParameter Parameter(in Value value) => value.Unchecked<PyTypeParameter>();

    private static GetSetDefinition[] CommonMembers =>
    [
        new("__name__", static (_, self) => Parameter(self).Name),
        new("__default__", static (ts, self) => Parameter(self).Default.IsAbsent ? TypingModule.NoDefault : Parameter(self).Default.Get(ts)),
        new("evaluate_default", static (_, self) => Parameter(self).Default.GetEvaluator()),
        ClassBuilder.DictAttribute,
    ];

    private static GetSetDefinition[] VarianceMembers =>
    [
        new("__covariant__", static (_, self) => Value.Bool(Parameter(self).IsCovariant)),
        new("__contravariant__", static (_, self) => Value.Bool(Parameter(self).IsContravariant)),
        new("__infer_variance__", static (_, self) => Value.Bool(Parameter(self).InfersVariance)),
    ];

    private static MethodDefinition[] CommonMethods(string type) =>
    [
        MethodDefinition.NoArgs("has_default", static (_, self) => Value.Bool(!Parameter(self).Default.IsAbsent)),
        MethodDefinition.NoArgs("__reduce__", static (_, self) => Parameter(self).Name),
        MethodDefinition.OneArg("__mro_entries__", (ts, _, _) => ts.RaiseTypeError($"Cannot subclass an instance of {type}")),
    ];

    private static Value OrNone(ThreadState ts, LazyValue value) => value.IsAbsent ? Value.None : value.Get(ts);

    private static Value Repr(ThreadState ts, Value self)
    {
        PyTypeParameter p = Parameter(self);
        string variance = p.InfersVariance ? "" : p.IsCovariant ? "+" : p.IsContravariant ? "-" : "~";
        return (PyStr)$"{variance}{p.Name}";
    }

    private static TypeDefinition PartType(string name, TypeKind kind, string attribute) => new(name, kind)
    {
        Module = "typing",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = (ts, _, args, _) => MethodDefinition.CheckArgCount(ts, name, args.Length, 1, 1) ? new PyParamSpecPart(kind, args[0]) : default,
            Init = static (_, _, _, _) => true,
            Repr = (ts, self) =>
            {
                Value origin = self.Unchecked<PyParamSpecPart>().Origin;
                if (origin.Ref is PyTypeParameter { Kind: TypeKind.ParamSpec } p) return (PyStr)$"{p.Name}.{attribute}";
                return Operations.Repr(ts, origin) is { } text ? (PyStr)$"{text}.{attribute}" : default;
            },
            Compare = static (ts, left, right, op) => op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyParamSpecPart other || other.Kind != left.UncheckedObject().Kind
                ? Value.NotImplemented : Operations.Compare(ts, left.Unchecked<PyParamSpecPart>().Origin, other.Origin, op),
            Hash = ObjectType.IdentityHash,
        },
        Methods = [MethodDefinition.OneArg("__mro_entries__", (ts, _, _) => ts.RaiseTypeError($"Cannot subclass an instance of {name}"))],
        GetSets = [new("__origin__", static (_, self) => self.Unchecked<PyParamSpecPart>().Origin)],
    };

    private static PyStr? NameOf(ThreadState ts, string function, in Value name)
    {
        if (name.Ref is PyStr text) return text;
        ts.RaiseTypeError($"{function}() argument 'name' must be str, not {ts.TypeOf(name).LayoutName}");
        return null;
    }

    private static Value NewTypeVar(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0, given = args.Length - keywordCount;
        Value[] constraints = given > 1 ? args[1..given].ToArray() : [];
        Value[] rest = given > 1 ? [args[0], .. args[given..]] : args.ToArray();
        if (!TryBind(ts, TypeVarSignature, "typevar", rest, keywordNames, out Value[] bound, out (bool Co, bool Contra, bool Infer) variance, out PyStr? name)) return default;
        LazyValue boundValue = new(), constraintValue = new();
        if (!bound[1].IsNull && !bound[1].IsNone)
        {
            boundValue.Known = TypingModule.Call(ts, "_type_check", bound[1], (PyStr)"Bound must be a type.");
            if (boundValue.Known.IsNull) return default;
        }
        if (constraints.Length == 1) return ts.RaiseTypeError("A single constraint is not allowed");
        if (constraints.Length > 1)
        {
            if (!boundValue.IsAbsent) return ts.RaiseTypeError("Constraints cannot be combined with bound=...");
            for (int i = 0; i < constraints.Length; i++)
            {
                constraints[i] = TypingModule.Call(ts, "_type_check", constraints[i], (PyStr)"TypeVar(name, constraint, ...): constraints must be types.");
                if (constraints[i].IsNull) return default;
            }
            constraintValue.Known = new PyTuple(constraints);
        }
        return Finish(ts, new PyTypeParameter(TypeKind.TypeVar, name!)
        {
            Bound = boundValue,
            Constraints = constraintValue,
            IsCovariant = variance.Co,
            IsContravariant = variance.Contra,
            InfersVariance = variance.Infer,
        }, bound[2]);
    }

    private static Value NewParamSpec(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!TryBind(ts, ParamSpecSignature, "paramspec", args, keywordNames, out Value[] bound, out (bool Co, bool Contra, bool Infer) variance, out PyStr? name)) return default;
        var boundValue = new LazyValue();
        if (!bound[1].IsNull && !bound[1].IsNone)
        {
            boundValue.Known = TypingModule.Call(ts, "_type_check", bound[1], (PyStr)"Bound must be a type.");
            if (boundValue.Known.IsNull) return default;
        }
        return Finish(ts, new PyTypeParameter(TypeKind.ParamSpec, name!)
        {
            Bound = boundValue,
            IsCovariant = variance.Co,
            IsContravariant = variance.Contra,
            InfersVariance = variance.Infer,
        }, bound[2]);
    }

    private static Value NewTypeVarTuple(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = TypeVarTupleSignature.Bind(ts, args, keywordNames);
        PyStr? name = bound is null ? null : NameOf(ts, "typevartuple", bound[0]);
        return name is null ? default : Finish(ts, new PyTypeParameter(TypeKind.TypeVarTuple, name), bound![1]);
    }

    private static bool TryBind(ThreadState ts, Signature signature, string function, ReadOnlySpan<Value> args, PyTuple? keywordNames,
        out Value[] bound, out (bool Co, bool Contra, bool Infer) variance, out PyStr? name)
    {
        variance = default;
        name = null;
        bound = signature.Bind(ts, args, keywordNames) ?? [];
        if (bound.Length == 0) return false;
        name = NameOf(ts, function, bound[0]);
        int co = Operations.IsTrue(ts, bound[3]), contra = Operations.IsTrue(ts, bound[4]), infer = Operations.IsTrue(ts, bound[5]);
        if (name is null || co < 0 || contra < 0 || infer < 0) return false;
        variance = (co > 0, contra > 0, infer > 0);
        if (co > 0 && contra > 0) ts.RaiseValueError("Bivariant types are not supported.");
        else if (infer > 0 && co + contra > 0) ts.RaiseValueError("Variance cannot be specified with infer_variance.");
        else return true;
        return false;
    }

    private static Value Finish(ThreadState ts, PyTypeParameter parameter, in Value fallback)
    {
        parameter.Default.Known = fallback;
        if (TypingModule.CallerModule(ts) is { IsNull: false } module)
            Operations.StoreInstanceAttribute(ts, parameter, ts.TypeOf(parameter), Names.Module, module);
        return parameter;
    }

    /// <summary>Appends the default of a type variable for which a subscription has no argument.</summary>
    private static Value AddDefault(ThreadState ts, in Value self, in Value alias, in Value args)
    {
        Value parameters = Operations.GetAttribute(ts, alias, "__parameters__");
        if (parameters.IsNull) return default;
        if (parameters.Ref is not PyTuple known) return ts.RaiseTypeError("__parameters__ must be a tuple");
        if (Operations.ToList(ts, args) is not { } given) return default;
        Value me = self;
        int index = Array.FindIndex(known.Items, p => p.Is(me));
        if (index < given.Count) return args;
        if (index == given.Count && !Parameter(self).Default.IsAbsent)
        {
            Value fallback = Parameter(self).Default.Get(ts);
            return fallback.IsNull ? default : new PyTuple([.. given.ToArray(), fallback]);
        }
        return Operations.Str(ts, alias) is { } text ? ts.RaiseTypeError($"Too few arguments for {text}") : default;
    }

    private static Value EvaluateConstant(ThreadState ts, in Value content, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("constevaluator.__call__() takes no keyword arguments");
        if (args.Length != 1) return ts.RaiseTypeError($"constevaluator.__call__() takes exactly 1 argument ({args.Length} given)");
        Value format = args[0];
        if (!Operations.ToIndex(ts, ref format)) return default;
        if (format.Bits != 4) return content;
        if (content.Ref is not PyTuple tuple) return TypeArguments.ReprOf(ts, content);
        var parts = new List<string>();
        foreach (Value item in tuple.Items)
        {
            if (TypeArguments.ReprOf(ts, item) is not { } text) return default;
            parts.Add(text.ToString());
        }
        return (PyStr)$"({string.Join(", ", parts)}{(parts.Count == 1 ? "," : "")})";
    }
}
