using System.Diagnostics;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Benchmarks;

/// <summary>A recorder that measures itself. What the interpreter does between two instructions does not count.</summary>
internal sealed class TimedRecorder(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    /// <summary>Units: those of <see cref="Stopwatch"/>. The thread's CPU time would cost more to ask for than an instruction to record.</summary>
    public long Ticks { get; private set; }

    public double Nanoseconds => Ticks * 1e9 / Stopwatch.Frequency;

    public override bool Before(ThreadState ts, Frame frame, int unit)
    {
        long before = Stopwatch.GetTimestamp();
        bool goesOn = base.Before(ts, frame, unit);
        Ticks += Stopwatch.GetTimestamp() - before;
        return goesOn;
    }
}
