using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tests.Tier2;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>What machine code may not do is noticed where it does it, and says how to do it again.</summary>
[TestFixture]
internal sealed class TraceChecksTests
{
    private const string Loop = """
        def f(a, b, n):
            t = 0.5
            for i in range(n):
                if i % 3:
                    t += a * 2.0
                else:
                    t -= b
            return t
        print(f(1.5, 2.5, 400), f(3.5, 1.0, 200))
        """;

    private static InterpreterOptions Options => new()
    {
        StandardOutput = Stream.Null,
        StandardError = Stream.Null,
        Mode = RunMode.Jit,
        BackEdgeThreshold = TracedRun.Threshold,
        SideExitThreshold = TracedRun.Threshold,
        ChecksTraces = true,
        StressSeed = 4711,
    };

    private static string? Broken(StencilSet stencils, bool checks = true)
    {
        BrokenTraceException? broken = null;
        try
        {
            ScriptRunner.OnLargeStack(() =>
            {
                using var interpreter = new PyInterpreter(Options with { ChecksTraces = checks }, new InterpreterParts { Stencils = stencils });
                interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(Loop), "program.py");
            });
        }
        catch (BrokenTraceException e)
        {
            broken = e;
        }
        return broken?.Message;
    }

    [Test]
    public void Sound_run_passes_and_most_of_it_is_run_again()
    {
        TracedRun run = TracedRun.Of(Loop, RunMode.Jit);
        TraceChecks checks = run.Tier.Checks!;
        Assert.That(run.Output, Is.EqualTo(TracedRun.Of(Loop, RunMode.Interp).Output));
        Assert.That(checks.Exits, Is.GreaterThan(20));
        Assert.That(checks.Replays, Is.GreaterThan(checks.Exits / 2));
        Assert.That(checks.ReplayedUops, Is.GreaterThan(2000));
    }

    [Test]
    public void Store_into_the_data_stack_is_noticed()
    {
        StencilSet broken = StencilSet.Standard;
        // mov register, [slot] becomes mov [slot], register: for floats 0F 10 becomes 0F 11, for ints 8B becomes 89.
        for (int i = 0; i < Stencil.Count; i++)
        {
            if (!StencilTable.Names[i].StartsWith("LoadFloatFromLocal", StringComparison.Ordinal)) continue;
            byte[] code = broken.Code(i).ToArray();
            int at = Array.IndexOf(code, (byte)0x10);
            Assert.That(at, Is.Positive, StencilTable.Names[i]);
            code[at] = 0x11;
            broken = broken.With(i, code);
        }
        Assert.That(Broken(broken), Does.Contain("machine code wrote slot").And.Contain("executor").And.Contain("seed 4711"));
    }

    [Test]
    public void Wrong_result_is_noticed_at_the_exit()
    {
        StencilSet broken = StencilSet.Standard;
        for (int i = 0; i < StencilTable.FloatRegisters * StencilTable.FloatRegisters; i++)
            broken = broken.With(Stencil.AddFloat + i, StencilSet.Standard.Code(Stencil.SubtractFloat + i));
        Assert.That(Broken(broken), Does.Contain("the uop interpreter"));
        Assert.That(Broken(broken, checks: false), Is.Null);
    }

    [Test]
    public void Entry_of_what_is_not_to_be_entered_is_noticed()
    {
        TracedRun run = TracedRun.Of(Loop, RunMode.Jit);
        Executor root = run.Tier.Executors.First(e => e.InsertedAt >= 0);
        var checks = new TraceChecks("seed 1");
        var frame = new Frame { Code = root.Code, Instruction = root.Start };
        Assert.DoesNotThrow(() => checks.AtEntry(frame, root));
        Assert.That(() => checks.AtEntry(new Frame { Code = root.Code, Instruction = root.Start + 1 }, root), Throws.TypeOf<BrokenTraceException>().With.Message.Contain("entered at unit"));
        ushort unit = root.Code.Units[root.InsertedAt];
        root.Code.Units[root.InsertedAt] = root.OriginalUnit;
        Assert.That(() => checks.AtEntry(frame, root), Throws.TypeOf<BrokenTraceException>().With.Message.Contain("bytecode"));
        root.Code.Units[root.InsertedAt] = unit;
        run.Tier.InvalidateAll();
        Assert.That(() => checks.AtEntry(frame, root), Throws.TypeOf<BrokenTraceException>().With.Message.Contain("invalid"));
    }

    [Test]
    public void Machine_code_in_mode_stress_is_always_checked()
    {
        using var stress = new PyInterpreter(Options with { Mode = RunMode.Stress, ChecksTraces = false });
        using var jit = new PyInterpreter(Options with { ChecksTraces = false });
        Assert.That(stress.TierTwo!.Checks, Is.Not.Null);
        Assert.That(jit.TierTwo!.Checks, Is.Null);
    }
}
