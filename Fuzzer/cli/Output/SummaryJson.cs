using System.Text.Json;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Modes;

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
        Engagement = summary.HasJit ? summary.Engagement : (double?)null,
        summary.Planned,
        summary.AtDefaultThresholds,
        Verdicts = summary.Verdicts.ToDictionary(v => v.Key, v => v.Value),
        summary.Shapes,
        Invalid = summary.FirstInvalid,
        Flaky = summary.FirstFlaky,
        summary.Findings,
        summary.Digest,
        summary.WasCancelled,
        summary.WorkerPeakKiB,
        HarnessPeakKiB = HarnessMemory.PeakKiB,
        summary.Coverage,
        PairsPerSecond = rates,
    });

    internal static void Write(TextWriter output, SelfTestResult result, IEnumerable<RandomSeed> seeds, ModeSet modes) => WriteObject(output, new
    {
        Seeds = seeds.Select(s => s.ToString()),
        result.Trials.Found,
        Trials = result.Trials.All,
        result.LayerShare,
        result.PartShare,
        result.SignaturesPerFault,
        Faults = result.Faults.Select(f => new
        {
            f.Fault,
            f.Found,
            f.MedianPrograms,
            f.MostPrograms,
            f.MedianSeconds,
            f.MostSeconds,
            f.LayerRight,
            f.PartRight,
            Signatures = f.Signatures.Select(s => s.ToString()),
            Modes = modes.Others.ToDictionary(m => m.Name, m => f.ShownBy(m.Name)),
            Trials = f.Trials.Select(t => new
            {
                t.FoundAt,
                t.Tried,
                SearchSeconds = t.Search.TotalSeconds,
                t.Elapsed.TotalSeconds,
                Signature = t.Signature?.ToString(),
                Layer = t.Layer.ToString(),
                t.IsLayerRight,
                t.IsPartRight,
                t.Culprit,
                t.Modes,
                t.ReducedLines,
            }),
        }),
        SharedSignatures = result.SharedSignatures.Select(s => new { Signature = s.Signature.ToString(), s.Faults }),
    });

    internal static void WriteObject(TextWriter output, object value) =>
        output.WriteLine(JsonSerializer.Serialize(value, Style));
}
