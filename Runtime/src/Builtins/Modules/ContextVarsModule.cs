using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

internal sealed class PyContextVar : PyObject
{
    public PyContextVar(PyType type, PyStr name, Value fallback) : base(TypeKind.Instance)
    {
        Class = type;
        Name = name;
        Default = fallback;
    }

    public PyStr Name { get; }

    /// <summary>A null value: none.</summary>
    public Value Default { get; }
}

/// <summary>A mapping of variables to values; while it is entered, <c>set</c> changes it.</summary>
internal sealed class PyContext : PyObject
{
    public PyContext(PyType type) : base(TypeKind.Instance) => Class = type;

    public PyDict Values { get; set; } = new();

    public PyContext? Previous { get; set; }

    public bool IsEntered { get; set; }
}

internal sealed class PyContextToken : PyObject
{
    public PyContextToken(PyType type, PyContext context, PyContextVar variable, Value old) : base(TypeKind.Instance)
    {
        Class = type;
        Context = context;
        Variable = variable;
        Old = old;
    }

    public PyContext Context { get; }

    public PyContextVar Variable { get; }

    /// <summary>The value before; a null value: unset.</summary>
    public Value Old { get; }

    public bool IsUsed { get; set; }
}

/// <summary>The module <c>_contextvars</c>.</summary>
/// <remarks>Source: CPython <c>Python/context.c</c>; PEP 567.</remarks>
internal static class ContextVarsModule
{
    public static readonly TypeDefinition Variable = new("ContextVar", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "_contextvars",
        IsSubclassable = false,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, keywordNames) =>
            {
                Value[]? bound = VariableArguments!.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                return bound[0].Ref is PyStr name ? new PyContextVar(type, name, bound[1]) : ts.RaiseTypeError("context variable name must be a str");
            },
            Repr = static (ts, self) =>
            {
                var variable = (PyContextVar)self.Ref!;
                PyStr? name = Operations.Repr(ts, variable.Name), fallback = variable.Default.IsNull ? PyStr.Empty : Operations.Repr(ts, variable.Default);
                if (name is null || fallback is null) return default;
                return (PyStr)$"<ContextVar name={name}{(variable.Default.IsNull ? "" : $" default={fallback}")} at 0x{ts.Interp.IdentityOf(self):x}>";
            },
        },
        Methods =
        [
            MethodDefinition.Fast("get", 0, 1, static (ts, self, args) =>
            {
                var variable = (PyContextVar)self.Ref!;
                Value fallback = args.Length > 0 ? args[0] : variable.Default;
                int found = Current(ts).Values.TryGet(ts, self, out Value value);
                if (found != 0) return found < 0 ? default : value;
                return fallback.IsNull ? ts.Raise(ts.Interp.Exceptions.LookupError, [self]) : fallback;
            }),
            MethodDefinition.OneArg("set", static (ts, self, value) =>
            {
                PyContext context = Current(ts);
                if (context.Values.TryGet(ts, self, out Value old) < 0) return default;
                context.Values = context.Values.Copy();
                return context.Values.Set(ts, self, value) ? new PyContextToken(ts.Interp.Defined(Token!), context, (PyContextVar)self.Ref!, old) : default;
            }),
            MethodDefinition.OneArg("reset", static (ts, self, token) => token.Ref is PyContextToken t ? Reset(ts, self, t)
                : Operations.Repr(ts, token) is { } shown ? ts.RaiseTypeError($"expected an instance of Token, got {shown}") : default),
        ],
        GetSets = [new("name", static (_, self) => ((PyContextVar)self.Ref!).Name)],
    };

    public static readonly TypeDefinition Context = new("Context", TypeKind.Instance)
    {
        Module = "_contextvars",
        IsSubclassable = false,
        IsUnhashable = true,
        HasWeakReferences = true,
        IsMappingPattern = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, _) => args.Length > 0 ? ts.RaiseTypeError("Context() does not accept any arguments") : new PyContext(type),
            Hash = SlotDispatch.UnhashableSlot,
            Length = static (_, self) => ((PyContext)self.Ref!).Values.Count,
            Iter = static (ts, self) => Operations.GetIterator(ts, ((PyContext)self.Ref!).Values),
            Contains = static (ts, self, key) => NeedVariable(ts, key) ? Operations.Contains(ts, ((PyContext)self.Ref!).Values, key) : -1,
            Subscript = static (ts, self, key) => NeedVariable(ts, key) ? Operations.GetItem(ts, ((PyContext)self.Ref!).Values, key) : default,
            Compare = static (ts, left, right, op) => op is CompareOp.Eq or CompareOp.Ne && left.Ref is PyContext a && right.Ref is PyContext b
                ? Operations.Compare(ts, a.Values, b.Values, op) : Value.NotImplemented,
        },
        Methods =
        [
            MethodDefinition.Keywords("run", static (ts, self, args, keywordNames) =>
            {
                if (args.Length - (keywordNames?.Count ?? 0) < 1) return ts.RaiseTypeError("run() missing 1 required positional argument");
                Value[] given = args.ToArray();
                var context = (PyContext)self.Ref!;
                if (!Enter(ts, context)) return default;
                Value result = Operations.Call(ts, given[0], given.AsSpan(1), keywordNames);
                Leave(ts, context);
                return result;
            }),
            MethodDefinition.NoArgs("copy", static (ts, self) => new PyContext(ts.Interp.Defined(Context!)) { Values = ((PyContext)self.Ref!).Values }),
            MethodDefinition.Fast("get", 1, 2, static (ts, self, args) =>
            {
                Value fallback = args.Length > 1 ? args[1] : Value.None;
                if (!NeedVariable(ts, args[0])) return default;
                int found = ((PyContext)self.Ref!).Values.TryGet(ts, args[0], out Value value);
                return found < 0 ? default : found > 0 ? value : fallback;
            }),
            .. new[] { "keys", "values", "items" }.Select(static name => MethodDefinition.NoArgs(name, (ts, self) => Operations.CallMethod(ts, ((PyContext)self.Ref!).Values, name))),
        ],
    };

    public static readonly TypeDefinition Token = new("Token", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "_contextvars",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = static (ts, _, _, _) => ts.RaiseRuntimeError("Tokens can only be created by ContextVars"),
            Repr = static (ts, self) =>
            {
                var token = (PyContextToken)self.Ref!;
                PyStr? variable = Operations.Repr(ts, token.Variable);
                return variable is null ? default : (PyStr)$"<Token{(token.IsUsed ? " used" : "")} var={variable} at 0x{ts.Interp.IdentityOf(self):x}>";
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__enter__", static (_, self) => self),
            MethodDefinition.Fast("__exit__", 3, 3, static (ts, self, _) =>
            {
                var token = (PyContextToken)self.Ref!;
                return Reset(ts, token.Variable, token).IsNull ? default : Value.None;
            }),
        ],
        GetSets =
        [
            new("var", static (_, self) => ((PyContextToken)self.Ref!).Variable),
            new("old_value", static (ts, self) => ((PyContextToken)self.Ref!).Old is { IsNull: false } old ? old : MissingOf(ts)),
        ],
        Constants = static interp => [("MISSING", new PyInstance(interp.Defined(Missing!)))],
    };

    private static readonly TypeDefinition Missing = new("Token.MISSING", TypeKind.Instance)
    {
        Module = "_contextvars",
        IsSubclassable = false,
        Slots = new TypeSlots { Repr = static (_, _) => (PyStr)"<Token.MISSING>" },
    };

    private static readonly Signature VariableArguments = Signature.Parse("ContextVar", "name, /, *, default=absent");

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_contextvars",
        [MethodDefinition.NoArgs("copy_context", static (ts, _) => new PyContext(ts.Interp.Defined(Context)) { Values = Current(ts).Values })],
        [Variable, Context, Token]);

    /// <summary>Makes a context the current one. False with RuntimeError pending.</summary>
    public static bool Enter(ThreadState ts, PyContext context)
    {
        if (context.IsEntered)
        {
            PyStr? text = Operations.Repr(ts, context);
            if (text is not null) ts.RaiseRuntimeError($"cannot enter context: {text} is already entered");
            return false;
        }
        context.Previous = Current(ts);
        context.IsEntered = true;
        ts.Interp.CurrentContext = context;
        return true;
    }

    public static void Leave(ThreadState ts, PyContext context)
    {
        ts.Interp.CurrentContext = context.Previous;
        context.IsEntered = false;
        context.Previous = null;
    }

    private static PyContext Current(ThreadState ts)
    {
        if (ts.Interp.CurrentContext is PyContext context) return context;
        var first = new PyContext(ts.Interp.Defined(Context)) { IsEntered = true };
        ts.Interp.CurrentContext = first;
        return first;
    }

    private static Value MissingOf(ThreadState ts) => ts.Interp.Defined(Token).TryLookup("MISSING", out Value missing) ? missing : Value.None;

    private static bool NeedVariable(ThreadState ts, in Value key)
    {
        if (key.Ref is PyContextVar) return true;
        if (Operations.Repr(ts, key) is { } text) ts.RaiseTypeError($"a ContextVar key was expected, got {text}");
        return false;
    }

    private static Value Reset(ThreadState ts, in Value self, PyContextToken token)
    {
        PyStr? text = Operations.Repr(ts, token);
        if (text is null) return default;
        if (token.IsUsed) return ts.RaiseRuntimeError($"{text} has already been used once");
        if (!ReferenceEquals(token.Variable, self.Ref)) return ts.RaiseValueError($"{text} was created by a different ContextVar");
        PyContext context = Current(ts);
        if (!ReferenceEquals(token.Context, context)) return ts.RaiseValueError($"{text} was created in a different Context");
        token.IsUsed = true;
        context.Values = context.Values.Copy();
        bool done = token.Old.IsNull ? context.Values.Remove(ts, self, out _) >= 0 : context.Values.Set(ts, self, token.Old);
        return done ? Value.None : default;
    }
}
