using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>_string</c>: how <c>string.Formatter</c> takes format strings apart.</summary>
/// <remarks>Source: CPython <c>Objects/stringlib/unicode_format.h</c>.</remarks>
internal static class StringModule
{
    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_string",
    [
        MethodDefinition.OneArg("formatter_parser", static (ts, _, text) => text.Ref is PyStr s
            ? (Parse(ts, s) is { } parts ? Operations.GetIterator(ts, parts) : default) : ts.RaiseTypeError($"expected str, got {ts.TypeOf(text).LayoutName}")),
        MethodDefinition.OneArg("formatter_field_name_split", static (ts, _, text) => text.Ref is PyStr s ? Split(ts, s) : ts.RaiseTypeError($"expected str, got {ts.TypeOf(text).LayoutName}")),
    ]);

    /// <summary>Tuples of literal text, field name, format specifier and conversion.</summary>
    private static PyList? Parse(ThreadState ts, PyStr text)
    {
        var result = new PyList();
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && text[at] is not ('{' or '}')) at++;
            if (at == text.Length)
            {
                result.Append(new PyTuple([text.Substring(start, at - start), Value.None, Value.None, Value.None]));
                break;
            }
            int brace = text[at++];
            if (at < text.Length && text[at] == brace)
            {
                result.Append(new PyTuple([text.Substring(start, at - start), Value.None, Value.None, Value.None]));
                at++;
                continue;
            }
            PyStr literal = text.Substring(start, at - start - 1);
            if (brace == '}') return Fail(ts, "Single '}' encountered in format string");
            if (at == text.Length) return Fail(ts, "Single '{' encountered in format string");
            if (!TryField(ts, text, ref at, literal, result)) return null;
        }
        return result;
    }

    private static bool TryField(ThreadState ts, PyStr text, ref int at, PyStr literal, PyList result)
    {
        int start = at, depth = 1, c = 0;
        bool inBrackets = false;
        for (; at < text.Length; at++)
        {
            c = text[at];
            if (c == '[') inBrackets = true;
            else if (c == ']') inBrackets = false;
            else if (inBrackets) continue;
            else if (c == '{') return Fail(ts, "unexpected '{' in field name") is not null;
            else if (c is '}' or ':' or '!') break;
        }
        if (at >= text.Length) return Fail(ts, "expected '}' before end of string") is not null;
        PyStr name = text.Substring(start, at - start);
        Value conversion = Value.None;
        PyStr spec = PyStr.Empty;
        at++;
        if (c == '!')
        {
            if (at >= text.Length) return Fail(ts, "end of string while looking for conversion specifier") is not null;
            conversion = text.Substring(at++, 1);
            if (at >= text.Length) return Fail(ts, "unmatched '{' in format spec") is not null;
            c = text[at++];
            if (c is not ('}' or ':')) return Fail(ts, "expected ':' after conversion specifier") is not null;
        }
        if (c == ':')
        {
            int specStart = at;
            for (; at < text.Length && depth > 0; at++) depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (depth > 0) return Fail(ts, "unmatched '{' in format spec") is not null;
            spec = text.Substring(specStart, at - specStart - 1);
        }
        result.Append(new PyTuple([literal, name, spec, conversion]));
        return true;
    }

    private static PyList? Fail(ThreadState ts, string message)
    {
        ts.RaiseValueError(message);
        return null;
    }

    private static Value Split(ThreadState ts, PyStr text)
    {
        int at = 0;
        while (at < text.Length && text[at] is not ('.' or '[')) at++;
        PyStr first = text.Substring(0, at);
        var rest = new PyList();
        while (at < text.Length)
        {
            bool isAttribute = text[at++] == '.';
            int start = at;
            if (isAttribute)
            {
                while (at < text.Length && text[at] is not ('.' or '[')) at++;
                if (at == start) return ts.RaiseValueError("Empty attribute in format string");
                rest.Append(new PyTuple([Value.True, text.Substring(start, at - start)]));
                continue;
            }
            while (at < text.Length && text[at] != ']') at++;
            if (at >= text.Length) return ts.RaiseValueError("Missing ']' in format string");
            if (at == start) return ts.RaiseValueError("Empty attribute in format string");
            rest.Append(new PyTuple([Value.False, IndexOrName(text.Substring(start, at - start))]));
            at++;
            if (at < text.Length && text[at] is not ('.' or '[')) return ts.RaiseValueError("Only '.' or '[' may follow ']' in format field specifier");
        }
        Value items = Operations.GetIterator(ts, rest);
        return items.IsNull ? default : new PyTuple([IndexOrName(first), items]);
    }

    private static Value IndexOrName(PyStr text) =>
        text.IsAscii && text.Length > 0 && long.TryParse(text.ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out long n)
            ? Value.Int(n) : text;
}
