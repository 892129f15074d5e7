using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>Uops that a pass wants in front of others. They are put in at the end, all at once.</summary>
internal sealed class TraceEdits
{
    private readonly List<(int At, UopInstruction Uop)> _inserted = [];

    /// <summary>Puts a uop in front of the one at an index, behind those put there before. Indices must not go down.</summary>
    public void Insert(int at, in UopInstruction uop) => _inserted.Add((at, uop));

    public void Apply(List<UopInstruction> trace)
    {
        if (_inserted.Count == 0) return;
        int from = trace.Count - 1, to = from + _inserted.Count;
        CollectionsMarshal.SetCount(trace, to + 1);
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int next = _inserted.Count - 1; next >= 0; next--)
        {
            while (from >= _inserted[next].At) uops[to--] = uops[from--];
            uops[to--] = _inserted[next].Uop;
        }
        _inserted.Clear();
    }

    /// <summary>Takes the no-ops out.</summary>
    public static void RemoveNops(List<UopInstruction> trace)
    {
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        int kept = 0;
        for (int i = 0; i < uops.Length;)
        {
            if (uops[i].Uop == Uop.Nop)
            {
                i++;
                continue;
            }
            // Stretches are moved at once: a uop has references, which cost more one by one.
            int start = i;
            while (i < uops.Length && uops[i].Uop != Uop.Nop) i++;
            if (kept != start) uops[start..i].CopyTo(uops[kept..]);
            kept += i - start;
        }
        CollectionsMarshal.SetCount(trace, kept);
    }
}
