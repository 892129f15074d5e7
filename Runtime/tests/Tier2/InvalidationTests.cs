using System.Text.RegularExpressions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Optimizer;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>
/// The rows of <c>invalidation.py</c> that name what an executor may rely on without checking it: at the event, in the middle of the loop, those
/// that do become invalid. (That the results are right, in all modes, <see cref="Tier2ProgramTests"/> looks at.)
/// </summary>
[TestFixture]
internal sealed partial class InvalidationTests
{
    private static string Source => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Tier2", "Programs", "invalidation.py"));

    private static IEnumerable<TestCaseData> Rows =>
        from row in Row().Matches(Source)
        from mode in new[] { RunMode.UopsOpt, RunMode.Jit }
        select new TestCaseData(row.Groups[1].Value, row.Groups[2].Value == "True", mode);

    [GeneratedRegex(@"^    \('([^']+)', (True|False), '", RegexOptions.Multiline)]
    private static partial Regex Row();

    [TestCaseSource(nameof(Rows))]
    public void Executor_that_relies_on_it_is_invalid_after(string row, bool relies, RunMode mode)
    {
        List<Executor> relying = [];
        var seen = new List<(int Before, int After)>();
        TracedRun run = TracedRun.Of(Source, mode, before: interpreter =>
        {
            interpreter.State.Builtins.SetStr("__only__", (PyStr)row);
            interpreter.State.Builtins.SetStr("__mark__", new PyBuiltinFunction(MethodDefinition.Fast("__mark__", 3, 3, (_, _, args) =>
            {
                if (args[1].ToString() == "before") relying = [.. interpreter.TierTwo!.Executors.Where(e => e.IsValid)];
                if (args[1].ToString() == "before" && args[2].Ref is { } on and not PyStr) relying.RemoveAll(e => !e.Dependencies.Any(d => Means(d, on)));
                if (args[1].ToString() == "after") seen.Add((relying.Count(e => e.Code.Name.ToString() == "site"), relying.Count(e => e.IsValid)));
                return Value.None;
            }), default, module: "builtins"));
        });
        Assert.That(seen, Has.Count.EqualTo(3), run.Output);
        Assert.That(seen.Select(s => s.After), Is.All.Zero);
        if (relies) Assert.That(seen[0].Before, Is.Positive, "the loop had no trace that relies on it");
    }

    /// <summary>Whether a dependency is this object, or this name in this namespace.</summary>
    private static bool Means(object dependency, object on) => dependency is WatchedName name
        ? on is PyTuple { Count: 2 } pair && ReferenceEquals(name.Namespace, pair.Items[0].Ref) && name.Name.Equals(pair.Items[1].Ref)
        : ReferenceEquals(dependency, on);

    /// <summary>CPython 3.14's specialized read of a module's attribute does not look at the class, so what it prints is no measure here.</summary>
    [Test]
    public void Another_class_of_a_module_is_seen_by_a_trace_that_took_a_name_for_a_constant([Values] RunMode mode)
    {
        TracedRun run = TracedRun.Of("""
            made = type(__builtins__)('made')
            made.number = 1
            def site(n, at):
                total = 0
                for i in range(n):
                    if i == at:
                        made.__class__ = type('Module', (type(__builtins__),), dict(number=property(lambda self: 1000)))
                    total += made.number
                return total
            print(site(400, -1), site(400, 300))
            """, mode);
        Assert.That(run.Output, Is.EqualTo("400 100300\n"));
    }

    [Test]
    public void Writes_of_other_names_leave_traces_alone()
    {
        TracedRun run = TracedRun.Of("""
            import builtins
            G = 1
            def site(n):
                total = 0
                for i in range(n):
                    total += G + len('ab')
                return total
            for k in range(20):
                globals()['fresh%d' % k] = builtins.other = k
                site(500)
            """, RunMode.Jit);
        Assert.That((run.Tier.Executors.Count(e => e.Code.Name.ToString() == "site"), run.Tier.Invalidations), Is.EqualTo((1, 0)));
    }

    [TestCase("G = 2", WatchedKinds.Names)]
    [TestCase("Other.x = 1", WatchedKinds.Types)]
    [TestCase("other.__code__ = (lambda: 2).__code__", WatchedKinds.Functions)]
    public void Change_of_a_kind_drops_traces_that_do_not_rely_on_it_when_that_is_asked_for(string change, WatchedKinds kind) => Assert.Multiple(() =>
    {
        foreach (WatchedKinds asked in new[] { WatchedKinds.Names, WatchedKinds.Types, WatchedKinds.Functions })
        {
            TracedRun run = TracedRun.Of($"""
                class Other: pass
                Other.x = 0
                def other(): return 1
                G = 1
                def rely():
                    for i in range(100): Other.x, G, other()
                def site():
                    for i in range(100): i + 1
                rely()
                site()
                {change}
                """, RunMode.UopsOpt, options => options with { DropsAllTraces = asked });
            Assert.That(run.Tier.Executors.Any(e => e.Code.Name.ToString() == "site" && !e.IsValid), Is.EqualTo(asked == kind), $"{asked}");
        }
    });

    [Test]
    public void Name_that_is_written_again_and_again_is_not_relied_on_and_others_are()
    {
        TracedRun run = TracedRun.Of("""
            G = H = 1
            def site(n):
                total = 0
                for i in range(n):
                    total += G + H
                return total
            for k in range(20):
                G = k
                site(1000)
            """, RunMode.Jit);
        Executor last = run.Tier.Executors.Last(e => e.Code.Name.ToString() == "site");
        Assert.That(last.Dependencies.OfType<WatchedName>().Select(n => n.Name.ToString()), Is.EqualTo(new[] { "H" }));
        Assert.That(run.Tier.Invalidations, Is.EqualTo(6));
    }
}
