using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>A replacement template: literals with groups between them.</summary>
internal sealed class SreTemplate : PyObject
{
    public SreTemplate(PyType type, Value[] literals, int[] groups) : base(TypeKind.Instance)
    {
        Class = type;
        Literals = literals;
        Groups = groups;
    }

    /// <summary>One more than <see cref="Groups"/>; literal i stands before group i.</summary>
    public Value[] Literals { get; }

    public int[] Groups { get; }
}

/// <summary>Replacing matches: <c>sub</c>, <c>subn</c>, <c>expand</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_sre/sre.c</c>.</remarks>
internal static class SreSubstitution
{
    public static readonly TypeDefinition TemplateType = new("SRE_Template", TypeKind.Instance) { Module = "_sre", IsSubclassable = false };

    /// <summary><c>_sre.template</c>: from what <c>Lib/re/_parser.py</c> made of a template.</summary>
    public static Value MakeTemplate(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args[1].Ref is not PyList list) return ts.RaiseTypeError("the template must be a list");
        var literals = new List<Value>();
        var groups = new List<int>();
        for (int i = 0; i < list.Count; i++)
        {
            if (i % 2 == 0) literals.Add(list.Items[i]);
            else groups.Add((int)list.Items[i].Bits);
        }
        return new SreTemplate(ts.Interp.Defined(TemplateType), [.. literals], [.. groups]);
    }

    public static Value Expand(ThreadState ts, SreMatch match, in Value template)
    {
        Value compiled = Compile(ts, match.Pattern, template);
        if (compiled.IsNull) return default;
        if (compiled.Ref is not SreTemplate parts) return compiled;
        var output = new Output(match.Subject);
        return Fill(ts, output, parts, match) ? output.ToValue(ts) : default;
    }

    public static Value Run(ThreadState ts, SrePattern pattern, Value replacement, in Value source, long max, bool withCount)
    {
        bool isCallable = Operations.IsCallable(ts, replacement);
        if (!isCallable && HasBackslash(replacement))
        {
            replacement = Compile(ts, pattern, replacement);
            if (replacement.IsNull) return default;
        }
        if (!SreSubject.TryMake(ts, pattern, source, default, default, out SreSubject subject)) return default;
        var output = new Output(subject);
        var matcher = new SreMatcher(ts, pattern.Program, subject.Text, subject.End);
        bool mustAdvance = false;
        long count = 0;
        int last = 0;
        for (int start = 0; max == 0 || count < max;)
        {
            int found = matcher.Search(start, mustAdvance, out int at);
            if (found < 0 || !ts.Budget.Charge(ts, 32)) return default;
            if (found == 0) break;
            if (!output.Append(ts, subject.Slice(last, at))) return default;
            int end = matcher.Position;
            if (isCallable || replacement.Ref is SreTemplate)
            {
                SreMatch match = SreMatch.Make(ts, pattern, subject, at, matcher);
                if (isCallable)
                {
                    Value text = Operations.Call(ts, replacement, match);
                    if (text.IsNull || (!text.IsNone && !output.Append(ts, text))) return default;
                }
                else if (!Fill(ts, output, (SreTemplate)replacement.Ref!, match))
                {
                    return default;
                }
            }
            else if (!output.Append(ts, replacement))
            {
                return default;
            }
            count++;
            mustAdvance = end == at;
            last = start = end;
        }
        if (!output.Append(ts, subject.Slice(last, subject.End))) return default;
        Value result = count == 0 && source.Ref is PyStr { Class: null } or PyBytes { Class: null } ? source : output.ToValue(ts);
        return result.IsNull ? default : withCount ? new PyTuple([result, Value.Int(count)]) : result;
    }

    private static bool HasBackslash(in Value template) =>
        template.Ref is PyStr text ? text.Contains('\\') : !Buffers.TryBytes(template, out ReadOnlySpan<byte> bytes) || bytes.Contains((byte)'\\');

    private static Value Compile(ThreadState ts, SrePattern pattern, in Value template)
    {
        Value given = template;
        Value re = ts.Interp.Evaluator.Import(ts, "re", null, Value.None, 0);
        if (re.IsNull) return default;
        Value function = Operations.GetAttribute(ts, re, "_compile_template");
        Value compiled = function.IsNull ? default : Operations.Call(ts, function, pattern, given);
        if (compiled.Ref is SreTemplate { Groups.Length: 0 } plain) return plain.Literals[0];
        return compiled;
    }

    private static bool Fill(ThreadState ts, Output output, SreTemplate template, SreMatch match)
    {
        for (int i = 0; i < template.Literals.Length; i++)
        {
            if (!output.Append(ts, template.Literals[i])) return false;
            if (i >= template.Groups.Length) break;
            Value group = match.Group(template.Groups[i]);
            if (!group.IsNone && !output.Append(ts, group)) return false;
        }
        return true;
    }

    /// <summary>Collects str or bytes, whichever the subject is.</summary>
    private sealed class Output(SreSubject subject)
    {
        private readonly StrBuilder _text = new();
        private readonly MemoryStream _bytes = new();

        public bool Append(ThreadState ts, in Value part)
        {
            if (subject.Source.Ref is PyStr)
            {
                if (part.Ref is PyStr text)
                {
                    _text.Append(text);
                    return true;
                }
                ts.RaiseTypeError($"sequence item 0: expected str instance, {ts.TypeOf(part).LayoutName} found");
                return false;
            }
            if (Buffers.TryBytes(part, out ReadOnlySpan<byte> bytes))
            {
                _bytes.Write(bytes);
                return true;
            }
            ts.RaiseTypeError($"sequence item 0: expected a bytes-like object, {ts.TypeOf(part).LayoutName} found");
            return false;
        }

        public Value ToValue(ThreadState ts) => subject.Source.Ref is PyStr ? _text.ToStr(ts) : new PyBytes(_bytes.ToArray());
    }
}
