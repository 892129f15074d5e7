using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Executors that do not run any more go, by counts, so that all tiers let the same ones go.</summary>
[TestFixture]
internal sealed class ExecutorCollectionTests
{
    /// <summary>Many loops get hot one after the other, one of them again and again, and each has a way out that gets a side trace.</summary>
    private const string Many = """
        def make(k):
            source = f'''
        def f(n):
            total = {k}
            for i in range(n):
                if i % 3:
                    total += i
                else:
                    total -= 1
            return total
        '''
            names = {}
            exec(source, names)
            return names['f']
        kept = make(-1)
        seen = 0
        for k in range(120):
            f = make(k)
            seen += f(150) + kept(150)
        print(seen)
        """;

    [Test]
    public void Cold_executors_go_and_warm_ones_stay([ValueSource(typeof(TracedRun), nameof(TracedRun.TracingModes))] RunMode mode)
    {
        TracedRun run = TracedRun.Of(Many, mode, o => o with { TracesPerSweep = 16 });
        ExecutorRegistry registry = run.Tier.Registry;
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Is.EqualTo(TracedRun.Of(Many, RunMode.Interp).Output));
            Assert.That(registry.Made, Is.GreaterThan(200));
            Assert.That(registry.Sweeps, Is.EqualTo(registry.Made / 16));
            Assert.That(registry.Executors.Count(e => e.IsValid), Is.LessThanOrEqualTo(48));
            Assert.That(registry.Executors, Has.Count.LessThanOrEqualTo(64));
            Assert.That(registry.Executors[0], Has.Property(nameof(Executor.IsValid)).True.And.Property(nameof(Executor.Serial)).LessThan(8), "the loop that runs again and again stays");
        });
    }

    [Test]
    public void All_tiers_let_the_same_executors_go([Values(1, 7, 16)] int perSweep, [Values(2, 4000)] int live)
    {
        InterpreterOptions With(InterpreterOptions o) => o with { TracesPerSweep = perSweep, MaxLiveTraces = live };
        foreach ((RunMode uops, RunMode native) in new[] { (RunMode.Uops, RunMode.Native), (RunMode.UopsOpt, RunMode.Jit) })
        {
            TracedRun expected = TracedRun.Of(Many, uops, With), actual = TracedRun.Of(Many, native, With);
            Assert.That(actual.Output, Is.EqualTo(expected.Output));
            Assert.That(actual.BudgetLeft, Is.EqualTo(expected.BudgetLeft));
            Assert.That(actual.Live, Is.EqualTo(expected.Live));
            Assert.That(actual.Tier.Registry.ForgottenEntries, Is.EqualTo(expected.Tier.Registry.ForgottenEntries));
            Assert.That(actual.Tier.SideExitsTaken, Is.EqualTo(expected.Tier.SideExitsTaken));
        }
    }

    [Test]
    public void Too_many_warm_executors_all_go()
    {
        TracedRun run = TracedRun.Of(Many, RunMode.Jit, o => o with { TracesPerSweep = 100, MaxLiveTraces = 50 });
        Assert.That(run.Tier.Registry.Executors.Count(e => e.IsValid), Is.LessThanOrEqualTo(150));
        Assert.That(run.Tier.Invalidations, Is.GreaterThanOrEqualTo(run.Tier.Registry.Made - 150));
    }

    [Test]
    public void Forgotten_executors_keep_nothing_alive()
    {
        WeakReference code = FirstCode(out TracedRun run);
        for (int i = 0; i < 3 && code.IsAlive; i++) GC.Collect();
        Assert.That(code.IsAlive, Is.False);
        GC.KeepAlive(run);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FirstCode(out TracedRun run)
    {
        WeakReference? code = null;
        run = TracedRun.Of(Many, RunMode.Jit, o => o with { TracesPerSweep = 16 }, interpreter =>
            interpreter.TierTwo!.AtNativeExit = () =>
            {
                // The loop kept for good is hot first; this one is dropped by the program.
                if (code is null && interpreter.TierTwo.Registry.Made > 4) code = new WeakReference(interpreter.TierTwo.Registry.Executors[^1].Code);
            });
        return code!;
    }

    /// <summary>A code object has places for 256 executors; dead ones give theirs back.</summary>
    [Test]
    public void Places_in_a_code_object_are_used_again()
    {
        const string source = """
            import sys
            def f(n):
                t = 0
                for i in range(n):
                    t += i
                return t
            t = 0
            for r in range(400):
                t += f(60)
                # Drops all executors.
                sys.settrace(print)
                sys.settrace(None)
            print(t)
            """;
        TracedRun run = TracedRun.Of(source, RunMode.Jit, o => o with { TracesPerSweep = 64 });
        Assert.That(run.Output, Is.EqualTo("708000\n"));
        Assert.That(run.Tier.Registry.Made, Is.GreaterThan(CodeExecutors.MaxExecutors + 50));
        Assert.That(run.Tier.Registry.Executors, Has.Count.LessThan(130));
    }
}
