using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_codecs</c>: the registry, and the codecs that the Runtime itself has.</summary>
/// <remarks>Source: CPython <c>Modules/_codecsmodule.c</c>, <c>Python/codecs.c</c>.</remarks>
internal static class CodecsModule
{
    /// <summary>Codecs by the middle of their function names: what <c>encodings</c> expects to find here.</summary>
    private static readonly (string Name, string Encoding)[] Native =
    [
        ("utf_8", "utf-8"), ("ascii", "ascii"), ("latin_1", "latin-1"), ("utf_16", "utf-16"), ("utf_16_le", "utf-16-le"), ("utf_16_be", "utf-16-be"),
        ("utf_32", "utf-32"), ("utf_32_le", "utf-32-le"), ("utf_32_be", "utf-32-be"),
    ];

    public static PyModule Create(InterpreterState interp)
    {
        return BuiltinModules.Make(interp, "_codecs",
        [
            .. Native.SelectMany(n => new[] { Encoder(n.Name, n.Encoding), Decoder(n.Name, n.Encoding) }),
            MethodDefinition.OneArg("register", static (ts, _, function) =>
            {
                if (!Operations.IsCallable(ts, function)) return ts.RaiseTypeError("argument must be callable");
                ts.Interp.Codecs.Register(function);
                return Value.None;
            }),
            MethodDefinition.OneArg("unregister", static (ts, _, function) =>
            {
                ts.Interp.Codecs.Unregister(function);
                return Value.None;
            }),
            MethodDefinition.OneArg("lookup", static (ts, _, name) => name.Ref is PyStr text ? (Value)ts.Interp.Codecs.Lookup(ts, text.ToString())
                : ts.RaiseTypeError($"lookup() argument must be str, not {ts.TypeOf(name).LayoutName}")),
            MethodDefinition.Fast("register_error", 2, 2, static (ts, _, args) =>
            {
                if (args[0].Ref is not PyStr name) return ts.RaiseTypeError("register_error() argument 1 must be str");
                if (!Operations.IsCallable(ts, args[1])) return ts.RaiseTypeError("handler must be callable");
                ts.Interp.Codecs.RegisterHandler(name.ToString(), args[1]);
                return Value.None;
            }),
            MethodDefinition.OneArg("lookup_error", static (ts, _, name) => name.Ref is PyStr text ? ts.Interp.Codecs.LookupHandler(ts, text.ToString()) : ts.RaiseTypeError("lookup_error() argument must be str")),
            MethodDefinition.Signed("encode", "obj, encoding='utf-8', errors='strict'", static (ts, _, args) => Run(ts, args, encodes: true)),
            MethodDefinition.Signed("decode", "obj, encoding='utf-8', errors='strict'", static (ts, _, args) => Run(ts, args, encodes: false)),
            MethodDefinition.Fast("escape_encode", 1, 2, static (ts, _, args) => Buffers.Need(ts, args[0]) is { } data
                ? new PyTuple([PyBytesOf(BytesType.Repr(data)[2..^1]), Value.Int(data.Length)]) : default),
            MethodDefinition.Fast("escape_decode", 1, 2, static (ts, _, args) => EscapeDecode(ts, args[0])),
            MethodDefinition.Fast("unicode_escape_encode", 1, 2, static (ts, _, args) => args[0].Ref is PyStr text
                ? new PyTuple([PyBytesOf(UnicodeEscapes.Encode(text, rawOnly: false)), Value.Int(text.Length)]) : ts.RaiseTypeError("unicode_escape_encode() argument 1 must be str")),
            MethodDefinition.Fast("raw_unicode_escape_encode", 1, 2, static (ts, _, args) => args[0].Ref is PyStr text
                ? new PyTuple([PyBytesOf(UnicodeEscapes.Encode(text, rawOnly: true)), Value.Int(text.Length)]) : ts.RaiseTypeError("raw_unicode_escape_encode() argument 1 must be str")),
            MethodDefinition.Fast("unicode_escape_decode", 1, 3, static (ts, _, args) => DecodeEscapes(ts, args, rawOnly: false)),
            MethodDefinition.Fast("raw_unicode_escape_decode", 1, 3, static (ts, _, args) => DecodeEscapes(ts, args, rawOnly: true)),
            MethodDefinition.OneArg("charmap_build", static (ts, _, map) => CharMaps.Build(ts, map)),
            MethodDefinition.Fast("charmap_encode", 1, 3, static (ts, _, args) => CharMaps.Encode(ts, args)),
            MethodDefinition.Fast("charmap_decode", 1, 3, static (ts, _, args) => CharMaps.Decode(ts, args)),
            MethodDefinition.Fast("utf_16_ex_decode", 1, 4, static (ts, _, args) => ExtendedDecode(ts, args, "utf-16")),
            MethodDefinition.Fast("utf_32_ex_decode", 1, 4, static (ts, _, args) => ExtendedDecode(ts, args, "utf-32")),
            MethodDefinition.Fast("readbuffer_encode", 1, 2, static (ts, _, args) => Buffers.Need(ts, args[0]) is { } data ? new PyTuple([new PyBytes(data), Value.Int(data.Length)]) : default),
        ]);
    }

    private static PyBytes PyBytesOf(string ascii) => new(System.Text.Encoding.Latin1.GetBytes(ascii));

    private static string Errors(ReadOnlySpan<Value> args, int index) => args.Length > index && args[index].Ref is PyStr text ? text.ToString() : "strict";

    private static MethodDefinition Encoder(string name, string encoding) => MethodDefinition.Fast(name + "_encode", 1, 3, (ts, _, args) =>
    {
        if (args[0].Ref is not PyStr text) return ts.RaiseTypeError($"{name}_encode() argument 1 must be str, not {ts.TypeOf(args[0]).LayoutName}");
        byte[]? data = TextCodec.Encode(ts, text, encoding, Errors(args, 1));
        return data is null ? default : new PyTuple([new PyBytes(data), Value.Int(text.Length)]);
    });

    /// <summary>Decodes; when more may follow, what an incomplete character at the end has is left.</summary>
    private static MethodDefinition Decoder(string name, string encoding) => MethodDefinition.Fast(name + "_decode", 1, 3, (ts, _, args) =>
    {
        byte[]? data = Buffers.Need(ts, args[0]);
        if (data is null) return default;
        bool isFinal = name is "ascii" or "latin_1" || (args.Length > 2 && Operations.IsTrue(ts, args[2]) > 0);
        int usable = isFinal ? data.Length : IncrementalText.CompleteLength(data, encoding);
        PyStr? text = TextCodec.Decode(ts, new PyBytes(usable == data.Length ? data : data[..usable]), encoding, Errors(args, 1));
        return text is null ? default : new PyTuple([text, Value.Int(usable)]);
    });

    private static Value ExtendedDecode(ThreadState ts, ReadOnlySpan<Value> args, string encoding)
    {
        byte[]? data = Buffers.Need(ts, args[0]);
        if (data is null) return default;
        long order = 0;
        if (args.Length > 2 && !SequenceOps.TryLong(ts, args[2], out order)) return default;
        bool isFinal = args.Length > 3 && Operations.IsTrue(ts, args[3]) > 0;
        int size = encoding == "utf-16" ? 2 : 4, start = 0;
        if (order == 0 && data.Length >= size)
        {
            bool little = data[0] == 0xff && data[1] == 0xfe, big = data[size - 2] == 0xfe && data[size - 1] == 0xff;
            if (little || big) start = size;
            order = big ? 1 : -1;
        }
        string exact = order > 0 ? encoding + "-be" : encoding + "-le";
        byte[] rest = data[start..];
        int usable = isFinal ? rest.Length : IncrementalText.CompleteLength(rest, exact);
        PyStr? text = TextCodec.Decode(ts, new PyBytes(rest[..usable]), exact, Errors(args, 1));
        return text is null ? default : new PyTuple([text, Value.Int(start + usable), Value.Int(order)]);
    }

    private static Value DecodeEscapes(ThreadState ts, ReadOnlySpan<Value> args, bool rawOnly)
    {
        byte[]? data = args[0].Ref is PyStr s ? System.Text.Encoding.UTF8.GetBytes(s.ToString()) : Buffers.Need(ts, args[0]);
        if (data is null) return default;
        PyStr? text = UnicodeEscapes.Decode(ts, data, rawOnly);
        return text is null ? default : new PyTuple([text, Value.Int(data.Length)]);
    }

    private static Value EscapeDecode(ThreadState ts, in Value source)
    {
        byte[]? data = source.Ref is PyStr s ? System.Text.Encoding.UTF8.GetBytes(s.ToString()) : Buffers.Need(ts, source);
        if (data is null) return default;
        byte[]? result = UnicodeEscapes.DecodeBytes(ts, data);
        return result is null ? default : new PyTuple([new PyBytes(result), Value.Int(data.Length)]);
    }

    private static Value Run(ThreadState ts, ReadOnlySpan<Value> args, bool encodes) =>
        ts.Interp.Codecs.Run(ts, args[0], args[1].IsNull ? "utf-8" : args[1].Ref!.ToString()!, args[2].IsNull ? (PyStr)"strict" : args[2], encodes);
}
