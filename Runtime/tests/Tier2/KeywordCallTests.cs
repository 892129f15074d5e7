using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Calls with keywords. (What they do when something changes: <c>Programs/keyword_calls.py</c>.)</summary>
[TestFixture]
internal sealed class KeywordCallTests
{
    [TestCase("add(i, c=2) + add(b=i, a=1)", 20_000, TestName = "Function")]
    [TestCase("o.m(i, b=1)", 10_000, TestName = "Method")]
    [TestCase("C(i, w=2).w", 10_000, TestName = "Class")]
    [TestCase("add(i)", 10_000, TestName = "Function_with_a_default_by_keyword_only")]
    public void Callee_is_part_of_the_trace_and_runs_natively(string call, int uops)
    {
        TracedRun run = TracedRun.Of($$"""
            def add(a, b=1, *, c=3): return a + b * c
            class C:
                def __init__(self, v, *, w): self.w = v - w
                def m(self, a, *, b): return a * b
            def site(o, n):
                total = 0
                for i in range(n): total += {{call}}
                return total
            o = C(1, w=1)
            print(site(o, 1000))
            """, RunMode.Jit);
        Assert.That(run.Tier.Stops, Does.ContainKey(StopReason.LoopClosed).And.Not.ContainKey(StopReason.FrameChange));
        // C# makes an object and gives it its first attribute; nothing else is asked.
        IEnumerable<Uop> served = run.Tier.Executors[0].Native!.Trace.Exits.Where(e => e.InPlace is { Served: > 0 }).Select(e => e.InPlace!.Uop.Uop);
        Assert.That(served.Distinct(), Is.EquivalentTo(call.StartsWith('C') ? [Uop.CallKwAllocAndEnterInit, Uop.StoreAttrInstanceValue] : (Uop[])[]));
        Assert.That(run.Tier.Executors[0].Native!.UopsRun, Is.GreaterThan(uops));
    }
}
