using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// What must hold where machine code is entered, so that nothing is looked at inside: shared by all code that is linked with one loop,
/// since each part may be entered by C# and leads to the others.
/// </summary>
internal sealed class TreeNeeds(NativeTrace trace)
{
    /// <summary>Frames that machine code may have open beyond the real ones, and slots above the innermost real frame's first one.</summary>
    public int MaxFrames { get; private set; } = trace.MaxFrames;

    public int MaxSlots { get; private set; } = trace.MaxSlots;

    /// <summary>The namespace that the first frame must have, or null.</summary>
    public PyDict? Globals { get; private set; } = trace.Globals;

    /// <summary>False: the two have different namespaces and cannot be linked.</summary>
    public bool TryAdd(NativeTrace trace)
    {
        if (Globals is not null && trace.Globals is not null && !ReferenceEquals(Globals, trace.Globals)) return false;
        Globals ??= trace.Globals;
        MaxFrames = Math.Max(MaxFrames, trace.MaxFrames);
        MaxSlots = Math.Max(MaxSlots, trace.MaxSlots);
        return true;
    }
}
