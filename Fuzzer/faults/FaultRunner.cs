using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Worker;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Runs each program in an interpreter with the fault that the request names.</summary>
internal sealed class FaultRunner : IProgramRunner
{
    /// <summary>The knob with the fault's name.</summary>
    private const string FaultKnob = "fault";

    private readonly Dictionary<string, EmbeddedRunner> _runners = [];

    public Hello Hello { get; } = new EmbeddedRunner(new InterpreterParts()).Hello;

    public RunReply Run(RunRequest request)
    {
        string name = request.Knobs.First(k => k.Name == FaultKnob).Value;
        if (!_runners.TryGetValue(name, out EmbeddedRunner? runner))
            _runners.Add(name, runner = new EmbeddedRunner(FaultCatalog.All.First(f => f.Name == name).MakeParts() with { ChecksStress = false }));
        return runner.Run(request);
    }
}
