namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of str that cut into pieces and put pieces together.</summary>
/// <remarks>Source: CPython <c>Objects/stringlib/split.h</c>, <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrSplit
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.Signed("split", "sep=None, maxsplit=-1", static (ts, self, args) => Split(ts, self, args, fromRight: false)),
        MethodDefinition.Signed("rsplit", "sep=None, maxsplit=-1", static (ts, self, args) => Split(ts, self, args, fromRight: true)),
        MethodDefinition.Signed("splitlines", "keepends=False", SplitLines),
        MethodDefinition.OneArg("join", Join),
    ];

    private static Value Split(ThreadState ts, Value self, ReadOnlySpan<Value> args, bool fromRight)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        Value separator = args[0];
        if (!SequenceOps.TryLong(ts, args[1], out long limit)) return default;
        if (limit < 0) limit = long.MaxValue;
        if (!separator.IsNone && separator.Ref is not PyStr) return ts.RaiseTypeError($"must be str or None, not {ts.TypeOf(separator).LayoutName}");
        if (separator.Ref is PyStr { Length: 0 }) return ts.RaiseValueError("empty separator");
        if (!ts.Budget.Charge(ts, text.Length * (16L + text.Width))) return default;
        var pieces = new List<Value>();
        if (separator.Ref is PyStr part && fromRight) SplitRight(text, part, limit, pieces);
        else if (separator.Ref is PyStr) SplitLeft(text, separator.Unchecked<PyStr>(), limit, pieces);
        else if (fromRight) SplitSpacesRight(text, limit, pieces);
        else SplitSpaces(text, limit, pieces);
        if (fromRight) pieces.Reverse();
        return new PyList(pieces.ToArray());
    }

    private static void SplitLeft(PyStr text, PyStr separator, long limit, List<Value> pieces)
    {
        int done = 0;
        for (; limit > 0; limit--)
        {
            int at = text.IndexOf(separator, done, text.Length);
            if (at < 0) break;
            pieces.Add(text.Substring(done, at - done));
            done = at + separator.Length;
        }
        pieces.Add(text.Substring(done, text.Length - done));
    }

    private static void SplitRight(PyStr text, PyStr separator, long limit, List<Value> pieces)
    {
        int end = text.Length;
        for (; limit > 0; limit--)
        {
            int at = StrSearch.LastIndexOf(text, separator, 0, end);
            if (at < 0) break;
            pieces.Add(text.Substring(at + separator.Length, end - at - separator.Length));
            end = at;
        }
        pieces.Add(text.Substring(0, end));
    }

    private static void SplitSpaces(PyStr text, long limit, List<Value> pieces)
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && CharacterClass.IsSpace(text[at])) at++;
            if (at == text.Length) return;
            int start = at;
            if (limit-- <= 0)
            {
                pieces.Add(text.Substring(start, text.Length - start));
                return;
            }
            while (at < text.Length && !CharacterClass.IsSpace(text[at])) at++;
            pieces.Add(text.Substring(start, at - start));
        }
    }

    private static void SplitSpacesRight(PyStr text, long limit, List<Value> pieces)
    {
        int end = text.Length;
        while (true)
        {
            while (end > 0 && CharacterClass.IsSpace(text[end - 1])) end--;
            if (end == 0) return;
            if (limit-- <= 0)
            {
                pieces.Add(text.Substring(0, end));
                return;
            }
            int start = end;
            while (start > 0 && !CharacterClass.IsSpace(text[start - 1])) start--;
            pieces.Add(text.Substring(start, end - start));
            end = start;
        }
    }

    private static Value SplitLines(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        int keep = Operations.IsTrue(ts, args[0]);
        if (keep < 0 || !ts.Budget.Charge(ts, text.Length * (16L + text.Width))) return default;
        var lines = new List<Value>();
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            while (end < text.Length && !CharacterClass.IsLineBreak(text[end])) end++;
            int next = end;
            if (next < text.Length) next += text[next] == '\r' && next + 1 < text.Length && text[next + 1] == '\n' ? 2 : 1;
            lines.Add(text.Substring(at, (keep > 0 ? next : end) - at));
            at = next;
        }
        return new PyList(lines.ToArray());
    }

    private static Value Join(ThreadState ts, Value self, Value iterable)
    {
        PyStr separator = self.Unchecked<PyStr>();
        ReadOnlySpan<Value> items;
        if (iterable.Ref is PyList { Class: null } same) items = same.Span;
        else if (iterable.Ref is PyTuple { Class: null } tuple) items = tuple.Items;
        else if (ts.TypeOf(iterable).Slots is { Iter: null, Subscript: null }) return ts.RaiseTypeError("can only join an iterable");
        else if (Operations.ToList(ts, iterable) is { } list) items = list.Span;
        else return default;
        if (items.Length == 1 && items[0].Ref is PyStr { Class: null } only) return only;
        var result = new StrBuilder();
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i].Ref is not PyStr piece) return ts.RaiseTypeError($"sequence item {i}: expected str instance, {ts.TypeOf(items[i]).LayoutName} found");
            if (i > 0) result.Append(separator);
            result.Append(piece);
        }
        return result.ToStr(ts);
    }
}
