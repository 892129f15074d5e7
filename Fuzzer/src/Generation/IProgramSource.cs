namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Where the programs of a run come from. In: a seed and an index. Out: a program, the same one on every machine for as long as
/// <see cref="Name"/> stays.
/// </summary>
public interface IProgramSource
{
    /// <summary>The way of drawing with its version: what else decides a program, besides seed and index.</summary>
    string Name { get; }

    /// <summary>Programs that there are; null where they never end.</summary>
    ulong? Count { get; }

    /// <summary>The values of <see cref="GeneratedProgram.Shape"/>, each with its layer, in the order in which a summary lists them.</summary>
    IReadOnlyList<(string Name, string Layer)> Shapes { get; }

    /// <summary>The program at that index.</summary>
    GeneratedProgram Generate(RandomSeed seed, ulong index);
}
