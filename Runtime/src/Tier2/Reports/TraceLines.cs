using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>The place in Python code that each uop of a trace belongs to.</summary>
internal static class TraceLines
{
    /// <summary>One per uop: its code object and line. A uop that does not say where it is, since its target is where it leaves to, is where the one in front of it is.</summary>
    public static (PyCode Code, int Line)[] Of(UopInstruction[] trace, PyCode code, int start)
    {
        var places = new (PyCode Code, int Line)[trace.Length];
        (PyCode Code, int Line) here = (code, CodePlace.LineOf(code, start));
        for (int i = 0; i < trace.Length; i++)
        {
            UopInstruction u = trace[i];
            if (!LeavesElsewhere(u.Uop) && u.Code is { } own) here = (own, CodePlace.LineOf(own, u.Target));
            places[i] = here;
        }
        return places;
    }

    private static bool LeavesElsewhere(Uop uop) => UopMetadata.Has(uop, InstructionFlags.Terminator)
        || uop is Uop.GuardIsTruePop or Uop.GuardIsFalsePop or Uop.GuardIsNonePop or Uop.GuardIsNotNonePop
            or Uop.GuardNotExhaustedRange or Uop.GuardNotExhaustedList or Uop.GuardNotExhaustedTuple or Uop.ForIterTierTwo or Uop.GuardIp;
}
