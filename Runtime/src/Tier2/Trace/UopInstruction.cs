using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Trace;

/// <summary>
/// One uop of a trace.
/// Shape: <see cref="Argument"/> as the opcode's oparg; <see cref="Target"/> the code unit at which tier 1 goes on when the uop
/// leaves the trace; <see cref="Operand0"/> a version, index or number from the inline cache; <see cref="Constant"/> a value known at
/// recording or optimization time.
/// </summary>
internal record struct UopInstruction(Uop Uop, int Argument, int Target, long Operand0 = 0)
{
    /// <summary>The value of a LOAD_CONST_INLINE, the object of a cached attribute. Null value otherwise.</summary>
    public Value Constant { get; set; }

    /// <summary>The code object whose instruction this is: <see cref="Target"/> is a unit of it.</summary>
    public PyCode? Code { get; set; }

    /// <summary>Whether a uop puts the frame of a Python function on the stack.</summary>
    public static bool Pushes(Uop uop) => uop is
        Uop.CallPy or Uop.CallKwPy or Uop.LoadAttrPropertyFrame or Uop.BinaryOpSubscrInitCall or Uop.BinaryOpFrame or Uop.CallAllocAndEnterInit or Uop.CallKwAllocAndEnterInit;

    /// <summary>The topmost operand of the call is the tuple of keyword names.</summary>
    public readonly bool HasKeywordNames => Uop is Uop.CallKwPy or Uop.CallKwAllocAndEnterInit;

    /// <summary>The number of operands on top of the callable and its self: the keyword names are one of them.</summary>
    public readonly int OperandsOfCall => UopMetadata.Popped(Uop, Argument) - 2;

    public override readonly string ToString() => TraceText.Format(this);
}
