using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Removes what has no effect: no-ops, a value that is pushed and dropped, SET_IP in front of nothing that can raise, CHECK_VALIDITY with
/// nothing behind the last one that could have invalidated the trace.
/// </summary>
/// <remarks>Source: CPython <c>Python/optimizer_analysis.c</c>: <c>remove_unneeded_uops</c>.</remarks>
internal class Cleanup : IOptimizerPass
{
    public string Name => "cleanup";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        RemovePushedAndDropped(trace, context);
        RemoveChecks(trace, context);
        trace.RemoveAll(u => u.Uop == Uop.Nop);
        return true;
    }

    private void RemovePushedAndDropped(List<UopInstruction> trace, OptimizerContext context)
    {
        for (int i = 0; i < trace.Count; i++)
        {
            if (trace[i].Uop != Uop.PopTop) continue;
            int push = i - 1;
            while (push >= 0 && trace[push].Uop is Uop.Nop) push--;
            if (push < 0 || trace[push].Uop is not (Uop.LoadFast or Uop.LoadConst or Uop.LoadConstInline or Uop.LoadSmallInt or Uop.Copy)) continue;
            if (!context.Fuel.TrySpend(Name, trace[push])) return;
            trace[push] = trace[push] with { Uop = Uop.Nop };
            trace[i] = trace[i] with { Uop = Uop.Nop };
        }
    }

    private void RemoveChecks(List<UopInstruction> trace, OptimizerContext context)
    {
        // The executor was valid when it was entered; round the loop, the back edge may have run anything.
        bool escaped = trace.Count > 0 && trace[^1].Uop == Uop.JumpToTop && trace.Exists(u => UopMetadata.Has(u.Uop, InstructionFlags.Escapes));
        for (int i = 0; i < trace.Count; i++)
        {
            UopInstruction u = trace[i];
            if (u.Uop == Uop.CheckValidity)
            {
                if (!escaped && Spend(trace, i, context)) continue;
                escaped = false;
            }
            else if (u.Uop == Uop.SetIp && !NeedsIp(trace, i))
            {
                Spend(trace, i, context);
            }
            escaped |= CanInvalidate(u.Uop);
        }
    }

    private bool Spend(List<UopInstruction> trace, int index, OptimizerContext context)
    {
        if (!context.Fuel.TrySpend(Name, trace[index])) return false;
        trace[index] = trace[index] with { Uop = Uop.Nop };
        return true;
    }

    protected virtual bool CanInvalidate(Uop uop) => UopMetadata.Has(uop, InstructionFlags.Escapes) && uop != Uop.CheckPeriodic;

    /// <summary>Whether anything up to the next SET_IP looks at the current instruction.</summary>
    protected virtual bool NeedsIp(List<UopInstruction> trace, int index)
    {
        for (int i = index + 1; i < trace.Count && trace[i].Uop != Uop.SetIp; i++)
        {
            if (UopMetadata.Has(trace[i].Uop, InstructionFlags.Escapes) || UopMetadata.Has(trace[i].Uop, InstructionFlags.Raises)) return true;
        }
        return false;
    }
}
