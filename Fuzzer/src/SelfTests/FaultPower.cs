using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>How the fuzzer does against a fault, over several seeds.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Trials">One a seed.</param>
public sealed record FaultPower(FaultDescription Fault, IReadOnlyList<FaultTrial> Trials)
{
    /// <summary>Seeds with which it was found.</summary>
    public int Found => Trials.Count(t => t.FoundAt is not null);

    /// <summary>Seeds with which the right layer was named.</summary>
    public int LayerRight => Trials.Count(t => t.IsLayerRight);

    /// <summary>Seeds with which the right part of it was named; null where there is none to be named.</summary>
    public int? PartRight => Fault.Part.Length == 0 ? null : Trials.Count(t => t.IsPartRight);

    /// <summary>Median of the programs until it was found; null when half of the seeds or more missed it.</summary>
    public double? MedianPrograms => Median(t => t.FoundAt!.Value);

    /// <summary>The same of the seconds.</summary>
    public double? MedianSeconds => Median(t => t.Search.TotalSeconds);

    /// <summary>The most programs that a seed took; null when one missed it.</summary>
    public int? MostPrograms => Found == Trials.Count ? Trials.Max(t => t.FoundAt) : null;

    /// <summary>The most seconds that a seed took; null when one missed it.</summary>
    public double? MostSeconds => Found == Trials.Count ? Trials.Max(t => t.Search.TotalSeconds) : null;

    /// <summary>The signatures of its findings, the most frequent one first.</summary>
    public IReadOnlyList<Signature> Signatures => [.. Trials.Where(t => t.Signature is not null).GroupBy(t => t.Signature!).OrderByDescending(g => g.Count()).Select(g => g.Key)];

    /// <summary>Seeds with which a mode showed it.</summary>
    public int ShownBy(string mode) => Trials.Count(t => t.Modes.Contains(mode));

    /// <summary>A seed that missed counts as more than any that did not.</summary>
    private double? Median(Func<FaultTrial, double> of)
    {
        var values = Trials.Select(t => t.FoundAt is null ? double.PositiveInfinity : of(t)).Order().ToList();
        var median = (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
        return double.IsFinite(median) ? median : null;
    }
}
