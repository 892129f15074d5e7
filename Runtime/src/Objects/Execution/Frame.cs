namespace PyJitVerify.Runtime.Objects;

/// <summary>Where a frame's locals live.</summary>
internal enum FrameOwner : byte
{
    /// <summary>A call's: its locals lie on the data stack.</summary>
    Thread,

    /// <summary>The same of a method that an operator calls: the operands stay on the caller's stack until it returns.</summary>
    Operator,

    /// <summary>A generator's: its locals and stack live in the generator while it is suspended.</summary>
    Generator,
}

/// <summary>
/// One activation of a code object: a window on the data stack, <c>[Base, Base + LocalCount)</c> the locals, the operand
/// stack behind.
/// Lifetime: pooled by depth and reused once the call returns, so nothing outside keeps one: Python sees a
/// <see cref="PyFrame"/>, which takes over the locals when the call ends. A generator owns its frame.
/// </summary>
internal sealed class Frame
{
    public PyCode Code = null!;
    public PyFunction? Function;

    public PyDict Globals => Function!.Globals;

    public PyDict Builtins => Function!.Builtins;

    /// <summary>The namespace of a class body or of module-level code; null value in a function.</summary>
    public Value LocalsMapping;

    /// <summary>The index of the first local on the data stack.</summary>
    public int Base;

    /// <summary>Operand stack slots in use, valid while the frame is not running.</summary>
    public int StackDepth;

    /// <summary>The code unit of the current instruction (at a call: of the calling instruction).</summary>
    public int Instruction;

    /// <summary>The code unit at which to go on when the callee returns.</summary>
    public int ReturnTo;

    public FrameOwner Owner;

    /// <summary>Called from C#: returning or yielding leaves the interpreter loop.</summary>
    public bool IsEntry;

    /// <summary>The caller, or null at the bottom.</summary>
    public Frame? Back;

    public PyGenerator? Generator;

    /// <summary>What Python sees of this frame, if it asked.</summary>
    public PyFrame? Object;

    /// <summary>In a caller of a generator: where to go on when it finishes instead of yielding.</summary>
    public int FinishTo;

    /// <summary>In an <c>__init__</c> frame: the new object, which is the result of the call. Null value otherwise.</summary>
    public Value Instance;
}
