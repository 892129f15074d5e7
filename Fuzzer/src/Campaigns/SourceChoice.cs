using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Fuzzer.Mutation;
using PyJitVerify.Fuzzer.Tables;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>A way of drawing programs, as a user chooses it.</summary>
/// <param name="Option">What the command line says for it, with a space behind; empty for the usual one.</param>
/// <param name="Make">The source for the thresholds of a plan.</param>
public sealed record SourceChoice(string Option, Func<ModePlan, IProgramSource> Make)
{
    /// <summary>Programs composed of shapes and drawn expressions.</summary>
    public static SourceChoice Composition { get; } = new("", plan => plan.Generator);

    /// <summary>The table's cells.</summary>
    public static SourceChoice Table { get; } = new("--table ", plan => new CellSource(plan));

    /// <summary>Mutants of the programs in a folder.</summary>
    public static SourceChoice Mutation(string folder) =>
        new($"--mutate {folder} ", plan => new MutationSource(plan, new CorpusStore(folder).ReadAll()));
}
