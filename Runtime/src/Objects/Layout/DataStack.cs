using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The locals and operand stacks of all frames of a thread: one pinned array, so that the interpreter and machine code may hold
/// pointers into it.
/// Lifetime: the array lives as long as this object; whoever holds a pointer holds the thread state.
/// Slots above the top keep stale references; nothing reads them.
/// </summary>
internal sealed unsafe class DataStack
{
    /// <summary>Frames that would go beyond this many slots raise RecursionError.</summary>
    public const int SizeSlots = 1 << 18;

    private const int ChunkSlots = 1 << 12;

    private readonly Value[] _slots = GC.AllocateArray<Value>(SizeSlots, pinned: true);

    public DataStack()
    {
        ValueCopy.Initialize();
        Base = (Value*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_slots));
        Top = Base;
    }

    public Value* Base { get; }

    /// <summary>The first free slot, up to date whenever anything but the running loop may look.</summary>
    public Value* Top;

    public int TopIndex => (int)(Top - Base);

    /// <summary>Forgets everything, for the next program: up to the first untouched chunk, since a program rarely uses more than the
    /// first and all of it is megabytes. What a chunk further up might keep is only memory; nothing reads above the top.</summary>
    public void Clear()
    {
        for (int start = 0; start < SizeSlots; start += ChunkSlots)
        {
            Span<Value> chunk = _slots.AsSpan(start, ChunkSlots);
            bool isUntouched = true;
            foreach (ref readonly Value value in chunk) isUntouched &= value.IsNull;
            if (isUntouched) break;
            chunk.Clear();
        }
        Top = Base;
    }

    public bool HasRoom(int index, int slots) => index + slots < SizeSlots;

    /// <summary>The values at a pointer into a data stack.</summary>
    public static ReadOnlySpan<Value> Span(Value* first, int count) => MemoryMarshal.CreateReadOnlySpan(ref *first, count);

    public Span<Value> Slice(int index, int count) => _slots.AsSpan(index, count);
}
