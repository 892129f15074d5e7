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
            if (errors == "ignore") continue;
            if (errors != "replace")
            {
                Value[] parts = [(PyStr)"charmap", new PyBytes(data), Value.Int(i), Value.Int(i + 1), (PyStr)"character maps to <undefined>"];
                PyException error = PyException.Create(ts.Interp.Exceptions.UnicodeDecodeError, parts);
                error.Extra = parts;
                return ts.Raise(error);
            }
            output.Append((PyStr)"\ufffd");
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
            Value mapped = map.IsNone ? (text[i] < 256 ? Value.Int(text[i]) : Value.None) : Lookup(ts, map, text[i]);
            if (mapped.IsNull) return default;
            if (mapped.IsInt) output.WriteByte((byte)mapped.Bits);
            else if (mapped.Ref is PyBytes bytes) output.Write(bytes.Data);
            else if (errors == "ignore") continue;
            else if (errors == "replace") output.WriteByte((byte)'?');
            else if (errors == "xmlcharrefreplace") output.Write(System.Text.Encoding.ASCII.GetBytes($"&#{text[i]};"));
            else
            {
                Value[] parts = [(PyStr)"charmap", text, Value.Int(i), Value.Int(i + 1), (PyStr)"character maps to <undefined>"];
                PyException error = PyException.Create(ts.Interp.Exceptions.UnicodeEncodeError, parts);
                error.Extra = parts;
                return ts.Raise(error);
            }
        }
        return new PyTuple([new PyBytes(output.ToArray()), Value.Int(text.Length)]);
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
