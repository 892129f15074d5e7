using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Tier 2 as the interpreter loop sees it, with all traces dropped where what surrounds them changes; for finding out whether traces take too
/// little notice of it. It stands in front of whatever parts there are.
/// </summary>
/// <param name="seen">What the loop would see.</param>
/// <param name="tier">Has the traces.</param>
/// <param name="kinds">What they are dropped for: <see cref="WatchedKinds.Tracing"/>, <see cref="WatchedKinds.Handling"/>.</param>
internal sealed class WaryTierTwo(ITierTwo seen, TierTwo tier, WatchedKinds kinds) : ITierTwo
{
    public bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording)
    {
        if (!IsWary(ts)) return seen.Enter(ts, frame, executor, out wantsRecording);
        wantsRecording = false;
        tier.InvalidateAll();
        // The jump that the executor stood for is run again, from its first unit.
        frame.Instruction = frame.Code.FirstUnit(frame.Instruction);
        return true;
    }

    public ushort OriginalUnit(PyCode code, int executor) => seen.OriginalUnit(code, executor);

    public bool IsHot(ThreadState ts, Frame frame, int unit, int target) => !IsWary(ts) && seen.IsHot(ts, frame, unit, target);

    public bool IsActive(ThreadState ts) => seen.IsActive(ts);

    public void InvalidateAll()
    {
        if ((kinds & WatchedKinds.Tracing) != 0) tier.InvalidateAll();
        seen.InvalidateAll();
    }

    public LoopExit Record(ThreadState ts) => seen.Record(ts);

    private bool IsWary(ThreadState ts) => (kinds & WatchedKinds.Handling) != 0 && ts.CurrentlyHandled is not null;
}
