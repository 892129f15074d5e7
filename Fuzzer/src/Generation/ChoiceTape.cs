using FsCheck;
using FsCheck.Fluent;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>The decisions of one program, drawn before the first of them is read: FsCheck makes them from a seed, so
/// that what a program is depends on nothing else.</summary>
public static class ChoiceTape
{
    /// <summary>Choices on a tape; a program that wants more gets zeros.</summary>
    public const int LengthChoices = 480;

    private const int ChoiceBound = 1 << 30;

    /// <summary>A tape, and with it a program, as FsCheck generates it.</summary>
    public static Gen<int[]> Generator { get; } = Gen.Choose(0, ChoiceBound - 1).ArrayOf(LengthChoices);

    /// <summary>The tape of that seed.</summary>
    public static int[] Record(RandomSeed seed) => Generator.Sample(1, new Rnd(seed.Value), 1).Single();
}
