using System.Diagnostics.CodeAnalysis;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The interpreter of one <see cref="InterpreterState"/>: entry from C#, calls, frames, generators. The loop itself is
/// <see cref="EvalLoop"/>.
/// </summary>
internal sealed unsafe partial class Evaluator : IEvaluator
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

    /// <summary>Sees each instruction of tier 1 before it runs, with its frame and code unit; null: nothing does.</summary>
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
                if (ts.IsTraced) IterationEvents.Thrown(ts, ts.Frame, generator.Frame.ReturnTo);
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
            if (ts.IsTraced)
            {
                var tracer = new TracingObserver(this);
                exit = EvalLoop.Run(ts, ref tracer);
            }
            else if (Watch is { } watch)
            {
                var watcher = new WatchingObserver(watch);
                exit = EvalLoop.Run(ts, ref watcher);
            }
            else
            {
                exit = EvalLoop.Run(ts, ref nobody);
            }
            if (exit == LoopExit.Hot) exit = TierTwo!.Record(ts);
            // Iterators that Python code has asked are none that its caller in C# did.
            ts.ForgetStop();
            switch (exit)
            {
                case LoopExit.Returned: return ts.TakeReturned();
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
