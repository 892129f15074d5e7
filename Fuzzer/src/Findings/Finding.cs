using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Findings;

/// <summary>A bug with everything that a report needs.</summary>
/// <param name="Subject">What is wrong.</param>
/// <param name="Original">The program that showed it first.</param>
/// <param name="Reduced">The reduced program's judgement; the original's when it could not be reduced.</param>
/// <param name="ReducedSource">The reduced program's text.</param>
/// <param name="FirstProbe">The first probe that differs, or null.</param>
/// <param name="Tests">Programs that the reduction tested.</param>
/// <param name="IsMinimal">True when no single edit makes it smaller.</param>
/// <param name="Origin">Where the program comes from.</param>
/// <param name="Command">The command that makes it again.</param>
/// <param name="Shape">The shape of the program that showed it first; empty when it was not generated.</param>
public sealed record Finding(
    ISubject Subject,
    string Original,
    Judgement Reduced,
    string ReducedSource,
    ProbeDifference? FirstProbe,
    int Tests,
    bool IsMinimal,
    string Origin,
    string Command,
    string Shape)
{
    /// <summary>What another implementation does with the reduced program; null where none was asked.</summary>
    public ThirdOpinion? Opinion { get; init; }

    /// <summary>Its identity.</summary>
    public Signature Signature => Outcome.SignatureOf(Reduced.Verdict)!;

    /// <summary>What inside the layer is at fault, or null where the subject cannot tell.</summary>
    public Culprit? Culprit => Reduced.Culprit;

    /// <summary>The verdict on the reduced program.</summary>
    public Verdict Verdict => Reduced.Verdict;

    /// <summary>True when only modes without specialized bytecode disagree: they do what the language says, and the reference,
    /// which specializes, does not.</summary>
    public bool IsReferenceWrong =>
        OddModes.All(m => Subject.Modes[m].Knobs.Any(k => k.Name == CPythonSubject.SpecializationKnob));

    /// <summary>Names of the modes that disagree.</summary>
    public IReadOnlyList<string> OddModes => Outcome.ModesOf(Verdict);
}
