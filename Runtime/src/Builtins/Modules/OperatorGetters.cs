using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>An <c>attrgetter</c>, <c>itemgetter</c> or <c>methodcaller</c>: what it was made with.</summary>
internal sealed class PyGetter : PyObject
{
    public PyGetter(PyType type, Value[] args, PyTuple? keywordNames) : base(TypeKind.Instance)
    {
        Class = type;
        Args = args;
        KeywordNames = keywordNames;
    }

    public Value[] Args { get; }

    public PyTuple? KeywordNames { get; }
}

/// <summary>The callable types of <c>_operator</c>.</summary>
internal static class OperatorGetters
{
    public static readonly TypeDefinition AttrGetter = Define("attrgetter", static (ts, self, target) => ForEach(ts, self, target, ResolveAttribute), static (ts, args) =>
    {
        foreach (Value name in args)
        {
            if (name.Ref is not PyStr) return !ts.RaiseTypeError("attribute name must be a string").IsNull;
        }
        return true;
    });

    public static readonly TypeDefinition ItemGetter = Define("itemgetter", static (ts, self, target) => ForEach(ts, self, target, static (t, o, key) => Operations.GetItem(t, o, key)), null);

    public static readonly TypeDefinition MethodCaller = Define("methodcaller", static (ts, self, target) =>
    {
        var getter = (PyGetter)self.Ref!;
        Value method = Operations.GetAttribute(ts, target, (PyStr)getter.Args[0].Ref!);
        return method.IsNull ? default : Operations.Call(ts, method, getter.Args.AsSpan(1), getter.KeywordNames);
    }, static (ts, args) => args[0].Ref is PyStr || !ts.RaiseTypeError("method name must be a string").IsNull);

    private static TypeDefinition Define(string name, OneArgMethod call, Func<ThreadState, Value[], bool>? check) => new(name, TypeKind.Instance)
    {
        Module = "operator",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = (ts, type, args, keywordNames) =>
            {
                int given = args.Length - (keywordNames?.Count ?? 0);
                if (given < 1)
                    return ts.RaiseTypeError(name == "methodcaller" ? "methodcaller needs at least one argument, the method name" : $"{name} expected 1 argument, got 0");
                if (keywordNames is { Count: > 0 } && name != "methodcaller") return ts.RaiseTypeError($"{name}() takes no keyword arguments");
                Value[] items = args.ToArray();
                return check is null || check(ts, items) ? new PyGetter(type, items, keywordNames) : default;
            },
            Call = (ts, self, args, keywordNames) =>
            {
                if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError($"{name}() takes no keyword arguments");
                return MethodDefinition.CheckArgCount(ts, name, args.Length, 1, 1) ? call(ts, self, args[0]) : default;
            },
            Repr = (ts, self) => Repr(ts, self),
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                var getter = (PyGetter)self.Ref!;
                int given = getter.Args.Length - (getter.KeywordNames?.Count ?? 0);
                if (given == getter.Args.Length) return new PyTuple([ts.TypeOf(self), new PyTuple(getter.Args)]);
                Value partial = ts.Interp.Evaluator.Import(ts, "functools", null, new PyTuple([(PyStr)"partial"]), 0);
                partial = partial.IsNull ? default : Operations.GetAttribute(ts, partial, "partial");
                if (partial.IsNull) return default;
                Value[] all = [ts.TypeOf(self), getter.Args[0], .. getter.Args[given..]];
                Value made = Operations.Call(ts, partial, all, getter.KeywordNames);
                return made.IsNull ? default : new PyTuple([made, new PyTuple(getter.Args[1..given])]);
            }),
        ],
    };

    private static Value ForEach(ThreadState ts, in Value self, Value target, Func<ThreadState, Value, Value, Value> get)
    {
        Value[] args = ((PyGetter)self.Ref!).Args;
        if (args.Length == 1) return get(ts, target, args[0]);
        var results = new Value[args.Length];
        for (int i = 0; i < args.Length; i++)
        {
            results[i] = get(ts, target, args[i]);
            if (results[i].IsNull) return default;
        }
        return new PyTuple(results);
    }

    private static Value ResolveAttribute(ThreadState ts, Value target, Value path)
    {
        foreach (string name in path.Ref!.ToString()!.Split('.'))
        {
            target = Operations.GetAttribute(ts, target, name);
            if (target.IsNull) return default;
        }
        return target;
    }

    private static Value Repr(ThreadState ts, in Value self)
    {
        var getter = (PyGetter)self.Ref!;
        int given = getter.Args.Length - (getter.KeywordNames?.Count ?? 0);
        if (!ts.EnterRepr(getter)) return (PyStr)$"{ts.TypeOf(self).FullName}(...)";
        var parts = new List<string>();
        for (int i = 0; i < getter.Args.Length; i++)
        {
            PyStr? text = Operations.Repr(ts, getter.Args[i]);
            if (text is null) break;
            parts.Add(i < given ? text.ToString() : $"{getter.KeywordNames![i - given].Ref}={text}");
        }
        ts.LeaveRepr();
        return ts.Pending is null ? (PyStr)$"{ts.TypeOf(self).FullName}({string.Join(", ", parts)})" : default;
    }
}
