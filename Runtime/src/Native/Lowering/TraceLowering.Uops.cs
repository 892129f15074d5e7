using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>One method per kind of uop. Each ends with the slots as the uop leaves them, or asks for the trampoline.</summary>
internal sealed partial class TraceLowering
{
    private Flow Lower(in UopInstruction u)
    {
        switch (u.Uop)
        {
            // Whether the executor is valid is known at each entry, and can change only while C# runs.
            case Uop.Nop or Uop.StartExecutor or Uop.CheckValidity: return Flow.Next;
            case Uop.SetIp:
                Frame.Instruction = u.Target;
                return Flow.Next;
            case Uop.CheckPeriodic: return CheckPeriodic(u.Argument);
            case Uop.JumpToTop: return JumpToTop();
            case Uop.ExitTrace: return ExitTrace(u);
            case Uop.Deopt: return Flow.Request;

            case Uop.LoadFast: return Push(Frame[u.Argument]);
            case Uop.LoadFastCheck: return LoadFastCheck(Frame[u.Argument]);
            case Uop.LoadFastAndClear:
                Frame.Push(Frame[u.Argument]);
                Frame[u.Argument] = TraceValue.OfConstant(default);
                return Flow.Next;
            case Uop.StoreFast:
                Frame[u.Argument] = Frame.Top(0);
                Frame.Pop();
                return Flow.Next;
            case Uop.LoadConst or Uop.LoadConstInline: return Push(TraceValue.OfConstant(u.Constant));
            case Uop.LoadSmallInt: return Push(TraceValue.OfConstant(Value.Int(u.Argument)));
            case Uop.PopTop: return Drop(1);
            case Uop.PushNull: return Push(TraceValue.OfConstant(default));
            case Uop.PushNullConditional: return (u.Argument & 1) != 0 ? Push(TraceValue.OfConstant(default)) : Flow.Next;
            case Uop.Copy: return Push(Frame.Top(u.Argument - 1));
            case Uop.Swap:
                SwapTop(u.Argument - 1);
                return Flow.Next;
            case Uop.IsOp: return IsOp(u.Argument != 0);
            case Uop.UnaryNot: return UnaryNot();

            case Uop.GuardTosInt: return GuardTag(0, ValueKind.Int);
            case Uop.GuardNosInt: return GuardTag(1, ValueKind.Int);
            case Uop.GuardTosFloat: return GuardTag(0, ValueKind.Float);
            case Uop.GuardNosFloat: return GuardTag(1, ValueKind.Float);
            case Uop.ToBoolBool: return GuardTag(0, ValueKind.Bool);
            case Uop.GuardTosUnicode: return GuardBuiltin(0, _layout.StrClass, TypeKind.Str);
            case Uop.GuardNosUnicode: return GuardBuiltin(1, _layout.StrClass, TypeKind.Str);
            case Uop.GuardTosList: return GuardBuiltin(0, _layout.ListClass, TypeKind.List);
            case Uop.GuardNosList: return GuardBuiltin(1, _layout.ListClass, TypeKind.List);
            case Uop.GuardTosTuple: return GuardBuiltin(0, _layout.TupleClass, TypeKind.Tuple);
            case Uop.GuardNosTuple: return GuardBuiltin(1, _layout.TupleClass, TypeKind.Tuple);
            case Uop.GuardTosDict: return GuardBuiltin(0, _layout.DictClass, TypeKind.Dict);
            case Uop.GuardNosDict: return GuardBuiltin(1, _layout.DictClass, TypeKind.Dict);
            case Uop.GuardTosSlice: return GuardBuiltin(0, _layout.SliceClass, TypeKind.Slice);
            case Uop.GuardTosAnySet: return GuardSet();
            case Uop.IterCheckRange: return GuardClass(0, _layout.RangeIteratorClass);
            case Uop.IterCheckList: return GuardClass(0, _layout.ListIteratorClass);
            case Uop.IterCheckTuple: return GuardClass(0, _layout.TupleIteratorClass);
            case Uop.GuardTypeVersion: return GuardTypeVersion(0, (uint)u.Operand0);
            case Uop.GuardNosTypeVersion: return GuardTypeVersion(1, (uint)u.Operand0);
            case Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues: return GuardShape((int)u.Operand0);
            case Uop.CheckAttrClass: return CheckAttrClass(0, (uint)u.Operand0);
            case Uop.GuardLoadSuperAttr: return IsBuiltinType(2, TypeKind.Super) ? CheckAttrClass(1, (uint)u.Operand0) : Flow.Request;
            case Uop.GuardIsTruePop: return GuardTruth(true);
            case Uop.GuardIsFalsePop: return GuardTruth(false);
            case Uop.GuardIsNonePop: return GuardNone(true);
            case Uop.GuardIsNotNonePop: return GuardNone(false);
            case Uop.GuardBinaryOpExtend: return GuardExtended((ExtendedOperation)u.Operand0);
            case Uop.GuardGlobalsVersion: return GuardGlobals(u.Constant);
            case Uop.GuardCallableLen: return GuardCallable(WellKnownBuiltin.Len, 1) && Frame.Top(1).IsNull ? Flow.Next : Flow.Request;
            case Uop.GuardCallableType1: return GuardCalledType(TypeKind.Type);
            case Uop.GuardCallableStr1: return GuardCalledType(TypeKind.Str);
            case Uop.GuardCallableTuple1: return GuardCalledType(TypeKind.Tuple);
            case Uop.GuardCallableIsinstance: return GuardCallable(WellKnownBuiltin.IsInstance, 2) && Frame.Top(2).IsNull ? Flow.Next : Flow.Request;
            case Uop.GuardCallableListAppend:
                return GuardCallable(WellKnownBuiltin.ListAppend, 1) ? GuardBuiltin(1, _layout.ListClass, TypeKind.List) : Flow.Request;

            case Uop.BinaryOpAddInt: return IntOperation(Stencil.BinaryOpAddInt, Stencil.AddImmediate, isCommutative: true);
            case Uop.BinaryOpSubtractInt: return IntOperation(Stencil.BinaryOpSubtractInt, Stencil.SubtractImmediate, isCommutative: false);
            case Uop.BinaryOpMultiplyInt: return IntOperation(Stencil.BinaryOpMultiplyInt, Stencil.MultiplyImmediate, isCommutative: true);
            case Uop.BinaryOpAddFloat: return FloatOperation(Stencil.AddFloat);
            case Uop.BinaryOpSubtractFloat: return FloatOperation(Stencil.SubtractFloat);
            case Uop.BinaryOpMultiplyFloat: return FloatOperation(Stencil.MultiplyFloat);
            case Uop.BinaryOpExtend: return Extended((ExtendedOperation)u.Operand0);
            case Uop.CompareOpInt: return CompareInts(u.Argument);
            case Uop.CompareOpFloat: return CompareFloats(u.Argument);
            case Uop.ToBoolInt: return ToBoolInt();
            case Uop.ToBoolNone: return ToBoolNone();
            case Uop.ToBoolList:
                if (!Reference(Frame.Top(0))) return Flow.Request;
                Emit(Stencil.ToBoolList, _layout.ListCount);
                return FromScratch(1, false);

            case Uop.ToBoolStr:
                if (!Reference(Frame.Top(0))) return Flow.Request;
                Emit(Stencil.ToBoolList, _layout.StrLength);
                return FromScratch(1, false);

            case Uop.GuardNotExhaustedRange:
                IsDefinite(_uop, 0);
                return OnObject(Stencil.GuardNotExhaustedRange, _layout.RangeRemaining);
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
            case Uop.BinaryOpSubscrStrInt: return SubscriptText();
            case Uop.CompareOpStr: return CompareTexts(u.Argument);
            case Uop.StoreSubscrListInt: return StoreSubscript();
            case Uop.UnpackSequenceTuple or Uop.UnpackSequenceList: return Unpack(u.Uop == Uop.UnpackSequenceList, u.Argument);
            case Uop.LoadAttrInstanceValue: return LoadField(_layout.Attributes, (int)u.Operand0);
            case Uop.LoadAttrSlot: return LoadSlot((int)u.Operand0);
            case Uop.LoadAttrClass or Uop.ReplaceWithTrue:
                Frame.SetTop(0, TraceValue.OfConstant(u.Uop == Uop.ReplaceWithTrue ? Value.True : u.Constant));
                return Flow.Next;
            case Uop.LoadAttrMethodNoDict or Uop.LoadAttrMethodWithValues:
                {
                    TraceValue self = Frame.Top(0);
                    self.IsBound = true;
                    Frame.Push(self);
                    Frame.SetTop(1, TraceValue.OfConstant(u.Constant));
                    return Flow.Next;
                }
            case Uop.LoadSuperAttrAttr:
                Frame.SetTop(2, TraceValue.OfConstant(u.Constant));
                return Drop(2);
            case Uop.LoadSuperAttrMethod:
                Frame.Top(0).IsBound = true;
                Frame.SetTop(2, TraceValue.OfConstant(u.Constant));
                Frame.SetTop(1, Frame.Top(0));
                return Drop(1);
            case Uop.CopyFreeVars: return CopyFreeVars(u.Argument);
            case Uop.LoadDeref: return LoadDeref(Frame[u.Argument]);
            case Uop.StoreDeref: return StoreDeref(u);
            case Uop.ListAppend: return Append(Frame.Top(u.Argument), u, 1);
            case Uop.CallListAppend: return Append(Frame.Top(1), u, 3);
            case Uop.StoreAttrInstanceValue: return StoreInstanceValue(u);
            case Uop.StoreAttrSlot: return StoreField(_layout.Slots, (int)u.Operand0);

            case Uop.CallLen: return CallLen();
            case Uop.CheckIsNotPyCallable: return CheckIsNotPyCallable(Frame.Top(u.Argument + 1));
            case Uop.CheckFunctionVersion: return CheckFunctionVersion(u);
            case Uop.CallPy or Uop.CallKwPy: return CallPy(u);
            case Uop.CheckGetterVersion: return CheckGetterVersion(u);
            case Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall: return CallGetter(u);
            case Uop.CheckAllocInit: return CheckAllocInit(u);
            case Uop.CallAllocAndEnterInit or Uop.CallKwAllocAndEnterInit: return CallAllocAndEnterInit(u);
            case Uop.GuardIp: return ReferenceEquals(Frame.Function?.Code, u.Constant.Ref) && _frames.Count > _realFrames ? Flow.Next : Flow.Request;
            case Uop.BinaryOpFrame: return CallOperator(u);
            case Uop.ReturnValueOfOperator: return ReturnFromOperator();
            case Uop.ReturnValue: return ReturnValues(1);
            case Uop.ReturnValues: return ReturnValues(u.Argument);
            default: return Flow.Request;
        }
    }

    // ---- control

    private Flow CheckPeriodic(int cost)
    {
        if (cost <= 0) return Flow.Request;
        Spend(cost);
        _isPaid = true;
        return Flow.Next;
    }

    private void Spend(int cost)
    {
        Emit(Stencil.SpendFuel, cost);
        _exits[CurrentExit()].Cost = cost;
    }

    // ---- calls

    private Flow CheckFunctionVersion(in UopInstruction u)
    {
        TraceValue callable = Frame.Top(u.Argument + 1);
        if (u.Operand0 == 0) return Flow.Request;
        if (callable.FunctionVersion == (uint)u.Operand0) return Flow.Next;
        IsDefinite(_uop, 0);
        if (GuardClass(u.Argument + 1, _layout.FunctionClass) != Flow.Next || !Reference(callable)) return Flow.Request;
        Emit(Stencil.GuardField, _layout.FunctionVersion, (int)u.Operand0);
        callable.FunctionVersion = (uint)u.Operand0;
        return Flow.Next;
    }

    private static Flow CheckIsNotPyCallable(TraceValue callable) =>
        callable.IsConstant && callable.Constant.Ref is PyObject and not (PyFunction or PyBoundMethod) ? Flow.Next : Flow.Request;

    /// <summary>A call of a function whose version was checked pushes no frame: its arguments lie where its locals will be.</summary>
    private Flow CallPy(in UopInstruction u)
    {
        int operands = u.OperandsOfCall;
        TraceValue callable = Frame.Top(operands + 1), self = Frame.Top(operands);
        // A constant function need not be checked: the trace depends on it.
        if (u.Constant.Ref is not PyFunction function
            || (callable.FunctionVersion == 0 ? !callable.IsConstant || !ReferenceEquals(callable.Constant.Ref, function) : callable.FunctionVersion != function.Version)) return Flow.Request;
        if (!self.IsNull && !self.IsBound) return Flow.Request;
        if (PlanCall(function, u, Operands(operands + (self.IsNull ? 0 : 1))) is not { } call || Frame.Instruction < 0) return Flow.Request;
        EnterCall(call, u, null);
        return Flow.Next;
    }

    /// <summary>A call that needs no more than to put values in place.</summary>
    /// <param name="Covered">Slots of the caller on which the frame lies: all arguments if they are the parameters; or else the keyword names.</param>
    private readonly record struct PlannedCall(PyFunction Function, TraceValue[] Parameters, int Covered);

    /// <param name="args">With the keyword names, if there are any.</param>
    private static PlannedCall? PlanCall(PyFunction function, in UopInstruction u, TraceValue[] args)
    {
        PyTuple? names = null;
        if (u.HasKeywordNames)
        {
            names = args[^1].Constant.Ref as PyTuple;
            if (names is null) return null;
            args = args[..^1];
        }
        if (ArgumentBinder.Plan(function, args.Length, names) is not { } sources) return null;
        TraceValue[] parameters = Array.ConvertAll(sources, s => s.Argument >= 0 ? args[s.Argument] : TraceValue.OfConstant(s.Default));
        return new PlannedCall(function, parameters, names is not null ? 1 : ArgumentBinder.IsExact(function, args.Length) ? args.Length : 0);
    }

    /// <summary>Goes on in the callee. With an instance that is its first argument, and lies where the callable's self would.</summary>
    private void EnterCall(PlannedCall call, in UopInstruction u, TraceValue? instance)
    {
        Spend(Budget.CallCost);
        TraceFrame caller = Frame;
        bool isOperator = u.Uop == Uop.BinaryOpFrame;
        int callerDepth = isOperator ? caller.Count : caller.Count - UopMetadata.Popped(u.Uop, u.Argument);
        var callee = new TraceFrame(call.Function)
        {
            // Where C# would put it.
            Base = caller.Base + caller.Count - call.Covered,
            CallerDepth = callerDepth,
            ReturnTo = (int)u.Operand0,
            Instruction = 0,
            Instance = instance,
            IsOperator = isOperator,
        };
        foreach (TraceValue parameter in call.Parameters) callee.Push(parameter);
        for (int i = callee.Count; i < call.Function.Code.LocalCount; i++) callee.Push(TraceValue.OfConstant(default));
        caller.CutTo(callerDepth);
        _frames.Add(callee);
        NoteRoom();
    }

    private Flow CheckGetterVersion(in UopInstruction u)
    {
        if (u.Constant.Ref is not PyFunction || u.Operand0 == 0) return Flow.Request;
        IsDefinite(_uop, 0);
        if (!Reference(TraceValue.OfConstant(u.Constant))) return Flow.Request;
        Emit(Stencil.GuardField, _layout.FunctionVersion, (int)u.Operand0);
        return Flow.Next;
    }

    /// <summary>The uop in front has checked the function, or the trace depends on it; the operands are its arguments.</summary>
    private Flow CallGetter(in UopInstruction u)
    {
        if (u.Constant.Ref is not PyFunction function || Frame.Instruction < 0) return Flow.Request;
        TraceValue[] operands = Operands(UopMetadata.Popped(u.Uop, u.Argument));
        if (!ArgumentBinder.IsExact(function, operands.Length) || PlanCall(function, u, operands) is not { } call) return Flow.Request;
        EnterCall(call, u, null);
        return Flow.Next;
    }

    /// <summary>The same for an operator's method; the operands stay where they are, too.</summary>
    private Flow CallOperator(in UopInstruction u)
    {
        TraceValue[] operands = Operands(2);
        if (u.Constant.Ref is not PyFunction function || !ArgumentBinder.IsExact(function, 2) || Frame.Instruction < 0) return Flow.Request;
        if (PlanCall(function, u, operands) is not { } call) return Flow.Request;
        EnterCall(call with { Covered = 0 }, u, null);
        return Flow.Next;
    }

    /// <summary>C# goes on with the operator when the method returns NotImplemented.</summary>
    private Flow ReturnFromOperator()
    {
        TraceValue result = Frame.Top(0);
        if (_frames.Count <= _realFrames || result.IsConstant && result.Constant.IsNotImplemented) return Flow.Request;
        if (!result.IsConstant && !result.IsNumber && result.Class == 0)
        {
            if (!result.IsTagged) return Flow.Request;
            Emit(ByPlace(result, Stencil.GuardNotNoneInLocal, Stencil.GuardNotNoneInSpill), _layout.NotImplementedTag, TagAt(IndexOf(result)));
        }
        return ReturnValues(1);
    }

    private Flow CheckAllocInit(in UopInstruction u)
    {
        TraceValue callable = Frame.Top(u.Argument + 1), self = Frame.Top(u.Argument);
        if (!callable.IsConstant || !ReferenceEquals(callable.Constant.Ref, u.Constant.Ref) || !self.IsNull) return Flow.Request;
        IsDefinite(_uop, 0);
        if (!Reference(callable)) return Flow.Request;
        Emit(Stencil.GuardField, _layout.TypeVersion, (int)u.Operand0);
        return Flow.Next;
    }

    /// <summary>A call of a class whose version the uop in front has checked: C# makes the object, machine code goes on in <c>__init__</c>.</summary>
    private Flow CallAllocAndEnterInit(in UopInstruction u)
    {
        int operands = u.OperandsOfCall;
        TraceValue callable = Frame.Top(operands + 1), self = Frame.Top(operands);
        if (callable.Constant.Ref is not PyType type || !self.IsNull || u.Constant.Ref is not PyFunction function) return Flow.Request;
        // The null of self stands for the object, which is not there yet.
        if (PlanCall(function, u, Operands(operands + 1)) is not { } call || Frame.Instruction < 0) return Flow.Request;
        // Which function the class has follows from its version; what the function does, the trace depends on.
        if (NewSpilled(1) is not { } results) return Flow.Request;
        Ask(u, [callable], results, canCall: false);
        TraceValue instance = results[0];
        (instance.IsBound, instance.Class, instance.TypeVersion) = (true, _layout.InstanceClass, type.Version);
        for (int i = 0; i < call.Parameters.Length; i++)
        {
            if (ReferenceEquals(call.Parameters[i], self)) call.Parameters[i] = instance;
        }
        EnterCall(call, u, instance);
        instance.Uses--;
        return Flow.Next;
    }

    private Flow ReturnValues(int count)
    {
        // The frame that C# pushed is C#'s to pop.
        if (_frames.Count <= _realFrames) return Flow.Request;
        TraceFrame callee = Frame, caller = _frames[^2];
        if (callee.Instance is { } instance)
        {
            // Anything but None is an error, which C# raises.
            if (count != 1 || !callee.Top(0).IsConstant || !callee.Top(0).Constant.IsNone) return Flow.Request;
            caller.Push(instance);
        }
        else
        {
            // The callee's own use keeps the result, which may be one of the operands.
            if (callee.IsOperator) caller.CutTo(caller.Count - 2);
            for (int i = count - 1; i >= 0; i--) caller.Push(callee.Top(i));
        }
        callee.CutTo(0);
        callee.Instance = null;
        _frames.RemoveAt(_frames.Count - 1);
        caller.Instruction = callee.ReturnTo;
        return Flow.Next;
    }

    private Flow GuardGlobals(in Value globals)
    {
        // Checked once, at the start of a run: a frame's namespace never changes.
        if (_frames.Count != 1 || globals.Ref is not PyDict dict || _globals is not null && !ReferenceEquals(_globals, dict)) return Flow.Request;
        _globals = dict;
        return Flow.Next;
    }

    private bool GuardCallable(WellKnownBuiltin which, int argCount) =>
        Frame.Top(argCount + 1) is { IsConstant: true } callable && _context.IsBuiltin(callable.Constant, which);

    private Flow GuardCalledType(TypeKind kind) => IsBuiltinType(2, kind) && Frame.Top(1).IsNull ? Flow.Next : Flow.Request;

    private bool IsBuiltinType(int fromTop, TypeKind kind) => Frame.Top(fromTop).Constant.Ref is PyType type && _context.BuiltinOfVersion(type.Version) == kind;

    private Flow CallLen()
    {
        TraceValue container = Frame.Top(0);
        if (container.Builtin is not (TypeKind.List or TypeKind.Tuple or TypeKind.Str)) return Flow.Request;
        if (!Reference(container)) return Flow.Request;
        if (container.Builtin is TypeKind.List or TypeKind.Str) Emit(Stencil.ListLength, container.Builtin == TypeKind.List ? _layout.ListCount : _layout.StrLength);
        else Emit(Stencil.TupleLength, _layout.TupleItems);
        Drop(3);
        PushFromScratch(ValueKind.Int);
        return Flow.Next;
    }

    // ---- stack

    private Flow Push(TraceValue value)
    {
        Frame.Push(value);
        return Flow.Next;
    }

    private Flow Drop(int count)
    {
        Frame.CutTo(Frame.Count - count);
        return Flow.Next;
    }

    private void SwapTop(int fromTop)
    {
        TraceValue top = Frame.Top(0), other = Frame.Top(fromTop);
        Frame.SetTop(0, other);
        Frame.SetTop(fromTop, top);
    }

    private Flow LoadFastCheck(TraceValue local)
    {
        if (local.IsNull) return Flow.Request;
        if (!local.IsBound && !local.IsNumber) Emit(ByPlace(local, Stencil.LoadFastCheck, Stencil.LoadFastCheckInSpill), TagAt(IndexOf(local)));
        local.IsBound = true;
        return Push(local);
    }

    // ---- guards

    private Flow GuardTag(int fromTop, ValueKind kind)
    {
        TraceValue value = Frame.Top(fromTop);
        if (value.Kind == kind) return Flow.Next;
        if (value.IsNumber || !value.IsTagged || value.IsConstant) return Flow.Request;
        if (_trace[_uop].Uop != Uop.GuardBinaryOpExtend) IsDefinite(_uop, 0);
        EmitTagGuard(value, kind);
        value.Kind = kind;
        value.IsBound = true;
        return Flow.Next;
    }

    private void EmitTagGuard(TraceValue value, ValueKind kind)
    {
        int guard = kind switch
        {
            ValueKind.Int => ByPlace(value, Stencil.GuardIntInLocal, Stencil.GuardIntInSpill),
            ValueKind.Float => ByPlace(value, Stencil.GuardFloatInLocal, Stencil.GuardFloatInSpill),
            ValueKind.Bool => ByPlace(value, Stencil.GuardBoolInLocal, Stencil.GuardBoolInSpill),
            _ => throw new InvalidOperationException($"{kind} is no tag"),
        };
        Emit(guard, TagAt(IndexOf(value)));
    }

    /// <summary>
    /// Makes sure that a value is known to be of a kind which the uop relies on without a guard: the optimizer knew. False: it is known to
    /// be of another one, so this is never reached.
    /// </summary>
    private static bool Trust(TraceValue value, ValueKind kind)
    {
        if (value.Kind == ValueKind.Unknown && !value.IsConstant) value.Kind = kind;
        return value.Kind == kind;
    }

    private Flow GuardClass(int fromTop, nint methodTable)
    {
        TraceValue value = Frame.Top(fromTop);
        if (value.Class == methodTable) return Flow.Next;
        if (value.Class != 0 || !Reference(value)) return Flow.Request;
        Emit(Stencil.GuardClass, methodTable);
        value.Class = methodTable;
        value.IsBound = true;
        return Flow.Next;
    }

    private Flow GuardBuiltin(int fromTop, nint methodTable, TypeKind kind)
    {
        TraceValue value = Frame.Top(fromTop);
        if (value.Builtin == kind) return Flow.Next;
        if (GuardClass(fromTop, methodTable) != Flow.Next || !Reference(value)) return Flow.Request;
        Emit(Stencil.GuardKind, _layout.Kind, (int)kind);
        value.Builtin = kind;
        return Flow.Next;
    }

    /// <summary>A set or a frozenset, but no object of a class below them.</summary>
    private Flow GuardSet()
    {
        TraceValue value = Frame.Top(0);
        if (value.Constant.Ref is PySet { Class: null }) return Flow.Next;
        if (GuardClass(0, _layout.SetClass) != Flow.Next || !Reference(value)) return Flow.Request;
        Emit(Stencil.GuardNoClass, _layout.Class);
        return Flow.Next;
    }

    private Flow GuardTypeVersion(int fromTop, uint version)
    {
        TraceValue value = Frame.Top(fromTop);
        if (version != 0 && value.TypeVersion == version) return Flow.Next;
        TypeKind kind = _context.BuiltinOfVersion(version);
        switch (kind)
        {
            case TypeKind.Int when value.IsNumber || value.IsConstant: return value.Kind == ValueKind.Int ? Flow.Next : Flow.Request;
            case TypeKind.Int:
                // A big int exits here, though its type is right: so nothing is known of the tag where the interpreter went on.
                if (!value.IsTagged) return Flow.Request;
                EmitTagGuard(value, ValueKind.Int);
                return Flow.Next;
            case TypeKind.Float: return GuardTag(fromTop, ValueKind.Float);
            case TypeKind.Bool: return GuardTag(fromTop, ValueKind.Bool);
            case TypeKind.NoneType or TypeKind.EllipsisType or TypeKind.NotImplementedType: return Flow.Request;
        }
        if (!Reference(value)) return Flow.Request;
        IsDefinite(_uop, 0);
        if (kind == TypeKind.Instance) Emit(Stencil.GuardTypeVersion, _layout.StringClass, _layout.Class, _layout.TypeVersion, (int)version);
        else if (value.Builtin != kind) Emit(Stencil.GuardBuiltinKind, _layout.StringClass, _layout.Kind, (int)kind);
        value.Builtin = kind;
        value.TypeVersion = version;
        value.IsBound = true;
        return Flow.Next;
    }

    private Flow GuardShape(int shape)
    {
        TraceValue value = Frame.Top(0);
        if (shape != 0 && value.ShapeId == shape) return Flow.Next;
        if (GuardClass(0, _layout.InstanceClass) != Flow.Next || !Reference(value)) return Flow.Request;
        Emit(Stencil.GuardField, _layout.ShapeId, shape);
        value.ShapeId = shape;
        return Flow.Next;
    }

    private Flow CheckAttrClass(int fromTop, uint version)
    {
        TraceValue value = Frame.Top(fromTop);
        if (GuardClass(fromTop, _layout.TypeClass) != Flow.Next || !Reference(value)) return Flow.Request;
        Emit(Stencil.GuardField, _layout.TypeVersion, (int)version);
        return Flow.Next;
    }

    private Flow GuardTruth(bool expected)
    {
        TraceValue value = Frame.Top(0);
        if (value.IsConstant) return value.Constant.Bits != 0 == expected ? Drop(1) : Flow.Request;
        IsDefinite(_uop, 1);
        if (value.Kind is ValueKind.Int or ValueKind.Bool) Emit((expected ? Stencil.GuardBits : Stencil.GuardNoBits) + IntRegister(value));
        else if (!value.IsTagged) return Flow.Request;
        else if (expected) Emit(ByPlace(value, Stencil.GuardBitsInLocal, Stencil.GuardBitsInSpill), BitsAt(IndexOf(value)));
        else Emit(ByPlace(value, Stencil.GuardNoBitsInLocal, Stencil.GuardNoBitsInSpill), BitsAt(IndexOf(value)));
        return Drop(1);
    }

    private Flow GuardNone(bool expected)
    {
        TraceValue value = Frame.Top(0);
        if (value.IsConstant || value.IsNumber || value.Class != 0)
        {
            bool isNone = value.IsConstant && value.Constant.IsNone;
            return isNone == expected ? Drop(1) : Flow.Request;
        }
        IsDefinite(_uop, 1);
        int guard = expected
            ? ByPlace(value, Stencil.GuardNoneInLocal, Stencil.GuardNoneInSpill)
            : ByPlace(value, Stencil.GuardNotNoneInLocal, Stencil.GuardNotNoneInSpill);
        Emit(guard, _layout.NoneTag, TagAt(IndexOf(value)));
        return Drop(1);
    }

    private Flow IsOp(bool inverted)
    {
        TraceValue left = Frame.Top(1), right = Frame.Top(0);
        if (left.IsConstant && left.Constant.IsNone) (left, right) = (right, left);
        if (right.IsConstant && right.Constant.IsNone && (left.IsConstant || left.IsNumber || left.Class != 0))
        {
            bool same = left.IsConstant && left.Constant.IsNone;
            Drop(2);
            return Push(TraceValue.OfConstant(Value.Bool(same != inverted)));
        }
        if (!left.IsTagged) return Flow.Request;
        if (right.IsConstant && right.Constant.IsNone)
        {
            Emit(ByPlace(left, Stencil.IsTagLocal, Stencil.IsTagSpill), _layout.NoneTag, TagAt(IndexOf(left)), BitsAt(IndexOf(left)));
            return FromScratch(2, inverted);
        }
        if (!right.IsTagged) return Flow.Request;
        int stencil = ByPlace(left, ByPlace(right, Stencil.IsLocalLocal, Stencil.IsLocalSpill), ByPlace(right, Stencil.IsSpillLocal, Stencil.IsSpillSpill));
        Emit(stencil, TagAt(IndexOf(left)), TagAt(IndexOf(right)), BitsAt(IndexOf(left)), BitsAt(IndexOf(right)));
        return FromScratch(2, inverted);
    }
}
