namespace PyJitVerify.Runtime.Objects;

/// <summary><c>bytes % args</c>: the formatting of str on Latin-1 text, with <c>%b</c>, <c>%s</c>, <c>%a</c> and <c>%c</c> of its own.</summary>
/// <remarks>Source: CPython <c>Objects/bytesobject.c</c>, <c>_PyBytes_FormatEx</c>; PEP 461.</remarks>
internal static class BytesPercentFormat
{
    public static Value Format(ThreadState ts, byte[] format, Value right)
    {
        var args = new List<Value>(right.Ref is PyTuple tuple ? tuple.Items : [right]);
        bool isMapping = right.Ref is not (PyTuple or PyBytes or PyByteArray or PyStr) && ts.TypeOf(right).Slots.Subscript is not null;
        var output = new MemoryStream();
        int next = 0;
        for (int at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                output.WriteByte(format[at]);
                continue;
            }
            int start = at++;
            Value mapped = default;
            if (at < format.Length && format[at] == '(')
            {
                int open = ++at, depth = 1;
                for (; at < format.Length && depth > 0; at++) depth += format[at] == '(' ? 1 : format[at] == ')' ? -1 : 0;
                if (depth > 0) return ts.RaiseValueError("incomplete format key");
                if (!isMapping) return ts.RaiseTypeError("format requires a mapping");
                mapped = Operations.GetItem(ts, right, new PyBytes(format[open..(at - 1)]));
                if (mapped.IsNull) return default;
            }
            var spec = new List<byte> { (byte)'%' };
            var values = new List<Value>();
            while (at < format.Length && "#0- +".Contains((char)format[at])) spec.Add(format[at++]);
            for (int part = 0; part < 2 && at < format.Length; part++)
            {
                if (part == 1)
                {
                    if (format[at] != '.') break;
                    spec.Add(format[at++]);
                }
                if (at < format.Length && format[at] == '*')
                {
                    if (next >= args.Count) return ts.RaiseTypeError("not enough arguments for format string");
                    values.Add(args[next++]);
                    spec.Add(format[at++]);
                    continue;
                }
                while (at < format.Length && char.IsAsciiDigit((char)format[at])) spec.Add(format[at++]);
            }
            while (at < format.Length && "hlL".Contains((char)format[at])) at++;
            if (at >= format.Length) return ts.RaiseValueError("incomplete format");
            byte code = format[at];
            if (code == '%')
            {
                output.WriteByte((byte)'%');
                continue;
            }
            Value value = mapped;
            if (value.IsNull)
            {
                if (isMapping && args.Count == 1 && next == 0) { }
                if (next >= args.Count) return ts.RaiseTypeError("not enough arguments for format string");
                value = args[next++];
            }
            if (code is (byte)'b' or (byte)'s' or (byte)'a' or (byte)'r' or (byte)'c')
            {
                Value text = Convert(ts, code, value);
                if (text.IsNull) return default;
                value = text;
                code = (byte)'s';
            }
            else if ("eEfFgG".Contains((char)code) && ts.TypeOf(value).Slots is { Float: null, Index: null })
            {
                return ts.RaiseTypeError($"float argument required, not {ts.TypeOf(value).LayoutName}");
            }
            else if (!"diouxXeEfFgG".Contains((char)code))
            {
                return ts.RaiseValueError($"unsupported format character '{(char)code}' (0x{code:x}) at index {at}");
            }
            spec.Add(code);
            values.Add(value);
            Value formatted = PercentFormat.Remainder(ts, PyStr.FromLatin1([.. spec]), new PyTuple([.. values]));
            if (formatted.Ref is not PyStr done) return default;
            output.Write(done.Latin1);
            _ = start;
        }
        if (next < args.Count && !isMapping) return ts.RaiseTypeError("not all arguments converted during bytes formatting");
        return ts.Budget.Charge(ts, output.Length) ? new PyBytes(output.ToArray()) : default;
    }

    /// <summary>The bytes of an argument as Latin-1 text.</summary>
    private static Value Convert(ThreadState ts, byte code, Value value)
    {
        if (code is (byte)'a' or (byte)'r') return Operations.Ascii(ts, value);
        if (code == 'c')
        {
            if (Buffers.TryBytes(value, out ReadOnlySpan<byte> single) && value.Ref is PyBytes or PyByteArray)
                return single.Length == 1 ? PyStr.FromLatin1(single.ToArray()) : ts.RaiseTypeError($"%c requires an integer in range(256) or a single byte, not a {ts.TypeOf(value).LayoutName} object of length {single.Length}");
            if (!SequenceOps.IsIndex(ts, value)) return ts.RaiseTypeError($"%c requires an integer in range(256) or a single byte, not {ts.TypeOf(value).LayoutName}");
            if (!Operations.ToIndex(ts, ref value)) return default;
            return value is { IsInt: true, Bits: >= 0 and < 256 } ? PyStr.FromLatin1([(byte)value.Bits]) : ts.RaiseOverflowError("%c arg not in range(256)");
        }
        if (Buffers.TryBytes(value, out ReadOnlySpan<byte> bytes)) return PyStr.FromLatin1(bytes.ToArray());
        int found = Operations.LookupSpecial(ts, value, Names.Bytes, out Value method);
        if (found < 0) return default;
        if (found == 0) return ts.RaiseTypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{ts.TypeOf(value).LayoutName}'");
        Value result = Operations.Call(ts, method, [], null);
        if (result.IsNull) return default;
        return result.Ref is PyBytes own ? PyStr.FromLatin1(own.Data) : ts.RaiseTypeError($"__bytes__ returned non-bytes (type {ts.TypeOf(result).Name})");
    }
}
