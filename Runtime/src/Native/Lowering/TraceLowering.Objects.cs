using System.Diagnostics;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>Lowering of iteration, subscripts and attributes.</summary>
internal sealed partial class TraceLowering
{
    /// <summary>Longer tuples and lists are unpacked by C#.</summary>
    private const int MaxUnpacked = 8;

    private static long ElementAt(int index) => StencilTable.ArrayData + (long)index * NativeLayout.ValueSize;

    private Flow OnObject(int stencil, params ReadOnlySpan<long> words)
    {
        if (!Reference(Frame.Top(0))) return Flow.Request;
        Emit(stencil, words);
        return Flow.Next;
    }

    private Flow IterNextRange()
    {
        // The register is taken first: making room may need the scratch register.
        int register = TakeInt();
        if (!Reference(Frame.Top(0))) return Flow.Request;
        Emit(Stencil.IterNextRange + register, _layout.RangeNext, _layout.RangeStep, _layout.RangeNext, _layout.RangeRemaining);
        var next = new TraceValue { Kind = ValueKind.Int, IsBound = true };
        OwnInt(next, register);
        return Push(next);
    }

    /// <summary>Loads any value from the object on top into the spill area, in place of <paramref name="popped"/> operands.</summary>
    private Flow LoadToSpill(int stencil, int popped, params ReadOnlySpan<long> words)
    {
        if (NewSpilled() is not { } result || !Reference(Frame.Top(0))) return Flow.Request;
        Emit(stencil, [.. words, TagAt(result.Spill), BitsAt(result.Spill)]);
        Drop(popped);
        return Push(result);
    }

    private Flow LoadField(int array, int index)
    {
        if (NewSpilled() is not { } result || !Reference(Frame.Top(0))) return Flow.Request;
        EmitLoadField(array, index, result);
        Frame.SetTop(0, result);
        return Flow.Next;
    }

    private void EmitLoadField(int array, int index, TraceValue result) =>
        Emit(Stencil.LoadField, array, ElementAt(index), TagAt(result.Spill), ElementAt(index) + NativeLayout.ValueBits, BitsAt(result.Spill));

    private Flow LoadSlot(int index)
    {
        if (NewSpilled() is not { } result || !Reference(Frame.Top(0))) return Flow.Request;
        Emit(Stencil.LoadSlot, _layout.Slots, ElementAt(index), TagAt(result.Spill), BitsAt(result.Spill));
        result.IsBound = true;
        Frame.SetTop(0, result);
        return Flow.Next;
    }

    /// <summary>In a call that machine code made, the function is known, and so are its cells.</summary>
    private Flow CopyFreeVars(int count)
    {
        if (_frames.Count <= _realFrames || Frame.Function is not { } function || function.Closure.Length != count) return Flow.Request;
        int first = function.Code.LocalCount - count;
        for (int i = 0; i < count; i++) Frame[first + i] = TraceValue.OfConstant(function.Closure[i]);
        return Flow.Next;
    }

    /// <summary>The compiler made sure that the local is a cell.</summary>
    private Flow LoadDeref(TraceValue cell)
    {
        if (NewSpilled() is not { } result || !Reference(cell)) return Flow.Request;
        Emit(Stencil.LoadContent, _layout.CellContent, TagAt(result.Spill), _layout.CellContent + NativeLayout.ValueBits, BitsAt(result.Spill));
        result.IsBound = true;
        return Push(result);
    }

    private Flow StoreDeref(in UopInstruction u)
    {
        TraceValue cell = Frame[u.Argument], value = Frame.Top(0);
        if (!IsStorable(value)) return Flow.Request;
        LoadForStore(value);
        if (!Reference(cell)) return Flow.Request;
        Emit(Stencil.AddressOfContent, _layout.CellContent);
        EmitStore(value);
        if (!value.IsNumber) AttachRequest(u, [cell, value], [], canCall: false);
        return Drop(1);
    }

    private Flow Unpack(bool isList, int count)
    {
        TraceValue sequence = Frame.Top(0);
        if (count is < 1 or > MaxUnpacked || sequence.Uses == 0 || !Reference(sequence)) return Flow.Request;
        if (NewSpilled(count) is not { } items) return Flow.Request;
        if (isList) Emit(Stencil.GuardField, _layout.ListCount, count);
        else Emit(Stencil.GuardArrayLength, _layout.TupleItems, count);
        for (int i = 0; i < count; i++)
        {
            bool isThere = Reference(sequence);
            Debug.Assert(isThere);
            EmitLoadField(isList ? _layout.ListItems : _layout.TupleItems, i, items[i]);
        }
        Frame.Pop();
        for (int i = count - 1; i >= 0; i--) Frame.Push(items[i]);
        foreach (TraceValue item in items) item.Uses--;
        return Flow.Next;
    }

    private Flow Subscript(int family, params ReadOnlySpan<long> words)
    {
        TraceValue index = Frame.Top(0), container = Frame.Top(1);
        if (!Trust(index, ValueKind.Int) || NewSpilled() is not { } result) return Flow.Request;
        int register = IntRegister(index);
        if (!Reference(container)) return Flow.Request;
        Emit(family + register, [.. words, TagAt(result.Spill), BitsAt(result.Spill)]);
        Drop(2);
        return Push(result);
    }

    private Flow StoreSubscript()
    {
        TraceValue index = Frame.Top(0), list = Frame.Top(1), value = Frame.Top(2);
        if (!Trust(index, ValueKind.Int)) return Flow.Request;
        if (!IsStorable(value)) return Flow.Request;
        int register = IntRegister(index);
        LoadForStore(value);
        if (!Reference(list)) return Flow.Request;
        Emit(Stencil.ElementOfList + register, _layout.ListCount, _layout.ListItems);
        EmitStore(value);
        return Stored(value, 3);
    }

    /// <summary>Appends while the array has room; C# does it otherwise, also for a value that turns out to be a reference, and comes back here.</summary>
    private Flow Append(TraceValue list, in UopInstruction u, int popped)
    {
        TraceValue value = Frame.Top(0);
        if (!IsStorable(value)) return Flow.Request;
        LoadForStore(value);
        if (!Reference(list)) return Flow.Request;
        Emit(Stencil.EndOfList, _layout.ListCount, _layout.ListItems);
        EmitStore(value);
        bool isThere = Reference(list);
        Debug.Assert(isThere);
        Emit(Stencil.CountAppended, _layout.ListCount);
        AttachRequest(u, Operands(LightOperands(u)), [], canCall: false);
        return Drop(popped);
    }

    private Flow StoreInstanceValue(in UopInstruction u)
    {
        (int before, int after, int field) = InstanceStore.Plan(u.Code!, (int)u.Operand0);
        TraceValue owner = Frame.Top(0), value = Frame.Top(1);
        if (owner.TypeVersion == 0 && owner.Class == 0 || !IsStorable(value)) return Flow.Request;
        // A new attribute may need a larger array.
        if (before != after && (before == 0 || owner.ShapeId != before || field is 0 or >= Shape.FirstFields)) return Flow.Request;
        if (owner.ShapeId != before)
        {
            if (!Reference(owner)) return Flow.Request;
            Emit(Stencil.GuardField, _layout.ShapeId, before);
            owner.ShapeId = before;
        }
        if (StoreField(_layout.Attributes, field) != Flow.Next) return Flow.Request;
        if (before == after) return Flow.Next;
        bool isThere = Reference(owner);
        Debug.Assert(isThere);
        Emit(Stencil.StoreField32, _layout.ShapeId, after);
        NoteStore(u, owner);
        return Flow.Next;
    }

    /// <summary>Adding an attribute changes the shape, and the object may be known under another value.</summary>
    private void NoteStore(in UopInstruction u, TraceValue owner)
    {
        (int before, int after, _) = InstanceStore.Plan(u.Code!, (int)u.Operand0);
        if (before == after) return;
        ForgetShapes();
        owner.ShapeId = after;
    }

    private Flow StoreField(int array, int index)
    {
        TraceValue owner = Frame.Top(0), value = Frame.Top(1);
        if (!IsStorable(value)) return Flow.Request;
        LoadForStore(value);
        if (!Reference(owner)) return Flow.Request;
        Emit(Stencil.ElementOfArray, array, ElementAt(index));
        EmitStore(value);
        return Stored(value, 2);
    }

    /// <summary>The store is done. When the value turns out to be a reference, C# stores it and comes back here.</summary>
    private Flow Stored(TraceValue value, int operands)
    {
        if (!value.IsNumber) AttachRequest(_trace[_uop], Operands(operands), [], canCall: false);
        return Drop(operands);
    }

    /// <summary>Only numbers may be stored into objects. What has no known tag is looked at when it is stored.</summary>
    private static bool IsStorable(TraceValue value) => value.IsNumber || value.IsTagged && !value.IsConstant && value.Class == 0;

    /// <summary>Brings a number into a register before the scratch register gets the address.</summary>
    private void LoadForStore(TraceValue value)
    {
        if (value.IsFloat) FloatRegister(value);
        else if (value.IsNumber) IntRegister(value);
    }

    /// <summary>The scratch register has the address of the element.</summary>
    private void EmitStore(TraceValue value)
    {
        switch (value.Kind)
        {
            case ValueKind.Int: Emit(Stencil.StoreIntToElement + value.Register); break;
            case ValueKind.Bool: Emit(Stencil.StoreBoolToElement + value.Register); break;
            case ValueKind.Float: Emit(Stencil.StoreFloatToElement + value.Register); break;
            default:
                Emit(ByPlace(value, Stencil.StoreNumberFromLocalToElement, Stencil.StoreNumberFromSpillToElement), TagAt(IndexOf(value)), BitsAt(IndexOf(value)));
                break;
        }
    }
}
