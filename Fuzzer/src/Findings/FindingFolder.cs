using System.Security.Cryptography;
using System.Text;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Reporting;

namespace PyJitVerify.Fuzzer.Findings;

/// <summary>
/// Where a finding is kept: <c>original.py</c>, <c>reduced.py</c>, <c>reproducer.py</c>, <c>report.md</c> and
/// <c>evidence.json</c> in a folder named by subject, shape and signature.
/// <para>Invariant: a folder is whole when it is there, and it is there before anyone hears of the finding.</para>
/// </summary>
public static class FindingFolder
{
    /// <summary>The program as it was found.</summary>
    public const string Original = "original.py";

    /// <summary>The reduced program, with its sites in a comment.</summary>
    public const string Reduced = "reduced.py";

    /// <summary>The file that proves itself.</summary>
    public const string Reproducer = "reproducer.py";

    /// <summary>The report.</summary>
    public const string Report = "report.md";

    /// <summary>For machines.</summary>
    public const string Evidence = "evidence.json";

    private const int NameDigits = 10;

    /// <summary>Writes a finding below the root and returns its folder.</summary>
    public static string Write(string root, Finding finding)
    {
        var path = Path.Combine(root, NameOf(finding));
        Directory.CreateDirectory(root);
        AtomicFolder.Write(path, Files(finding));
        return path;
    }

    /// <summary>The files of a finding.</summary>
    public static IReadOnlyDictionary<string, string> Files(Finding finding) => new Dictionary<string, string>
    {
        [Original] = finding.Original,
        [Reduced] = ProgramHeader.Put(finding.ReducedSource, finding.Reduced.Program.AssumptionSites),
        [Reproducer] = ReproducerText.Of(finding),
        [Report] = MarkdownReport.Of(finding),
        [Evidence] = EvidenceJson.Of(finding),
    };

    private static string NameOf(Finding finding)
    {
        var identity = finding.Subject.Name + "\n" + finding.Signature;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..NameDigits];
        var kind = Campaigns.Outcome.KindOf(finding.Verdict);
        var shape = finding.Shape.Length == 0 ? "" : finding.Shape + "-";
        return $"{finding.Subject.Name.Replace(' ', '-')}-{kind}-{shape}{hash}";
    }
}
