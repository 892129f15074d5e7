using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>What a self-test found out.</summary>
/// <param name="Faults">In the order of the catalog.</param>
public sealed record SelfTestResult(IReadOnlyList<FaultPower> Faults)
{
    /// <summary>The result of trials with one seed after the other.</summary>
    public static SelfTestResult Of(IEnumerable<FaultTrial> trials) => new([.. trials.GroupBy(t => t.Fault).Select(g => new FaultPower(g.Key, [.. g]))]);

    /// <summary>Trials in which the fault was found, out of all.</summary>
    public (int Found, int All) Trials => (Faults.Sum(f => f.Found), Faults.Sum(f => f.Trials.Count));

    /// <summary>True when every seed found every fault.</summary>
    public bool IsComplete => Trials.Found == Trials.All;

    /// <summary>Share of the findings that name the right layer.</summary>
    public double LayerShare => Faults.Sum(f => f.LayerRight) / (double)Math.Max(Trials.Found, 1);

    /// <summary>Share of the findings that name the right part, of those of faults that have one.</summary>
    public double PartShare => Faults.Sum(f => f.PartRight ?? 0) / (double)Math.Max(Faults.Where(f => f.PartRight is not null).Sum(f => f.Found), 1);

    /// <summary>Signatures that a fault has on average, of those that were found.</summary>
    public double SignaturesPerFault => Faults.Sum(f => f.Signatures.Count) / (double)Math.Max(Faults.Count(f => f.Found > 0), 1);

    /// <summary>Signatures that findings of two faults or more have, and the faults' names: by its signature alone such a finding would be taken for
    /// another one.</summary>
    public IReadOnlyList<(Signature Signature, IReadOnlyList<string> Faults)> SharedSignatures =>
    [
        .. Faults.SelectMany(f => f.Signatures.Select(s => (Signature: s, f.Fault.Name)))
            .GroupBy(s => s.Signature, s => s.Name).Where(g => g.Count() > 1).OrderByDescending(g => g.Count())
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g])),
    ];

    /// <summary>The modes that showed anything, in the order given.</summary>
    public IReadOnlyList<string> ModesOf(IEnumerable<string> all) => [.. all.Where(m => Faults.Any(f => f.ShownBy(m) > 0))];
}
