using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>A place at which a trace can be left.</summary>
/// <param name="Trace">Number of the trace in the order of making, from 0.</param>
/// <param name="Uop">Index of the uop that can leave it.</param>
internal readonly record struct ExitPlace(int Trace, int Uop);

/// <summary>
/// Leaves optimized traces in front of uops that could leave them, whether they would or not: a _FORCED_EXIT goes in front of each such uop, or of
/// one only. Everything that was virtual, in registers or not yet written must then be where tier 1 expects it.
/// </summary>
/// <param name="only">The one place; null: all of them.</param>
/// <param name="occasion">See <see cref="IsDue"/>.</param>
internal sealed class ForcedExits(ExitPlace? only, int occasion)
{
    private readonly List<Executor> _executors = [];

    /// <summary>Called after such an exit, with everything in order and tier 1 at the instruction that it goes on with.</summary>
    public Action<ThreadState>? Taken { get; set; }

    /// <summary>Whether an exit is taken when it is reached for the so many-th time.</summary>
    /// <param name="passed">From 1.</param>
    /// <param name="occasion">n &gt; 0: each n-th time. 0: never. -n: the n-th time only.</param>
    public static bool IsDue(long passed, int occasion) => occasion > 0 ? passed % occasion == 0 : passed == -occasion;

    /// <summary>The optimized trace with its exits.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="number">Its number.</param>
    public List<UopInstruction> PutInto(List<UopInstruction> trace, int number)
    {
        if (only is { } one && one.Trace != number) return trace;
        var forced = new List<UopInstruction>(trace.Count);
        for (int i = 0; i < trace.Count; i++)
        {
            if (GoesOnWithItsInstruction(trace[i].Uop) && (only is null || only.Value.Uop == i))
                forced.Add(new UopInstruction(Uop.ForcedExit, occasion, trace[i].Target) { Code = trace[i].Code });
            forced.Add(trace[i]);
        }
        return forced;
    }

    /// <summary>An executor was made.</summary>
    public void Add(Executor executor) => _executors.Add(executor);

    /// <summary>The places, the uop behind each, and how often it was reached.</summary>
    public IEnumerable<(ExitPlace Point, UopInstruction Uop, long Reached)> Points()
    {
        foreach (Executor executor in _executors)
        {
            int forced = 0;
            for (int i = 0; i < executor.Trace.Length; i++)
            {
                if (executor.Trace[i].Uop == Uop.ForcedExit)
                    yield return (new ExitPlace(executor.Serial, i - forced++), executor.Trace[i + 1], executor.Exits[i]!.Passed);
            }
        }
    }

    /// <summary>Whether tier 1, when the uop leaves, runs its instruction again: then it can also do so when the uop did not run.</summary>
    private static bool GoesOnWithItsInstruction(Uop uop) =>
        (UopMetadata.Has(uop, InstructionFlags.Exit) || UopMetadata.Has(uop, InstructionFlags.Deopt))
        && !UopMetadata.Has(uop, InstructionFlags.Terminator) && !UopMetadata.Has(uop, InstructionFlags.Jump) && uop != Uop.ForcedExit;
}
