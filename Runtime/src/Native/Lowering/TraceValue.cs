using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>What is known of a value's tag.</summary>
internal enum ValueKind : byte
{
    Unknown, Int, Bool, Float,
}

/// <summary>
/// One value while machine code is made: what is known of it and all places that hold it. Slots share it when one is a copy of the other,
/// so a guard on one narrows all.
/// Invariant: a value with uses is in at least one place, or is constant. Places of numbers hold bits only; memory and spill hold the
/// tag too.
/// </summary>
internal sealed class TraceValue
{
    public ValueKind Kind;
    public bool IsConstant;

    /// <summary>The value, when <see cref="IsConstant"/>; may be the null value.</summary>
    public Value Constant;

    /// <summary>A slot of the data stack, from the innermost real frame's first one; -1: none. Machine code does not write slots.</summary>
    public int Memory = -1;

    public int Spill = -1;
    public int Saved = -1;

    /// <summary>A float register for floats, an int register for ints and bools.</summary>
    public int Register = -1;

    /// <summary>Slots that hold it.</summary>
    public int Uses;

    // Facts that hold for ever.
    public bool IsBound;

    /// <summary>The MethodTable, when it was checked; 0 otherwise.</summary>
    public nint Class;

    /// <summary>The exact builtin type, when it was checked.</summary>
    public TypeKind Builtin = TypeKind.Instance;

    // Facts that Python code may end.
    public uint TypeVersion;
    public int ShapeId;
    public uint FunctionVersion;

    public static TraceValue OfConstant(in Value value) => new()
    {
        IsConstant = true,
        Constant = value,
        Kind = value.IsInt ? ValueKind.Int : value.IsBool ? ValueKind.Bool : value.IsFloat ? ValueKind.Float : ValueKind.Unknown,
        IsBound = !value.IsNull,
        Class = value.AsObject is { } target ? target.GetType().TypeHandle.Value : 0,
    };

    public static TraceValue InSlot(int slot) => new() { Memory = slot };

    public bool IsNull => IsConstant && Constant.IsNull;

    public bool IsNumber => Kind != ValueKind.Unknown;

    /// <summary>Somewhere where its tag can be read.</summary>
    public bool IsTagged => Memory >= 0 || Spill >= 0;

    public bool IsFloat => Kind == ValueKind.Float;

    public void ForgetMutableFacts() => (TypeVersion, ShapeId, FunctionVersion) = (0, 0, 0);

    /// <summary>The same value without a place and without uses.</summary>
    public TraceValue Copy() => new()
    {
        Kind = Kind,
        IsConstant = IsConstant,
        Constant = Constant,
        IsBound = IsBound,
        Class = Class,
        Builtin = Builtin,
        TypeVersion = TypeVersion,
        ShapeId = ShapeId,
        FunctionVersion = FunctionVersion,
    };

    /// <summary>The value is where its slot says, and nowhere else.</summary>
    public void MoveToMemory(int slot)
    {
        Memory = slot;
        Spill = Saved = Register = -1;
    }
}
