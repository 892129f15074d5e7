using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Native;

/// <summary>Counts what linked machine code does without C#: entries by the link, jumps back to the root.</summary>
/// <remarks>Memory: one pinned array of numbers; machine code of the trace that owns this writes it.</remarks>
internal sealed unsafe class LinkCounters
{
    private readonly long[] _counts = GC.AllocateArray<long>(2, pinned: true);
    private long _entriesTaken, _backJumpsTaken;

    public nint EntriesAddress => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_counts));

    public nint BackJumpsAddress => EntriesAddress + sizeof(long);

    /// <summary>Entries since the code was made.</summary>
    public long Entries => _counts[0];

    /// <summary>Entries and jumps since the last time.</summary>
    public (long Entries, long BackJumps) Take()
    {
        (long, long) result = (_counts[0] - _entriesTaken, _counts[1] - _backJumpsTaken);
        (_entriesTaken, _backJumpsTaken) = (_counts[0], _counts[1]);
        return result;
    }
}
