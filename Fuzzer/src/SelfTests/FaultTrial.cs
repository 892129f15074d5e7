using PyJitVerify.Oracle;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>How the fuzzer did against a fault, with one seed.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="FoundAt">Programs until the first finding; null when none was found.</param>
/// <param name="Signature">Of the finding with the shortest reduced program (the first one where nothing is reduced), or null.</param>
/// <param name="Layer">The layer that the finding names.</param>
/// <param name="ReducedLines">Lines of the reduced program; 0 when nothing was found.</param>
/// <param name="Elapsed">Wall time, reduction included.</param>
public sealed record FaultTrial(
    FaultDescription Fault, int? FoundAt, Signature? Signature, Layer Layer, int ReducedLines, TimeSpan Elapsed)
{
    /// <summary>What inside the layer the finding names, or null.</summary>
    public Culprit? Culprit { get; init; }

    /// <summary>Wall time up to the first finding, or to the end of the search.</summary>
    public TimeSpan Search { get; init; }

    /// <summary>Programs tried, of which the last batch may have been cut short by a finding.</summary>
    public int Tried { get; init; }

    /// <summary>Names of the modes in which that finding shows.</summary>
    public EquatableList<string> Modes { get; init; } = EquatableList<string>.Empty;

    /// <summary>True when the finding names the fault's own layer.</summary>
    public bool IsLayerRight => FoundAt is not null && Fault.Layer switch
    {
        "specializer" => Layer == Layer.Specializer,
        "trace" => Layer is Layer.Tracing or Layer.TracingOrBackend,
        "optimizer" => Layer is Layer.Optimizer or Layer.OptimizedNative,
        "native" => Layer is Layer.Backend or Layer.OptimizedNative,
        _ => false,
    };

    /// <summary>True when the finding names what is broken inside the layer.</summary>
    public bool IsPartRight =>
        Fault.Part.Length > 0 && Culprit is { } culprit && (culprit.Part == Fault.Part || culprit.Name.StartsWith(Fault.Part, StringComparison.Ordinal));
}
