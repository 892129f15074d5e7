using System.Text.Json;
using System.Text.Json.Serialization;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Reporting;

/// <summary>Everything about a finding, for machines.</summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter() },
    };

    internal static string Of(Finding finding) => JsonSerializer.Serialize(new
    {
        Subject = finding.Subject.Name,
        finding.Subject.Identity,
        GeneratorVersion = ProgramGenerator.Version,
        finding.Origin,
        finding.Shape,
        finding.Command,
        Verdict = Campaigns.Outcome.KindOf(finding.Verdict),
        Signature = finding.Signature.ToString(),
        finding.Verdict.Severity,
        finding.OddModes,
        Detail = (object)finding.Verdict,
        finding.FirstProbe,
        finding.Culprit,
        finding.Opinion,
        Sites = finding.Reduced.Program.AssumptionSites,
        Reduction = new { finding.Tests, finding.IsMinimal },
        Runs = finding.Reduced.Runs.Select(r => new
        {
            Mode = r.Mode.Name,
            r.Mode.UsesJit,
            r.Mode.Knobs,
            r.Run.Observation,
            r.Run.Engagement,
            CpuMs = r.Run.Cpu.TotalMilliseconds,
        }),
    }, Style) + "\n";
}
