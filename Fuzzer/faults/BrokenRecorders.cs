using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Every third branch is guarded the wrong way round.</summary>
internal sealed class InvertedBranch(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    private int _branches;

    protected override void Add(UopInstruction instruction, PyCode code)
    {
        bool isBranch = instruction.Uop is Uop.GuardIsTruePop or Uop.GuardIsFalsePop;
        if (isBranch && ++_branches % 3 == 2)
            instruction.Uop = instruction.Uop == Uop.GuardIsTruePop ? Uop.GuardIsFalsePop : Uop.GuardIsTruePop;
        base.Add(instruction, code);
    }
}

/// <summary>Some checks are not recorded.</summary>
internal sealed class UncheckedTrace(PyCode code, int start, int max, params Uop[] lost) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (!lost.Contains(instruction.Uop)) base.Add(instruction, code);
    }
}

/// <summary>What a builtin name stands for is recorded, and nobody looks again.</summary>
internal sealed class BurnedInBuiltin(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        base.Add(instruction.Uop == Uop.LoadGlobalBuiltins && Builtins!.EntryAt((ushort)instruction.Operand0).Value is { IsNull: false } value
            ? new UopInstruction(Uop.LoadConstInline, 0, instruction.Target) { Constant = value } : instruction, code);
    }
}

/// <summary>The current instruction is recorded once a line.</summary>
internal sealed class LinesOnly(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    private (PyCode Code, int Line)? _last;

    protected override void Add(UopInstruction instruction, PyCode code)
    {
        (PyCode, int) here = (code, code.LineOf(instruction.Target));
        bool isKnown = instruction.Uop == Uop.SetIp && here == _last;
        if (instruction.Uop == Uop.SetIp) _last = here;
        if (!isKnown) base.Add(instruction, code);
    }
}

/// <summary>Tier 2 that keeps its traces when tracing or monitoring is switched on.</summary>
internal sealed class DeafTierTwo(ITierTwo real) : ITierTwo
{
    public bool Enter(ThreadState ts, Frame frame, int executor, out bool wantsRecording) => real.Enter(ts, frame, executor, out wantsRecording);

    public ushort OriginalUnit(PyCode code, int executor) => real.OriginalUnit(code, executor);

    public bool IsHot(ThreadState ts, Frame frame, int unit, int target) => real.IsHot(ts, frame, unit, target);

    public bool IsActive(ThreadState ts) => real.IsActive(ts);

    public void InvalidateAll()
    {
    }

    public LoopExit Record(ThreadState ts, Evaluator evaluator, out Value result) => real.Record(ts, evaluator, out result);
}
