using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// A value that is stored to a local and overwritten, with nothing in between that reads it or that may leave the trace, is dropped instead.
/// </summary>
internal class DeadStores : IOptimizerPass
{
    /// <summary>Locals that are looked at: one bit each.</summary>
    private const int MaxLocals = 64;

    public string Name => "dead-stores";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        // Backwards: the locals that are written before anything looks at them.
        ulong dead = 0;
        for (int i = uops.Length - 1; i >= 0; i--)
        {
            ref UopInstruction u = ref uops[i];
            switch (u.Uop)
            {
                case Uop.StoreFast when u.Argument < MaxLocals:
                    ulong bit = 1UL << u.Argument;
                    if ((dead & bit) != 0 && context.Fuel.TrySpend(Name, u)) u = new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code };
                    dead |= bit;
                    break;
                case Uop.LoadFast when u.Argument < MaxLocals:
                    dead &= ~(1UL << u.Argument);
                    break;
                default:
                    if (dead != 0 && !IsTransparent(u.Uop)) dead = 0;
                    break;
            }
        }
        return true;
    }

    /// <summary>Whether a uop neither looks at locals nor leaves the trace nor raises.</summary>
    private static bool IsTransparent(Uop uop) => (UopMetadata.Flags(uop) & Opaque) == 0;

    private const InstructionFlags Opaque = InstructionFlags.Escapes | InstructionFlags.Raises | InstructionFlags.Local | InstructionFlags.Exit
        | InstructionFlags.Deopt | InstructionFlags.Guard | InstructionFlags.FrameChange | InstructionFlags.Terminator;
}
