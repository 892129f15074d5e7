using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>A planted fault, as its worker lists it.</summary>
/// <param name="Name">What the worker takes to plant it.</param>
/// <param name="Layer">Where it sits.</param>
/// <param name="Area">What kind of mistake it is.</param>
/// <param name="Description">One line.</param>
public sealed record FaultDescription(string Name, string Layer, string Area, string Description);

/// <summary>How the fuzzer did against a fault.</summary>
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

    /// <summary>True when the finding names the fault's own layer.</summary>
    public bool IsLayerRight => FoundAt is not null && Fault.Layer switch
    {
        "specializer" => Layer == Layer.Specializer,
        "trace" => Layer is Layer.Tracing or Layer.TracingOrBackend,
        "optimizer" => Layer is Layer.Optimizer or Layer.OptimizedNative,
        "native" => Layer is Layer.Backend or Layer.OptimizedNative,
        _ => false,
    };
}
