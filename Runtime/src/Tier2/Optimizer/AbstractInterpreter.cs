using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>The transfer functions: what each uop does to the abstract state. The passes share them.</summary>
internal static class AbstractInterpreter
{
    /// <summary>Advances the state over one uop. False: a contradiction, the trace can never run to here.</summary>
    public static bool Step(AbstractState s, in UopInstruction u)
    {
        switch (u.Uop)
        {
            case Uop.LoadFast or Uop.LoadFastCheck: s.Push(s.Local(u.Argument)); return true;
            case Uop.LoadFastAndClear:
                s.Push(s.Local(u.Argument));
                s.SetLocal(u.Argument, new Symbol());
                return true;
            case Uop.StoreFast: s.SetLocal(u.Argument, s.Pop()); return true;
            case Uop.DeleteFast or Uop.MakeCell: s.SetLocal(u.Argument, new Symbol()); return true;
            case Uop.LoadConst or Uop.LoadConstInline: s.Push(Symbol.OfConstant(u.Constant)); return true;
            case Uop.LoadSmallInt: s.Push(Symbol.OfConstant(Value.Int(u.Argument))); return true;
            case Uop.Copy: s.Push(s.Peek(u.Argument)); return true;
            case Uop.Swap: s.Swap(u.Argument); return true;

            case Uop.GuardTosInt: return Narrow(s.Peek(1), SymbolKind.Int);
            case Uop.GuardNosInt: return Narrow(s.Peek(2), SymbolKind.Int);
            case Uop.GuardTosFloat: return Narrow(s.Peek(1), SymbolKind.Float);
            case Uop.GuardNosFloat: return Narrow(s.Peek(2), SymbolKind.Float);
            case Uop.GuardTosUnicode: return Narrow(s.Peek(1), SymbolKind.Str);
            case Uop.GuardNosUnicode: return Narrow(s.Peek(2), SymbolKind.Str);
            case Uop.GuardTosList: return Narrow(s.Peek(1), SymbolKind.List);
            case Uop.GuardNosList: return Narrow(s.Peek(2), SymbolKind.List);
            case Uop.GuardTosTuple: return Narrow(s.Peek(1), SymbolKind.Tuple);
            case Uop.GuardNosTuple: return Narrow(s.Peek(2), SymbolKind.Tuple);
            case Uop.GuardTosDict: return Narrow(s.Peek(1), SymbolKind.Dict);
            case Uop.GuardNosDict: return Narrow(s.Peek(2), SymbolKind.Dict);
            case Uop.ToBoolBool: return Narrow(s.Peek(1), SymbolKind.Bool);
            case Uop.IterCheckRange: return Narrow(s.Peek(1), SymbolKind.RangeIterator);
            case Uop.IterCheckList: return Narrow(s.Peek(1), SymbolKind.ListIterator);
            case Uop.IterCheckTuple: return Narrow(s.Peek(1), SymbolKind.TupleIterator);
            case Uop.GuardTypeVersion: s.Peek(1).TypeVersion = (uint)u.Operand0; return true;
            case Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues: s.Peek(1).ShapeId = (int)u.Operand0; return true;

            // A result beyond 64 bits leaves the trace.
            case Uop.BinaryOpAddInt or Uop.BinaryOpSubtractInt or Uop.BinaryOpMultiplyInt: return Replace(s, 2, SymbolKind.Int);
            case Uop.BinaryOpAddFloat or Uop.BinaryOpSubtractFloat or Uop.BinaryOpMultiplyFloat: return Replace(s, 2, SymbolKind.Float);
            case Uop.BinaryOpExtend: return Replace(s, 2, ResultOf((Interpreter.ExtendedOperation)u.Operand0));
            case Uop.BinaryOpAddUnicode or Uop.BinaryOpSubscrStrInt: return Replace(s, 2, SymbolKind.Str);
            case Uop.CompareOpInt or Uop.CompareOpFloat or Uop.CompareOpStr or Uop.ContainsOpDict or Uop.IsOp or Uop.ContainsOp: return Replace(s, 2, SymbolKind.Bool);
            case Uop.ToBoolInt or Uop.ToBoolNone or Uop.ToBoolList or Uop.ToBoolStr or Uop.UnaryNot: return Replace(s, 1, SymbolKind.Bool);
            case Uop.ToBool:
                s.ForgetMutableFacts();
                return Replace(s, 1, SymbolKind.Bool);
            case Uop.IterNextRange: s.PushNew(SymbolKind.Int); return true;
            case Uop.BuildList: return Replace(s, u.Argument, SymbolKind.List);
            case Uop.BuildTuple: return Replace(s, u.Argument, SymbolKind.Tuple);
            case Uop.CallLen: return Replace(s, 3, SymbolKind.Int);

            case Uop.StoreAttrInstanceValue or Uop.StoreAttrSlot:
                s.Pop();
                s.Pop();
                // Adding an attribute changes the shape, and the object may be known under another symbol.
                s.ForgetMutableFacts();
                return true;
            case Uop.CallPy or Uop.CallAllocAndEnterInit:
                s.ForgetMutableFacts();
                s.EnterFrame(u.Argument + 2);
                return true;
            case Uop.ForIterGenFrame:
                s.ForgetMutableFacts();
                s.EnterFrame(0);
                return true;
            case Uop.YieldValue:
                s.ForgetMutableFacts();
                s.LeaveFrame();
                return true;
            case Uop.ReturnValue:
                s.LeaveFrame();
                return true;
            default:
                if (!UopMetadata.Has(u.Uop, InstructionFlags.Generic)) throw new InvalidOperationException($"{u.Uop} has no transfer function, and none is declared to do");
                s.ApplyGeneric(u);
                return true;
        }
    }

    private static SymbolKind ResultOf(Interpreter.ExtendedOperation operation) => operation switch
    {
        Interpreter.ExtendedOperation.IntAnd or Interpreter.ExtendedOperation.IntOr or Interpreter.ExtendedOperation.IntXor or Interpreter.ExtendedOperation.IntFloorDivide
            or Interpreter.ExtendedOperation.IntRemainder or Interpreter.ExtendedOperation.IntLeftShift or Interpreter.ExtendedOperation.IntRightShift => SymbolKind.Int,
        _ => SymbolKind.Float,
    };

    private static bool Replace(AbstractState s, int popped, SymbolKind pushed)
    {
        for (int i = 0; i < popped; i++) s.Pop();
        s.PushNew(pushed);
        return true;
    }

    private static bool Narrow(Symbol symbol, SymbolKind kind)
    {
        if (symbol.Kind != SymbolKind.Unknown && symbol.Kind != kind) return false;
        symbol.Kind = kind;
        return true;
    }
}
