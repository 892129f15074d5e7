using FsCheck;
using FsCheck.Fluent;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

#pragma warning disable CS8500 // Pointers to values: they lie on the pinned data stack.

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Random traces over numbers, references and stack shuffles leave the same state in machine code and in the uop interpreter.</summary>
/// <remarks>Memory: pointers into the pinned data stack of the interpreter that the test keeps.</remarks>
[TestFixture]
internal sealed unsafe class RandomTraceTests
{
    private const int Locals = 6;
    private static readonly Value Boxed = new PyTuple([Value.Int(1)]);

    private static readonly Value[] Pool =
    [
        Value.Int(0), Value.Int(1), Value.Int(-1), Value.Int(7), Value.Int(-13), Value.Int(31), Value.Int(long.MaxValue), Value.Int(long.MinValue),
        Value.Int(1L << 53), Value.Int((1L << 53) + 1), Value.Int(-5_000_000_000), Value.Float(0.0), Value.Float(-0.0), Value.Float(1.5), Value.Float(double.NaN),
        Value.Float(double.PositiveInfinity), Value.True, Value.False, Value.None, Boxed,
    ];

    [Test]
    public void Random_trace_leaves_the_same_state([Values(false, true)] bool collect)
    {
        var interpreter = MakeInterpreter();
        NativeBackend backend = MakeBackend(interpreter, StencilSet.Standard);
        Assert.That(backend.Unavailable, Is.Null);
        long native = 0;
        var checks = new TraceChecks("a random trace");
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            if (Difference(interpreter, backend, seed, collect, ref native, checks) is { } difference) throw new AssertionException(difference);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(collect ? 10 : 500));
        Assert.That(native, Is.GreaterThan(1000));
        Assert.That(backend.UsedBytes, Is.Zero);
        Assert.That(checks.Replays, Is.GreaterThan(collect ? 50 : 1000));
    }

    /// <summary>Each pair of stencils of equal length: the first one's code is replaced by the second one's. The form of a pair is the one for the registers that are taken first.</summary>
    [TestCase(Stencil.BinaryOpAddInt + 1, Stencil.BinaryOpSubtractInt + 1)]
    [TestCase(Stencil.AddImmediate, Stencil.SubtractImmediate)]
    [TestCase(Stencil.GuardImmediateLess, Stencil.GuardImmediateLessOrEqual)]
    [TestCase(Stencil.AddFloat + StencilTable.FloatRegisters, Stencil.SubtractFloat + StencilTable.FloatRegisters)]
    [TestCase(Stencil.LoadBitsFromLocal, Stencil.LoadBitsFromLocal + 1)]
    [TestCase(Stencil.GuardIntInLocal, Stencil.GuardFloatInLocal)]
    public void Random_traces_notice_a_broken_stencil(int broken, int by)
    {
        var interpreter = MakeInterpreter();
        NativeBackend backend = MakeBackend(interpreter, StencilSet.Standard.With(broken, StencilSet.Standard.Code(by)));
        long native = 0;
        Assert.That(Enumerable.Range(0, 500).Any(seed => Difference(interpreter, backend, seed, false, ref native) is not null), Is.True);
        // What an exit restores is compared at the exit too.
        Assert.Throws<BrokenTraceException>(() =>
        {
            for (int seed = 0; seed < 500; seed++) Difference(interpreter, backend, seed, false, ref native, new TraceChecks($"seed {seed}"));
        });
    }

    private static PyInterpreter MakeInterpreter() => new(new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null });

    private static NativeBackend MakeBackend(PyInterpreter interpreter, StencilSet stencils) =>
        new(interpreter.State.Type(TypeKind.Object), _ => TypeKind.Instance, stencils: stencils);

    /// <summary>Twenty random traces of a random seed; the first on which the two ways differ, as text.</summary>
    private static string? Difference(PyInterpreter interpreter, NativeBackend backend, int randomSeed, bool collect, ref long native, TraceChecks? checks = null)
    {
        var random = new Random(randomSeed);
        for (int i = 0; i < 20; i++)
        {
            // Half of the time mostly numbers of one kind, so that guards pass and loops go round.
            int kind = random.Next(4);
            Value[] locals = [.. Enumerable.Range(0, Locals).Select(i => random.Next(8) == 0 ? Pool[random.Next(Pool.Length)] : kind switch
            {
                0 => Value.Int(random.Next(-50, 50)),
                1 => Value.Float(random.Next(-50, 50) / 4.0),
                _ => Pool[random.Next(Pool.Length)],
            })];
            UopInstruction[] trace = RandomTrace(random);
            NativeCode? code = backend.Compile(trace, Locals + 2);
            string expected = RunTrace(interpreter, backend, trace, null, locals, null, null);
            string actual = RunTrace(interpreter, backend, trace, code, locals, collect ? () => GC.Collect(0) : null, checks);
            native += code?.UopsRun ?? 0;
            code?.Retire();
            if (actual != expected)
                return $"expected {expected}\nactual   {actual}\n{string.Join('\n', trace)}\n{(code is null ? "" : NativeDisassembler.Format(code.Trace, trace))}";
        }
        return null;
    }

    private static string RunTrace(PyInterpreter interpreter, NativeBackend backend, UopInstruction[] trace, NativeCode? code, Value[] locals, Action? atExit, TraceChecks? checks)
    {
        ThreadState ts = interpreter.Thread;
        var evaluator = (Evaluator)interpreter.State.Evaluator;
        Frame? saved = ts.Frame;
        Value* top = ts.Stack.Top;
        ts.Budget.Instructions = 5_000;
        ts.Frame = new Frame { Base = ts.Stack.TopIndex, Instruction = -77 };
        for (int i = 0; i < Locals; i++) top[i] = locals[i];
        // Two values below the trace's own.
        top[Locals] = Value.Int(42);
        top[Locals + 1] = Boxed;
        ts.Stack.Top = top + Locals + 2;
        var executor = new Executor
        {
            Serial = 0,
            Code = null!,
            Start = 0,
            Trace = trace,
            Exits = new SideExit?[trace.Length],
            ChainDepth = 0,
            Ended = StopReason.LoopClosed,
            Dependencies = [],
            Native = code,
        };
        if (code is not null) code.Owner = executor;
        TraceOutcome outcome = code is null
            ? UopInterpreter.Run(ts, evaluator, executor, out int exit)
            : NativeTrampoline.Run(ts, evaluator, backend, ref executor, atExit, out exit, checks);
        string state = $"{outcome} at {exit}, instruction {ts.Frame.Instruction}, {executor.UopsRun} uops, {ts.Budget.Instructions} left, values "
            + string.Join(' ', DataStack.Span(top, (int)(ts.Stack.Top - top)).ToArray().Select(Text));
        ts.ClearPending();
        ts.Frame = saved;
        ts.Stack.Top = top;
        return state;
    }

    private static string Text(Value v) => v.Ref is string tag ? $"{tag}{v.Bits:x}" : v.IsNull ? "null" : v.Ref is PyTuple ? "tuple" : v.Ref!.ToString()!;

    /// <summary>Every operation behind its guards, as a recorder emits it; loops with a balanced stack, or ends.</summary>
    private static UopInstruction[] RandomTrace(Random random)
    {
        var uops = new List<UopInstruction>();
        int depth = 0, unit = 10;
        int length = random.Next(5, 80);
        while (uops.Count < length)
        {
            unit++;
            if (random.Next(4) == 0) Add(Uop.CheckValidity);
            if (random.Next(3) != 0) Add(Uop.SetIp);
            int local = random.Next(Locals);
            switch (random.Next(depth == 0 ? 3 : 22))
            {
                case 0 or 16 or 17 or 18: Push(Uop.LoadFast, local); break;
                case 19 or 20:
                    Add(Uop.StoreFast, local);
                    depth--;
                    break;
                case 21:
                    // A request in the middle: all goes to memory and comes back.
                    Push(Uop.LoadFast, local);
                    Add(Uop.BuildTuple, 1);
                    break;
                case 1: Push(Uop.LoadSmallInt, random.Next(256)); break;
                case 2:
                    uops.Add(new UopInstruction(random.Next(2) == 0 ? Uop.LoadConst : Uop.LoadConstInline, 0, unit) { Constant = Pool[random.Next(Pool.Length)] });
                    depth++;
                    break;
                case 3 or 4 when depth >= 1:
                    Add(Uop.StoreFast, local);
                    depth--;
                    break;
                case 5 when depth >= 1: Push(Uop.Copy, random.Next(1, depth + 1)); break;
                case 6 when depth >= 2: Add(Uop.Swap, random.Next(2, depth + 1)); break;
                case 7 when depth >= 2:
                    Add(Uop.IsOp, random.Next(2));
                    depth--;
                    MaybeBranch();
                    break;
                case 8 or 9 when depth >= 2: Binary(Uop.GuardTosInt, Uop.GuardNosInt, [Uop.BinaryOpAddInt, Uop.BinaryOpSubtractInt, Uop.BinaryOpMultiplyInt, Uop.CompareOpInt]); break;
                case 10 or 11 when depth >= 2: Binary(Uop.GuardTosFloat, Uop.GuardNosFloat, [Uop.BinaryOpAddFloat, Uop.BinaryOpSubtractFloat, Uop.BinaryOpMultiplyFloat, Uop.CompareOpFloat]); break;
                case 12 when depth >= 2:
                    {
                        long operation = random.Next(1, Enum.GetValues<ExtendedOperation>().Length);
                        uops.Add(new UopInstruction(Uop.GuardBinaryOpExtend, 0, unit, operation));
                        uops.Add(new UopInstruction(Uop.BinaryOpExtend, 0, unit, operation));
                        depth--;
                        break;
                    }
                case 13:
                    Add(Uop.GuardTosInt);
                    Add(Uop.ToBoolInt);
                    if (random.Next(2) == 0) Add(Uop.UnaryNot);
                    MaybeBranch();
                    break;
                case 14:
                    Add(random.Next(2) == 0 ? Uop.GuardIsNonePop : Uop.GuardIsNotNonePop);
                    depth--;
                    break;
                case 15:
                    Add(Uop.PopTop);
                    depth--;
                    break;
                default: break;
            }
        }
        if (random.Next(3) == 0)
        {
            Add(random.Next(2) == 0 ? Uop.ExitTrace : Uop.Deopt);
            return [.. uops];
        }
        for (; depth > 0; depth--) Add(Uop.PopTop);
        Add(Uop.CheckPeriodic, random.Next(1, 40));
        Add(Uop.JumpToTop);
        return [.. uops];

        void Add(Uop uop, int argument = 0) => uops.Add(new UopInstruction(uop, argument, unit));

        void Push(Uop uop, int argument)
        {
            Add(uop, argument);
            depth++;
        }

        void Binary(Uop tos, Uop nos, Uop[] operations)
        {
            Add(tos);
            Add(nos);
            Uop operation = operations[random.Next(operations.Length)];
            bool compares = operation is Uop.CompareOpInt or Uop.CompareOpFloat;
            Add(operation, compares ? new[] { 2, 4, 8, 10, 12, 7 }[random.Next(6)] | random.Next(2) * 16 : 0);
            depth--;
            if (compares) MaybeBranch();
        }

        void MaybeBranch()
        {
            if (random.Next(2) == 0) return;
            if (random.Next(2) == 0) Add(Uop.ToBoolBool);
            Add(random.Next(2) == 0 ? Uop.GuardIsTruePop : Uop.GuardIsFalsePop);
            depth--;
        }
    }
}
