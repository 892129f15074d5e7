using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// A compiled trace.
/// Lifetime: made once, linked from bytecode or from a side exit, never changed but for validity and counts; invalidation unlinks it and
/// it is not entered again, though one that is running goes on to its next validity check.
/// </summary>
internal sealed class Executor
{
    public required int Serial { get; init; }

    public required PyCode Code { get; init; }

    /// <summary>Where it begins.</summary>
    public required int Start { get; init; }

    public required UopInstruction[] Trace { get; init; }

    /// <summary>Uops that put the frame of an inlined generator on the stack or take it off.</summary>
    public int Resumptions { get; init; }

    /// <summary>One exit per uop that can leave, by the uop's index; null for the others.</summary>
    public required SideExit?[] Exits { get; init; }

    /// <summary>Uops before optimization; 0 of a trace that only goes back to a loop's head.</summary>
    public int UopsRecorded { get; set; }

    /// <summary>Bytecode instructions that were recorded. None of a trace that only goes back to a loop's head.</summary>
    public int Instructions { get; set; }

    /// <summary>The uops as they were recorded, when the trace may have been cut off; otherwise none.</summary>
    public IReadOnlyList<UopInstruction> Recorded { get; set; } = [];

    public required int ChainDepth { get; init; }

    public required StopReason Ended { get; init; }

    /// <summary>What it relies on without checking; a change of one of these invalidates it.</summary>
    public required IReadOnlyCollection<object> Dependencies { get; init; }

    public bool IsValid { get; set; } = true;

    /// <summary>The unit that it stands in for in the bytecode, and where; -1 when it hangs from an exit only.</summary>
    public int InsertedAt { get; set; } = -1;

    public ushort OriginalUnit { get; set; }

    /// <summary>The loop to whose head it goes, when it does no more than that: it stands at another back edge of the same loop.</summary>
    public Executor? EntranceOf { get; init; }

    /// <summary>What the back edge that it stands in for spends, in code units.</summary>
    public int BackEdgeCost { get; set; }

    public long Entered { get; set; }

    public long UopsRun { get; set; }

    /// <summary>The index of the last uop that ran; -1: none did. What lies in front of it ran, too. Without what linked machine code did that is not yet
    /// in the counts of <see cref="Exits"/>.</summary>
    public int Reached { get; set; } = -1;

    /// <summary>Runs from the bytecode since it was judged last, and the uops that they were worth.</summary>
    public int Runs { get; set; }

    public long Work { get; set; }

    /// <summary>What <see cref="Entered"/> was when cold executors were looked for last.</summary>
    public long EnteredAtSweep { get; set; } = -1;

    /// <summary>The executor from whose exit it hangs, and that exit's uop; null and -1 at a root.</summary>
    public Executor? Parent { get; init; }

    public int ParentExit { get; init; } = -1;

    /// <summary>The executor at the root of the tree of side traces; itself at a root.</summary>
    public Executor Root => Parent?.Root ?? this;

    /// <summary>At a root: runs of its tree that have not ended; more than one when a trace is entered while another one calls.</summary>
    public int Running { get; set; }

    public bool IsRunning => Running > 0;

    /// <summary>Slots that the frame has in use where the trace begins.</summary>
    public int EntryDepth { get; init; }

    /// <summary>Its machine code; null or retired: the uop interpreter runs it.</summary>
    public NativeCode? Native { get; set; }

    /// <summary>Runs since its machine code went to make room for that of others.</summary>
    public int RunsWithoutCode { get; set; }
}

/// <summary>A place where a trace can be left for tier 1 or for another trace.</summary>
internal sealed class SideExit(PyCode code, int target, ushort temperature)
{
    public PyCode Code { get; } = code;

    /// <summary>The code unit at which tier 1 goes on.</summary>
    public int Target { get; } = target;

    /// <summary>Counts down to the recording of a side trace.</summary>
    public ushort Temperature = temperature;

    public Executor? Linked { get; set; }

    /// <summary>The linked executor stands in the bytecode at the target, so its back edge is to be paid. Where an exit goes to the head of the
    /// loop, it has been.</summary>
    public bool IsLinkedToBackEdge => Linked is { InsertedAt: >= 0 } linked && linked.InsertedAt == Target;

    public long Taken { get; set; }

    /// <summary>Times that a _FORCED_EXIT was reached.</summary>
    public long Passed { get; set; }
}
