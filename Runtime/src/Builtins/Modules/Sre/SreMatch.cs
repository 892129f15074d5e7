using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>A match. Group 0 is the whole; a group without part in it has the span (-1, -1).</summary>
internal sealed class SreMatch : PyObject
{
    private SreMatch(PyType type, SrePattern pattern, in SreSubject subject, int[] spans, int lastIndex) : base(TypeKind.Instance)
    {
        Class = type;
        Pattern = pattern;
        Subject = subject;
        Spans = spans;
        LastIndex = lastIndex;
    }

    public SrePattern Pattern { get; }

    public SreSubject Subject { get; }

    /// <summary>Start and end of each group.</summary>
    public int[] Spans { get; }

    /// <summary>The last group that was closed; -1: none.</summary>
    public int LastIndex { get; }

    public static SreMatch Make(ThreadState ts, SrePattern pattern, in SreSubject subject, int start, SreMatcher matcher)
    {
        var spans = new int[2 * (pattern.Groups + 1)];
        spans[0] = start;
        spans[1] = matcher.Position;
        for (int i = 0; i < pattern.Groups; i++)
        {
            int from = matcher.Registers[2 * i], to = matcher.Registers[2 * i + 1];
            bool isSet = from >= 0 && to >= from;
            spans[2 * i + 2] = isSet ? from : -1;
            spans[2 * i + 3] = isSet ? to : -1;
        }
        return new SreMatch(ts.Interp.Defined(SreMatchType.Definition), pattern, subject, spans, matcher.Registers[pattern.Program.LastIndex]);
    }

    public Value Group(int index) => Subject.Slice(Spans[2 * index], Spans[2 * index + 1]);

    /// <summary>The number of a group that is named or numbered. -1 with IndexError pending.</summary>
    public int IndexOf(ThreadState ts, in Value key)
    {
        long index = -1;
        if (SequenceOps.IsIndex(ts, key))
        {
            if (!SequenceOps.TryLong(ts, key, out index)) ts.ClearPending();
        }
        else
        {
            int found = ((PyDict)Pattern.GroupIndex.Ref!).TryGet(ts, key, out Value number);
            if (found > 0) index = number.Bits;
            else ts.ClearPending();
        }
        if (index >= 0 && index <= Pattern.Groups) return (int)index;
        ts.RaiseIndexError("no such group");
        return -1;
    }
}
