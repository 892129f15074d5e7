namespace PyJitVerify.Oracle.Observations;

/// <summary>All probes of a run: how many, and the rolling hash over their records.</summary>
/// <param name="Count">Number of records.</param>
/// <param name="Digest">Hexadecimal MD5 of the records in order.</param>
/// <param name="Phases">The state at each phase boundary in order; the last one is the end, if the program got
/// there.</param>
public sealed record ProbeSummary(ulong Count, string Digest, EquatableList<PhaseMark> Phases)
{
    /// <summary>A run that showed no probe, for instance because it died.</summary>
    public static readonly ProbeSummary None = new(0, "", EquatableList<PhaseMark>.Empty);
}

/// <summary>Probes seen when a phase boundary was reached.</summary>
public sealed record PhaseMark(string Name, ulong Count, string Digest);
