using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Subjects;

/// <summary>Real programs on real interpreters. Skipped when <c>ci/get-cpython</c> has installed none.</summary>
[TestFixture("3.14")]
[TestFixture("3.15")]
[Platform("Linux")]
public sealed class CPythonSubjectTests(string version)
{
    private const string HotLoop = """
        def f(n, p=__probe__):
            s = 0
            for i in range(n):
                s += i * 2
                PROBE
            return s
        f(9000)
        __phase__('hot')
        x = f(3)
        """;

    private CPythonSubject _subject = null!;
    private ISession _off = null!;
    private ISession _jit = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _subject = Interpreters.Require(version);
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
    public void Identity_has_version_and_hash() => Assert.Multiple(() =>
    {
        Assert.That(_subject.Identity.Version, Does.StartWith(version));
        Assert.That(_subject.Identity.Sha256, Has.Length.EqualTo(64));
    });

    [Test]
    public void Output_globals_and_exit_code_are_seen()
    {
        var seen = Off("import sys\nprint('out'); print('err', file=sys.stderr)\nx = -0.0\ny = [1, True, 'a']\nsys.exit(7)");
        Assert.Multiple(() =>
        {
            Assert.That(seen.Stdout, Is.EqualTo("out\n"));
            Assert.That(seen.Stderr, Is.EqualTo("err\n"));
            Assert.That(seen.Globals.Select(g => g.Name + "=" + g.Text), Is.EqualTo(new[]
            {
                "sys=<module>", "x=float:-0.0", "y=list:[int:1, bool:True, str:'a']",
            }));
            Assert.That((seen.Ending, seen.Code, seen.Exception!.TypeName), Is.EqualTo((Ending.Completed, 7, "SystemExit")));
        });
    }

    [Test]
    public void Exception_has_chain_notes_and_columns()
    {
        var seen = Off("""
            def f(d):
                return d['k'] + 1
            try:
                f({})
            except KeyError as e:
                e.add_note('n')
                raise ExceptionGroup('g', [ValueError(1), TypeError()]) from e
            """);
        var error = seen.Exception!;
        Assert.Multiple(() =>
        {
            Assert.That(error.TypeName, Is.EqualTo("ExceptionGroup"));
            Assert.That(error.Members.Select(m => m.TypeName), Is.EqualTo(new[] { "ValueError", "TypeError" }));
            Assert.That(error.SuppressContext);
            Assert.That(error.Cause!.Notes, Is.EqualTo(new[] { "str:'n'" }));
            Assert.That(error.Cause.Arguments, Is.EqualTo("tuple:[str:'k']"));
            var entry = error.Cause.Traceback[1] with { InstructionBytes = 0 };
            Assert.That(entry, Is.EqualTo(new TracebackEntry("program.py", "f", 2, 11, 2, 17, 0)));
            Assert.That(error.Cause.Traceback[0].Function, Is.EqualTo("<module>"));
        });
    }

    [TestCase("0.0", "-0.0")]
    [TestCase("1", "True")]
    [TestCase("1", "1.0")]
    [TestCase("float('nan')", "-float('nan')")]
    [TestCase("'a' * 100000", "'a' * 99999 + 'b'")]
    [TestCase("2 ** 3000", "2 ** 3000 + 1")]
    [TestCase("[1, (2, {3: {4}})]", "[1, (2, {3: {5}})]")]
    [TestCase("type('I', (int,), {})(1)", "1")]
    [TestCase("type('I', (int,), {})(1)", "type('I', (int,), {})(2)")]
    public void Probe_and_global_tell_values_apart(string left, string right)
    {
        var (a, b) = (Off($"__probe__({left})"), Off($"__probe__({right})"));
        Assert.That(Observation.FirstDifference(a, b)?.Kind, Is.EqualTo(DifferenceKind.Value));
        (a, b) = (Off($"x = {left}"), Off($"x = {right}"));
        Assert.That(Observation.FirstDifference(a, b)?.Path, Is.EqualTo("globals.x"));
    }

    [Test]
    public void Probe_runs_no_code_of_the_program_and_keeps_nothing()
    {
        var seen = Off("""
            import weakref
            log = []
            class C:
                def __repr__(self): log.append('repr'); return 'C'
                def __reduce_ex__(self, p): log.append('reduce'); return super().__reduce_ex__(p)
                def __getattribute__(self, n): log.append(n); return object.__getattribute__(self, n)
                def __eq__(self, o): log.append('eq'); return True
                def __hash__(self): log.append('hash'); return 1
                def __del__(self): log.append('del')
            class I(int):
                def __repr__(self): log.append('repr'); return 'I'
                def __index__(self): log.append('index'); return 5
            c = C(); loop = []; loop.append(loop)
            result = __probe__(c, I(3), loop, [c], {'k': c}, lambda: 1, C, __import__('sys'))
            del c
            """);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Exception, Is.Null);
            Assert.That(seen.Globals.Single(g => g.Name == "log").Text, Is.EqualTo("list:[str:'del']"));
            Assert.That(seen.Globals.Single(g => g.Name == "result").Text, Is.EqualTo("None"));
        });
    }

    [Test]
    public void Probe_is_invisible_to_trace_and_monitoring_functions()
    {
        var seen = Off("""
            import sys
            events = []
            def tracer(frame, event, arg):
                events.append((frame.f_code.co_name, event))
                return tracer
            def f():
                __probe__(1)
            sys.settrace(tracer)
            f()
            sys.settrace(None)
            """);
        Assert.That(seen.Globals.Single(g => g.Name == "events").Text, Does.Not.Contain("hook").And.Contain("str:'f'"));
    }

    [Test]
    public void Phases_carry_counts_and_executors()
    {
        var run = Run(_jit, HotLoop.Replace("PROBE", "pass") + "\n__probe__(2)");
        Assert.Multiple(() =>
        {
            Assert.That(run.Observation.Probes.Phases.Select(p => (p.Name, p.Count)), Is.EqualTo(new[] { ("hot", 0UL), ("", 1UL) }));
            Assert.That(run.Engagement.Executors.Select(e => (e.Phase, e.Function)), Is.SupersetOf(new[] { ("hot", "f"), ("", "f") }));
        });
    }

    [TestCase("__probe__(s)")]
    [TestCase("p(s)")]
    [TestCase("__probe__('t', s, i)")]
    [TestCase("__probe__([s, 1.5])")]
    public void Probe_in_a_hot_loop_does_not_keep_it_from_being_compiled(string probe)
    {
        var without = Run(_jit, HotLoop.Replace("PROBE", "pass"));
        var with = Run(_jit, HotLoop.Replace("PROBE", probe));
        Assert.Multiple(() =>
        {
            Assert.That(Hot(without), Is.EqualTo(new[] { ("f", true) }));
            Assert.That(Hot(with), Is.EqualTo(Hot(without)));
            Assert.That(with.Observation.Probes.Count, Is.EqualTo(9003));
        });
    }

    /// <summary>In 3.14 because the worker lowers counters.</summary>
    [Test]
    public void Loops_and_exits_are_compiled_soon_at_low_thresholds_and_exits_can_be_left_out()
    {
        var low = _subject.Modes["jit-low"];
        var hot = _subject.HotIterations(low);
        List<ExecutorSighting> Executors(Mode mode)
        {
            using var session = _subject.Open(mode);
            var run = Run(session, $$"""
                def f(n, x):
                    s = 0
                    for i in range(n):
                        s += x
                    return s
                f({{hot}}, 1)
                __phase__('warm')
                f({{hot}}, 1.5)
                """);
            return [.. run.Engagement.Executors.Where(e => e.Function == "f")];
        }

        var (whole, ablated) = (Executors(low), Executors(_subject.AblationsOf(low).Single(a => a.Part == "side traces").Of(low)));
        Assert.Multiple(() =>
        {
            Assert.That(whole.Select(e => e.Phase).Distinct(), Is.EqualTo(new[] { "warm", "" }));
            Assert.That(whole.Where(e => e.Phase.Length == 0).Sum(e => e.LinkedExits), Is.Positive);
            Assert.That(ablated, Is.Not.Empty);
            Assert.That(ablated.Sum(e => e.LinkedExits), Is.Zero);
        });
    }

    [Test]
    public void First_and_last_run_of_a_program_in_a_worker_are_alike()
    {
        foreach (var mode in _subject.Modes.All)
        {
            using var session = (Oracle.Workers.WorkerSession)_subject.Open(mode);
            var program = TestProgram.FromText(HotLoop.Replace("PROBE", "__probe__(s)") + "\n__phase__('a')\nf('x')");
            var other = TestProgram.FromText("import json\nclass int: pass\ndef g():\n  for i in range(200): json.dumps([i])\ng()");
            var options = new RunOptions { Flags = RunFlags.UopNames | RunFlags.SelfCheck };
            var runs = session.Run([program, .. Enumerable.Repeat(other, 30), program, program], options);
            Assert.Multiple(() =>
            {
                Assert.That(runs[31].Observation, Is.EqualTo(runs[0].Observation), mode.Name);
                Assert.That(runs[31].Engagement, Is.EqualTo(runs[0].Engagement), mode.Name);
                Assert.That(runs.Select(r => r.Reply!.HarnessExecutors), Is.All.Zero, mode.Name);
                Assert.That(session.WorkersStarted, Is.EqualTo(1));
                Assert.That(runs[0].Engagement.Executors.Count > 0, Is.EqualTo(mode.UsesJit), mode.Name);
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
            "try: 1 / 0\nexcept ZeroDivisionError as e: raise KeyError('k') from e",
            "globals()['__built' + 'ins__'].len = None",
            "x = len('abc')",
            "print('half', end='')\nraise SystemExit(3)",
            "def f(): f()\nf()",
            "x = 1 +",
            "while True: pass",
            HotLoop.Replace("PROBE", "__probe__(s, i)"),
            "'a' * 10**12",
            "print('x' * 40_000)",
            "print('y' * 40_000)",
            "for i in range(3): print(i); __probe__(i)",
        }.Select((s, i) => TestProgram.FromText(s, (uint)i)).ToList();
        var options = new RunOptions { Limits = new() { CpuMs = 1000, WallMs = 8000, MemoryBytes = 512 << 20, OutputBytes = 1 << 16, FileBytes = 1 << 16 } };
        Assert.That(programs.Select(ProcessSharing.Allows), Is.All.True);
        foreach (var mode in _subject.Modes.All)
        {
            using var session = _subject.Open(mode);
            var alone = session.Run(programs, options);
            var together = session.Run(programs, options with { Flags = RunFlags.ShareProcess });
            Assert.Multiple(() =>
            {
                for (var i = 0; i < programs.Count; i++)
                {
                    Assert.That(together[i].Observation, Is.EqualTo(alone[i].Observation), $"{mode.Name}, program {i}");
                    Assert.That(together[i].Engagement, Is.EqualTo(alone[i].Engagement), $"{mode.Name}, program {i}");
                }
            });
        }
    }

    [Test]
    public void All_modes_agree_on_a_program_with_everything_in_it()
    {
        const string source = """
            import sys, warnings
            class A:
                k = 1
                def m(self, x): return self.k + x
            class B(A):
                k = 2.5
            def gen(n):
                for i in range(n):
                    yield i % 7
            def loop(n, objects):
                total = 0
                for i in range(n):
                    o = objects[i % len(objects)]
                    total += o.m(i)
                    try:
                        if i % 1000 == 999:
                            raise ValueError(i)
                    except ValueError as e:
                        __probe__(e.args, e.__traceback__.tb_lineno)
                    __probe__(total)
                return total
            loop(5000, [A()])
            __phase__('warm')
            A.k = 'oops'
            print(sum(gen(5000)), repr(A), object())
            warnings.warn('careful')
            loop(50, [B(), A()])
            """;
        using var oracle = new DifferentialOracle(_subject, _subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(source, 0, "loop"));
        Assert.That(judgement.Verdict, Is.InstanceOf<Verdict.Agree>(), judgement.Verdict.ToString());
    }

    [TestCase("len")]
    [TestCase("type")]
    [TestCase("BaseException")]
    public void Program_that_changes_a_builtin_for_good_is_judged_like_any_other(string name) => Assert.That(
        Judge(HotLoop.Replace("PROBE", "__probe__(s, i)") + $"\nimport builtins\nbuiltins.{name} = 0\n__probe__(s)"), Is.InstanceOf<Verdict.Agree>());

    [Test]
    public void Program_that_is_never_hot_is_not_engaged() => Assert.That(Judge("x = 1"), Is.EqualTo(new Verdict.NotEngaged()));

    [Test]
    public void Syntax_error_is_invalid_with_the_message() =>
        Assert.That(Judge("x = ("), Is.InstanceOf<Verdict.Invalid>().With.Property("Reason").Contains("was never closed"));

    [TestCase("\0")]
    [TestCase("x = ((((((((((((((((((((1")]
    public void Odd_source_is_invalid(string source) => Assert.That(Judge(source), Is.InstanceOf<Verdict.Invalid>().Or.InstanceOf<Verdict.NotEngaged>());

    [Test]
    public void Flood_is_cut_and_invalid()
    {
        Assert.That(Off("while True: print('x' * 1000)").Ending, Is.EqualTo(Ending.Flooded));
        Assert.That(Judge("while True: print('x' * 1000)"), Is.InstanceOf<Verdict.Invalid>());
    }

    [TestCase("while True: pass", 1000u, 20_000u, Ending.CpuExceeded)]
    [TestCase("import time; time.sleep(600)", 5000u, 300u, Ending.TimedOut)]
    [TestCase("import os\nif os.fork(): pass\nelse:\n  while True: pass", 5000u, 5000u, Ending.Completed)]
    public void Endless_program_is_ended(string source, uint cpuMs, uint wallMs, Ending ending)
    {
        var options = new RunOptions { Limits = new() { CpuMs = cpuMs, WallMs = wallMs, Processes = 100 } };
        Assert.That(_off.Run([TestProgram.FromText(source)], options)[0].Observation.Ending, Is.EqualTo(ending));
    }

    [Test]
    public void Program_that_leaves_by_itself_is_seen_with_its_code()
    {
        var seen = Off("import os, sys\nprint('lost'); sys.stdout.flush(); os._exit(3)");
        Assert.That((seen.Ending, seen.Code, seen.Stdout), Is.EqualTo((Ending.Exited, 3, "lost\n")));
        Assert.That(Judge("import os; os._exit(3)"), Is.EqualTo(new Verdict.NotEngaged()));
    }

    [Test]
    public void Fault_in_every_mode_is_invalid_and_in_the_jit_alone_is_a_crash()
    {
        const string fault = "import ctypes\nctypes.string_at(0)";
        Assert.That(Off(fault), Is.EqualTo(new Observation { Ending = Ending.Signaled, Code = 11 }));
        Assert.That(Judge(fault), Is.InstanceOf<Verdict.Invalid>());
        var crash = Judge("import ctypes, sys\nif sys._jit.is_enabled(): ctypes.string_at(0)");
        Assert.That(crash, Is.InstanceOf<Verdict.Crash>().With.Property("Signal").EqualTo(11));
    }

    [Test]
    public void Wrong_value_under_the_jit_alone_is_a_divergence_with_its_probe()
    {
        var program = TestProgram.FromText("""
            import sys
            def f(n):
                s = 0
                for i in range(n):
                    s += 2 if i == 5 and sys._jit.is_enabled() else 1
                    __probe__(i, s)
                return 0
            f(9000)
            """);
        using var oracle = new DifferentialOracle(_subject, _subject.Modes, new());
        var found = (Verdict.Divergence)oracle.Judge(program).Verdict;
        var probe = ProbeLocator.Locate(_subject, program, _subject.Modes.Reference, _subject.Modes["jit"], new());
        Assert.Multiple(() =>
        {
            Assert.That(found.Difference.Kind, Is.EqualTo(DifferenceKind.Value));
            Assert.That(found.Layer, Is.EqualTo(Oracle.Modes.Layer.TracingOrBackend));
            Assert.That(probe, Is.EqualTo(new ProbeDifference(5, "tuple:[int:5, int:6]", "tuple:[int:5, int:7]")));
        });
    }

    [Test]
    public void Difference_that_the_address_layout_decides_is_flaky_with_its_cause()
    {
        using (var setarch = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("setarch", ["-R", "true"]) { RedirectStandardError = true })!)
        {
            setarch.WaitForExit();
            if (setarch.ExitCode != 0)
                Assert.Ignore("this system does not let the address layout be held");
        }

        Verdict JudgeInAnotherLayout()
        {
            using var oracle = new DifferentialOracle(_subject, _subject.Modes.Select("jit"), new());
            return oracle.Judge(TestProgram.FromText("import sys\nx = int(sys._jit.is_enabled() and id(sys) >> 24 & 1)")).Verdict;
        }

        // By chance nothing differs at first in one of two, the same three times in one of four, and rarely too much the same to tell.
        var verdict = Enumerable.Range(0, 40).Select(_ => JudgeInAnotherLayout()).OfType<Verdict.Flaky>().First(v => v.Cause is not null);
        Assert.That(verdict.Cause, Is.EqualTo(Circumstance.AddressLayout.Name));
    }

    [Test]
    public void Hang_under_the_jit_alone_is_a_hang()
    {
        var options = new RunOptions { Limits = new() { CpuMs = 6_000, WallMs = 200_000 } };
        using var oracle = new DifferentialOracle(_subject, _subject.Modes.Select("jit"), options);
        var verdict = oracle.Judge(TestProgram.FromText("import sys\nwhile sys._jit.is_enabled(): pass")).Verdict;
        Assert.That(verdict, Is.InstanceOf<Verdict.Hang>(), verdict.ToString());
    }

    [TestCase("import os, signal\nos.kill(os.getppid(), signal.SIGKILL)", Description = "kills the worker")]
    [TestCase("import os\nfor fd in range(3, 64):\n  try: os.write(fd, b'lie' * 100)\n  except OSError: pass", Description = "writes to every descriptor")]
    [TestCase("import os\nos.closerange(0, 64)", Description = "closes every descriptor")]
    [TestCase("import os\nos.write(1, b'\\x05\\0\\0\\0\\x03' * 100)", Description = "writes frames to stdout")]
    [TestCase("import resource, signal\nfor s in range(1, 65):\n  try: signal.signal(s, signal.SIG_IGN)\n  except Exception: pass\nwhile True: pass", Description = "ignores signals")]
    [TestCase("a = []\nwhile True: a.append('x' * 10**7)", Description = "eats memory")]
    [TestCase("'a' * 10**12", Description = "asks for too much")]
    [TestCase("def f(): f()\nf()", Description = "recurses for ever")]
    [TestCase("import sys\nsys.setrecursionlimit(10**9)\ndef f(x): return repr([x])\nx = []\nfor i in range(10**6): x = [x]\nprint(repr(x))", Description = "overflows the C stack")]
    [TestCase("x = []\nfor i in range(10**6): x = [x]\n__probe__(x)", Description = "probes something deep")]
    [TestCase("open('f', 'wb').write(b'x' * 10**9)", Description = "fills the disk")]
    [TestCase("import builtins\nbuiltins.__probe__ = builtins.__phase__ = None\nbuiltins.__dict__.clear()", Description = "clears builtins")]
    [TestCase("import sys\nsys.modules.clear()\nsys.stdout = None", Description = "clears modules")]
    [TestCase("import threading\nthreading.Thread(target=lambda: None).start()", Description = "starts a thread")]
    public void Hostile_program_gets_a_result_and_the_next_program_is_untouched(string source)
    {
        using var session = _subject.Open(_subject.Modes["jit"]);
        var options = new RunOptions { Limits = new() { CpuMs = 1000, WallMs = 8000, MemoryBytes = 512 << 20 } };
        var calm = TestProgram.FromText("import os\nx = os.listdir('.')\nprint('calm')");
        var runs = session.Run([calm, TestProgram.FromText(source), calm], options);
        Assert.Multiple(() =>
        {
            Assert.That(runs, Has.Count.EqualTo(3));
            Assert.That(runs[0].Observation.Stdout, Is.EqualTo("calm\n"));
            Assert.That(runs[2].Observation, Is.EqualTo(runs[0].Observation));
        });
    }

    [Test]
    public void Killed_workers_lose_no_result_and_give_no_wrong_one()
    {
        // One fewer than the times that a worker is started before its subject counts as broken: all may hit the same start.
        const int kills = 3;
        using var session = (Oracle.Workers.WorkerSession)_subject.Open(_subject.Modes["jit"]);
        var programs = Enumerable.Range(0, 1000).Select(i => TestProgram.FromText($"x = {i}\nprint(x)", (uint)i)).ToList();
        using var done = new CancellationTokenSource();
        var first = session.WorkerId;
        var killer = Task.Run(() => KillChildrenOf(kills, done.Token));
        IReadOnlyList<RunResult> results;
        try
        {
            results = session.Run(programs, new());
        }
        finally
        {
            done.Cancel();
            killer.Wait();
        }

        Assert.Multiple(() =>
        {
            Assert.That(results, Has.Count.EqualTo(programs.Count));
            for (var i = 0; i < results.Count; i++)
            {
                if (results[i].Observation.Ending != Ending.Lied)
                    Assert.That(results[i].Observation.Stdout, Is.EqualTo($"{i}\n"));
            }

            Assert.That(session.WorkerId, Is.Not.EqualTo(first));
        });
    }

    [Test]
    public void Programs_have_no_network_no_environment_and_an_empty_folder()
    {
        var hello = ((Oracle.Workers.WorkerSession)_off).Hello;
        var seen = Off("""
            import os, socket
            names = sorted(n for n in os.environ if n not in ('HOME', 'PATH', 'LANG', 'TMPDIR', 'LC_CTYPE') and n[:6] != 'PYTHON')
            files = os.listdir('.')
            links = [n for _, n in socket.if_nameindex()]
            """);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Globals.Single(g => g.Name == "names").Text, Is.EqualTo("list:[]"));
            Assert.That(seen.Globals.Single(g => g.Name == "files").Text, Is.EqualTo("list:[]"));
            if (hello.Protections.Contains("network"))
                Assert.That(seen.Globals.Single(g => g.Name == "links").Text, Does.Not.Contain("eth"));
        });
    }

    [Test]
    public void Fork_servers_run_more_pairs_a_second_than_starting_python()
    {
        var mode = _subject.Modes.All.Any(m => m.Name == "jit-low") ? "jit-low" : "jit";
        var iterations = _subject.HotIterations(_subject.Modes[mode]) + 50;
        var programs = Enumerable.Range(0, 40)
            .Select(i => TestProgram.FromText(HotLoop.Replace("9000", $"{iterations + i}").Replace("PROBE", "__probe__(s)"), (uint)i))
            .ToList();
        var rate = PairRate.Measure(_subject, _subject.Modes[mode], programs);
        TestContext.Out.WriteLine($"{_subject.Name} {mode}: {rate}");
        Assert.That(rate.Ratio, Is.GreaterThan(1.5), rate.ToString());
    }

    /// <summary>Kills fork servers of this fixture's session, found as children of this process that run the worker
    /// script.</summary>
    private static void KillChildrenOf(int times, CancellationToken stop)
    {
        // Long enough for a worker to start on a busy machine: one that is killed again and again while it starts is a subject's error.
        for (var i = 0; i < times && !stop.WaitHandle.WaitOne(400); i++)
        {
            foreach (var process in System.Diagnostics.Process.GetProcesses())
            {
                using (process)
                {
                    if (IsKillable(process.Id))
                        process.Kill();
                }
            }
        }
    }

    private static bool IsKillable(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var parent = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1];
            return parent == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)
                && File.ReadAllText($"/proc/{id}/environ").Contains("PYTHON_JIT=1", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<(string, bool)> Hot(RunResult run) =>
        run.Engagement.Executors.Where(e => e.Phase == "hot").Select(e => (e.Function, e.IsValid));

    private Observation Off(string source) => Run(_off, source).Observation;

    private static RunResult Run(ISession session, string source) => session.Run([TestProgram.FromText(source)], new())[0];

    private Verdict Judge(string source)
    {
        using var oracle = new DifferentialOracle(_subject, _subject.Modes.Select("jit"), new());
        return oracle.Judge(TestProgram.FromText(source)).Verdict;
    }
}
