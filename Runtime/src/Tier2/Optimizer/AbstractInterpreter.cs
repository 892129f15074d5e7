using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// The transfer functions: what each uop does to the abstract state. The passes share them.
/// What every case preserves: a fact follows from what the uop interpreter does when it goes on behind the uop, since that may have run it;
/// what only machine code checks is no fact. Facts of a callee's frame are used behind its GUARD_IP only, or behind the check of its function.
/// </summary>
internal static class AbstractInterpreter
{
    /// <summary>Longer tuples are not followed (CPython: 7).</summary>
    public const int MaxItems = 8;

    /// <summary>Bits of a comparison's argument.</summary>
    private const int Less = 2, Greater = 4, Equal = 8;

    /// <summary>Whether it is enough to know how many values a uop takes and makes: it moves none, and changes neither frames nor locals.</summary>
    public static bool CanForget(Uop uop) =>
        uop is not (Uop.Copy or Uop.Swap or Uop.ExpandMethod or Uop.CopyFreeVars) && !UopMetadata.Has(uop, InstructionFlags.FrameChange) && !UopMetadata.Has(uop, InstructionFlags.Local);

    /// <summary>Advances the state over one uop and learns nothing. True: then nothing contradicts.</summary>
    public static bool Forget(AbstractState s, in UopInstruction u)
    {
        if (!CanForget(u.Uop)) return Step(s, u);
        // A guard leaves the values as they are, and what else is known of them.
        if (!UopMetadata.Has(u.Uop, InstructionFlags.Guard) || UopMetadata.Has(u.Uop, InstructionFlags.Jump)) s.ApplyGeneric(u);
        return true;
    }

    /// <summary>Advances the state over one uop. False: a contradiction, the trace can never run to here.</summary>
    public static bool Step(AbstractState s, in UopInstruction u)
    {
        switch (u.Uop)
        {
            case Uop.Nop or Uop.StartExecutor or Uop.SetIp or Uop.CheckValidity or Uop.GuardIp or Uop.GuardGlobalsVersion or Uop.CheckPeriodic: return true;
            case Uop.LoadFast:
                s.Push(s.Local(u.Argument));
                return true;
            case Uop.LoadFastCheck:
                {
                    Symbol local = s.Local(u.Argument);
                    s.Push(local);
                    return MakePresent(local);
                }
            case Uop.LoadFastAndClear:
                s.Push(s.Local(u.Argument));
                s.SetLocal(u.Argument, Symbol.OfKind(SymbolKind.Null));
                return true;
            case Uop.StoreFast:
                s.SetLocal(u.Argument, s.Pop());
                return true;
            case Uop.DeleteFast or Uop.MakeCell:
                s.SetLocal(u.Argument, new Symbol());
                return true;
            case Uop.CopyFreeVars:
                s.ForgetLocals();
                return true;
            case Uop.LoadConst or Uop.LoadConstInline:
                s.Push(Symbol.OfConstant(u.Constant));
                return true;
            case Uop.LoadSmallInt:
                s.Push(Symbol.OfConstant(Value.Int(u.Argument)));
                return true;
            case Uop.PushNull:
                s.PushNew(SymbolKind.Null);
                return true;
            case Uop.PushNullConditional:
                if ((u.Argument & 1) != 0) s.PushNew(SymbolKind.Null);
                return true;
            case Uop.PopTop:
                s.Pop(1);
                return true;
            case Uop.Copy:
                s.Push(s.Peek(u.Argument));
                return true;
            case Uop.Swap:
                s.Swap(u.Argument);
                return true;

            case Uop.GuardTosInt: return s.Peek(1).Narrow(SymbolKind.Int);
            case Uop.GuardNosInt: return s.Peek(2).Narrow(SymbolKind.Int);
            case Uop.GuardTosFloat: return s.Peek(1).Narrow(SymbolKind.Float);
            case Uop.GuardNosFloat: return s.Peek(2).Narrow(SymbolKind.Float);
            case Uop.GuardTosUnicode: return s.Peek(1).Narrow(SymbolKind.Str);
            case Uop.GuardNosUnicode: return s.Peek(2).Narrow(SymbolKind.Str);
            case Uop.GuardTosList: return s.Peek(1).Narrow(SymbolKind.List);
            case Uop.GuardNosList: return s.Peek(2).Narrow(SymbolKind.List);
            case Uop.GuardTosTuple: return s.Peek(1).Narrow(SymbolKind.Tuple);
            case Uop.GuardNosTuple: return s.Peek(2).Narrow(SymbolKind.Tuple);
            case Uop.GuardTosDict: return s.Peek(1).Narrow(SymbolKind.Dict);
            case Uop.GuardNosDict: return s.Peek(2).Narrow(SymbolKind.Dict);
            case Uop.GuardTosAnySet: return s.Peek(1).Narrow(SymbolKind.Set);
            case Uop.GuardTosSlice: return MakePresent(s.Peek(1));
            case Uop.BinaryOpSubscrListSlice:
                // Bounds may be objects with an __index__.
                s.ForgetMutableFacts();
                return Replace(s, 2, SymbolKind.List);
            case Uop.ToBoolBool: return s.Peek(1).Narrow(SymbolKind.Bool);
            case Uop.IterCheckRange: return s.Peek(1).Narrow(SymbolKind.RangeIterator);
            case Uop.IterCheckList: return s.Peek(1).Narrow(SymbolKind.ListIterator);
            case Uop.IterCheckTuple: return s.Peek(1).Narrow(SymbolKind.TupleIterator);
            case Uop.GuardTypeVersion: return GuardTypeVersion(s, s.Peek(1), (uint)u.Operand0);
            case Uop.GuardNosTypeVersion: return GuardTypeVersion(s, s.Peek(2), (uint)u.Operand0);
            case Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues:
                s.SetShape(s.Peek(1), (int)u.Operand0);
                return MakePresent(s.Peek(1));
            case Uop.CheckAttrClass:
                s.SetClassVersion(s.Peek(1), (uint)u.Operand0);
                return MakePresent(s.Peek(1));
            case Uop.GuardLoadSuperAttr:
                s.SetClassVersion(s.Peek(2), (uint)u.Operand0);
                return MakePresent(s.Peek(2)) && MakePresent(s.Peek(3));
            case Uop.CheckFunctionVersion:
                s.SetFunctionVersion(s.Peek(2 + u.Argument), (uint)u.Operand0);
                return MakePresent(s.Peek(2 + u.Argument));
            case Uop.CheckMethodVersion:
                s.CheckedMethod = (uint)u.Operand0;
                return s.Peek(1 + u.Argument).Narrow(SymbolKind.Null);
            case Uop.CheckAllocInit:
                s.CheckedClass = u.Constant.Ref as PyType;
                return s.Peek(2 + u.Argument).NarrowTo(u.Constant) && s.Peek(1 + u.Argument).Narrow(SymbolKind.Null);
            case Uop.GuardCallableLen or Uop.GuardCallableType1 or Uop.GuardCallableStr1 or Uop.GuardCallableTuple1: return s.Peek(2).Narrow(SymbolKind.Null);
            case Uop.GuardCallableIsinstance: return s.Peek(3).Narrow(SymbolKind.Null);
            case Uop.GuardCallableListAppend: return s.Peek(2).Narrow(SymbolKind.List);
            case Uop.GuardBinaryOpExtend: return GuardOperands(s, (ExtendedOperation)u.Operand0);
            case Uop.GuardIsTruePop: return Decide(s, s.Pop(), true);
            case Uop.GuardIsFalsePop: return Decide(s, s.Pop(), false);
            case Uop.GuardIsNonePop: return s.Pop().NarrowTo(Value.None);
            case Uop.GuardIsNotNonePop: return Exclude(s.Pop(), Value.None);

            // A result beyond 64 bits leaves the trace.
            case Uop.BinaryOpAddInt or Uop.BinaryOpSubtractInt or Uop.BinaryOpMultiplyInt: return Replace(s, 2, SymbolKind.Int);
            case Uop.BinaryOpAddFloat or Uop.BinaryOpSubtractFloat or Uop.BinaryOpMultiplyFloat: return Replace(s, 2, SymbolKind.Float);
            case Uop.BinaryOpExtend: return Replace(s, 2, ResultOf((ExtendedOperation)u.Operand0));
            case Uop.BinaryOpAddUnicode or Uop.BinaryOpSubscrStrInt: return Replace(s, 2, SymbolKind.Str);
            case Uop.BinaryOp: return BinaryOp(s, u);
            case Uop.CompareOpInt: return CompareInts(s, u.Argument & (Less | Greater | Equal));
            case Uop.CompareOpFloat or Uop.CompareOpStr: return Replace(s, 2, SymbolKind.Bool);
            case Uop.ContainsOpDict or Uop.ContainsOpSet or Uop.ContainsOp:
                s.ForgetMutableFacts();
                return Replace(s, 2, SymbolKind.Bool);
            case Uop.IsOp: return IsOp(s, u.Argument != 0);
            case Uop.UnaryNot: return UnaryNot(s);
            case Uop.ReplaceWithTrue:
                s.Pop(1);
                s.Push(Symbol.OfConstant(Value.True));
                return true;
            case Uop.ToBoolInt: return ToBool(s, SymbolKind.Int);
            case Uop.ToBoolStr: return ToBool(s, SymbolKind.Str);
            case Uop.ToBoolNone: return ToBoolNone(s);
            case Uop.ToBoolList: return Replace(s, 1, SymbolKind.Bool);
            case Uop.ToBool:
                if (s.Peek(1).Kind is SymbolKind.Float) return ToBool(s, SymbolKind.Float);
                s.ForgetMutableFacts();
                return Replace(s, 1, SymbolKind.Bool);
            case Uop.IterNextRange:
                s.PushNew(SymbolKind.Int);
                return true;
            case Uop.BuildList: return Replace(s, u.Argument, SymbolKind.List);
            case Uop.BuildTuple:
                {
                    Symbol[]? items = u.Argument <= MaxItems ? Top(s, u.Argument) : null;
                    Replace(s, u.Argument, SymbolKind.Tuple);
                    s.Peek(1).Items = items;
                    return true;
                }
            case Uop.UnpackSequenceTuple: return Unpack(s, u.Argument);
            case Uop.BinaryOpSubscrTupleInt: return SubscriptTuple(s);

            case Uop.LoadAttrClass:
                s.Pop(1);
                s.Push(Symbol.OfConstant(u.Constant));
                return true;
            case Uop.LoadAttrMethodNoDict or Uop.LoadAttrMethodWithValues:
                {
                    Symbol self = s.Pop();
                    s.Push(Symbol.OfConstant(u.Constant));
                    s.Push(self);
                    return MakePresent(self);
                }
            case Uop.LoadSuperAttrAttr:
                s.Pop(3);
                s.Push(Symbol.OfConstant(u.Constant));
                return true;
            case Uop.LoadSuperAttrMethod:
                {
                    Symbol self = s.Peek(1);
                    s.Pop(3);
                    s.Push(Symbol.OfConstant(u.Constant));
                    s.Push(self);
                    return MakePresent(self);
                }
            case Uop.StoreAttrInstanceValue: return StoreInstanceValue(s, u);
            case Uop.LoadAttrInstanceValue: return LoadField(s, (int)u.Operand0, isSlot: false);
            case Uop.LoadAttrSlot: return LoadField(s, (int)u.Operand0, isSlot: true);
            case Uop.StoreAttrSlot:
                s.StoreField(s.Peek(1), (int)u.Operand0, isSlot: true, s.Peek(2));
                s.Pop(2);
                return true;

            case Uop.CallLen:
                if (s.Peek(1).Kind is not (SymbolKind.Str or SymbolKind.List or SymbolKind.Tuple or SymbolKind.Dict)) s.ForgetMutableFacts();
                return Replace(s, 3, SymbolKind.Int);
            case Uop.CallStr1:
                {
                    // __str__ may return an object of a class below str (CPython 3.15 takes any for a plain one, and adds wrongly).
                    bool isPlain = s.Peek(1).Kind is SymbolKind.Int or SymbolKind.Float or SymbolKind.Bool or SymbolKind.None or SymbolKind.Str;
                    if (!isPlain) s.ForgetMutableFacts();
                    return Replace(s, 3, isPlain ? SymbolKind.Str : SymbolKind.Unknown);
                }
            case Uop.CallTuple1:
                {
                    Symbol iterable = s.Peek(1);
                    if (iterable.Kind is not (SymbolKind.List or SymbolKind.Tuple or SymbolKind.Str)) s.ForgetMutableFacts();
                    if (iterable.Kind != SymbolKind.Tuple) return Replace(s, 3, SymbolKind.Tuple);
                    // The very same.
                    s.Pop(3);
                    s.Push(iterable);
                    return true;
                }
            case Uop.CallIsinstance:
                // A value of a builtin kind claims nothing, and a class without a metaclass answers nothing.
                if (s.Peek(2).Kind <= SymbolKind.Null || s.Peek(1).Constant.Ref is not PyType { Class: null }) s.ForgetMutableFacts();
                return Replace(s, 4, SymbolKind.Bool);
            case Uop.CallType1:
                {
                    Symbol value = s.Peek(1);
                    s.Pop(3);
                    s.PushNew().Relation = new Relation(RelationKind.TypeOf, value, default, false, s.Epoch);
                    return true;
                }
            case Uop.ExpandMethod: return ExpandMethod(s, u.Argument);
            case Uop.CallPy or Uop.CallKwPy: return CallPy(s, u);
            case Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall: return CallGetter(s, u);
            case Uop.BinaryOpFrame:
                {
                    Symbol[] args = Top(s, 2);
                    s.EnterFrame(operands: 2);
                    if (u.Constant.Ref is PyFunction method) Bind(s, method, u, args, isItself: true);
                    return true;
                }
            case Uop.ReturnValueOfOperator:
                {
                    // NotImplemented is not the result.
                    Symbol result = s.Pop();
                    s.Push(IsImplemented(s, result) ? result : new Symbol { IsPresent = true });
                    s.LeaveFrame(1);
                    return true;
                }
            case Uop.CallAllocAndEnterInit or Uop.CallKwAllocAndEnterInit: return CallConstructor(s, u);
            case Uop.ForIterGenFrame:
                s.EnterFrame();
                return true;
            case Uop.YieldValue or Uop.ReturnValue:
                s.LeaveFrame(1);
                return true;
            case Uop.ReturnValues:
                s.LeaveFrame(u.Argument);
                return true;
            default:
                if (!UopMetadata.Has(u.Uop, InstructionFlags.Generic)) throw new InvalidOperationException($"{u.Uop} has no transfer function, and none is declared to do");
                s.ApplyGeneric(u);
                return true;
        }
    }

    private static bool IsImplemented(AbstractState s, Symbol result) =>
        result.Kind > SymbolKind.Null || result.Type is not null || !result.Constant.IsNull && !result.Constant.IsNotImplemented
        || result.TypeVersion != 0 && s.Builtins is { } builtins && builtins.KindOfVersion(result.TypeVersion) == TypeKind.Instance;

    private static bool MakePresent(Symbol symbol)
    {
        symbol.IsPresent = true;
        return !symbol.IsNull;
    }

    private static bool Replace(AbstractState s, int popped, SymbolKind pushed)
    {
        s.Pop(popped);
        s.PushNew(pushed);
        return true;
    }

    /// <summary>The topmost symbols, the deepest first.</summary>
    private static Symbol[] Top(AbstractState s, int count)
    {
        var items = new Symbol[count];
        for (int i = 0; i < count; i++) items[i] = s.Peek(count - i);
        return items;
    }

    private static bool GuardTypeVersion(AbstractState s, Symbol symbol, uint version)
    {
        if (symbol.TypeVersion != version) s.SetTypeVersion(symbol, version);
        SymbolKind kind = s.Builtins is { } builtins ? Symbol.KindOf(builtins.KindOfVersion(version)) : SymbolKind.Unknown;
        return MakePresent(symbol) && (kind == SymbolKind.Unknown || symbol.Narrow(kind));
    }

    // ---- arithmetic

    /// <summary>The kinds of the operands of an operation, and of its result.</summary>
    public static (SymbolKind Left, SymbolKind Right) OperandsOf(ExtendedOperation operation) => operation switch
    {
        ExtendedOperation.FloatTrueDivide => (SymbolKind.Float, SymbolKind.Float),
        ExtendedOperation.FloatAddInt or ExtendedOperation.FloatSubtractInt or ExtendedOperation.FloatMultiplyInt or ExtendedOperation.FloatTrueDivideInt =>
            (SymbolKind.Float, SymbolKind.Int),
        ExtendedOperation.IntAddFloat or ExtendedOperation.IntSubtractFloat or ExtendedOperation.IntMultiplyFloat or ExtendedOperation.IntTrueDivideFloat =>
            (SymbolKind.Int, SymbolKind.Float),
        _ => (SymbolKind.Int, SymbolKind.Int),
    };

    private static SymbolKind ResultOf(ExtendedOperation operation) => operation switch
    {
        ExtendedOperation.IntAnd or ExtendedOperation.IntOr or ExtendedOperation.IntXor or ExtendedOperation.IntFloorDivide
            or ExtendedOperation.IntRemainder or ExtendedOperation.IntLeftShift or ExtendedOperation.IntRightShift => SymbolKind.Int,
        _ => SymbolKind.Float,
    };

    private static bool GuardOperands(AbstractState s, ExtendedOperation operation)
    {
        (SymbolKind left, SymbolKind right) = OperandsOf(operation);
        return s.Peek(2).Narrow(left) && s.Peek(1).Narrow(right);
    }

    /// <summary>Numbers run no Python code.</summary>
    private static bool BinaryOp(AbstractState s, in UopInstruction u)
    {
        SymbolKind left = s.Peek(2).Kind, right = s.Peek(1).Kind;
        if (left is not (SymbolKind.Int or SymbolKind.Float) || right is not (SymbolKind.Int or SymbolKind.Float)) s.ForgetMutableFacts();
        var op = (BinaryOperator)(u.Argument % BinaryOperators.Count);
        // A remainder is smaller than the divisor; other results of ints may be big ones.
        SymbolKind result = (left, right, op) switch
        {
            (SymbolKind.Int, SymbolKind.Int, BinaryOperator.Remainder) => SymbolKind.Int,
            (SymbolKind.Float, SymbolKind.Float, BinaryOperator.Remainder or BinaryOperator.FloorDivide or BinaryOperator.TrueDivide) => SymbolKind.Float,
            _ => SymbolKind.Unknown,
        };
        return Replace(s, 2, result);
    }

    private static bool CompareInts(AbstractState s, int mask)
    {
        Symbol left = s.Peek(2), right = s.Peek(1);
        Replace(s, 2, SymbolKind.Bool);
        if (left.Constant.IsInt) (left, right) = (right, left);
        if (right.Constant.IsInt && mask is Equal or (Less | Greater))
            s.Peek(1).Relation = new Relation(RelationKind.IntEquals, left, right.Constant, mask != Equal, s.Epoch);
        return true;
    }

    // ---- truth

    private static bool IsOp(AbstractState s, bool inverted)
    {
        Symbol left = s.Peek(2), right = s.Peek(1);
        Replace(s, 2, SymbolKind.Bool);
        if (!left.Constant.IsNull) (left, right) = (right, left);
        if (right.Constant.IsNull) return true;
        Relation? typeOf = left.Relation is { Kind: RelationKind.TypeOf } relation ? relation : null;
        s.Peek(1).Relation = typeOf is not null
            ? new Relation(RelationKind.TypeIs, typeOf.Subject, right.Constant, inverted, typeOf.Epoch)
            : new Relation(RelationKind.Is, left, right.Constant, inverted, s.Epoch);
        return true;
    }

    private static bool UnaryNot(AbstractState s)
    {
        Symbol value = s.Pop();
        s.PushNew(SymbolKind.Bool).Relation = new Relation(RelationKind.Truth, value, default, true, s.Epoch);
        return true;
    }

    /// <summary>The truth value of something whose truth does not change.</summary>
    private static bool ToBool(AbstractState s, SymbolKind kind)
    {
        Symbol value = s.Pop();
        if (value.Kind != SymbolKind.Unknown && value.Kind != kind) return false;
        s.PushNew(SymbolKind.Bool).Relation = new Relation(RelationKind.Truth, value, default, false, s.Epoch);
        return true;
    }

    private static bool ToBoolNone(AbstractState s)
    {
        bool isPossible = s.Pop().NarrowTo(Value.None);
        s.Push(Symbol.OfConstant(Value.False));
        return isPossible;
    }

    /// <summary>A branch shows that a bool has a value. False: it has the other one.</summary>
    private static bool Decide(AbstractState s, Symbol condition, bool value)
    {
        // Not everything that is looked at is known to be a bool: its truth is known nevertheless.
        if (condition.Kind == SymbolKind.Bool)
        {
            if (!condition.NarrowTo(Value.Bool(value))) return false;
        }
        else if (condition.Kind is SymbolKind.Int or SymbolKind.Str or SymbolKind.Float)
        {
            if (condition.Truth is { } truth && truth != value) return false;
            condition.Truth = value;
            if (condition.Kind == SymbolKind.Int && !value && !condition.NarrowTo(Value.Int(0))) return false;
        }
        if (condition.Relation is not { } relation) return true;
        bool holds = value != relation.IsInverted;
        return relation.Kind switch
        {
            RelationKind.Truth => Decide(s, relation.Subject, holds),
            RelationKind.Is => holds ? relation.Subject.NarrowTo(relation.Other) : Exclude(relation.Subject, relation.Other),
            RelationKind.IntEquals => !holds || relation.Subject.NarrowTo(relation.Other),
            RelationKind.TypeIs => !holds || relation.Epoch != s.Epoch || NarrowType(s, relation.Subject, relation.Other),
            _ => true,
        };
    }

    private static bool Exclude(Symbol symbol, in Value value)
    {
        if (!symbol.Constant.IsNull) return !symbol.Constant.Is(value);
        if (value.IsBool && symbol.Kind == SymbolKind.Bool) return symbol.NarrowTo(Value.Bool(value.Bits == 0));
        if (!value.IsNone) return true;
        symbol.IsNotNone = true;
        return symbol.Kind != SymbolKind.None;
    }

    private static bool NarrowType(AbstractState s, Symbol symbol, in Value type)
    {
        if (type.Ref is not PyType known) return true;
        s.SetType(symbol, known);
        SymbolKind kind = s.Builtins is { } builtins ? Symbol.KindOf(builtins.KindOfVersion(known.Version)) : SymbolKind.Unknown;
        return MakePresent(symbol) && (kind == SymbolKind.Unknown || symbol.Narrow(kind));
    }

    // ---- containers and objects

    private static bool Unpack(AbstractState s, int count)
    {
        Symbol tuple = s.Pop();
        if (tuple.Items is { } known && known.Length != count) return false;
        if (tuple.Items is null)
        {
            var items = new Symbol[count];
            for (int i = 0; i < count; i++) items[i] = new Symbol { IsPresent = true };
            tuple.Items = items;
        }
        for (int i = count - 1; i >= 0; i--) s.Push(tuple.Items[i]);
        return true;
    }

    private static bool SubscriptTuple(AbstractState s)
    {
        Symbol tuple = s.Peek(2), index = s.Peek(1);
        s.Pop(2);
        if (tuple.Items is not { } items || !index.Constant.IsInt)
        {
            s.PushNew();
            return true;
        }
        long at = index.Constant.Bits;
        if (at < 0) at += items.Length;
        if (at < 0 || at >= items.Length) return false;
        s.Push(items[at]);
        return true;
    }

    private static bool LoadField(AbstractState s, int index, bool isSlot)
    {
        Symbol owner = s.Pop();
        if (s.Field(owner, index, isSlot) is not { } value) s.SetField(owner, index, isSlot, value = new Symbol { IsPresent = isSlot });
        s.Push(value);
        return true;
    }

    private static bool StoreInstanceValue(AbstractState s, in UopInstruction u)
    {
        Symbol owner = s.Pop(), value = s.Pop();
        if (u.Code is null)
        {
            // Adding an attribute changes the shape, and the object may be known under another symbol.
            s.ForgetShapes();
            s.ForgetFields();
            return true;
        }
        (int before, int after, int field) = InstanceStore.Plan(u.Code, (int)u.Operand0);
        s.StoreField(owner, field, isSlot: false, value);
        if (before != after) s.ChangeShape(owner, before, after);
        else if (owner.ShapeId != after) s.SetShape(owner, after);
        return true;
    }

    // ---- calls

    private static bool ExpandMethod(AbstractState s, int argCount)
    {
        Symbol[] args = Top(s, argCount);
        s.Pop(argCount + 2);
        Symbol method = s.PushNew();
        method.IsPresent = true;
        s.SetFunctionVersion(method, s.CheckedMethod);
        s.CheckedMethod = 0;
        s.PushNew().IsPresent = true;
        foreach (Symbol arg in args) s.Push(arg);
        return true;
    }

    private static bool CallPy(AbstractState s, in UopInstruction u)
    {
        int operands = u.OperandsOfCall;
        Symbol callable = s.Peek(operands + 2), self = s.Peek(operands + 1);
        Symbol[] args = Top(s, operands + (self.IsNull ? 0 : 1));
        s.Pop(operands + 2);
        s.EnterFrame();
        bool isFunction = callable.FunctionVersion != 0 || callable.Constant.Ref is PyFunction;
        if (isFunction && (self.IsNull || self.IsPresent) && u.Constant.Ref is PyFunction function) Bind(s, function, u, args, isItself: callable.IsFunction(function));
        return true;
    }

    private static bool CallGetter(AbstractState s, in UopInstruction u)
    {
        Symbol[] args = Top(s, UopMetadata.Popped(u.Uop, u.Argument));
        s.Pop(args.Length);
        s.EnterFrame();
        if (u.Constant.Ref is PyFunction function) Bind(s, function, u, args, isItself: true);
        return true;
    }

    private static bool CallConstructor(AbstractState s, in UopInstruction u)
    {
        int operands = u.OperandsOfCall;
        Symbol[] args = [new Symbol { IsPresent = true }, .. Top(s, operands)];
        s.Pop(operands + 2);
        if (s.CheckedClass is { } type)
        {
            s.SetType(args[0], type);
            args[0].IsNotNone = true;
        }
        s.CheckedClass = null;
        s.EnterFrame(args[0]);
        // The class that was checked says which function it is, and the trace depends on that.
        if (u.Constant.Ref is PyFunction function) Bind(s, function, u, args, isItself: true);
        return true;
    }

    /// <summary>The arguments become the parameters, the keyword names on top of them say which.</summary>
    /// <param name="isItself">It is this function that is called, as it is now; otherwise one with its code.</param>
    private static void Bind(AbstractState s, PyFunction function, in UopInstruction u, Symbol[] args, bool isItself)
    {
        PyTuple? names = null;
        if (u.HasKeywordNames)
        {
            names = args[^1].Constant.Ref as PyTuple;
            if (names is null) return;
            args = args[..^1];
        }
        if (ArgumentBinder.Plan(function, args.Length, names) is not { } sources) return;
        for (int i = 0; i < sources.Length; i++)
        {
            if (sources[i].Argument >= 0) s.SetLocal(i, args[sources[i].Argument]);
            else if (isItself) s.SetLocal(i, Symbol.OfConstant(sources[i].Default));
        }
    }
}
