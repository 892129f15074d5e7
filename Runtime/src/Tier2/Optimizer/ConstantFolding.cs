using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Computes pure uops of constants, and decides branches on them. Only exact ints, floats and bools are folded: nothing that has an
/// identity of its own.
/// </summary>
internal class ConstantFolding : IOptimizerPass
{
    public string Name => "constant-folding";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        var state = new AbstractState();
        for (int i = 0; i < trace.Count; i++)
        {
            UopInstruction u = trace[i];
            if (TryDecideBranch(state, u, out bool passes))
            {
                if (!passes) return false;
                if (context.Fuel.TrySpend(Name, u)) trace[i] = u = u with { Uop = Uop.PopTop };
            }
            else if (TryFold(state, u, out Value result, out int popped) && context.Fuel.TrySpend(Name, u))
            {
                trace.RemoveAt(i);
                for (int k = 0; k < popped; k++) trace.Insert(i++, new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code });
                trace.Insert(i, new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = result, Code = u.Code });
                for (int k = 0; k < popped; k++) state.Pop();
                state.Push(Symbol.OfConstant(result));
                continue;
            }
            if (!Step(state, u)) return false;
        }
        return true;
    }

    /// <summary>What a uop does to what is known. False: the trace contradicts itself.</summary>
    protected virtual bool Step(AbstractState s, in UopInstruction u) => AbstractInterpreter.Step(s, u);

    private static bool TryDecideBranch(AbstractState s, in UopInstruction u, out bool passes)
    {
        passes = false;
        if (u.Uop is not (Uop.GuardIsTruePop or Uop.GuardIsFalsePop)) return false;
        Value condition = s.Peek(1).Constant;
        if (!condition.IsBool) return false;
        passes = condition.Bits != 0 == (u.Uop == Uop.GuardIsTruePop);
        return true;
    }

    /// <summary>The result of a uop whose inputs are constants.</summary>
    protected virtual bool TryFold(AbstractState s, in UopInstruction u, out Value result, out int popped)
    {
        result = default;
        popped = UopMetadata.Popped(u.Uop, u.Argument);
        if (popped == 0 || popped > 2) return false;
        Value right = s.Peek(1).Constant, left = popped == 2 ? s.Peek(2).Constant : default;
        bool ints = left.IsInt && right.IsInt, floats = left.IsFloat && right.IsFloat;
        switch (u.Uop)
        {
            case Uop.BinaryOpAddInt when ints: result = Arithmetic.Add(left.Bits, right.Bits); break;
            case Uop.BinaryOpSubtractInt when ints: result = Arithmetic.Subtract(left.Bits, right.Bits); break;
            case Uop.BinaryOpMultiplyInt when ints: result = Arithmetic.Multiply(left.Bits, right.Bits); break;
            case Uop.BinaryOpAddFloat when floats: result = Value.Float(left.AsFloat + right.AsFloat); break;
            case Uop.BinaryOpSubtractFloat when floats: result = Value.Float(left.AsFloat - right.AsFloat); break;
            case Uop.BinaryOpMultiplyFloat when floats: result = Value.Float(left.AsFloat * right.AsFloat); break;
            case Uop.BinaryOpExtend when ints || floats:
                if (!ExtendedOperations.Applies((ExtendedOperation)u.Operand0, left, right)) return false;
                result = ExtendedOperations.Apply((ExtendedOperation)u.Operand0, left, right);
                break;
            case Uop.CompareOpInt when ints:
                result = Value.Bool((u.Argument & (left.Bits < right.Bits ? 2 : left.Bits > right.Bits ? 4 : 8)) != 0);
                break;
            case Uop.CompareOpFloat when floats:
                {
                    double a = left.AsFloat, b = right.AsFloat;
                    result = Value.Bool((u.Argument & (a < b ? 2 : a > b ? 4 : a == b ? 8 : 1)) != 0);
                    break;
                }
            case Uop.ToBoolInt when right.IsInt: result = Value.Bool(right.Bits != 0); break;
            case Uop.UnaryNot when right.IsBool: result = Value.Bool(right.Bits == 0); break;
            default: return false;
        }
        return !result.IsNull && result.AsObject is null;
    }
}
