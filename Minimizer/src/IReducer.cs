using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>Proposes programs that may be smaller. Pure: it never runs one and keeps nothing between calls.</summary>
public interface IReducer
{
    /// <summary>Short name, for progress and tests.</summary>
    string Name { get; }

    /// <summary>Proposals for a program, the boldest first, always in the same order. A proposal may be invalid or too
    /// big; whoever asks drops those.</summary>
    IEnumerable<Module> Propose(Module tree);
}
