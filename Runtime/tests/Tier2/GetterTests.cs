using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Python functions that LOAD_ATTR and BINARY_OP call by themselves. (What they do when something changes: <c>Programs/getters.py</c>.)</summary>
[TestFixture]
internal sealed class GetterTests
{
    private const string Classes = """
        class C:
            def __init__(self): self.v = 3
            @property
            def p(self): return self.v
            def __getitem__(self, key): return self.v + key
        def site(o, n):
            total = 0
            for i in range(n):
                total += o.p * o[i]
            return total

        """;

    [Test]
    public void Getters_are_part_of_the_trace_and_run_natively([Values(RunMode.Native, RunMode.Jit)] RunMode mode)
    {
        TracedRun run = TracedRun.Of(Classes + "print(site(C(), 100), site(C(), 1000))", mode);
        Assert.That(run.Output, Is.EqualTo("15750 1507500\n"));
        Assert.That(run.Tier.Stops, Is.EqualTo(new Dictionary<StopReason, int> { [StopReason.LoopClosed] = 1 }));
        Assert.That(run.Tier.Executors[0].Native!.Trace.Exits.Select(e => e.InPlace?.Served ?? 0), Is.All.Zero);
        Assert.That(run.Tier.Executors[0].Native!.UopsRun, Is.GreaterThan(20_000));
    }

    /// <summary>CPython 3.14.10 calls the function that is gone.</summary>
    [Test]
    public void Property_that_is_initialized_again_has_its_new_getter([Values] RunMode mode)
    {
        TracedRun run = TracedRun.Of(Classes + """
            def other(self): return 5
            for event in ('other', ''):
                o = C()
                before = site(o, 200)
                eval(f"C.p.__init__({event})")
                try:
                    print(before, site(o, 200))
                except AttributeError as e:
                    print(e)
            """, mode);
        Assert.That(run.Output, Is.EqualTo("61500 102500\nproperty of 'C' object has no getter\n"));
    }
}
