using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>A compiled regular expression.</summary>
internal sealed class SrePattern : PyObject
{
    public SrePattern(PyType type, Value source, long flags, uint[] code, int groups, Value groupIndex, PyTuple indexGroup, SreProgram program) : base(TypeKind.Instance)
    {
        Class = type;
        Source = source;
        Flags = flags;
        Code = code;
        Groups = groups;
        GroupIndex = groupIndex;
        IndexGroup = indexGroup;
        Program = program;
    }

    /// <summary>The str or bytes it was compiled from, or None.</summary>
    public Value Source { get; }

    public long Flags { get; }

    public uint[] Code { get; }

    public int Groups { get; }

    public Value GroupIndex { get; }

    /// <summary>The name of each group by number, None where it has none.</summary>
    public PyTuple IndexGroup { get; }

    public SreProgram Program { get; }

    public bool IsBytes => Source.Ref is PyBytes;
}

/// <summary>What a pattern is applied to: a str, or bytes as one of their Latin-1 characters.</summary>
internal readonly record struct SreSubject(Value Source, PyStr Text, int Start, int End)
{
    /// <summary>Takes a text and optional bounds. False with TypeError pending.</summary>
    public static bool TryMake(ThreadState ts, SrePattern pattern, in Value source, in Value start, in Value end, out SreSubject subject)
    {
        subject = default;
        PyStr text;
        if (source.Ref is PyStr s)
        {
            if (pattern.IsBytes) return !ts.RaiseTypeError("cannot use a bytes pattern on a string-like object").IsNull;
            text = s;
        }
        else if (Buffers.TryBytes(source, out ReadOnlySpan<byte> bytes))
        {
            if (!pattern.IsBytes && !pattern.Source.IsNone) return !ts.RaiseTypeError("cannot use a string pattern on a bytes-like object").IsNull;
            text = source.Ref is PyBytes b ? PyStr.FromLatin1(b.Data) : PyStr.FromLatin1(bytes.ToArray());
        }
        else
        {
            return !ts.RaiseTypeError($"expected string or bytes-like object, got '{ts.TypeOf(source).LayoutName}'").IsNull;
        }
        long from = 0, to = long.MaxValue;
        if (!start.IsNull && !SequenceOps.TryLong(ts, start, out from)) return false;
        if (!end.IsNull && !SequenceOps.TryLong(ts, end, out to)) return false;
        int first = (int)Math.Clamp(from, 0, text.Length), last = (int)Math.Clamp(to, 0, text.Length);
        subject = new SreSubject(source, text, first, last);
        return true;
    }

    /// <summary>A part, of the kind that the whole is.</summary>
    public Value Slice(int from, int to)
    {
        if (from < 0 || to < from) return Value.None;
        PyStr part = PyStr.ExactOf(Text).Substring(from, to - from);
        return Source.Ref is PyStr ? part : new PyBytes(part.Latin1.ToArray());
    }
}
