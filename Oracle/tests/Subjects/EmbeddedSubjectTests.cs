using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Subjects;

/// <summary>The embedded runtime through its worker: every mode shows the same, and traces really run.</summary>
[TestFixture]
public sealed class EmbeddedSubjectTests
{
    private EmbeddedSubject _subject = null!;
    private DifferentialOracle _oracle = null!;

    [OneTimeSetUp]
    public void StartWorkers()
    {
        _subject = new EmbeddedSubject(Path.Combine(AppContext.BaseDirectory, "PyJitVerify.Oracle.Worker.dll"), new("embedded", "3.14", "3.14", ""));
        _oracle = new DifferentialOracle(_subject, _subject.Modes, new RunOptions());
    }

    [OneTimeTearDown]
    public void StopWorkers() => _oracle.Dispose();

    private static readonly (string Name, string Body)[] HotPrograms =
    [
        ("int arithmetic", "    s = 0\n    for i in range(n):\n        s += i * 3 - (i >> 1) + (i & 7) - i // 3 + i % 5\n    return s\n"),
        ("overflow to big ints", "    s = 1\n    for i in range(n):\n        s = s * 3 + i\n        t = s - i\n    return s, t\n"),
        ("floats", "    x = 0.0\n    for i in range(n):\n        x = x * 0.5 + i - 1.25\n        x = x / 2\n    return x\n"),
        ("float comparison with nan", "    c = 0\n    for i in range(n):\n        x = float('nan') if i % 50 == 49 else float(i)\n        if x < 30.0:\n            c += 1\n        if not x >= 30.0:\n            c += 100\n    return c\n"),
        ("branches", "    a = b = 0\n    for i in range(n):\n        if i % 3 == 0:\n            a += 1\n        elif i > 100:\n            b += 2\n        else:\n            a -= 1\n        a += 0\n    return a, b\n"),
        ("while and break", "    i = 0\n    t = 0\n    while True:\n        i += 1\n        if i > n:\n            break\n        if i % 7 == 0:\n            continue\n        t += i\n    return i, t\n"),
        ("list index and store", "    xs = list(range(10))\n    for i in range(n):\n        xs[i % 10] = xs[(i + 3) % 10] + 1\n        xs[-1] = i\n    return xs\n"),
        ("list iteration", "    t = 0\n    for k in range(n // 10):\n        for x in [1, 2.5, 'a', None]:\n            if x:\n                t += 1\n            t += 0\n    return t\n"),
        ("type flip", "    s = 0\n    for i in range(n):\n        v = i if i < n // 2 else i + 0.5\n        s = s + v\n    return s\n"),
        ("attributes", "    class P:\n        k = 2\n        def __init__(self, v):\n            self.v = v\n        def m(self, d):\n            self.v += d\n            return self.v * self.k\n    p = P(1)\n    t = 0\n    for i in range(n):\n        t += p.m(i) - p.v\n        if i == n - 20:\n            P.k = 5\n    return t, p.v\n"),
        ("calls and recursion", "    def fib(k):\n        return k if k < 2 else fib(k - 1) + fib(k - 2)\n    def add(a, b=2, *, c=3):\n        return a + b + c\n    t = 0\n    for i in range(n):\n        t += add(i) + add(i, c=1) + add(i, 7)\n    return t, fib(12)\n"),
        ("constructor", "    class Q:\n        def __init__(self, a, b):\n            self.a = a\n            self.b = b\n    t = 0\n    for i in range(n):\n        q = Q(i, 2)\n        t += q.a * q.b\n    return t\n"),
        ("caught exceptions", "    t = []\n    for i in range(n):\n        try:\n            if i % 40 == 39:\n                raise ValueError(i)\n            t.append(10 // (i % 30))\n        except ZeroDivisionError as e:\n            t.append(e.__traceback__.tb_lineno)\n        except ValueError as e:\n            t.append(e.args)\n    return t\n"),
        ("generator", "    def g(k):\n        for j in range(k):\n            yield j * 2\n    t = 0\n    for x in g(n):\n        t += x\n    return t, sum(y for y in range(n))\n"),
        ("globals", "    global hot\n    hot = 1\n    t = 0\n    for i in range(n):\n        t += hot\n        if i % 60 == 59:\n            globals()['hot'] = i\n    return t\n"),
        ("code swap", "    def f(x): return x + 1\n    def h(x): return x * 2\n    t = 0\n    for i in range(n):\n        t += f(i)\n        if i == n - 30:\n            f.__code__ = h.__code__\n    return t\n"),
        ("strings and dicts", "    s = ''\n    d = {}\n    for i in range(n):\n        s += 'ab'[i % 2]\n        d[s[-1]] = d.get(s[-1], 0) + i\n        if 'a' in d:\n            d['n'] = len(s)\n    return s, d\n"),
        ("nested loops", "    t = 0\n    for i in range(n // 8):\n        for j in range(i % 9):\n            for k in (1, 2, 3):\n                t += i * j + k\n    return t\n"),
        ("comprehension and unpacking", "    t = 0\n    for i in range(n):\n        a, b = (i, i + 1)\n        t += sum([x * a for x in (1, 2) if x != b])\n    return t\n"),
    ];

    [Test]
    public void Runs_say_what_they_executed_when_asked_and_execute_nothing_that_is_marked_absent()
    {
        TestProgram[] programs = [.. HotPrograms.Select((p, i) => TestProgram.FromText($"def site(n):\n{p.Body}\nsite(300)\n", (uint)i))];
        var names = _oracle.Judge(programs, more: RunFlags.Executed).SelectMany(j => j.Runs).ToLookup(r => r.Mode.Name, r => r.Run.Engagement.Executed);
        var all = names.SelectMany(n => n).SelectMany(n => n).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(names["interp"].SelectMany(n => n), Does.Contain("BINARY_OP").And.Not.Contain("BINARY_OP_ADD_INT").And.Not.Contain("_BINARY_OP_ADD_INT"));
            Assert.That(names["spec"].SelectMany(n => n), Does.Contain("BINARY_OP_ADD_INT").And.Not.Contain("ENTER_EXECUTOR"));
            Assert.That(names["uops"].SelectMany(n => n), Does.Contain("_BINARY_OP_ADD_INT").And.Contain("_JUMP_TO_TOP").And.Contain("ENTER_EXECUTOR"));
            Assert.That(names["jit"].SelectMany(n => n), Does.Contain("_BINARY_OP_ADD_INT").And.Contain("_JUMP_TO_TOP"));
            Assert.That(names["stress"].SelectMany(n => n), Does.Contain("_FORCED_EXIT"));
            Assert.That(all.Except(_subject.Instructions), Is.Empty);
            Assert.That(_oracle.Judge(programs[0]).Runs.SelectMany(r => r.Run.Engagement.Executed), Is.Empty);
        });
    }

    private static IEnumerable<TestCaseData> Programs() =>
        HotPrograms.Select((p, i) => new TestCaseData(p.Body).SetName("Every_mode_agrees_on_" + p.Name.Replace(' ', '_')));

    [TestCaseSource(nameof(Programs))]
    public void Every_mode_agrees(string body)
    {
        TestProgram program = TestProgram.FromText($"def f(n):\n{body}\nfor _r in range(3):\n    __probe__(f(150))\n__phase__('warm')\n__probe__(f(151))\n", 1, "f");
        Judgement judgement = _oracle.Judge(program);
        Assert.That(judgement.Verdict, Is.TypeOf<Verdict.Agree>(), judgement.Verdict.ToString());
        RunResultFor(judgement, "uops-opt");
    }

    [Test]
    public void Endless_loop_ends_by_its_budget_in_every_mode()
    {
        Judgement judgement = _oracle.Judge(TestProgram.FromText("i = 0\nwhile True:\n    i += 1\n", 2));
        Assert.That(judgement.Runs.Select(r => r.Run.Observation.Budget), Is.All.EqualTo("instructions"));
        Assert.That(judgement.Runs.Select(r => r.Run.Observation.Globals).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Huge_string_is_a_MemoryError()
    {
        Judgement judgement = _oracle.Judge(TestProgram.FromText("'a' * 10**12\n", 3));
        Assert.That(judgement.Runs.Select(r => r.Run.Observation.Exception?.TypeName), Is.All.EqualTo("MemoryError"));
    }

    [Test]
    public void Endless_recursion_is_a_RecursionError_at_one_depth()
    {
        Judgement judgement = _oracle.Judge(TestProgram.FromText("d = 0\ndef f():\n    global d\n    d += 1\n    f()\ntry:\n    f()\nexcept RecursionError:\n    pass\n", 4));
        Assert.That(judgement.Runs.Select(r => r.Run.Observation.Globals.First(g => g.Name == "d").Text).Distinct().Count(), Is.EqualTo(1));
    }

    private static void RunResultFor(Judgement judgement, string mode)
    {
        RunResult run = judgement.Runs.First(r => r.Mode.Name == mode).Run;
        Assert.That(run.Engagement.Counts!.TracesEntered, Is.GreaterThan(0UL), "no trace ran");
        Assert.That(run.Engagement.GradeAt(new(["f"])), Is.EqualTo(EvidenceGrade.Counted));
    }
}
