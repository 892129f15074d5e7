using System.Text;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The standard error handlers as functions: what <c>codecs.lookup_error</c> gives.</summary>
/// <remarks>Source: CPython <c>Python/codecs.c</c>.</remarks>
internal static class CodecErrorHandlers
{
    public static readonly IReadOnlyDictionary<string, MethodDefinition> All = new Dictionary<string, MethodDefinition>
    {
        ["strict"] = MethodDefinition.OneArg("strict_errors", static (ts, _, error) =>
            error.Ref is PyException e ? ts.Raise(e) : ts.RaiseTypeError("codec must pass exception instance")),
        ["ignore"] = Handler("ignore_errors", static (_, _, _, _) => ""),
        ["replace"] = Handler("replace_errors", static (kind, _, start, end) => kind == 'e' ? new string('?', end - start) : kind == 'd' ? "\ufffd" : new string('\ufffd', end - start)),
        ["xmlcharrefreplace"] = Handler("xmlcharrefreplace_errors", static (kind, text, start, end) =>
            kind == 'e' ? string.Concat(Enumerable.Range(start, end - start).Select(i => $"&#{((PyStr)text.Ref!)[i]};")) : null),
        ["backslashreplace"] = Handler("backslashreplace_errors", static (_, source, start, end) => source.Ref switch
        {
            PyStr text => string.Concat(Enumerable.Range(start, end - start).Select(i => Escape(text[i]))),
            PyBytes bytes => string.Concat(bytes.Data[start..end].Select(b => $"\\x{b:x2}")),
            _ => null,
        }),
        ["surrogateescape"] = Handler("surrogateescape", static (kind, source, start, end) => (kind, source.Ref) switch
        {
            ('d', PyBytes bytes) when bytes.Data[start] >= 0x80 => string.Concat(bytes.Data[start..end].TakeWhile(b => b >= 0x80).Select(b => (char)(0xdc00 + b))),
            _ => null,
        }),
        ["surrogatepass"] = Handler("surrogatepass", static (_, _, _, _) => null),
        ["namereplace"] = Handler("namereplace_errors", static (kind, source, start, end) => kind == 'e' && source.Ref is PyStr text
            ? string.Concat(Enumerable.Range(start, end - start).Select(i => UnicodeNames.NameOf(text[i]) is { } name ? $"\\N{{{name}}}" : Escape(text[i]))) : null),
    };

    private static string Escape(int c) => c < 0x100 ? $"\\x{c:x2}" : c < 0x10000 ? $"\\u{c:x4}" : $"\\U{c:x8}";

    /// <param name="replace">Kind of error ('e', 'd', 't'), the object, start and end; null: the error is raised again.</param>
    private static MethodDefinition Handler(string name, Func<char, Value, int, int, string?> replace) => MethodDefinition.OneArg(name, (ts, _, error) =>
    {
        if (error.Ref is not PyException exception) return ts.RaiseTypeError($"don't know how to handle {ts.TypeOf(error).LayoutName} in error callback");
        ExceptionTypes types = ts.Interp.Exceptions;
        PyType type = ts.TypeOf(error);
        char kind = type.IsSubtypeOf(types.UnicodeEncodeError) ? 'e' : type.IsSubtypeOf(types.UnicodeDecodeError) ? 'd' : type.IsSubtypeOf(types["UnicodeTranslateError"]) ? 't' : '\0';
        if (kind == '\0') return ts.RaiseTypeError($"don't know how to handle {type.Name} in error callback");
        Value source = Operations.GetAttribute(ts, error, "object"), start = Operations.GetAttribute(ts, error, "start"), end = Operations.GetAttribute(ts, error, "end");
        if (source.IsNull || start.IsNull || end.IsNull) return default;
        string? text = replace(kind, source, (int)start.Bits, (int)end.Bits);
        // xmlcharrefreplace and namereplace do not know what to do with bytes; the surrogate handlers give the error back.
        if (text is null && kind != 'e' && name is "xmlcharrefreplace_errors" or "namereplace_errors") return ts.RaiseTypeError($"don't know how to handle {type.Name} in error callback");
        return text is null ? ts.Raise(exception) : new PyTuple([(PyStr)text, end]);
    });
}
