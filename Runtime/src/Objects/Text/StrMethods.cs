namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of str: all of them, and those about fields, tabs and translation tables.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrMethods
{
    public static readonly MethodDefinition[] All =
    [
        Formatting.Str,
        MethodDefinition.Keywords("format", StrFormat.Format),
        MethodDefinition.OneArg("format_map", StrFormat.FormatMap),
        .. StrSearch.All, .. StrSplit.All, .. StrCase.All,
        MethodDefinition.Fast("center", 1, 2, static (ts, self, args) => Justify(ts, self, args, "center",
            static (width, padding) => padding / 2 + (padding & width & 1))),
        MethodDefinition.Fast("ljust", 1, 2, static (ts, self, args) => Justify(ts, self, args, "ljust", static (_, _) => 0)),
        MethodDefinition.Fast("rjust", 1, 2, static (ts, self, args) => Justify(ts, self, args, "rjust", static (_, padding) => padding)),
        MethodDefinition.OneArg("zfill", ZeroFill),
        MethodDefinition.Signed("encode", "encoding=absent, errors=absent", static (ts, self, args) =>
            BytesMethods.Encode(ts, self.Unchecked<PyStr>(), args, "encode") is { } data ? new PyBytes(data) : default),
        MethodDefinition.Signed("expandtabs", "tabsize=8", ExpandTabs),
        MethodDefinition.OneArg("translate", Translate),
        MethodDefinition.Fast("maketrans", 1, 3, MakeTranslation).AsStaticMethod(),
        MethodDefinition.NoArgs("__getnewargs__", static (_, self) => new PyTuple([PyStr.ExactOf(self.Unchecked<PyStr>())])),
    ];

    private static Value Justify(ThreadState ts, Value self, ReadOnlySpan<Value> args, string name, Func<long, long, long> leftOf)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        if (!SequenceOps.TryLong(ts, args[0], out long width)) return default;
        int fill = ' ';
        if (args.Length > 1)
        {
            if (args[1].Ref is not PyStr given) return ts.RaiseTypeError($"The fill character must be a unicode character, not {ts.TypeOf(args[1]).LayoutName}");
            if (given.Length != 1) return ts.RaiseTypeError("The fill character must be exactly one character long");
            fill = given[0];
        }
        if (width <= text.Length) return text;
        long padding = width - text.Length, left = leftOf(width, padding);
        return TextPadding.Pad(ts, text, fill, left, padding - left);
    }

    private static Value ZeroFill(ThreadState ts, Value self, Value argument)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        if (!SequenceOps.TryLong(ts, argument, out long width)) return default;
        if (width <= text.Length) return text;
        int sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var result = new StrBuilder();
        result.Append(text.Substring(0, sign));
        if (!TextPadding.Append(ts, result, '0', width - text.Length)) return default;
        result.Append(text.Substring(sign, text.Length - sign));
        return result.ToStr(ts);
    }

    private static Value ExpandTabs(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        Value given = args[0];
        if (!Operations.ToIndex(ts, ref given)) return default;
        long size = given.Bits;
        if (!given.IsInt || size is > int.MaxValue or < int.MinValue) return ts.RaiseOverflowError("Python int too large to convert to C int");
        if (!text.Contains('\t')) return text;
        var result = new StrBuilder();
        long column = 0;
        int done = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            column = c is '\n' or '\r' ? 0 : column + 1;
            if (c != '\t') continue;
            column--;
            result.Append(text.Substring(done, i - done));
            done = i + 1;
            if (size <= 0) continue;
            long spaces = size - column % size;
            if (!TextPadding.Append(ts, result, ' ', spaces)) return default;
            column += spaces;
        }
        result.Append(text.Substring(done, text.Length - done));
        return result.ToStr(ts);
    }

    private static Value Translate(ThreadState ts, Value self, Value table)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        var result = new StrBuilder();
        if (!ts.Budget.Charge(ts, text.Length * 8L)) return default;
        for (int i = 0; i < text.Length; i++)
        {
            Value mapped = Operations.GetItem(ts, table, Value.Int(text[i]));
            if (mapped.IsNull)
            {
                if (!ts.PendingMatches(ts.Interp.Exceptions.LookupError)) return default;
                ts.ClearPending();
                result.Append(StrOps.CharAt(text, i));
            }
            else if (mapped.Ref is PyStr replacement)
            {
                result.Append(replacement);
            }
            else if (IntOps.TryGetLong(mapped, out long codePoint) && !mapped.IsNone)
            {
                if (codePoint is < 0 or > 0x10ffff) return ts.RaiseValueError("character mapping must be in range(0x110000)");
                result.Append(StrOps.OfCodePoint((int)codePoint));
            }
            else if (!mapped.IsNone)
            {
                return ts.RaiseTypeError("character mapping must return integer, None or str");
            }
        }
        return result.ToStr(ts);
    }

    private static Value MakeTranslation(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        var table = new PyDict();
        if (args.Length == 1) return FillFromDict(ts, table, args[0]) ? table : default;
        for (int i = 1; i < args.Length; i++)
        {
            if (args[i].Ref is not PyStr) return ts.RaiseTypeError($"maketrans() argument {i + 1} must be str, not {StrSearch.NameOf(ts, args[i])}");
        }
        if (args[0].Ref is not PyStr from) return ts.RaiseTypeError("first maketrans argument must be a string if there is a second argument");
        PyStr to = args[1].Unchecked<PyStr>();
        if (from.Length != to.Length) return ts.RaiseValueError("the first two maketrans arguments must have equal length");
        for (int i = 0; i < from.Length; i++)
        {
            if (!table.Set(ts, Value.Int(from[i]), Value.Int(to[i]))) return default;
        }
        PyStr removed = args.Length > 2 ? args[2].Unchecked<PyStr>() : PyStr.Empty;
        for (int i = 0; i < removed.Length; i++)
        {
            if (!table.Set(ts, Value.Int(removed[i]), Value.None)) return default;
        }
        return table;
    }

    private static bool FillFromDict(ThreadState ts, PyDict table, Value source)
    {
        if (source.Ref is not PyDict given)
        {
            ts.RaiseTypeError("if you give only one argument to maketrans it must be a dict");
            return false;
        }
        for (int i = 0; i < given.EntryCount; i++)
        {
            Value key = given.EntryAt(i).Key;
            if (key.IsNull) continue;
            if (key.Ref is PyStr text)
            {
                if (text.Length != 1)
                {
                    ts.RaiseValueError("string keys in translatetable must be of length 1");
                    return false;
                }
                key = Value.Int(text[0]);
            }
            else if (!Operations.TryGetIntegral(key, out _))
            {
                ts.RaiseTypeError("keys in translate table mustbe strings or integers");
                return false;
            }
            if (!table.Set(ts, key, given.EntryAt(i).Value)) return false;
        }
        return true;
    }
}
