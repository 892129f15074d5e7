using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Binary;

/// <summary>The module <c>binascii</c>.</summary>
/// <remarks>Source: library reference, "binascii"; CPython <c>Modules/binascii.c</c>.</remarks>
internal static class BinasciiModule
{
    public static PyModule Create(InterpreterState interp)
    {
        PyType error = MakeException(interp, "Error", interp.Exceptions["ValueError"]);
        PyType incomplete = MakeException(interp, "Incomplete", interp.Exceptions.Exception);
        var base64 = new Base64(error);
        var uu = new UuEncoding(error);
        MethodDefinition[] functions =
        [
            MethodDefinition.Signed("a2b_base64", "data, /, *, strict_mode=False", (ts, _, args) =>
                Input(ts, args[0]) is { } data && Operations.IsTrue(ts, args[1]) is var strict and >= 0 ? base64.Decode(ts, data, strict > 0) : default),
            MethodDefinition.Signed("b2a_base64", "data, /, *, newline=True", static (ts, _, args) =>
                Buffers.Need(ts, args[0]) is { } data && Operations.IsTrue(ts, args[1]) is var newLine and >= 0
                    ? Ascii(Convert.ToBase64String(data) + (newLine > 0 ? "\n" : "")) : default),
            MethodDefinition.Signed("a2b_uu", "data, /", (ts, _, args) => Input(ts, args[0]) is { } data ? uu.Decode(ts, data) : default),
            MethodDefinition.Signed("b2a_uu", "data, /, *, backtick=False", (ts, _, args) =>
                Buffers.Need(ts, args[0]) is { } data && Operations.IsTrue(ts, args[1]) is var tick and >= 0 ? uu.Encode(ts, data, tick > 0) : default),
            .. new[] { "a2b_hex", "unhexlify" }.Select(name => MethodDefinition.Signed(name, "hexstr, /", (ts, _, args) =>
                Input(ts, args[0]) is { } data ? FromHex(ts, data, error) : default)),
            .. new[] { "b2a_hex", "hexlify" }.Select(static name => MethodDefinition.Signed(name, "data, sep=absent, bytes_per_sep=1", static (ts, _, args) =>
                Buffers.Need(ts, args[0]) is { } data && HexText.Of(ts, data, args[1], args[2]).Ref is PyStr text ? new PyBytes(Encoding.ASCII.GetBytes(text.ToString())) : default)),
            MethodDefinition.Signed("a2b_qp", "data, header=False", static (ts, _, args) =>
                Input(ts, args[0]) is { } data && Operations.IsTrue(ts, args[1]) is var header and >= 0 ? new PyBytes(QuotedPrintable.Decode(data, header > 0)) : default),
            MethodDefinition.Signed("b2a_qp", "data, quotetabs=False, istext=True, header=False", static (ts, _, args) =>
            {
                byte[]? data = Buffers.Need(ts, args[0]);
                int tabs = data is null ? -1 : Operations.IsTrue(ts, args[1]), text = tabs < 0 ? -1 : Operations.IsTrue(ts, args[2]), header = text < 0 ? -1 : Operations.IsTrue(ts, args[3]);
                return header < 0 ? default : new PyBytes(QuotedPrintable.Encode(data!, tabs > 0, text > 0, header > 0));
            }),
            MethodDefinition.Fast("crc32", 1, 2, static (ts, _, args) => Checksum(ts, args, 0, Checksums.Crc32)),
            MethodDefinition.Fast("crc_hqx", 2, 2, static (ts, _, args) => Checksum(ts, args, 0, Checksums.CrcHqx)),
        ];
        return BuiltinModules.Make(interp, "binascii", functions, ("Error", error), ("Incomplete", incomplete));
    }

    internal static Value Checksum(ThreadState ts, ReadOnlySpan<Value> args, uint start, Func<byte[], uint, uint> sum)
    {
        byte[]? data = Buffers.Need(ts, args[0]);
        if (data is null) return default;
        uint value = start;
        if (args.Length > 1)
        {
            Value given = args[1];
            if (!Operations.ToIndex(ts, ref given)) return default;
            Operations.TryGetIntegral(given, out System.Numerics.BigInteger number);
            value = (uint)(number & uint.MaxValue);
        }
        return Value.Int(sum(data, value));
    }

    private static PyType MakeException(InterpreterState interp, string name, PyType parent)
    {
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"binascii");
        return (PyType)Operations.Call(interp.MainThread, interp.Type(TypeKind.Type), (PyStr)name, new PyTuple([parent]), members).Ref!;
    }

    private static PyBytes Ascii(string text) => new(Encoding.ASCII.GetBytes(text));

    /// <summary>Bytes, or a string of ASCII characters.</summary>
    private static byte[]? Input(ThreadState ts, in Value value)
    {
        if (value.Ref is PyStr text)
        {
            if (text.IsAscii) return Encoding.ASCII.GetBytes(text.ToString());
            ts.RaiseValueError("string argument should contain only ASCII characters");
            return null;
        }
        if (Buffers.TryBytes(value, out ReadOnlySpan<byte> bytes)) return bytes.ToArray();
        ts.RaiseTypeError($"argument should be bytes, buffer or ASCII string, not '{ts.TypeOf(value).LayoutName}'");
        return null;
    }

    private static Value FromHex(ThreadState ts, byte[] data, PyType error)
    {
        if (data.Length % 2 != 0) return ts.Raise(error, "Odd-length string");
        var result = new byte[data.Length / 2];
        for (int i = 0; i < result.Length; i++)
        {
            char high = (char)data[2 * i], low = (char)data[(2 * i) + 1];
            if (!char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low)) return ts.Raise(error, "Non-hexadecimal digit found");
            result[i] = (byte)(Convert.ToInt32(high.ToString(), 16) << 4 | Convert.ToInt32(low.ToString(), 16));
        }
        return new PyBytes(result);
    }
}
