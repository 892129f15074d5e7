namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of str that look for a part: find and its like, count, replace, startswith, partition, strip.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrSearch
{
    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.Fast("find", 1, 3, static (ts, self, args) => Find(ts, self, args, "find", last: false, raise: false)),
        MethodDefinition.Fast("rfind", 1, 3, static (ts, self, args) => Find(ts, self, args, "rfind", last: true, raise: false)),
        MethodDefinition.Fast("index", 1, 3, static (ts, self, args) => Find(ts, self, args, "index", last: false, raise: true)),
        MethodDefinition.Fast("rindex", 1, 3, static (ts, self, args) => Find(ts, self, args, "rindex", last: true, raise: true)),
        MethodDefinition.Fast("count", 1, 3, Count),
        MethodDefinition.Signed("replace", "old, new, /, count=-1", Replace),
        MethodDefinition.Fast("startswith", 1, 3, static (ts, self, args) => HasAffix(ts, self, args, "startswith", atEnd: false)),
        MethodDefinition.Fast("endswith", 1, 3, static (ts, self, args) => HasAffix(ts, self, args, "endswith", atEnd: true)),
        MethodDefinition.OneArg("partition", static (ts, self, separator) => Partition(ts, self, separator, last: false)),
        MethodDefinition.OneArg("rpartition", static (ts, self, separator) => Partition(ts, self, separator, last: true)),
        MethodDefinition.OneArg("removeprefix", static (ts, self, affix) => RemoveAffix(ts, self, affix, "removeprefix", atEnd: false)),
        MethodDefinition.OneArg("removesuffix", static (ts, self, affix) => RemoveAffix(ts, self, affix, "removesuffix", atEnd: true)),
        MethodDefinition.Fast("strip", 0, 1, static (ts, self, args) => Strip(ts, self, args, "strip", left: true, right: true)),
        MethodDefinition.Fast("lstrip", 0, 1, static (ts, self, args) => Strip(ts, self, args, "lstrip", left: true, right: false)),
        MethodDefinition.Fast("rstrip", 0, 1, static (ts, self, args) => Strip(ts, self, args, "rstrip", left: false, right: true)),
    ];

    /// <summary>The name of a type as argument messages show it.</summary>
    public static string NameOf(ThreadState ts, in Value value) => value.IsNone ? "None" : ts.TypeOf(value).Name;

    /// <summary>Optional start and end arguments at 1 and 2, None allowed, clamped to the length. The start may lie beyond the end.</summary>
    public static bool TryRange(ThreadState ts, ReadOnlySpan<Value> args, int length, out int start, out int end)
    {
        Value first = args.Length > 1 ? args[1] : Value.None, second = args.Length > 2 ? args[2] : Value.None;
        long from = 0, to = length;
        start = end = 0;
        if (!first.IsNone && !PySlice.TryIndex(ts, first, out from)) return false;
        if (!second.IsNone && !PySlice.TryIndex(ts, second, out to)) return false;
        if (to > length) to = length;
        if (to < 0) to = Math.Max(0, to + length);
        if (from < 0) from = Math.Max(0, from + length);
        start = (int)Math.Min(from, length + 1L);
        end = (int)to;
        return true;
    }

    /// <summary>The last place of a part that lies in [start, end), or -1.</summary>
    public static int LastIndexOf(PyStr text, PyStr part, int start, int end)
    {
        for (int at = end - part.Length; at >= start; at--)
        {
            if (MatchesAt(text, part, at)) return at;
        }
        return -1;
    }

    public static bool MatchesAt(PyStr text, PyStr part, int at)
    {
        for (int i = 0; i < part.Length; i++)
        {
            if (text[at + i] != part[i]) return false;
        }
        return true;
    }

    private static Value Find(ThreadState ts, Value self, ReadOnlySpan<Value> args, string name, bool last, bool raise)
    {
        PyStr text = self.Unchecked<PyStr>();
        if (args[0].Ref is not PyStr part) return ts.RaiseTypeError($"{name}() argument 1 must be str, not {NameOf(ts, args[0])}");
        if (!TryRange(ts, args, text.Length, out int start, out int end)) return default;
        int found = last ? LastIndexOf(text, part, start, end) : text.IndexOf(part, start, end);
        return found < 0 && raise ? ts.RaiseValueError("substring not found") : Value.Int(found);
    }

    private static Value Count(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyStr text = self.Unchecked<PyStr>();
        if (args[0].Ref is not PyStr part) return ts.RaiseTypeError($"count() argument 1 must be str, not {NameOf(ts, args[0])}");
        if (!TryRange(ts, args, text.Length, out int start, out int end)) return default;
        if (part.Length == 0) return Value.Int(start > end ? 0 : end - start + 1);
        long count = 0;
        for (int at = text.IndexOf(part, start, end); at >= 0; at = text.IndexOf(part, at + part.Length, end)) count++;
        return Value.Int(count);
    }

    private static Value Replace(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        PyStr text = self.Unchecked<PyStr>();
        for (int i = 0; i < 2; i++)
        {
            if (args[i].Ref is not PyStr) return ts.RaiseTypeError($"replace() argument {i + 1} must be str, not {NameOf(ts, args[i])}");
        }
        if (!SequenceOps.TryLong(ts, args[2], out long limit)) return default;
        PyStr old = args[0].Unchecked<PyStr>(), replacement = args[1].Unchecked<PyStr>();
        if (limit < 0) limit = long.MaxValue;
        if (limit == 0 || old.Equals(replacement) || (text.Length == 0 && old.Length > 0)) return PyStr.ExactOf(text);
        var result = new StrBuilder();
        int done = 0;
        if (old.Length == 0)
        {
            for (; done <= text.Length && limit > 0; done++, limit--)
            {
                if (!ts.Budget.Charge(ts, replacement.Length)) return default;
                if (done > 0) result.Append(StrOps.CharAt(text, done - 1));
                result.Append(replacement);
            }
            result.Append(text.Substring(done - 1, text.Length - done + 1));
            return result.ToStr(ts);
        }
        for (int at = text.IndexOf(old, 0, text.Length); at >= 0 && limit > 0; at = text.IndexOf(old, done, text.Length), limit--)
        {
            if (!ts.Budget.Charge(ts, replacement.Length)) return default;
            result.Append(text.Substring(done, at - done));
            result.Append(replacement);
            done = at + old.Length;
        }
        if (done == 0) return PyStr.ExactOf(text);
        result.Append(text.Substring(done, text.Length - done));
        return result.ToStr(ts);
    }

    private static Value HasAffix(ThreadState ts, Value self, ReadOnlySpan<Value> args, string name, bool atEnd)
    {
        PyStr text = self.Unchecked<PyStr>();
        Value affix = args[0];
        if (!TryRange(ts, args, text.Length, out int start, out int end)) return default;
        if (affix.Ref is PyTuple many)
        {
            foreach (Value item in many.Items)
            {
                if (item.Ref is not PyStr one) return ts.RaiseTypeError($"tuple for {name} must only contain str, not {ts.TypeOf(item).LayoutName}");
                if (IsAffix(text, one, start, end, atEnd)) return Value.True;
            }
            return Value.False;
        }
        if (affix.Ref is not PyStr part) return ts.RaiseTypeError($"{name} first arg must be str or a tuple of str, not {ts.TypeOf(affix).LayoutName}");
        return Value.Bool(IsAffix(text, part, start, end, atEnd));
    }

    private static bool IsAffix(PyStr text, PyStr part, int start, int end, bool atEnd) =>
        end - start >= part.Length && MatchesAt(text, part, atEnd ? end - part.Length : start);

    private static Value Partition(ThreadState ts, Value self, Value separator, bool last)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        if (separator.Ref is not PyStr part) return ts.RaiseTypeError($"must be str, not {ts.TypeOf(separator).LayoutName}");
        if (part.Length == 0) return ts.RaiseValueError("empty separator");
        if (!ts.Budget.Charge(ts, text.Length * text.Width)) return default;
        int at = last ? LastIndexOf(text, part, 0, text.Length) : text.IndexOf(part, 0, text.Length);
        // Where nothing is found, CPython gives the very object back, even one of a subclass.
        if (at < 0) return new PyTuple(last ? [PyStr.Empty, PyStr.Empty, self] : [self, PyStr.Empty, PyStr.Empty]);
        int behind = at + part.Length;
        return new PyTuple([text.Substring(0, at), part, text.Substring(behind, text.Length - behind)]);
    }

    private static Value RemoveAffix(ThreadState ts, Value self, Value affix, string name, bool atEnd)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        if (affix.Ref is not PyStr part) return ts.RaiseTypeError($"{name}() argument must be str, not {NameOf(ts, affix)}");
        if (part.Length == 0 || !IsAffix(text, part, 0, text.Length, atEnd)) return text;
        if (!ts.Budget.Charge(ts, text.Length * text.Width)) return default;
        return text.Substring(atEnd ? 0 : part.Length, text.Length - part.Length);
    }

    private static Value Strip(ThreadState ts, Value self, ReadOnlySpan<Value> args, string name, bool left, bool right)
    {
        PyStr text = PyStr.ExactOf(self.Unchecked<PyStr>());
        PyStr? set = null;
        if (args.Length > 0 && !args[0].IsNone)
        {
            if (args[0].Ref is not PyStr given) return ts.RaiseTypeError($"{name} arg must be None or str");
            set = given;
        }
        int start = 0, end = text.Length;
        while (left && start < end && IsStripped(set, text[start])) start++;
        while (right && end > start && IsStripped(set, text[end - 1])) end--;
        return ts.Budget.Charge(ts, (long)(end - start) * text.Width) ? text.Substring(start, end - start) : default;
    }

    private static bool IsStripped(PyStr? set, int c) => set is null ? CharacterClass.IsSpace(c) : set.Contains(c);
}
