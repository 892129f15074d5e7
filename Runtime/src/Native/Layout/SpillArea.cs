using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Layout;

/// <summary>
/// Where machine code keeps references: values on the trampoline's stack, which the collector reads and updates as roots, so that a
/// store needs no write barrier.
/// </summary>
[InlineArray(Slots)]
internal struct SpillArea
{
    public const int Slots = 16;

    private Value _first;
}
