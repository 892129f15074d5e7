using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>
/// Side traces: machine code that goes on where an exit of another trace was taken, with the values where they are, and jumps back to the
/// head of the loop. C# is not asked; two counters say how often.
/// </summary>
internal sealed partial class TraceLowering
{
    private readonly List<int> _backJumps = [];
    private int _linkOffset = -1;

    /// <summary>
    /// Begins again, in the state of the parent's exit. What is known there is not known where C# enters: other exits lead to the same
    /// trace.
    /// </summary>
    private bool TryBeginFromParent()
    {
        // A side trace with a loop of its own counts its own iterations: it is entered by C#.
        if (_parent?.Exit.Values is not { } values || values.Length != _entryDepth || _trace[^1].Uop == Uop.JumpToTop) return false;
        Debug.Assert(_parent.Exit.Frames.Length == 0);
        if (MakeHead(values) is not { } start) return false;
        ReturnToRoot();
        _uop = 0;
        _linkOffset = _plan.Length;
        Emit(Stencil.CountAt, _parent.Entries);
        EmitMoves(start, values);
        BeginRound(start);
        Frame.Instruction = _parent.Start;
        return true;
    }

    /// <summary>Only the frame in which the trace begins, with as many slots as there.</summary>
    private void ReturnToRoot()
    {
        while (_frames.Count > 1) PopFrame();
        _realFrames = 1;
        Frame.Base = 0;
        Frame.CutTo(_entryDepth);
        while (Frame.Count < _entryDepth) Frame.Push(new TraceValue());
    }

    /// <summary>The end of a trace: back to the head of the root's loop, if the state fits.</summary>
    private Flow ExitTrace(in UopInstruction u)
    {
        if (_parent?.Root is not { Native.Head: { } head } root || !CanGoBackTo(root, head, u))
        {
            IsDefinite(_uop, 0);
            return Flow.Request;
        }
        if (u.Target == root.Unit) Spend(root.Cost);
        Emit(Stencil.CountAt, _parent.BackJumps);
        EmitMoves(head, SlotsOf(Frame));
        // As it is, it leaves; whoever publishes the code turns the jump.
        Emit(Stencil.AlwaysExit);
        _backJumps.Add(_plan.Length - sizeof(int));
        _globals ??= root.Native.Globals;
        _isOver = true;
        return Flow.Head;
    }

    private bool CanGoBackTo(LoopTarget root, LoopHead head, in UopInstruction u) =>
        (u.Target == root.Unit ? root.Cost > 0 : u.Target == root.Start && _isPaid) && ReferenceEquals(u.Code, root.Code) && _frames.Count == 1 && Frame.Count == root.Native.EntryDepth
        && (_globals is null || root.Native.Globals is null || ReferenceEquals(_globals, root.Native.Globals)) && Fits(head);

    private bool Fits(LoopHead head)
    {
        for (int i = 0; i < head.Slots.Length; i++)
        {
            HeadSlot slot = head.Slots[i];
            TraceValue v = Frame[i];
            if (slot.Home == Place.Memory ? v.Memory != i : !CanMove(v)) return false;
            if (slot.Kind != ValueKind.Unknown && slot.Kind != v.Kind || !slot.FactsHoldFor(v)) return false;
        }
        return true;
    }
}
