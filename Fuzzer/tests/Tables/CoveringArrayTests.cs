using FsCheck;
using FsCheck.Fluent;
using PyJitVerify.Fuzzer.Tables;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Tables;

public sealed class CoveringArrayTests
{
    private static readonly Gen<int[]> Dimensions = Gen.Choose(2, 7).SelectMany(count => Gen.Choose(1, 6).ArrayOf(count));

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Every_pair_of_values_is_in_a_row() => Prop.ForAll(Dimensions.ToArbitrary(), ArbMap.Default.ArbFor<uint>(), (int[] values, uint seed) =>
    {
        var rows = CoveringArray.Of(values, new(seed));
        return Enumerable.Range(0, values.Length).All(one => Enumerable.Range(one + 1, values.Length - one - 1).All(other =>
            rows.Select(r => (r[one], r[other])).Distinct().Count() == values[one] * values[other]));
    });

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property Rows_are_the_same_for_a_seed_and_far_fewer_than_combinations() => Prop.ForAll(Dimensions.ToArbitrary(), (int[] values) =>
    {
        var rows = CoveringArray.Of(values, new(7));
        var largest = values.OrderDescending().Take(2).Aggregate((a, b) => a * b);
        return rows.SelectMany(r => r).SequenceEqual(CoveringArray.Of(values, new(7)).SelectMany(r => r)) && rows.Count <= 3 * largest + 1;
    });

    [Test]
    public void First_row_is_zeros_and_a_single_dimension_has_a_row_for_each_value() => Assert.Multiple(() =>
    {
        Assert.That(CoveringArray.Of([3, 3, 3], new(1))[0], Is.EqualTo(new[] { 0, 0, 0 }));
        Assert.That(CoveringArray.Of([4], new(1)).Select(r => r[0]), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    });
}
