using System.Diagnostics;
using System.Numerics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Uops that C# runs while machine code waits: see <see cref="InPlaceRequest"/>.</summary>
internal sealed partial class TraceLowering
{
    private readonly List<(int Exit, int Continue, int Ints, int Floats)> _resumes = [];

    /// <summary>What a uop takes off the stack and puts there, without what it leaves where it is, and whether it can be run light.</summary>
    /// <param name="Operands">The topmost values that it needs when it is run light, -1: it cannot be.</param>
    private readonly record struct RequestShape(int Operands, int Popped, int Pushed);

    /// <summary>Asks for a uop without leaving machine code for good. <see cref="Flow.Request"/>: that cannot be.</summary>
    private Flow InPlace(in UopInstruction u)
    {
        RequestShape shape = ShapeOf(u);
        bool isLight = shape.Operands is >= 0 and <= InPlaceRequest.MaxLightOperands;
        bool canCall = CanCall(u.Uop) && Frame.Instruction >= 0 && SettleMemory(shape.Popped);
        if (!isLight && !canCall || NewSpilled(shape.Pushed) is not { } results) return Flow.Request;
        Ask(u, isLight ? Operands(shape.Operands) : null, results, canCall);
        if (canCall && MayRunPython(u)) ForgetMutableFacts();
        if (u.Uop == Uop.StoreAttrInstanceValue) NoteStore(u, Frame.Top(0));
        Drop(shape.Popped);
        if (results.Length == 1) Describe(u, results[0]);
        foreach (TraceValue result in results)
        {
            Frame.Push(result);
            result.Uses--;
        }
        return Flow.Next;
    }

    /// <summary>Leaves for a uop, by an exit of its own in the state that there is now, and comes back behind it.</summary>
    private void Ask(in UopInstruction u, TraceValue[]? operands, TraceValue[] results, bool canCall)
    {
        _exit = _definiteUop = -1;
        Emit(Stencil.AlwaysExit);
        AttachRequest(u, operands, results, canCall);
    }

    /// <summary>Numbers are computed and compared without any Python code.</summary>
    private bool MayRunPython(in UopInstruction u) =>
        UopMetadata.Has(u.Uop, InstructionFlags.Escapes) && !(u.Uop is Uop.BinaryOp or Uop.CompareOp && Frame.Top(0).IsNumber && Frame.Top(1).IsNumber);

    /// <summary>The topmost values, deepest first.</summary>
    private TraceValue[] Operands(int count)
    {
        var values = new TraceValue[count];
        for (int i = 0; i < count; i++) values[i] = Frame.Top(count - 1 - i);
        return values;
    }

    /// <summary>The current exit, which was captured in front of the uop, is no exit for good; machine code goes on at this place.</summary>
    /// <param name="operands">Null: it is not light.</param>
    private void AttachRequest(in UopInstruction u, TraceValue[]? operands, TraceValue[] results, bool canCall)
    {
        ExitState exit = _exits[CurrentExit()];
        if (_context.Off.LeavesForCalls)
        {
            _exit = -1;
            return;
        }
        Debug.Assert(exit.InPlace is null && exit.Uop == _uop);
        Transfer[]? places = null;
        if (operands is not null)
        {
            var constants = new List<Value>(exit.Constants);
            places = Array.ConvertAll(operands, o => SourceOf(o, -1, constants));
            exit.Constants = [.. constants];
        }
        exit.InPlace = new InPlaceRequest(u, places, Array.ConvertAll(results, r => r.Spill), canCall);
        _resumes.Add((_exit, _plan.Length, Live(_ints), Live(_floats)));
        _inScratch = null;
        _exit = -1;
    }

    /// <summary>
    /// Sees to it that no value which is in use behind the uop lies in a slot that holds another one then: with everything in order each
    /// slot has its own value, and the uop writes where its operands were. False: there is no room.
    /// </summary>
    private bool SettleMemory(int popped)
    {
        for (int f = _realFrames - 1; f < _frames.Count; f++)
        {
            int kept = Kept(f, popped);
            for (int i = 0; i < kept; i++)
            {
                TraceValue value = _frames[f][i];
                if (value.Memory < 0 || ReferenceEquals(ValueBehind(value.Memory, popped), value)) continue;
                if (value.Register < 0 && value.Saved < 0 && value.Spill < 0 && !value.IsConstant)
                {
                    int place = FreePlace(_spills);
                    // The last one is for moves.
                    if (place < 0 || place == _spills.Length - 1) return false;
                    Emit(Stencil.CopyToSpillFromLocal, TagAt(value.Memory), TagAt(place), BitsAt(value.Memory), BitsAt(place));
                    _spills[place] = value;
                    value.Spill = place;
                }
                value.Memory = -1;
            }
        }
        return true;
    }

    /// <summary>The value that a slot of the data stack keeps when the innermost frame's operands are gone, or null.</summary>
    private TraceValue? ValueBehind(int slot, int popped)
    {
        for (int f = _realFrames - 1; f < _frames.Count; f++)
        {
            int local = slot - _frames[f].Base;
            if (local >= 0 && local < Kept(f, popped)) return _frames[f][local];
        }
        return null;
    }

    private int Kept(int frame, int popped) => frame == _frames.Count - 1 ? Frame.Count - popped : _frames[frame].Count;

    /// <summary>Whether the uop interpreter may run a uop while machine code waits: it stays in its frame and goes on behind.</summary>
    private static bool CanCall(Uop uop) => uop switch
    {
        Uop.GuardIp or Uop.CheckPeriodic => false,
        // What checks that every exit is whole is to leave.
        Uop.ForcedExit => false,
        // Locals change behind the back of machine code.
        Uop.CopyFreeVars or Uop.MakeCell or Uop.DeleteFast => false,
        _ => !UopMetadata.Has(uop, InstructionFlags.Terminator) && !UopMetadata.Has(uop, InstructionFlags.FrameChange),
    };

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
            _exits[exit].InPlace!.Resume = _plan.Length;
            PlanSaves(_exits[exit], ints, floats);
            for (int live = ints; live != 0; live &= live - 1)
            {
                int r = BitOperations.TrailingZeroCount(live);
                Emit(Stencil.LoadBitsFromContext + r, KeptAt(_exits[exit], isFloat: false, r));
            }
            for (int live = floats; live != 0; live &= live - 1)
            {
                int r = BitOperations.TrailingZeroCount(live);
                Emit(Stencil.LoadFloatFromContext + r, KeptAt(_exits[exit], isFloat: true, r));
            }
            _plan.Add(Stencil.JumpToTop, _uop, [], top: target);
        }
    }

    private static RequestShape ShapeOf(in UopInstruction u)
    {
        int popped = UopMetadata.Popped(u.Uop, u.Argument), pushed = UopMetadata.Pushed(u.Uop, u.Argument);
        int kept = u.Uop switch
        {
            Uop.ForIterTierTwo => popped,
            Uop.ListAppend or Uop.MapAdd or Uop.SetAdd or Uop.ListExtend or Uop.SetUpdate or Uop.DictUpdate or Uop.DictMerge => pushed,
            _ => UopMetadata.Has(u.Uop, InstructionFlags.Guard) && popped == pushed ? popped : 0,
        };
        return new RequestShape(LightOperands(u), popped - kept, pushed - kept);
    }

    private static int LightOperands(in UopInstruction u) => u.Uop switch
    {
        Uop.ListAppend or Uop.SetAdd => u.Argument + 1,
        Uop.MapAdd => u.Argument + 2,
        Uop.ToBoolStr or Uop.GetIter or Uop.CallLen or Uop.CallStr1 or Uop.CallTuple1 or Uop.ForIterTierTwo => 1,
        Uop.StoreAttrInstanceValue or Uop.StoreAttrSlot or Uop.BinaryOpSubscrDict or Uop.BinaryOpSubscrListSlice or Uop.ContainsOpDict or Uop.ContainsOpSet or Uop.ContainsOp or Uop.BinaryOpSubscrStrInt
            or Uop.BinaryOpAddUnicode or Uop.CompareOpStr or Uop.CompareOp or Uop.BinaryOp or Uop.CallListAppend or Uop.CallIsinstance => 2,
        Uop.CallType1 or Uop.BinarySlice or Uop.StoreSubscrListInt or Uop.StoreSubscrDict => 3,
        Uop.StoreSlice => 4,
        Uop.BuildTuple or Uop.BuildList or Uop.BuildSlice => u.Argument,
        Uop.CallNonPyGeneral => u.Argument + 2,
        _ => -1,
    };

    /// <summary>What is always true of a result, whoever runs the uop.</summary>
    private void Describe(in UopInstruction u, TraceValue result)
    {
        result.IsBound = true;
        switch (u.Uop)
        {
            case Uop.ContainsOpDict or Uop.ContainsOpSet or Uop.ContainsOp or Uop.CompareOpStr or Uop.ToBoolStr or Uop.ToBool or Uop.CallIsinstance: result.Kind = ValueKind.Bool; break;
            case Uop.CallLen: result.Kind = ValueKind.Int; break;
            case Uop.BinaryOpAddUnicode or Uop.BinaryOpSubscrStrInt: (result.Class, result.Builtin) = (_layout.StrClass, TypeKind.Str); break;
            case Uop.BuildTuple or Uop.CallTuple1: (result.Class, result.Builtin) = (_layout.TupleClass, TypeKind.Tuple); break;
            case Uop.BuildList or Uop.BinaryOpSubscrListSlice: (result.Class, result.Builtin) = (_layout.ListClass, TypeKind.List); break;
        }
    }
}
