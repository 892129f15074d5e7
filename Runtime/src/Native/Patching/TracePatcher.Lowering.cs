using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>One method per kind of uop. Each ends with the virtual stack as the uop leaves the stack, or asks for the trampoline.</summary>
internal sealed partial class TracePatcher
{
    /// <summary>Comparison masks of COMPARE_OP in the order of the stencil families: less, greater, equal, less or equal, greater or equal, not equal.</summary>
    private static readonly int[] Masks = [2, 4, 8, 10, 12, 7];

    private static readonly int[] CompareInt =
        [Stencil.CompareIntLess, Stencil.CompareIntGreater, Stencil.CompareIntEqual, Stencil.CompareIntLessOrEqual, Stencil.CompareIntGreaterOrEqual, Stencil.CompareIntNotEqual];

    private static readonly int[] GuardInt =
        [Stencil.GuardIntLess, Stencil.GuardIntGreater, Stencil.GuardIntEqual, Stencil.GuardIntLessOrEqual, Stencil.GuardIntGreaterOrEqual, Stencil.GuardIntNotEqual];

    private static readonly int[] GuardNotInt =
        [Stencil.GuardNotIntLess, Stencil.GuardNotIntGreater, Stencil.GuardNotIntEqual, Stencil.GuardNotIntLessOrEqual, Stencil.GuardNotIntGreaterOrEqual, Stencil.GuardNotIntNotEqual];

    private static readonly int[] CompareFloat =
        [Stencil.CompareFloatLess, Stencil.CompareFloatGreater, Stencil.CompareFloatEqual, Stencil.CompareFloatLessOrEqual, Stencil.CompareFloatGreaterOrEqual, Stencil.CompareFloatNotEqual];

    private Flow Lower(in UopInstruction u)
    {
        switch (u.Uop)
        {
            case Uop.Nop or Uop.StartExecutor: return Flow.Next;
            case Uop.SetIp:
                _instruction = u.Target;
                return Flow.Next;
            case Uop.CheckValidity:
                if (!_isValidityKnown) Emit(Stencil.CheckValidity);
                _isValidityKnown = true;
                return Flow.Next;
            case Uop.CheckPeriodic: return CheckPeriodic(u.Argument);
            case Uop.JumpToTop: return JumpToTop();
            case Uop.ExitTrace or Uop.Deopt: return Flow.Request;

            case Uop.LoadFast: return Push(new Operand(Place.Local, u.Argument));
            case Uop.LoadFastCheck:
                Emit(Stencil.LoadFastCheck, TagOf(new Operand(Place.Local, u.Argument)));
                return Push(new Operand(Place.Local, u.Argument));
            case Uop.StoreFast: return StoreFast(u.Argument);
            case Uop.LoadConst or Uop.LoadConstInline: return LoadConstant(u.Constant);
            case Uop.LoadSmallInt: return LoadConstant(Value.Int(u.Argument));
            case Uop.PopTop: return Dropped(1);
            case Uop.PushNull: return Push(new Operand(Place.Null, 0));
            case Uop.PushNullConditional: return (u.Argument & 1) != 0 ? Push(new Operand(Place.Null, 0)) : Flow.Next;
            case Uop.Copy: return Copy(u.Argument - 1);
            case Uop.Swap: return Swap(u.Argument - 1);
            case Uop.IsOp: return IsOp(u.Argument != 0);
            case Uop.UnaryNot: return UnaryNot();

            case Uop.GuardTosInt: return GuardTag(0, Place.Int);
            case Uop.GuardNosInt: return GuardTag(1, Place.Int);
            case Uop.GuardTosFloat: return GuardTag(0, Place.Float);
            case Uop.GuardNosFloat: return GuardTag(1, Place.Float);
            case Uop.ToBoolBool: return GuardTag(0, Place.Bool);
            case Uop.GuardTosUnicode: return GuardKind(0, _layout.StrClass, TypeKind.Str);
            case Uop.GuardNosUnicode: return GuardKind(1, _layout.StrClass, TypeKind.Str);
            case Uop.GuardTosList: return GuardKind(0, _layout.ListClass, TypeKind.List);
            case Uop.GuardNosList: return GuardKind(1, _layout.ListClass, TypeKind.List);
            case Uop.GuardTosTuple: return GuardKind(0, _layout.TupleClass, TypeKind.Tuple);
            case Uop.GuardNosTuple: return GuardKind(1, _layout.TupleClass, TypeKind.Tuple);
            case Uop.IterCheckRange: return GuardClass(_layout.RangeIteratorClass);
            case Uop.IterCheckList: return GuardClass(_layout.ListIteratorClass);
            case Uop.IterCheckTuple: return GuardClass(_layout.TupleIteratorClass);
            case Uop.GuardTypeVersion: return GuardTypeVersion((uint)u.Operand0);
            case Uop.CheckManagedObjectHasValues:
                if (GuardClass(_layout.InstanceClass) != Flow.Next) return Flow.Request;
                Emit(Stencil.GuardShape, _layout.ShapeId, (int)u.Operand0);
                return Flow.Next;
            case Uop.GuardIsTruePop: return GuardTruth(true);
            case Uop.GuardIsFalsePop: return GuardTruth(false);
            case Uop.GuardIsNonePop: return GuardNone(true);
            case Uop.GuardIsNotNonePop: return GuardNone(false);
            case Uop.GuardBinaryOpExtend: return GuardExtended((ExtendedOperation)u.Operand0);

            case Uop.BinaryOpAddInt: return IntOperation(Stencil.BinaryOpAddInt);
            case Uop.BinaryOpSubtractInt: return IntOperation(Stencil.BinaryOpSubtractInt);
            case Uop.BinaryOpMultiplyInt: return IntOperation(Stencil.BinaryOpMultiplyInt);
            case Uop.BinaryOpAddFloat: return FloatOperation(Stencil.AddFloat);
            case Uop.BinaryOpSubtractFloat: return FloatOperation(Stencil.SubtractFloat);
            case Uop.BinaryOpMultiplyFloat: return FloatOperation(Stencil.MultiplyFloat);
            case Uop.BinaryOpExtend: return Extended((ExtendedOperation)u.Operand0);
            case Uop.CompareOpInt: return CompareInts(u.Argument);
            case Uop.CompareOpFloat: return CompareFloats(u.Argument);
            case Uop.ToBoolInt: return ToBoolInt();
            case Uop.ToBoolNone: return ToBoolNone();
            case Uop.ToBoolList:
                if (!Reference(0)) return Flow.Request;
                Emit(Stencil.ToBoolList, _layout.ListCount);
                return Scratch(1, false);

            case Uop.GuardNotExhaustedRange: return OnObject(Stencil.GuardNotExhaustedRange, _layout.RangeRemaining);
            case Uop.GuardNotExhaustedList:
                return OnObject(Stencil.GuardNotExhaustedList, _layout.ListIteratorList, _layout.ListIteratorIndex, _layout.ListCount);
            case Uop.GuardNotExhaustedTuple:
                return OnObject(Stencil.GuardNotExhaustedTuple, _layout.TupleIteratorTuple, _layout.TupleIteratorIndex, _layout.TupleItems);
            case Uop.IterNextRange: return IterNextRange();
            case Uop.IterNextListTierTwo:
                return LoadToSpill(Stencil.IterNextList, 0, _layout.ListIteratorList, _layout.ListIteratorIndex, _layout.ListItems, _layout.ListIteratorIndex);
            case Uop.IterNextTuple:
                return LoadToSpill(Stencil.IterNextTuple, 0, _layout.TupleIteratorTuple, _layout.TupleIteratorIndex, _layout.TupleItems, _layout.TupleIteratorIndex);
            case Uop.BinaryOpSubscrListInt: return Subscript(Stencil.SubscrList, _layout.ListCount, _layout.ListItems);
            case Uop.BinaryOpSubscrTupleInt: return Subscript(Stencil.SubscrTuple, _layout.TupleItems);
            case Uop.StoreSubscrListInt: return StoreSubscript();
            case Uop.LoadAttrInstanceValue: return LoadAttribute((int)u.Operand0);
            default: return Flow.Request;
        }
    }

    // ---- control

    private Flow CheckPeriodic(int cost)
    {
        // Iterations are counted by what they spent.
        if (cost <= 0 || _loopCost != 0 || _trace[^1].Uop != Uop.JumpToTop || _entries[0] < 0) return Flow.Request;
        _loopCost = cost;
        Emit(Stencil.CheckPeriodic, cost);
        return Flow.Next;
    }

    private Flow JumpToTop()
    {
        // Without a paid back edge the loop would not be bounded; a jump that cannot be taken natively is the interpreter's.
        if (_loopCost == 0 || _entries[0] < 0 || !Flush()) return Flow.Request;
        _loopUops = _uop + 1;
        _loopInstruction = _instruction;
        if (_stack.Top != 0) Emit(Stencil.MoveStackBase, (long)_stack.Top * NativeLayout.ValueSize);
        Emit(Stencil.JumpToTop);
        return Flow.Top;
    }

    // ---- stack

    private Flow Push(Operand operand)
    {
        _stack.Push(operand);
        return Flow.Next;
    }

    private Flow Dropped(int count)
    {
        Drop(count);
        return Flow.Next;
    }

    private Flow LoadConstant(in Value constant)
    {
        if (constant.IsInt || constant.IsBool)
        {
            int register = TakeInt();
            Emit(Stencil.LoadConstantBits + register, constant.Bits);
            return Push(new Operand(constant.IsInt ? Place.Int : Place.Bool, register));
        }
        if (constant.IsFloat)
        {
            int register = TakeFloat();
            Emit(Stencil.LoadConstantFloat + register, constant.Bits);
            return Push(new Operand(Place.Float, register));
        }
        return Push(constant.IsNull ? new Operand(Place.Null, 0) : new Operand(Place.Constant, _uop));
    }

    private Flow Copy(int fromTop)
    {
        Operand operand = _stack[fromTop];
        switch (operand.Place)
        {
            case Place.Int or Place.Bool:
                {
                    int register = TakeInt();
                    Emit(Stencil.MoveBits + register * StencilTable.IntRegisters + operand.Index);
                    return Push(operand with { Index = register });
                }
            case Place.Float:
                {
                    int register = TakeFloat();
                    Emit(Stencil.MoveFloat + register * StencilTable.FloatRegisters + operand.Index);
                    return Push(operand with { Index = register });
                }
            case Place.Slot:
                if (!MoveToSpill(fromTop)) return Flow.Request;
                return Push(_stack[fromTop]);
            default: return Push(operand);
        }
    }

    private Flow Swap(int fromTop)
    {
        if (_stack[0].Place == Place.Slot && !MoveToSpill(0)) return Flow.Request;
        if (_stack[fromTop].Place == Place.Slot && !MoveToSpill(fromTop)) return Flow.Request;
        (_stack[0], _stack[fromTop]) = (_stack[fromTop], _stack[0]);
        return Flow.Next;
    }

    private Flow StoreFast(int local)
    {
        Operand operand = _stack[0];
        if (operand == new Operand(Place.Local, local)) return Dropped(1);
        // What was loaded from the local keeps the value that it had.
        for (int i = 1; i < _stack.Count; i++)
        {
            if (_stack[i] == new Operand(Place.Local, local) && !MoveToSpill(i)) return Flow.Request;
        }
        var target = new Operand(Place.Local, local);
        if (operand.Place == Place.Local && _localTags.TryGetValue(operand.Index, out Place known))
        {
            if (known == Place.Float && HasFloat) operand = new Operand(Place.Float, FloatRegister(0));
            else if (known != Place.Float && HasInt) operand = new Operand(known, IntRegister(0, known));
        }
        switch (operand.Place)
        {
            case Place.Int or Place.Bool or Place.Float:
                if (!_localTags.TryGetValue(local, out Place tag) || tag != operand.Place)
                {
                    int store = operand.Place switch
                    {
                        Place.Int => Stencil.StoreIntTagToLocal,
                        Place.Bool => Stencil.StoreBoolTagToLocal,
                        _ => Stencil.StoreFloatTagToLocal,
                    };
                    Emit(store, TagOf(target));
                }
                Emit(operand.Place == Place.Float ? Stencil.StoreFloatBitsToLocal + operand.Index : Stencil.StoreBitsToLocal + operand.Index, BitsOf(target));
                _localTags[local] = operand.Place;
                return Dropped(1);
            case Place.Slot or Place.Local or Place.Spill:
                break;
            default: return Flow.Request;
        }
        Emit(ByPlace(operand, Stencil.StoreFastFromLocal, Stencil.StoreFastFromStack, Stencil.StoreFastFromSpill),
            TagOf(operand), BitsOf(operand), TagOf(target), TagOf(target), TagOf(target), BitsOf(target));
        Drop(1);
        _localTags.Remove(local);
        return Flush() ? Flow.Join : Flow.Next;
    }

    // ---- guards

    private Flow GuardTag(int fromTop, Place kind)
    {
        Operand operand = _stack[fromTop];
        if (operand.Place == kind) return Flow.Next;
        if (!operand.IsInMemory) return Flow.Request;
        bool isKnown = operand.Place == Place.Local && _localTags.TryGetValue(operand.Index, out Place known) && known == kind;
        if (!isKnown)
        {
            int guard = kind switch
            {
                Place.Int => ByPlace(operand, Stencil.GuardIntInLocal, Stencil.GuardIntInStack, Stencil.GuardIntInSpill),
                Place.Float => ByPlace(operand, Stencil.GuardFloatInLocal, Stencil.GuardFloatInStack, Stencil.GuardFloatInSpill),
                Place.Bool => ByPlace(operand, Stencil.GuardBoolInLocal, Stencil.GuardBoolInStack, Stencil.GuardBoolInSpill),
                _ => throw new InvalidOperationException($"{kind} is no tag"),
            };
            Emit(guard, TagOf(operand));
            if (operand.Place == Place.Local) _localTags[operand.Index] = kind;
        }
        _ = kind == Place.Float ? FloatRegister(fromTop) : IntRegister(fromTop, kind);
        return Flow.Next;
    }

    /// <summary>Brings the object of an operand into the scratch register. False: it is not in memory.</summary>
    private bool Reference(int fromTop)
    {
        Operand operand = _stack[fromTop];
        if (!operand.IsInMemory) return false;
        Emit(ByPlace(operand, Stencil.ReferenceFromLocal, Stencil.ReferenceFromStack, Stencil.ReferenceFromSpill), TagOf(operand));
        return true;
    }

    private Flow GuardClass(nint methodTable, int fromTop = 0)
    {
        if (!Reference(fromTop)) return Flow.Request;
        Emit(Stencil.GuardClass, methodTable);
        return Flow.Next;
    }

    private Flow GuardKind(int fromTop, nint methodTable, TypeKind kind)
    {
        if (GuardClass(methodTable, fromTop) != Flow.Next) return Flow.Request;
        Emit(Stencil.GuardKind, _layout.Kind, (int)kind);
        return Flow.Next;
    }

    private Flow GuardTypeVersion(uint version)
    {
        switch (_builtinOfVersion(version))
        {
            case TypeKind.Instance:
                if (!Reference(0)) return Flow.Request;
                Emit(Stencil.GuardTypeVersion, _layout.StringClass, _layout.Class, _layout.TypeVersion, (int)version);
                return Flow.Next;
            // A big int exits, which is right too.
            case TypeKind.Int: return GuardTag(0, Place.Int);
            case TypeKind.Float: return GuardTag(0, Place.Float);
            case TypeKind.Bool: return GuardTag(0, Place.Bool);
            case TypeKind.NoneType or TypeKind.EllipsisType or TypeKind.NotImplementedType: return Flow.Request;
            case var kind:
                if (!Reference(0)) return Flow.Request;
                Emit(Stencil.GuardBuiltinKind, _layout.StringClass, _layout.Kind, (int)kind);
                return Flow.Next;
        }
    }


    private Flow GuardTruth(bool expected)
    {
        Operand operand = _stack[0];
        if (operand.Place is Place.Int or Place.Bool) Emit((expected ? Stencil.GuardBits : Stencil.GuardNoBits) + operand.Index);
        else if (!operand.IsInMemory) return Flow.Request;
        else if (expected) Emit(ByPlace(operand, Stencil.GuardBitsInLocal, Stencil.GuardBitsInStack, Stencil.GuardBitsInSpill), BitsOf(operand));
        else Emit(ByPlace(operand, Stencil.GuardNoBitsInLocal, Stencil.GuardNoBitsInStack, Stencil.GuardNoBitsInSpill), BitsOf(operand));
        return Dropped(1);
    }

    private Flow GuardNone(bool expected)
    {
        Operand operand = _stack[0];
        if (operand.IsInMemory)
        {
            int guard = expected
                ? ByPlace(operand, Stencil.GuardNoneInLocal, Stencil.GuardNoneInStack, Stencil.GuardNoneInSpill)
                : ByPlace(operand, Stencil.GuardNotNoneInLocal, Stencil.GuardNotNoneInStack, Stencil.GuardNotNoneInSpill);
            Emit(guard, _layout.NoneTag, TagOf(operand));
            return Dropped(1);
        }
        bool isNone = operand.Place == Place.Constant && _trace[operand.Index].Constant.IsNone;
        return isNone == expected ? Dropped(1) : Flow.Request;
    }

    // ---- numbers

    private Flow IntOperation(int family)
    {
        int right = IntRegister(0), left = IntRegister(1);
        if (left < 0 || right < 0) return Flow.Request;
        Emit(family + left * StencilTable.IntRegisters + right);
        Drop(1);
        _stack[0] = new Operand(Place.Int, left);
        return Flow.Next;
    }

    private Flow FloatOperation(int family)
    {
        int right = FloatRegister(0), left = FloatRegister(1);
        if (left < 0 || right < 0) return Flow.Request;
        Emit(family + left * StencilTable.FloatRegisters + right);
        return Dropped(1);
    }

    private Flow GuardExtended(ExtendedOperation operation)
    {
        bool leftIsFloat = operation is ExtendedOperation.FloatTrueDivide or ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt
            or ExtendedOperation.FloatMultiplyInt or ExtendedOperation.FloatTrueDivideInt;
        bool rightIsFloat = operation is ExtendedOperation.FloatTrueDivide or ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat
            or ExtendedOperation.IntMultiplyFloat or ExtendedOperation.IntTrueDivideFloat;
        if (operation == ExtendedOperation.None) return Flow.Request;
        if (GuardTag(1, leftIsFloat ? Place.Float : Place.Int) != Flow.Next || GuardTag(0, rightIsFloat ? Place.Float : Place.Int) != Flow.Next) return Flow.Request;
        int left = _stack[1].Index, right = _stack[0].Index;
        long exact = 1L << 53;
        switch (operation)
        {
            case ExtendedOperation.IntFloorDivide or ExtendedOperation.IntRemainder:
                Emit(Stencil.GuardDivisor + right);
                break;
            case ExtendedOperation.IntLeftShift:
                Emit(Stencil.GuardBelow32 + right);
                Emit(Stencil.GuardFits32 + left);
                break;
            case ExtendedOperation.IntRightShift:
                Emit(Stencil.GuardBelow64 + right);
                break;
            case ExtendedOperation.IntTrueDivide:
                Emit(Stencil.GuardNotZero + right);
                Emit(Stencil.GuardExact + left, exact);
                Emit(Stencil.GuardExact + right, exact);
                break;
            case ExtendedOperation.FloatTrueDivide:
                Emit(Stencil.GuardFloatNotZero + right);
                break;
            case ExtendedOperation.FloatTrueDivideInt:
                Emit(Stencil.GuardNotZero + right);
                Emit(Stencil.GuardExact + right, exact);
                break;
            case ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt or ExtendedOperation.FloatMultiplyInt:
                Emit(Stencil.GuardExact + right, exact);
                break;
            case ExtendedOperation.IntTrueDivideFloat:
                Emit(Stencil.GuardFloatNotZero + right);
                Emit(Stencil.GuardExact + left, exact);
                break;
            case ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat or ExtendedOperation.IntMultiplyFloat:
                Emit(Stencil.GuardExact + left, exact);
                break;
        }
        return Flow.Next;
    }

    private Flow Extended(ExtendedOperation operation)
    {
        switch (operation)
        {
            case ExtendedOperation.IntAnd: return IntOperation(Stencil.AndInt);
            case ExtendedOperation.IntOr: return IntOperation(Stencil.OrInt);
            case ExtendedOperation.IntXor: return IntOperation(Stencil.XorInt);
            case ExtendedOperation.IntFloorDivide: return IntOperation(Stencil.FloorDivideInt);
            case ExtendedOperation.IntRemainder: return IntOperation(Stencil.RemainderInt);
            case ExtendedOperation.IntLeftShift: return IntOperation(Stencil.LeftShiftInt);
            case ExtendedOperation.IntRightShift: return IntOperation(Stencil.RightShiftInt);
            case ExtendedOperation.IntTrueDivide: return Mixed(Stencil.DivideFloat, leftIsInt: true, rightIsInt: true);
            case ExtendedOperation.FloatTrueDivide: return FloatOperation(Stencil.DivideFloat);
            case ExtendedOperation.FloatAddInt: return Mixed(Stencil.AddFloat, leftIsInt: false, rightIsInt: true);
            case ExtendedOperation.FloatSubtractInt: return Mixed(Stencil.SubtractFloat, leftIsInt: false, rightIsInt: true);
            case ExtendedOperation.FloatMultiplyInt: return Mixed(Stencil.MultiplyFloat, leftIsInt: false, rightIsInt: true);
            case ExtendedOperation.FloatTrueDivideInt: return Mixed(Stencil.DivideFloat, leftIsInt: false, rightIsInt: true);
            case ExtendedOperation.IntAddFloat: return Mixed(Stencil.AddFloat, leftIsInt: true, rightIsInt: false);
            case ExtendedOperation.IntSubtractFloat: return Mixed(Stencil.SubtractFloat, leftIsInt: true, rightIsInt: false);
            case ExtendedOperation.IntMultiplyFloat: return Mixed(Stencil.MultiplyFloat, leftIsInt: true, rightIsInt: false);
            case ExtendedOperation.IntTrueDivideFloat: return Mixed(Stencil.DivideFloat, leftIsInt: true, rightIsInt: false);
            default: return Flow.Request;
        }
    }

    private Flow Mixed(int family, bool leftIsInt, bool rightIsInt)
    {
        if (rightIsInt && !Convert(0) || leftIsInt && !Convert(1)) return Flow.Request;
        return FloatOperation(family);
    }

    /// <summary>Replaces an int operand by the float of the same value. No exit may follow.</summary>
    private bool Convert(int fromTop)
    {
        int register = IntRegister(fromTop);
        if (register < 0) return false;
        int result = TakeFloat();
        Emit(Stencil.FloatFromInt + result * StencilTable.IntRegisters + register);
        Release(_stack[fromTop]);
        _stack[fromTop] = new Operand(Place.Float, result);
        return true;
    }

    private Flow CompareInts(int mask)
    {
        // Ints are never unordered.
        int which = Array.FindIndex(Masks, m => (m & 14) == (mask & 14));
        int right = IntRegister(0), left = IntRegister(1);
        if (which < 0 || left < 0 || right < 0) return Flow.Request;
        int pair = left * StencilTable.IntRegisters + right;
        int guard = FollowingGuard(out int between);
        if (guard >= 0)
        {
            Emit((_trace[guard].Uop == Uop.GuardIsTruePop ? GuardInt : GuardNotInt)[which] + pair);
            return Fused(guard, between);
        }
        Emit(CompareInt[which] + pair);
        Drop(1);
        _stack[0] = new Operand(Place.Bool, left);
        return Flow.Next;
    }

    private Flow CompareFloats(int mask)
    {
        int which = Array.IndexOf(Masks, mask & 15);
        int right = FloatRegister(0), left = FloatRegister(1);
        if (which < 0 || left < 0 || right < 0) return Flow.Request;
        Emit(CompareFloat[which] + left * StencilTable.FloatRegisters + right);
        return Scratch(2, false);
    }

    /// <summary>
    /// The guard that takes the truth value that the uop makes, or -1. In between there may only be uops that make no code here.
    /// If the guard fails, the uop interpreter starts at the uop that makes the value: it has no effect, so it may run again.
    /// </summary>
    private int FollowingGuard(out int instruction)
    {
        instruction = _instruction;
        for (int i = _uop + 1; i < _trace.Length; i++)
        {
            switch (_trace[i].Uop)
            {
                case Uop.Nop or Uop.ToBoolBool: break;
                case Uop.CheckValidity when _isValidityKnown: break;
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
    private Flow Fused(int guard, int instruction, int operands = 2)
    {
        Debug.Assert(guard > _uop);
        Drop(operands);
        _uop = guard;
        _instruction = instruction;
        return Flow.Next;
    }

    /// <summary>The scratch register has a truth value that replaces operands.</summary>
    private Flow Scratch(int operands, bool inverted)
    {
        int guard = FollowingGuard(out int instruction);
        if (guard >= 0)
        {
            Emit((_trace[guard].Uop == Uop.GuardIsTruePop) != inverted ? Stencil.GuardScratch : Stencil.GuardNotScratch);
            return Fused(guard, instruction, operands);
        }
        if (inverted) Emit(Stencil.NotScratch);
        int register = TakeInt();
        Emit(Stencil.BitsFromScratch + register);
        Drop(operands);
        return Push(new Operand(Place.Bool, register));
    }

    private Flow IsOp(bool inverted)
    {
        Operand left = _stack[1], right = _stack[0];
        if (left.IsInMemory && right.IsInMemory)
        {
            Emit(ByPlace(left, IsFamily(Stencil.IsLocalLocal), IsFamily(Stencil.IsStackLocal), IsFamily(Stencil.IsSpillLocal)),
                TagOf(left), TagOf(right), BitsOf(left), BitsOf(right));
            return Scratch(2, inverted);
        }
        if (left.IsInMemory && right.Place == Place.Constant && _trace[right.Index].Constant.IsNone)
        {
            Emit(ByPlace(left, Stencil.IsTagLocal, Stencil.IsTagStack, Stencil.IsTagSpill), _layout.NoneTag, TagOf(left), BitsOf(left));
            return Scratch(2, inverted);
        }
        return Flow.Request;

        int IsFamily(int withLocal) => withLocal + ByPlace(right, 0, 1, 2);
    }

    private Flow UnaryNot()
    {
        if (_stack[0].Place != Place.Bool) return Flow.Request;
        Emit(Stencil.UnaryNot + _stack[0].Index);
        return Flow.Next;
    }

    private Flow ToBoolInt()
    {
        int register = IntRegister(0);
        if (register < 0) return Flow.Request;
        Emit(Stencil.ToBoolInt + register);
        _stack[0] = new Operand(Place.Bool, register);
        return Flow.Next;
    }

    private Flow ToBoolNone()
    {
        Operand operand = _stack[0];
        if (operand.IsInMemory) Emit(ByPlace(operand, Stencil.GuardNoneInLocal, Stencil.GuardNoneInStack, Stencil.GuardNoneInSpill), _layout.NoneTag, TagOf(operand));
        else if (operand.Place != Place.Constant || !_trace[operand.Index].Constant.IsNone) return Flow.Request;
        int register = TakeInt();
        Emit(Stencil.LoadConstantBits + register, 0);
        _stack[0] = new Operand(Place.Bool, register);
        return Flow.Next;
    }

    // ---- objects

    private Flow OnObject(int stencil, params ReadOnlySpan<long> words)
    {
        if (!Reference(0)) return Flow.Request;
        Emit(stencil, words);
        return Flow.Next;
    }

    private Flow IterNextRange()
    {
        if (!Reference(0)) return Flow.Request;
        int register = TakeInt();
        Emit(Stencil.IterNextRange + register, _layout.RangeNext, _layout.RangeStep, _layout.RangeNext, _layout.RangeRemaining);
        return Push(new Operand(Place.Int, register));
    }

    /// <summary>Loads any value from the object on top into the spill area, in place of <paramref name="popped"/> operands.</summary>
    private Flow LoadToSpill(int stencil, int popped, params ReadOnlySpan<long> words)
    {
        int slot = FreeSpill();
        if (slot < 0 || !Reference(0)) return Flow.Request;
        var result = new Operand(Place.Spill, slot);
        Emit(stencil, [.. words, TagOf(result), BitsOf(result)]);
        Drop(popped);
        return Push(result);
    }

    private Flow LoadAttribute(int index)
    {
        int slot = FreeSpill();
        if (slot < 0 || !Reference(0)) return Flow.Request;
        var result = new Operand(Place.Spill, slot);
        long element = StencilTable.ArrayData + (long)index * NativeLayout.ValueSize;
        Emit(Stencil.LoadAttrInstanceValue, _layout.Attributes, element, TagOf(result), element + NativeLayout.ValueBits, BitsOf(result));
        Drop(1);
        return Push(result);
    }

    private Flow Subscript(int family, params ReadOnlySpan<long> words)
    {
        int slot = FreeSpill(), index = IntRegister(0);
        if (slot < 0 || index < 0 || !Reference(1)) return Flow.Request;
        var result = new Operand(Place.Spill, slot);
        Emit(family + index, [.. words, TagOf(result), BitsOf(result)]);
        Drop(2);
        return Push(result);
    }

    private Flow StoreSubscript()
    {
        Operand value = _stack[2];
        if (value.Place == Place.Local && _localTags.TryGetValue(value.Index, out Place known) && GuardTag(2, known) == Flow.Next) value = _stack[2];
        int index = IntRegister(0);
        if (!value.IsInRegister || index < 0 || !Reference(1)) return Flow.Request;
        Emit(Stencil.ElementOfList + index, _layout.ListCount, _layout.ListItems);
        int store = value.Place switch
        {
            Place.Int => Stencil.StoreIntToElement,
            Place.Bool => Stencil.StoreBoolToElement,
            _ => Stencil.StoreFloatToElement,
        };
        Emit(store + value.Index);
        return Dropped(3);
    }
}
