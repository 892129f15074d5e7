using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>How a trace was left.</summary>
internal enum TraceOutcome
{
    /// <summary>Through a side exit; <c>ts.Frame.Instruction</c> is its target.</summary>
    Exited,

    /// <summary>Back to tier 1 for this instruction; no side trace grows there.</summary>
    Deopted,

    /// <summary>An exception is pending, raised by <c>ts.Frame.Instruction</c>.</summary>
    Raised,

    /// <summary>Not at all: the uop interpreter stopped where it was asked to.</summary>
    Stopped,
}

/// <summary>Where the uop interpreter gives way to machine code. A struct, so that running without one costs nothing.</summary>
internal interface IUopStop
{
    static abstract bool IsActive { get; }

    bool StopsAt(int uop);
}

/// <summary>Runs to the end.</summary>
internal readonly struct NeverStop : IUopStop
{
    public static bool IsActive => false;

    public bool StopsAt(int uop) => false;
}

/// <summary>
/// Runs traces uop by uop: tier 2 without machine code, and the reference for machine code.
/// In: <c>ts.Frame</c> at the start of the trace. Out: the state of tier 1 at the place where the trace was left: frame, instruction,
/// stack. What every case preserves: a guard that fails has changed nothing, but for those that pop.
/// </summary>
/// <remarks>Memory: pointers into the pinned data stack, reloaded whenever the frame changes.</remarks>
internal static unsafe class UopInterpreter
{
    /// <summary>Runs a trace from its start until it is left.</summary>
    public static TraceOutcome Run(ThreadState ts, Evaluator evaluator, Executor executor, out int exitIndex)
    {
        exitIndex = 0;
        return RunFrom(ts, evaluator, executor, ref exitIndex, default(NeverStop));
    }

    /// <summary>
    /// Runs the uop at <paramref name="at"/> and those behind it until the trace is left, or until one in front of which
    /// <paramref name="stop"/> wants to stop. <paramref name="at"/> becomes the uop that left or the one not yet run.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TraceOutcome RunFrom<TStop>(ThreadState ts, Evaluator evaluator, Executor executor, ref int at, TStop stop)
        where TStop : struct, IUopStop
    {
        UopInstruction[] trace = executor.Trace;
        Budget budget = ts.Budget;
        Frame frame = ts.Frame!;
        Value* sp = ts.Stack.Top;
        Value* locals = ts.Stack.Base + frame.Base;
        long count = 0;
        int first = at, i = at - 1;
        while (true)
        {
            ref readonly UopInstruction u = ref trace[++i];
            if (TStop.IsActive && (count > 0 || i != first) && stop.StopsAt(i)) return Leave(TraceOutcome.Stopped, ref at);
            count++;
            switch (u.Uop)
            {
                case Uop.Nop or Uop.StartExecutor: break;
                case Uop.SetIp: frame.Instruction = u.Target; break;
                case Uop.CheckValidity:
                    if (!executor.IsValid) goto deopt;
                    break;
                case Uop.CheckPeriodic:
                    budget.Instructions -= u.Argument;
                    if (budget.Instructions >= 0) break;
                    budget.Exhaust(ts, BudgetKind.Instructions);
                    goto error;
                case Uop.JumpToTop: i = -1; break;
                case Uop.ExitTrace: goto exit;
                case Uop.ForcedExit:
                    if (ForcedExits.IsDue(++executor.Exits[i]!.Passed, u.Argument)) goto exit;
                    break;
                case Uop.Deopt: goto deopt;

                case Uop.LoadFast: *sp++ = locals[u.Argument]; break;
                case Uop.LoadFastCheck:
                    if (locals[u.Argument].IsNull) goto deopt;
                    *sp++ = locals[u.Argument];
                    break;
                case Uop.LoadFastAndClear:
                    *sp++ = locals[u.Argument];
                    locals[u.Argument] = default;
                    break;
                case Uop.StoreFast: locals[u.Argument] = *--sp; break;
                case Uop.LoadConst or Uop.LoadConstInline: *sp++ = u.Constant; break;
                case Uop.LoadSmallInt: *sp++ = Value.Int(u.Argument); break;
                case Uop.PopTop: sp--; break;
                case Uop.PushNull: *sp++ = default; break;
                case Uop.PushNullConditional:
                    if ((u.Argument & 1) != 0) *sp++ = default;
                    break;
                case Uop.Copy:
                    *sp = sp[-u.Argument];
                    sp++;
                    break;
                case Uop.Swap:
                    (sp[-1], sp[-u.Argument]) = (sp[-u.Argument], sp[-1]);
                    break;
                case Uop.IsOp:
                    sp--;
                    sp[-1] = Value.Bool(sp[-1].Is(sp[0]) == (u.Argument == 0));
                    break;
                case Uop.UnaryNot: sp[-1].Bits ^= 1; break;

                case Uop.GuardTosInt:
                    if (!sp[-1].IsInt) goto exit;
                    break;
                case Uop.GuardNosInt:
                    if (!sp[-2].IsInt) goto exit;
                    break;
                case Uop.GuardTosFloat:
                    if (!sp[-1].IsFloat) goto exit;
                    break;
                case Uop.GuardNosFloat:
                    if (!sp[-2].IsFloat) goto exit;
                    break;
                case Uop.GuardTosUnicode:
                    if (!HasKind(sp[-1], TypeKind.Str)) goto exit;
                    break;
                case Uop.GuardNosUnicode:
                    if (!HasKind(sp[-2], TypeKind.Str)) goto exit;
                    break;
                case Uop.GuardTosList:
                    if (!HasKind(sp[-1], TypeKind.List)) goto exit;
                    break;
                case Uop.GuardNosList:
                    if (!HasKind(sp[-2], TypeKind.List)) goto exit;
                    break;
                case Uop.GuardTosTuple:
                    if (!HasKind(sp[-1], TypeKind.Tuple)) goto exit;
                    break;
                case Uop.GuardNosTuple:
                    if (!HasKind(sp[-2], TypeKind.Tuple)) goto exit;
                    break;
                case Uop.GuardTosDict:
                    if (!HasKind(sp[-1], TypeKind.Dict)) goto exit;
                    break;
                case Uop.GuardNosDict:
                    if (!HasKind(sp[-2], TypeKind.Dict)) goto exit;
                    break;
                case Uop.GuardTosAnySet:
                    if (!HasKind(sp[-1], TypeKind.Set) && !HasKind(sp[-1], TypeKind.FrozenSet)) goto exit;
                    break;
                case Uop.GuardTosSlice:
                    if (!HasKind(sp[-1], TypeKind.Slice)) goto exit;
                    break;
                case Uop.GuardTypeVersion:
                    if (evaluator.TypeVersionOf(sp[-1]) != (uint)u.Operand0) goto exit;
                    break;
                case Uop.GuardNosTypeVersion:
                    if (evaluator.TypeVersionOf(sp[-2]) != (uint)u.Operand0) goto exit;
                    break;
                case Uop.GuardKeysVersion or Uop.CheckManagedObjectHasValues:
                    if (sp[-1].Ref is not PyInstance keyed || keyed.ShapeId != (int)u.Operand0) goto exit;
                    break;
                case Uop.CheckAttrClass:
                    if (sp[-1].Ref is not PyType owner || owner.Version != (uint)u.Operand0) goto exit;
                    break;
                case Uop.GuardIsTruePop:
                    if ((--sp)->Bits == 0) goto exit;
                    break;
                case Uop.GuardIsFalsePop:
                    if ((--sp)->Bits != 0) goto exit;
                    break;
                case Uop.GuardIsNonePop:
                    if (!(--sp)->IsNone) goto exit;
                    break;
                case Uop.GuardIsNotNonePop:
                    if ((--sp)->IsNone) goto exit;
                    break;
                case Uop.GuardBinaryOpExtend:
                    if (!ExtendedOperations.Applies((ExtendedOperation)u.Operand0, sp[-2], sp[-1])) goto exit;
                    break;
                case Uop.GuardCallableLen:
                    if (!evaluator.IsBuiltin(sp[-3], WellKnownBuiltin.Len) || !sp[-2].IsNull) goto exit;
                    break;
                case Uop.GuardCallableIsinstance:
                    if (!evaluator.IsBuiltin(sp[-4], WellKnownBuiltin.IsInstance) || !sp[-3].IsNull) goto exit;
                    break;
                case Uop.GuardCallableType1:
                    if (!ReferenceEquals(sp[-3].Ref, evaluator.TypeObject) || !sp[-2].IsNull) goto exit;
                    break;
                case Uop.GuardCallableStr1:
                    if (!ReferenceEquals(sp[-3].Ref, evaluator.StrObject) || !sp[-2].IsNull) goto exit;
                    break;
                case Uop.GuardCallableTuple1:
                    if (!ReferenceEquals(sp[-3].Ref, evaluator.TupleObject) || !sp[-2].IsNull) goto exit;
                    break;
                case Uop.GuardCallableListAppend:
                    if (!evaluator.IsBuiltin(sp[-3], WellKnownBuiltin.ListAppend) || !HasKind(sp[-2], TypeKind.List)) goto exit;
                    break;
                case Uop.GuardLoadSuperAttr:
                    if (!ReferenceEquals(sp[-3].Ref, evaluator.SuperObject) || sp[-2].Ref is not PyType start || start.Version != (uint)u.Operand0) goto exit;
                    break;
                case Uop.GuardIp:
                    // The frame was pushed already: tier 1 goes on where it begins or goes on.
                    if (!ReferenceEquals(frame.Code, u.Constant.Ref) || frame.Instruction != (int)u.Operand0) goto exit;
                    break;
                case Uop.GuardGlobalsVersion:
                    if (!ReferenceEquals(frame.Globals, u.Constant.Ref)) goto deopt;
                    break;
                case Uop.CheckFunctionVersion:
                    if (sp[-2 - u.Argument].Ref is not PyFunction function || function.Version != (uint)u.Operand0) goto exit;
                    break;
                case Uop.CheckGetterVersion:
                    if (u.Constant.Unchecked<PyFunction>().Version != (uint)u.Operand0) goto exit;
                    break;
                case Uop.CheckMethodVersion:
                    {
                        Value* callable = sp - 2 - u.Argument;
                        if (!callable[1].IsNull || callable->Ref is not PyBoundMethod { Function.Ref: PyFunction bound } || bound.Version != (uint)u.Operand0) goto exit;
                        break;
                    }
                case Uop.CheckAllocInit:
                    if (!ReferenceEquals(sp[-2 - u.Argument].Ref, u.Constant.Ref) || !sp[-1 - u.Argument].IsNull
                        || u.Constant.Unchecked<PyType>().Version != (uint)u.Operand0) goto exit;
                    break;
                case Uop.CheckIsNotPyCallable:
                    if (sp[-2 - u.Argument].Ref is PyFunction or PyBoundMethod) goto exit;
                    break;

                case Uop.IterCheckRange:
                    if (sp[-1].Ref is not PyRangeIterator) goto exit;
                    break;
                case Uop.IterCheckList:
                    if (sp[-1].Ref is not PyListIterator) goto exit;
                    break;
                case Uop.IterCheckTuple:
                    if (sp[-1].Ref is not PyTupleIterator) goto exit;
                    break;
                case Uop.GuardNotExhaustedRange:
                    if (sp[-1].Unchecked<PyRangeIterator>().Remaining <= 0) goto exit;
                    break;
                case Uop.GuardNotExhaustedList:
                    {
                        PyListIterator iterator = sp[-1].Unchecked<PyListIterator>();
                        if (iterator.List is not null && (uint)iterator.Index < (uint)iterator.List.Count) break;
                        iterator.List = null;
                        goto exit;
                    }
                case Uop.GuardNotExhaustedTuple:
                    {
                        PyTupleIterator iterator = sp[-1].Unchecked<PyTupleIterator>();
                        if (iterator.Tuple is not null && (uint)iterator.Index < (uint)iterator.Tuple.Count) break;
                        iterator.Tuple = null;
                        goto exit;
                    }
                case Uop.IterNextRange:
                    {
                        PyRangeIterator range = sp[-1].Unchecked<PyRangeIterator>();
                        *sp++ = Value.Int(range.Next);
                        range.Next += range.Step;
                        range.Remaining--;
                        break;
                    }
                case Uop.IterNextListTierTwo:
                    {
                        PyListIterator iterator = sp[-1].Unchecked<PyListIterator>();
                        *sp++ = iterator.List!.Items[iterator.Index++];
                        break;
                    }
                case Uop.IterNextTuple:
                    {
                        PyTupleIterator iterator = sp[-1].Unchecked<PyTupleIterator>();
                        *sp++ = iterator.Tuple!.Items[iterator.Index++];
                        break;
                    }
                case Uop.ForIterTierTwo:
                    ts.Stack.Top = sp;
                    if (Operations.Next(ts, sp[-1], out Value item))
                    {
                        *sp++ = item;
                        break;
                    }
                    if (ts.Pending is not null) goto error;
                    goto exit;

                case Uop.BinaryOpAddInt:
                    {
                        Value result = Arithmetic.Add(sp[-2].Bits, sp[-1].Bits);
                        if (!result.IsInt) goto exit;
                        sp--;
                        sp[-1] = result;
                        break;
                    }
                case Uop.BinaryOpSubtractInt:
                    {
                        Value result = Arithmetic.Subtract(sp[-2].Bits, sp[-1].Bits);
                        if (!result.IsInt) goto exit;
                        sp--;
                        sp[-1] = result;
                        break;
                    }
                case Uop.BinaryOpMultiplyInt:
                    {
                        Value result = Arithmetic.Multiply(sp[-2].Bits, sp[-1].Bits);
                        if (!result.IsInt) goto exit;
                        sp--;
                        sp[-1] = result;
                        break;
                    }
                case Uop.BinaryOpAddFloat:
                    sp--;
                    sp[-1] = Value.Float(sp[-1].AsFloat + sp[0].AsFloat);
                    break;
                case Uop.BinaryOpSubtractFloat:
                    sp--;
                    sp[-1] = Value.Float(sp[-1].AsFloat - sp[0].AsFloat);
                    break;
                case Uop.BinaryOpMultiplyFloat:
                    sp--;
                    sp[-1] = Value.Float(sp[-1].AsFloat * sp[0].AsFloat);
                    break;
                case Uop.BinaryOpExtend:
                    sp--;
                    sp[-1] = ExtendedOperations.Apply((ExtendedOperation)u.Operand0, sp[-1], sp[0]);
                    break;
                case Uop.BinaryOpAddUnicode:
                    {
                        PyStr left = sp[-2].Unchecked<PyStr>(), right = sp[-1].Unchecked<PyStr>();
                        if (!budget.Charge(ts, (long)(left.Length + right.Length) * Math.Max(left.Width, right.Width))) goto error;
                        sp--;
                        sp[-1] = PyStr.Concat(left, right);
                        break;
                    }
                case Uop.BinaryOpSubscrListInt:
                    {
                        PyList list = sp[-2].Unchecked<PyList>();
                        long index = sp[-1].Bits;
                        if (index < 0) index += list.Count;
                        if ((ulong)index >= (ulong)list.Count) goto deopt;
                        sp--;
                        sp[-1] = list.Items[index];
                        break;
                    }
                case Uop.BinaryOpSubscrTupleInt:
                    {
                        PyTuple tuple = sp[-2].Unchecked<PyTuple>();
                        long index = sp[-1].Bits;
                        if (index < 0) index += tuple.Count;
                        if ((ulong)index >= (ulong)tuple.Count) goto deopt;
                        sp--;
                        sp[-1] = tuple.Items[index];
                        break;
                    }
                case Uop.BinaryOpSubscrStrInt:
                    {
                        PyStr text = sp[-2].Unchecked<PyStr>();
                        long index = sp[-1].Bits;
                        if (index < 0) index += text.Length;
                        if ((ulong)index >= (ulong)text.Length) goto deopt;
                        sp--;
                        sp[-1] = PyStr.FromCodePoint(text[(int)index]);
                        break;
                    }
                case Uop.BinaryOpSubscrDict:
                    {
                        ts.Stack.Top = sp;
                        int found = sp[-2].Unchecked<PyDict>().TryGet(ts, sp[-1], out Value value);
                        if (found == 0) ts.RaiseKeyError(sp[-1]);
                        if (found <= 0) goto error;
                        sp--;
                        sp[-1] = value;
                        break;
                    }
                case Uop.StoreSubscrListInt:
                    {
                        PyList list = sp[-2].Unchecked<PyList>();
                        long index = sp[-1].Bits;
                        if (index < 0) index += list.Count;
                        if ((ulong)index >= (ulong)list.Count) goto deopt;
                        list.Items[index] = sp[-3];
                        sp -= 3;
                        break;
                    }
                case Uop.StoreSubscrDict:
                    ts.Stack.Top = sp;
                    if (!sp[-2].Unchecked<PyDict>().Set(ts, sp[-1], sp[-3])) goto error;
                    sp -= 3;
                    break;
                case Uop.CompareOpInt:
                    {
                        long a = sp[-2].Bits, b = sp[-1].Bits;
                        sp--;
                        sp[-1] = Value.Bool((u.Argument & (a < b ? 2 : a > b ? 4 : 8)) != 0);
                        break;
                    }
                case Uop.CompareOpFloat:
                    {
                        double a = sp[-2].AsFloat, b = sp[-1].AsFloat;
                        sp--;
                        sp[-1] = Value.Bool((u.Argument & (a < b ? 2 : a > b ? 4 : a == b ? 8 : 1)) != 0);
                        break;
                    }
                case Uop.CompareOpStr:
                    {
                        bool equal = sp[-2].Unchecked<PyStr>().Equals(sp[-1].Unchecked<PyStr>());
                        sp--;
                        sp[-1] = Value.Bool((u.Argument & (equal ? 8 : 7)) != 0);
                        break;
                    }
                case Uop.ContainsOpDict:
                    {
                        ts.Stack.Top = sp;
                        int found = sp[-1].Unchecked<PyDict>().TryGet(ts, sp[-2], out _);
                        if (found < 0) goto error;
                        sp--;
                        sp[-1] = Value.Bool(found != u.Argument);
                        break;
                    }
                case Uop.ReplaceWithTrue: sp[-1] = Value.True; break;
                case Uop.ToBoolBool:
                    if (!sp[-1].IsBool) goto exit;
                    break;
                case Uop.ToBoolInt: sp[-1] = Value.Bool(sp[-1].Bits != 0); break;
                case Uop.ToBoolNone:
                    if (!sp[-1].IsNone) goto exit;
                    sp[-1] = Value.False;
                    break;
                case Uop.ToBoolList: sp[-1] = Value.Bool(sp[-1].Unchecked<PyList>().Count != 0); break;
                case Uop.ToBoolStr: sp[-1] = Value.Bool(sp[-1].Unchecked<PyStr>().Length != 0); break;
                case Uop.UnpackSequenceList:
                    {
                        PyList list = sp[-1].Unchecked<PyList>();
                        if (list.Count != u.Argument) goto exit;
                        sp--;
                        for (int k = u.Argument - 1; k >= 0; k--) *sp++ = list.Items[k];
                        break;
                    }
                case Uop.UnpackSequenceTuple:
                    {
                        PyTuple tuple = sp[-1].Unchecked<PyTuple>();
                        if (tuple.Count != u.Argument) goto exit;
                        sp--;
                        for (int k = u.Argument - 1; k >= 0; k--) *sp++ = tuple.Items[k];
                        break;
                    }

                case Uop.LoadAttrInstanceValue:
                    sp[-1] = Unsafe.As<Value[]>(sp[-1].UncheckedObject().Attributes!)[u.Operand0];
                    break;
                case Uop.LoadAttrSlot:
                    {
                        Value member = sp[-1].Unchecked<PyInstance>().Slots![u.Operand0];
                        if (member.IsNull) goto exit;
                        sp[-1] = member;
                        break;
                    }
                case Uop.LoadAttrClass: sp[-1] = u.Constant; break;
                case Uop.LoadAttrMethodNoDict or Uop.LoadAttrMethodWithValues:
                    *sp = sp[-1];
                    sp[-1] = u.Constant;
                    sp++;
                    break;
                case Uop.LoadSuperAttrAttr:
                    sp -= 2;
                    sp[-1] = u.Constant;
                    break;
                case Uop.LoadSuperAttrMethod:
                    sp--;
                    sp[-2] = u.Constant;
                    sp[-1] = sp[0];
                    break;
                case Uop.LoadAttrModule:
                    {
                        if (sp[-1].Ref is not PyModule { Kind: TypeKind.Module } module || module.Members.KeysVersion == 0
                            || module.Members.KeysVersion != (uint)u.Operand0) goto deopt;
                        sp[-1] = module.Members.EntryAt((int)(u.Operand0 >> 32)).Value;
                        break;
                    }
                case Uop.LoadGlobalModule:
                    {
                        PyDict globals = frame.Globals;
                        if (globals.KeysVersion == 0 || globals.KeysVersion != (ushort)(u.Operand0 >> 16)) goto deopt;
                        *sp++ = globals.EntryAt((ushort)u.Operand0).Value;
                        break;
                    }
                case Uop.LoadGlobalBuiltins:
                    {
                        if (frame.Globals.KeysVersion == 0 || frame.Globals.KeysVersion != (ushort)(u.Operand0 >> 16)) goto deopt;
                        if (frame.Builtins.KeysVersion == 0 || frame.Builtins.KeysVersion != (ushort)(u.Operand0 >> 32)) goto deopt;
                        *sp++ = frame.Builtins.EntryAt((ushort)u.Operand0).Value;
                        break;
                    }
                case Uop.StoreAttrInstanceValue:
                    if (!InstanceStore.TryStore(u.Code!, (int)u.Operand0, sp[-1].UncheckedObject(), sp[-2])) goto exit;
                    sp -= 2;
                    break;
                case Uop.StoreAttrSlot:
                    sp[-1].Unchecked<PyInstance>().Slots![u.Operand0] = sp[-2];
                    sp -= 2;
                    break;

                case Uop.CallLen:
                    {
                        ts.Stack.Top = sp;
                        long length = Operations.Length(ts, sp[-1]);
                        if (length < 0) goto error;
                        sp -= 2;
                        sp[-1] = Value.Int(length);
                        break;
                    }
                case Uop.CallIsinstance:
                    {
                        ts.Stack.Top = sp;
                        int isInstance = Operations.IsInstance(ts, sp[-2], sp[-1]);
                        if (isInstance < 0) goto error;
                        sp -= 3;
                        sp[-1] = Value.Bool(isInstance > 0);
                        break;
                    }
                case Uop.CallType1:
                    {
                        Value type = ts.TypeOf(sp[-1]);
                        sp -= 2;
                        sp[-1] = type;
                        break;
                    }
                case Uop.CallStr1 or Uop.CallTuple1:
                    {
                        ts.Stack.Top = sp;
                        Value made = u.Uop == Uop.CallStr1 ? Operations.Str(ts, sp[-1]) : TupleType.From(ts, sp[-1]);
                        if (made.IsNull) goto error;
                        sp -= 2;
                        sp[-1] = made;
                        break;
                    }
                case Uop.CallListAppend:
                    if (!budget.Charge(ts, sizeof(Value))) goto error;
                    sp[-2].Unchecked<PyList>().Append(sp[-1]);
                    sp -= 3;
                    break;
                case Uop.CallNonPyGeneral:
                    {
                        ts.Stack.Top = sp;
                        Value* callable = sp - 2 - u.Argument;
                        int argc = u.Argument + (callable[1].IsNull ? 0 : 1);
                        Value returned = Operations.Call(ts, *callable, DataStack.Span(sp - argc, argc));
                        if (returned.IsNull) goto error;
                        *callable = returned;
                        sp = callable + 1;
                        break;
                    }
                case Uop.ExpandMethod:
                    {
                        Value* callable = sp - 2 - u.Argument;
                        PyBoundMethod method = callable->Unchecked<PyBoundMethod>();
                        callable[1] = method.Self;
                        callable[0] = method.Function;
                        break;
                    }
                case Uop.CallPy or Uop.CallAllocAndEnterInit:
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)u.Operand0;
                    if (evaluator.Call(ts, frame, sp - 2 - u.Argument, u.Argument, null) != CallOutcome.Pushed) goto error;
                    goto frameChanged;
                case Uop.CallKwPy or Uop.CallKwAllocAndEnterInit:
                    ts.Stack.Top = --sp;
                    frame.ReturnTo = (int)u.Operand0;
                    if (evaluator.Call(ts, frame, sp - 2 - u.Argument, u.Argument, sp->Unchecked<PyTuple>()) != CallOutcome.Pushed) goto error;
                    goto frameChanged;
                case Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall:
                    {
                        Value* operands = sp - UopMetadata.Popped(u.Uop, u.Argument);
                        ts.Stack.Top = sp;
                        frame.ReturnTo = (int)u.Operand0;
                        if (!evaluator.PushExact(ts, frame, u.Constant.Unchecked<PyFunction>(), operands, operands)) goto error;
                        goto frameChanged;
                    }
                case Uop.BinaryOpFrame:
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)u.Operand0;
                    if (!evaluator.PushOperator(ts, frame, u.Constant.Unchecked<PyFunction>(), sp - 2)) goto error;
                    goto frameChanged;
                case Uop.ReturnValue or Uop.ReturnValueOfOperator:
                    {
                        Value returned = sp[-1];
                        ts.Stack.Top = sp;
                        bool popped = evaluator.PopFrame(ts, frame, ref returned, out _);
                        frame = ts.Frame!;
                        if (!popped) goto error;
                        goto frameChanged;
                    }
                case Uop.ReturnValues:
                    {
                        // The elements of a tuple that was not made: the caller's stack is below the callee's, so they move down.
                        Value* values = sp - u.Argument;
                        Value returned = *values;
                        ts.Stack.Top = sp;
                        bool popped = evaluator.PopFrame(ts, frame, ref returned, out _);
                        frame = ts.Frame!;
                        if (!popped) goto error;
                        for (int k = 1; k < u.Argument; k++) *ts.Stack.Top++ = values[k];
                        goto frameChanged;
                    }
                case Uop.ForIterGenFrame:
                    {
                        if (sp[-1].Ref is not PyGenerator { Kind: TypeKind.Generator, State: GeneratorState.Created or GeneratorState.Suspended } generator) goto exit;
                        ts.Stack.Top = sp;
                        frame.ReturnTo = (int)u.Operand0;
                        frame.FinishTo = (int)(u.Operand0 >> 32);
                        if (!evaluator.PushGenerator(ts, frame, generator, Value.None, isEntry: false)) goto error;
                        goto frameChanged;
                    }
                case Uop.YieldValue:
                    ts.Stack.Top = sp - 1;
                    frame.ReturnTo = (int)u.Operand0;
                    if (evaluator.Suspend(ts, frame, sp[-1])) throw new InvalidOperationException("a generator that a trace entered was entered from C#");
                    goto frameChanged;
                case Uop.Call or Uop.CallKw or Uop.CallKwNonPy or Uop.CallFunctionEx:
                    ts.Stack.Top = sp;
                    if (!GenericCalls.Run(ts, u.Uop, u.Argument)) goto error;
                    sp = ts.Stack.Top;
                    break;
                case Uop.BinaryOpSubscrListSlice:
                case Uop.ContainsOpSet:
                default:
                    ts.Stack.Top = sp;
                    // What guards have made special runs the generic handler.
                    Opcode handler = u.Uop switch { Uop.BinaryOpSubscrListSlice => Opcode.BinaryOp, Uop.ContainsOpSet => Opcode.ContainsOp, _ => Handlers.OpcodeOf(u.Uop) };
                    if (!Handlers.Run(handler, ts, frame, u.Argument)) goto error;
                    sp = ts.Stack.Top;
                    break;
            }
            continue;

        frameChanged:
            frame = ts.Frame!;
            sp = ts.Stack.Top;
            locals = ts.Stack.Base + frame.Base;
        }

    exit:
        frame.Instruction = trace[i].Uop == Uop.GuardIp ? frame.Instruction : trace[i].Target;
        return Leave(TraceOutcome.Exited, ref at);

    deopt:
        frame.Instruction = trace[i].Target;
        return Leave(TraceOutcome.Deopted, ref at);

    error:
        return Leave(TraceOutcome.Raised, ref at);

        TraceOutcome Leave(TraceOutcome outcome, ref int uop)
        {
            executor.UopsRun += count;
            // More than lies between: it went round.
            executor.Reached = Math.Max(executor.Reached, count > i - first + 1 ? trace.Length - 1 : outcome == TraceOutcome.Stopped ? i - 1 : i);
            ts.Stack.Top = sp;
            uop = i;
            return outcome;
        }
    }

    private static bool HasKind(in Value value, TypeKind kind) => value.Ref is PyObject target && target.Kind == kind;
}
