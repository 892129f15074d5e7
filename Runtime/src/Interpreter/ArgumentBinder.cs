using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Binds the arguments of a call to the parameters of a Python function.</summary>
/// <remarks>Source: CPython <c>Python/ceval.c</c>: <c>initialize_locals</c> and its error messages.</remarks>
internal static class ArgumentBinder
{
    /// <summary>True when a call with this many positional arguments needs nothing but to put them in place.</summary>
    public static bool IsExact(PyFunction function, int argCount)
    {
        PyCode code = function.Code;
        return code.ArgCount == argCount && code.KeywordOnlyCount == 0 && (code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) == 0;
    }

    /// <summary>
    /// Where the parameters of a call get their values from, when it needs no more than to put them in place: what <see cref="Bind"/> would do. Null: it
    /// needs more, or fails. The answer changes only with the function's version.
    /// </summary>
    /// <param name="argCount">All arguments: positional ones, then those by keyword.</param>
    public static ParameterSource[]? Plan(PyFunction function, int argCount, PyTuple? keywordNames)
    {
        PyCode code = function.Code;
        int given = argCount - (keywordNames?.Count ?? 0);
        if ((code.Flags & (CodeFlags.VarArgs | CodeFlags.VarKeywords)) != 0 || given > code.ArgCount) return null;
        var sources = new ParameterSource[code.ArgCount + code.KeywordOnlyCount];
        for (int i = 0; i < sources.Length; i++) sources[i] = i < given ? new ParameterSource(i, default) : ParameterSource.None;
        for (int i = given; i < argCount; i++)
        {
            int parameter = keywordNames!.Items[i - given].Ref is PyStr name ? IndexOf(code, name) : -1;
            if (parameter < 0 || !sources[parameter].IsNone) return null;
            sources[parameter] = new ParameterSource(i, default);
        }
        int firstDefault = code.ArgCount - (function.Defaults?.Count ?? 0);
        for (int i = 0; i < sources.Length; i++)
        {
            if (!sources[i].IsNone) continue;
            Value value;
            if (i >= code.ArgCount) function.TryWatchKeywordDefault(code.LocalNames[i], out value);
            else value = i >= firstDefault ? function.Defaults!.Items[i - firstDefault] : default;
            if (value.IsNull) return null;
            sources[i] = new ParameterSource(-1, value);
        }
        return sources;
    }

    /// <summary>The parameter that an argument with this name goes to; -1: none.</summary>
    private static int IndexOf(PyCode code, PyStr name)
    {
        for (int i = code.PositionalOnlyCount; i < code.ArgCount + code.KeywordOnlyCount; i++)
        {
            if (code.LocalNames[i].Equals(name)) return i;
        }
        return -1;
    }

    /// <summary>
    /// Fills the parameter slots of <paramref name="locals"/>, whose other slots are already null. The arguments may overlap with
    /// the slots only where they are in place already. False: TypeError is pending.
    /// </summary>
    public static bool Bind(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? keywordNames, Span<Value> locals)
    {
        PyCode code = function.Code;
        int keywordCount = keywordNames?.Count ?? 0;
        int given = args.Length - keywordCount;
        int positional = code.ArgCount;
        int total = positional + code.KeywordOnlyCount;
        bool hasVarArgs = (code.Flags & CodeFlags.VarArgs) != 0;
        PyDict? extra = null;

        int copied = Math.Min(given, positional);
        args[..copied].CopyTo(locals);
        if (hasVarArgs) locals[total] = given > positional ? new PyTuple(args[positional..given].ToArray()) : PyTuple.Empty;
        if ((code.Flags & CodeFlags.VarKeywords) != 0)
        {
            extra = new PyDict();
            locals[total + (hasVarArgs ? 1 : 0)] = extra;
        }
        for (int k = 0; k < keywordCount; k++)
        {
            if (!BindKeyword(ts, function, keywordNames!.Items[k], args[given + k], total, extra, keywordNames, args[..given], locals)) return false;
        }
        if (given > positional && !hasVarArgs)
        {
            RaiseTooMany(ts, function, given, locals);
            return false;
        }
        return FillDefaults(ts, function, given, locals);
    }

    private static bool BindKeyword(ThreadState ts, PyFunction function, Value name, Value value, int total, PyDict? extra,
        PyTuple keywordNames, ReadOnlySpan<Value> positional, Span<Value> locals)
    {
        PyCode code = function.Code;
        if (name.Ref is not PyStr text)
        {
            ts.RaiseTypeError($"{function.QualifiedName}() keywords must be strings");
            return false;
        }
        int index = IndexOf(code, text);
        if (index < 0)
        {
            if (extra is not null) return extra.Set(ts, text, value);
            var positionalOnly = new List<string>();
            for (int i = 0; i < code.PositionalOnlyCount; i++)
            {
                if (keywordNames.Items.Any(n => n.Ref is PyStr t && t.Equals(code.LocalNames[i]))) positionalOnly.Add(code.LocalNames[i].ToString());
            }
            ts.RaiseTypeError(positionalOnly.Count > 0
                ? $"{function.QualifiedName}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", positionalOnly)}'"
                : $"{function.QualifiedName}() got an unexpected keyword argument '{text}'{Suggestion(text, code, total)}");
            return false;
        }
        if (!locals[index].IsNull)
        {
            ts.RaiseTypeError($"{function.QualifiedName}() got multiple values for argument '{text}'");
            return false;
        }
        locals[index] = value;
        return true;
    }

    /// <summary>CPython proposes a parameter name that is nearly the same.</summary>
    private static string Suggestion(PyStr name, PyCode code, int total)
    {
        IEnumerable<string> candidates = code.LocalNames.Skip(code.PositionalOnlyCount).Take(total - code.PositionalOnlyCount).Select(n => n.ToString());
        return NameSuggestion.DidYouMean(name.ToString(), candidates);
    }

    private static bool FillDefaults(ThreadState ts, PyFunction function, int given, Span<Value> locals)
    {
        PyCode code = function.Code;
        int positional = code.ArgCount;
        if (given < positional)
        {
            Value[] defaults = function.Defaults?.Items ?? [];
            int firstDefault = positional - defaults.Length;
            var missing = new List<string>();
            for (int i = given; i < positional; i++)
            {
                if (!locals[i].IsNull) continue;
                if (i >= firstDefault) locals[i] = defaults[i - firstDefault];
                else missing.Add($"'{code.LocalNames[i]}'");
            }
            if (missing.Count > 0)
            {
                RaiseMissing(ts, function, missing, "positional");
                return false;
            }
        }
        if (code.KeywordOnlyCount == 0) return true;
        var missingKeywords = new List<string>();
        for (int i = positional; i < positional + code.KeywordOnlyCount; i++)
        {
            if (!locals[i].IsNull) continue;
            if (function.KeywordDefaults is { } defaults && defaults.TryGetStr(code.LocalNames[i], out Value value)) locals[i] = value;
            else missingKeywords.Add($"'{code.LocalNames[i]}'");
        }
        if (missingKeywords.Count == 0) return true;
        RaiseMissing(ts, function, missingKeywords, "keyword-only");
        return false;
    }

    private static void RaiseMissing(ThreadState ts, PyFunction function, List<string> names, string kind)
    {
        string list = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{string.Join(", ", names.SkipLast(1))}, and {names[^1]}",
        };
        ts.RaiseTypeError($"{function.QualifiedName}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {list}");
    }

    private static void RaiseTooMany(ThreadState ts, PyFunction function, int given, Span<Value> locals)
    {
        PyCode code = function.Code;
        int keywordOnlyGiven = 0;
        for (int i = code.ArgCount; i < code.ArgCount + code.KeywordOnlyCount; i++)
        {
            if (!locals[i].IsNull) keywordOnlyGiven++;
        }
        int defaults = function.Defaults?.Count ?? 0;
        string takes = defaults == 0 ? $"{code.ArgCount}" : $"from {code.ArgCount - defaults} to {code.ArgCount}";
        bool plural = defaults > 0 || code.ArgCount != 1;
        string extra = keywordOnlyGiven == 0 ? ""
            : $" positional argument{(given == 1 ? "" : "s")} (and {keywordOnlyGiven} keyword-only argument{(keywordOnlyGiven == 1 ? "" : "s")})";
        string were = given == 1 && keywordOnlyGiven == 0 ? "was" : "were";
        ts.RaiseTypeError($"{function.QualifiedName}() takes {takes} positional argument{(plural ? "s" : "")} but {given}{extra} {were} given");
    }
}
