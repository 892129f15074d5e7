using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>What may end the validity of a trace that is running.</summary>
internal static class Validity
{
    /// <summary>
    /// Whether a uop may do it: by Python code that it runs, or by a write to a namespace. Frames that come and go run none by themselves.
    /// </summary>
    public static bool CanEnd(Uop uop) => uop switch
    {
        Uop.StoreGlobal or Uop.DeleteGlobal => true,
        Uop.CheckPeriodic => false,
        _ => UopMetadata.Has(uop, InstructionFlags.Escapes) && !UopMetadata.Has(uop, InstructionFlags.FrameChange),
    };
}
