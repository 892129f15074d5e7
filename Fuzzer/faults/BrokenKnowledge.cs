using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>A power of ints is an int.</summary>
internal sealed class PowerStaysInt : GuardElimination
{
    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        bool isPower = u.Uop == Uop.BinaryOp && u.Argument % BinaryOperators.Count == (int)BinaryOperator.Power
            && s.Peek(1).Kind == SymbolKind.Int && s.Peek(2).Kind == SymbolKind.Int;
        bool isPossible = base.Step(s, u);
        if (isPower) s.Peek(1).Kind = SymbolKind.Int;
        return isPossible;
    }
}

/// <summary>The type of an object outlives calls that may change it.</summary>
internal sealed class TypeSurvivesCall : GuardElimination
{
    private readonly Dictionary<Symbol, uint> _versions = [];

    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        if (u.Uop == Uop.GuardTypeVersion) _versions[s.Peek(1)] = (uint)u.Operand0;
        bool isPossible = base.Step(s, u);
        foreach ((Symbol symbol, uint version) in _versions) symbol.TypeVersion = version;
        return isPossible;
    }
}

/// <summary>An attribute stored through one name leaves what is known under another as it is.</summary>
internal sealed class ShapeSurvivesStore : GuardElimination
{
    private readonly Dictionary<Symbol, int> _shapes = [];

    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        if (u.Uop == Uop.GuardKeysVersion) _shapes[s.Peek(1)] = (int)u.Operand0;
        bool isStore = u.Uop == Uop.StoreAttrInstanceValue;
        bool isPossible = base.Step(s, u);
        if (!isStore && UopMetadata.Has(u.Uop, InstructionFlags.Escapes)) _shapes.Clear();
        if (isStore)
        {
            foreach ((Symbol symbol, int shape) in _shapes) s.SetShape(symbol, shape);
        }
        return isPossible;
    }
}

/// <summary>All elements of a list are of one type.</summary>
internal sealed class ElementsAlike : GuardElimination
{
    private readonly Dictionary<Symbol, Symbol> _elements = [];

    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        Symbol? list = u.Uop == Uop.BinaryOpSubscrListInt ? s.Peek(2) : null;
        bool isPossible = base.Step(s, u);
        if (list is null) return isPossible;
        if (_elements.TryGetValue(list, out Symbol? element))
        {
            s.Pop();
            s.Push(element);
        }
        else
        {
            _elements.Add(list, s.Peek(1));
        }
        return isPossible;
    }
}

/// <summary>Whatever a bool is combined with by <c>&amp;</c>, <c>|</c> or <c>^</c>, the result is a bool.</summary>
internal sealed class BoolStaysBool : GuardElimination
{
    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        bool isLogical = u.Uop == Uop.BinaryOp && s.Peek(2).Kind == SymbolKind.Bool
            && (BinaryOperator)(u.Argument % BinaryOperators.Count) is BinaryOperator.And or BinaryOperator.Or or BinaryOperator.Xor;
        bool isPossible = base.Step(s, u);
        if (isLogical) s.Peek(1).Kind = SymbolKind.Bool;
        return isPossible;
    }
}

/// <summary>A float that is equal to a constant is that constant.</summary>
internal sealed class EqualIsSame : ConstantFolding
{
    private const int Equal = 8, Ordered = 14;

    protected override bool Step(AbstractState s, in UopInstruction u)
    {
        Symbol left = s.Peek(2), right = s.Peek(1);
        bool isPossible = base.Step(s, u);
        if (u.Uop == Uop.CompareOpFloat && (u.Argument & Ordered) == Equal && right.Constant.IsFloat)
            s.Peek(1).Relation = new Relation(RelationKind.IntEquals, left, right.Constant, false, s.Epoch);
        return isPossible;
    }
}
