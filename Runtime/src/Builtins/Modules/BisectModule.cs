using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_bisect</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_bisectmodule.c</c>.</remarks>
internal static class BisectModule
{
    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_bisect",
        [Define("bisect_right", isRight: true, inserts: false), Define("bisect_left", isRight: false, inserts: false), Define("insort_right", isRight: true, inserts: true), Define("insort_left", isRight: false, inserts: true)]);

    private static MethodDefinition Define(string name, bool isRight, bool inserts) => MethodDefinition.Signed(name, "a, x, lo=0, hi=None, *, key=None", (ts, _, args) =>
    {
        Value list = args[0], item = args[1], key = args[4];
        if (!SequenceOps.TryLong(ts, args[2], out long low)) return default;
        long high = -1;
        if (!args[3].IsNone && !SequenceOps.TryLong(ts, args[3], out high)) return default;
        if (low < 0) return ts.RaiseValueError("lo must be non-negative");
        if (args[3].IsNone || high == -1)
        {
            high = Operations.Length(ts, list);
            if (high < 0) return default;
        }
        Value wanted = item;
        if (inserts && !key.IsNone)
        {
            wanted = Operations.Call(ts, key, item);
            if (wanted.IsNull) return default;
        }
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            Value candidate = Operations.GetItem(ts, list, Value.Int(middle));
            if (!candidate.IsNull && !key.IsNone) candidate = Operations.Call(ts, key, candidate);
            if (candidate.IsNull) return default;
            int less = isRight ? Operations.CompareBool(ts, wanted, candidate, CompareOp.Lt) : Operations.CompareBool(ts, candidate, wanted, CompareOp.Lt);
            if (less < 0) return default;
            if (less > 0 == isRight) high = middle;
            else low = middle + 1;
        }
        if (!inserts) return Value.Int(low);
        if (list.Ref is PyList { Class: null } plain)
        {
            if (!ts.Budget.Charge(ts, 16)) return default;
            plain.Insert((int)Math.Min(low, plain.Count), item);
            return Value.None;
        }
        return Operations.CallMethod(ts, list, "insert", Value.Int(low), item).IsNull ? default : Value.None;
    });
}
