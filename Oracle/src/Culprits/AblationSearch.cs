using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Culprits;

/// <summary>Finds what of a mode a difference needs on a subject whose JIT has no switches inside, by leaving parts out with the settings that it has. In: a
/// confirmed finding. Out: a <see cref="Culprit"/> without a name. One run in a fresh worker for each part.</summary>
public static class AblationSearch
{
    /// <summary>The parts without which the program goes right; null when there are none, or none can be left out.</summary>
    /// <exception cref="SubjectException">No worker can be started any more.</exception>
    public static Culprit? Find(ISubject subject, Judgement judgement, RunOptions options)
    {
        if (judgement.Verdict is not Verdict.Finding finding || finding is Verdict.Hang)
            return null; // a hang would cost seconds a run
        var mode = CulpritFinder.ModeOf(judgement.Modes, finding.Modes);
        var without = subject.AblationsOf(mode).Where(a => GoesRight(subject, judgement, a.Of(mode), options)).Select(a => a.Part).ToList();
        return without.Count == 0 ? null : new Culprit(mode.Name) { Without = new(without) };
    }

    private static bool GoesRight(ISubject subject, Judgement judgement, Mode ablated, RunOptions options)
    {
        using var session = subject.Open(ablated);
        var run = session.Run([judgement.Program], options)[0];
        return Comparer.Judge(judgement.Program, subject.Layers, [judgement.Runs[0], (ablated, run)]) is Verdict.Agree or Verdict.NotEngaged;
    }
}
