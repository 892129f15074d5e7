using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using static PyJitVerify.Runtime.Objects.ValueCopy;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The interpreter loop.
/// In: <c>ts.Frame</c>, its <c>Instruction</c> (the code unit to run next) and the stack top. Out: see <see cref="LoopExit"/>.
/// Python-to-Python calls, generator resumption by for-loops and unwinding stay inside; C# recursion happens only where
/// builtins and dunders call back.
/// What every case preserves:
/// 1. <c>frame.Instruction</c> is the current instruction before anything that may raise, call or look at frames.
/// 2. <c>ts.Stack.Top</c> is up to date before any call that may look at or use the stack above the frame.
/// 3. On <c>goto error</c> an exception is pending; inputs may lie on the stack, the handler's depth drops them.
/// 4. Hot specialized opcodes stand here or, inlined, in <see cref="SpecializedForms"/>; everything else is a handler, since the JIT
///    compiler of .NET gives up optimizing a method that grows too large (a test bounds its size and checks that it was optimized).
/// It ends because every back edge and call spends budget.
/// </summary>
/// <remarks>
/// Memory: <c>locals</c> and <c>sp</c> point into the pinned data stack, <c>ip</c> into the pinned units of
/// <c>frame.Code</c>; both are owned by objects that the frame keeps alive.
/// Source: CPython <c>Python/ceval.c</c>, <c>Python/bytecodes.c</c> (behaviour, not text).
/// </remarks>
internal static unsafe class EvalLoop
{
    /// <summary>Compiles the loop, which takes .NET longer than a short program takes to run. For a thread beside the one that starts an
    /// interpreter. Classes whose constants go into the code are initialized before, or the code would look them up for ever.</summary>
    public static void Compile()
    {
        Initialize();
        RuntimeHelpers.RunClassConstructor(typeof(OpcodeMetadata).TypeHandle);
        RuntimeHelpers.PrepareMethod(typeof(EvalLoop).GetMethod(nameof(Run))!.MethodHandle, [typeof(NoObserver).TypeHandle]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LoopExit Run<TObserver>(ThreadState ts, ref TObserver observer)
        where TObserver : struct, IInstructionObserver
    {
        Frame frame = ts.Frame!;
        Value* sp;
        Value* locals;
        ushort* ip;
        int opcode, oparg;
        goto reload;

    reload:
        // The frame changed: take the registers from it.
        locals = ts.Stack.Base + frame.Base;
        sp = ts.Stack.Top;
        ip = CodeOf(frame) + frame.Instruction;
        if (ts.Pending is not null) goto error;

    next:
        if (TObserver.IsActive)
        {
            ts.Stack.Top = sp;
            frame.Instruction = (int)(ip - CodeOf(frame));
            if (!observer.Before(ts, frame, frame.Instruction)) return LoopExit.ObserverDone;
        }
        opcode = (byte)*ip;
        oparg = *ip >> 8;
        ip++;

    dispatch:
        switch ((Opcode)opcode)
        {
            case Opcode.Nop:
            case Opcode.NotTaken:
            case Opcode.Resume:
                goto next;

            case Opcode.ExtendedArg:
                opcode = (byte)*ip;
                oparg = oparg << 8 | *ip >> 8;
                ip++;
                goto dispatch;

            case Opcode.LoadFast:
                if (!TObserver.IsActive && (byte)*ip == (int)Opcode.LoadAttrInstanceValue) goto attributeOfLocal;
                Copy(sp++, locals + oparg);
                goto next;

            case Opcode.LoadFastLoadFast:
                Copy(sp, locals + (oparg >> 4));
                Copy(sp + 1, locals + (oparg & 15));
                sp += 2;
                goto next;

            case Opcode.LoadFastCheck:
                if (locals[oparg].Ref is null)
                {
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    RaiseUnboundLocal(ts, frame, oparg);
                    goto error;
                }
                Copy(sp++, locals + oparg);
                goto next;

            case Opcode.LoadFastAndClear:
                Copy(sp++, locals + oparg);
                locals[oparg] = default;
                goto next;

            case Opcode.StoreFast:
                Copy(locals + oparg, --sp);
                goto next;

            case Opcode.StoreFastLoadFast:
                Copy(locals + (oparg >> 4), sp - 1);
                Copy(sp - 1, locals + (oparg & 15));
                goto next;

            case Opcode.StoreFastStoreFast:
                Copy(locals + (oparg >> 4), sp - 1);
                Copy(locals + (oparg & 15), sp - 2);
                sp -= 2;
                goto next;

            case Opcode.LoadConst:
                Copy(sp++, ref frame.Code.Constants[oparg]);
                goto next;

            case Opcode.LoadSmallInt:
                *sp++ = Value.Int(oparg);
                goto next;

            case Opcode.PopTop:
                sp--;
                goto next;

            case Opcode.PushNull:
                *sp++ = default;
                goto next;

            case Opcode.Copy:
                Copy(sp, sp - oparg);
                sp++;
                goto next;

            case Opcode.Swap:
                {
                    Copy(sp, sp - 1);
                    Copy(sp - 1, sp - oparg);
                    Copy(sp - oparg, sp);
                    goto next;
                }

            case Opcode.UnaryNot:
                sp[-1].Bits ^= 1;
                goto next;

            case Opcode.IsOp:
                {
                    bool same = sp[-2].Is(sp[-1]);
                    sp--;
                    sp[-1] = Value.Bool(same == (oparg == 0));
                    goto next;
                }

            // Arithmetic and comparison.

            case Opcode.BinaryOpAddInt:
                if (!SpecializedForms.AddInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpSubtractInt:
                if (!SpecializedForms.SubtractInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpMultiplyInt:
                if (!SpecializedForms.MultiplyInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpAddFloat:
                if (!SpecializedForms.AddFloat(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpSubtractFloat:
                if (!SpecializedForms.SubtractFloat(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpMultiplyFloat:
                if (!SpecializedForms.MultiplyFloat(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOp:
                {
                    // The reference calls by C# recursion.
                    if (!EvaluatorOf(ts).Specializes || !OperatorCalls.IsMethodCall(ts, oparg, sp[-2], sp[-1], out PyFunction? method)) goto default;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + 5 - CodeOf(frame));
                    if (!EvaluatorOf(ts).PushOperator(ts, frame, method, sp - 2)) goto error;
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.BinaryOpExtend:
                if (!SpecializedForms.Extend(sp, (ExtendedOperation)ip[InlineCache.BinaryDescr])) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpAddUnicode:
                {
                    if (sp[-1].Ref is not PyStr { Kind: TypeKind.Str } right || sp[-2].Ref is not PyStr { Kind: TypeKind.Str } left) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    if (!ts.Budget.Charge(ts, (long)(left.Length + right.Length) * Math.Max(left.Width, right.Width))) goto error;
                    sp--;
                    sp[-1] = PyStr.Concat(left, right);
                    ip += 5;
                    goto next;
                }

            case Opcode.BinaryOpSubscrListInt:
                if (!SpecializedForms.SubscrListInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpSubscrTupleInt:
                if (!SpecializedForms.SubscrTupleInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpSubscrStrInt:
                if (!SpecializedForms.SubscrStrInt(sp)) goto miss;
                sp--;
                ip += 5;
                goto next;

            case Opcode.BinaryOpSubscrDict:
                {
                    if (sp[-2].Ref is not PyDict { Kind: TypeKind.Dict } dict) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    int found = dict.TryGet(ts, sp[-1], out Value value);
                    if (found <= 0)
                    {
                        if (found == 0) ts.RaiseKeyError(sp[-1]);
                        goto error;
                    }
                    sp--;
                    sp[-1] = value;
                    ip += 5;
                    goto next;
                }

            // What a trace is to know of the operands; tier 1 does the same with all.
            case Opcode.BinaryOpSubscrListSlice:
                if (sp[-1].Ref is not PySlice { Kind: TypeKind.Slice } || sp[-2].Ref is not PyList { Kind: TypeKind.List }) goto miss;
                goto generic;

            case Opcode.StoreSubscrListInt:
                if (!SpecializedForms.StoreSubscrListInt(sp)) goto miss;
                sp -= 3;
                ip += 1;
                goto next;

            case Opcode.StoreSubscrDict:
                {
                    if (sp[-2].Ref is not PyDict { Kind: TypeKind.Dict } dict) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    if (!dict.Set(ts, sp[-1], sp[-3])) goto error;
                    sp -= 3;
                    ip += 1;
                    goto next;
                }

            case Opcode.CompareOpInt:
                if (!SpecializedForms.CompareInt(sp, oparg)) goto miss;
                sp--;
                ip += 1;
                goto next;

            case Opcode.CompareOpFloat:
                if (!SpecializedForms.CompareFloat(sp, oparg)) goto miss;
                sp--;
                ip += 1;
                goto next;

            case Opcode.CompareOpStr:
                if (!SpecializedForms.CompareStr(sp, oparg)) goto miss;
                sp--;
                ip += 1;
                goto next;

            case Opcode.ContainsOpDict:
                {
                    if (sp[-1].Ref is not PyDict { Kind: TypeKind.Dict } dict) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    int found = dict.TryGet(ts, sp[-2], out _);
                    if (found < 0) goto error;
                    sp--;
                    sp[-1] = Value.Bool(found != oparg);
                    ip += 1;
                    goto next;
                }

            case Opcode.ContainsOpSet:
                if (sp[-1].Ref is not PySet { Kind: TypeKind.Set or TypeKind.FrozenSet }) goto miss;
                goto generic;

            case Opcode.ToBoolAlwaysTrue:
                if (!SpecializedForms.ToBoolAlwaysTrue(sp, EvaluatorOf(ts), ip)) goto miss;
                ip += 3;
                goto next;

            case Opcode.ToBoolBool:
                if (!SpecializedForms.ToBoolBool(sp)) goto miss;
                ip += 3;
                goto next;

            case Opcode.ToBoolInt:
                if (!SpecializedForms.ToBoolInt(sp)) goto miss;
                ip += 3;
                goto next;

            case Opcode.ToBoolNone:
                if (!SpecializedForms.ToBoolNone(sp)) goto miss;
                ip += 3;
                goto next;

            case Opcode.ToBoolList:
                if (!SpecializedForms.ToBoolList(sp)) goto miss;
                ip += 3;
                goto next;

            case Opcode.ToBoolStr:
                if (!SpecializedForms.ToBoolStr(sp)) goto miss;
                ip += 3;
                goto next;

            case Opcode.UnpackSequenceTwoTuple:
                if (!SpecializedForms.UnpackTwoTuple(sp)) goto miss;
                sp++;
                ip += 1;
                goto next;

            case Opcode.UnpackSequenceList:
                if (!SpecializedForms.UnpackList(sp, oparg)) goto miss;
                sp += oparg - 1;
                ip += 1;
                goto next;

            case Opcode.UnpackSequenceTuple:
                if (!SpecializedForms.UnpackTuple(sp, oparg)) goto miss;
                sp += oparg - 1;
                ip += 1;
                goto next;

            // Names and attributes.

            case Opcode.LoadGlobalModule:
                if (!SpecializedForms.LoadGlobalModule(sp, frame, ip)) goto miss;
                sp++;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 4;
                goto next;

            case Opcode.LoadGlobalBuiltin:
                if (!SpecializedForms.LoadGlobalBuiltin(sp, frame, ip)) goto miss;
                sp++;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 4;
                goto next;

            case Opcode.LoadAttrInstanceValue:
                if (!SpecializedForms.LoadInstanceValue(sp - 1, sp - 1, ip)) goto miss;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 9;
                goto next;

            case Opcode.LoadAttrSlot:
                if (!SpecializedForms.LoadSlot(sp, ip)) goto miss;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 9;
                goto next;

            case Opcode.LoadAttrProperty:
            case Opcode.BinaryOpSubscrGetitem:
                {
                    bool isItem = opcode == (int)Opcode.BinaryOpSubscrGetitem;
                    if ((isItem ? SpecializedForms.ItemGetter(sp, frame, EvaluatorOf(ts), ip) : SpecializedForms.PropertyGetter(sp, frame, EvaluatorOf(ts), ip)) is not { } getter) goto miss;
                    Value* operands = sp - (isItem ? 2 : 1);
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + (isItem ? 5 : 9) - CodeOf(frame));
                    if (!EvaluatorOf(ts).PushExact(ts, frame, getter, operands, operands)) goto error;
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.LoadAttrMethodWithValues:
                if (!SpecializedForms.LoadMethodWithValues(sp, frame, ip)) goto miss;
                sp++;
                ip += 9;
                goto next;

            case Opcode.LoadAttrMethodNoDict:
                if (!SpecializedForms.LoadMethodNoDict(sp, frame, EvaluatorOf(ts), ip)) goto miss;
                sp++;
                ip += 9;
                goto next;

            case Opcode.LoadAttrNondescriptorWithValues:
                if (!SpecializedForms.LoadNondescriptorWithValues(sp, frame, ip)) goto miss;
                ip += 9;
                goto next;

            case Opcode.LoadAttrNondescriptorNoDict:
                if (!SpecializedForms.LoadNondescriptorNoDict(sp, frame, EvaluatorOf(ts), ip)) goto miss;
                ip += 9;
                goto next;

            case Opcode.LoadAttrClass:
                if (!SpecializedForms.LoadClassAttribute(sp, frame, ip)) goto miss;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 9;
                goto next;

            case Opcode.LoadAttrClassWithMetaclassCheck:
                if (EvaluatorOf(ts).TypeVersionOf(sp[-1]) != SpecializedForms.KeysIn(ip) || !SpecializedForms.LoadClassAttribute(sp, frame, ip)) goto miss;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 9;
                goto next;

            case Opcode.LoadAttrModule:
                if (!SpecializedForms.LoadModuleAttribute(sp, ip)) goto miss;
                if ((oparg & 1) != 0) *sp++ = default;
                ip += 9;
                goto next;

            case Opcode.StoreAttrInstanceValue:
                if (!SpecializedForms.StoreInstanceValue(sp, frame, ip)) goto miss;
                sp -= 2;
                ip += 4;
                goto next;

            case Opcode.StoreAttrSlot:
                if (!SpecializedForms.StoreSlot(sp, ip)) goto miss;
                sp -= 2;
                ip += 4;
                goto next;

            // Jumps.

            case Opcode.PopJumpIfTrue:
                sp--;
                Shift(ip, sp->Bits != 0);
                ip += sp->Bits != 0 ? oparg + 1 : 1;
                goto next;

            case Opcode.PopJumpIfFalse:
                sp--;
                Shift(ip, sp->Bits == 0);
                ip += sp->Bits == 0 ? oparg + 1 : 1;
                goto next;

            case Opcode.PopJumpIfNone:
                {
                    sp--;
                    bool jump = sp->IsNone;
                    Shift(ip, jump);
                    ip += jump ? oparg + 1 : 1;
                    goto next;
                }

            case Opcode.PopJumpIfNotNone:
                {
                    sp--;
                    bool jump = !sp->IsNone;
                    Shift(ip, jump);
                    ip += jump ? oparg + 1 : 1;
                    goto next;
                }

            case Opcode.JumpForward:
                ip += oparg;
                goto next;

            case Opcode.JumpBackwardNoInterrupt:
                ip -= oparg;
                goto next;

            case Opcode.JumpBackward:
                // Specializes once, so that the interpreter pays nothing for a JIT that is off.
                ip[-1] = (ushort)(ip[-1] & 0xFF00 | (int)(EvaluatorOf(ts).TierTwo is null ? Opcode.JumpBackwardNoJit : Opcode.JumpBackwardJit));
                if (EvaluatorOf(ts).TierTwo is not null) *ip = EvaluatorOf(ts).BackEdgeCounter;
                opcode = (byte)ip[-1];
                goto dispatch;

            case Opcode.JumpBackwardNoJit:
                ts.Budget.Instructions -= oparg;
                if (ts.Budget.Instructions < 0)
                {
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Budget.Exhaust(ts, BudgetKind.Instructions);
                    goto error;
                }
                ip += 1 - oparg;
                goto next;

            case Opcode.JumpBackwardJit:
                ts.Budget.Instructions -= oparg;
                if (ts.Budget.Instructions < 0)
                {
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Budget.Exhaust(ts, BudgetKind.Instructions);
                    goto error;
                }
                if (TObserver.EntersTraces && BackoffCounter.Tick(ref *ip))
                {
                    ts.Stack.Top = sp;
                    int target = (int)(ip + 1 - oparg - CodeOf(frame));
                    frame.Instruction = target;
                    if (EvaluatorOf(ts).TierTwo!.IsHot(ts, frame, (int)(ip - 1 - CodeOf(frame)), target)) return LoopExit.Hot;
                }
                ip += 1 - oparg;
                goto next;

            case Opcode.EnterExecutor:
                {
                    if (!TObserver.EntersTraces)
                    {
                        // The observer chose to look through it.
                        ushort original = EvaluatorOf(ts).TierTwo!.OriginalUnit(frame.Code, oparg & 0xFF);
                        opcode = (byte)original;
                        oparg = oparg & ~0xFF | original >> 8;
                        goto dispatch;
                    }
                    ts.Stack.Top = sp;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    bool ok = EvaluatorOf(ts).TierTwo!.Enter(ts, frame, oparg & 0xFF, out bool wantsRecording);
                    frame = ts.Frame!;
                    locals = ts.Stack.Base + frame.Base;
                    sp = ts.Stack.Top;
                    if (!ok) goto error;
                    if (wantsRecording) return LoopExit.Hot;
                    ip = CodeOf(frame) + frame.Instruction;
                    goto called;
                }

            // Iteration.

            case Opcode.ForIterRange:
                {
                    if (sp[-1].Ref is not PyRangeIterator range) goto miss;
                    if (range.Remaining <= 0)
                    {
                        ip += 1 + oparg + 1;
                        goto next;
                    }
                    *sp++ = Value.Int(range.Next);
                    range.Next += range.Step;
                    range.Remaining--;
                    ip += 1;
                    goto next;
                }

            case Opcode.ForIterList:
                {
                    if (sp[-1].Ref is not PyListIterator iterator) goto miss;
                    PyList? list = iterator.List;
                    if (list is null || (uint)iterator.Index >= (uint)list.Count)
                    {
                        iterator.List = null;
                        ip += 1 + oparg + 1;
                        goto next;
                    }
                    Copy(sp++, ref list.Items[iterator.Index++]);
                    ip += 1;
                    goto next;
                }

            case Opcode.ForIterTuple:
                {
                    if (sp[-1].Ref is not PyTupleIterator iterator) goto miss;
                    PyTuple? tuple = iterator.Tuple;
                    if (tuple is null || (uint)iterator.Index >= (uint)tuple.Count)
                    {
                        iterator.Tuple = null;
                        ip += 1 + oparg + 1;
                        goto next;
                    }
                    Copy(sp++, ref tuple.Items[iterator.Index++]);
                    ip += 1;
                    goto next;
                }

            case Opcode.ForIterGen:
                if (sp[-1].Ref is not PyGenerator { Kind: TypeKind.Generator, State: GeneratorState.Created or GeneratorState.Suspended }) goto miss;
                goto case Opcode.ForIter;

            case Opcode.ForIter:
                {
                    if (EvaluatorOf(ts).Specializes && opcode == (int)Opcode.ForIter && (byte)ip[-1] == opcode && BackoffCounter.Tick(ref *ip)
                        && EvaluatorOf(ts).Specialize(ts, frame, ip - 1, ip, sp, oparg))
                    {
                        opcode = (byte)ip[-1];
                        goto dispatch;
                    }
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    if (sp[-1].Ref is PyGenerator { Kind: TypeKind.Generator, State: GeneratorState.Created or GeneratorState.Suspended } generator)
                    {
                        frame.ReturnTo = (int)(ip + 1 - CodeOf(frame));
                        frame.FinishTo = frame.ReturnTo + oparg + 1;
                        if (!EvaluatorOf(ts).PushGenerator(ts, frame, generator, Value.None, isEntry: false)) goto error;
                        frame = ts.Frame!;
                        goto reload;
                    }
                    if (Operations.Next(ts, sp[-1], out Value item))
                    {
                        *sp++ = item;
                        ip += 1;
                        goto called;
                    }
                    if (ts.Pending is not null || ts.IsTraced && !IterationEvents.Exhausted(ts, frame)) goto error;
                    ip += 1 + oparg + 1;
                    goto called;
                }

            case Opcode.Send:
                {
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    if (sp[-2].Ref is PyGenerator { State: GeneratorState.Created or GeneratorState.Suspended } generator)
                    {
                        if (generator.State == GeneratorState.Created && !sp[-1].IsNone)
                        {
                            ts.RaiseTypeError("can't send non-None value to a just-started generator");
                            goto error;
                        }
                        frame.ReturnTo = (int)(ip + 1 - CodeOf(frame));
                        frame.FinishTo = frame.ReturnTo + oparg;
                        Value sent = sp[-1];
                        ts.Stack.Top = sp - 1;
                        if (!EvaluatorOf(ts).PushGenerator(ts, frame, generator, sent, isEntry: false)) goto error;
                        frame = ts.Frame!;
                        goto reload;
                    }
                    SendResult sending = Awaiting.Send(ts, sp[-2], sp[-1], out Value reply);
                    if (sending == SendResult.Failed || sending == SendResult.Returned && ts.IsTraced && !IterationEvents.Exhausted(ts, frame)) goto error;
                    sp[-1] = reply;
                    ip += sending == SendResult.Yielded ? 1 : 1 + oparg;
                    goto called;
                }

            case Opcode.LoadSuperAttrAttr:
            case Opcode.LoadSuperAttrMethod:
                if (!ReferenceEquals(sp[-3].Ref, EvaluatorOf(ts).SuperObject) || sp[-2].Ref is not PyType) goto miss;
                goto generic;

            // Calls.

            case Opcode.CallPyExactArgs:
                {
                    Value* callable = sp - oparg - 2;
                    if (callable->Ref is not PyFunction function || function.Version != SpecializedForms.VersionIn(ip)) goto miss;
                    int argc = oparg + (callable[1].Ref is null ? 0 : 1);
                    if (function.Code.ArgCount != argc) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + 3 - CodeOf(frame));
                    if (!EvaluatorOf(ts).PushExact(ts, frame, function, sp - argc, callable)) goto error;
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.CallBoundMethodExactArgs:
                {
                    Value* callable = sp - oparg - 2;
                    if (callable[1].Ref is not null || callable->Ref is not PyBoundMethod method || method.Function.Ref is not PyFunction function
                        || function.Version != SpecializedForms.VersionIn(ip)) goto miss;
                    callable[1] = method.Self;
                    callable[0] = method.Function;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + 3 - CodeOf(frame));
                    if (!EvaluatorOf(ts).PushExact(ts, frame, function, sp - oparg - 1, callable)) goto error;
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.CallLen:
                {
                    Value* callable = sp - 3;
                    if (oparg != 1 || !EvaluatorOf(ts).IsBuiltin(callable[0], WellKnownBuiltin.Len) || callable[1].Ref is not null) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    long length = Operations.Length(ts, sp[-1]);
                    if (length < 0) goto error;
                    sp = callable + 1;
                    sp[-1] = Value.Int(length);
                    ip += 3;
                    goto next;
                }

            case Opcode.CallIsinstance:
                {
                    Value* callable = sp - 4;
                    if (oparg != 2 || !EvaluatorOf(ts).IsBuiltin(callable[0], WellKnownBuiltin.IsInstance) || callable[1].Ref is not null) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    int isInstance = Operations.IsInstance(ts, sp[-2], sp[-1]);
                    if (isInstance < 0) goto error;
                    sp = callable + 1;
                    sp[-1] = Value.Bool(isInstance > 0);
                    ip += 3;
                    goto called;
                }

            case Opcode.CallStr1:
            case Opcode.CallTuple1:
                {
                    Value* callable = sp - 3;
                    PyType type = opcode == (int)Opcode.CallStr1 ? EvaluatorOf(ts).StrObject : EvaluatorOf(ts).TupleObject;
                    if (oparg != 1 || callable[1].Ref is not null || !ReferenceEquals(callable->Ref, type)) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    Value made = opcode == (int)Opcode.CallStr1 ? Operations.Str(ts, sp[-1]) : TupleType.From(ts, sp[-1]);
                    if (made.Ref is null) goto error;
                    sp = callable + 1;
                    *callable = made;
                    ip += 3;
                    goto called;
                }

            case Opcode.CallType1:
                {
                    Value* callable = sp - 3;
                    if (oparg != 1 || callable[1].Ref is not null || !ReferenceEquals(callable->Ref, EvaluatorOf(ts).TypeObject)) goto miss;
                    sp = callable + 1;
                    sp[-1] = ts.TypeOf(callable[2]);
                    ip += 3;
                    goto next;
                }

            case Opcode.CallListAppend:
                {
                    Value* callable = sp - 3;
                    if (oparg != 1 || callable[1].Ref is not PyList { Kind: TypeKind.List } list || !EvaluatorOf(ts).IsBuiltin(callable[0], WellKnownBuiltin.ListAppend)) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    if (!ts.Budget.Charge(ts, sizeof(Value))) goto error;
                    list.Append(sp[-1]);
                    sp = callable;
                    // The POP_TOP behind the call, which the specialization asked for, is skipped: its None is never made.
                    ip += 4;
                    goto next;
                }

            case Opcode.CallBuiltinClass:
            case Opcode.CallBuiltinO:
            case Opcode.CallBuiltinFast:
            case Opcode.CallBuiltinFastWithKeywords:
            case Opcode.CallMethodDescriptorFastWithKeywords:
            case Opcode.CallMethodDescriptorO:
            case Opcode.CallMethodDescriptorFast:
            case Opcode.CallMethodDescriptorNoargs:
            case Opcode.CallNonPyGeneral:
                {
                    Value* callable = sp - oparg - 2;
                    if (callable->Ref is PyFunction or PyBoundMethod) goto miss;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    int argc = oparg + (callable[1].Ref is null ? 0 : 1);
                    Value returned = Operations.Call(ts, *callable, DataStack.Span(sp - argc, argc));
                    if (returned.Ref is null) goto error;
                    sp = callable + 1;
                    *callable = returned;
                    ip += 3;
                    goto called;
                }

            case Opcode.CallAllocAndEnterInit:
            case Opcode.CallPyGeneral:
            case Opcode.CallBoundMethodGeneral:
            case Opcode.Call:
                {
                    Value* callable = sp - oparg - 2;
                    if (EvaluatorOf(ts).Specializes && opcode == (int)Opcode.Call && (byte)ip[-1] == opcode && BackoffCounter.Tick(ref *ip)
                        && EvaluatorOf(ts).Specialize(ts, frame, ip - 1, ip, sp, oparg))
                    {
                        opcode = (byte)ip[-1];
                        goto dispatch;
                    }
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + 3 - CodeOf(frame));
                    switch (EvaluatorOf(ts).Call(ts, frame, callable, oparg, null))
                    {
                        case CallOutcome.Pushed:
                            frame = ts.Frame!;
                            goto reload;
                        case CallOutcome.Failed:
                            goto error;
                    }
                    sp = callable + 1;
                    ip += 3;
                    goto called;
                }

            case Opcode.CallKwPy:
            case Opcode.CallKwBoundMethod:
            case Opcode.CallKwNonPy:
            case Opcode.CallKw:
                {
                    Value* callable = sp - oparg - 3;
                    if (opcode != (int)Opcode.CallKw)
                    {
                        if (!SpecializedForms.SuitsCallKw((Opcode)opcode, callable, ip)) goto miss;
                    }
                    else if (EvaluatorOf(ts).Specializes && (byte)ip[-1] == opcode && BackoffCounter.Tick(ref *ip) && EvaluatorOf(ts).Specialize(ts, frame, ip - 1, ip, sp, oparg))
                    {
                        opcode = (byte)ip[-1];
                        goto dispatch;
                    }
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    sp--;
                    ts.Stack.Top = sp;
                    frame.ReturnTo = (int)(ip + 3 - CodeOf(frame));
                    switch (EvaluatorOf(ts).Call(ts, frame, callable, oparg, (PyTuple)sp->Ref!))
                    {
                        case CallOutcome.Pushed:
                            frame = ts.Frame!;
                            goto reload;
                        case CallOutcome.Failed:
                            goto error;
                    }
                    sp = callable + 1;
                    ip += 3;
                    goto called;
                }

            case Opcode.ReturnValue:
                {
                    if (Evaluator.TryPopPlain(ts, frame))
                    {
                        Value* answer = sp - 1;
                        frame = ts.Frame!;
                        locals = ts.Stack.Base + frame.Base;
                        sp = locals + frame.StackDepth;
                        Copy(sp++, answer);
                        ip = CodeOf(frame) + frame.Instruction;
                        goto next;
                    }
                    Value returned = sp[-1];
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    if (!EvaluatorOf(ts).PopFrame(ts, frame, ref returned, out bool leaves))
                    {
                        frame = ts.Frame!;
                        goto reload;
                    }
                    if (leaves)
                    {
                        ts.Returned = returned;
                        return LoopExit.Returned;
                    }
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.ReturnGenerator:
                {
                    ts.Stack.Top = sp;
                    frame.Instruction = (int)(ip - CodeOf(frame));
                    Value generator = EvaluatorOf(ts).MakeGenerator(ts, frame, out bool leaves);
                    if (leaves)
                    {
                        ts.Returned = generator;
                        return LoopExit.Returned;
                    }
                    frame = ts.Frame!;
                    goto reload;
                }

            case Opcode.YieldValue:
                {
                    Value yielded = sp[-1];
                    ts.Stack.Top = sp - 1;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    frame.ReturnTo = (int)(ip - CodeOf(frame));
                    if (EvaluatorOf(ts).Suspend(ts, frame, yielded))
                    {
                        ts.Returned = yielded;
                        return LoopExit.Returned;
                    }
                    frame = ts.Frame!;
                    goto reload;
                }

            // Exceptions.

            case Opcode.RaiseVarargs:
                frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                ts.Stack.Top = sp;
                if (RaiseStatement.Run(ts, oparg > 0 ? sp[-oparg] : default, oparg > 1 ? sp[-1] : default)) goto unwindWithoutTraceback;
                goto error;

            case Opcode.Reraise:
                {
                    var raised = (PyException)sp[-1].Ref!;
                    // The saved instruction gives the traceback the place where the exception first came up.
                    frame.Instruction = oparg > 0 && sp[-1 - oparg].IsInt ? (int)sp[-1 - oparg].Bits : (int)(ip - 1 - CodeOf(frame));
                    ts.Restore(raised);
                    ts.Stack.Top = sp;
                    goto unwindWithoutTraceback;
                }

            case Opcode.EndAsyncFor: goto absorb;

            // Numbers below those of the others would cost the dispatch another comparison.
            default:
                {
                    if ((Opcode)opcode == Opcode.CallFunctionEx) goto callEx;
                    if ((Opcode)opcode == Opcode.CleanupThrow) goto absorb;
                    frame.Instruction = (int)(ip - 1 - CodeOf(frame));
                    ts.Stack.Top = sp;
                    int cacheUnits = OpcodeMetadata.CacheUnits((Opcode)opcode);
                    if (EvaluatorOf(ts).Specializes && cacheUnits > 0 && (byte)ip[-1] == opcode && BackoffCounter.Tick(ref *ip)
                        && EvaluatorOf(ts).Specialize(ts, frame, ip - 1, ip, sp, oparg))
                    {
                        opcode = (byte)ip[-1];
                        goto dispatch;
                    }
                    if (!Handlers.Run((Opcode)opcode, ts, frame, oparg)) goto error;
                    sp = ts.Stack.Top;
                    ip += cacheUnits;
                    goto called;
                }
        }

    attributeOfLocal:
        // The two at once save the owner's way to the stack. If they do not suit, nothing has happened.
        if (SpecializedForms.LoadInstanceValue(locals + oparg, sp, ip + 1))
        {
            sp++;
            if ((*ip & 0x100) != 0) *sp++ = default;
            ip += 10;
            goto next;
        }
        Copy(sp++, locals + oparg);
        goto next;

    callEx:
        {
            frame.Instruction = (int)(ip - 1 - CodeOf(frame));
            ts.Stack.Top = sp;
            frame.ReturnTo = (int)(ip - CodeOf(frame));
            switch (EvaluatorOf(ts).CallEx(ts, frame, sp - 4))
            {
                case CallOutcome.Pushed:
                    frame = ts.Frame!;
                    goto reload;
                case CallOutcome.Failed:
                    goto error;
            }
            sp -= 3;
            goto called;
        }

    absorb:
        frame.Instruction = (int)(ip - 1 - CodeOf(frame));
        ts.Stack.Top = sp;
        if (!Handlers.AbsorbThrown(ts, (Opcode)opcode)) goto unwindWithoutTraceback;
        sp = ts.Stack.Top;
        goto next;

    called:
        // What was called, or ran on behalf of an operator, may have switched tracing.
        if (ts.IsTraced == TObserver.IsTracer) goto next;
        ts.Stack.Top = sp;
        frame.Instruction = (int)(ip - CodeOf(frame));
        return LoopExit.ObserverDone;

    miss:
        // A specialized instruction met other operands: run the generic form, which may specialize anew.
        opcode = (int)OpcodeMetadata.Generic((Opcode)opcode);
        if (BackoffCounter.Tick(ref *ip))
        {
            ip[-1] = (ushort)(ip[-1] & 0xFF00 | opcode);
            *ip = BackoffCounter.Make(0, 0);
        }
        goto dispatch;

    generic:
        opcode = (int)OpcodeMetadata.Generic((Opcode)opcode);
        goto dispatch;

    error:
        Unwinding.AddTraceback(ts, frame);
        if (!Unwinding.FindHandler(ts, EvaluatorOf(ts), frame, frame.Instruction)) return LoopExit.Raised;
        frame = ts.Frame!;
        goto reload;

    unwindWithoutTraceback:
        if (ts.IsTraced) MonitoringReporter.Raised(ts, frame.Object ??= new PyFrame(frame), (int)(ip - 1 - CodeOf(frame)), isAgain: true);
        if (!Unwinding.FindHandler(ts, EvaluatorOf(ts), frame, (int)(ip - 1 - CodeOf(frame)))) return LoopExit.Raised;
        frame = ts.Frame!;
        goto reload;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort* CodeOf(Frame frame) => (ushort*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(frame.Code.Units));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Evaluator EvaluatorOf(ThreadState ts) => Unsafe.As<Evaluator>(ts.Interp.Evaluator);

    /// <summary>Branch history: one bit per execution, the newest lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shift(ushort* history, bool taken) => *history = (ushort)(*history << 1 | (taken ? 1 : 0));

    private static void RaiseUnboundLocal(ThreadState ts, Frame frame, int index)
    {
        PyStr name = frame.Code.LocalNames[index];
        ts.RaiseNameError($"cannot access local variable '{name}' where it is not associated with a value", name, unbound: true);
    }
}
