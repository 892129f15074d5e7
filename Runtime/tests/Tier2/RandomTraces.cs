using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

#pragma warning disable CS8500 // Pointers to values: they lie on the pinned data stack.

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Random traces, and what running one leaves behind, as text.</summary>
/// <remarks>Memory: pointers into the pinned data stack of the interpreter that the test keeps.</remarks>
internal static unsafe class RandomTraces
{
    private const int LocalCount = 6;

    /// <summary>Pieces that a trace could not go on with, until it ends.</summary>
    private const int MaxRefused = 60;

    /// <summary>Slots in use where a trace begins: the locals, and two values below the trace's own.</summary>
    public const int EntryDepth = LocalCount + 2;

    private static readonly Value Boxed = new PyTuple([Value.Int(1)]);

    public static readonly Value[] Numbers =
    [
        Value.Int(0), Value.Int(1), Value.Int(-1), Value.Int(7), Value.Int(-13), Value.Int(31), Value.Int(long.MaxValue), Value.Int(long.MinValue),
        Value.Int(1L << 53), Value.Int((1L << 53) + 1), Value.Int(-5_000_000_000), Value.Float(0.0), Value.Float(-0.0), Value.Float(1.5), Value.Float(double.NaN),
        Value.Float(double.PositiveInfinity), Value.True, Value.False, Value.None, Boxed,
    ];

    /// <summary>Half of the time mostly numbers of one kind, so that guards pass and loops go round.</summary>
    public static Value[] Locals(Random random, Value[] pool)
    {
        int kind = random.Next(4);
        return [.. Enumerable.Range(0, LocalCount).Select(i => random.Next(8) == 0 ? pool[random.Next(pool.Length)] : kind switch
        {
            0 => Value.Int(random.Next(-50, 50)),
            1 => Value.Float(random.Next(-50, 50) / 4.0),
            _ => pool[random.Next(pool.Length)],
        })];
    }

    /// <summary>Runs a trace from some locals; by machine code when there is some. What it left behind, and how far it came.</summary>
    /// <param name="counts">Whether to say which uop left and how many ran.</param>
    public static string Run(PyInterpreter interpreter, NativeBackend? backend, UopInstruction[] trace, NativeCode? code, Value[] locals, Action? atExit, bool counts = true, TraceChecks? checks = null)
    {
        ThreadState ts = interpreter.Thread;
        var evaluator = (Evaluator)interpreter.State.Evaluator;
        Frame? saved = ts.Frame;
        Value* top = ts.Stack.Top;
        ts.Budget.Instructions = 5_000;
        ts.Frame = new Frame { Base = ts.Stack.TopIndex, Instruction = -77 };
        for (int i = 0; i < LocalCount; i++) top[i] = locals[i];
        top[LocalCount] = Value.Int(42);
        top[LocalCount + 1] = Boxed;
        ts.Stack.Top = top + EntryDepth;
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
            : NativeTrampoline.Run(ts, evaluator, backend!, ref executor, atExit, out exit, checks);
        string state = $"{outcome}{(counts ? $" at {exit}, {executor.UopsRun} uops" : "")}, instruction {ts.Frame.Instruction}, {ts.Budget.Instructions} left, "
            + $"{(ts.Pending is { } pending ? ts.TypeOf(pending).ToString() : "nothing")} pending, values "
            + string.Join(' ', DataStack.Span(top, (int)(ts.Stack.Top - top)).ToArray().Select(Text));
        ts.ClearPending();
        ts.Frame = saved;
        ts.Stack.Top = top;
        return state;
    }

    private static string Text(Value v) => v.Ref switch
    {
        string tag => $"{tag}{v.Bits:x}",
        null => "null",
        PyTuple tuple => $"({string.Join(' ', tuple.Items.Select(Text))})",
        var other => other.ToString()!,
    };

    /// <summary>Every operation behind its guards, as a recorder emits it; loops with a balanced stack, or ends.</summary>
    /// <param name="objects">What to do with objects beside that; null: nothing, only numbers.</param>
    /// <param name="isPassed">Whether a trace is run to its end, as one that was recorded is: what does not is not added. Null: anything goes.</param>
    public static UopInstruction[] Next(Random random, ObjectUops? objects = null, Func<UopInstruction[], bool>? isPassed = null)
    {
        var uops = new List<UopInstruction>();
        int depth = 0, unit = 10;
        int length = random.Next(5, 80), refused = 0;
        (int Count, int Depth) before = default;
        while (uops.Count < length)
        {
            if (isPassed is not null && uops.Count > before.Count && !isPassed([.. uops, new UopInstruction(Uop.ExitTrace, 0, unit)]))
            {
                if (++refused > MaxRefused) break;
                uops.RemoveRange(before.Count, uops.Count - before.Count);
                depth = before.Depth;
            }
            before = (uops.Count, depth);
            unit++;
            if (random.Next(4) == 0) Add(Uop.CheckValidity);
            if (random.Next(3) != 0) Add(Uop.SetIp);
            int local = random.Next(LocalCount);
            if (objects is not null && random.Next(3) == 0)
            {
                depth += objects.Add(uops, random, unit, local, depth);
                continue;
            }
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
                    uops.Add(new UopInstruction(random.Next(2) == 0 ? Uop.LoadConst : Uop.LoadConstInline, 0, unit) { Constant = objects is null ? Numbers[random.Next(Numbers.Length)] : objects.Values[random.Next(objects.Values.Length)] });
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
