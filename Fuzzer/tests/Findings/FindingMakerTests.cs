using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Tests.Findings;

public sealed class FindingMakerTests
{
    private const int Lines = 64;

    /// <summary>In the reduction a program of one line still shows it, in fresh processes only one of many.</summary>
    [TestCase(1)]
    [TestCase(20)]
    [TestCase(Lines)]
    public void Reduction_goes_back_to_a_program_that_fresh_processes_confirm(int confirmed)
    {
        var subject = new ShorterOnlyWhileReducing(confirmed);
        var source = string.Concat(Enumerable.Range(0, Lines).Select(k => $"print({k})\n"));
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var finding = new FindingMaker(subject).Make(oracle.Judge(TestProgram.FromText(source)), new(), "a test", "none");
        Assert.That(ShorterOnlyWhileReducing.LinesOf(finding.ReducedSource), Is.InRange(confirmed, Math.Min(Lines, 2 * confirmed)));
    }

    /// <summary>Shows something else in the mode with the JIT: in runs with <see cref="RunFlags.UopNames"/>, which confirm what a reduction left, if the
    /// program is long enough.</summary>
    private sealed class ShorterOnlyWhileReducing(int leastLines) : ISubject
    {
        public string Name => "shorter only while reducing";

        public SubjectIdentity Identity { get; } = new("scripted", "1", "1", "");

        public ModeSet Modes { get; } = new([new("interp", false, EquatableList<Knob>.Empty), new("jit", true, EquatableList<Knob>.Empty)]);

        public ModeSet DefaultLattice => Modes;

        public LayerNaming Layers => LayerNaming.Embedded;

        public int HotIterations(Mode mode) => 0;

        public ISession Open(Mode mode) => new Session(mode, leastLines);

        public static int LinesOf(string source) => source.Split('\n').Count(l => l.Trim().Length > 0);

        private sealed class Session(Mode mode, int leastLines) : ISession
        {
            public Mode Mode => mode;

            public IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options) => [.. programs.Select(p => Run(p, options.Flags))];

            private RunResult Run(TestProgram program, RunFlags flags)
            {
                var least = flags.HasFlag(RunFlags.UopNames) ? leastLines : 1;
                var isLongEnough = LinesOf(System.Text.Encoding.UTF8.GetString(program.Source.Span)) >= least;
                var engagement = new Engagement(new([new ExecutorSighting("end", "<module>", 1, 0, 1, true, 0, 0, 1, EquatableList<string>.Empty)]));
                return new(new Observation { Stdout = mode.UsesJit && isLongEnough ? "wrong" : "right" }, mode.UsesJit ? engagement : Engagement.None, TimeSpan.Zero);
            }

            public void Dispose()
            {
            }
        }
    }
}
