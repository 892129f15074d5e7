using System.Buffers.Binary;
using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>
/// Makes machine code of a trace by copying stencils and filling their holes.
/// In: uops. Out: code with entry points and exits, or null when nothing in the trace is worth it.
/// It walks the trace once with a <see cref="VirtualStack"/>, which says where each operand is; that chooses among the stencils of a
/// uop. What every lowering preserves:
/// 1. An exit in a uop finds the state from in front of that uop: the uop interpreter runs the uop again, slowly, and decides itself
///    whether the trace is left. So nothing that <see cref="_before"/> mentions is overwritten before the last exit of the uop.
/// 2. Registers and spill slots for results are taken before those of operands are given back.
/// 3. A reference is never stored but into the spill area; what else has to be in a slot at an exit is a <see cref="Transfer"/>.
/// 4. At an entry point everything is in its slot and nothing is known of locals. Code that flows into one has made it so.
/// 5. What the uop interpreter counts (budget, uops) can be told from the fuel and the numbers of entry and exit.
/// It ends because each uop is looked at a bounded number of times.
/// </summary>
internal sealed partial class TracePatcher
{
    /// <summary>An entry costs about as much as the interpretation of this many uops.</summary>
    private const int MinUopsPerEntry = 4;

    /// <summary>Registers that are free at the start of each uop: two operands, and a third float for a converted int.</summary>
    private const int ReservedInts = 2, ReservedFloats = 3;

    private readonly StencilSet _stencils;
    private readonly NativeLayout _layout;
    private readonly Func<uint, TypeKind> _builtinOfVersion;
    private readonly UopInstruction[] _trace;
    private readonly List<byte> _code = [];
    private readonly List<(int At, int Uop)> _exitJumps = [];
    private readonly List<(int Offset, int Uop, int Stencil)> _map = [];
    private readonly int[] _entries;
    private readonly ExitState?[] _exits;
    private readonly List<(int Position, Operand Operand)>?[] _exitRegisters;
    private readonly VirtualStack _stack = new();
    private readonly List<(int Position, Operand Operand)> _before = [];
    private readonly Dictionary<int, Place> _localTags = [];

    private int _uop;
    private int _beforeTop, _beforeInstruction;
    private int _usedInts, _usedFloats;
    private int _instruction = -1;
    private bool _isValidityKnown;
    private int _loopCost, _loopUops, _loopInstruction = -1;

    /// <summary>How the code goes on behind a uop.</summary>
    private enum Flow
    {
        /// <summary>Natively.</summary>
        Next,

        /// <summary>Not at all: the trampoline runs the uop.</summary>
        Request,

        /// <summary>Natively, and the trampoline comes back here too if it had to run the uop.</summary>
        Join,

        /// <summary>At the top.</summary>
        Top,
    }

    private TracePatcher(StencilSet stencils, NativeLayout layout, Func<uint, TypeKind> builtinOfVersion, UopInstruction[] trace)
    {
        _stencils = stencils;
        _layout = layout;
        _builtinOfVersion = builtinOfVersion;
        _trace = trace;
        _entries = new int[trace.Length];
        Array.Fill(_entries, -1);
        _exits = new ExitState?[trace.Length];
        _exitRegisters = new List<(int, Operand)>?[trace.Length];
    }

    /// <param name="builtinOfVersion">The builtin type that has a version, as its kind; <see cref="TypeKind.Instance"/> when none has.</param>
    public static NativeTrace? Patch(StencilSet stencils, NativeLayout layout, Func<uint, TypeKind> builtinOfVersion, UopInstruction[] trace) =>
        new TracePatcher(stencils, layout, builtinOfVersion, trace).Run();

    private NativeTrace? Run()
    {
        Debug.Assert(_trace.Length > 0 && UopMetadata.Has(_trace[^1].Uop, InstructionFlags.Terminator));
        Emit(Stencil.Enter, _layout.IntTag, _layout.FloatTag, _layout.BoolTag);
        bool isLive = false, any = false;
        for (_uop = 0; _uop < _trace.Length; _uop++)
        {
            if (!isLive)
            {
                if (!IsWorthEntering(_uop)) continue;
                BeginEntry(_uop);
            }
            any = true;
            int first = _uop;
            ReserveRegisters();
            Snapshot();
            Flow flow = Lower(_trace[_uop]);
            if (flow == Flow.Request) Emit(Stencil.AlwaysExit);
            isLive = flow is Flow.Next or Flow.Join;
            Debug.Assert(_uop == first || flow == Flow.Next);
            if (flow == Flow.Join) BeginJoin(_uop + 1);
        }
        if (!any) return null;
        EmitExits();
        return new NativeTrace([.. _code], _entries, _exits)
        {
            LoopCost = _loopCost,
            LoopUops = _loopUops,
            LoopInstruction = _loopInstruction,
            Map = _map,
        };
    }

    private bool IsWorthEntering(int uop)
    {
        int count = 0;
        for (int i = uop; i < _trace.Length && OpcodeOrNull(i) is not null; i++)
        {
            if (_trace[i].Uop is Uop.Nop or Uop.SetIp or Uop.CheckValidity or Uop.StartExecutor) continue;
            if (_trace[i].Uop == Uop.JumpToTop && _entries[0] >= 0 || ++count >= MinUopsPerEntry) return true;
        }
        return false;
    }

    private string? OpcodeOrNull(int uop) => UopMetadata.Stencil(_trace[uop].Uop);

    private void BeginEntry(int uop)
    {
        _stack.Reset();
        _usedInts = _usedFloats = 0;
        _instruction = -1;
        Forget();
        _entries[uop] = _code.Count;
    }

    /// <summary>Everything is in its slot; native code and the trampoline meet here.</summary>
    private void BeginJoin(int uop)
    {
        for (int i = 0; i < _stack.Count; i++) Debug.Assert(_stack.At(i).Place == Place.Slot);
        // The trampoline enters with the stack pointer at the top, so the code that flows in moves it there.
        if (_stack.Top != 0) Emit(Stencil.MoveStackBase, _stack.Top * NativeLayout.ValueSize);
        _stack.Reset();
        Forget();
        _entries[uop] = _code.Count;
    }

    private void Forget()
    {
        _localTags.Clear();
        _isValidityKnown = false;
    }

    private void Snapshot()
    {
        _stack.CopyTo(_before);
        _beforeTop = _stack.Top;
        _beforeInstruction = _instruction;
    }

    private void Emit(int stencil, params ReadOnlySpan<long> words)
    {
        Debug.Assert(stencil is >= 0 and < Stencil.Count);
        int start = _code.Count, word = 0;
        _map.Add((start, _uop, stencil));
        _code.AddRange(_stencils.Code(stencil));
        Span<byte> code = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_code)[start..];
        (int first, int count) = StencilSet.Holes(stencil).GetOffsetAndLength(StencilTable.HoleKinds.Length);
        for (int i = first; i < first + count; i++)
        {
            int at = StencilTable.HoleOffsets[i];
            switch ((HoleKind)StencilTable.HoleKinds[i])
            {
                case HoleKind.Word32: BinaryPrimitives.WriteInt32LittleEndian(code[at..], checked((int)words[word++])); break;
                case HoleKind.Word64: BinaryPrimitives.WriteInt64LittleEndian(code[at..], words[word++]); break;
                case HoleKind.Exit: _exitJumps.Add((start + at, _uop)); break;
                case HoleKind.Top: BinaryPrimitives.WriteInt32LittleEndian(code[at..], _entries[0] - (start + at + 4)); break;
                default: throw new InvalidOperationException("unknown kind of hole");
            }
        }
        if (word != words.Length) throw new InvalidOperationException($"{StencilTable.Names[stencil]} has {word} word holes, {words.Length} words were given");
        if (count > 0 && _exits[_uop] is null && _exitJumps.Count > 0 && _exitJumps[^1].Uop == _uop) NoteExit();
    }

    private void NoteExit()
    {
        _exits[_uop] = new ExitState(_beforeInstruction, _beforeTop,
            [.. _before.Where(b => !b.Operand.IsInRegister).Select(b => new Transfer(b.Position, b.Operand.Place, b.Operand.Index))]);
        _exitRegisters[_uop] = [.. _before.Where(b => b.Operand.IsInRegister)];
    }

    /// <summary>The exits' code lies behind the trace: it puts registers into their slots and returns the uop's number.</summary>
    private void EmitExits()
    {
        (int At, int Uop)[] jumps = [.. _exitJumps];
        var starts = new int[_trace.Length];
        for (_uop = 0; _uop < _trace.Length; _uop++)
        {
            if (_exits[_uop] is null) continue;
            starts[_uop] = _code.Count;
            foreach ((int position, Operand operand) in _exitRegisters[_uop]!) StoreToSlot(position, operand);
            Emit(Stencil.Leave, _uop);
        }
        Span<byte> code = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_code);
        foreach ((int at, int uop) in jumps)
        {
            Debug.Assert(starts[uop] > at);
            BinaryPrimitives.WriteInt32LittleEndian(code[at..], starts[uop] - (at + 4));
        }
    }

    private void StoreToSlot(int position, Operand operand)
    {
        long tag = (long)position * NativeLayout.ValueSize, bits = tag + NativeLayout.ValueBits;
        switch (operand.Place)
        {
            case Place.Int:
                Emit(Stencil.StoreIntTagToStack, tag);
                Emit(Stencil.StoreBitsToStack + operand.Index, bits);
                break;
            case Place.Bool:
                Emit(Stencil.StoreBoolTagToStack, tag);
                Emit(Stencil.StoreBitsToStack + operand.Index, bits);
                break;
            case Place.Float:
                Emit(Stencil.StoreFloatTagToStack, tag);
                Emit(Stencil.StoreFloatBitsToStack + operand.Index, bits);
                break;
            default: throw new InvalidOperationException($"machine code may not store a value from {operand.Place}");
        }
    }

    // ---- registers and places

    private void ReserveRegisters()
    {
        while (StencilTable.IntRegisters - System.Numerics.BitOperations.PopCount((uint)_usedInts) < ReservedInts) StoreDeepest(isFloat: false);
        while (StencilTable.FloatRegisters - System.Numerics.BitOperations.PopCount((uint)_usedFloats) < ReservedFloats) StoreDeepest(isFloat: true);
    }

    private void StoreDeepest(bool isFloat)
    {
        for (int i = 0; i < _stack.Count; i++)
        {
            Operand operand = _stack.At(i);
            if (!operand.IsInRegister || (operand.Place == Place.Float) != isFloat) continue;
            PutInSlot(i, operand);
            return;
        }
        throw new InvalidOperationException("registers are in use that no operand has");
    }

    private void PutInSlot(int index, Operand operand)
    {
        int position = _stack.PositionOf(index);
        StoreToSlot(position, operand);
        Release(operand);
        _stack.Replace(index, new Operand(Place.Slot, position));
    }

    private int TakeInt() => Take(ref _usedInts, StencilTable.IntRegisters);

    private int TakeFloat() => Take(ref _usedFloats, StencilTable.FloatRegisters);

    private static int Take(ref int used, int count)
    {
        int register = System.Numerics.BitOperations.TrailingZeroCount(~used);
        Debug.Assert(register < count);
        if (register >= count) throw new InvalidOperationException("more registers are needed than are reserved");
        used |= 1 << register;
        return register;
    }

    private bool HasInt => _usedInts != (1 << StencilTable.IntRegisters) - 1;

    private bool HasFloat => _usedFloats != (1 << StencilTable.FloatRegisters) - 1;

    private void Release(Operand operand)
    {
        if (operand.Place is Place.Int or Place.Bool) _usedInts &= ~(1 << operand.Index);
        else if (operand.Place == Place.Float) _usedFloats &= ~(1 << operand.Index);
    }

    private void Drop(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Release(_stack[0]);
            _stack.Pop();
        }
    }

    /// <summary>A place in the spill area that no operand has, or -1.</summary>
    private int FreeSpill()
    {
        int used = 0;
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack.At(i).Place == Place.Spill) used |= 1 << _stack.At(i).Index;
        }
        int slot = System.Numerics.BitOperations.TrailingZeroCount(~used);
        return slot < SpillArea.Slots ? slot : -1;
    }

    /// <summary>The displacement of a value in memory, from the base that its place has.</summary>
    private static long TagOf(Operand operand) => (long)operand.Index * NativeLayout.ValueSize;

    private static long BitsOf(Operand operand) => TagOf(operand) + NativeLayout.ValueBits;

    private static int ByPlace(Operand operand, int local, int stack, int spill) => operand.Place switch
    {
        Place.Local => local,
        Place.Slot => stack,
        Place.Spill => spill,
        _ => throw new InvalidOperationException($"{operand} is not in memory"),
    };

    /// <summary>Moves the bits of an operand into an int register, whatever its tag. -1: it is in no such place.</summary>
    private int IntRegister(int fromTop, Place kind = Place.Int)
    {
        Operand operand = _stack[fromTop];
        if (operand.Place is Place.Int or Place.Bool) return operand.Index;
        if (!operand.IsInMemory) return -1;
        int register = TakeInt();
        Emit(ByPlace(operand, Stencil.LoadBitsFromLocal, Stencil.LoadBitsFromStack, Stencil.LoadBitsFromSpill) + register, BitsOf(operand));
        _stack[fromTop] = new Operand(kind, register);
        return register;
    }

    private int FloatRegister(int fromTop)
    {
        Operand operand = _stack[fromTop];
        if (operand.Place == Place.Float) return operand.Index;
        if (!operand.IsInMemory) return -1;
        int register = TakeFloat();
        Emit(ByPlace(operand, Stencil.LoadFloatFromLocal, Stencil.LoadFloatFromStack, Stencil.LoadFloatFromSpill) + register, BitsOf(operand));
        _stack[fromTop] = new Operand(Place.Float, register);
        return register;
    }

    /// <summary>Puts everything into its slot. False: something may not be stored natively.</summary>
    private bool Flush()
    {
        if (!CanFlush(0)) return false;
        for (int i = 0; i < _stack.Count; i++)
        {
            if (_stack.At(i).IsInRegister) PutInSlot(i, _stack.At(i));
        }
        return true;
    }

    /// <summary>Whether all but the topmost operands are in slots or registers.</summary>
    private bool CanFlush(int except)
    {
        for (int i = 0; i < _stack.Count - except; i++)
        {
            Operand operand = _stack.At(i);
            if (operand.Place != Place.Slot && !operand.IsInRegister) return false;
        }
        return true;
    }

    /// <summary>Copies an operand that lies in a slot or a local into the spill area. False: that is full.</summary>
    private bool MoveToSpill(int fromTop)
    {
        Operand operand = _stack[fromTop];
        int slot = FreeSpill();
        if (slot < 0) return false;
        var target = new Operand(Place.Spill, slot);
        Emit(ByPlace(operand, Stencil.CopyToSpillFromLocal, Stencil.CopyToSpillFromStack, -1), TagOf(operand), TagOf(target), BitsOf(operand), BitsOf(target));
        _stack[fromTop] = target;
        return true;
    }
}
