using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>Removes guards of what is known already: from an earlier guard, from a constant, or from what made the value.</summary>
internal class GuardElimination : IOptimizerPass
{
    public string Name => "guard-elimination";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        var state = new AbstractState();
        for (int i = 0; i < trace.Count; i++)
        {
            UopInstruction u = trace[i];
            if (IsKnown(state, u) && context.Fuel.TrySpend(Name, u)) trace[i] = u with { Uop = Uop.Nop, Argument = 0, Operand0 = 0 };
            else if (!Step(state, u)) return false;
        }
        return true;
    }

    /// <summary>What a uop does to what is known. False: the trace contradicts itself.</summary>
    protected virtual bool Step(AbstractState s, in UopInstruction u) => AbstractInterpreter.Step(s, u);

    /// <summary>Whether a guard cannot fail here.</summary>
    protected virtual bool IsKnown(AbstractState s, in UopInstruction u) => u.Uop switch
    {
        Uop.GuardTosInt => s.Peek(1).Kind == SymbolKind.Int,
        Uop.GuardNosInt => s.Peek(2).Kind == SymbolKind.Int,
        Uop.GuardTosFloat => s.Peek(1).Kind == SymbolKind.Float,
        Uop.GuardNosFloat => s.Peek(2).Kind == SymbolKind.Float,
        Uop.GuardTosUnicode => s.Peek(1).Kind == SymbolKind.Str,
        Uop.GuardNosUnicode => s.Peek(2).Kind == SymbolKind.Str,
        Uop.GuardTosList => s.Peek(1).Kind == SymbolKind.List,
        Uop.GuardNosList => s.Peek(2).Kind == SymbolKind.List,
        Uop.GuardTosTuple => s.Peek(1).Kind == SymbolKind.Tuple,
        Uop.GuardNosTuple => s.Peek(2).Kind == SymbolKind.Tuple,
        Uop.GuardTosDict => s.Peek(1).Kind == SymbolKind.Dict,
        Uop.GuardNosDict => s.Peek(2).Kind == SymbolKind.Dict,
        Uop.ToBoolBool => s.Peek(1).Kind == SymbolKind.Bool,
        Uop.IterCheckRange => s.Peek(1).Kind == SymbolKind.RangeIterator,
        Uop.IterCheckList => s.Peek(1).Kind == SymbolKind.ListIterator,
        Uop.IterCheckTuple => s.Peek(1).Kind == SymbolKind.TupleIterator,
        Uop.GuardTypeVersion => u.Operand0 != 0 && s.Peek(1).TypeVersion == (uint)u.Operand0,
        Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues => u.Operand0 != 0 && s.Peek(1).ShapeId == (int)u.Operand0,
        _ => false,
    };
}
