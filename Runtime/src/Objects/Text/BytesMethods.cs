using System.Globalization;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The methods of bytes. Those that str has too run on the str of the same Latin-1 characters; a byte that str would take
/// for a space or a line end and bytes does not is moved out of the way, up by <see cref="Shield"/>.
/// </summary>
/// <remarks>Source: CPython <c>Objects/bytesobject.c</c>, <c>Objects/bytes_methods.c</c>.</remarks>
internal static class BytesMethods
{
    private const int Shield = 0x100;

    private const string Spaces = " \t\n\r\v\f";

    public static readonly MethodDefinition[] All =
    [
        .. new[] { "find", "rfind", "index", "rindex", "count" }.Select(Search),
        .. new[] { "startswith", "endswith" }.Select(Affix),
        .. new[] { "partition", "rpartition", "removeprefix", "removesuffix" }.Select(OnePart),
        .. new[] { "strip", "lstrip", "rstrip" }.Select(Strip),
        .. new[] { "split", "rsplit" }.Select(Split),
        .. new[] { "center", "ljust", "rjust" }.Select(Justify),
        MethodDefinition.OneArg("zfill", static (ts, self, width) => OnStr(ts, self, "zfill", [width])),
        MethodDefinition.Signed("expandtabs", "tabsize=8", static (ts, self, args) => OnStr(ts, self, "expandtabs", args)),
        MethodDefinition.Signed("splitlines", "keepends=False", static (ts, self, args) => OnStr(ts, self, "splitlines", args, "\v\f\x1c\x1d\x1e\x85")),
        MethodDefinition.Fast("replace", 2, 3, static (ts, self, args) => Replace(ts, self, args)),
        MemoryViewType.GetBuffer,
        MethodDefinition.OneArg("join", Join),
        MethodDefinition.Signed("translate", "table, /, delete=absent", Translate),
        MethodDefinition.Fast("maketrans", 2, 2, MakeTranslation).AsStaticMethod(),
        MethodDefinition.Signed("decode", "encoding=absent, errors=absent", static (ts, self, args) => Decode(ts, self.Unchecked<PyBytes>(), args, "decode")),
        MethodDefinition.Signed("hex", "sep=absent, bytes_per_sep=1", static (ts, self, args) => HexText.Of(ts, Data(self), args[0], args[1])),
        MethodDefinition.OneArg("fromhex", FromHex).AsClassMethod(),
        MethodDefinition.NoArgs("__bytes__", static (_, self) => self.Ref is PyBytes { Class: null } ? self : new PyBytes(Data(self))),
        MethodDefinition.NoArgs("__getnewargs__", static (_, self) => new PyTuple([new PyBytes(Data(self))])),
        Map("upper", static (b, _) => IsLower(b) ? (byte)(b - 32) : b),
        Map("lower", static (b, _) => IsUpper(b) ? (byte)(b + 32) : b),
        Map("swapcase", static (b, _) => IsAlpha(b) ? (byte)(b ^ 32) : b),
        Map("capitalize", static (b, before) => before < 0 ? (IsLower(b) ? (byte)(b - 32) : b) : IsUpper(b) ? (byte)(b + 32) : b),
        Map("title", static (b, before) => !IsAlpha(b) ? b : before >= 0 && IsAlpha((byte)before) ? (byte)(b | 32) : (byte)(b & ~32)),
        Each("isalnum", static b => char.IsAsciiLetterOrDigit((char)b)),
        Each("isalpha", IsAlpha),
        Each("isdigit", static b => char.IsAsciiDigit((char)b)),
        Each("isspace", static b => b is 0x20 or (>= 9 and <= 13)),
        MethodDefinition.NoArgs("isascii", static (_, self) => Value.Bool(System.Text.Ascii.IsValid(Data(self)))),
        MethodDefinition.NoArgs("islower", static (_, self) => Value.Bool(Data(self).Any(IsLower) && !Data(self).Any(IsUpper))),
        MethodDefinition.NoArgs("isupper", static (_, self) => Value.Bool(Data(self).Any(IsUpper) && !Data(self).Any(IsLower))),
        MethodDefinition.NoArgs("istitle", static (ts, self) => StrMethod("istitle").Invoke(ts, Ascii(self), [], null, "istitle")),
    ];

    /// <summary>Bytes of a str by optional encoding and errors, as <c>str.encode</c> and <c>bytes()</c> take them.</summary>
    public static byte[]? Encode(ThreadState ts, PyStr text, ReadOnlySpan<Value> args, string function) =>
        TryNames(ts, args, function, out string encoding, out string errors) ? TextCodec.Encode(ts, text, encoding, errors) : null;

    public static PyStr? Decode(ThreadState ts, PyBytes source, ReadOnlySpan<Value> args, string function) =>
        TryNames(ts, args, function, out string encoding, out string errors) ? TextCodec.Decode(ts, source, encoding, errors) : null;

    /// <summary>False with TypeError pending for an encoding or error handler that is no str.</summary>
    public static bool CheckNames(ThreadState ts, ReadOnlySpan<Value> args, string function) => TryNames(ts, args, function, out _, out _);

    private static bool TryNames(ThreadState ts, ReadOnlySpan<Value> args, string function, out string encoding, out string errors)
    {
        encoding = args[0].IsNull ? "utf-8" : args[0].Ref!.ToString()!;
        errors = args[1].IsNull ? "strict" : args[1].Ref!.ToString()!;
        for (int i = 0; i < 2; i++)
        {
            if (args[i].IsNull || args[i].Ref is PyStr) continue;
            ts.RaiseTypeError($"{function}() argument '{(i == 0 ? "encoding" : "errors")}' must be str, not {StrSearch.NameOf(ts, args[i])}");
            return false;
        }
        return true;
    }

    private static byte[] Data(in Value self) => self.Unchecked<PyBytes>().Data;

    private static bool IsLower(byte b) => b is >= (byte)'a' and <= (byte)'z';

    private static bool IsUpper(byte b) => b is >= (byte)'A' and <= (byte)'Z';

    private static bool IsAlpha(byte b) => IsLower(b) || IsUpper(b);

    /// <summary>As a str in which the bytes beyond ASCII have no case.</summary>
    private static PyStr Ascii(in Value self) => PyStr.FromLatin1([.. Data(self).Select(static b => b < 0x80 ? b : (byte)' ')]);

    private static MethodDefinition StrMethod(string name) => Array.Find(StrMethods.All, method => method.Name == name)!;

    private static Value OnStr(ThreadState ts, Value self, string name, ReadOnlySpan<Value> args, string shielded = "")
    {
        byte[] data = Data(self);
        if (!ts.Budget.Charge(ts, data.Length * 2L)) return default;
        PyStr text = shielded.Length == 0 ? PyStr.FromLatin1(data)
            : PyStr.From([.. data.Select(b => shielded.Contains((char)b) ? b + Shield : b)]);
        return Back(StrMethod(name).Invoke(ts, text, args, null, "bytes." + name));
    }

    private static Value Back(Value result)
    {
        if (result.Ref is PyStr text) return BytesOf(text);
        if (result.Ref is PyTuple tuple) return new PyTuple([.. tuple.Items.Select(Back)]);
        return result.Ref is PyList list ? new PyList([.. list.ToArray().Select(Back)]) : result;
    }

    private static PyBytes BytesOf(PyStr text)
    {
        var data = new byte[text.Length];
        for (int i = 0; i < data.Length; i++) data[i] = (byte)text[i];
        return new PyBytes(data);
    }

    private static Value StrOf(ThreadState ts, in Value part) => BytesType.Need(ts, part) is { } data ? PyStr.FromLatin1(data) : default;

    private static MethodDefinition Search(string name) => MethodDefinition.Fast(name, 1, 3, (ts, self, args) =>
    {
        Value part = args[0];
        if (Buffers.TryBytes(part, out ReadOnlySpan<byte> bytes))
        {
            part = PyStr.FromLatin1(bytes.ToArray());
        }
        else if (SequenceOps.IsIndex(ts, part))
        {
            if (!Operations.ToIndex(ts, ref part)) return default;
            if (part is not { IsInt: true, Bits: >= 0 and < 256 }) return ts.RaiseValueError("byte must be in range(0, 256)");
            part = StrOps.OfCodePoint((int)part.Bits);
        }
        else
        {
            return ts.RaiseTypeError($"argument should be integer or bytes-like object, not '{ts.TypeOf(part).LayoutName}'");
        }
        Value result = OnStr(ts, self, name.Replace("index", "find"), [part, .. args[1..]]);
        return result.IsInt && result.Bits < 0 && name.EndsWith("index", StringComparison.Ordinal) ? ts.RaiseValueError("subsection not found") : result;
    });

    private static MethodDefinition Affix(string name) => MethodDefinition.Fast(name, 1, 3, (ts, self, args) =>
    {
        Value affix = args[0];
        if (Buffers.TryBytes(affix, out ReadOnlySpan<byte> one)) affix = PyStr.FromLatin1(one.ToArray());
        else if (affix.Ref is not PyTuple) return ts.RaiseTypeError($"{name} first arg must be bytes or a tuple of bytes, not {ts.TypeOf(affix).LayoutName}");
        if (affix.Ref is not PyTuple many) return OnStr(ts, self, name, [affix, .. args[1..]]);
        foreach (Value item in many.Items)
        {
            Value part = StrOf(ts, item);
            Value found = part.IsNull ? default : OnStr(ts, self, name, [part, .. args[1..]]);
            if (found.IsNull || found.IsTrueSingleton) return found;
        }
        return Value.False;
    });

    private static MethodDefinition OnePart(string name) => MethodDefinition.OneArg(name, (ts, self, part) =>
    {
        Value text = StrOf(ts, part);
        return text.IsNull ? default : OnStr(ts, self, name, [text]);
    });

    private static MethodDefinition Strip(string name) => MethodDefinition.Fast(name, 0, 1, (ts, self, args) =>
    {
        Value set = args.Length == 0 || args[0].IsNone ? (PyStr)Spaces : StrOf(ts, args[0]);
        return set.IsNull ? default : OnStr(ts, self, name, [set]);
    });

    private static MethodDefinition Split(string name) => MethodDefinition.Signed(name, "sep=None, maxsplit=-1", (ts, self, args) =>
    {
        if (!SequenceOps.TryLong(ts, args[1], out long limit)) return default;
        if (args[0].IsNone) return OnStr(ts, self, name, [Value.None, Value.Int(limit)], "\x1c\x1d\x1e\x1f\x85\xa0");
        Value separator = StrOf(ts, args[0]);
        return separator.IsNull ? default : OnStr(ts, self, name, [separator, Value.Int(limit)]);
    });

    private static MethodDefinition Justify(string name) => MethodDefinition.Fast(name, 1, 2, (ts, self, args) =>
    {
        if (args.Length == 1) return OnStr(ts, self, name, args);
        if (args[1].Ref is not (PyBytes or PyByteArray) || !Buffers.TryBytes(args[1], out ReadOnlySpan<byte> fill)) return ts.RaiseTypeError($"{name}() argument 2 must be a byte string of length 1, not {StrSearch.NameOf(ts, args[1])}");
        if (fill.Length != 1) return ts.RaiseTypeError($"{name}(): argument 2 must be a byte string of length 1, not a {ts.TypeOf(args[1]).LayoutName} object of length {fill.Length}");
        return OnStr(ts, self, name, [args[0], StrOps.OfCodePoint(fill[0])]);
    });

    private static Value Replace(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value old = StrOf(ts, args[0]);
        Value replacement = old.IsNull ? default : StrOf(ts, args[1]);
        return replacement.IsNull ? default : OnStr(ts, self, "replace", args.Length > 2 ? [old, replacement, args[2]] : [old, replacement]);
    }

    private static Value Join(ThreadState ts, Value self, Value iterable)
    {
        if (ts.TypeOf(iterable).Slots is { Iter: null, Subscript: null }) return ts.RaiseTypeError("can only join an iterable");
        if (Operations.ToList(ts, iterable) is not { } list) return default;
        var output = new List<byte>();
        for (int i = 0; i < list.Count; i++)
        {
            if (!Buffers.TryBytes(list.Items[i], out ReadOnlySpan<byte> piece)) return ts.RaiseTypeError($"sequence item {i}: expected a bytes-like object, {ts.TypeOf(list.Items[i]).LayoutName} found");
            if (!ts.Budget.Charge(ts, (long)piece.Length + Data(self).Length)) return default;
            if (i > 0) output.AddRange(Data(self));
            output.AddRange(piece);
        }
        return new PyBytes([.. output]);
    }

    private static Value Translate(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        byte[]? table = null;
        if (!args[0].IsNone && (table = BytesType.Need(ts, args[0])) is null) return default;
        if (table is not null && table.Length != 256) return ts.RaiseValueError("translation table must be 256 characters long");
        byte[]? removed = args[1].IsNull ? [] : BytesType.Need(ts, args[1]);
        if (removed is null || !ts.Budget.Charge(ts, Data(self).Length)) return default;
        return new PyBytes([.. Data(self).Where(b => !removed.Contains(b)).Select(b => table is null ? b : table[b])]);
    }

    private static Value MakeTranslation(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        byte[]? from = BytesType.Need(ts, args[0]), to = from is null ? null : BytesType.Need(ts, args[1]);
        if (from is null || to is null) return default;
        if (from.Length != to.Length) return ts.RaiseValueError("maketrans arguments must have same length");
        byte[] table = [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];
        for (int i = 0; i < from.Length; i++) table[from[i]] = to[i];
        return new PyBytes(table);
    }

    private static Value FromHex(ThreadState ts, Value self, Value source)
    {
        if (source.Ref is not PyStr && Buffers.TryBytes(source, out ReadOnlySpan<byte> raw)) source = PyStr.FromLatin1(raw.ToArray());
        if (source.Ref is not PyStr text) return ts.RaiseTypeError($"fromhex() argument must be str or bytes-like, not {ts.TypeOf(source).LayoutName}");
        var data = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80 && Spaces.Contains((char)text[i])) continue;
            int wrong = !IsHex(text[i]) ? i : i + 1;
            if (wrong == text.Length && wrong > i) return ts.RaiseValueError("fromhex() arg must contain an even number of hexadecimal digits");
            if (!IsHex(text[wrong])) return ts.RaiseValueError($"non-hexadecimal number found in fromhex() arg at position {wrong}");
            data.Add(byte.Parse([(char)text[i], (char)text[++i]], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }
        var bytes = new PyBytes([.. data]);
        return ReferenceEquals(self.Ref, ts.Interp.Type(TypeKind.Bytes)) ? bytes : Operations.Call(ts, self, [bytes], null);
    }

    private static bool IsHex(int c) => c < 0x80 && char.IsAsciiHexDigit((char)c);

    private static MethodDefinition Map(string name, Func<byte, int, byte> map) => MethodDefinition.NoArgs(name, (ts, self) =>
    {
        byte[] data = Data(self);
        if (!ts.Budget.Charge(ts, data.Length)) return default;
        var result = new byte[data.Length];
        for (int i = 0; i < data.Length; i++) result[i] = map(data[i], i == 0 ? -1 : data[i - 1]);
        return new PyBytes(result);
    });

    private static MethodDefinition Each(string name, Func<byte, bool> test) =>
        MethodDefinition.NoArgs(name, (_, self) => Value.Bool(Data(self).Length > 0 && Data(self).All(test)));
}
