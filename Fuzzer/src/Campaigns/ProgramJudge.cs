using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>Whether a bug was found with that shape before, and confirmed.</summary>
public delegate bool IsSettled(Signature signature, string shape);

/// <summary>Judges programs in modes that each of them is made for; a finding is judged again in the modes that locate it. One per
/// job; not thread-safe.</summary>
public sealed class ProgramJudge : IDisposable
{
    private const string FinalizesOtherwise = "it shows when something is finalized, which the two do at other moments";

    private readonly ModePlan _plan;
    private readonly DifferentialOracle _default;
    private readonly DifferentialOracle _low;
    private readonly DifferentialOracle _lattice;
    private readonly bool _saysWhatRan, _finalizesAlike;

    /// <summary>A judge with workers of its own.</summary>
    public ProgramJudge(ISubject subject, ModePlan plan, RunOptions options)
    {
        _plan = plan;
        (_saysWhatRan, _finalizesAlike) = (subject.Instructions.Count > 0, subject.FinalizesAlike);
        // What shows at default thresholds is judged again in the lattice.
        _default = new(subject, plan.Default, options) { NamesCulprits = plan.Default.All.Equals(plan.DefaultLattice.All) };
        _low = plan.Low is null ? _default : new(subject, plan.Low, options);
        _lattice = new(subject, plan.DefaultLattice, options);
    }

    /// <summary>One outcome per program, in order; the first one has the given number.</summary>
    /// <param name="first">Number of the first program.</param>
    /// <param name="programs">The programs.</param>
    /// <param name="inAllModes">False: in those of a first look, and in all only what shows something there.</param>
    /// <param name="isSettled">Tells what was found and confirmed before; a program that shows the same is counted with it (docs/decisions/0037).</param>
    public IReadOnlyList<Outcome> Judge(ulong first, IReadOnlyList<GeneratedProgram> programs, bool inAllModes, IsSettled isSettled)
    {
        var outcomes = new Outcome[programs.Count];
        foreach (var group in Enumerable.Range(0, programs.Count).GroupBy(k => (
            IsDefault: programs[k].UsesDefaultThresholds,
            More: _saysWhatRan && ModePlan.SaysWhatRan(first + (ulong)k) ? RunFlags.Executed : RunFlags.None,
            Modes: inAllModes ? _plan.For(programs[k].UsesDefaultThresholds) : _plan.FirstLookAt(first + (ulong)k, programs[k].UsesDefaultThresholds))))
        {
            var (oracle, lattice) = group.Key.IsDefault ? (_default, _lattice) : (_low, _low);
            var looks = oracle.Look([.. group.Select(k => programs[k].ToTestProgram((uint)k))], group.Key.Modes, group.Key.More);
            foreach (var (k, look) in group.Zip(looks))
            {
                if (programs[k].ShowsFinalization && !_finalizesAlike)
                {
                    outcomes[k] = new(first + (ulong)k, programs[k], look, new Verdict.Invalid(FinalizesOtherwise));
                    continue;
                }

                var (program, shown) = look.Verdict.IsFinding ? Settle(programs[k], look, oracle, lattice, isSettled) : (programs[k], look);
                outcomes[k] = OutcomeOf(first + (ulong)k, program, shown);
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

    /// <summary>What a first look found, located in all tiers and confirmed. What shows the same with less in it stands for it: a bug that one
    /// shape shows is not another one with each shape beside it.</summary>
    private static (GeneratedProgram Program, Judgement Judgement) Settle(
        GeneratedProgram program, Judgement look, DifferentialOracle oracle, DifferentialOracle lattice, IsSettled isSettled)
    {
        var located = look.Modes.All.Equals(lattice.Modes.All) ? look : lattice.Look([look.Program])[0];
        if (Outcome.SignatureOf(located.Verdict) is not { } signature)
            return (program, oracle.Confirm(look));
        foreach (var simpler in program.Simpler())
        {
            var alone = lattice.Look([simpler.ToTestProgram(look.Program.Id)])[0];
            if (Outcome.SignatureOf(alone.Verdict) == signature && Confirmed(simpler, alone) is { Verdict.IsFinding: true } confirmed)
                return (simpler, confirmed);
        }

        return (program, Confirmed(program, located));

        Judgement Confirmed(GeneratedProgram shown, Judgement found) => isSettled(signature, shown.Shape) ? found : lattice.Confirm(found);
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
