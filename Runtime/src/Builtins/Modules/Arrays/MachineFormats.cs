using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Arrays;

/// <summary>The numbers that say in a pickle how the items of an array lie in memory.</summary>
/// <remarks>Source: CPython <c>Modules/arraymodule.c</c>, <c>mf_descriptors</c>.</remarks>
internal static class MachineFormats
{
    /// <summary>By number: bytes of an item, the code that reads them, and whether the highest byte comes first.</summary>
    private static readonly (int Bytes, char Code, bool IsBigEndian)[] All =
    [
        (1, 'B', false), (1, 'b', false), (2, 'H', false), (2, 'H', true), (2, 'h', false), (2, 'h', true), (4, 'I', false), (4, 'I', true), (4, 'i', false), (4, 'i', true),
        (8, 'Q', false), (8, 'Q', true), (8, 'q', false), (8, 'q', true), (4, 'f', false), (4, 'f', true), (8, 'd', false), (8, 'd', true),
        (2, 'u', false), (2, 'u', true), (4, 'u', false), (4, 'u', true),
    ];

    public static int Of(char code) => code switch
    {
        'u' or 'w' => 20,
        'L' => 10,
        'l' => 12,
        _ => Array.FindIndex(All, f => f.Code == code && !f.IsBigEndian),
    };

    /// <summary><c>_array_reconstructor(type, typecode, format, items)</c>.</summary>
    public static Value Reconstruct(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (args[0].Ref is not PyType type) return ts.RaiseTypeError($"first argument must be a type object, not {ts.TypeOf(args[0]).LayoutName}");
        if (!type.IsSubtypeOf(ts.Interp.Defined(ArrayType.Definition))) return ts.RaiseTypeError($"{type.Name} is not a subtype of array.array");
        if (args[1].Ref is not PyStr { Length: 1 } letter) return ts.RaiseTypeError($"_array_reconstructor() argument 2 must be a unicode character, not {StrSearch.NameOf(ts, args[1])}");
        char code = letter.ToString()[0];
        if (!PyArray.TypeCodes.Contains(code, StringComparison.Ordinal)) return ts.RaiseValueError("second argument must be a valid type code");
        if (!SequenceOps.TryLong(ts, args[2], out long number)) return default;
        if (number < 0 || number >= All.Length) return ts.RaiseValueError("third argument must be a valid machine format code.");
        if (args[3].Ref is not PyBytes items) return ts.RaiseTypeError($"fourth argument should be bytes, not {ts.TypeOf(args[3]).LayoutName}");
        (int size, char stored, bool isBigEndian) = All[number];
        if (items.Length % size != 0) return ts.RaiseValueError("bytes length not a multiple of item size");
        var made = new PyArray(type, code);
        if (stored == 'u')
        {
            PyStr? text = TextCodec.Decode(ts, items, (size == 2 ? "utf-16" : "utf-32") + (isBigEndian ? "-be" : "-le"), "surrogatepass");
            return text is not null && ArrayMethods.AppendText(ts, made, text) ? made : default(Value);
        }
        var item = new byte[made.ItemBytes];
        for (int at = 0; at < items.Length; at += size)
        {
            Value value = ItemCodec.Unpack(stored, items.Data.AsSpan(at, size), isBigEndian);
            if (!made.Encode(ts, value, item) || !made.Splice(ts, made.Count, 0, item)) return default;
        }
        return made;
    }
}
