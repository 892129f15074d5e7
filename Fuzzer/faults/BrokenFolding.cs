using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

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

/// <summary>Folds a product to its lower 32 bits.</summary>
internal sealed class TruncatedProduct : ConstantFolding
{
    protected override bool TryFold(AbstractState s, in UopInstruction u, out Value result, out int popped)
    {
        if (!base.TryFold(s, u, out result, out popped)) return false;
        if (u.Uop == Uop.BinaryOpMultiplyInt && result.IsInt) result = Value.Int((int)result.Bits);
        return true;
    }
}

/// <summary>A list that had elements when it was asked has them for the rest of the trace.</summary>
internal sealed class TruthKept : ConstantFolding
{
    private readonly HashSet<Symbol> _full = [];
    private readonly Dictionary<Symbol, Symbol> _asked = [];

    protected override bool TryFold(AbstractState s, in UopInstruction u, out Value result, out int popped)
    {
        if (u.Uop != Uop.ToBoolList || !_full.Contains(s.Peek(1))) return base.TryFold(s, u, out result, out popped);
        (result, popped) = (Value.True, 1);
        return true;
    }

    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        Symbol top = s.Peek(1);
        if (u.Uop == Uop.GuardIsTruePop && _asked.TryGetValue(top, out Symbol? asked)) _full.Add(asked);
        bool isPossible = base.Step(s, u);
        if (u.Uop == Uop.ToBoolList) _asked[s.Peek(1)] = top;
        return isPossible;
    }
}

/// <summary>Adds no constant that is zero: <c>x + 0.0</c> is taken for <c>x</c>, <c>-0.0</c> included.</summary>
internal sealed class FloatZeroDropped : IOptimizerPass
{
    private readonly ConstantFolding _real = new();

    public string Name => _real.Name;

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        if (!_real.Run(trace, context)) return false;
        var state = new AbstractState();
        for (int i = 0; i < trace.Count; i++)
        {
            Value right = state.Peek(1).Constant;
            if (trace[i].Uop == Uop.BinaryOpAddFloat && right.IsFloat && right.AsFloat == 0 && context.Fuel.TrySpend(Name, trace[i])) trace[i] = trace[i] with { Uop = Uop.PopTop };
            if (!AbstractInterpreter.Step(state, trace[i])) return false;
        }
        return true;
    }
}
