using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Where machine code keeps a value when it is left.</summary>
internal enum Place : byte
{
    /// <summary>In a slot of the data stack, which machine code never writes: the value that the slot had at the entry.</summary>
    Memory,

    /// <summary>In the spill area.</summary>
    Spill,

    /// <summary>An int in a register.</summary>
    Int,

    /// <summary>A bool in a register.</summary>
    Bool,

    /// <summary>A float in a register.</summary>
    Float,

    /// <summary>A number in the context.</summary>
    SavedInt, SavedBool, SavedFloat,

    /// <summary>Nowhere: one of the exit's constants.</summary>
    Constant,
}

/// <summary>A value that C# puts into its slot when machine code was left. Slots count from the innermost real frame's first one.</summary>
internal readonly record struct Transfer(int Slot, Place From, int Index);

/// <summary>A call that machine code made without a frame: C# pushes the frame when it leaves inside.</summary>
/// <param name="Base">The slot of the callee's first local.</param>
/// <param name="CallerDepth">Slots that the caller has in use meanwhile, from its own first one.</param>
/// <param name="ReturnTo">Where the caller goes on.</param>
/// <param name="Instruction">The code unit that the last SET_IP of the callee named.</param>
/// <param name="IsOperator">An operator calls it.</param>
/// <param name="Instance">In a call of a class: where the new object lies in the spill area; -1 in others.</param>
internal readonly record struct InlinedFrame(PyFunction Function, int Base, int CallerDepth, int ReturnTo, int Instruction, bool IsOperator, int Instance);

/// <summary>How machine code hands over to the uop interpreter in front of one uop.</summary>
internal sealed class ExitState
{
    /// <summary>The uop that is to be run next.</summary>
    public required int Uop { get; init; }

    /// <summary>
    /// Whether it is of the second walk: the trace ran to its end at least once before, or began at the parent's exit. Then machine code may
    /// be entered again there.
    /// </summary>
    public required bool IsSecondWalk { get; init; }

    /// <summary>The code unit that the last SET_IP in the innermost real frame named; -1 when none ran since the trace began.</summary>
    public required int Instruction { get; init; }

    /// <summary>The stack top, in slots from the innermost real frame's first one.</summary>
    public required int Top { get; init; }

    /// <summary>In an order in which no slot is written before it is read, unless <see cref="IsCircular"/>.</summary>
    public required Transfer[] Transfers { get; init; }

    public required Value[] Constants { get; set; }

    public required InlinedFrame[] Frames { get; init; }

    /// <summary>Slots trade places: read all before writing any.</summary>
    public bool IsCircular { get; init; }

    /// <summary>How C# may run the uop so that machine code goes on behind it; null: it may not.</summary>
    public InPlaceRequest? InPlace { get; set; }

    /// <summary>Times that C# was asked here.</summary>
    public long Taken { get; set; }

    /// <summary>What the uop tried to spend; given back when the fuel is negative.</summary>
    public int Cost { get; set; }

    /// <summary>The guard by which the trace is left for sure when this exit is taken; -1: the uop interpreter decides.</summary>
    public required int Left { get; init; }

    /// <summary>The operands that the guard takes away.</summary>
    public required int Popped { get; init; }

    /// <summary>The slots behind that guard, copies of their own; null where no machine code can go on.</summary>
    public required TraceValue[]? Values { get; init; }

    /// <summary>Places for saved numbers that nothing uses here; none unless registers are saved.</summary>
    public int[] FreeSaved { get; init; } = [];

    /// <summary>The registers that are saved in front of the exit, and where; null: none are.</summary>
    public Dictionary<(bool IsFloat, int Register), int>? Saves { get; set; }

    /// <summary>Where in the code lies the distance of its last jump, by which it is linked to a side trace.</summary>
    public int JumpOffset { get; set; } = -1;
}

/// <summary>
/// A uop that C# runs while machine code waits. If it is light, then on the values where they are; if it is not, or the values are not such,
/// with everything in order as at any exit, which the uop interpreter needs: frames are pushed for it and taken away again.
/// </summary>
/// <param name="uop">The uop.</param>
/// <param name="operands">Its operands, deepest first; the slots do not matter. Null: it is never light.</param>
/// <param name="results">The places in the spill area for what it pushes.</param>
/// <param name="canCall">False: where it cannot be run light, machine code is left for good.</param>
internal sealed class InPlaceRequest(UopInstruction uop, Transfer[]? operands, int[] results, bool canCall)
{
    public readonly UopInstruction Uop = uop;
    public readonly Transfer[]? Operands = operands;
    public readonly int[] Results = results;
    public readonly bool CanCall = canCall;

    /// <summary>More operands than this are left to the uop interpreter.</summary>
    public const int MaxLightOperands = 5;

    /// <summary>After so many values in turn with which it could not be run light, that is not tried any more.</summary>
    private const int MaxMisses = 4;

    private int _misses;

    /// <summary>Where machine code goes on, which brings its registers back.</summary>
    public int Resume { get; set; } = -1;

    /// <summary>Times that machine code went on behind the uop; among them those that it was run light.</summary>
    public long Served { get; set; }

    public long ServedLight { get; private set; }

    public bool TriesLight => Operands is not null && (_misses < MaxMisses || !CanCall);

    public void CountLight(bool succeeded)
    {
        _misses = succeeded ? 0 : _misses + 1;
        if (succeeded) ServedLight++;
    }
}

/// <summary>Where a side trace comes from.</summary>
/// <param name="Exit">The exit that it will be linked to.</param>
/// <param name="Root">The loop to whose head it may go back, or null.</param>
/// <param name="Entries">The address of the counter of entries by the link.</param>
/// <param name="BackJumps">The same for jumps back.</param>
/// <param name="Start">The code unit at which it begins.</param>
internal sealed record TraceParent(ExitState Exit, int Start, LoopTarget? Root, nint Entries, nint BackJumps);

/// <summary>A loop as its side traces see it.</summary>
/// <param name="Unit">The back edge that its executor stands in for.</param>
/// <param name="Cost">What the back edge spends.</param>
/// <param name="Start">The head of the loop, to which a trace goes that has paid for another back edge.</param>
internal sealed record LoopTarget(NativeTrace Native, PyCode Code, int Unit, int Cost, int Start);

/// <summary>
/// The result of lowering: the plan of position-independent code, and what the trampoline has to know of it.
/// Shape: <see cref="Entries"/> has per uop the offset in bytes at which machine code goes on with it, or -1 where the uop interpreter
/// has to; <see cref="SecondEntries"/> the same for the second walk, or null. <see cref="Exits"/> are by exit number.
/// </summary>
internal sealed record NativeTrace(CodePlan Plan, int[] Entries, int[]? SecondEntries, ExitState[] Exits)
{
    /// <summary>Slots that the frame has in use where the trace begins.</summary>
    public required int EntryDepth { get; init; }

    /// <summary>Uops in one iteration.</summary>
    public required int LoopUops { get; init; }

    /// <summary>The code unit that the last SET_IP of an iteration names, or -1.</summary>
    public required int LoopInstruction { get; init; }

    /// <summary>Frames that machine code may have open beyond the real ones, and slots above the innermost real frame's first one.</summary>
    public required int MaxFrames { get; init; }

    public required int MaxSlots { get; init; }

    /// <summary>The namespace that the first frame must have, or null.</summary>
    public required PyDict? Globals { get; init; }

    /// <summary>The state at the head of the loop and where that lies; null and -1 without one.</summary>
    public required LoopHead? Head { get; init; }

    public required int HeadOffset { get; init; }

    /// <summary>Where the parent's exit goes on, or -1.</summary>
    public required int LinkOffset { get; init; }

    /// <summary>Where lie the distances of the jumps back to the root's head. Unlinked they leave.</summary>
    public required int[] BackJumps { get; init; }
}
