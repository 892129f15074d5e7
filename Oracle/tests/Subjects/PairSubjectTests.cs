using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Subjects;

/// <summary>The embedded runtime and a CPython of its language, neither with a JIT: what they show alike is the same to the byte.</summary>
public sealed class PairSubjectTests
{
    private static readonly EmbeddedSubject Embedded =
        new(Path.Combine(AppContext.BaseDirectory, "PyJitVerify.Oracle.Worker.dll"), new("embedded", "3.14", "3.14", ""));

    private static readonly (string Name, string Source)[] Alike =
    [
        ("values of every kind", """
            import sys
            class Slots:
                __slots__ = ('a', 'b')
            class Both(Slots):
                def __init__(self):
                    self.x = 1
                    self.a = 2
            class Own(int): pass
            class Items(list): pass
            class Names(dict): pass
            class Error(Exception): pass
            slots = Slots()
            slots.b = 3
            both = Both()
            cycle = Items()
            cycle.append(cycle)
            space = {}
            exec('', space)
            values = [
                1, -5, 2**64, 2**64 - 1, -2**70, 10**300, True, None, ..., NotImplemented, 1.5, 1e22, -0.0, float('nan'), float('inf'), 1e-7, 5e-324,
                "a'b", 'é\n\x00\ud800😀', b"ab'\"\xff", bytearray(b"x'\"y"), 1+2j, complex(-0.0, float('nan')), (), (1,), [], {}, set(), {1, 2, 'x'},
                frozenset([3]), {'a': [1, {2: 3}]}, range(3), range(1, 9, 2), slice(1, None, 2), Own(5), Items([1]), Names(a=1), Error('x', 3), Error, int,
                len, both.__init__, lambda: 0, sys, [].append, Slots.a, property(), iter([]), (i for i in ()), cycle,
                [[[[[[[[[[1]]]]]]]]]],
            ]
            for value in values:
                __probe__(value)
            __probe__(*values)
            __probe__()
            probe = __probe__
            long, long_number = 'x' * 70_000, 1 << 300_000
            print('out')
            def fail():
                raise Error('in a function') from KeyError(1)
            fail()
            """),
        ("operators of a program's own numbers", """
            class Own(int):
                def __lt__(self, other):
                    raise ValueError
                __gt__ = __le__ = __ge__ = __eq__ = __bool__ = __neg__ = __lt__
                __hash__ = int.__hash__
            class Real(float):
                def __eq__(self, other):
                    raise ValueError
                __lt__ = __gt__ = __bool__ = __ne__ = __eq__
                __hash__ = float.__hash__
            one, two, three = Own(5), Real(2.5), [Own(1 << 80), Real('nan')]
            __probe__(one, two, three)
            """),
        ("a trace function that is left on", "import sys\nsys.settrace(0)\n"),
        ("a profile function that is left on", "import sys\nlog = []\nsys.setprofile(lambda *seen: log.append(seen[1:]))\n__probe__(1)\n__phase__('x')\n"),
    ];

    [TestCaseSource(nameof(Alike))]
    public void Implementations_show_it_alike((string Name, string Source) program)
    {
        var judgement = Judge(Interpreters.Require("3.14"), program.Source);
        Assert.That(judgement.Verdict, Is.TypeOf<Verdict.Agree>(), judgement.Verdict.ToString());
    }

    [Test]
    public void Implementations_that_differ_are_a_finding_that_names_neither()
    {
        var verdict = Judge(Interpreters.Require("3.14"), "import sys\n__probe__(sys.implementation.name)\n").Verdict;
        Assert.That(verdict is Verdict.Divergence { Layer: Layer.Implementation, Difference.Kind: DifferenceKind.Value }, verdict.ToString());
    }

    [Test]
    public void Specialized_bytecode_is_outvoted()
    {
        // Corpus/divergences/0cff77aa0f85579f: a property of a module's class is ignored where the load is specialized.
        const string Program = """
            import sys
            kind = type(sys)
            class Other(kind):
                number = property(lambda self: 1)
            module = kind('m')
            module.number = 0
            def site(n):
                for i in range(n):
                    if i == 40:
                        module.__class__ = Other
                    last = module.number
                return last
            __probe__(site(80))
            """;
        var judgement = Judge(Interpreters.Require("3.15"), Program);
        Assert.That(judgement.Verdict is Verdict.Divergence { Layer: Layer.Specializer }, judgement.Verdict.ToString());
    }

    [Test]
    public void Two_of_one_name_cannot_be_told_apart() =>
        Assert.That(() => new PairSubject(Embedded, Embedded), Throws.TypeOf<SubjectException>().With.Message.Contains("another one of that name"));

    [TestCase("1", true, false)]
    [TestCase("2", false, true)]
    [TestCase("3", false, false)]
    public void Third_opinion_says_whom_it_agrees_with(string vote, bool withReference, bool withSuspect)
    {
        ScriptedSubject Saying(params (string Mode, string Text)[] modes) =>
            new((mode, _) => ScriptedSubject.Ran(new() { Stdout = modes.First(m => m.Mode == mode).Text }), [.. modes.Select(m => m.Mode)]);
        var subject = Saying(("off", "1"), ("jit", "2"));
        Assert.That(
            ThirdOpinion.Ask(Saying(("interp", vote)), subject, subject.Modes["jit"], TestProgram.FromText(""), new()),
            Is.EqualTo(new ThirdOpinion("scripted", withReference, withSuspect)));
    }

    [Test]
    public void Third_opinion_of_a_voter_that_dies_is_none()
    {
        var voter = new ScriptedSubject((_, _) => ScriptedSubject.Ran(new() { Ending = Ending.Signaled }), "interp");
        var subject = new ScriptedSubject((_, _) => ScriptedSubject.Ran(new()), "off", "jit");
        Assert.That(ThirdOpinion.Ask(voter, subject, subject.Modes["jit"], TestProgram.FromText(""), new()), Is.Null);
    }

    private static Judgement Judge(CPythonSubject other, string source)
    {
        var pair = new PairSubject(Embedded, other);
        using var oracle = new DifferentialOracle(pair, pair.Modes, new());
        return oracle.Judge(TestProgram.FromText(source));
    }
}
