using PyJitVerify.Fuzzer.Campaigns;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>A campaign's summary for people.</summary>
internal static class SummaryText
{
    internal static void Write(TextWriter output, CampaignSummary summary, ServingRates? rates)
    {
        void Line(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));
        Line($"subject     {summary.Subject}");
        Line($"seed        {summary.Seed}");
        Line($"source      {summary.Source}, from program {summary.Start} on{(summary.Available is { } all ? $" of {all}" : "")}");
        Line($"programs    {summary.Programs} in {summary.Judging.TotalSeconds:F1} s, {summary.Rate:F1} a second");
        if (summary.Findings.Count > 0)
            Line($"reducing    {summary.Reducing.TotalSeconds:F1} s");
        Line($"validity    {100 * summary.Validity:F1} %");
        if (summary.HasJit)
            Line($"engagement  {100 * summary.Engagement:F1} % of the valid ones");
        Line($"planned     {Share(summary.Planned, summary.Programs):F1} % plan an exception");
        Line($"thresholds  {Share(summary.AtDefaultThresholds, summary.Programs):F1} % at the subject's defaults");
        Line($"memory      at most {summary.WorkerPeakKiB >> 10} MiB in a worker, {HarnessMemory.PeakKiB >> 10} MiB in the harness");
        Line($"verdicts    {string.Join(", ", summary.Verdicts.Select(v => $"{v.Key} {v.Value}"))}");
        foreach (var shape in summary.Shapes.Where(s => s.Programs > 0))
        {
            Line($"  {shape.Shape,-20} {shape.Layer,-6} {shape.Programs,6} programs, {shape.Valid,6} valid, {shape.Engaged,6} engaged");
        }

        foreach (var reason in summary.FirstInvalid)
            Line($"invalid     {reason}");
        foreach (var flaky in summary.FirstFlaky)
            Line($"flaky       {flaky}");
        foreach (var finding in summary.Findings)
            Line($"{(finding.Known is null ? "finding" : finding.IsUnexplained ? "look at" : "known"),-11} #{finding.FirstIndex} ({finding.Programs} programs, {finding.Shape}) {finding.Severity}: {finding.Signature}  {finding.Folder}");
        if (rates?.Low is { } low)
            Line($"pairs       {low}, at low thresholds");
        if (rates is not null)
            Line($"pairs       {rates.Default}, at default thresholds");
        if (summary.Coverage is { } coverage)
        {
            Line($"executed    {coverage.Executed.Count} of {coverage.Executed.Count + coverage.Missing.Count} opcodes and uops ({100 * coverage.Share:F1} %)");
            if (coverage.Missing.Count > 0)
                Line($"missing     {string.Join(' ', coverage.Missing)}");
            if (coverage.Unexpected.Count > 0)
                Line($"unexpected  {string.Join(' ', coverage.Unexpected)}");
        }

        if (summary.WasCancelled)
            Line($"stopped     before its end");
        Line($"digest      {summary.Digest}");
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
