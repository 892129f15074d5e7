using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using Frame = PyJitVerify.Runtime.Objects.Frame;

namespace PyJitVerify.Oracle.Worker;

/// <summary>Notes which opcodes and uops one run executes, when its request asks for that: tier 1 shows each instruction before it runs, executors know
/// how far they came.</summary>
internal sealed class CoverageRun
{
    private readonly ExecutedInstructions _executed = new();

    public CoverageRun(RunRequest request)
    {
        if ((request.Flags & RunFlags.Executed) != 0) Watch = Before;
    }

    /// <summary>Null: it was not asked for.</summary>
    public Action<ThreadState, Frame, int>? Watch { get; }

    /// <summary>Names of what ran; none when it was not asked for.</summary>
    public EquatableList<string> Report(PyInterpreter interpreter)
    {
        if (Watch is null) return EquatableList<string>.Empty;
        foreach (Executor executor in interpreter.TierTwo?.Executors ?? [])
        {
            int last = Math.Max(executor.Reached, Array.FindLastIndex(executor.Exits, e => e is { Taken: > 0 }));
            for (int i = 0; i <= last; i++) _executed.Add(executor.Trace[i].Uop);
        }
        return new(_executed.Names);
    }

    private void Before(ThreadState ts, Frame frame, int unit)
    {
        ushort[] units = frame.Code.Units;
        Opcode opcode;
        // The loop goes on behind a prefix by itself.
        do _executed.Add(opcode = (Opcode)(byte)units[unit++]);
        while (opcode == Opcode.ExtendedArg);
    }
}
