using System.Diagnostics;
using System.Numerics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>Uops that C# runs without anything being put in order: see <see cref="LightRequest"/>.</summary>
internal sealed partial class TracePatcher
{
    private readonly List<(int Exit, int Continue, int Ints, int Floats)> _resumes = [];

    private Flow Light(in UopInstruction u)
    {
        (int operands, int popped, bool hasResult) = Shape(u);
        if (operands is < 0 or > LightRequest.MaxOperands) return Flow.Request;
        TraceValue? result = hasResult ? NewSpilled() : null;
        if (hasResult && result is null) return Flow.Request;
        Emit(Stencil.AlwaysExit);
        AttachLight(u, operands, result);
        if (u.Uop == Uop.StoreAttrInstanceValue) ForgetMutableFacts();
        Drop(popped);
        if (result is null) return Flow.Next;
        Describe(u, result);
        return Push(result);
    }

    /// <summary>The current exit, which was captured in front of the uop, becomes light; machine code goes on at this place.</summary>
    private void AttachLight(in UopInstruction u, int operands, TraceValue? result)
    {
        ExitState exit = _exits[CurrentExit()];
        Debug.Assert(exit.Light is null && exit.Uop == _uop);
        var constants = new List<Value>(exit.Constants);
        var places = new Transfer[operands];
        for (int i = 0; i < operands; i++) places[i] = SourceOf(Frame.Top(operands - 1 - i), -1, constants);
        exit.Constants = [.. constants];
        exit.Light = new LightRequest(u, places, result?.Spill ?? -1);
        _resumes.Add((_exit, _code.Count, Live(_ints), Live(_floats)));
        _inScratch = null;
        _exit = -1;
    }

    /// <summary>Registers whose values are in use. Those of the operands are among them, which does no harm.</summary>
    private static int Live(TraceValue?[] owners)
    {
        int live = 0;
        for (int r = 0; r < owners.Length; r++)
        {
            if (owners[r] is { Uses: > 0 }) live |= 1 << r;
        }
        return live;
    }

    /// <summary>Behind the trace: registers come back from the context, where the exit left them.</summary>
    private void EmitResumes()
    {
        foreach ((int exit, int target, int ints, int floats) in _resumes)
        {
            _uop = _exits[exit].Uop;
            _exits[exit].Light!.Resume = _code.Count;
            for (int live = ints; live != 0; live &= live - 1)
            {
                int r = BitOperations.TrailingZeroCount(live);
                Emit(Stencil.LoadBitsFromContext + r, StencilTable.ContextInts + 8 * r);
            }
            for (int live = floats; live != 0; live &= live - 1)
            {
                int r = BitOperations.TrailingZeroCount(live);
                Emit(Stencil.LoadFloatFromContext + r, StencilTable.ContextFloats + 8 * r);
            }
            _headOffset = target;
            Emit(Stencil.JumpToTop);
        }
    }

    /// <summary>Operands of a uop that can be run so, -1 for others, how many it takes off the stack, and whether it has a result.</summary>
    private static (int Operands, int Popped, bool HasResult) Shape(in UopInstruction u)
    {
        if (u.Uop == Uop.ListAppend) return (u.Argument + 1, 1, false);
        if (u.Uop == Uop.MapAdd) return (u.Argument + 2, 2, false);
        (int operands, bool hasResult) = ShapeOfOperation(u);
        return (operands, operands, hasResult);
    }

    private static (int Operands, bool HasResult) ShapeOfOperation(in UopInstruction u) => u.Uop switch
    {
        Uop.BinarySlice => (3, true),
        Uop.StoreSlice => (4, false),
        Uop.StoreAttrInstanceValue or Uop.StoreAttrSlot => (2, false),
        Uop.StoreSubscrListInt or Uop.StoreSubscrDict => (3, false),
        Uop.CallListAppend => (3, false),
        Uop.BinaryOpSubscrDict or Uop.ContainsOpDict or Uop.BinaryOpSubscrStrInt or Uop.BinaryOpAddUnicode or Uop.CompareOpStr or Uop.BinaryOp => (2, true),
        Uop.ToBoolStr or Uop.GetIter => (1, true),
        Uop.CallLen => (3, true),
        Uop.BuildTuple or Uop.BuildList => (u.Argument, true),
        Uop.BuildSlice => (u.Argument, true),
        Uop.CallNonPyGeneral => (u.Argument + 2, true),
        _ => (-1, false),
    };

    /// <summary>What is always true of a result, whoever runs the uop.</summary>
    private void Describe(in UopInstruction u, TraceValue result)
    {
        result.IsBound = true;
        switch (u.Uop)
        {
            case Uop.ContainsOpDict or Uop.CompareOpStr or Uop.ToBoolStr: result.Kind = ValueKind.Bool; break;
            case Uop.CallLen: result.Kind = ValueKind.Int; break;
            case Uop.BinaryOpAddUnicode or Uop.BinaryOpSubscrStrInt: (result.Class, result.Builtin) = (_layout.StrClass, TypeKind.Str); break;
            case Uop.BuildTuple: (result.Class, result.Builtin) = (_layout.TupleClass, TypeKind.Tuple); break;
            case Uop.BuildList: (result.Class, result.Builtin) = (_layout.ListClass, TypeKind.List); break;
        }
    }
}
