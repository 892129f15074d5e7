using System.Text.Json;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Tests.Workers;

/// <summary>Real workers that are killed, stopped, flooded with noise, cut short and misquoted by a process between them and the
/// harness. Skipped when <c>ci/get-cpython</c> has installed no interpreter.</summary>
[Platform("Linux")]
public sealed class DisturbedWorkerTests
{
    private const string Script = "disturber.py";

    private const int Faults = 200, MaxRounds = 40, Programs = 64;

    /// <summary>Programs that say when the JIT is on: what is wrong with them is known.</summary>
    private const string Loop = """
        import sys
        def f(n, p=__probe__):
            s = 0
            for i in range(n):
                s += NUMBER
            p(s)
            return s
        f(6000)

        """;

    [Test]
    public void Two_hundred_faults_lose_no_finding_and_give_no_wrong_verdict()
    {
        var real = Interpreters.Require("3.15");
        var programs = Enumerable.Range(0, Programs).Select(i => TestProgram.FromText(Source(i), (uint)i)).ToList();
        var expected = Judge(real, programs);
        var state = Path.GetTempFileName();
        try
        {
            File.WriteAllText(state, """{"frames": 0, "row": 0, "faults": {}}""");
            var rounds = 0;
            while (FaultsIn(state).Values.Sum() < Faults && rounds++ < MaxRounds)
                Assert.That(Judge(new DisturbedSubject(real, state), programs), Is.EqualTo(expected));
            var faults = FaultsIn(state);
            TestContext.Out.WriteLine(string.Join(", ", faults.Select(f => $"{f.Key} {f.Value}")));
            Assert.Multiple(() =>
            {
                Assert.That(faults.Values.Sum(), Is.AtLeast(Faults));
                Assert.That(faults, Has.Count.EqualTo(10));
                Assert.That(expected.Count(v => v.Contains("Value", StringComparison.Ordinal)), Is.EqualTo(Programs / 16));
                Assert.That(expected.Count(v => v.Contains("Crash 9", StringComparison.Ordinal)), Is.EqualTo(Programs / 16));
            });
        }
        finally
        {
            File.Delete(state);
        }
    }

    /// <summary>One in sixteen is a divergence, one a crash, one invalid.</summary>
    private static string Source(int number) => Loop.Replace("NUMBER", $"{number}", StringComparison.Ordinal) + (number % 16) switch
    {
        1 => "__probe__(sys._jit.is_enabled())",
        3 => "import os\nif sys._jit.is_enabled(): os.kill(os.getpid(), 9)",
        5 => "x = (",
        var rest => $"print({rest})",
    };

    /// <summary>What each program's verdict says, its signature with it.</summary>
    private static List<string> Judge(ISubject subject, List<TestProgram> programs)
    {
        using var oracle = new DifferentialOracle(subject, subject.Modes.Select("jit"), new());
        return [.. oracle.Judge(programs).Select(j => j.Verdict.Match(
            agree => "Agree", divergence => divergence.Signature.ToString(), crash => crash.Signature.ToString(),
            hang => hang.Signature.ToString(), invalid => invalid.ToString(), flaky => flaky.ToString(), notEngaged => "NotEngaged"))];
    }

    private static Dictionary<string, int> FaultsIn(string state)
    {
        using var known = JsonDocument.Parse(File.ReadAllText(state));
        return known.RootElement.GetProperty("faults").Deserialize<Dictionary<string, int>>()!;
    }

    /// <summary>The same subject behind the disturber.</summary>
    private sealed class DisturbedSubject(CPythonSubject real, string state) : ISubject
    {
        /// <summary>How long a worker may be silent: a stopped one costs the test that much.</summary>
        private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

        public string Name => real.Name;

        public SubjectIdentity Identity => real.Identity;

        public ModeSet Modes => real.Modes;

        public ModeSet DefaultLattice => real.DefaultLattice;

        public LayerNaming Layers => real.Layers;

        public bool CanShareProcess => real.CanShareProcess;

        public int HotIterations(Mode mode) => real.HotIterations(mode);

        public ISession Open(Mode mode)
        {
            var command = real.Command(mode);
            var disturbed = new WorkerCommand(
                real.ExecutablePath, ["-I", "-S", Script, state, "7", command.Executable, .. command.Arguments], command.Environment);
            foreach (var (name, bytes) in command.Files)
                disturbed.Files[name] = bytes;
            using var stream = typeof(DisturbedWorkerTests).Assembly.GetManifestResourceStream(Script)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            disturbed.Files[Script] = memory.ToArray();
            return new WorkerSession(mode, new(disturbed, WorkerDeath.IsLoss, StockSubject.MaxRunsPerServer)
            {
                Grace = Silence - TimeSpan.FromMilliseconds(new RunOptions().Limits.WallMs),
            });
        }
    }
}
