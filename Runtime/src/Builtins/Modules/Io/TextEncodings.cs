using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>Encodings by name: the Runtime's own, else a codec of the standard library.</summary>
internal static class TextEncodings
{
    private static readonly HashSet<string> Native = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"];

    public static string Normalize(string encoding) => encoding.ToLowerInvariant().Replace('_', '-') switch
    {
        "utf8" => "utf-8",
        "latin1" or "iso-8859-1" => "latin-1",
        "us-ascii" => "ascii",
        var name => name,
    };

    /// <summary>False with LookupError pending.</summary>
    public static bool IsKnown(ThreadState ts, string encoding) => Native.Contains(Normalize(encoding)) || ts.Interp.Codecs.Lookup(ts, encoding) is not null;

    public static byte[]? Encode(ThreadState ts, PyStr text, string encoding, string errors)
    {
        if (Native.Contains(Normalize(encoding))) return TextCodec.Encode(ts, text, encoding, errors);
        Value result = ts.Interp.Codecs.Run(ts, text, encoding, (PyStr)errors, encodes: true);
        return result.IsNull ? null : Buffers.Need(ts, result);
    }

    public static PyStr? Decode(ThreadState ts, byte[] data, string encoding, string errors)
    {
        if (Native.Contains(Normalize(encoding))) return TextCodec.Decode(ts, new PyBytes(data), encoding, errors);
        Value result = ts.Interp.Codecs.Run(ts, new PyBytes(data), encoding, (PyStr)errors, encodes: false);
        if (result.Ref is PyStr text) return text;
        if (!result.IsNull) ts.RaiseTypeError($"decoder should return a string result, not '{ts.TypeOf(result).LayoutName}'");
        return null;
    }
}
