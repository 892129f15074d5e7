using System.Diagnostics;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Registers, saved numbers and spill places, and who has them.</summary>
internal sealed partial class TraceLowering
{
    private readonly TraceValue?[] _ints = new TraceValue?[StencilTable.IntRegisters];
    private readonly TraceValue?[] _floats = new TraceValue?[StencilTable.FloatRegisters];
    private readonly TraceValue?[] _saved = new TraceValue?[NativeContext.SavedCount];
    private readonly TraceValue?[] _spills = new TraceValue?[SpillArea.Slots];

    /// <summary>Registers that the current uop has asked for.</summary>
    private int _pinnedInts, _pinnedFloats;

    /// <summary>The value whose object is in the scratch register, or null.</summary>
    private TraceValue? _inScratch;

    private void BeginUop()
    {
        _pinnedInts = _pinnedFloats = 0;
        _exit = -1;
        _definiteUop = -1;
    }

    private void ForgetRegisters()
    {
        Array.Clear(_ints);
        Array.Clear(_floats);
        Array.Clear(_saved);
        Array.Clear(_spills);
        _inScratch = null;
    }

    private int TakeInt() => Take(_ints, ref _pinnedInts, Stencil.StoreBitsToContext);

    private int TakeFloat() => Take(_floats, ref _pinnedFloats, Stencil.StoreFloatBitsToContext);

    /// <summary>A register for the current uop. If none is free, a value that lies elsewhere too, or else the first one, gives up its own.</summary>
    private int Take(TraceValue?[] owners, ref int pinned, int store)
    {
        int best = -1, bestCost = int.MaxValue;
        for (int r = 0; r < owners.Length; r++)
        {
            if ((pinned & 1 << r) != 0) continue;
            int cost = owners[r] is not { Uses: > 0 } owner ? 0 : owner.IsConstant || owner.Saved >= 0 || owner.IsTagged ? 1 : 2;
            if (cost < bestCost) (best, bestCost) = (r, cost);
        }
        if (best < 0) throw new InvalidOperationException("a uop needs more registers than there are");
        if (owners[best] is { } old)
        {
            if (bestCost == 2)
            {
                int place = FreePlace(_saved);
                if (place < 0) throw new InvalidOperationException("no room to save a number");
                _saved[place] = old;
                old.Saved = place;
                Emit(store + best, SavedAt(place));
            }
            old.Register = -1;
            // An exit that was captured before may read the register.
            if (bestCost > 0) _exit = -1;
        }
        owners[best] = null;
        pinned |= 1 << best;
        return best;
    }

    private static int FreePlace(TraceValue?[] owners) => Array.FindIndex(owners, o => o is not { Uses: > 0 });

    /// <summary>Whether any uop finds room for the numbers whose registers it takes.</summary>
    private bool HasRoomToSave => _saved.Count(o => o is not { Uses: > 0 }) > StencilTable.IntRegisters;

    private void OwnInt(TraceValue value, int register)
    {
        Debug.Assert(value.Kind is ValueKind.Int or ValueKind.Bool);
        _ints[register] = value;
        value.Register = register;
    }

    private void OwnFloat(TraceValue value, int register)
    {
        Debug.Assert(value.IsFloat);
        _floats[register] = value;
        value.Register = register;
    }

    /// <summary>A place in the spill area for a new value, or null: it is full.</summary>
    private TraceValue? NewSpilled()
    {
        int place = FreePlace(_spills);
        // The last one is for moves.
        if (place < 0 || place == _spills.Length - 1) return null;
        var value = new TraceValue { Spill = place };
        _spills[place] = value;
        return value;
    }

    /// <summary>As many, each held by one use until it is on the stack. Null: there is no room, and none is held.</summary>
    private TraceValue[]? NewSpilled(int count)
    {
        var values = new TraceValue[count];
        for (int i = 0; i < count; i++)
        {
            if (NewSpilled() is not { } value)
            {
                for (int k = 0; k < i; k++) values[k].Uses--;
                return null;
            }
            value.Uses++;
            values[i] = value;
        }
        return values;
    }

    private static long SavedAt(int place) => StencilTable.ContextSaved + 8L * place;

    private static long TagAt(int index) => (long)index * NativeLayout.ValueSize;

    private static long BitsAt(int index) => TagAt(index) + NativeLayout.ValueBits;

    /// <summary>The index of a tagged value in its place: memory, or the spill area.</summary>
    private static int IndexOf(TraceValue value) => value.Memory >= 0 ? value.Memory : value.Spill;

    private static int ByPlace(TraceValue value, int local, int spill)
    {
        Debug.Assert(value.IsTagged);
        return value.Memory >= 0 ? local : spill;
    }

    /// <summary>The bits of an int or a bool in a register.</summary>
    private int IntRegister(TraceValue value)
    {
        Debug.Assert(value.Kind is ValueKind.Int or ValueKind.Bool);
        if (value.Register < 0)
        {
            int register = TakeInt();
            if (value.IsConstant) Emit(Stencil.LoadConstantBits + register, value.Constant.Bits);
            else if (value.Saved >= 0) Emit(Stencil.LoadBitsFromContext + register, SavedAt(value.Saved));
            else Emit(ByPlace(value, Stencil.LoadBitsFromLocal, Stencil.LoadBitsFromSpill) + register, BitsAt(IndexOf(value)));
            OwnInt(value, register);
        }
        _pinnedInts |= 1 << value.Register;
        return value.Register;
    }

    private int FloatRegister(TraceValue value)
    {
        Debug.Assert(value.IsFloat);
        if (value.Register < 0)
        {
            int register = TakeFloat();
            if (value.IsConstant) Emit(Stencil.LoadConstantFloat + register, value.Constant.Bits);
            else if (value.Saved >= 0) Emit(Stencil.LoadFloatFromContext + register, SavedAt(value.Saved));
            else Emit(ByPlace(value, Stencil.LoadFloatFromLocal, Stencil.LoadFloatFromSpill) + register, BitsAt(IndexOf(value)));
            OwnFloat(value, register);
        }
        _pinnedFloats |= 1 << value.Register;
        return value.Register;
    }

    /// <summary>Brings the object of a value into the scratch register. False: machine code cannot reach it.</summary>
    private bool Reference(TraceValue value)
    {
        if (value.IsNumber || value.IsNull) return false;
        if (ReferenceEquals(_inScratch, value)) return true;
        if (value.IsTagged) Emit(ByPlace(value, Stencil.ReferenceFromLocal, Stencil.ReferenceFromSpill), TagAt(IndexOf(value)));
        else if (_context.Pool.TryAdd(value.Constant, out nint address)) Emit(Stencil.ReferenceFromPool, address);
        else return false;
        _inScratch = value;
        return true;
    }

    /// <summary>Whether a stencil leaves the object in the scratch register alone.</summary>
    private static bool KeepsScratch(int stencil) =>
        stencil is Stencil.GuardClass or Stencil.GuardKind or Stencil.GuardField or Stencil.GuardArrayLength or Stencil.GuardNotExhaustedRange
            or Stencil.GuardNotExhaustedList or Stencil.GuardNotExhaustedTuple
        || stencil is >= Stencil.LoadBitsFromLocal and < Stencil.StoreIntTagToSpill;

    /// <summary>The result of an int stencil is in the scratch register and becomes a new value on the stack.</summary>
    private void PushFromScratch(ValueKind kind)
    {
        var value = new TraceValue { Kind = kind, IsBound = true };
        int register = TakeInt();
        Emit(Stencil.BitsFromScratch + register);
        OwnInt(value, register);
        Frame.Push(value);
    }
}
