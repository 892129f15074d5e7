using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The builtin functions about attributes, types and identity.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>.</remarks>
internal static class AttributeFunctions
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.Fast("getattr", 2, 3, GetAttr),
        MethodDefinition.Fast("setattr", 3, 3, static (ts, _, args) =>
            Name(ts, args[1]) is { } name && Operations.SetAttribute(ts, args[0], name, args[2]) ? Value.None : default),
        MethodDefinition.Fast("delattr", 2, 2, static (ts, _, args) =>
            Name(ts, args[1]) is { } name && Operations.SetAttribute(ts, args[0], name, default) ? Value.None : default),
        MethodDefinition.Fast("hasattr", 2, 2, static (ts, _, args) =>
        {
            if (Name(ts, args[1]) is not { } name) return default;
            int found = Operations.TryGetAttribute(ts, args[0], name, out Value _);
            return found < 0 ? default : Value.Bool(found > 0);
        }),
        MethodDefinition.OneArg("callable", static (ts, _, value) => Value.Bool(Operations.IsCallable(ts, value))),
        MethodDefinition.Fast("isinstance", 2, 2, static (ts, _, args) => Truth(Operations.IsInstance(ts, args[0], args[1]))),
        MethodDefinition.Fast("issubclass", 2, 2, static (ts, _, args) => Truth(Operations.IsSubclass(ts, args[0], args[1]))),
        MethodDefinition.OneArg("id", static (ts, _, value) => Value.Int(ts.Interp.IdentityOf(value))),
        MethodDefinition.OneArg("hash", static (ts, _, value) => Operations.Hash(ts, value, out long hash) ? Value.Int(hash) : default),
        MethodDefinition.OneArg("repr", static (ts, _, value) => Operations.Repr(ts, value)),
        MethodDefinition.OneArg("ascii", static (ts, _, value) => Operations.Ascii(ts, value)),
        MethodDefinition.Fast("format", 1, 2, static (ts, _, args) =>
        {
            if (args.Length == 1) return Operations.Format(ts, args[0], PyStr.Empty);
            return args[1].Ref is PyStr spec ? Operations.Format(ts, args[0], spec)
                : ts.RaiseTypeError($"format() argument 2 must be str, not {StrSearch.NameOf(ts, args[1])}");
        }),
        MethodDefinition.Fast("dir", 0, 1, Dir),
        MethodDefinition.Fast("vars", 0, 1, Vars),
    ];

    private static Value Truth(int result) => result < 0 ? default : Value.Bool(result > 0);

    private static PyStr? Name(ThreadState ts, in Value name)
    {
        if (name.Ref is PyStr text) return text;
        ts.RaiseTypeError($"attribute name must be string, not '{ts.TypeOf(name).LayoutName}'");
        return null;
    }

    private static Value GetAttr(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (Name(ts, args[1]) is not { } name) return default;
        if (args.Length == 2) return Operations.GetAttribute(ts, args[0], name);
        Value fallback = args[2];
        int found = Operations.TryGetAttribute(ts, args[0], name, out Value value);
        return found < 0 ? default : found > 0 ? value : fallback;
    }

    private static Value Dir(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value names;
        if (args.Length == 0)
        {
            Value locals = CodeFunctions.Locals(ts);
            if (locals.IsNull) return default;
            names = Operations.CallMethod(ts, locals, Names.Keys);
        }
        else
        {
            int found = Operations.LookupSpecial(ts, args[0], Names.Dir, out Value method);
            if (found < 0) return default;
            names = found == 0 ? ts.RaiseTypeError("object does not provide __dir__") : Operations.Call(ts, method, [], null);
        }
        PyList? list = names.IsNull ? null : Operations.ToList(ts, names);
        return list is not null && ListSort.Sort(ts, list, Value.None, reverse: false) ? list : default;
    }

    private static Value Vars(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (args.Length == 0) return CodeFunctions.Locals(ts);
        int found = Operations.TryGetAttribute(ts, args[0], Names.Dict, out Value dict);
        return found > 0 ? dict : found < 0 ? default : ts.RaiseTypeError("vars() argument must have __dict__ attribute");
    }
}
