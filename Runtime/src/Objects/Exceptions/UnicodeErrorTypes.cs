namespace PyJitVerify.Runtime.Objects;

/// <summary>The errors of encoding, decoding and translating: an object, a range in it, and a reason.</summary>
/// <remarks>Source: CPython <c>Objects/exceptions.c</c>, <c>UnicodeEncodeError_init</c> and its like.</remarks>
internal static class UnicodeErrorTypes
{
    /// <summary>Slots of one of the three classes.</summary>
    public static TypeSlots SlotsOf(string name) => new()
    {
        Init = (ts, self, args, keywordNames) => Init(ts, self, args, keywordNames, name),
        Str = (ts, self) => Text(ts, self, name),
    };

    private static bool HasEncoding(string name) => name != "UnicodeTranslateError";

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames, string name)
    {
        if (keywordNames is { Count: > 0 }) return !ts.RaiseTypeError($"{name}() takes no keyword arguments").IsNull;
        int first = HasEncoding(name) ? 1 : 0, count = first + 4;
        if (args.Length != count) return !ts.RaiseTypeError($"function takes exactly {count} arguments ({args.Length} given)").IsNull;
        Value[] members = args.ToArray();
        var error = self.Unchecked<PyException>();
        error.Args = new PyTuple(args.ToArray());
        bool wantsBytes = name == "UnicodeDecodeError";
        for (int i = 0; i < count; i++)
        {
            if (i == first + 1 || i == first + 2)
            {
                if (!Operations.ToIndex(ts, ref members[i])) return false;
            }
            else if (wantsBytes && i == first)
            {
                byte[]? bytes = Buffers.Need(ts, members[i]);
                if (bytes is null) return false;
                if (members[i].Ref is not PyBytes) members[i] = new PyBytes(bytes);
            }
            else if (members[i].Ref is not PyStr)
            {
                return !ts.RaiseTypeError($"argument {i + 1} must be str, not {StrSearch.NameOf(ts, members[i])}").IsNull;
            }
        }
        error.Extra = members;
        return true;
    }

    private static Value Text(ThreadState ts, Value self, string name)
    {
        if (self.Unchecked<PyException>().Extra is not { } members || members.Length < 4) return PyStr.Empty;
        int first = HasEncoding(name) ? 1 : 0;
        Value target = members[first];
        PyStr? reason = Operations.Str(ts, members[first + 3]), encoding = first == 0 ? PyStr.Empty : Operations.Str(ts, members[0]);
        if (reason is null || encoding is null) return default;
        int length = target.Ref is PyStr text ? text.Length : target.Ref is PyBytes bytes ? bytes.Length : 0;
        long start = Math.Max(0, Math.Min(members[first + 1].Bits, length - 1)), end = Math.Min(Math.Max(members[first + 2].Bits, 1), length);
        string what = name switch { "UnicodeEncodeError" => $"'{encoding}' codec can't encode character", "UnicodeDecodeError" => $"'{encoding}' codec can't decode byte", _ => "can't translate character" };
        if (start < length && end == start + 1)
        {
            string shown = target.Ref is PyStr chars ? $"'{Escape(chars[(int)start])}'" : $"0x{((PyBytes)target.Ref!).Data[start]:x2}";
            return (PyStr)$"{what} {shown} in position {start}: {reason}";
        }
        return (PyStr)$"{what}s in position {start}-{end - 1}: {reason}";
    }

    private static string Escape(int c) => c <= 0xff ? $"\\x{c:x2}" : c <= 0xffff ? $"\\u{c:x4}" : $"\\U{c:x8}";
}
