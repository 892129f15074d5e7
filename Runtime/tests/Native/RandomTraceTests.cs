using FsCheck;
using FsCheck.Fluent;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tests.Tier2;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Random traces over numbers, references and stack shuffles leave the same state in machine code and in the uop interpreter.</summary>
[TestFixture]
internal sealed class RandomTraceTests
{
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
            Value[] locals = RandomTraces.Locals(random, RandomTraces.Numbers);
            UopInstruction[] trace = RandomTraces.Next(random);
            NativeCode? code = backend.Compile(trace, RandomTraces.EntryDepth);
            string expected = RandomTraces.Run(interpreter, backend, trace, null, locals, null);
            string actual = RandomTraces.Run(interpreter, backend, trace, code, locals, collect ? () => GC.Collect(0) : null, checks: checks);
            native += code?.UopsRun ?? 0;
            code?.Retire();
            if (actual != expected)
                return $"expected {expected}\nactual   {actual}\n{string.Join('\n', trace)}\n{(code is null ? "" : NativeDisassembler.Format(code.Trace, trace))}";
        }
        return null;
    }
}
