using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tests.Tier2;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Machine code appends numbers to lists as long as their arrays have room and the budget pays for it.</summary>
[TestFixture]
internal sealed class AppendTests
{
    private const string Source = """
        def numbers(n):
            squares = [i * i for i in range(n)]
            floats = []
            for s in squares:
                floats.append(s * 0.5)
            return squares, floats
        def mixed(n, values):
            got = []
            for i in range(n):
                got.append(values[i % len(values)])
            return got
        squares, floats = numbers(3000)
        print(sum(squares), sum(floats), len(squares), len(floats), mixed(500, [1, 'a', 2.5, None, True])[-5:])
        """;

    [Test]
    public void Values_are_those_that_the_interpreter_appends([Values] RunMode mode)
    {
        TracedRun run = TracedRun.Of(Source, mode);
        Assert.That(run.Output, Is.EqualTo("8995500500 4497750250.0 3000 3000 [1, 'a', 2.5, None, True]\n"));
    }

    [Test]
    public void Csharp_is_asked_only_when_the_array_is_full()
    {
        TracedRun run = TracedRun.Of(Source[..Source.IndexOf("def mixed", StringComparison.Ordinal)] + "numbers(20_000)", RunMode.Jit);
        long asked = run.Tier.Executors.Sum(e => e.Native?.Trace.Exits.Sum(x => x.InPlace?.Served ?? 0) ?? 0);
        Assert.That(asked, Is.InRange(1, 100));
    }

    [Test]
    public void Memory_runs_out_at_the_same_element([Values] RunMode mode) => Assert.That(LengthWhenMemoryRanOut(mode), Is.EqualTo(LengthWhenMemoryRanOut(RunMode.Interp)).And.GreaterThan(1000));

    private static int LengthWhenMemoryRanOut(RunMode mode)
    {
        TracedRun run = TracedRun.Of("""
            def fill(into):
                for i in range(1_000_000):
                    into.append(i)
            got = []
            fill(got)
            """, mode, o => o with { Budget = new Budget { MemoryBytes = 1 << 16 } });
        Assert.That(run.Error, Does.Contain("Memory budget exhausted"));
        return run.Interpreter.Main.Members!.TryGetStr("got", out Value got) ? ((PyList)got.Ref!).Count : 0;
    }
}
