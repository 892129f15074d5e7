using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Removes what has no effect: no-ops, SET_IP in front of nothing that can raise, CHECK_VALIDITY with nothing behind the last one that could
/// have invalidated the trace, a value that is pushed and dropped while nothing looks at the stack.
/// </summary>
/// <remarks>Source: CPython <c>Python/optimizer_analysis.c</c>: <c>remove_unneeded_uops</c>.</remarks>
internal class Cleanup : IOptimizerPass
{
    private const InstructionFlags LooksAtStack = InstructionFlags.Escapes | InstructionFlags.Raises | InstructionFlags.Exit | InstructionFlags.Deopt
        | InstructionFlags.Guard | InstructionFlags.FrameChange | InstructionFlags.Terminator;

    public string Name => "cleanup";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        RemoveChecks(uops, context);
        RemovePositions(trace, context);
        RemovePushedAndDropped(uops, context);
        TraceEdits.RemoveNops(trace);
        return true;
    }

    private void RemoveChecks(Span<UopInstruction> uops, OptimizerContext context)
    {
        // The executor was valid when it was entered; round the loop, the back edge may have run anything.
        bool escaped = uops.Length > 0 && uops[^1].Uop == Uop.JumpToTop && Escapes(uops);
        foreach (ref UopInstruction u in uops)
        {
            if (u.Uop == Uop.CheckValidity)
            {
                if (!escaped && Remove(ref u, context)) continue;
                escaped = false;
            }
            escaped |= CanInvalidate(u.Uop);
        }
    }

    private static bool Escapes(Span<UopInstruction> uops)
    {
        foreach (ref UopInstruction u in uops)
        {
            if (UopMetadata.Has(u.Uop, InstructionFlags.Escapes)) return true;
        }
        return false;
    }

    private void RemovePositions(List<UopInstruction> trace, OptimizerContext context)
    {
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int i = 0; i < uops.Length; i++)
        {
            if (uops[i].Uop == Uop.SetIp && !NeedsIp(trace, i)) Remove(ref uops[i], context);
        }
    }

    private void RemovePushedAndDropped(Span<UopInstruction> uops, OptimizerContext context)
    {
        // For each value on top of the stack the uop that pushed it, if that did no more and nothing has looked since.
        Span<int> pushes = stackalloc int[16];
        int count = 0;
        for (int i = 0; i < uops.Length; i++)
        {
            ref UopInstruction u = ref uops[i];
            switch (u.Uop)
            {
                case Uop.PushNullConditional when PushesNothing(u) && Remove(ref u, context): continue;
                case Uop.Nop or Uop.SetIp: continue;
                case Uop.LoadFast or Uop.LoadConst or Uop.LoadConstInline or Uop.LoadSmallInt or Uop.PushNull or Uop.PushNullConditional:
                    Push(pushes, ref count, i);
                    continue;
                case Uop.PopTop when count > 0 && pushes[count - 1] >= 0:
                    count--;
                    if (!context.Fuel.TrySpend(Name, uops[pushes[count]])) return;
                    uops[pushes[count]].Uop = Uop.Nop;
                    u.Uop = Uop.Nop;
                    continue;
                case Uop.Copy:
                    // It counts from the top: what lies down to there must stay. The copy may go.
                    pushes[Math.Max(count - u.Argument, 0)..count].Fill(-1);
                    Push(pushes, ref count, i);
                    continue;
            }
            if ((UopMetadata.Flags(u.Uop) & LooksAtStack) != 0 || u.Uop == Uop.Swap)
            {
                count = 0;
                continue;
            }
            count = Math.Max(count - UopMetadata.Popped(u.Uop, u.Argument), 0);
            for (int k = UopMetadata.Pushed(u.Uop, u.Argument); k > 0; k--) Push(pushes, ref count, -1);
        }
    }

    private static void Push(Span<int> pushes, ref int count, int index)
    {
        if (count == pushes.Length) count = 0;
        pushes[count++] = index;
    }

    public static bool PushesNothing(in UopInstruction u) => u.Uop == Uop.PushNullConditional && (u.Argument & 1) == 0;

    private bool Remove(ref UopInstruction u, OptimizerContext context)
    {
        if (!context.Fuel.TrySpend(Name, u)) return false;
        u.Uop = Uop.Nop;
        return true;
    }

    protected virtual bool CanInvalidate(Uop uop) => Validity.CanEnd(uop);

    /// <summary>Whether anything up to the next SET_IP looks at the current instruction.</summary>
    protected virtual bool NeedsIp(List<UopInstruction> trace, int index)
    {
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int i = index + 1; i < uops.Length && uops[i].Uop != Uop.SetIp; i++)
        {
            if ((UopMetadata.Flags(uops[i].Uop) & (InstructionFlags.Escapes | InstructionFlags.Raises)) != 0) return true;
        }
        return false;
    }
}
