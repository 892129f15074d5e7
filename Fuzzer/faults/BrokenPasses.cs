using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Takes it for granted that both operands have the type of the right one.</summary>
internal sealed class SecondGuardLost : GuardElimination
{
    protected override bool IsKnown(AbstractState s, in UopInstruction u) =>
        base.IsKnown(s, u) || (u.Uop == Uop.GuardNosInt && s.Peek(1).Kind == SymbolKind.Int);
}

/// <summary>Takes an int for a float.</summary>
internal sealed class FloatGuardLost : GuardElimination
{
    protected override bool IsKnown(AbstractState s, in UopInstruction u) =>
        base.IsKnown(s, u) || (u.Uop == Uop.GuardNosFloat && s.Peek(1).Kind == SymbolKind.Float);
}

/// <summary>Believes that nothing can invalidate a running trace.</summary>
internal sealed class UncheckedValidity : Cleanup
{
    protected override bool CanInvalidate(Uop uop) => false;
}

/// <summary>Believes that nothing looks at the current instruction.</summary>
internal sealed class LostLine : Cleanup
{
    protected override bool NeedsIp(List<UopInstruction> trace, int index) => false;
}
