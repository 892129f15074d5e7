using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Judging;

/// <summary>Turns the runs of one program into a verdict. Pure: it runs nothing and confirms nothing.</summary>
/// <remarks>
/// The order of the questions: did a worker lie; is the reference a usable yardstick; did a mode die alone; did one
/// run for ever alone; did one see something else; did compiled code run at the assumption site, in modes that have any.
/// </remarks>
public static class Comparer
{
    /// <summary>A mode hangs when it used this many times the reference's processor time...</summary>
    public const double HangFactor = 20;

    /// <summary>...and at least this much.</summary>
    public static readonly TimeSpan HangMinimum = TimeSpan.FromSeconds(5);

    /// <summary>The verdict on runs in the subject's order of modes, the reference first.</summary>
    public static Verdict Judge(TestProgram program, LayerNaming layers, IReadOnlyList<(Mode Mode, RunResult Run)> runs)
    {
        var seen = runs.Select(r => (r.Mode, Seen: NormalisingRule.Normalise(r.Run.Observation))).ToList();
        if (runs.FirstOrDefault(r => r.Run.Observation.Ending == Ending.Lied) is { Mode: { } mode } liar)
            return new Verdict.Invalid($"mode {mode}: {liar.Run.Reason}");
        var reference = seen[0].Seen;
        if (!reference.Compiled && seen.All(s => s.Seen.Equals(reference)))
            return new Verdict.Invalid($"does not compile: {reference.Exception?.TypeName} {reference.Exception?.Arguments}");
        if (reference.IsOutOfTime)
            return new Verdict.Invalid("the reference runs out of time");
        if (reference.Ending == Ending.Flooded && seen.All(s => s.Seen.Ending == Ending.Flooded))
            return new Verdict.Invalid("writes more than its limit in every mode");
        if (reference.Budget.Length > 0 && seen.All(s => s.Seen.Budget == reference.Budget))
            return new Verdict.Invalid($"out of {reference.Budget} in every mode");
        return Crashed(layers, seen) ?? Hung(layers, runs, seen) ?? Diverged(layers, seen) ?? Engaged(program, runs);
    }

    private static Verdict? Crashed(LayerNaming layers, List<(Mode Mode, Observation Seen)> seen)
    {
        var dead = seen.Where(s => s.Seen.Ending == Ending.Signaled).ToList();
        if (dead.Count == 0)
            return null;
        var signal = dead[0].Seen.Code;
        if (dead.Count == seen.Count && dead.All(d => d.Seen.Code == signal))
            return new Verdict.Invalid($"dies of signal {signal} in every mode");
        var odd = dead[0].Mode == seen[0].Mode ? seen.Where(s => s.Seen.Ending != Ending.Signaled).ToList() : dead;
        var (signature, layer, names) = Identify(layers, seen, odd.Select(o => o.Mode), $"{Signature.Crash} {signal}");
        return new Verdict.Crash(signature, layer, names, signal, Repeats: 0);
    }

    private static Verdict? Hung(
        LayerNaming layers, IReadOnlyList<(Mode Mode, RunResult Run)> runs, List<(Mode Mode, Observation Seen)> seen)
    {
        var late = runs.Where(r => r.Run.Observation.IsOutOfTime).ToList();
        if (late.Count == 0)
            return null;
        var (allowed, cpu) = (runs[0].Run.Cpu * HangFactor, late[0].Run.Cpu);
        if (cpu < HangMinimum || cpu < allowed)
        {
            return new Verdict.Invalid(
                $"mode {late[0].Mode} ran out of time after {cpu.TotalSeconds:F1} s of CPU, "
                + $"the reference took {runs[0].Run.Cpu.TotalSeconds:F1} s");
        }

        var (signature, layer, names) = Identify(layers, seen, late.Select(l => l.Mode), "Hang");
        return new Verdict.Hang(signature, layer, names, runs[0].Run.Cpu, cpu, Repeats: 0);
    }

    private static Verdict? Diverged(LayerNaming layers, List<(Mode Mode, Observation Seen)> seen)
    {
        var reference = seen[0].Seen;
        var odd = seen.Where(s => !s.Seen.Equals(reference))
            .Select(s => (s.Mode, Difference: Observation.FirstDifference(reference, s.Seen)!))
            .ToList();
        if (odd.Count == 0)
            return null;
        var worst = odd.MinBy(o => o.Difference.Kind).Difference;
        var (signature, layer, names) = Identify(layers, seen, odd.Select(o => o.Mode), worst.Kind.ToString());
        return new Verdict.Divergence(signature, layer, names, worst, Repeats: 0);
    }

    private static Verdict Engaged(TestProgram program, IReadOnlyList<(Mode Mode, RunResult Run)> runs)
    {
        if (runs.All(r => !r.Mode.UsesJit))
            return new Verdict.Agree(EvidenceGrade.None);
        var grade = runs.Where(r => r.Mode.UsesJit)
            .Select(r => r.Run.Engagement.GradeAt(program.AssumptionSites))
            .DefaultIfEmpty(EvidenceGrade.None)
            .Max();
        return grade == EvidenceGrade.None ? new Verdict.NotEngaged() : new Verdict.Agree(grade);
    }

    private static (Signature Signature, Layer Layer, EquatableList<string> Names) Identify(
        LayerNaming layers, List<(Mode Mode, Observation Seen)> seen, IEnumerable<Mode> odd, string kind)
    {
        var names = odd.Select(m => m.Name).ToList();
        var blame = layers.Name([.. seen.Skip(1).Select(s => s.Mode.Name)], names);
        return (Signature.Of(seen[0].Mode, blame, names, kind), blame.Layer, new(names));
    }
}
