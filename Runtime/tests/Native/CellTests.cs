using PyJitVerify.Runtime.Tests.Tier2;

namespace PyJitVerify.Runtime.Tests.Native;

/// <summary>Variables that functions share: machine code reads them, and writes numbers.</summary>
[TestFixture]
internal sealed class CellTests
{
    private const string Source = """
        def outer(n):
            total, text, gone = 0, '', 1
            def add(k):
                nonlocal total
                total += k
                return total
            def label(k):
                nonlocal text
                text = 'even' if k % 2 == 0 else k
                return text
            def drop():
                nonlocal gone
                del gone
            for i in range(n):
                add(i)
                label(i)
            seen = []
            try:
                for i in range(n):
                    seen.append(gone)
                    if i == n - 10: drop()
            except NameError as e:
                return total, text, len(seen), str(e)
        print(outer(300), outer(301))

        """;

    [Test]
    public void Values_are_those_of_the_interpreter([Values] RunMode mode) => Assert.That(TracedRun.Of(Source, mode).Output, Is.EqualTo(
        "(44850, 299, 291, \"cannot access local variable 'gone' where it is not associated with a value\") "
        + "(45150, 'even', 292, \"cannot access local variable 'gone' where it is not associated with a value\")\n"));

    [Test]
    public void Closures_run_natively()
    {
        TracedRun run = TracedRun.Of("""
            def counter():
                n = 0
                def step(k):
                    nonlocal n
                    n += k
                    return n
                return step
            def site(step, n):
                for i in range(n):
                    last = step(i)
                return last
            print(site(counter(), 40), site(counter(), 40), site(counter(), 20_000))
            """, RunMode.Jit);
        Assert.That(run.Output, Is.EqualTo("780 780 199990000\n"));
        Assert.That(run.Tier.Executors.Sum(e => e.Native?.Trace.Exits.Sum(x => x.InPlace?.Served ?? 0) ?? 0), Is.Zero);
        Assert.That(run.Tier.Executors.Max(e => e.Native?.UopsRun ?? 0), Is.GreaterThan(100_000));
    }
}
