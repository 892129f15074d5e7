using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Calls whose callee runs in the trace. (What they do when something changes: <c>Programs/keyword_calls.py</c>, <c>super_calls.py</c>, <c>operators.py</c>.)</summary>
[TestFixture]
internal sealed class InlinedCallTests
{
    [TestCase("add(i, c=2) + add(b=i, a=1)", 20_000, TestName = "Function")]
    [TestCase("o.m(i, b=1)", 10_000, TestName = "Method")]
    [TestCase("C(i, w=2).w", 10_000, TestName = "Class")]
    [TestCase("add(i)", 10_000, TestName = "Function_with_a_default_by_keyword_only")]
    [TestCase("d.m(i, b=1)", 10_000, TestName = "Method_of_a_base_class")]
    [TestCase("(o + i) + (o - o)", 20_000, TestName = "Method_of_an_operator")]
    [TestCase("D(i).w", 20_000, TestName = "Constructor_of_a_base_class")]
    public void Callee_is_part_of_the_trace_and_runs_natively(string call, int uops)
    {
        TracedRun run = TracedRun.Of($$"""
            def add(a, b=1, *, c=3): return a + b * c
            class C:
                def __init__(self, v, *, w): self.w = v - w
                def m(self, a, *, b): return a * b
                def __add__(self, k): return self.m(k, b=1)
                def __sub__(self, other): return other.w
            class D(C):
                def __init__(self, v): super().__init__(v, w=v)
                def m(self, a, *, b): return super().m(a, b=b) + super().m(b, b=1)
            def site(o, d, n):
                total = 0
                for i in range(n): total += {{call}}
                return total
            o = C(1, w=1)
            print(site(o, D(1), 1000))
            """, RunMode.Jit);
        Assert.That(run.Tier.Stops, Does.ContainKey(StopReason.LoopClosed).And.Not.ContainKey(StopReason.FrameChange));
        // C# makes an object and gives it its first attribute; nothing else is asked.
        IEnumerable<Uop> served = run.Tier.Executors[0].Native!.Trace.Exits.Where(e => e.InPlace is { Served: > 0 }).Select(e => e.InPlace!.Uop.Uop);
        Uop[] expected = call[0] switch
        {
            'C' => [Uop.CallKwAllocAndEnterInit, Uop.StoreAttrInstanceValue],
            'D' => [Uop.CallAllocAndEnterInit, Uop.StoreAttrInstanceValue],
            _ => [],
        };
        Assert.That(served.Distinct(), Is.EquivalentTo(expected));
        Assert.That(run.Tier.Executors[0].Native!.UopsRun, Is.GreaterThan(uops));
    }
}
