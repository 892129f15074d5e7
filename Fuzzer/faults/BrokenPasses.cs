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

/// <summary>Folds <c>a - b</c> to <c>b - a</c>.</summary>
internal sealed class SwappedSubtraction : ConstantFolding
{
    protected override bool TryFold(AbstractState s, in UopInstruction u, out Value result, out int popped)
    {
        if (!base.TryFold(s, u, out result, out popped)) return false;
        if (u.Uop == Uop.BinaryOpSubtractInt && result.IsInt) result = Value.Int(-result.Bits);
        return true;
    }
}

/// <summary>Promotes globals and forgets to say so.</summary>
internal sealed class UnwatchedGlobals : IOptimizerPass
{
    private readonly GlobalPromotion _real = new();

    public string Name => _real.Name;

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        bool result = _real.Run(trace, context);
        context.Dependencies.Clear();
        return result;
    }
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
