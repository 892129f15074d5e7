using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Whether the values of a frame are what machine code takes for granted at the head of a loop. If so it can be entered there: guards need
/// not run once more, and side traces are linked from the loop proper, not from the round that leads to it.
/// </summary>
/// <remarks>Memory: slots are the frame's, on the pinned data stack.</remarks>
internal static unsafe class HeadFacts
{
    public static bool Hold(ThreadState ts, LoopHead head, Value* slots)
    {
        foreach (ref readonly HeadSlot slot in head.Slots.AsSpan())
        {
            if (!Holds(ts, in slot, *slots++)) return false;
        }
        return true;
    }

    private static bool Holds(ThreadState ts, in HeadSlot slot, in Value value)
    {
        switch (slot.Kind)
        {
            case ValueKind.Int: return value.IsInt;
            case ValueKind.Float: return value.IsFloat;
            case ValueKind.Bool: return value.IsBool;
        }
        if (value.IsNull) return !slot.IsBound && HasNoFacts(slot);
        if (HasNoFacts(slot)) return true;
        return (slot.Class == 0 || slot.Class == value.Ref!.GetType().TypeHandle.Value)
            && (slot.Builtin == TypeKind.Instance || value.AsObject is { } target && target.Kind == slot.Builtin)
            && (slot.TypeVersion == 0 || ts.TypeOf(value).Version == slot.TypeVersion)
            && (slot.ShapeId == 0 || value.Ref is PyInstance instance && instance.ShapeId == slot.ShapeId)
            && (slot.FunctionVersion == 0 || value.Ref is PyFunction function && function.Version == slot.FunctionVersion);
    }

    private static bool HasNoFacts(in HeadSlot slot) =>
        slot.Class == 0 && slot.Builtin == TypeKind.Instance && slot.TypeVersion == 0 && slot.ShapeId == 0 && slot.FunctionVersion == 0;
}
