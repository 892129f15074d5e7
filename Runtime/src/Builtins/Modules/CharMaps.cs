using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>Single-byte encodings by a table: <c>charmap_encode</c> and <c>charmap_decode</c>.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class CharMaps
{
    /// <summary>An encoding table from a decoding one.</summary>
    public static Value Build(ThreadState ts, in Value map)
    {
        if (map.Ref is not PyStr table) return ts.RaiseTypeError($"charmap_build() argument must be str, not {ts.TypeOf(map).LayoutName}");
        var result = new PyDict();
        for (int i = 0; i < table.Length; i++)
        {
            if (!result.Set(ts, Value.Int(table[i]), Value.Int(i))) return default;
        }
        return result;
    }

    public static Value Decode(ThreadState ts, ReadOnlySpan<Value> args)
    {
        byte[]? data = Buffers.Need(ts, args[0]);
        if (data is null) return default;
        string errors = args.Length > 1 && args[1].Ref is PyStr e ? e.ToString() : "strict";
        Value map = args.Length > 2 ? args[2] : Value.None;
        if (map.IsNone) return new PyTuple([PyStr.FromLatin1(data), Value.Int(data.Length)]);
        var output = new StrBuilder();
        for (int i = 0; i < data.Length; i++)
        {
            Value mapped = map.Ref is PyStr table ? (data[i] < table.Length ? StrOps.CharAt(table, data[i]) : Value.None) : Lookup(ts, map, data[i]);
            if (mapped.IsNull) return default;
            if (mapped.IsInt) mapped = mapped.Bits == 0xfffe ? Value.None : StrOps.OfCodePoint((int)mapped.Bits);
            if (mapped.Ref is PyStr text && !(text.Length == 1 && text[0] == 0xfffe))
            {
                output.Append(text);
                continue;
            }
            int end = i + 1;
            Value replacement = Recover(ts, ts.Interp.Exceptions.UnicodeDecodeError, new PyBytes(data), errors, data.Length, i, ref end);
            if (replacement.Ref is not PyStr instead) return default;
            output.Append(instead);
            i = end - 1;
        }
        return output.ToStr(ts) is { } result ? new PyTuple([result, Value.Int(data.Length)]) : default;
    }

    public static Value Encode(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args[0].Ref is not PyStr text) return ts.RaiseTypeError("charmap_encode() argument 1 must be str");
        string errors = args.Length > 1 && args[1].Ref is PyStr e ? e.ToString() : "strict";
        Value map = args.Length > 2 ? args[2] : Value.None;
        var output = new MemoryStream();
        for (int i = 0; i < text.Length; i++)
        {
            Value mapped = EncodedBy(ts, map, text[i]);
            if (mapped.IsNull) return default;
            if (mapped.IsInt) output.WriteByte((byte)mapped.Bits);
            else if (mapped.Ref is PyBytes bytes) output.Write(bytes.Data);
            else
            {
                int end = i + 1;
                while (end < text.Length && EncodedBy(ts, map, text[end]) is { IsNone: true }) end++;
                Value replacement = Recover(ts, ts.Interp.Exceptions.UnicodeEncodeError, text, errors, text.Length, i, ref end);
                if (replacement.IsNull) return default;
                if (replacement.Ref is PyBytes raw) output.Write(raw.Data);
                else if (!TryEncodeAll(ts, map, replacement.Unchecked<PyStr>(), output)) return ts.Pending is null ? Fail(ts, ts.Interp.Exceptions.UnicodeEncodeError, text, i, end) : default;
                i = end - 1;
            }
        }
        return new PyTuple([new PyBytes(output.ToArray()), Value.Int(text.Length)]);
    }

    private static Value EncodedBy(ThreadState ts, in Value map, int c) => map.IsNone ? (c < 256 ? Value.Int(c) : Value.None) : Lookup(ts, map, c);

    /// <summary>False when a character of what an error handler gave has no code either, or with an exception pending.</summary>
    private static bool TryEncodeAll(ThreadState ts, in Value map, PyStr text, MemoryStream output)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Value mapped = EncodedBy(ts, map, text[i]);
            if (mapped.IsInt) output.WriteByte((byte)mapped.Bits);
            else if (mapped.Ref is PyBytes bytes) output.Write(bytes.Data);
            else return false;
        }
        return true;
    }

    /// <summary>What an error handler gives for the part in error, and where to go on. Null with an exception pending.</summary>
    private static Value Recover(ThreadState ts, PyType type, in Value source, string errors, int length, int start, ref int end)
    {
        if (Fail(ts, type, source, start, end).IsNull && errors == "strict") return default;
        PyException error = ts.TakePending()!;
        return ts.Interp.Codecs.Handle(ts, errors, error, length, ref end);
    }

    private static Value Fail(ThreadState ts, PyType type, in Value source, int start, int end)
    {
        Value[] parts = [(PyStr)"charmap", source, Value.Int(start), Value.Int(end), (PyStr)"character maps to <undefined>"];
        PyException error = PyException.Create(type, parts);
        error.Extra = parts;
        return ts.Raise(error);
    }

    /// <summary>What a mapping has for a number; None where it has nothing.</summary>
    private static Value Lookup(ThreadState ts, in Value map, int key)
    {
        Value found = Operations.GetItem(ts, map, Value.Int(key));
        if (!found.IsNull) return found;
        if (!ts.PendingMatches(ts.Interp.Exceptions.LookupError)) return default;
        ts.ClearPending();
        return Value.None;
    }
}
