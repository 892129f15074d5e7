using System.Text.Json;
using PyJitVerify.Fuzzer.Campaigns;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>JSON for machines: one object on stdout, camel case.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static void Write(TextWriter output, CampaignSummary summary, ServingRates? rates) => WriteObject(output, new
    {
        summary.Seed,
        summary.Subject,
        summary.Source,
        summary.Start,
        summary.Available,
        summary.Programs,
        Seconds = summary.Judging.TotalSeconds,
        ReducingSeconds = summary.Reducing.TotalSeconds,
        summary.Rate,
        summary.Validity,
        summary.Engagement,
        summary.Planned,
        summary.AtDefaultThresholds,
        Verdicts = summary.Verdicts.ToDictionary(v => v.Key, v => v.Value),
        summary.Shapes,
        Invalid = summary.FirstInvalid,
        summary.Findings,
        summary.Digest,
        summary.WasCancelled,
        summary.WorkerPeakKiB,
        HarnessPeakKiB = HarnessMemory.PeakKiB,
        PairsPerSecond = rates,
    });

    internal static void WriteObject(TextWriter output, object value) =>
        output.WriteLine(JsonSerializer.Serialize(value, Style));
}
