using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>What a mutator may know beside the program.</summary>
/// <param name="HotIterations">Iterations that make a loop run as a trace.</param>
/// <param name="Others">The other programs of the corpus.</param>
internal sealed record MutationContext(int HotIterations, IReadOnlyList<Module> Others);
