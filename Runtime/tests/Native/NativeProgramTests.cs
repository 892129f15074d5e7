using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tests.Tier2;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Programs whose traces cover the stencils give the same in machine code as in the uop interpreter, and leave traces at the same places.</summary>
[TestFixture]
internal sealed class NativeProgramTests
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Native", "Programs");

    private static IEnumerable<string> Programs => Directory.EnumerateFiles(Folder, "*.py").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [Test]
    public void Native_program_behaves_as_uop_interpreter(
        [ValueSource(nameof(Programs))] string program, [Values(false, true)] bool optimized, [Values(2, 20, 100)] int threshold)
    {
        TracedRun expected = RunProgram(program, optimized ? RunMode.UopsOpt : RunMode.Uops, threshold, collect: false);
        TracedRun actual = RunProgram(program, optimized ? RunMode.Jit : RunMode.Native, threshold, collect: false);
        AssertSame(actual, expected);
        Assert.That(actual.Tier.Executors.Sum(e => e.Native?.UopsRun ?? 0), Is.GreaterThan(1000), "machine code did not run");
    }

    [Test]
    public void Native_program_survives_collections_at_exits([ValueSource(nameof(Programs))] string program)
    {
        TracedRun expected = RunProgram(program, RunMode.Uops, 20, collect: false);
        AssertSame(RunProgram(program, RunMode.Native, 20, collect: true), expected);
    }

    [Test]
    public void Budget_ends_a_native_loop_where_it_ends_the_interpreter([Values(2_000, 50_000, 2_500_003)] long budget)
    {
        const string source = "def f():\n    i = 0\n    while True:\n        i = i + 1\n        probe[0] = i\nprobe = [0]\ntry:\n    f()\nfinally:\n    print(probe)\n";
        var results = new[] { RunMode.Interp, RunMode.Uops, RunMode.Native, RunMode.Jit }
            .Select(mode => TracedRun.Of(source, mode, o => o with { Budget = new Budget { Instructions = budget } })).ToArray();
        foreach (TracedRun run in results)
        {
            Assert.That(run.Output, Is.EqualTo(results[0].Output));
            Assert.That(run.BudgetLeft, Is.EqualTo(results[0].BudgetLeft));
        }
    }

    [Test]
    public void Invalidated_executor_gives_its_code_back()
    {
        const string source = "class A:\n    k = 1\ndef f(a, n):\n    t = 0\n    for i in range(n):\n        t = t + a.k + i * 3 - i\n    return t\nfor r in range(20):\n    f(A(), 200)\n    A.k = r\n";
        TierTwo tier = TracedRun.Of(source, RunMode.Jit).Tier;
        Assert.That(tier.Executors, Is.Not.Empty);
        foreach (Executor executor in tier.Executors.Where(e => e.Native is not null))
            Assert.That(executor.Native!.IsFreed, Is.EqualTo(!executor.IsValid));
        Assert.That(tier.Backend!.UsedBytes, Is.EqualTo(tier.Executors.Where(e => e.Native is { IsFreed: false }).Sum(e => e.Native!.Block.SizeBytes)));
    }

    private static void AssertSame(TracedRun actual, TracedRun expected)
    {
        Assert.That(actual.Output, Is.EqualTo(expected.Output));
        Assert.That(actual.BudgetLeft, Is.EqualTo(expected.BudgetLeft));
        Assert.That(actual.Live, Is.EqualTo(expected.Live));
    }

    private static TracedRun RunProgram(string program, RunMode mode, int threshold, bool collect)
    {
        int exits = 0;
        return TracedRun.Of(File.ReadAllText(Path.Combine(Folder, program)), mode, o => o with { BackEdgeThreshold = threshold, SideExitThreshold = threshold }, interpreter =>
        {
            // A collection costs about a millisecond; the step has no common factor with the exits of a loop.
            if (collect) interpreter.TierTwo!.AtNativeExit = () => { if (++exits % 37 == 0) GC.Collect(0); };
        });
    }
}
