using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// Arithmetic on unboxed ints and floats with results as CPython's; what machine code does is checked against this.
/// </summary>
internal static class Arithmetic
{
    public static Value Add(long a, long b)
    {
        long sum = unchecked(a + b);
        return ((a ^ sum) & (b ^ sum)) < 0 ? PyInt.Normalize((BigInteger)a + b) : Value.Int(sum);
    }

    public static Value Subtract(long a, long b)
    {
        long difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) < 0 ? PyInt.Normalize((BigInteger)a - b) : Value.Int(difference);
    }

    public static Value Multiply(long a, long b)
    {
        long high = Math.BigMul(a, b, out long low);
        return high == low >> 63 ? Value.Int(low) : PyInt.Normalize((BigInteger)a * b);
    }

    /// <summary>Rounds towards negative infinity. The divisor is not 0.</summary>
    public static Value FloorDivide(long a, long b)
    {
        if (b == -1) return a == long.MinValue ? PyInt.Normalize(-(BigInteger)a) : Value.Int(-a);
        long quotient = a / b;
        return Value.Int(quotient * b != a && (a ^ b) < 0 ? quotient - 1 : quotient);
    }

    /// <summary>Has the sign of the divisor, which is not 0.</summary>
    public static long Remainder(long a, long b)
    {
        if (b == -1) return 0;
        long remainder = a % b;
        return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
    }
}

/// <summary>
/// The operations of BINARY_OP_EXTEND: a pair of exact operand types and an operator that have a form without dispatch.
/// The numbers are stored in inline caches and in uops.
/// </summary>
internal enum ExtendedOperation : byte
{
    None,
    IntAnd, IntOr, IntXor, IntFloorDivide, IntRemainder, IntLeftShift, IntRightShift,
    FloatTrueDivide, IntTrueDivide,
    FloatAddInt, FloatSubtractInt, FloatMultiplyInt, FloatTrueDivideInt,
    IntAddFloat, IntSubtractFloat, IntMultiplyFloat, IntTrueDivideFloat,
}

internal static class ExtendedOperations
{
    /// <summary>Ints beyond this are not exactly floats; mixed operations with them take the generic way.</summary>
    private const long MaxExactFloat = 1L << 53;

    /// <summary>The operation for two operands, or None.</summary>
    public static ExtendedOperation Choose(BinaryOperator op, in Value left, in Value right)
    {
        ExtendedOperation choice = (left.IsInt, left.IsFloat, right.IsInt, right.IsFloat) switch
        {
            (true, _, true, _) => op switch
            {
                BinaryOperator.And => ExtendedOperation.IntAnd,
                BinaryOperator.Or => ExtendedOperation.IntOr,
                BinaryOperator.Xor => ExtendedOperation.IntXor,
                BinaryOperator.FloorDivide => ExtendedOperation.IntFloorDivide,
                BinaryOperator.Remainder => ExtendedOperation.IntRemainder,
                BinaryOperator.LeftShift => ExtendedOperation.IntLeftShift,
                BinaryOperator.RightShift => ExtendedOperation.IntRightShift,
                BinaryOperator.TrueDivide => ExtendedOperation.IntTrueDivide,
                _ => ExtendedOperation.None,
            },
            (_, true, _, true) => op == BinaryOperator.TrueDivide ? ExtendedOperation.FloatTrueDivide : ExtendedOperation.None,
            (_, true, true, _) => op switch
            {
                BinaryOperator.Add => ExtendedOperation.FloatAddInt,
                BinaryOperator.Subtract => ExtendedOperation.FloatSubtractInt,
                BinaryOperator.Multiply => ExtendedOperation.FloatMultiplyInt,
                BinaryOperator.TrueDivide => ExtendedOperation.FloatTrueDivideInt,
                _ => ExtendedOperation.None,
            },
            (true, _, _, true) => op switch
            {
                BinaryOperator.Add => ExtendedOperation.IntAddFloat,
                BinaryOperator.Subtract => ExtendedOperation.IntSubtractFloat,
                BinaryOperator.Multiply => ExtendedOperation.IntMultiplyFloat,
                BinaryOperator.TrueDivide => ExtendedOperation.IntTrueDivideFloat,
                _ => ExtendedOperation.None,
            },
            _ => ExtendedOperation.None,
        };
        return choice != ExtendedOperation.None && Applies(choice, left, right) ? choice : ExtendedOperation.None;
    }

    /// <summary>The guard: operand types, and values for which the operation can neither raise nor overflow.</summary>
    public static bool Applies(ExtendedOperation operation, in Value left, in Value right) => operation switch
    {
        ExtendedOperation.IntAnd or ExtendedOperation.IntOr or ExtendedOperation.IntXor => left.IsInt && right.IsInt,
        ExtendedOperation.IntFloorDivide or ExtendedOperation.IntRemainder => left.IsInt && right.IsInt && right.Bits is not (0 or -1),
        ExtendedOperation.IntLeftShift => left.IsInt && right.IsInt && right.Bits is >= 0 and < 32 && left.Bits is >= int.MinValue and <= int.MaxValue,
        ExtendedOperation.IntRightShift => left.IsInt && right.IsInt && right.Bits is >= 0 and < 64,
        ExtendedOperation.IntTrueDivide => left.IsInt && right.IsInt && right.Bits != 0 && IsExact(left.Bits) && IsExact(right.Bits),
        ExtendedOperation.FloatTrueDivide => left.IsFloat && right.IsFloat && right.AsFloat != 0,
        ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt or ExtendedOperation.FloatMultiplyInt =>
            left.IsFloat && right.IsInt && IsExact(right.Bits),
        ExtendedOperation.FloatTrueDivideInt => left.IsFloat && right.IsInt && right.Bits != 0 && IsExact(right.Bits),
        ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat or ExtendedOperation.IntMultiplyFloat =>
            left.IsInt && right.IsFloat && IsExact(left.Bits),
        ExtendedOperation.IntTrueDivideFloat => left.IsInt && right.IsFloat && right.AsFloat != 0 && IsExact(left.Bits),
        _ => false,
    };

    /// <summary>The result, when <see cref="Applies"/>.</summary>
    public static Value Apply(ExtendedOperation operation, in Value left, in Value right) => operation switch
    {
        ExtendedOperation.IntAnd => Value.Int(left.Bits & right.Bits),
        ExtendedOperation.IntOr => Value.Int(left.Bits | right.Bits),
        ExtendedOperation.IntXor => Value.Int(left.Bits ^ right.Bits),
        ExtendedOperation.IntFloorDivide => Arithmetic.FloorDivide(left.Bits, right.Bits),
        ExtendedOperation.IntRemainder => Value.Int(Arithmetic.Remainder(left.Bits, right.Bits)),
        ExtendedOperation.IntLeftShift => Value.Int(left.Bits << (int)right.Bits),
        ExtendedOperation.IntRightShift => Value.Int(left.Bits >> (int)right.Bits),
        ExtendedOperation.IntTrueDivide => Value.Float((double)left.Bits / right.Bits),
        ExtendedOperation.FloatTrueDivide => Value.Float(left.AsFloat / right.AsFloat),
        ExtendedOperation.FloatAddInt => Value.Float(left.AsFloat + right.Bits),
        ExtendedOperation.FloatSubtractInt => Value.Float(left.AsFloat - right.Bits),
        ExtendedOperation.FloatMultiplyInt => Value.Float(left.AsFloat * right.Bits),
        ExtendedOperation.FloatTrueDivideInt => Value.Float(left.AsFloat / right.Bits),
        ExtendedOperation.IntAddFloat => Value.Float(left.Bits + right.AsFloat),
        ExtendedOperation.IntSubtractFloat => Value.Float(left.Bits - right.AsFloat),
        ExtendedOperation.IntMultiplyFloat => Value.Float(left.Bits * right.AsFloat),
        ExtendedOperation.IntTrueDivideFloat => Value.Float(left.Bits / right.AsFloat),
        _ => throw new InvalidOperationException($"{operation} has no implementation"),
    };

    private static bool IsExact(long value) => value is >= -MaxExactFloat and <= MaxExactFloat;
}
