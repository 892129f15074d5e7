using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Findings;

/// <summary>The interestingness test of a finding: does a program have the same signature?</summary>
/// <remarks>
/// The reference and one mode that disagrees run first; most proposals end there, since both see the same. Nothing is
/// confirmed in fresh processes: the reduced program is, once, when the reduction has ended.
/// </remarks>
public sealed class SignatureTest : IDisposable
{
    private readonly ISubject _subject;
    private readonly IReadOnlyList<ISession> _sessions;
    private readonly int _odd;
    private readonly RunOptions _options;
    private readonly Signature _wanted;
    private readonly EquatableList<string> _sites;

    /// <summary>A test for the signature of a finding.</summary>
    public SignatureTest(ISubject subject, ModeSet modes, RunOptions options, TestProgram program, Verdict finding)
    {
        (_subject, _options, _sites) = (subject, options, program.AssumptionSites);
        _wanted = Outcome.SignatureOf(finding) ?? throw new ArgumentException("not a finding", nameof(finding));
        _sessions = subject.Open(modes);
        var names = finding.Match<IReadOnlyList<string>>(
            _ => [], v => v.Modes, v => v.Modes, v => v.Modes, _ => [], _ => [], _ => []);
        _odd = Math.Max(1, _sessions.ToList().FindIndex(s => names.Contains(s.Mode.Name)));
    }

    /// <summary>True when the program shows the same bug.</summary>
    public bool IsInteresting(Module tree)
    {
        var program = TestProgram.FromText(Unparser.Unparse(tree)) with { AssumptionSites = _sites };
        var runs = new (Mode Mode, RunResult Run)?[_sessions.Count];
        runs[0] = Run(0, program);
        runs[_odd] = Run(_odd, program);
        if (Normal(runs[0]!.Value.Run).Equals(Normal(runs[_odd]!.Value.Run)))
            return false;
        for (var k = 0; k < runs.Length; k++)
            runs[k] ??= Run(k, program);
        return Outcome.SignatureOf(Comparer.Judge(program, _subject.Layers, [.. runs.Select(r => r!.Value)])) == _wanted;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    private static Oracle.Observations.Observation Normal(RunResult run) => NormalisingRule.Normalise(run.Observation);

    private (Mode, RunResult) Run(int k, TestProgram program) => (_sessions[k].Mode, _sessions[k].Run([program], _options)[0]);
}
