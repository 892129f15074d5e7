using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Traces that are not worth it go away, and others stay; both in all modes alike.</summary>
[TestFixture]
internal sealed class LoopSiteTests
{
    /// <summary>A generator that C# drives runs a few uops at a time.</summary>
    private const string Short = """
        def numbers(n):
            for i in range(n):
                yield i
        print(sum(numbers(20000)))
        """;

    private const string Long = """
        def add(n):
            total = 0
            for i in range(n):
                total += i * 3 % 7
            return total
        print([add(50) for k in range(2000)][-1])
        """;

    private const string Pipeline = """
        def numbers(n):
            for i in range(n):
                yield i
        def squares(source):
            for x in source:
                yield x * x
        def drive(n):
            total = 0
            for x in squares(numbers(n)):
                total += x
            return total
        print(drive(9000), drive(9000))
        """;

    /// <summary>When the inner loop gets hot it is about to end.</summary>
    private const string Leaving = """
        def nested(n):
            total = 0
            for i in range(n):
                k = 1 if i < 25 else 9
                while k:
                    k -= 1
                    total += k
            return total
        print(nested(200))
        """;

    private static IEnumerable<RunMode> Modes => [RunMode.Uops, RunMode.UopsOpt, RunMode.Native, RunMode.Jit];

    [Test]
    public void Executor_with_short_runs_is_dropped_and_waits_longer_each_time([ValueSource(nameof(Modes))] RunMode mode)
    {
        TracedRun seen = Run(Short, mode);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Output, Is.EqualTo("199990000\n"));
            Assert.That(seen.Tier.Drops, Is.InRange(1, 2));
            Assert.That(seen.Tier.Executors[0].IsValid, Is.False);
            Assert.That(seen.Tier.Executors[0].Entered, Is.EqualTo(LoopSite.MinRunsPerJudgement));
        });
    }

    [Test]
    public void Executor_with_long_runs_stays([ValueSource(nameof(Modes))] RunMode mode)
    {
        TracedRun seen = Run(Long, mode);
        Assert.That(seen.Tier.Drops, Is.Zero);
        Assert.That(seen.Tier.Executors.Where(e => e.Ended == StopReason.LoopClosed).All(e => e.IsValid), Is.True);
    }

    [Test]
    public void Executor_that_mostly_resumes_generators_is_dropped_after_a_long_run([Values(RunMode.UopsOpt, RunMode.Jit)] RunMode mode)
    {
        TracedRun seen = Run(Pipeline, mode);
        Assert.That(seen.Output, Is.EqualTo("242959501500 242959501500\n"));
        Assert.That(seen.Tier.Executors.Any(e => e is { Resumptions: > 0, IsValid: false }), Is.True);
    }

    [Test]
    public void Recording_that_left_the_loop_is_tried_again([ValueSource(nameof(Modes))] RunMode mode)
    {
        TracedRun seen = Run(Leaving, mode);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Output, Is.EqualTo("6300\n"));
            Assert.That(seen.Tier.Stops.GetValueOrDefault(StopReason.LeftLoop), Is.InRange(1, 2));
            Assert.That(seen.Tier.Executors.Any(e => e.Code.LineOf(e.Start) == 5 && e.Ended == StopReason.LoopClosed), Is.True);
        });
    }

    /// <summary>The loop was recorded for one way through it and then always takes the other one.</summary>
    private const string Other = """
        def walk(n, flag):
            total = 0
            for i in range(n):
                if flag:
                    total += i
                else:
                    total -= 2
            return total
        def drop(n):
            total = 0
            for i in range(n):
                if i % 2:
                    continue
                total += i
            return total
        walk(100, True)
        print(walk(3000, False), drop(3000))
        """;

    [Test]
    public void Side_traces_run_without_csharp_from_the_head_of_the_loop()
    {
        TracedRun seen = Run(Other, RunMode.Jit);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Output, Is.EqualTo("-6000 2248500\n"));
            Assert.That(seen.Tier.Executors.Where(e => e.ChainDepth > 0 && e.Entered > 1000), Has.Exactly(2).Items);
            Assert.That(seen.Tier.Executors.Sum(e => e.Native?.Entered ?? 0), Is.LessThan(200));
        });
    }

    private static TracedRun Run(string source, RunMode mode)
    {
        TracedRun run = TracedRun.Of(source, mode);
        Assert.That(run.Error, Is.Empty);
        return run;
    }
}
