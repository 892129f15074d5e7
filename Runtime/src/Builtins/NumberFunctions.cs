using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The builtin functions about numbers and characters.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>.</remarks>
internal static class NumberFunctions
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("abs", static (ts, _, value) => ts.TypeOf(value).Slots.Absolute is { } slot
            ? slot(ts, value) : ts.RaiseTypeError($"bad operand type for abs(): '{ts.TypeOf(value).LayoutName}'")).AsPlain(),
        MethodDefinition.Fast("divmod", 2, 2, static (ts, _, args) => Operations.DivMod(ts, args[0], args[1])).AsPlain(),
        MethodDefinition.Signed("pow", "base, exp, mod=None", static (ts, _, args) => Operations.Power(ts, args[0], args[1], args[2])),
        MethodDefinition.Signed("round", "number, ndigits=None", Round),
        MethodDefinition.OneArg("bin", static (ts, _, value) => InBase(ts, value, 1, "0b")).AsPlain(),
        MethodDefinition.OneArg("oct", static (ts, _, value) => InBase(ts, value, 3, "0o")).AsPlain(),
        MethodDefinition.OneArg("hex", static (ts, _, value) => InBase(ts, value, 4, "0x")).AsPlain(),
        MethodDefinition.OneArg("chr", Chr).AsPlain(),
        MethodDefinition.OneArg("ord", static (ts, _, value) => value.Ref switch
        {
            PyStr { Length: 1 } text => Value.Int(text[0]),
            PyStr text => ts.RaiseTypeError($"ord() expected a character, but string of length {text.Length} found"),
            PyBytes or PyByteArray when Buffers.TryBytes(value, out ReadOnlySpan<byte> bytes) => bytes.Length == 1 ? Value.Int(bytes[0])
                : ts.RaiseTypeError($"ord() expected a character, but string of length {bytes.Length} found"),
            _ => ts.RaiseTypeError($"ord() expected string of length 1, but {ts.TypeOf(value).LayoutName} found"),
        }).AsPlain(),
        MethodDefinition.Signed("sum", "iterable, /, start=absent", static (ts, _, args) => Summation.Sum(ts, args[0], args[1])),
    ];

    private static Value Round(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value digits = args[1];
        int found = Operations.LookupSpecial(ts, args[0], Names.Round, out Value method);
        if (found < 0) return default;
        if (found == 0) return ts.RaiseTypeError($"type {ts.TypeOf(args[0]).LayoutName} doesn't define __round__ method");
        return digits.IsNone ? Operations.Call(ts, method, [], null) : Operations.Call(ts, method, [digits], null);
    }

    private static Value InBase(ThreadState ts, Value value, int bitsPerDigit, string prefix)
    {
        if (!Operations.ToIndex(ts, ref value)) return default;
        Operations.TryGetIntegral(value, out BigInteger number);
        return ts.Budget.Charge(ts, number.GetBitLength() / bitsPerDigit) ? (PyStr)NumberText.ToPowerOfTwoBase(number, bitsPerDigit, prefix) : default;
    }

    private static Value Chr(ThreadState ts, Value self, Value value)
    {
        if (!Operations.ToIndex(ts, ref value)) return default;
        if (value is { IsInt: true, Bits: >= 0 and < 0x110000 }) return StrOps.OfCodePoint((int)value.Bits);
        return ts.RaiseValueError("chr() arg not in range(0x110000)");
    }
}
