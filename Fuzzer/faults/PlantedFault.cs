using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>One thing that is broken on purpose.</summary>
/// <param name="Name">Kebab case, unique.</param>
/// <param name="Layer">The layer that the oracle should name: specializer, trace, optimizer or native.</param>
/// <param name="Description">What is wrong, in a sentence.</param>
/// <param name="Parts">The parts of the interpreter, the broken one among them.</param>
internal sealed record PlantedFault(string Name, string Layer, string Description, InterpreterParts Parts);
