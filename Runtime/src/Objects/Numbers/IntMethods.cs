using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of int.</summary>
/// <remarks>Source: CPython <c>Objects/longobject.c</c>.</remarks>
internal static class IntMethods
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.NoArgs("conjugate", IntOps.Exact),
        Formatting.Int,
        MethodDefinition.NoArgs("__trunc__", IntOps.Exact),
        MethodDefinition.NoArgs("__floor__", IntOps.Exact),
        MethodDefinition.NoArgs("__ceil__", IntOps.Exact),
        MethodDefinition.Fast("__round__", 0, 1, Round),
        MethodDefinition.NoArgs("bit_length", static (_, self) => Value.Int(BigInteger.Abs(Number(self)).GetBitLength())),
        MethodDefinition.NoArgs("bit_count", static (_, self) => Value.Int(BitCount(Number(self)))),
        MethodDefinition.NoArgs("as_integer_ratio", static (ts, self) => new PyTuple([IntOps.Exact(ts, self), Value.Int(1)])),
        MethodDefinition.NoArgs("is_integer", static (_, _) => Value.True),
        MethodDefinition.NoArgs("__getnewargs__", static (ts, self) => new PyTuple([IntOps.Exact(ts, self)])),
        MethodDefinition.Signed("to_bytes", "length=1, byteorder=absent, *, signed=False", ToBytes),
        MethodDefinition.Signed("from_bytes", "bytes, byteorder=absent, *, signed=False", FromBytes).AsClassMethod(),
    ];

    private static BigInteger Number(in Value self) => self.Ref is PyInt boxed ? boxed.Number : self.Bits;

    private static long BitCount(BigInteger number)
    {
        long count = 0;
        foreach (byte b in BigInteger.Abs(number).ToByteArray(isUnsigned: true)) count += BitOperations.PopCount(b);
        return count;
    }

    /// <summary>To a multiple of a power of ten, ties to the even multiple.</summary>
    private static Value Round(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (args.Length == 0 || args[0].IsNone) return IntOps.Exact(ts, self);
        Value digits = args[0];
        if (!Operations.ToIndex(ts, ref digits)) return default;
        Operations.TryGetIntegral(digits, out BigInteger places);
        if (places.Sign >= 0) return IntOps.Exact(ts, self);
        BigInteger number = Number(self);
        // Ten to that power is larger than twice the number: the nearest multiple is 0.
        if (-places > number.GetBitLength()) return Value.Int(0);
        BigInteger unit = BigInteger.Pow(10, (int)-places);
        BigInteger quotient = IntOps.FloorDivMod(number, unit, out BigInteger remainder);
        int order = (remainder * 2).CompareTo(unit);
        if (order > 0 || (order == 0 && !quotient.IsEven)) quotient += 1;
        return PyInt.Normalize(quotient * unit);
    }

    private static bool TryByteOrder(ThreadState ts, string function, in Value order, out bool bigEndian)
    {
        bigEndian = true;
        if (order.IsNull) return true;
        if (order.Ref is not PyStr text)
        {
            ts.RaiseTypeError($"{function}() argument 'byteorder' must be str, not {ts.TypeOf(order).LayoutName}");
            return false;
        }
        string name = text.ToString();
        if (name is "big" or "little")
        {
            bigEndian = name == "big";
            return true;
        }
        ts.RaiseValueError("byteorder must be either 'little' or 'big'");
        return false;
    }

    private static Value ToBytes(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        int signed = Operations.IsTrue(ts, args[2]);
        if (signed < 0 || !SequenceOps.TryLong(ts, args[0], out long length) || !TryByteOrder(ts, "to_bytes", args[1], out bool bigEndian)) return default;
        if (length < 0) return ts.RaiseValueError("length argument must be non-negative");
        BigInteger number = Number(self);
        if (number.Sign < 0 && signed == 0) return ts.RaiseOverflowError("can't convert negative int to unsigned");
        if (!ts.Budget.Charge(ts, length)) return default;
        int needed = number.IsZero ? 0 : number.GetByteCount(isUnsigned: signed == 0);
        if (needed > length) return ts.RaiseOverflowError("int too big to convert");
        var bytes = new byte[length];
        if (number.Sign < 0) Array.Fill(bytes, (byte)0xff);
        if (!number.IsZero) number.TryWriteBytes(bytes, out _, isUnsigned: signed == 0);
        if (bigEndian) Array.Reverse(bytes);
        return new PyBytes(bytes);
    }

    private static Value FromBytes(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        int signed = Operations.IsTrue(ts, args[2]);
        if (signed < 0 || !TryByteOrder(ts, "from_bytes", args[1], out bool bigEndian)) return default;
        byte[]? bytes = BytesOf(ts, args[0]);
        if (bytes is null) return default;
        Value number = PyInt.Normalize(new BigInteger(bytes, isUnsigned: signed == 0, isBigEndian: bigEndian));
        return ReferenceEquals(self.Ref, ts.Interp.Type(TypeKind.Int)) ? number : Operations.Call(ts, self, [number], null);
    }

    /// <summary>Bytes out of a bytes object or an iterable of ints. Null on failure.</summary>
    private static byte[]? BytesOf(ThreadState ts, in Value source)
    {
        if (source.Ref is PyBytes { Class: null } bytes) return bytes.Data;
        int found = BytesType.TryDunder(ts, source, out byte[]? own);
        if (found != 0) return own;
        if (source.Ref is PyStr)
        {
            ts.RaiseTypeError($"cannot convert '{ts.TypeOf(source).LayoutName}' object to bytes");
            return null;
        }
        Value iterator = Operations.GetIterator(ts, source);
        if (iterator.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return null;
            ts.ClearPending();
            ts.RaiseTypeError($"cannot convert '{ts.TypeOf(source).LayoutName}' object to bytes");
            return null;
        }
        var result = new List<byte>();
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!SequenceOps.TryLong(ts, item, out long number)) return null;
            if (number is < 0 or > 255)
            {
                ts.RaiseValueError("bytes must be in range(0, 256)");
                return null;
            }
            result.Add((byte)number);
        }
        return ts.Pending is null ? [.. result] : null;
    }
}
