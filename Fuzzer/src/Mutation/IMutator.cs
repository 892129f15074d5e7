using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>One way to make another program of a program.</summary>
internal interface IMutator
{
    /// <summary>Short name, unique among the mutators.</summary>
    string Name { get; }

    /// <summary>The program with one change, or null where there is nothing to change. Choice zero takes the first place.</summary>
    /// <param name="tree">The program.</param>
    /// <param name="draw">Says where and how.</param>
    /// <param name="context">What else it may know.</param>
    Module? Mutate(Module tree, Draw draw, MutationContext context);
}
