using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>Arguments that C declares as numbers of a certain width.</summary>
internal static class HashNumbers
{
    /// <summary>False with TypeError, ValueError or OverflowError pending.</summary>
    /// <param name="ctype">The name of the C type, for the message.</param>
    /// <remarks>Source: CPython <c>Objects/longobject.c</c>, <c>_PyLong_UnsignedLong_Converter</c>.</remarks>
    public static bool TryUnsigned(ThreadState ts, in Value value, string ctype, out ulong number)
    {
        number = 0;
        if (!TryInteger(ts, value, out BigInteger integer)) return false;
        if (integer.Sign < 0) ts.RaiseValueError("Cannot convert negative int");
        else if (integer > ulong.MaxValue) ts.RaiseOverflowError($"Python int too large for C {ctype}");
        else number = (ulong)integer;
        return ts.Pending is null;
    }

    /// <summary>A C int. False with TypeError or OverflowError pending.</summary>
    public static bool TryInt(ThreadState ts, in Value value, out int number)
    {
        number = 0;
        if (!TryInteger(ts, value, out BigInteger integer)) return false;
        if (integer < int.MinValue || integer > int.MaxValue) ts.RaiseOverflowError("Python int too large to convert to C int");
        else number = (int)integer;
        return ts.Pending is null;
    }

    private static bool TryInteger(ThreadState ts, Value value, out BigInteger number)
    {
        number = default;
        return Operations.ToIndex(ts, ref value) && Operations.TryGetIntegral(value, out number);
    }
}
