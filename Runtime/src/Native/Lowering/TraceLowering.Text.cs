using PyJitVerify.Runtime.Native.Stencils;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Lowering of what is done with strings. Machine code does it for short ones of one byte per character, C# for the others.</summary>
internal sealed partial class TraceLowering
{
    private Flow SubscriptText()
    {
        TraceValue index = Frame.Top(0);
        if (!Trust(index, ValueKind.Int) || NewSpilled() is not { } result) return Flow.Request;
        int register = IntRegister(index);
        if (!Reference(Frame.Top(1))) return Flow.Request;
        Emit(Stencil.SubscrStr + register, _layout.StrWidth, _layout.StrLength, _layout.StrData, _context.Pool.Characters, TagAt(result.Spill), BitsAt(result.Spill));
        return EndText(result);
    }

    private Flow CompareTexts(int mask)
    {
        TraceValue right = Frame.Top(0);
        if (NewSpilled() is not { } result || !Reference(Frame.Top(1))) return Flow.Request;
        if (right.IsTagged) Emit(ByPlace(right, Stencil.SecondReferenceFromLocal, Stencil.SecondReferenceFromSpill), TagAt(IndexOf(right)));
        else if (right.IsConstant && _context.Pool.TryAdd(right.Constant, out nint address)) Emit(Stencil.SecondReferenceFromPool, address);
        else return Flow.Request;
        Emit(Stencil.EqualStr, _layout.StrLength, _layout.StrLength, _layout.StrData, _layout.StrData);
        const int equalMask = 8;
        if ((mask & equalMask) == 0) Emit(Stencil.NotScratch);
        Emit(Stencil.ScratchToSpill, BitsAt(result.Spill));
        Emit(Stencil.StoreBoolTagToSpill, TagAt(result.Spill));
        return EndText(result);
    }

    /// <summary>What machine code has no form for, C# does on the values where they are.</summary>
    private Flow EndText(TraceValue result)
    {
        AttachRequest(_trace[_uop], Operands(2), [result], canCall: false);
        Describe(_trace[_uop], result);
        Drop(2);
        return Push(result);
    }
}
