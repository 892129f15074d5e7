namespace PyJitVerify.Runtime.Objects;

/// <summary>One call of <c>str.format</c> or <c>str.format_map</c>.</summary>
/// <remarks>Source: CPython <c>Objects/stringlib/unicode_format.h</c>; library reference, "Format String Syntax".</remarks>
internal sealed class StrFormat
{
    /// <summary>A specifier may hold fields, but those specifiers may not.</summary>
    private const int MaxDepth = 2;

    private enum Numbering
    {
        Unknown, Automatic, Manual,
    }

    private readonly ThreadState _ts;
    private readonly Value[]? _args;
    private readonly Value _keywords;
    private Numbering _numbering;
    private long _nextField;

    private StrFormat(ThreadState ts, Value[]? args, Value keywords)
    {
        _ts = ts;
        _args = args;
        _keywords = keywords;
    }

    public static Value Format(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        var keywords = new PyDict();
        for (int i = given; i < args.Length; i++) keywords.SetStr(keywordNames![i - given].Unchecked<PyStr>(), args[i]);
        return new StrFormat(ts, args[..given].ToArray(), keywords).Build(self.Unchecked<PyStr>(), MaxDepth);
    }

    public static Value FormatMap(ThreadState ts, Value self, Value mapping) =>
        new StrFormat(ts, null, mapping).Build(self.Unchecked<PyStr>(), MaxDepth);

    private PyStr? Fail(string message)
    {
        _ts.RaiseValueError(message);
        return null;
    }

    private PyStr? Build(PyStr text, int depth)
    {
        if (depth == 0) return Fail("Max string recursion exceeded");
        var output = new StrBuilder();
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && text[at] is not ('{' or '}')) at++;
            if (at == text.Length)
            {
                output.Append(text.Substring(start, at - start));
                break;
            }
            int brace = text[at++];
            bool doubled = at < text.Length && text[at] == brace;
            if (!doubled && brace == '}') return Fail("Single '}' encountered in format string");
            if (at == text.Length) return Fail("Single '{' encountered in format string");
            // Of a doubled brace the first one belongs to the text.
            output.Append(text.Substring(start, at - start - (doubled ? 0 : 1)));
            if (doubled)
            {
                at++;
                continue;
            }
            PyStr? field = Field(text, ref at, depth);
            if (field is null) return null;
            output.Append(field);
        }
        return output.ToStr(_ts);
    }

    /// <summary>Reads a field behind its opening brace and formats it.</summary>
    private PyStr? Field(PyStr text, ref int at, int depth)
    {
        int nameStart = at, c = 0;
        for (; at < text.Length; at++)
        {
            c = text[at];
            if (c == '{') return Fail("unexpected '{' in field name");
            if (c is '}' or ':' or '!') break;
            // The rest of an index belongs to it, whatever it is.
            if (c == '[') while (at + 1 < text.Length && text[at + 1] != ']') at++;
        }
        if (at >= text.Length) return Fail("expected '}' before end of string");
        PyStr name = text.Substring(nameStart, at - nameStart);
        at++;
        int conversion = 0;
        PyStr spec = PyStr.Empty;
        bool nested = false;
        if (c != '}' && !TryTail(text, ref at, c, ref conversion, ref spec, ref nested)) return null;
        Value value = Lookup(name);
        if (value.IsNull) return null;
        if (conversion != 0 && !TryConvert(conversion, ref value)) return null;
        if (nested)
        {
            if (Build(spec, depth - 1) is not { } expanded) return null;
            spec = expanded;
        }
        return Operations.Format(_ts, value, spec);
    }

    /// <summary>Reads <c>!conversion</c> and <c>:specifier</c> up to the closing brace.</summary>
    private bool TryTail(PyStr text, ref int at, int c, ref int conversion, ref PyStr spec, ref bool nested)
    {
        if (c == '!')
        {
            if (at >= text.Length) return Fail("end of string while looking for conversion specifier") is not null;
            conversion = text[at++];
            if (at < text.Length)
            {
                c = text[at++];
                if (c == '}') return true;
                if (c != ':') return Fail("expected ':' after conversion specifier") is not null;
            }
        }
        int start = at, open = 1;
        for (; at < text.Length; at++)
        {
            c = text[at];
            if (c == '{')
            {
                nested = true;
                open++;
            }
            else if (c == '}' && --open == 0)
            {
                spec = text.Substring(start, at - start);
                at++;
                return true;
            }
        }
        return Fail("unmatched '{' in format spec") is not null;
    }

    private bool TryConvert(int conversion, ref Value value)
    {
        PyStr? text = conversion switch
        {
            'r' => Operations.Repr(_ts, value),
            's' => Operations.Str(_ts, value),
            'a' => Operations.Ascii(_ts, value),
            _ => Fail($"Unknown conversion specifier {(conversion is > 32 and < 127 ? (char)conversion : $"\\x{conversion:x}")}"),
        };
        value = text;
        return text is not null;
    }

    /// <summary>The value that a field name such as <c>0.name[key]</c> stands for.</summary>
    private Value Lookup(PyStr name)
    {
        int end = 0;
        while (end < name.Length && name[end] is not ('.' or '[')) end++;
        long index = IndexOf(name, 0, end);
        if (index == -2) return default;
        if (!TryNumber(ref index, isEmpty: end == 0)) return default;
        Value value;
        if (index == -1)
        {
            value = Operations.GetItem(_ts, _keywords, name.Substring(0, end));
        }
        else
        {
            if (_args is null) return _ts.RaiseValueError("Format string contains positional fields");
            if (index >= _args.Length) return _ts.RaiseIndexError($"Replacement index {index} out of range for positional args tuple");
            value = _args[index];
        }
        return value.IsNull ? default : Follow(value, name, end);
    }

    private bool TryNumber(ref long index, bool isEmpty)
    {
        if (!isEmpty && index == -1) return true;
        Numbering wanted = isEmpty ? Numbering.Automatic : Numbering.Manual;
        if (_numbering == Numbering.Unknown) _numbering = wanted;
        if (_numbering != wanted)
        {
            return Fail(isEmpty ? "cannot switch from manual field specification to automatic field numbering"
                : "cannot switch from automatic field numbering to manual field specification") is not null;
        }
        if (isEmpty) index = _nextField++;
        return true;
    }

    /// <summary>Attributes and items behind the first part.</summary>
    private Value Follow(Value value, PyStr name, int at)
    {
        while (at < name.Length)
        {
            int kind = name[at++], start = at;
            if (kind is not ('.' or '[')) return _ts.RaiseValueError("Only '.' or '[' may follow ']' in format field specifier");
            if (kind == '.') while (at < name.Length && name[at] is not ('.' or '[')) at++;
            else while (at < name.Length && name[at] != ']') at++;
            if (kind == '[' && at == name.Length) return _ts.RaiseValueError("Missing ']' in format string");
            int end = at;
            if (kind == '[') at++;
            long index = kind == '[' ? IndexOf(name, start, end) : -1;
            if (index == -2) return default;
            if (start == end) return _ts.RaiseValueError("Empty attribute in format string");
            PyStr part = name.Substring(start, end - start);
            if (kind == '.') value = Operations.GetAttribute(_ts, value, part);
            else value = Operations.GetItem(_ts, value, index == -1 ? part : Value.Int(index));
            if (value.IsNull) return default;
        }
        return value;
    }

    /// <summary>A name that is a number; -1: it is none, -2: failed.</summary>
    private long IndexOf(PyStr name, int start, int end)
    {
        int at = start;
        long number = FormatSpec.ParseDigits(_ts, name, ref at, end);
        return number >= 0 && at < end ? -1 : number;
    }
}
