using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Programs whose traces cover the stencils give the same in machine code as in the uop interpreter, and leave traces at the same places.</summary>
[TestFixture]
internal sealed class NativeProgramTests
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Native", "Programs");

    private static IEnumerable<string> Programs => ["integers.py", "floats.py", "containers.py", "control.py", "calls.py", "objects.py", "generators.py", "slices.py", "sidetraces.py", "in_place.py", "construction.py", "back_edges.py", "texts.py", "defaults.py", "made_generators.py"];

    [Test]
    public void Native_program_behaves_as_uop_interpreter(
        [ValueSource(nameof(Programs))] string program, [Values(false, true)] bool optimized, [Values(2, 20, 100)] int threshold)
    {
        Run expected = RunProgram(program, optimized ? RunMode.UopsOpt : RunMode.Uops, threshold, collect: false);
        Run actual = RunProgram(program, optimized ? RunMode.Jit : RunMode.Native, threshold, collect: false);
        AssertSame(actual, expected);
        Assert.That(actual.Executors.Sum(e => e.Native?.UopsRun ?? 0), Is.GreaterThan(1000), "machine code did not run");
    }

    [Test]
    public void Native_program_survives_collections_at_exits([ValueSource(nameof(Programs))] string program)
    {
        Run expected = RunProgram(program, RunMode.Uops, 20, collect: false);
        AssertSame(RunProgram(program, RunMode.Native, 20, collect: true), expected);
    }

    [Test]
    public void Budget_ends_a_native_loop_where_it_ends_the_interpreter([Values(2_000, 50_000, 2_500_003)] long budget)
    {
        const string source = "def f():\n    i = 0\n    while True:\n        i = i + 1\n        probe[0] = i\nprobe = [0]\ntry:\n    f()\nfinally:\n    print(probe)\n";
        var results = new[] { RunMode.Interp, RunMode.Uops, RunMode.Native, RunMode.Jit }
            .Select(mode => Execute(System.Text.Encoding.UTF8.GetBytes(source), mode, 20, collect: false, budget)).ToArray();
        foreach (Run run in results)
        {
            Assert.That(run.Output, Is.EqualTo(results[0].Output));
            Assert.That(run.BudgetLeft, Is.EqualTo(results[0].BudgetLeft));
            Assert.That(run.Error, Is.EqualTo(results[0].Error));
        }
    }

    [Test]
    public void Invalidated_executor_gives_its_code_back()
    {
        const string source = "class A:\n    k = 1\ndef f(a, n):\n    t = 0\n    for i in range(n):\n        t = t + a.k + i * 3 - i\n    return t\nfor r in range(20):\n    f(A(), 200)\n    A.k = r\n";
        Run run = Execute(System.Text.Encoding.UTF8.GetBytes(source), RunMode.Jit, 20, collect: false, long.MaxValue);
        Assert.That(run.Executors, Is.Not.Empty);
        foreach (Executor executor in run.Executors.Where(e => e.Native is not null))
            Assert.That(executor.Native!.IsFreed, Is.EqualTo(!executor.IsValid));
        Assert.That(run.UsedBytes, Is.EqualTo(run.Executors.Where(e => e.Native is { IsFreed: false }).Sum(e => e.Native!.Block.SizeBytes)));
    }

    private static void AssertSame(Run actual, Run expected)
    {
        Assert.That(actual.Output, Is.EqualTo(expected.Output));
        Assert.That(actual.Error, Is.EqualTo(expected.Error));
        Assert.That(actual.BudgetLeft, Is.EqualTo(expected.BudgetLeft));
        Assert.That(actual.Executors.Select(Summary), Is.EqualTo(expected.Executors.Select(Summary)));
    }

    /// <summary>What must not depend on how a trace runs: its uops, how often it was entered and left where, and how much of it ran.</summary>
    private static string Summary(Executor e) =>
        $"{e.Serial}: {e.Trace.Length} uops, entered {e.Entered}, run {e.UopsRun}, exits {string.Join(' ', e.Exits.Select((x, i) => (x, i)).Where(p => p.x is { Taken: > 0 }).Select(p => $"{p.i}:{p.x!.Taken}"))}";

    private static Run RunProgram(string program, RunMode mode, int threshold, bool collect) =>
        Execute(File.ReadAllBytes(Path.Combine(Folder, program)), mode, threshold, collect, 1L << 40);

    private static Run Execute(byte[] source, RunMode mode, int threshold, bool collect, long budget)
    {
        var output = new MemoryStream();
        Run? run = null;
        ScriptRunner.OnLargeStack(() =>
        {
            var interpreter = new PyInterpreter(new InterpreterOptions
            {
                StandardOutput = output,
                StandardError = output,
                Mode = mode,
                ChecksTraces = true,
                BackEdgeThreshold = threshold,
                SideExitThreshold = threshold,
                Budget = new Budget { Instructions = budget },
            });
            int exits = 0;
            // A collection costs about a millisecond; the step has no common factor with the exits of a loop.
            if (collect) interpreter.TierTwo!.AtNativeExit = () => { if (++exits % 37 == 0) GC.Collect(0); };
            PyException? exception = interpreter.RunMain(source, "program.py");
            string error = exception is null ? "" : $"{interpreter.Thread.TypeOf(exception)} {exception.Message()}";
            run = new Run("", error, interpreter.Thread.Budget.Instructions, interpreter.TierTwo?.Executors ?? [], interpreter.TierTwo?.Backend?.UsedBytes ?? 0);
        });
        return run! with { Output = System.Text.Encoding.UTF8.GetString(output.ToArray()) };
    }

    private sealed record Run(string Output, string Error, long BudgetLeft, IReadOnlyList<Executor> Executors, int UsedBytes);
}

file static class ExceptionText
{
    public static string Message(this PyException exception) => string.Join(", ", exception.Arguments().Select(a => a.ToString()));

    private static IEnumerable<Value> Arguments(this PyException exception) => exception.Args.Items;
}
