using PyJitVerify.Runtime.Tests.Tier2;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Memory for machine code is bounded, and that changes nothing but how traces run.</summary>
[TestFixture]
internal sealed class CodeEvictionTests
{
    private const int SmallBytes = 8 << 10;

    private static readonly string[] Programs = ["integers.py", "floats.py", "containers.py", "control.py", "calls.py", "objects.py", "generators.py", "slices.py", "sidetraces.py"];

    /// <summary>Loops with side traces that run in turn and need more memory than there is.</summary>
    private const string Rotating = """
        def make(k):
            names = {}
            exec(f'''
        def f(n):
            total = {k}
            for i in range(n):
                if i % 3:
                    total += i
                elif i % 5:
                    total -= 1
                else:
                    total ^= i
            return total
        ''', names)
            return names['f']
        loops = [make(k) for k in range(40)]
        seen = 0
        for round in range(90):
            for f in loops[round % 3 * 10:]:
                seen += f(70)
        print(seen)
        """;

    [Test]
    public void Evicted_code_is_replaced_by_the_uop_interpreter_and_made_again()
    {
        TracedRun small = TracedRun.Of(Rotating, RunMode.Jit, o => o with { CodeBytes = SmallBytes }), uops = TracedRun.Of(Rotating, RunMode.UopsOpt);
        Assert.Multiple(() =>
        {
            Assert.That(small.Output, Is.EqualTo(uops.Output));
            Assert.That(small.BudgetLeft, Is.EqualTo(uops.BudgetLeft));
            Assert.That(small.Live, Is.EqualTo(uops.Live));
            Assert.That(small.Tier.Backend!.PeakBytes, Is.LessThanOrEqualTo(SmallBytes));
            Assert.That(small.Tier.Backend.Evicted, Is.GreaterThan(50));
            Assert.That(small.Tier.Backend.Compiled, Is.GreaterThan(small.Tier.Registry.Made), "code is made again for what is in use");
            Assert.That(small.Tier.Backend.CodeCount, Is.LessThanOrEqualTo(SmallBytes / 64));
            Assert.That(small.Tier.Backend.Refused, Is.Zero);
        });
    }

    [Test]
    public void Program_behaves_the_same_with_little_memory_for_code([ValueSource(nameof(Programs))] string program, [Values(1 << 12, 1 << 14)] int codeBytes)
    {
        string source = File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Native", "Programs", program));
        foreach ((RunMode uops, RunMode native) in new[] { (RunMode.Uops, RunMode.Native), (RunMode.UopsOpt, RunMode.Jit) })
        {
            TracedRun expected = TracedRun.Of(source, uops), actual = TracedRun.Of(source, native, o => o with { CodeBytes = codeBytes });
            Assert.That(actual.Output, Is.EqualTo(expected.Output));
            Assert.That(actual.BudgetLeft, Is.EqualTo(expected.BudgetLeft));
            Assert.That(actual.Live, Is.EqualTo(expected.Live));
            Assert.That(actual.Tier.Backend!.UsedBytes, Is.LessThanOrEqualTo(codeBytes));
        }
    }

    /// <summary>A long run of loops that die gives back numbers, memory and constants.</summary>
    [Test]
    public void Dead_code_leaves_nothing_behind()
    {
        const string source = """
            class A:
                def __init__(self): self.v = [1]
                def get(self): return self.v
            def make(k):
                names = {}
                exec('def f(a, n):\n t = 0\n for i in range(n):\n  t += len(a.get())\n return t', names)
                return names['f']
            t = 0
            for k in range(900):
                A.unrelated = k
                t += make(k)(A(), 50)
            print(t)
            """;
        TracedRun run = TracedRun.Of(source, RunMode.Jit, o => o with { TracesPerSweep = 50 });
        Assert.Multiple(() =>
        {
            Assert.That(run.Output, Is.EqualTo("45000\n"));
            Assert.That(run.Tier.Backend!.Compiled, Is.GreaterThan(800));
            Assert.That(run.Tier.Backend.CodeCount, Is.LessThan(150));
            Assert.That(run.Tier.Backend.Context.Pool.Count, Is.LessThan(300));
            Assert.That(run.Tier.Backend.PeakBytes, Is.LessThan(1 << 18));
        });
        run.Tier.InvalidateAll();
        Assert.That(run.Tier.Backend!.UsedBytes, Is.Zero);
        Assert.That(run.Tier.Backend.CodeCount, Is.Zero);
        Assert.That(run.Tier.Backend.Context.Pool.Count, Is.Zero);
    }

    /// <summary>The loop goes while one of its side traces runs, which has paid for the next round when it jumps back.</summary>
    [Test]
    public void Side_trace_of_a_loop_that_is_gone_pays_once()
    {
        const string source = """
            K = 1
            def f(n, namespaces):
                t = 0
                for i in range(n):
                    if i % 4:
                        t += K
                    else:
                        namespaces[i].update(K=5)
                        t = t + i * 3 - i
                return t
            namespaces = [{} for i in range(900)]
            f(200, namespaces)
            namespaces[304] = globals()
            print(f(900, namespaces))
            """;
        foreach ((RunMode uops, RunMode native) in new[] { (RunMode.Uops, RunMode.Native), (RunMode.UopsOpt, RunMode.Jit) })
        {
            TracedRun expected = TracedRun.Of(source, uops), actual = TracedRun.Of(source, native);
            Assert.That(actual.Output, Is.EqualTo(expected.Output));
            Assert.That(actual.BudgetLeft, Is.EqualTo(expected.BudgetLeft));
            Assert.That(actual.Live, Is.EqualTo(expected.Live));
            Assert.That(actual.Tier.SideExitsTaken, Is.EqualTo(expected.Tier.SideExitsTaken));
        }
    }
}
