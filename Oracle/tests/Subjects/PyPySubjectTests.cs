using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Tests.Subjects;

/// <summary>Real programs on a real PyPy. Skipped when <c>ci/get-cpython --with-pypy</c> has installed none.</summary>
[Platform("Linux")]
public sealed class PyPySubjectTests
{
    private const string HotLoop = """
        def helper(k):
            return k * 2
        def f(n, p=__probe__):
            s = 0
            for i in range(n):
                s += helper(i)
                PROBE
            return s
        f(3000)
        __phase__('hot')
        x = f(3)
        """;

    private PyPySubject _subject = null!;
    private ISession _off = null!;
    private ISession _jit = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _subject = Interpreters.RequirePyPy();
        _off = _subject.Open(_subject.Modes.Reference);
        _jit = _subject.Open(_subject.Modes["jit"]);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _off?.Dispose();
        _jit?.Dispose();
    }

    [Test]
    public void Identity_is_that_of_the_implementation() => Assert.Multiple(() =>
    {
        Assert.That(_subject.Name, Does.Match(@"^pypy \d+\.\d+\.\d+$"));
        Assert.That(_subject.Identity.FullVersion, Does.Contain("PyPy " + _subject.Identity.Version));
        Assert.That(_subject.Identity.Sha256, Has.Length.EqualTo(64));
    });

    [Test]
    public void Observation_is_that_of_cpython()
    {
        const string source = """
            import sys
            print('out'); print('err', file=sys.stderr)
            x = -0.0; y = [1, True, 'a', 2 ** 70, float('nan'), b'b', {1: (2,)}, {3}]
            class C:
                __slots__ = ('a',)
                def __init__(self): self.a = 1
            c = C()
            __probe__(y, x); __probe__(c)
            def f(d):
                return d['k'] + 1
            try:
                f({})
            except KeyError as e:
                e.add_note('n')
                raise ExceptionGroup('g', [ValueError(1), TypeError()]) from e
            """;
        using var session = Interpreters.Require("3.15") is { } cpython ? cpython.Open(cpython.Modes.Reference) : null;
        var (expected, seen) = (Run(session!, source).Observation, Run(_off, source).Observation);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Stdout + seen.Stderr, Is.EqualTo("out\nerr\n"));
            Assert.That(seen.Globals, Is.EqualTo(expected.Globals));
            Assert.That(seen.Probes.Count, Is.EqualTo(2));
            Assert.That(Places(seen.Exception!), Is.EqualTo(Places(expected.Exception!)));
            Assert.That(seen.Exception!.Cause!.Notes, Is.EqualTo(expected.Exception!.Cause!.Notes));
            Assert.That(seen.Exception.Members.Select(m => m.TypeName + m.Arguments), Is.EqualTo(expected.Exception.Members.Select(m => m.TypeName + m.Arguments)));
        });
    }

    [Test]
    public void Probe_is_invisible_to_trace_and_profile_functions()
    {
        var seen = Run(_off, """
            import sys
            events = []
            def tracer(frame, event, arg):
                events.append((frame.f_code.co_name, event))
                return tracer
            def f():
                __probe__(1, object())
            for switch in (sys.settrace, sys.setprofile):
                switch(tracer)
                f()
                switch(None)
            """).Observation;
        Assert.That(seen.Globals.Single(g => g.Name == "events").Text, Does.Contain("str:'f', str:'call'").And.Not.Contain("hook"));
    }

    [TestCase("__probe__(s)")]
    [TestCase("p(s)")]
    [TestCase("__probe__('t', [s, 1.5], object())")]
    public void Probe_in_a_hot_loop_does_not_keep_it_from_being_compiled(string probe)
    {
        var without = Run(_jit, HotLoop.Replace("PROBE", "pass"));
        var with = Run(_jit, HotLoop.Replace("PROBE", probe));
        Assert.Multiple(() =>
        {
            Assert.That(Hot(without), Is.EqualTo(new[] { "f", "helper" }));
            Assert.That(Hot(with), Is.EqualTo(Hot(without)));
            Assert.That(with.Observation.Probes.Count, Is.EqualTo(3003));
        });
    }

    [Test]
    public void Function_that_is_inlined_is_a_site_and_one_that_is_never_called_is_none()
    {
        var run = Run(_jit, HotLoop.Replace("PROBE", "pass") + "\ndef idle(): pass");
        Assert.Multiple(() =>
        {
            Assert.That(run.Engagement.GradeAt(new(["helper"])), Is.EqualTo(EvidenceGrade.Compiled));
            Assert.That(run.Engagement.GradeAt(new(["idle"])), Is.EqualTo(EvidenceGrade.None));
            Assert.That(Run(_off, HotLoop.Replace("PROBE", "pass")).Engagement, Is.EqualTo(Engagement.None));
        });
    }

    [Test]
    public void Exit_that_gets_hot_says_that_compiled_code_was_entered()
    {
        var run = Run(_jit, """
            def f(n):
                s = 0
                for i in range(n):
                    if i % 2:
                        s += 1
                    s += 1
                return s
            f(4000)
            """);
        Assert.That(run.Engagement.GradeAt(new(["f"])), Is.EqualTo(EvidenceGrade.Entered));
    }

    [Test]
    public void Traces_are_seen_in_their_phase_with_names_of_their_operations()
    {
        var run = _jit.Run([TestProgram.FromText(HotLoop.Replace("PROBE", "pass"))], new() { Flags = RunFlags.UopNames })[0];
        Assert.Multiple(() =>
        {
            Assert.That(run.Engagement.Executors[0].Phase, Is.EqualTo("hot"));
            Assert.That(run.Engagement.Executors[0].UopNames, Does.Contain("jump"));
            Assert.That(run.Engagement.Executors[0].Uops, Is.EqualTo(run.Engagement.Executors[0].UopNames.Count));
        });
    }

    [Test]
    public void First_and_last_run_of_a_program_in_a_worker_are_alike()
    {
        foreach (var mode in _subject.Modes.All)
        {
            using var session = (WorkerSession)_subject.Open(mode);
            var program = TestProgram.FromText(HotLoop.Replace("PROBE", "__probe__(s, object())") + "\n__phase__('a')\nf('x')");
            var other = TestProgram.FromText("import json\nclass int: pass\ndef g():\n  for i in range(200): json.dumps([i])\ng()");
            var runs = session.Run([program, .. Enumerable.Repeat(other, 3), program], new RunOptions { Flags = RunFlags.SelfCheck });
            Assert.Multiple(() =>
            {
                Assert.That(runs[^1].Observation, Is.EqualTo(runs[0].Observation), mode.Name);
                Assert.That(runs.Select(r => r.Reply!.HarnessExecutors), Is.All.Zero, mode.Name);
                Assert.That(session.WorkersStarted, Is.EqualTo(1));
                Assert.That(runs[0].Engagement.GradeAt(new(["f"])) > EvidenceGrade.None, Is.EqualTo(mode.UsesJit), mode.Name);
            });
        }
    }

    [Test]
    public void Programs_in_a_shared_process_are_seen_as_in_one_of_their_own()
    {
        var programs = new[]
        {
            HotLoop.Replace("PROBE", "__probe__(s)"),
            "class C:\n  def __del__(self, p=__probe__): p('gone'); print('gone')\nc = C()\nc.me = c\nprint('with finalizer')",
            "def g():\n  try: yield 1\n  finally: print('closed')\nh = g()\nx = next(h)",
            "globals()['__built' + 'ins__'].len = None",
            "x = len('abc')",
            "print('half', end='')\nraise SystemExit(3)",
            "x = 1 +",
            "while True: pass",
            "print('x' * 40_000)",
            "print('y' * 40_000)",
            "for i in range(3): print(i); __probe__(i)",
        }.Select((s, i) => TestProgram.FromText(s, (uint)i)).ToList();
        var options = new RunOptions { Limits = new() { CpuMs = 1000, WallMs = 8000, MemoryBytes = 1 << 30, OutputBytes = 1 << 16, FileBytes = 1 << 16 } };
        Assert.That(programs.Select(ProcessSharing.Allows), Is.All.True);
        var alone = _jit.Run(programs, options);
        var together = _jit.Run(programs, options with { Flags = RunFlags.ShareProcess });
        Assert.Multiple(() =>
        {
            for (var i = 0; i < programs.Count; i++)
                Assert.That(together[i].Observation, Is.EqualTo(alone[i].Observation), $"program {i}");
            Assert.That(alone[7].Observation.Ending, Is.EqualTo(Ending.CpuExceeded));
            Assert.That(alone[4].Observation.Exception, Is.Null);
        });
    }

    [Test]
    public void All_modes_agree_on_a_program_with_finalizers_exceptions_and_builtins_that_change()
    {
        const string source = """
            import builtins
            class A:
                k = 1
                def m(self, x): return self.k + x
                def __del__(self): print('gone')
            def loop(n):
                total = 0
                for i in range(n):
                    a = A()
                    try:
                        total += a.m(i)
                        if i % 1000 == 999:
                            raise ValueError(i)
                    except ValueError as e:
                        __probe__(e.args, e.__traceback__.tb_lineno, total)
                return total
            loop(3000)
            __phase__('warm')
            A.k = 2.5
            builtins.len = None
            __probe__(loop(50))
            """;
        using var oracle = new DifferentialOracle(_subject, _subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(source, 0, "loop"));
        Assert.That(judgement.Verdict, Is.InstanceOf<Verdict.Agree>(), judgement.Verdict.ToString());
    }

    [Test]
    public void Profile_function_of_a_program_does_not_see_that_traces_are_made() => Assert.That(
        Judge("import sys\nevents = []\ndef see(frame, event, arg): events.append((event, frame.f_code.co_name))\ndef f(n):\n  for i in range(n): max((i,))\nsys.setprofile(see)\nf(3000)\nsys.setprofile(None)"),
        Is.InstanceOf<Verdict.Agree>());

    [TestCase("type X = int")]
    [TestCase("def f[T](x: T): pass")]
    [TestCase("x = f'{'a'}'")]
    [TestCase("x = t'{1}'")]
    public void Syntax_that_is_newer_than_the_interpreter_is_invalid_with_the_message(string source) =>
        Assert.That(Judge(source), Is.InstanceOf<Verdict.Invalid>().With.Property("Reason").Contains("SyntaxError"));

    [Test]
    public void Fault_in_the_jit_alone_is_a_crash_and_a_wrong_value_a_divergence()
    {
        const string isOn = "import pypyjit, os\nL = []\npypyjit.set_compile_hook(L.append, operations=False)\ndef f():\n  for i in range(3000): pass\nf()\n";
        Assert.Multiple(() =>
        {
            Assert.That(Judge(isOn + "if L: os.kill(os.getpid(), 11)"), Is.InstanceOf<Verdict.Crash>().With.Property("Signal").EqualTo(11));
            Assert.That(Judge(isOn + "__probe__(len(L))"), Is.InstanceOf<Verdict.Divergence>());
        });
    }

    [Test]
    public void Programs_have_no_network_and_no_environment()
    {
        var hello = ((WorkerSession)_off).Hello;
        var seen = Run(_off, """
            import os, socket
            names = sorted(n for n in os.environ if n not in ('HOME', 'PATH', 'LANG', 'TMPDIR', 'LC_CTYPE') and n[:6] != 'PYTHON')
            links = [n for _, n in socket.if_nameindex()]
            """).Observation;
        Assert.Multiple(() =>
        {
            Assert.That(seen.Globals.Single(g => g.Name == "names").Text, Is.EqualTo("list:[]"));
            if (hello.Protections.Contains("network"))
                Assert.That(seen.Globals.Single(g => g.Name == "links").Text, Does.Not.Contain("eth"));
        });
    }

    private static IEnumerable<string> Hot(RunResult run) =>
        run.Engagement.Executors.Where(e => e.Phase == "hot").Select(e => e.Function).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<(string, int, int, int, int)> Places(ExceptionRecord error) =>
        error.Cause!.Traceback.Concat(error.Traceback).Select(t => (t.Function, t.Line, t.Column, t.EndLine, t.EndColumn));

    private static RunResult Run(ISession session, string source) => session.Run([TestProgram.FromText(source)], new())[0];

    private Verdict Judge(string source)
    {
        using var oracle = new DifferentialOracle(_subject, _subject.Modes.Select("jit"), new());
        return oracle.Judge(TestProgram.FromText(source)).Verdict;
    }
}
