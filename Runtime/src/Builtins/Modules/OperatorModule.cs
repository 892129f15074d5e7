using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_operator</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_operator.c</c>.</remarks>
internal static class OperatorModule
{
    private static readonly MethodDefinition[] Functions =
    [
        Compare("lt", CompareOp.Lt), Compare("le", CompareOp.Le), Compare("eq", CompareOp.Eq), Compare("ne", CompareOp.Ne), Compare("gt", CompareOp.Gt), Compare("ge", CompareOp.Ge),
        Binary("add", BinaryOperator.Add), Binary("sub", BinaryOperator.Subtract), Binary("mul", BinaryOperator.Multiply), Binary("matmul", BinaryOperator.MatrixMultiply),
        Binary("floordiv", BinaryOperator.FloorDivide), Binary("truediv", BinaryOperator.TrueDivide), Binary("mod", BinaryOperator.Remainder),
        Binary("lshift", BinaryOperator.LeftShift), Binary("rshift", BinaryOperator.RightShift), Binary("and_", BinaryOperator.And), Binary("xor", BinaryOperator.Xor),
        Binary("or_", BinaryOperator.Or), Binary("pow", BinaryOperator.Power),
        Inplace("iadd", BinaryOperator.Add), Inplace("isub", BinaryOperator.Subtract), Inplace("imul", BinaryOperator.Multiply), Inplace("imatmul", BinaryOperator.MatrixMultiply),
        Inplace("ifloordiv", BinaryOperator.FloorDivide), Inplace("itruediv", BinaryOperator.TrueDivide), Inplace("imod", BinaryOperator.Remainder),
        Inplace("ilshift", BinaryOperator.LeftShift), Inplace("irshift", BinaryOperator.RightShift), Inplace("iand", BinaryOperator.And), Inplace("ixor", BinaryOperator.Xor),
        Inplace("ior", BinaryOperator.Or), Inplace("ipow", BinaryOperator.Power),
        MethodDefinition.OneArg("neg", static (ts, _, a) => Operations.Negative(ts, a)),
        MethodDefinition.OneArg("pos", static (ts, _, a) => Operations.Positive(ts, a)),
        MethodDefinition.OneArg("inv", static (ts, _, a) => Operations.Invert(ts, a)),
        MethodDefinition.OneArg("invert", static (ts, _, a) => Operations.Invert(ts, a)),
        MethodDefinition.OneArg("abs", static (ts, _, a) => ts.TypeOf(a).Slots.Absolute is { } slot ? slot(ts, a) : ts.RaiseTypeError($"bad operand type for abs(): '{ts.TypeOf(a).LayoutName}'")),
        MethodDefinition.OneArg("index", static (ts, _, a) => Operations.ToIndex(ts, ref a) ? a : default),
        MethodDefinition.OneArg("truth", static (ts, _, a) => Truth(Operations.IsTrue(ts, a))),
        MethodDefinition.OneArg("not_", static (ts, _, a) => Truth(Operations.IsTrue(ts, a) switch { < 0 => -1, 0 => 1, _ => 0 })),
        MethodDefinition.Fast("is_", 2, 2, static (_, _, args) => Value.Bool(args[0].Is(args[1]))),
        MethodDefinition.Fast("is_not", 2, 2, static (_, _, args) => Value.Bool(!args[0].Is(args[1]))),
        MethodDefinition.OneArg("is_none", static (_, _, a) => Value.Bool(a.IsNone)),
        MethodDefinition.OneArg("is_not_none", static (_, _, a) => Value.Bool(!a.IsNone)),
        MethodDefinition.Fast("concat", 2, 2, static (ts, _, args) => Concat(ts, args[0], args[1], inplace: false)),
        MethodDefinition.Fast("iconcat", 2, 2, static (ts, _, args) => Concat(ts, args[0], args[1], inplace: true)),
        MethodDefinition.Fast("contains", 2, 2, static (ts, _, args) => Truth(Operations.Contains(ts, args[0], args[1]))),
        MethodDefinition.Fast("countOf", 2, 2, static (ts, _, args) => CountOf(ts, args[0], args[1])),
        MethodDefinition.Fast("indexOf", 2, 2, static (ts, _, args) => IndexOf(ts, args[0], args[1])),
        MethodDefinition.Fast("getitem", 2, 2, static (ts, _, args) => Operations.GetItem(ts, args[0], args[1])),
        MethodDefinition.Fast("setitem", 3, 3, static (ts, _, args) => Operations.SetItem(ts, args[0], args[1], args[2]) ? Value.None : default),
        MethodDefinition.Fast("delitem", 2, 2, static (ts, _, args) => Operations.SetItem(ts, args[0], args[1], default) ? Value.None : default),
        MethodDefinition.Fast("length_hint", 1, 2, LengthHint),
        MethodDefinition.Keywords("call", static (ts, _, args, keywordNames) => args.Length - (keywordNames?.Count ?? 0) < 1
            ? ts.RaiseTypeError("call expected at least 1 argument, got 0") : Operations.Call(ts, args[0], args[1..].ToArray(), keywordNames)),
        MethodDefinition.Fast("_compare_digest", 2, 2, static (ts, _, args) => (args[0].Ref, args[1].Ref) switch
        {
            (PyStr a, PyStr b) when a.IsAscii && b.IsAscii => Value.Bool(a.Equals(b)),
            (PyStr, PyStr) => ts.RaiseTypeError("comparing strings with non-ASCII characters is not supported"),
            (PyBytes a, PyBytes b) => Value.Bool(a.Data.AsSpan().SequenceEqual(b.Data)),
            _ => ts.RaiseTypeError($"unsupported operand types(s) or combination of types: '{ts.TypeOf(args[0]).LayoutName}' and '{ts.TypeOf(args[1]).LayoutName}'"),
        }),
    ];

    public static PyModule Create(InterpreterState interp) =>
        BuiltinModules.Make(interp, "_operator", Functions, [OperatorGetters.AttrGetter, OperatorGetters.ItemGetter, OperatorGetters.MethodCaller]);

    private static Value Truth(int result) => result < 0 ? default : Value.Bool(result > 0);

    private static MethodDefinition Compare(string name, CompareOp op) => MethodDefinition.Fast(name, 2, 2, (ts, _, args) => Operations.Compare(ts, args[0], args[1], op));

    private static MethodDefinition Binary(string name, BinaryOperator op) => MethodDefinition.Fast(name, 2, 2, (ts, _, args) => Operations.Binary(ts, op, args[0], args[1]));

    private static MethodDefinition Inplace(string name, BinaryOperator op) => MethodDefinition.Fast(name, 2, 2, (ts, _, args) => Operations.Inplace(ts, op, args[0], args[1]));

    private static Value Concat(ThreadState ts, Value left, Value right, bool inplace)
    {
        if (!ts.TypeOf(left).TryLookup(Names.GetItem, out _) || left.Ref is PyDict)
            return ts.RaiseTypeError($"'{ts.TypeOf(left).LayoutName}' object can't be concatenated");
        return inplace ? Operations.Inplace(ts, BinaryOperator.Add, left, right) : Operations.Binary(ts, BinaryOperator.Add, left, right);
    }

    private static Value CountOf(ThreadState ts, Value sequence, Value item)
    {
        Value iterator = Operations.GetIterator(ts, sequence);
        if (iterator.IsNull)
        {
            if (ts.PendingMatches(ts.Interp.Exceptions.TypeError) && ts.TypeOf(sequence).Slots is { Iter: null, Subscript: null })
            {
                ts.ClearPending();
                ts.RaiseTypeError($"argument of type '{ts.TypeOf(sequence).LayoutName}' is not iterable");
            }
            return default;
        }
        long count = 0;
        while (Operations.Next(ts, iterator, out Value candidate))
        {
            int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal < 0) return default;
            count += equal;
        }
        return ts.Pending is null ? Value.Int(count) : default;
    }

    private static Value IndexOf(ThreadState ts, Value sequence, Value item)
    {
        Value iterator = Operations.GetIterator(ts, sequence);
        if (iterator.IsNull) return default;
        for (long index = 0; Operations.Next(ts, iterator, out Value candidate); index++)
        {
            int equal = Operations.CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal != 0) return equal < 0 ? default : Value.Int(index);
        }
        return ts.Pending is null ? ts.RaiseValueError("sequence.index(x): x not in sequence") : default;
    }

    private static Value LengthHint(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value fallback = args.Length > 1 ? args[1] : Value.Int(0), target = args[0];
        if (!fallback.IsInt && ts.TypeOf(fallback).InstanceKind is not (TypeKind.Int or TypeKind.Bool))
            return ts.RaiseTypeError($"'{ts.TypeOf(fallback).LayoutName}' object cannot be interpreted as an integer");
        if (ts.TypeOf(target).Slots.Length is { } length)
        {
            long count = length(ts, target);
            if (count >= 0) return Value.Int(count);
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
        }
        int found = Operations.LookupSpecial(ts, target, Names.LengthHint, out Value method);
        if (found <= 0) return found < 0 ? default : fallback;
        Value hint = Operations.Call(ts, method, [], null);
        if (hint.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
            return fallback;
        }
        if (hint.IsNotImplemented) return fallback;
        if (hint.Ref is PyInt) return ts.RaiseOverflowError("Python int too large to convert to C ssize_t");
        if (!hint.IsInt) return ts.RaiseTypeError($"__length_hint__ must be an integer, not {ts.TypeOf(hint).LayoutName}");
        return hint.Bits < 0 ? ts.RaiseValueError("__length_hint__() should return >= 0") : hint;
    }
}
