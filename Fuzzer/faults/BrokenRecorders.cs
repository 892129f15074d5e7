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

/// <summary>An attribute of a class is recorded as where its instances have none of their own, so nothing looks whether this one has got one meanwhile.</summary>
internal sealed class ShadowUnchecked(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop == Uop.LoadAttrClass && Uops[^1].Uop == Uop.GuardKeysVersion) Uops.RemoveAt(Uops.Count - 1);
        base.Add(instruction, code);
    }
}

/// <summary>Which function is called is not checked, neither in front of a call nor in the frame that it pushed.</summary>
internal sealed class UncheckedCallee(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        bool isChecked = instruction.Uop == Uop.CheckFunctionVersion || instruction.Uop == Uop.GuardIp && Uops[^1].Uop != Uop.ForIterGenFrame;
        if (!isChecked) base.Add(instruction, code);
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

/// <summary>Locals beyond the 256th are recorded by the lower eight bits of their number.</summary>
internal sealed class TruncatedOperand(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop is Uop.LoadFast or Uop.LoadFastCheck) instruction.Argument &= 0xFF;
        base.Add(instruction, code);
    }
}

/// <summary>Of an instruction that loads two locals, at the head of a trace, the first one is recorded twice.</summary>
internal sealed class HalfRecordedHead(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        bool isSecondHalf = instruction.Uop == Uop.LoadFast && Uops is [.., { Uop: Uop.LoadFast } first] && first.Target == instruction.Target
            && instruction.Target == Start && Uops.Count(u => u.Uop is not (Uop.CheckValidity or Uop.SetIp)) == 1;
        if (isSecondHalf) instruction.Argument = Uops[^1].Argument;
        base.Add(instruction, code);
    }
}
