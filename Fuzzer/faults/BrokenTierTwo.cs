using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Tier 2 as the interpreter loop sees it, with something wrong on the way in or out.</summary>
internal abstract class BrokenTierTwo(ITierTwo real) : ITierTwo
{
    public virtual bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording) => real.Enter(ts, frame, executor, out wantsRecording);

    public ushort OriginalUnit(PyCode code, int executor) => real.OriginalUnit(code, executor);

    public bool IsHot(ThreadState ts, Frame frame, int unit, int target) => real.IsHot(ts, frame, unit, target);

    public bool IsActive(ThreadState ts) => real.IsActive(ts);

    public virtual void InvalidateAll() => real.InvalidateAll();

    public LoopExit Record(ThreadState ts) => real.Record(ts);
}

/// <summary>Keeps its traces when tracing or monitoring is switched on.</summary>
internal sealed class DeafTierTwo(ITierTwo real) : BrokenTierTwo(real)
{
    public override void InvalidateAll()
    {
    }
}

/// <summary>What is being handled is not known within a trace.</summary>
internal sealed class ContextLost(ITierTwo real) : BrokenTierTwo(real)
{
    public override bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording)
    {
        HandledException handling = ts.Handled;
        PyException? handled = handling.Exception;
        handling.Exception = null;
        bool result = base.Enter(ts, frame, executor, out wantsRecording);
        handling.Exception ??= handled;
        return result;
    }
}

/// <summary>Within a trace the limit of recursion is that of a deeper stack.</summary>
internal sealed class RecursionUncounted(ITierTwo real) : BrokenTierTwo(real)
{
    /// <summary>Units: Python frames, fewer than the data stack has room for beyond the usual limit.</summary>
    private const int Uncounted = 16;

    public override bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording)
    {
        ts.Interp.RecursionLimit += Uncounted;
        bool result = base.Enter(ts, frame, executor, out wantsRecording);
        ts.Interp.RecursionLimit -= Uncounted;
        return result;
    }
}
