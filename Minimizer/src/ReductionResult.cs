using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>What reducing gave.</summary>
/// <param name="Tree">The smallest interesting program found.</param>
/// <param name="Source">Its text.</param>
/// <param name="Tests">Programs tested.</param>
/// <param name="Steps">Proposals accepted.</param>
/// <param name="IsMinimal">True when no single edit leads to a smaller interesting program; false when the tests ran
/// out.</param>
public sealed record ReductionResult(Module Tree, string Source, int Tests, int Steps, bool IsMinimal);
