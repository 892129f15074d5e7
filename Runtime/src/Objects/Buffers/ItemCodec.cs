using System.Buffers.Binary;
using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>What came of packing one item.</summary>
internal enum PackResult
{
    Done, WrongType, OutOfRange, Failed,
}

/// <summary>Single items between Python values and memory, by the format characters of <c>struct</c>.</summary>
/// <remarks>Source: library reference, "struct", format characters in native size on 64-bit Linux.</remarks>
internal static class ItemCodec
{
    /// <summary>Bytes of an item in native mode; 0: no such format.</summary>
    public static int NativeBytes(char code) => code switch
    {
        'c' or 'b' or 'B' or '?' or 's' or 'p' or 'x' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'P' or 'd' or 'F' => 8,
        'D' => 16,
        _ => 0,
    };

    public static bool IsSigned(char code) => code is 'b' or 'h' or 'i' or 'l' or 'q' or 'n';

    public static Value Unpack(char code, ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        switch (code)
        {
            case 'c':
                return new PyBytes(bytes.ToArray());
            case '?':
                return Value.Bool(bytes.ContainsAnyExcept((byte)0));
            case 'e':
                return Value.Float((double)(bigEndian ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)));
            case 'f':
                return Value.Float(bigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes));
            case 'd':
                return Value.Float(bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes));
            case 'F' or 'D':
                int half = bytes.Length / 2;
                char part = code == 'F' ? 'f' : 'd';
                return new PyComplex(new Complex(Unpack(part, bytes[..half], bigEndian).AsFloat, Unpack(part, bytes[half..], bigEndian).AsFloat));
            default:
                ulong number = 0;
                for (int i = 0; i < bytes.Length; i++) number = number << 8 | bytes[bigEndian ? i : bytes.Length - 1 - i];
                if (!IsSigned(code)) return PyInt.Normalize(number);
                int unused = 64 - (8 * bytes.Length);
                return Value.Int((long)(number << unused) >> unused);
        }
    }

    /// <summary>Writes a value over <paramref name="target"/>, whose length is the item's.</summary>
    public static PackResult Pack(ThreadState ts, char code, Value value, Span<byte> target, bool bigEndian)
    {
        switch (code)
        {
            case 'c':
                if (value.Ref is not PyBytes single) return PackResult.WrongType;
                if (single.Length != 1) return PackResult.OutOfRange;
                target[0] = single.Data[0];
                return PackResult.Done;
            case '?':
                int truth = Operations.IsTrue(ts, value);
                target.Clear();
                target[bigEndian ? ^1 : 0] = (byte)Math.Max(truth, 0);
                return truth < 0 ? PackResult.Failed : PackResult.Done;
            case 'e' or 'f' or 'd':
                return PackFloat(ts, code, value, target, bigEndian);
            case 'F' or 'D':
                Complex number;
                if (value.Ref is PyComplex complex) number = complex.Number;
                else if (FloatOps.TryConvert(ts, value, out double real)) number = new Complex(real, 0);
                else return ClearTypeError(ts);
                int half = target.Length / 2;
                char part = code == 'F' ? 'f' : 'd';
                PackResult first = PackFloat(ts, part, Value.Float(number.Real), target[..half], bigEndian);
                return first != PackResult.Done ? first : PackFloat(ts, part, Value.Float(number.Imaginary), target[half..], bigEndian);
            default:
                return PackInteger(ts, code, value, target, bigEndian);
        }
    }

    private static PackResult PackFloat(ThreadState ts, char code, in Value value, Span<byte> target, bool bigEndian)
    {
        if (!FloatOps.TryConvert(ts, value, out double number)) return ClearTypeError(ts);
        switch (code)
        {
            case 'e':
                var half = (Half)number;
                if (Half.IsInfinity(half) && !double.IsInfinity(number)) return Overflow(ts, "float too large to pack with e format");
                if (bigEndian) BinaryPrimitives.WriteHalfBigEndian(target, half);
                else BinaryPrimitives.WriteHalfLittleEndian(target, half);
                break;
            case 'f':
                float single = (float)number;
                if (float.IsInfinity(single) && !double.IsInfinity(number)) return Overflow(ts, "float too large to pack with f format");
                if (bigEndian) BinaryPrimitives.WriteSingleBigEndian(target, single);
                else BinaryPrimitives.WriteSingleLittleEndian(target, single);
                break;
            default:
                if (bigEndian) BinaryPrimitives.WriteDoubleBigEndian(target, number);
                else BinaryPrimitives.WriteDoubleLittleEndian(target, number);
                break;
        }
        return PackResult.Done;
    }

    private static PackResult Overflow(ThreadState ts, string message)
    {
        ts.RaiseOverflowError(message);
        return PackResult.Failed;
    }

    private static PackResult ClearTypeError(ThreadState ts)
    {
        if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return PackResult.Failed;
        ts.ClearPending();
        return PackResult.WrongType;
    }

    private static PackResult PackInteger(ThreadState ts, char code, Value value, Span<byte> target, bool bigEndian)
    {
        if (!value.IsInt && !value.IsBool && value.Ref is not PyInt && ts.TypeOf(value).Slots.Index is null) return PackResult.WrongType;
        if (!Operations.ToIndex(ts, ref value)) return PackResult.Failed;
        Operations.TryGetIntegral(value, out BigInteger number);
        int bits = 8 * target.Length;
        BigInteger low = IsSigned(code) ? -(BigInteger.One << bits - 1) : BigInteger.Zero, high = IsSigned(code) ? (BigInteger.One << bits - 1) - 1 : (BigInteger.One << bits) - 1;
        if (number < low || number > high) return PackResult.OutOfRange;
        ulong raw = number.Sign < 0 ? (ulong)(long)number : (ulong)number;
        for (int i = 0; i < target.Length; i++) target[bigEndian ? target.Length - 1 - i : i] = (byte)(raw >> 8 * i);
        return PackResult.Done;
    }
}
