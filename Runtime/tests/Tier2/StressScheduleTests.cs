using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Mode <c>stress</c> changes when things happen, never what a program does.</summary>
[TestFixture]
internal sealed class StressScheduleTests
{
    private const string Program = """
        class A:
            k = 1
            def __init__(self, v):
                self.v = v
            def get(self):
                return self.v + A.k
        def site(items, n):
            total = 0
            for i in range(n):
                a = items[i % 3]
                try:
                    total += a.get() if i % 7 else a.missing
                except AttributeError as error:
                    total -= len(str(error))
                if i == n // 2:
                    A.k = 2.5
            return total
        for r in range(6):
            A.k = r
            print(site([A(1), A(2.0), A(1 << 70)], 200))
        """;

    [Test]
    public void Stress_run_prints_what_the_reference_prints([Range(1, 12)] int seed) =>
        Assert.That(Run(RunMode.Stress, (ulong)seed).Output, Is.EqualTo(Run(RunMode.Interp, 0).Output));

    [Test]
    public void Stress_run_invalidates_and_is_a_function_of_its_seed()
    {
        var runs = new[] { 1UL, 1UL, 2UL }.Select(seed => Run(RunMode.Stress, seed)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(runs[0].Trace, Is.EqualTo(runs[1].Trace));
            Assert.That(runs[0].Trace, Is.Not.EqualTo(runs[2].Trace));
            Assert.That(runs.Sum(r => r.Invalidations), Is.Positive);
        });
    }

    [Test]
    public void Forced_exits_are_taken_and_grow_side_traces()
    {
        var runs = Enumerable.Range(1, 12).Select(seed => Run(RunMode.Stress, (ulong)seed)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(runs.Count(r => r.Forced > 0), Is.InRange(2, 10), "about half of the schedules force exits");
            Assert.That(runs.Count(r => r.LinkedForced > 0), Is.Positive);
        });
    }

    [Test]
    public void Collections_of_a_run_are_bounded()
    {
        using var interpreter = new PyInterpreter(Options(RunMode.Stress, 1, Stream.Null));
        // The eighth part of the seeds that collects often.
        var schedule = Enumerable.Range(0, 64).Select(seed => new StressSchedule((ulong)seed)).Select(s =>
        {
            for (int i = 0; i < 4 * StressSchedule.MaxCollections + 200; i++) s.AtExit(interpreter.TierTwo!);
            return s.Collections;
        }).Max();
        Assert.That(schedule, Is.InRange(StressSchedule.MaxCollections / 2, StressSchedule.MaxCollections));
    }

    private static InterpreterOptions Options(RunMode mode, ulong seed, Stream output) =>
        new() { StandardOutput = output, StandardError = output, Mode = mode, StressSeed = seed };

    private static (string Output, string Trace, int Invalidations, long Forced, int LinkedForced) Run(RunMode mode, ulong seed)
    {
        var output = new MemoryStream();
        (string, int, long, int) seen = ("", 0, 0, 0);
        ScriptRunner.OnLargeStack(() =>
        {
            using var interpreter = new PyInterpreter(Options(mode, seed, output));
            interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(Program), "program.py");
            if (interpreter.TierTwo is not { } tier) return;
            List<SideExit> forced = [.. tier.Executors.SelectMany(e => e.Exits.Where((x, i) => x is not null && e.Trace[i].Uop == Uop.ForcedExit)).OfType<SideExit>()];
            seen = (string.Join('\n', tier.Executors.Select(e => $"{e.Start} {e.Trace.Length} {e.Entered} {e.ChainDepth}")), tier.Invalidations,
                forced.Sum(x => x.Taken), forced.Count(x => x.Linked is not null));
        });
        return (System.Text.Encoding.UTF8.GetString(output.ToArray()), seen.Item1, seen.Item2, seen.Item3, seen.Item4);
    }
}
