using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>One thing that is broken on purpose.</summary>
/// <param name="Name">Kebab case, unique.</param>
/// <param name="Layer">The layer that the oracle should name: specializer, trace, optimizer or native.</param>
/// <param name="Area">What kind of mistake it is: specializer, recording, exits, frames, guards, types, folding, invalidation or stencils.</param>
/// <param name="Description">What is wrong, in a sentence.</param>
/// <param name="MakeParts">Makes the parts of the interpreter, the broken one among them.</param>
internal sealed record PlantedFault(string Name, string Layer, string Area, string Description, Func<InterpreterParts> MakeParts);
