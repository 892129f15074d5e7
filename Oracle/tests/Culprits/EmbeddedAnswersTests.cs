using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Tests.Culprits;

/// <summary>What the embedded runtime answers a search for a culprit, where nothing is broken.</summary>
[TestFixture]
public sealed class EmbeddedAnswersTests
{
    private readonly EmbeddedSubject _subject = new(Path.Combine(AppContext.BaseDirectory, "PyJitVerify.Oracle.Worker.dll"), new("embedded", "3.14", "3.14", ""));
    private ModeSet _modes = null!;
    private IReadOnlyList<ISession> _sessions = [];

    [OneTimeSetUp]
    public void StartWorkers() => _sessions = _subject.Open(_modes = _subject.Modes.Select("uops", "uops-opt", "jit"));

    [OneTimeTearDown]
    public void StopWorkers()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    /// <summary>Each has instructions that the recorder knows forms of which tier 1 has none.</summary>
    private const string Calls = """
        class Base:
            kind = 3
            def __init__(self, v=1): self.v = v
            def read(self): return self.v
            def __add__(self, other): return self.v + other.v
            def __getitem__(self, i): return i + self.v
            @property
            def twice(self): return self.v * 2
        class Sub(Base):
            def read(self): return super().read() + super().kind
            @classmethod
            def name(cls): return super().kind
        def count(n):
            for i in range(n): yield i
        def named(a, *, b=2): return a + b
        def site(n):
            total, things = 0, [Sub(), Base(v=4)]
            for i in count(n):
                a = things[i % 2]
                total += a + Sub(v=i)
                total += a[i] + a.twice + a.read() + named(i, b=3) + Sub.name() + len(things)
                total += sum([x * 2 for x in (i, i + 1)]) if i % 3 else -total
            return total
        __probe__(site(90))
        """;

    /// <summary>Numbers of both kinds are in registers while something is called and where the loop is left.</summary>
    private const string Numbers = """
        def site(n, big):
            x = 0.5
            for i in range(n):
                big += i
                x = x * 1.5 + big
                __probe__(big, x)
                if i % 40 == 39: big, x = big + 1, 0.25
            return big, x
        __probe__(site(120, 1 << 40), site(90, 3))
        """;

    private const string Recursion = """
        def deep(k): return deep(k + 1)
        def site(n):
            for i in range(n):
                try: deep(i)
                except RecursionError as error: last = error
            return last
        __probe__(type(site(20)))
        """;

    [Test]
    public void Nothing_of_a_sound_trace_was_recorded_otherwise_than_the_forms_say()
    {
        var rewrites = Ask(Calls, "uops-opt", new Knob(CulpritFinder.RewritesKnob, "100000")).Rewrites;
        Assert.That(rewrites, Is.GreaterThan(50UL));
        Assert.That(Enumerable.Range(1, (int)rewrites).Select(n => Ask(Calls, "uops-opt", new Knob(CulpritFinder.RewritesKnob, $"{n}")).Oddity), Is.All.Empty);
    }

    [TestCase("registers:exits")]
    [TestCase("registers:calls")]
    public void Numbers_survive_where_registers_are_not_relied_on(string off) => Assert.Multiple(() =>
    {
        foreach (var program in new[] { Calls, Numbers })
        {
            Assert.That(Ask(program, "jit").Switches, Does.Contain(off));
            Assert.That(Run(program, "jit", new Knob(CulpritFinder.OffKnob, off)).Observation, Is.EqualTo(Run(program, _modes.Reference.Name).Observation));
        }
    });

    [TestCase("Tracing")]
    [TestCase("Handling")]
    public void Traces_are_dropped_for_what_surrounds_them_without_any_other_effect(string kind)
    {
        const string Program = """
            import sys
            def site(n):
                total = 0
                for i in range(n):
                    total += i
                return total
            __probe__(site(60))
            sys.settrace(lambda frame, event, arg: None)
            __probe__(site(60))
            sys.settrace(None)
            try: 1 / 0
            except ZeroDivisionError: __probe__(site(60))
            """;
        var asked = new Knob(CulpritFinder.DropsKnob, kind);
        Assert.That(Run(Program, "jit", asked).Observation, Is.EqualTo(Run(Program, _modes.Reference.Name).Observation));
        Assert.That(Ask(Program, "jit", asked).Traces, kind == "Handling" ? Is.EqualTo(1) : Is.EqualTo(Ask(Program, "jit").Traces));
    }

    [Test]
    public void Last_trace_is_told_of_without_being_entered()
    {
        var run = Run(Numbers, "uops", new Knob(CulpritFinder.TracesKnob, "1"), new Knob(CulpritFinder.UnenteredKnob, "1"));
        Assert.That((run.Engagement.Machinery!.Traces, run.Engagement.Counts!.TracesEntered), Is.EqualTo((1UL, 0UL)));
    }

    [Test]
    public void Calls_are_refused_at_one_depth_in_every_mode() =>
        Assert.That(_modes.All.Select(m => Ask(Recursion, m.Name).DeepestRefusal), Is.All.EqualTo(1000));

    private Machinery Ask(string program, string mode, params Knob[] knobs) => Run(program, mode, knobs).Engagement.Machinery!;

    private RunResult Run(string program, string mode, params Knob[] knobs) =>
        _sessions.First(s => s.Mode.Name == mode).Run([TestProgram.FromText(program)], new() { Flags = RunFlags.Machinery, Knobs = new(knobs) })[0];
}
