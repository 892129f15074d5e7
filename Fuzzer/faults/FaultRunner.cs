using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Worker;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Runs each program in an interpreter with the fault that the request names.</summary>
internal sealed class FaultRunner : IProgramRunner
{
    /// <summary>The knob with the fault's name.</summary>
    private const string FaultKnob = "fault";

    /// <summary>That of the last request. Each keeps megabytes: with those of many faults the heap would be collected behind every run.</summary>
    private (string Fault, EmbeddedRunner Runner)? _last;

    public Hello Hello { get; } = new EmbeddedRunner(new InterpreterParts()).Hello;

    public RunReply Run(RunRequest request)
    {
        string name = request.Knobs.First(k => k.Name == FaultKnob).Value;
        if (_last?.Fault != name) _last = (name, new EmbeddedRunner(FaultCatalog.All.First(f => f.Name == name).MakeParts() with { ChecksStress = false }));
        return _last.Value.Runner.Run(request);
    }
}
