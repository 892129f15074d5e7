namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of builtin functions and bound methods.</summary>
internal static class CallableTypes
{
    private static readonly TypeDefinition BuiltinFunction = new("builtin_function_or_method", TypeKind.BuiltinFunction)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Call = static (ts, self, args, keywordNames) => self.Unchecked<PyBuiltinFunction>().Invoke(ts, args, keywordNames),
            Repr = static (ts, self) =>
            {
                PyBuiltinFunction f = self.Unchecked<PyBuiltinFunction>();
                if (f.Self.IsNull || f.Self.Ref is PyModule) return (PyStr)$"<built-in function {f.Definition.Name}>";
                return (PyStr)$"<built-in method {f.Definition.Name} of {ts.TypeOf(f.Self).Name} object at 0x{ts.Interp.IdentityOf(f.Self):x}>";
            },
            Compare = static (_, left, right, op) => Identical(left, right, op,
                static (a, b) => a is PyBuiltinFunction f && b is PyBuiltinFunction g && ReferenceEquals(f.Definition, g.Definition) && f.Self.Is(g.Self)),
            Hash = static (ts, self, out hash) =>
            {
                hash = ts.Interp.IdentityOf(self.Unchecked<PyBuiltinFunction>().Self) ^ self.Unchecked<PyBuiltinFunction>().Definition.Name.Length;
                return true;
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                PyBuiltinFunction f = self.Unchecked<PyBuiltinFunction>();
                return f.Self.IsNull || f.Self.Ref is PyModule ? (PyStr)f.Definition.Name : ReduceToAttribute(ts, f.Self, (PyStr)f.Definition.Name);
            }),
        ],
        GetSets =
        [
            new("__name__", static (_, self) => (PyStr)self.Unchecked<PyBuiltinFunction>().Definition.Name),
            new("__qualname__", static (_, self) => (PyStr)self.Unchecked<PyBuiltinFunction>().QualifiedName),
            new("__module__", static (_, self) => self.Unchecked<PyBuiltinFunction>().Module is { } m ? (PyStr)m : Value.None),
            new("__self__", static (_, self) => self.Unchecked<PyBuiltinFunction>().Self is { IsNull: false } s ? s : Value.None),
            new("__doc__", static (_, self) => self.Unchecked<PyBuiltinFunction>().Definition.Doc is { } d ? (PyStr)d : Value.None),
        ],
    };

    private static readonly TypeDefinition BoundMethod = new("method", TypeKind.BoundMethod)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = static (ts, _, args, _) => args.Length != 2 ? ts.RaiseTypeError($"method expected 2 arguments, got {args.Length}")
                : ts.TypeOf(args[0]).Slots.Call is null ? ts.RaiseTypeError("first argument must be callable")
                : args[1].IsNone ? ts.RaiseTypeError("instance must not be None") : new PyBoundMethod(args[0], args[1]),
            Call = static (ts, self, args, keywordNames) => Operations.Call(ts, self, args, keywordNames),
            GetAttribute = static (ts, self, name) =>
            {
                if (ts.Interp.Type(TypeKind.BoundMethod).TryLookup(name, out _)) return Operations.GenericGetAttribute(ts, self, name);
                return Operations.GetAttribute(ts, self.Unchecked<PyBoundMethod>().Function, name);
            },
            Repr = static (ts, self) =>
            {
                PyBoundMethod method = self.Unchecked<PyBoundMethod>();
                string name = Operations.TryGetAttribute(ts, method.Function, Names.QualName, out Value q) > 0 ? q.ToString() : "?";
                PyStr? owner = Operations.Repr(ts, method.Self);
                return owner is null ? default : (PyStr)$"<bound method {name} of {owner}>";
            },
            Compare = static (_, left, right, op) => Identical(left, right, op,
                static (a, b) => a is PyBoundMethod m && b is PyBoundMethod n && m.Self.Is(n.Self) && m.Function.Is(n.Function)),
            Hash = static (ts, self, out hash) =>
            {
                hash = (ts.Interp.IdentityOf(self.Unchecked<PyBoundMethod>().Self) ^ ts.Interp.IdentityOf(self.Unchecked<PyBoundMethod>().Function)) >> 4;
                return true;
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                Value name = Operations.GetAttribute(ts, self.Unchecked<PyBoundMethod>().Function, Names.Name);
                return name.IsNull ? default : ReduceToAttribute(ts, self.Unchecked<PyBoundMethod>().Self, name);
            }),
        ],
        GetSets =
        [
            new("__self__", static (_, self) => self.Unchecked<PyBoundMethod>().Self),
            new("__func__", static (_, self) => self.Unchecked<PyBoundMethod>().Function),
            new("__doc__", static (ts, self) => Operations.GetAttribute(ts, self.Unchecked<PyBoundMethod>().Function, Names.Doc)),
        ],
    };

    public static readonly TypeDefinition[] All = [BuiltinFunction, BoundMethod];

    /// <summary>What is pickled as an attribute of something that is pickled: <c>getattr</c> and its arguments.</summary>
    public static Value ReduceToAttribute(ThreadState ts, in Value owner, in Value name) =>
        new PyTuple([ts.Interp.Builtins.TryGetStr("getattr", out Value getAttribute) ? getAttribute : Value.None, new PyTuple([owner, name])]);

    private static Value Identical(in Value left, in Value right, CompareOp op, Func<object?, object?, bool> equal) => op switch
    {
        CompareOp.Eq => Value.Bool(equal(left.Ref, right.Ref)),
        CompareOp.Ne => Value.Bool(!equal(left.Ref, right.Ref)),
        _ => Value.NotImplemented,
    };
}
