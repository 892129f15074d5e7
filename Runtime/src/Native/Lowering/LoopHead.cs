using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>What a slot of the frame is at the head of a loop: where its value lies and what is known of it.</summary>
/// <param name="Home">Memory: its own slot, as the interpreter left it. Int, Bool, Float: a register. Spill: the spill area, tag and bits.</param>
internal readonly record struct HeadSlot(Place Home, int Index, ValueKind Kind)
{
    public bool IsBound { get; init; }
    public nint Class { get; init; }
    public TypeKind Builtin { get; init; }
    public uint TypeVersion { get; init; }
    public int ShapeId { get; init; }
    public uint FunctionVersion { get; init; }

    public static HeadSlot Of(TraceValue v, Place home, int index, bool isTyped, bool hasFacts) => !hasFacts || !isTyped
        ? new HeadSlot(home, index, isTyped ? v.Kind : ValueKind.Unknown) { Builtin = TypeKind.Instance }
        : new HeadSlot(home, index, v.Kind)
        {
            IsBound = v.IsBound,
            Class = v.Class,
            Builtin = v.Builtin,
            TypeVersion = v.TypeVersion,
            ShapeId = v.ShapeId,
            FunctionVersion = v.FunctionVersion,
        };

    /// <summary>Whether all that is known of this slot at the head is true of a value.</summary>
    public bool FactsHoldFor(TraceValue v) => (!IsBound || v.IsBound) && (Class == 0 || Class == v.Class) && (Builtin == TypeKind.Instance || Builtin == v.Builtin)
        && (TypeVersion == 0 || TypeVersion == v.TypeVersion) && (ShapeId == 0 || ShapeId == v.ShapeId) && (FunctionVersion == 0 || FunctionVersion == v.FunctionVersion);

    /// <summary>The value that the slot has there, without its place.</summary>
    public TraceValue NewValue() => new()
    {
        Kind = Kind,
        IsBound = IsBound || Kind != ValueKind.Unknown,
        Class = Class,
        Builtin = Builtin,
        TypeVersion = TypeVersion,
        ShapeId = ShapeId,
        FunctionVersion = FunctionVersion,
    };
}

/// <summary>The state in which each round of a loop begins, one entry per slot of the frame.</summary>
internal sealed class LoopHead(HeadSlot[] slots)
{
    public HeadSlot[] Slots { get; } = slots;

    /// <summary>The second walk did not come back to this state.</summary>
    public bool HasFailed { get; set; }
}

/// <summary>What earlier attempts at a loop have shown that may not be assumed, by slot.</summary>
internal sealed class LoopLimits
{
    /// <summary>After so many attempts the end of the trace is left to the trampoline.</summary>
    public const int MaxAttempts = 4;

    /// <summary>A loop with more stored slots begins with those that its trace stores to: places are few.</summary>
    public const int MaxMovingAtFirst = 6;

    private int _attempts;

    /// <summary>Slots that need a place of their own.</summary>
    public HashSet<int> Moving { get; } = [];

    public HashSet<int> Untyped { get; } = [];

    public HashSet<int> Factless { get; } = [];

    public bool AllowsLoop => _attempts < MaxAttempts;

    public void CountAttempt() => _attempts++;
}
