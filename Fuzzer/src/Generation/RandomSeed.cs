namespace PyJitVerify.Fuzzer.Generation;

/// <summary>The 64 bits that decide a run: the same seed gives the same programs on every machine.</summary>
public readonly record struct RandomSeed(ulong Value)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>
    /// The seed of the program at that index: a bijection of the index for each run, so no two programs of a run share
    /// one.
    /// <para>Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014, mix64.</para>
    /// </summary>
    public RandomSeed Derive(ulong index) => new(Mix(Mix(Value) + (index + 1) * GoldenGamma));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
