using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Lowering of arithmetic, comparison and truth.</summary>
internal sealed partial class TraceLowering
{
    /// <summary>Comparison masks of COMPARE_OP in the order of the stencil families: less, greater, equal, less or equal, greater or equal, not equal.</summary>
    private static readonly int[] Masks = [2, 4, 8, 10, 12, 7];

    /// <summary>The mask of the comparison with its sides exchanged.</summary>
    private static readonly int[] Mirrored = [1, 0, 2, 4, 3, 5];

    private static readonly int[] CompareInt =
        [Stencil.CompareIntLess, Stencil.CompareIntGreater, Stencil.CompareIntEqual, Stencil.CompareIntLessOrEqual, Stencil.CompareIntGreaterOrEqual, Stencil.CompareIntNotEqual];

    private static readonly int[] GuardInt =
        [Stencil.GuardIntLess, Stencil.GuardIntGreater, Stencil.GuardIntEqual, Stencil.GuardIntLessOrEqual, Stencil.GuardIntGreaterOrEqual, Stencil.GuardIntNotEqual];

    private static readonly int[] GuardNotInt =
        [Stencil.GuardNotIntLess, Stencil.GuardNotIntGreater, Stencil.GuardNotIntEqual, Stencil.GuardNotIntLessOrEqual, Stencil.GuardNotIntGreaterOrEqual, Stencil.GuardNotIntNotEqual];

    private static readonly int[] CompareImmediate =
        [Stencil.CompareImmediateLess, Stencil.CompareImmediateGreater, Stencil.CompareImmediateEqual, Stencil.CompareImmediateLessOrEqual, Stencil.CompareImmediateGreaterOrEqual, Stencil.CompareImmediateNotEqual];

    private static readonly int[] GuardImmediate =
        [Stencil.GuardImmediateLess, Stencil.GuardImmediateGreater, Stencil.GuardImmediateEqual, Stencil.GuardImmediateLessOrEqual, Stencil.GuardImmediateGreaterOrEqual, Stencil.GuardImmediateNotEqual];

    private static readonly int[] GuardNotImmediate =
        [Stencil.GuardNotImmediateLess, Stencil.GuardNotImmediateGreater, Stencil.GuardNotImmediateEqual, Stencil.GuardNotImmediateLessOrEqual, Stencil.GuardNotImmediateGreaterOrEqual, Stencil.GuardNotImmediateNotEqual];

    private static readonly int[] CompareFloat =
        [Stencil.CompareFloatLess, Stencil.CompareFloatGreater, Stencil.CompareFloatEqual, Stencil.CompareFloatLessOrEqual, Stencil.CompareFloatGreaterOrEqual, Stencil.CompareFloatNotEqual];

    private static bool IsImmediate(TraceValue value) => value.IsConstant && value.Constant.Bits is >= int.MinValue and <= int.MaxValue;

    /// <summary>The two topmost values as ints. False: this is never reached with such.</summary>
    private bool Ints(out TraceValue left, out TraceValue right)
    {
        left = Frame.Top(1);
        right = Frame.Top(0);
        return Trust(left, ValueKind.Int) && Trust(right, ValueKind.Int);
    }

    private Flow IntOperation(int family, int immediate, bool isCommutative)
    {
        if (!Ints(out TraceValue left, out TraceValue right)) return Flow.Request;
        if (isCommutative && IsImmediate(left) && !right.IsConstant) (left, right) = (right, left);
        if (IsImmediate(right)) Emit(immediate + IntRegister(left), right.Constant.Bits);
        else EmitPair(family, left, right);
        Drop(2);
        PushFromScratch(ValueKind.Int);
        return Flow.Next;
    }

    private void EmitPair(int family, TraceValue left, TraceValue right)
    {
        int a = IntRegister(left), b = IntRegister(right);
        Emit(family + a * StencilTable.IntRegisters + b);
    }

    /// <summary>An operation that leaves its result in the left register, which is free afterwards, or a copy. It has no exit.</summary>
    private Flow IntInPlace(int family)
    {
        if (!Ints(out TraceValue left, out TraceValue right)) return Flow.Request;
        int a = IntRegister(left), b = IntRegister(right), target = a;
        if (left.Uses > 1)
        {
            target = TakeInt();
            Emit(Stencil.MoveBits + target * StencilTable.IntRegisters + a);
        }
        Emit(family + target * StencilTable.IntRegisters + b);
        Drop(2);
        left.Register = left.Register == target ? -1 : left.Register;
        var result = new TraceValue { Kind = ValueKind.Int, IsBound = true };
        OwnInt(result, target);
        return Push(result);
    }

    private Flow IntDivision(int family)
    {
        if (!Ints(out TraceValue left, out TraceValue right)) return Flow.Request;
        EmitPair(family, left, right);
        Drop(2);
        PushFromScratch(ValueKind.Int);
        return Flow.Next;
    }

    /// <summary>A float operation in the left register or a copy of it. Ints are converted. It has no exit.</summary>
    private Flow FloatOperation(int family, bool leftIsInt = false, bool rightIsInt = false)
    {
        TraceValue left = Frame.Top(1), right = Frame.Top(0);
        if (!Trust(left, leftIsInt ? ValueKind.Int : ValueKind.Float) || !Trust(right, rightIsInt ? ValueKind.Int : ValueKind.Float)) return Flow.Request;
        int b = rightIsInt ? Converted(right) : FloatRegister(right);
        int a = leftIsInt ? Converted(left) : FloatRegister(left), target = a;
        if (!leftIsInt && left.Uses > 1)
        {
            target = TakeFloat();
            Emit(Stencil.MoveFloat + target * StencilTable.FloatRegisters + a);
        }
        Emit(family + target * StencilTable.FloatRegisters + b);
        Drop(2);
        if (!leftIsInt && left.Register == target) left.Register = -1;
        var result = new TraceValue { Kind = ValueKind.Float, IsBound = true };
        OwnFloat(result, target);
        return Push(result);
    }

    /// <summary>A float register with the value of an int, for this uop only.</summary>
    private int Converted(TraceValue value)
    {
        int register = IntRegister(value), result = TakeFloat();
        Emit(Stencil.FloatFromInt + result * StencilTable.IntRegisters + register);
        return result;
    }

    private Flow GuardExtended(ExtendedOperation operation)
    {
        bool leftIsFloat = operation is ExtendedOperation.FloatTrueDivide or ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt
            or ExtendedOperation.FloatMultiplyInt or ExtendedOperation.FloatTrueDivideInt;
        bool rightIsFloat = operation is ExtendedOperation.FloatTrueDivide or ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat
            or ExtendedOperation.IntMultiplyFloat or ExtendedOperation.IntTrueDivideFloat;
        if (operation == ExtendedOperation.None) return Flow.Request;
        if (GuardTag(1, leftIsFloat ? ValueKind.Float : ValueKind.Int) != Flow.Next || GuardTag(0, rightIsFloat ? ValueKind.Float : ValueKind.Int) != Flow.Next) return Flow.Request;
        TraceValue left = Frame.Top(1), right = Frame.Top(0);
        switch (operation)
        {
            case ExtendedOperation.IntFloorDivide or ExtendedOperation.IntRemainder:
                return right.IsConstant ? Known(right.Constant.Bits is not (0 or -1)) : Check(Stencil.GuardDivisor, right);
            case ExtendedOperation.IntLeftShift:
                if ((right.IsConstant ? Known(right.Constant.Bits is >= 0 and < 32) : Check(Stencil.GuardBelow32, right)) != Flow.Next) return Flow.Request;
                return Check(Stencil.GuardFits32, left);
            case ExtendedOperation.IntRightShift:
                return right.IsConstant ? Known(right.Constant.Bits is >= 0 and < 64) : Check(Stencil.GuardBelow64, right);
            case ExtendedOperation.IntTrueDivide:
                if (NotZero(right) != Flow.Next || Exact(left) != Flow.Next) return Flow.Request;
                return Exact(right);
            case ExtendedOperation.FloatTrueDivide: return FloatNotZero(right);
            case ExtendedOperation.FloatTrueDivideInt: return NotZero(right) == Flow.Next ? Exact(right) : Flow.Request;
            case ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt or ExtendedOperation.FloatMultiplyInt: return Exact(right);
            case ExtendedOperation.IntTrueDivideFloat: return FloatNotZero(right) == Flow.Next ? Exact(left) : Flow.Request;
            case ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat or ExtendedOperation.IntMultiplyFloat: return Exact(left);
            default: return Flow.Next;
        }
    }

    private static Flow Known(bool passes) => passes ? Flow.Next : Flow.Request;

    private Flow Check(int family, TraceValue value)
    {
        Emit(family + IntRegister(value));
        return Flow.Next;
    }

    private Flow NotZero(TraceValue value) => value.IsConstant ? Known(value.Constant.Bits != 0) : Check(Stencil.GuardNotZero, value);

    private Flow FloatNotZero(TraceValue value)
    {
        if (value.IsConstant) return Known(value.Constant.AsFloat != 0);
        Emit(Stencil.GuardFloatNotZero + FloatRegister(value));
        return Flow.Next;
    }

    /// <summary>An int that a float holds exactly.</summary>
    private Flow Exact(TraceValue value)
    {
        const long limit = 1L << 53;
        if (value.IsConstant) return Known(value.Constant.Bits is >= -limit and <= limit);
        Emit(Stencil.GuardExact + IntRegister(value), limit);
        return Flow.Next;
    }

    private Flow Extended(ExtendedOperation operation) => operation switch
    {
        ExtendedOperation.IntAnd => IntInPlace(Stencil.AndInt),
        ExtendedOperation.IntOr => IntInPlace(Stencil.OrInt),
        ExtendedOperation.IntXor => IntInPlace(Stencil.XorInt),
        ExtendedOperation.IntFloorDivide => IntDivision(Stencil.FloorDivideInt),
        ExtendedOperation.IntRemainder => IntDivision(Stencil.RemainderInt),
        ExtendedOperation.IntLeftShift => IntInPlace(Stencil.LeftShiftInt),
        ExtendedOperation.IntRightShift => IntInPlace(Stencil.RightShiftInt),
        ExtendedOperation.IntTrueDivide => FloatOperation(Stencil.DivideFloat, leftIsInt: true, rightIsInt: true),
        ExtendedOperation.FloatTrueDivide => FloatOperation(Stencil.DivideFloat),
        ExtendedOperation.FloatAddInt => FloatOperation(Stencil.AddFloat, rightIsInt: true),
        ExtendedOperation.FloatSubtractInt => FloatOperation(Stencil.SubtractFloat, rightIsInt: true),
        ExtendedOperation.FloatMultiplyInt => FloatOperation(Stencil.MultiplyFloat, rightIsInt: true),
        ExtendedOperation.FloatTrueDivideInt => FloatOperation(Stencil.DivideFloat, rightIsInt: true),
        ExtendedOperation.IntAddFloat => FloatOperation(Stencil.AddFloat, leftIsInt: true),
        ExtendedOperation.IntSubtractFloat => FloatOperation(Stencil.SubtractFloat, leftIsInt: true),
        ExtendedOperation.IntMultiplyFloat => FloatOperation(Stencil.MultiplyFloat, leftIsInt: true),
        ExtendedOperation.IntTrueDivideFloat => FloatOperation(Stencil.DivideFloat, leftIsInt: true),
        _ => Flow.Request,
    };

    private Flow CompareInts(int mask)
    {
        // Ints are never unordered.
        int which = Array.FindIndex(Masks, m => (m & 14) == (mask & 14));
        if (which < 0 || !Ints(out TraceValue left, out TraceValue right)) return Flow.Request;
        if (IsImmediate(left) && !right.IsConstant) (left, right, which) = (right, left, Mirrored[which]);
        int guard = FollowingGuard(out int instruction);
        bool isTrue = guard >= 0 && _trace[guard].Uop == Uop.GuardIsTruePop;
        if (guard >= 0) IsDefinite(guard, 2);
        if (IsImmediate(right))
        {
            int[] families = guard < 0 ? CompareImmediate : isTrue ? GuardImmediate : GuardNotImmediate;
            Emit(families[which] + IntRegister(left), right.Constant.Bits);
        }
        else
        {
            EmitPair((guard < 0 ? CompareInt : isTrue ? GuardInt : GuardNotInt)[which], left, right);
        }
        if (guard >= 0) return Fused(guard, instruction, 2);
        Drop(2);
        PushFromScratch(ValueKind.Bool);
        return Flow.Next;
    }

    private Flow CompareFloats(int mask)
    {
        int which = Array.IndexOf(Masks, mask & 15);
        TraceValue left = Frame.Top(1), right = Frame.Top(0);
        if (which < 0 || !Trust(left, ValueKind.Float) || !Trust(right, ValueKind.Float)) return Flow.Request;
        int a = FloatRegister(left), b = FloatRegister(right);
        Emit(CompareFloat[which] + a * StencilTable.FloatRegisters + b);
        return FromScratch(2, false);
    }

    /// <summary>
    /// The guard that takes the truth value that the uop makes, or -1. In between there may only be uops that make no code here.
    /// If the guard fails, the uop interpreter starts at the uop that makes the value: it has no effect, so it may run again.
    /// </summary>
    private int FollowingGuard(out int instruction)
    {
        instruction = Frame.Instruction;
        for (int i = _uop + 1; i < _trace.Length; i++)
        {
            switch (_trace[i].Uop)
            {
                case Uop.Nop or Uop.ToBoolBool or Uop.CheckValidity: break;
                case Uop.SetIp:
                    instruction = _trace[i].Target;
                    break;
                case Uop.GuardIsTruePop or Uop.GuardIsFalsePop: return i;
                default: return -1;
            }
        }
        return -1;
    }

    /// <summary>The operands of a comparison are gone, and so is its result: go on behind the guard.</summary>
    private Flow Fused(int guard, int instruction, int operands)
    {
        Debug.Assert(guard > _uop);
        Drop(operands);
        _uop = guard;
        Frame.Instruction = instruction;
        return Flow.Next;
    }

    /// <summary>The scratch register has a truth value that replaces operands.</summary>
    private Flow FromScratch(int operands, bool inverted)
    {
        int guard = FollowingGuard(out int instruction);
        if (guard >= 0)
        {
            if (_exit < 0) IsDefinite(guard, operands);
            Emit((_trace[guard].Uop == Uop.GuardIsTruePop) != inverted ? Stencil.GuardScratch : Stencil.GuardNotScratch);
            return Fused(guard, instruction, operands);
        }
        if (inverted) Emit(Stencil.NotScratch);
        Drop(operands);
        PushFromScratch(ValueKind.Bool);
        return Flow.Next;
    }

    private Flow UnaryNot()
    {
        TraceValue value = Frame.Top(0);
        if (!Trust(value, ValueKind.Bool)) return Flow.Request;
        Emit(Stencil.UnaryNot + IntRegister(value));
        return FromScratch(1, false);
    }

    private Flow ToBoolInt()
    {
        TraceValue value = Frame.Top(0);
        if (!Trust(value, ValueKind.Int)) return Flow.Request;
        Emit(Stencil.ToBoolInt + IntRegister(value));
        return FromScratch(1, false);
    }

    private Flow ToBoolNone()
    {
        TraceValue value = Frame.Top(0);
        if (value.IsConstant ? !value.Constant.IsNone : value.IsNumber || value.Class != 0 || !value.IsTagged) return Flow.Request;
        if (!value.IsConstant) Emit(ByPlace(value, Stencil.GuardNoneInLocal, Stencil.GuardNoneInSpill), _layout.NoneTag, TagAt(IndexOf(value)));
        Frame.SetTop(0, TraceValue.OfConstant(Objects.Value.False));
        return Flow.Next;
    }
}
