using PyJitVerify.Runtime.Tests.Tier2.Reports;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary><c>sys._jit</c>, which says of itself where the JIT is. CPython 3.15 gave what the comments say.</summary>
[TestFixture]
internal sealed class ActiveTraceTests
{
    private const string Setup = """
        import sys
        is_active = sys._jit.is_active
        def count(f, n):
            return sum(1 for x in f(n) if x)

        """;

    /// <summary>In a loop; in a function or a method of an operator that a trace contains.</summary>
    private const string Active = Setup + """
        def first(n):
            for i in range(n):
                if is_active():
                    return i
        def inner():
            return is_active()
        def inlined(n):
            seen = 0
            for i in range(n):
                seen += inner()
            return seen
        class Added:
            def __add__(self, other):
                return is_active()
        def operator(n):
            seen, a = 0, Added()
            for i in range(n):
                seen += a + 1
            return seen
        print(first(3000), inlined(3000), operator(3000), is_active())
        """;

    /// <summary>In a function that a C function or a reflected operator calls from the trace; behind the loop; in an exception handler.</summary>
    private const string Inactive = Setup + """
        class Added:
            def __radd__(self, other):
                return is_active()
        def through_c(n):
            seen = 0
            for i in range(n):
                seen += sum(map(lambda x: is_active(), (1,)))
            return seen
        def dunder(n):
            seen, a = 0, Added()
            for i in range(n):
                if 1 + a:
                    seen += 1
            return seen
        def after(n):
            for i in range(n):
                pass
            return is_active()
        def handler(n):
            for i in range(n):
                if i == n - 1:
                    try:
                        i.missing
                    except AttributeError:
                        return is_active()
        print(through_c(3000), dunder(3000), after(3000), handler(3000))
        """;

    /// <summary>A trace that calls a function with a trace of its own is active again when that has returned.</summary>
    private const string Nested = Setup + """
        def leaf(x):
            seen = 0
            for i in range(50):
                seen += is_active()
            return seen > 40
        def outer(n):
            results = []
            for i in range(n):
                results.append((list(map(leaf, (i,)))[0], list(map(lambda x: is_active(), (i,)))[0], is_active()))
            return results[-1]
        print(outer(3000))
        """;

    private static readonly RunMode[] TraceModes = [RunMode.Uops, RunMode.UopsOpt, RunMode.Native, RunMode.Jit];

    // CPython with a counter of 20: 22 is the first in a trace.
    [TestCaseSource(nameof(TraceModes))]
    public void Frame_in_a_trace_is_active(RunMode mode) => Assert.That(Run(Active, mode), Is.EqualTo("22 2978 2978 False\n"));

    [Test]
    public void Machine_code_that_waits_for_a_call_is_active()
    {
        const string source = Setup + "def waiting(n):\n    seen = 0\n    for i in range(n):\n        seen += is_active()\n    return seen\nprint(waiting(3000))\n";
        IReadOnlyList<RequestCount> requests = [];
        Assert.That(ReportedRun.Run(source, RunMode.Jit, interpreter => requests = JitStatistics.Of(interpreter.TierTwo!).Requests), Is.EqualTo("2978\n"));
        Assert.That(requests.Sum(r => r.InPlace - r.Light), Is.GreaterThan(2900));
    }

    [TestCaseSource(nameof(TraceModes))]
    public void Frame_that_no_trace_runs_is_not(RunMode mode) => Assert.That(Run(Inactive, mode), Is.EqualTo("0 0 False False\n"));

    [TestCaseSource(nameof(TraceModes))]
    public void Trace_is_active_again_behind_a_call_with_a_trace_of_its_own(RunMode mode) => Assert.That(Run(Nested, mode), Is.EqualTo("(True, False, True)\n"));

    [TestCase(RunMode.Interp)]
    [TestCase(RunMode.Spec)]
    public void Without_traces_nothing_is_active(RunMode mode) => Assert.That(Run(Active, mode), Is.EqualTo("None 0 0 False\n"));

    [Test]
    public void Jit_is_available_where_it_was_built_and_enabled_where_there_are_traces([Values] RunMode mode) =>
        Assert.That(Run("import sys\nprint(sys._jit.is_available(), sys._jit.is_enabled())", mode), Is.EqualTo($"True {mode >= RunMode.Uops}\n"));

    private static string Run(string source, RunMode mode) => ReportedRun.Run(source, mode, static _ => { });
}
