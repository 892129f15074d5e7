using PyJitVerify.Corpus;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>What a run did.</summary>
/// <param name="Seed">The seed that repeats it.</param>
/// <param name="Subject">What was tested.</param>
/// <param name="Source">Where the programs came from, with its version.</param>
/// <param name="Available">Programs that the source has; null where they never end.</param>
/// <param name="Start">Number of the first program.</param>
/// <param name="Programs">Programs judged.</param>
/// <param name="Judging">Wall time of generating and judging.</param>
/// <param name="Reducing">Wall time of making findings smaller and writing them.</param>
/// <param name="Verdicts">How many programs got each verdict, all kinds listed.</param>
/// <param name="Shapes">For each shape: programs, valid ones, engaged ones.</param>
/// <param name="Planned">Programs that plan an exception.</param>
/// <param name="AtDefaultThresholds">Programs that ran at the subject's default thresholds.</param>
/// <param name="FirstInvalid">Why the first few invalid programs are invalid.</param>
/// <param name="Findings">One for each signature and shape, the worst first.</param>
/// <param name="Digest">Over programs and verdicts.</param>
/// <param name="WasCancelled">True when someone stopped it.</param>
/// <param name="WorkerPeakKiB">Largest resident size of a worker.</param>
public sealed record CampaignSummary(
    ulong Seed,
    string Subject,
    string Source,
    ulong? Available,
    ulong Start,
    int Programs,
    TimeSpan Judging,
    TimeSpan Reducing,
    IReadOnlyList<KeyValuePair<string, int>> Verdicts,
    IReadOnlyList<ShapeCount> Shapes,
    int Planned,
    int AtDefaultThresholds,
    IReadOnlyList<string> FirstInvalid,
    IReadOnlyList<FindingSummary> Findings,
    string Digest,
    bool WasCancelled,
    ulong WorkerPeakKiB)
{
    /// <summary>What the first few flaky programs showed, how often, and what decides it.</summary>
    public IReadOnlyList<string> FirstFlaky { get; init; } = [];

    /// <summary>Which opcodes and uops ran; null where the subject cannot tell.</summary>
    public InstructionCoverage? Coverage { get; init; }

    /// <summary>False where no mode of the subject has a JIT, so that nothing can be engaged.</summary>
    public bool HasJit { get; init; } = true;

    /// <summary>Wall time of it all.</summary>
    public TimeSpan Elapsed => Judging + Reducing;

    /// <summary>Programs per second of judging.</summary>
    public double Rate => Programs / Math.Max(Judging.TotalSeconds, 1e-3);

    /// <summary>Share of programs that say something about the subject.</summary>
    public double Validity => Programs == 0 ? 0 : 1 - (double)Count("invalid") / Programs;

    /// <summary>Share of the valid programs whose assumption site was compiled.</summary>
    public double Engagement
    {
        get
        {
            var valid = Programs - Count("invalid");
            return valid == 0 ? 0 : 1 - (double)Count("not-engaged") / valid;
        }
    }

    /// <summary>Programs with that verdict.</summary>
    public int Count(string kind) => Verdicts.Where(v => v.Key == kind).Sum(v => v.Value);
}

/// <summary>How the programs of a shape did.</summary>
public sealed record ShapeCount(string Shape, string Layer, int Programs, int Valid, int Engaged);

/// <summary>A distinct finding: two bugs of one signature mostly show in programs of two shapes, so that one does not hide
/// the other.</summary>
/// <param name="Signature">Its signature, as text.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Shape">The shape of its programs.</param>
/// <param name="FirstIndex">The first program that showed it.</param>
/// <param name="Programs">How many did.</param>
/// <param name="Folder">Where it was written, or empty.</param>
public sealed record FindingSummary(string Signature, Severity Severity, string Shape, ulong FirstIndex, int Programs, string Folder)
{
    /// <summary>Where its signature is reported; null for a new one.</summary>
    public KnownSignature? Known { get; init; }

    /// <summary>True when its signature is known, but from no shape that the program holds: it may be another bug.</summary>
    public bool IsUnexplained { get; init; }

    /// <summary>Whether a program of that shape with that signature is one of its programs.</summary>
    public bool IsOf(Signature signature, string shape) => Shape == shape && Signature == signature.ToString();
}
