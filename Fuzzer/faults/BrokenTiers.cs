using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Tier 1 that takes <c>x - (-y)</c> for an addition of <c>-y</c>.</summary>
internal sealed class SubtractAsAdd : Specializer
{
    protected override Opcode BinaryOp(Site site)
    {
        Opcode chosen = base.BinaryOp(site);
        return chosen == Opcode.BinaryOpSubtractInt && site.Operand(1).Bits < 0 ? Opcode.BinaryOpAddInt : chosen;
    }
}

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

/// <summary>An inlined call runs the recorded callee's body whatever was called.</summary>
internal sealed class UncheckedCallee(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop is not (Uop.CheckFunctionVersion or Uop.GuardIp)) base.Add(instruction, code);
    }
}

/// <summary>Class attributes and methods are read without a look at the type.</summary>
internal sealed class LostTypeGuard(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop is not (Uop.GuardTypeVersion or Uop.CheckAttrClass or Uop.GuardKeysVersion)) base.Add(instruction, code);
    }
}
