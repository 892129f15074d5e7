using System.Diagnostics;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>The head of a loop: which values it keeps where, and the moves that bring them there.</summary>
internal sealed partial class TraceLowering
{
    /// <summary>Registers that values may keep round the loop; the others are for what comes and goes.</summary>
    private const int HeadInts = 4, HeadFloats = 6;

    /// <summary>Numbers of places, so that moves can be ordered: int registers, float registers, saved numbers, spill places.</summary>
    private const int FloatPlaces = 100, SavedPlaces = 200, SpillPlaces = 300;

    private Flow JumpToTop()
    {
        // Without a paid back edge the loop would not be bounded.
        if (!_isPaid || _frames.Count != 1 || Frame.Count != _entryDepth || !_limits.AllowsLoop) return Flow.Request;
        if (_head is null)
        {
            if (MakeHead(SlotsOf(Frame)) is not { } head) return Flow.Request;
            _head = head;
            _loopInstruction = Frame.Instruction;
            Emit(Stencil.CountIteration);
            EmitMoves(head, SlotsOf(Frame));
            _headOffset = _plan.Length;
            BeginRound(head);
            return Flow.Head;
        }
        if (!ComesBackTo(_head))
        {
            _head.HasFailed = true;
            return Flow.Head;
        }
        Emit(Stencil.CountIteration);
        EmitMoves(_head, SlotsOf(Frame));
        Emit(Stencil.JumpToTop);
        return Flow.Head;
    }

    private static TraceValue[] SlotsOf(TraceFrame frame)
    {
        var values = new TraceValue[frame.Count];
        for (int i = 0; i < values.Length; i++) values[i] = frame[i];
        return values;
    }

    /// <summary>Chooses a place for each slot. Null: one has a value that machine code cannot carry round.</summary>
    private LoopHead? MakeHead(TraceValue[] values)
    {
        var slots = new HeadSlot[values.Length];
        int usedInts = 0, usedFloats = 0, usedSpills = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            TraceValue v = values[i];
            bool isTyped = !_limits.Untyped.Contains(i), hasFacts = !_limits.Factless.Contains(i);
            Place home;
            int index;
            if (v.Memory == i && !_limits.Moving.Contains(i)) (home, index) = (Place.Memory, i);
            else if (!CanMove(v)) return null;
            else if (isTyped && v.Kind is ValueKind.Int or ValueKind.Bool && int.PopCount(usedInts) < HeadInts)
                (home, index) = (v.Kind == ValueKind.Int ? Place.Int : Place.Bool, Choose(ref usedInts, v.Register, StencilTable.IntRegisters));
            else if (isTyped && v.IsFloat && int.PopCount(usedFloats) < HeadFloats)
                (home, index) = (Place.Float, Choose(ref usedFloats, v.Register, StencilTable.FloatRegisters));
            else
                (home, index) = (Place.Spill, Choose(ref usedSpills, v.Spill, _spills.Length - 1));
            if (index < 0) return null;
            slots[i] = HeadSlot.Of(v, home, index, isTyped, hasFacts);
        }
        return new LoopHead(slots);
    }

    /// <summary>The place where a value is, if it is free, or another one. -1: there is none.</summary>
    private static int Choose(ref int used, int wanted, int count)
    {
        int place = wanted >= 0 && wanted < count && (used & 1 << wanted) == 0 ? wanted : int.TrailingZeroCount(~used);
        if (place >= count) return -1;
        used |= 1 << place;
        return place;
    }

    private bool CanMove(TraceValue v) =>
        !v.IsConstant || v.IsNumber || v.IsTagged || v.Constant.IsNone || _context.Pool.TryAdd(v.Constant, out _);

    private bool ComesBackTo(LoopHead head)
    {
        bool matches = true;
        for (int i = 0; i < head.Slots.Length; i++)
        {
            HeadSlot slot = head.Slots[i];
            TraceValue v = Frame[i];
            if (slot.Home == Place.Memory && v.Memory != i) matches &= !_limits.Moving.Add(i);
            if (slot.Home != Place.Memory && !CanMove(v)) matches = false;
            if (slot.Kind != ValueKind.Unknown && slot.Kind != v.Kind) matches &= !_limits.Untyped.Add(i);
            if (!slot.FactsHoldFor(v)) matches &= !_limits.Factless.Add(i);
        }
        return matches;
    }

    /// <summary>From here on the state is that of the head.</summary>
    private void BeginRound(LoopHead head)
    {
        ForgetRegisters();
        for (int i = 0; i < head.Slots.Length; i++)
        {
            HeadSlot slot = head.Slots[i];
            TraceValue v = slot.NewValue();
            switch (slot.Home)
            {
                case Place.Memory: v.Memory = i; break;
                case Place.Spill:
                    v.Spill = slot.Index;
                    _spills[slot.Index] = v;
                    break;
                case Place.Float: OwnFloat(v, slot.Index); break;
                default: OwnInt(v, slot.Index); break;
            }
            Frame[i] = v;
        }
        _isLive = true;
    }

    /// <summary>The entry at the head: everything is in its slot and has the kind that the head says.</summary>
    private void EmitHeadEntry()
    {
        _uop = 0;
        ForgetRegisters();
        _entries[0] = _plan.Length;
        EmitMoves(_head!, InSlots(_head!));
        Emit(Stencil.JumpToTop);
    }

    private static TraceValue[] InSlots(LoopHead head)
    {
        var values = new TraceValue[head.Slots.Length];
        for (int i = 0; i < values.Length; i++) values[i] = new TraceValue { Kind = head.Slots[i].Kind, Memory = i };
        return values;
    }

    private record struct Move(TraceValue Value, int Source, HeadSlot Target, int Destination);

    /// <summary>Moves all values to their places at the head as if at once.</summary>
    private void EmitMoves(LoopHead head, TraceValue[] values)
    {
        var pending = new List<Move>();
        for (int i = 0; i < values.Length; i++)
        {
            HeadSlot slot = head.Slots[i];
            if (slot.Home == Place.Memory) continue;
            int source = PlaceOf(values[i], slot), destination = PlaceNumber(slot);
            if (source != destination) pending.Add(new Move(values[i], source, slot, destination));
            // It stays, but others may not be put there: nothing has the place as its destination.
        }
        while (pending.Count > 0)
        {
            int next = pending.FindIndex(m => !pending.Exists(other => other.Source == m.Destination && other != m));
            if (next < 0)
            {
                BreakCircle(pending);
                continue;
            }
            EmitMove(pending[next]);
            pending.RemoveAt(next);
        }
    }

    /// <summary>The place from which a value is taken; -1: one that no move overwrites.</summary>
    private static int PlaceOf(TraceValue v, HeadSlot target)
    {
        if (v.Register >= 0) return v.IsFloat ? FloatPlaces + v.Register : v.Register;
        if (v.Spill >= 0 && (target.Home == Place.Spill || v.Memory < 0)) return SpillPlaces + v.Spill;
        if (v.Memory >= 0 || v.IsConstant) return -1;
        Debug.Assert(v.Saved >= 0);
        return SavedPlaces + v.Saved;
    }

    private static int PlaceNumber(HeadSlot slot) => slot.Home switch
    {
        Place.Spill => SpillPlaces + slot.Index,
        Place.Float => FloatPlaces + slot.Index,
        _ => slot.Index,
    };

    /// <summary>Puts what the first move overwrites out of the way, into a place that no move touches.</summary>
    private void BreakCircle(List<Move> pending)
    {
        int from = pending[0].Destination, to;
        if (from >= SpillPlaces)
        {
            // The last place is kept free for this.
            to = _spills.Length - 1;
            Emit(Stencil.CopyToSpillFromSpill, TagAt(from - SpillPlaces), TagAt(to), BitsAt(from - SpillPlaces), BitsAt(to));
            to += SpillPlaces;
        }
        else
        {
            to = _saved.Length - 1;
            while (pending.Exists(m => m.Source == SavedPlaces + to)) to--;
            if (from >= FloatPlaces) Emit(Stencil.StoreFloatBitsToContext + (from - FloatPlaces), SavedAt(to));
            else Emit(Stencil.StoreBitsToContext + from, SavedAt(to));
            to += SavedPlaces;
        }
        for (int i = 0; i < pending.Count; i++)
        {
            if (pending[i].Source == from) pending[i] = pending[i] with { Source = to };
        }
    }

    private void EmitMove(in Move move)
    {
        TraceValue v = move.Value;
        int source = move.Source, target = move.Target.Index;
        switch (move.Target.Home)
        {
            case Place.Spill:
                EmitMoveToSpill(v, source, target);
                break;
            case Place.Float:
                if (source >= SpillPlaces) Emit(Stencil.LoadFloatFromSpill + target, BitsAt(source - SpillPlaces));
                else if (source >= SavedPlaces) Emit(Stencil.LoadFloatFromContext + target, SavedAt(source - SavedPlaces));
                else if (source >= FloatPlaces) Emit(Stencil.MoveFloat + target * StencilTable.FloatRegisters + source - FloatPlaces);
                else if (v.IsConstant) Emit(Stencil.LoadConstantFloat + target, v.Constant.Bits);
                else Emit(Stencil.LoadFloatFromLocal + target, BitsAt(v.Memory));
                break;
            default:
                Debug.Assert(move.Target.Home is Place.Int or Place.Bool && source is < FloatPlaces or >= SavedPlaces);
                if (source >= SpillPlaces) Emit(Stencil.LoadBitsFromSpill + target, BitsAt(source - SpillPlaces));
                else if (source >= SavedPlaces) Emit(Stencil.LoadBitsFromContext + target, SavedAt(source - SavedPlaces));
                else if (source >= 0) Emit(Stencil.MoveBits + target * StencilTable.IntRegisters + source);
                else if (v.IsConstant) Emit(Stencil.LoadConstantBits + target, v.Constant.Bits);
                else Emit(Stencil.LoadBitsFromLocal + target, BitsAt(v.Memory));
                break;
        }
    }

    private void EmitMoveToSpill(TraceValue v, int source, int target)
    {
        if (source >= SpillPlaces)
        {
            int from = source - SpillPlaces;
            Emit(Stencil.CopyToSpillFromSpill, TagAt(from), TagAt(target), BitsAt(from), BitsAt(target));
            return;
        }
        if (source < 0 && v.Memory >= 0)
        {
            Emit(Stencil.CopyToSpillFromLocal, TagAt(v.Memory), TagAt(target), BitsAt(v.Memory), BitsAt(target));
            return;
        }
        if (!v.IsNumber)
        {
            if (v.Constant.IsNone)
            {
                Emit(Stencil.StoreConstantToSpill, _layout.NoneTag, TagAt(target));
                Emit(Stencil.StoreConstantToSpill, 0, BitsAt(target));
                return;
            }
            bool isThere = _context.Pool.TryAdd(v.Constant, out nint address);
            Debug.Assert(isThere);
            Emit(Stencil.CopyToSpillFromPool, address, TagAt(target), BitsAt(target));
            return;
        }
        Emit(v.Kind switch
        {
            ValueKind.Int => Stencil.StoreIntTagToSpill,
            ValueKind.Bool => Stencil.StoreBoolTagToSpill,
            _ => Stencil.StoreFloatTagToSpill,
        }, TagAt(target));
        if (source >= SavedPlaces) Emit(Stencil.CopyToSpillFromContext, SavedAt(source - SavedPlaces), BitsAt(target));
        else if (source >= FloatPlaces) Emit(Stencil.StoreFloatBitsToSpill + source - FloatPlaces, BitsAt(target));
        else if (source >= 0) Emit(Stencil.StoreBitsToSpill + source, BitsAt(target));
        else Emit(Stencil.StoreConstantToSpill, v.Constant.Bits, BitsAt(target));
    }
}
