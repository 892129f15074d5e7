using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>Judges programs in the modes that each of them is made for; a finding is judged again in the modes that locate
/// it. One per job; not thread-safe.</summary>
public sealed class ProgramJudge : IDisposable
{
    private readonly DifferentialOracle _default;
    private readonly DifferentialOracle _low;
    private readonly DifferentialOracle _lattice;

    /// <summary>A judge with workers of its own.</summary>
    public ProgramJudge(ISubject subject, ModePlan plan, RunOptions options)
    {
        _default = new(subject, plan.Default, options);
        _low = plan.Low is null ? _default : new(subject, plan.Low, options);
        _lattice = new(subject, plan.DefaultLattice, options);
    }

    /// <summary>One outcome per program, in order; the first one has the given number.</summary>
    public IReadOnlyList<Outcome> Judge(ulong first, IReadOnlyList<GeneratedProgram> programs)
    {
        var outcomes = new Outcome[programs.Count];
        foreach (var isDefault in new[] { true, false })
        {
            var chosen = Enumerable.Range(0, programs.Count).Where(k => programs[k].UsesDefaultThresholds == isDefault).ToList();
            if (chosen.Count == 0)
                continue;
            var judged = (isDefault ? _default : _low).Judge([.. chosen.Select(k => programs[k].ToTestProgram((uint)k))]);
            for (var k = 0; k < chosen.Count; k++)
            {
                var judgement = isDefault && judged[k].Verdict.IsFinding ? Located(judged[k]) : judged[k];
                outcomes[chosen[k]] = OutcomeOf(first + (ulong)chosen[k], programs[chosen[k]], judgement);
            }
        }

        return outcomes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _default.Dispose();
        _low.Dispose();
        _lattice.Dispose();
    }

    /// <summary>The judgement in all tiers; the first one where they show nothing.</summary>
    private Judgement Located(Judgement judgement)
    {
        var located = _lattice.Judge(judgement.Program);
        return located.Verdict.IsFinding ? located : judgement;
    }

    private static Outcome OutcomeOf(ulong index, GeneratedProgram program, Judgement judgement)
    {
        var reference = judgement.Runs[0].Run.Observation;
        var verdict = judgement.Verdict;
        if (!verdict.IsFinding && verdict is not Verdict.Invalid && !program.IsValidRun(reference))
        {
            var error = reference.Exception;
            verdict = new Verdict.Invalid(error is null
                ? $"the reference ended as {reference.Ending}"
                : $"unplanned exception {error.TypeName} {error.Arguments}");
        }

        return new(index, program, judgement, verdict);
    }
}
