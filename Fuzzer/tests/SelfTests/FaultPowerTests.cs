using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Tests.SelfTests;

/// <summary>What trials with several seeds come to.</summary>
public sealed class FaultPowerTests
{
    private static readonly FaultDescription Folding = new("folding", "optimizer", "folding", "pass:constant-folding", ""), Guards = new("guards", "optimizer", "guards", "", "");

    [Test]
    public void Median_of_an_even_number_of_seeds_is_between_the_two_in_the_middle() =>
        Assert.That(Power(4, 1, 20, 10).MedianPrograms, Is.EqualTo(7));

    [Test]
    public void Seed_that_missed_counts_as_more_than_any() => Assert.Multiple(() =>
    {
        Assert.That(Power(4, null, 20).MedianPrograms, Is.EqualTo(20));
        Assert.That(Power(4, null, 20).MostPrograms, Is.Null);
        Assert.That(Power(4, null).MedianPrograms, Is.Null);
        Assert.That(Power(4, null, 20).Found, Is.EqualTo(2));
    });

    [Test]
    public void Layer_and_part_are_right_only_when_the_finding_names_them() => Assert.Multiple(() =>
    {
        var result = SelfTestResult.Of([
            Trial(Folding, 3, Layer.Optimizer, "pass:constant-folding"), Trial(Folding, 3, Layer.Optimizer, "pass:cleanup"), Trial(Folding, 3, Layer.Tracing, ""), Trial(Folding, null, Layer.Unresolved, ""),
            Trial(Guards, 3, Layer.OptimizedNative, "pass:cleanup")]);
        Assert.That((result.Faults[0].LayerRight, result.Faults[0].PartRight), Is.EqualTo((2, (int?)1)));
        Assert.That((result.Faults[1].LayerRight, result.Faults[1].PartRight), Is.EqualTo((1, (int?)null)));
        Assert.That(result.LayerShare, Is.EqualTo(3 / 4.0));
        Assert.That(result.PartShare, Is.EqualTo(1 / 3.0));
        Assert.That(result.IsComplete, Is.False);
    });

    [Test]
    public void Signature_of_two_faults_is_shared_and_one_of_two_seeds_is_not() => Assert.Multiple(() =>
    {
        var result = SelfTestResult.Of([Trial(Folding, 1, Layer.Optimizer, ""), Trial(Folding, 2, Layer.Optimizer, ""), Trial(Guards, 3, Layer.Optimizer, ""), Trial(Guards, 3, Layer.Tracing, "")]);
        Assert.That(result.SharedSignatures.Single().Faults, Is.EqualTo((string[])["folding", "guards"]));
        Assert.That(result.Faults.Select(f => f.Signatures.Count), Is.EqualTo((int[])[1, 2]));
        Assert.That(result.SignaturesPerFault, Is.EqualTo(1.5));
    });

    [Test]
    public void Modes_are_counted_by_the_seeds_in_which_they_show_the_fault() =>
        Assert.That(Power(1, 2, null).ShownBy("jit"), Is.EqualTo(2));

    private static FaultPower Power(params int?[] foundAt) => new(Folding, [.. foundAt.Select(n => Trial(Folding, n, Layer.Optimizer, ""))]);

    private static FaultTrial Trial(FaultDescription fault, int? foundAt, Layer layer, string part) =>
        new(fault, foundAt, foundAt is null ? null : new(new(["interp"]), new(["jit"]), "Value", layer.ToString()), layer, 0, TimeSpan.Zero)
        {
            Modes = new(foundAt is null ? [] : ["jit"]),
            Culprit = new Culprit("jit") { Parts = new(part.Length > 0 ? [part] : []) },
        };
}
