using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>A judgement for people and for machines.</summary>
internal static class JudgementText
{
    internal static void Write(TextWriter output, ISubject subject, Judgement judgement)
    {
        output.WriteLine($"subject   {subject.Name}");
        var reference = NormalisingRule.Normalise(judgement.Runs[0].Run.Observation);
        var width = judgement.Runs.Max(r => r.Mode.Name.Length);
        foreach (var (mode, run) in judgement.Runs)
        {
            var seen = NormalisingRule.Normalise(run.Observation);
            var difference = seen.Equals(reference) ? null : Observation.FirstDifference(reference, seen);
            var grade = mode.UsesJit ? run.Engagement.GradeAt(judgement.Program.AssumptionSites).ToString() : "-";
            output.WriteLine($"{mode.Name.PadRight(width)}  {Ending(seen),-28}{seen.Probes.Count,8} probes  jit {grade,-9} {difference?.ToString() ?? ""}");
        }

        output.WriteLine($"verdict   {Outcome.KindOf(judgement.Verdict)}{Detail(judgement.Verdict)}");
        if (judgement.Verdict.Severity is { } severity)
            output.WriteLine($"severity  {severity}");
        foreach (var clause in judgement.Culprit?.Clauses() ?? [])
            output.WriteLine($"culprit   in mode {judgement.Culprit!.Mode} it goes right {clause}");
    }

    internal static object ToObject(string file, ISubject subject, Judgement judgement) => new
    {
        File = file,
        Subject = subject.Name,
        Verdict = Outcome.KindOf(judgement.Verdict),
        Signature = Outcome.SignatureOf(judgement.Verdict)?.ToString(),
        judgement.Verdict.Severity,
        Detail = (object)judgement.Verdict,
        judgement.Culprit,
        Modes = judgement.Runs.Select(r => new
        {
            r.Mode.Name,
            Ending = r.Run.Observation.Ending.ToString(),
            r.Run.Observation.Code,
            Exception = r.Run.Observation.Exception?.TypeName,
            Probes = r.Run.Observation.Probes.Count,
            r.Run.Observation.Probes.Digest,
            Engagement = r.Run.Engagement.GradeAt(judgement.Program.AssumptionSites).ToString(),
            CpuMs = r.Run.Cpu.TotalMilliseconds,
        }),
    };

    private static string Ending(Observation seen) => seen.Ending switch
    {
        Oracle.Observations.Ending.Completed when seen.Exception is { } error => error.TypeName,
        Oracle.Observations.Ending.Completed => "ran to its end",
        Oracle.Observations.Ending.Signaled => $"signal {seen.Code}",
        Oracle.Observations.Ending.Exited => $"exit {seen.Code}",
        var other => other.ToString(),
    };

    private static string Detail(Verdict verdict) => verdict.Match(
        v => $" (evidence: {v.Grade})", v => $": {v.Signature}", v => $": {v.Signature}", v => $": {v.Signature}",
        v => $": {v.Reason}", v => $": {v.Text}", _ => "");
}
