using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Findings;

/// <summary>The interestingness test of a finding: does a program have the same signature?</summary>
/// <remarks>
/// The reference and one mode that disagrees run first; most proposals end there, since both see the same. Modes that the
/// signature does not name do not run, and those that do run at the same time. Nothing is confirmed in fresh processes:
/// the reduced program is, once, when the reduction has ended.
/// </remarks>
public sealed class SignatureTest : IDisposable
{
    private readonly ISubject _subject;
    private readonly IReadOnlyList<ISession> _sessions;
    private readonly int _odd;
    private readonly RunOptions _options;
    private readonly Verdict.Finding _wanted;
    private readonly CulpritFinder? _finder;
    private readonly EquatableList<string> _sites;

    /// <summary>A test for the signature of a finding.</summary>
    public SignatureTest(ISubject subject, Judgement finding, RunOptions options)
    {
        (_subject, _options, _sites) = (subject, options, finding.Program.AssumptionSites);
        _wanted = finding.Verdict as Verdict.Finding ?? throw new ArgumentException("not a finding", nameof(finding));
        var (agreeing, disagreeing) = (_wanted.Signature.Agreeing, _wanted.Signature.Disagreeing);
        _sessions = subject.Open(finding.Modes.Select([.. agreeing.Skip(1), .. disagreeing]));
        _odd = Math.Max(1, _sessions.ToList().FindIndex(s => disagreeing.Contains(s.Mode.Name)));
        if (_wanted is not Verdict.Crash && finding.Culprit is { Name.Length: > 0 } culprit)
            _finder = new(_sessions[0], _sessions.First(s => s.Mode.Name == culprit.Mode), options);
    }

    /// <summary>True when the program shows the same bug.</summary>
    public bool IsInteresting(Module tree)
    {
        var program = TestProgram.FromText(Unparser.Unparse(tree)) with { AssumptionSites = _sites };
        var runs = new RunResult[_sessions.Count];
        void RunAt(IEnumerable<int> places) => Parallel.ForEach(places, k => runs[k] = _sessions[k].Run([program], _options)[0]);
        RunAt([0, _odd]);
        if (Normal(runs[0]).Equals(Normal(runs[_odd])))
            return false;
        RunAt(Enumerable.Range(1, runs.Length - 1).Where(k => k != _odd));
        var verdict = Comparer.Judge(program, _subject.Layers, [.. _sessions.Zip(runs, (s, r) => (s.Mode, r))]);
        if (_finder is not null && verdict is Verdict.Finding and not Verdict.Crash and var found && found.Signature.IsAlike(_wanted.Signature))
            verdict = _finder.FindName(program, found.Layer) is { } culprit ? found.At(culprit) : found;
        return IsSame(verdict, _wanted);
    }

    /// <summary>Whether two are findings of one bug. What ends a process is not asked for its name while it is reduced, which would take some dozens of
    /// processes: of that the rest is compared.</summary>
    internal static bool IsSame(Verdict one, Verdict other) => (one, other) switch
    {
        (Verdict.Crash a, Verdict.Crash b) => a.Signature.IsAlike(b.Signature),
        (Verdict.Crash, _) or (_, Verdict.Crash) => false,
        (Verdict.Finding a, Verdict.Finding b) => a.Signature == b.Signature,
        _ => false,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    private static Oracle.Observations.Observation Normal(RunResult run) => NormalisingRule.Normalise(run.Observation);
}
