using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Verdicts;

public sealed class SeverityTests
{
    private static readonly Signature Same = new(new(["off"]), new(["jit"]), "Value", "Optimizer");

    [TestCase(DifferenceKind.Value, Severity.WrongResult)]
    [TestCase(DifferenceKind.Exception, Severity.WrongResult)]
    [TestCase(DifferenceKind.Effect, Severity.LostEffect)]
    [TestCase(DifferenceKind.Diagnostics, Severity.WrongDiagnostics)]
    [TestCase(DifferenceKind.Position, Severity.WrongPosition)]
    [TestCase(DifferenceKind.InstructionOffset, Severity.WrongInstructionOffset)]
    public void Divergence_is_as_bad_as_what_differs(DifferenceKind kind, Severity expected) =>
        Assert.That(new Verdict.Divergence(Same, Layer.Optimizer, new(["jit"]), new(kind, "x", "1", "2"), 3).Severity, Is.EqualTo(expected));

    [Test]
    public void Silent_wrong_answers_come_before_what_people_notice_and_positions_last()
    {
        Severity?[] worstFirst =
        [
            new Verdict.Divergence(Same, Layer.Optimizer, new(["jit"]), new(DifferenceKind.Value, "x", "1", "2"), 3).Severity,
            new Verdict.Crash(Same, Layer.Optimizer, new(["jit"]), 11, 3).Severity,
            new Verdict.Hang(Same, Layer.Optimizer, new(["jit"]), default, default, 3).Severity,
            new Verdict.Divergence(Same, Layer.Optimizer, new(["jit"]), new(DifferenceKind.InstructionOffset, "x", "1", "2"), 3).Severity,
        ];
        Assert.That(worstFirst, Is.Ordered.And.All.Not.Null);
    }

    [Test]
    public void What_is_no_finding_has_none() => Assert.That(new Verdict.NotEngaged().Severity, Is.Null);
}
