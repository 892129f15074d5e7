using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The interpreter of one <see cref="InterpreterState"/>: entry from C#, calls, frames, generators. The loop itself is
/// <see cref="EvalLoop"/>.
/// </summary>
internal sealed unsafe class Evaluator : IEvaluator
{
    private readonly InterpreterState _interp;
    private readonly Value[] _builtins = new Value[3];

    public Evaluator(InterpreterState interp, Specializer? specializer)
    {
        _interp = interp;
        Specializer = specializer;
        interp.Evaluator = this;
        TypeObject = interp.Type(TypeKind.Type);
        SuperObject = interp.Type(TypeKind.Super);
        StrObject = interp.Type(TypeKind.Str);
        TupleObject = interp.Type(TypeKind.Tuple);
    }

    /// <summary>Tier 1, or null in the generic mode.</summary>
    public Specializer? Specializer { get; }

    public bool Specializes => Specializer is not null;

    /// <summary>Tier 2, or null when it is off. Set once by whoever puts the interpreter together.</summary>
    public ITierTwo? TierTwo { get; set; }

    /// <summary>Sees each instruction before it runs, with its frame and code unit; null: nothing does.</summary>
    public Action<ThreadState, Frame, int>? Watch { get; init; }

    /// <summary>What the counter of a back edge starts from.</summary>
    public ushort BackEdgeCounter { get; set; } = BackoffCounter.Make(4000, 6);

    public Func<ThreadState, PyStr, PyDict?, Value, int, Value> Importer { get; set; } = null!;

    /// <summary>The object <c>type</c>, and others that instructions are specialized for.</summary>
    public PyType TypeObject { get; }

    public PyType SuperObject { get; }

    public PyType StrObject { get; }

    public PyType TupleObject { get; }

    // Facts for specialized instructions.

    public uint TypeVersionOf(in Value value) => _interp.TypeOf(value).Version;

    /// <summary>Whether a value is this very builtin of this interpreter.</summary>
    public bool IsBuiltin(in Value value, WellKnownBuiltin which)
    {
        ref Value known = ref _builtins[(int)which];
        if (known.IsNull)
        {
            if (which == WellKnownBuiltin.ListAppend) _interp.Type(TypeKind.List).TryLookup("append", out known);
            else _interp.Builtins.TryGetStr(which == WellKnownBuiltin.Len ? "len" : "isinstance", out known);
        }
        return !known.IsNull && known.Is(value);
    }

    public bool Specialize(ThreadState ts, Frame frame, ushort* at, ushort* cache, Value* sp, int oparg) =>
        Specializer!.Specialize(ts, this, frame, at, cache, sp, oparg);

    /// <summary>
    /// The specialized form that an instruction would take for the operands that lie on the stack now, and its cache: nothing in the code
    /// changes. Null: there is none.
    /// </summary>
    public (Opcode Opcode, ushort[] Cache)? SpecializeCopy(ThreadState ts, Frame frame, Opcode generic, int unit, int oparg)
    {
        if (Specializer is null) return null;
        // The unit behind the cache is looked at too.
        int cacheUnits = OpcodeMetadata.CacheUnits(generic), length = Math.Min(cacheUnits + 2, frame.Code.Units.Length - unit);
        ushort* copy = stackalloc ushort[16];
        for (int i = 1; i < length; i++) copy[i] = frame.Code.Units[unit + i];
        copy[0] = (ushort)((int)generic | (oparg & 0xFF) << 8);
        if (!Specializer.Specialize(ts, this, frame, copy, copy + 1, ts.Stack.Top, oparg)) return null;
        return ((Opcode)(byte)copy[0], new ReadOnlySpan<ushort>(copy + 1, cacheUnits).ToArray());
    }

    // Entry from C#.

    public Value Call(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!EnterHost(ts)) return default;
        Frame? caller = ts.Frame;
        Value* top = ts.Stack.Top;
        Value result = default;
        if (PushBound(ts, function, args, keywordNames, top, isEntry: true)) result = RunEntry(ts);
        ts.Frame = caller;
        ts.Stack.Top = top;
        ts.NativeDepth--;
        return result;
    }

    public Value Execute(ThreadState ts, PyCode code, PyDict globals, Value locals, PyCell[] closure)
    {
        if (!EnterHost(ts)) return default;
        Frame? caller = ts.Frame;
        Value* top = ts.Stack.Top;
        Value result = default;
        var function = new PyFunction(_interp, code, globals) { Closure = closure };
        if (PushBound(ts, function, default, null, top, isEntry: true))
        {
            ts.Frame!.LocalsMapping = locals;
            result = RunEntry(ts);
        }
        ts.Frame = caller;
        ts.Stack.Top = top;
        ts.NativeDepth--;
        return result;
    }

    public Value Resume(ThreadState ts, PyGenerator generator, Value value, out bool finished)
    {
        finished = false;
        if (!EnterHost(ts)) return default;
        Frame? caller = ts.Frame;
        Value* top = ts.Stack.Top;
        PyException? thrown = value.IsNull ? ts.TakePending() : null;
        Value result = default;
        if (PushGenerator(ts, caller, generator, value.IsNull ? Value.None : value, isEntry: true))
        {
            if (thrown is not null)
            {
                // The exception comes up at the yield where the generator waits.
                ts.Frame!.Instruction = Math.Max(0, generator.Frame.ReturnTo - 1);
                ts.Raise(thrown);
            }
            result = RunEntry(ts);
        }
        finished = generator.State == GeneratorState.Finished;
        ts.Frame = caller;
        ts.Stack.Top = top;
        ts.NativeDepth--;
        return result;
    }

    /// <summary>Runs <c>ts.Frame</c>, an entry frame, to its end, with or without tier 2.</summary>
    private Value RunEntry(ThreadState ts)
    {
        var nobody = default(NoObserver);
        while (true)
        {
            LoopExit exit;
            Value result;
            if (ts.IsTraced)
            {
                var tracer = new TracingObserver(this);
                exit = EvalLoop.Run(ts, this, ref tracer, out result);
            }
            else if (Watch is { } watch)
            {
                var watcher = new WatchingObserver(watch);
                exit = EvalLoop.Run(ts, this, ref watcher, out result);
            }
            else
            {
                exit = EvalLoop.Run(ts, this, ref nobody, out result);
            }
            if (exit == LoopExit.Hot) exit = TierTwo!.Record(ts, this, out result);
            switch (exit)
            {
                case LoopExit.Returned: return result;
                case LoopExit.Raised: return default;
            }
        }
    }

    private static bool EnterHost(ThreadState ts)
    {
        if (ts.NativeDepth < ThreadState.MaxNativeDepth)
        {
            ts.NativeDepth++;
            return true;
        }
        ts.Raise(ts.Interp.Exceptions.RecursionError, "maximum recursion depth exceeded");
        return false;
    }

    // Calls from Python.

    /// <summary>Calls what lies at <paramref name="callable"/>: callable, self or null, arguments, up to the stack top.</summary>
    public CallOutcome Call(ThreadState ts, Frame caller, Value* callable, int argCount, PyTuple? keywordNames)
    {
        Value* args = callable + 2;
        if (callable[1].Ref is not null)
        {
            args--;
            argCount++;
        }
        else if (callable->Ref is PyBoundMethod method)
        {
            callable[1] = method.Self;
            callable[0] = method.Function;
            args--;
            argCount++;
        }
        switch (callable->Ref)
        {
            case PyFunction function:
                if (keywordNames is null && ArgumentBinder.IsExact(function, argCount))
                    return PushExact(ts, caller, function, args, callable) ? CallOutcome.Pushed : CallOutcome.Failed;
                return PushBound(ts, function, DataStack.Span(args, argCount), keywordNames, callable, isEntry: false)
                    ? CallOutcome.Pushed : CallOutcome.Failed;
            case PyType { IsHeap: true } type when IsPlainInit(type, out PyFunction? init):
                return CallInit(ts, caller, type, init!, args, argCount, keywordNames, callable);
        }
        Value result = Operations.Call(ts, *callable, DataStack.Span(args, argCount), keywordNames);
        if (result.IsNull) return CallOutcome.Failed;
        *callable = result;
        return CallOutcome.Returned;
    }

    /// <summary>A Python function that an instruction calls by itself, with its operands where they lie. A generator's frame leaves before it has run.</summary>
    public static bool IsGetter(in Value callable, int operands, [NotNullWhen(true)] out PyFunction? function)
    {
        function = callable.Ref as PyFunction;
        return function is not null && ArgumentBinder.IsExact(function, operands) && !IsGeneratorLike(function.Code);
    }

    private static bool IsGeneratorLike(PyCode code) => (code.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    /// <summary>A class whose instances object.__new__ makes and whose <c>__init__</c> is a Python function.</summary>
    public bool IsPlainInit(PyType type, out PyFunction? init)
    {
        init = null;
        if (type.Slots.New != _interp.Type(TypeKind.Object).Slots.New || (type.Flags & TypeFlags.Abstract) != 0) return false;
        if (type.Class is { } metatype && metatype.Slots.Call != TypeObject.Slots.Call) return false;
        if (type.TryLookup(Names.Init, out Value found)) init = found.Ref as PyFunction;
        // A generator's frame leaves before it has run, and what it leaves with is not None.
        return init is not null && !IsGeneratorLike(init.Code);
    }

    private CallOutcome CallInit(ThreadState ts, Frame caller, PyType type, PyFunction init, Value* args, int argCount, PyTuple? keywordNames, Value* callable)
    {
        Value instance = ObjectType.Allocate(type);
        if (keywordNames is null && args == callable + 2 && ArgumentBinder.IsExact(init, argCount + 1))
        {
            callable[1] = instance;
            if (!PushExact(ts, caller, init, callable + 1, callable)) return CallOutcome.Failed;
        }
        else
        {
            Value[] all = [instance, .. DataStack.Span(args, argCount)];
            if (!PushBound(ts, init, all, keywordNames, callable, isEntry: false)) return CallOutcome.Failed;
        }
        ts.Frame!.Instance = instance;
        return CallOutcome.Pushed;
    }

    /// <summary>CALL_FUNCTION_EX: callable, null, positional arguments, keyword arguments or null.</summary>
    public CallOutcome CallEx(ThreadState ts, Frame caller, Value* callable)
    {
        Value[]? args = Expand(ts, callable, out PyTuple? names);
        if (args is null) return CallOutcome.Failed;
        if (callable->Ref is PyFunction function)
            return PushBound(ts, function, args, names, callable, isEntry: false) ? CallOutcome.Pushed : CallOutcome.Failed;
        Value result = Operations.Call(ts, *callable, args, names);
        if (result.IsNull) return CallOutcome.Failed;
        *callable = result;
        return CallOutcome.Returned;
    }

    /// <summary>The same by C# recursion. Null on failure.</summary>
    public Value ExpandAndCall(ThreadState ts, Value* callable)
    {
        Value[]? args = Expand(ts, callable, out PyTuple? names);
        return args is null ? default : Operations.Call(ts, *callable, args, names);
    }

    /// <summary>The arguments of a call with stars, keyword values last. Null on failure.</summary>
    private Value[]? Expand(ThreadState ts, Value* callable, out PyTuple? names)
    {
        names = null;
        if (callable[2].Ref is not PyTuple positional)
        {
            PyList? list = Operations.ToList(ts, callable[2]);
            if (list is null)
            {
                PyType type = _interp.TypeOf(callable[2]);
                if (!ts.PendingMatches(_interp.Exceptions.TypeError) || type.Slots.Iter is not null) return null;
                ts.ClearPending();
                ts.RaiseTypeError($"{DescribeCallable(ts, *callable)} argument after * must be an iterable, not {type.Name}");
                return null;
            }
            positional = new PyTuple(list.ToArray());
        }
        if (callable[3].Ref is not PyDict { Count: > 0 } keywords) return positional.Items;
        var keys = new Value[keywords.Count];
        var all = new Value[positional.Count + keywords.Count];
        positional.Items.CopyTo(all, 0);
        int count = 0;
        for (int i = 0; i < keywords.EntryCount; i++)
        {
            ref PyDict.Entry entry = ref keywords.EntryAt(i);
            if (entry.Key.IsNull) continue;
            if (entry.Key.Ref is not PyStr)
            {
                ts.RaiseTypeError("keywords must be strings");
                return null;
            }
            keys[count] = entry.Key;
            all[positional.Count + count++] = entry.Value;
        }
        names = new PyTuple(keys);
        return all;
    }

    public static string DescribeCallable(ThreadState ts, in Value callable) => callable.Ref switch
    {
        PyFunction f => $"{(f.Module.Ref is PyStr { } m && m.ToString() != "builtins" ? m + "." : "")}{f.QualifiedName}()",
        PyBuiltinFunction b => $"{b.QualifiedName}()",
        PyType t => $"{t.FullName}()",
        _ => $"{Operations.Str(ts, callable)}",
    };

    // Frames.

    /// <summary>
    /// Pushes a frame whose parameters are the arguments where they lie: no copy. The caller's stack is cut at
    /// <paramref name="callable"/>, where the result will go.
    /// </summary>
    public bool PushExact(ThreadState ts, Frame caller, PyFunction function, Value* args, Value* callable)
    {
        PyCode code = function.Code;
        int argCount = code.ArgCount;
        int start = (int)(args - ts.Stack.Base);
        if (!EnterFrame(ts, code, start)) return false;
        for (int i = argCount; i < code.LocalCount; i++) args[i] = default;
        caller.StackDepth = (int)(callable - ts.Stack.Base) - caller.Base;
        InitFrame(ts, function, start, isEntry: false);
        return true;
    }

    /// <summary>Pushes the frame of a method that an operator calls, behind the operands, of which it gets copies.</summary>
    public bool PushOperator(ThreadState ts, Frame caller, PyFunction method, Value* operands)
    {
        PyCode code = method.Code;
        Value* locals = operands + 2;
        int start = (int)(locals - ts.Stack.Base);
        if (!EnterFrame(ts, code, start)) return false;
        locals[0] = operands[0];
        locals[1] = operands[1];
        for (int i = 2; i < code.LocalCount; i++) locals[i] = default;
        caller.StackDepth = start - caller.Base;
        InitFrame(ts, method, start, isEntry: false);
        ts.Frame!.Owner = FrameOwner.Operator;
        return true;
    }

    /// <summary>Pushes a frame and binds arguments, which are copied out of the way first.</summary>
    private bool PushBound(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? keywordNames, Value* callable, bool isEntry)
    {
        PyCode code = function.Code;
        int start = ts.Stack.TopIndex;
        if (!EnterFrame(ts, code, start)) return false;
        Span<Value> locals = ts.Stack.Slice(start, code.LocalCount);
        locals.Clear();
        if (!ArgumentBinder.Bind(ts, function, args, keywordNames, locals))
        {
            ts.PythonDepth--;
            return false;
        }
        if (ts.Frame is { } caller && !isEntry) caller.StackDepth = (int)(callable - ts.Stack.Base) - caller.Base;
        InitFrame(ts, function, start, isEntry);
        return true;
    }

    /// <summary>Counts depth and budget of a call. False: RecursionError or the end of the budget is pending.</summary>
    private static bool EnterFrame(ThreadState ts, PyCode code, int start)
    {
        if (ts.PythonDepth >= ts.Interp.RecursionLimit || !ts.Stack.HasRoom(start, code.LocalCount + code.StackSize))
        {
            ts.Raise(ts.Interp.Exceptions.RecursionError, "maximum recursion depth exceeded");
            return false;
        }
        Budget budget = ts.Budget;
        budget.Instructions -= Budget.CallCost;
        if (budget.Instructions < 0) return budget.Exhaust(ts, BudgetKind.Instructions);
        ts.PythonDepth++;
        return true;
    }

    /// <summary>
    /// Pushes the frame of a call that machine code made without one: depth and room were seen to be there, the budget is spent, the locals
    /// are in place.
    /// </summary>
    public static void PushInlined(ThreadState ts, PyFunction function, int start, int callerDepth, int returnTo, int instruction, bool isOperator)
    {
        Frame caller = ts.Frame!;
        caller.StackDepth = callerDepth;
        caller.ReturnTo = returnTo;
        ts.PythonDepth++;
        Debug.Assert(ts.PythonDepth <= ts.Interp.RecursionLimit);
        InitFrame(ts, function, start, isEntry: false);
        ts.Frame!.Instruction = instruction;
        if (isOperator) ts.Frame.Owner = FrameOwner.Operator;
    }

    private static void InitFrame(ThreadState ts, PyFunction function, int start, bool isEntry)
    {
        Frame frame = ts.AcquireFrame();
        // A frame is often used again by the function that had it last: no write barrier then.
        if (!ReferenceEquals(frame.Function, function)) frame.Function = function;
        if (!ReferenceEquals(frame.Code, function.Code)) frame.Code = function.Code;
        frame.Base = start;
        frame.Instruction = 0;
        frame.Owner = FrameOwner.Thread;
        frame.IsEntry = isEntry;
        if (!ReferenceEquals(frame.Back, ts.Frame)) frame.Back = ts.Frame;
        frame.Generator = null;
        ts.Frame = frame;
        ts.Stack.Top = ts.Stack.Base + start + function.Code.LocalCount;
    }

    /// <summary>
    /// Ends the frame with a result. False: it could not end, an exception is pending in <c>ts.Frame</c>. Otherwise the result
    /// stands on the caller's stack, or <paramref name="leaves"/> says that the loop must be left with it.
    /// </summary>
    public bool PopFrame(ThreadState ts, Frame frame, ref Value result, out bool leaves)
    {
        leaves = frame.IsEntry;
        if (!frame.Instance.IsNull)
        {
            if (!result.IsNone)
            {
                // Raised in the caller, as CPython's init cleanup frame does.
                string type = ts.TypeOf(result).Name;
                Frame caller = frame.Back!;
                DropFrame(ts, frame);
                RestoreTop(ts, caller);
                ts.RaiseTypeError($"__init__() should return None, not '{type}'");
                return false;
            }
            result = frame.Instance;
        }
        FrameOwner owner = frame.Owner;
        Frame? back = frame.Back;
        DropFrame(ts, frame);
        if (leaves) return true;
        RestoreTop(ts, back!);
        if (owner == FrameOwner.Operator)
        {
            if (!OperatorCalls.TryFinish(ts, back!, result)) return false;
            back!.Instruction = back.ReturnTo;
            return true;
        }
        if (owner == FrameOwner.Thread)
        {
            *ts.Stack.Top++ = result;
            back!.Instruction = back.ReturnTo;
            return true;
        }
        // A for-loop drops the value and ends; SEND takes it in place of the value sent.
        if ((byte)back!.Code.Units[back.Instruction] is (byte)Instructions.Opcode.Send or (byte)Instructions.Opcode.SendGen) *ts.Stack.Top++ = result;
        back.Instruction = back.FinishTo;
        return true;
    }

    /// <summary>The end of a plain call, in short: the caller goes on. False: something is to be looked at, and nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPopPlain(ThreadState ts, Frame frame)
    {
        if (frame.IsEntry || frame.Owner != FrameOwner.Thread || !frame.Instance.IsNull || frame.Object is not null) return false;
        Frame back = frame.Back!;
        ts.Frame = back;
        ts.PythonDepth--;
        ts.ReleaseFrame(frame);
        back.Instruction = back.ReturnTo;
        return true;
    }

    private static void RestoreTop(ThreadState ts, Frame frame) =>
        ts.Stack.Top = ts.Stack.Base + frame.Base + frame.StackDepth;

    /// <summary>Ends a frame without a result; <c>ts.Frame</c> is its caller afterwards.</summary>
    public void DropFrame(ThreadState ts, Frame frame)
    {
        ts.Frame = frame.Back;
        ts.PythonDepth--;
        if (frame.Owner == FrameOwner.Generator)
        {
            PyGenerator generator = frame.Generator!;
            ThreadState.DetachFrameObject(frame, ts.Stack.Slice(frame.Base, frame.Code.LocalCount));
            generator.State = GeneratorState.Finished;
            generator.Saved = [];
            LeaveHandled(ts, generator);
            frame.Back = null;
            return;
        }
        ts.ReleaseFrame(frame);
    }

    // Generators.

    /// <summary>RETURN_GENERATOR: the frame's locals become a generator, which is the call's result.</summary>
    public Value MakeGenerator(ThreadState ts, Frame frame, out bool leaves)
    {
        leaves = frame.IsEntry;
        PyFunction function = frame.Function!;
        var own = new Frame
        {
            Code = frame.Code,
            Function = function,
            Owner = FrameOwner.Generator,
            ReturnTo = frame.Instruction,
        };
        var generator = new PyGenerator(GeneratorKind(frame.Code), own, function.Name, function.QualifiedName)
        {
            Saved = ValueCopy.ToArray(ts.Stack.Slice(frame.Base, frame.Code.LocalCount)),
        };
        own.Generator = generator;
        if (generator.Kind == TypeKind.Coroutine) ts.Interp.Finalizers.Unawaited.Add(generator);
        Frame? back = frame.Back;
        DropFrame(ts, frame);
        if (leaves) return generator;
        RestoreTop(ts, back!);
        *ts.Stack.Top++ = generator;
        back!.Instruction = back.ReturnTo;
        return generator;
    }

    private static TypeKind GeneratorKind(PyCode code) => (code.Flags & (CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) switch
    {
        CodeFlags.Coroutine => TypeKind.Coroutine,
        CodeFlags.AsyncGenerator => TypeKind.AsyncGenerator,
        _ => TypeKind.Generator,
    };

    /// <summary>Puts a suspended generator's frame on the stack and the value sent on top of it.</summary>
    public bool PushGenerator(ThreadState ts, Frame? caller, PyGenerator generator, Value sent, bool isEntry)
    {
        Frame frame = generator.Frame;
        int start = ts.Stack.TopIndex;
        if (!EnterFrame(ts, frame.Code, start)) return false;
        if (caller is not null && !isEntry) caller.StackDepth = start - caller.Base;
        Value* top = ts.Stack.Base + start;
        foreach (ref Value saved in generator.Saved.AsSpan()) ValueCopy.Update(ref *top++, in saved);
        *top++ = sent;
        ts.Stack.Top = top;
        frame.Base = start;
        frame.Instruction = frame.ReturnTo;
        frame.Back = caller;
        frame.IsEntry = isEntry;
        generator.State = GeneratorState.Running;
        if (!ReferenceEquals(generator.Handled.Outer, ts.Handled)) generator.Handled.Outer = ts.Handled;
        ts.Handled = generator.Handled;
        ts.Frame = frame;
        return true;
    }

    /// <summary>YIELD_VALUE: takes the generator's frame off the stack. True: the loop must be left with the value.</summary>
    public bool Suspend(ThreadState ts, Frame frame, Value yielded)
    {
        PyGenerator generator = frame.Generator!;
        int used = ts.Stack.TopIndex - frame.Base;
        // A generator mostly yields at one depth.
        if (generator.Saved.Length != used) generator.Saved = new Value[used];
        Value* slot = ts.Stack.Base + frame.Base;
        foreach (ref Value saved in generator.Saved.AsSpan()) ValueCopy.Update(ref saved, in *slot++);
        generator.State = GeneratorState.Suspended;
        LeaveHandled(ts, generator);
        ts.PythonDepth--;
        Frame? back = frame.Back;
        frame.Back = null;
        ts.Frame = back;
        if (frame.IsEntry) return true;
        RestoreTop(ts, back!);
        *ts.Stack.Top++ = yielded;
        back!.Instruction = back.ReturnTo;
        return false;
    }

    private static void LeaveHandled(ThreadState ts, PyGenerator generator)
    {
        if (!ReferenceEquals(ts.Handled, generator.Handled)) return;
        // The link stays, since a generator is mostly resumed in the same place.
        ts.Handled = generator.Handled.Outer!;
    }

    // Locals from outside.

    public Value ReadLocal(ThreadState ts, Frame frame, int index)
    {
        Value slot = Slot(ts, frame, index);
        return slot.Ref is PyCell cell && (frame.Code.LocalKinds[index] & (LocalKind.Cell | LocalKind.Free)) != 0 ? cell.Content : slot;
    }

    public void WriteLocal(ThreadState ts, Frame frame, int index, Value value)
    {
        _interp.Watchers.OnLocalsModified(frame.Code);
        ref Value slot = ref Slot(ts, frame, index);
        if (slot.Ref is PyCell cell && (frame.Code.LocalKinds[index] & (LocalKind.Cell | LocalKind.Free)) != 0) cell.Content = value;
        else slot = value;
    }

    private static ref Value Slot(ThreadState ts, Frame frame, int index)
    {
        if (frame.Owner == FrameOwner.Generator && frame.Generator!.State is not GeneratorState.Running) return ref frame.Generator.Saved[index];
        return ref ts.Stack.Slice(frame.Base + index, 1)[0];
    }

    public Value Import(ThreadState ts, PyStr name, PyDict? globals, Value fromList, int level) => Importer(ts, name, globals, fromList, level);

    public void TracingChanged(ThreadState ts) => TierTwo?.InvalidateAll();
}
