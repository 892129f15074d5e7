using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Optimizer;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>One thing that is broken on purpose.</summary>
/// <param name="Name">Kebab case, unique.</param>
/// <param name="Layer">The layer that the oracle should name: specializer, trace, optimizer or native.</param>
/// <param name="Area">What kind of mistake it is: specializer, recording, exits, frames, guards, types, folding, invalidation or stencils.</param>
/// <param name="Description">What is wrong, in a sentence.</param>
/// <param name="MakeParts">Makes the parts of the interpreter, the broken one among them.</param>
internal sealed record PlantedFault(string Name, string Layer, string Area, string Description, Func<InterpreterParts> MakeParts)
{
    private readonly string? _part;

    /// <summary>What the oracle should name inside the layer: its switch, or how the culprit's name begins. Empty: it has no name of its own, or more than
    /// one thing is broken.</summary>
    public string Part
    {
        get => _part ?? BrokenPass();
        init => _part = value;
    }

    private string BrokenPass()
    {
        var sound = TraceOptimizer.AllPasses.Select(p => p.GetType()).ToHashSet();
        return MakeParts().MakePasses().FirstOrDefault(p => !sound.Contains(p.GetType())) is { } broken ? Switches.PassName(broken.Name) : "";
    }
}
