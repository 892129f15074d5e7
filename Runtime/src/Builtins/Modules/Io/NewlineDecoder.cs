using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>The type <c>io.IncrementalNewlineDecoder</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_io/textio.c</c>.</remarks>
internal static class NewlineDecoder
{
    private sealed class PyNewlineDecoder(PyType type) : PyObject(TypeKind.Instance)
    {
        public PyType Type { get; } = type;

        public Value Decoder = Value.None;
        public bool Translates, HeldReturn;
        public LineEnds Seen;
    }

    public static readonly TypeDefinition Definition = new("IncrementalNewlineDecoder", TypeKind.Instance)
    {
        Module = "_io",
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) =>
            {
                var decoder = new PyNewlineDecoder(type);
                decoder.SetClass(type);
                return decoder;
            },
            Init = static (ts, self, args, keywordNames) =>
            {
                Value[]? bound = Arguments!.Bind(ts, args, keywordNames);
                if (bound is null) return false;
                Of(self).Decoder = bound[0];
                Of(self).Translates = Operations.IsTrue(ts, bound[1]) > 0;
                return true;
            },
        },
        Methods =
        [
            MethodDefinition.Signed("decode", "input, final=False", static (ts, self, args) =>
            {
                PyNewlineDecoder decoder = Of(self);
                Value output = decoder.Decoder.IsNone ? args[0] : Operations.CallMethod(ts, decoder.Decoder, "decode", args[0], args[1]);
                if (output.IsNull) return default;
                if (output.Ref is not PyStr piece) return ts.RaiseTypeError($"decoder should return a string result, not '{ts.TypeOf(output).LayoutName}'");
                bool isFinal = Operations.IsTrue(ts, args[1]) > 0;
                string text = (decoder.HeldReturn ? "\r" : "") + piece;
                decoder.HeldReturn = !isFinal && text.EndsWith('\r');
                if (decoder.HeldReturn) text = text[..^1];
                decoder.Seen = decoder.Seen.With(text);
                return (PyStr)(decoder.Translates ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text);
            }),
            MethodDefinition.NoArgs("getstate", static (_, self) => new PyTuple([new PyBytes([]), Value.Int(Of(self).HeldReturn ? 1 : 0)])),
            MethodDefinition.OneArg("setstate", static (ts, self, state) =>
            {
                if (state.Ref is not PyTuple { Count: 2 } pair) return ts.RaiseTypeError("state argument must be a tuple");
                Of(self).HeldReturn = (pair[1].Bits & 1) != 0;
                return Value.None;
            }),
            MethodDefinition.NoArgs("reset", static (ts, self) =>
            {
                Of(self).Seen = default;
                Of(self).HeldReturn = false;
                return Of(self).Decoder.IsNone ? Value.None : Operations.CallMethod(ts, Of(self).Decoder, "reset");
            }),
        ],
        GetSets =
        [
            new("newlines", static (_, self) => Of(self).Seen.ToValue()),
        ],
    };

    private static readonly Signature Arguments = Signature.Parse("IncrementalNewlineDecoder", "decoder, translate, errors='strict'");

    private static PyNewlineDecoder Of(in Value value) => (PyNewlineDecoder)value.Ref!;
}
