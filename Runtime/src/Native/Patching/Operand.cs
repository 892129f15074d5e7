namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>Where a value of the operand stack is while machine code runs.</summary>
internal enum Place : byte
{
    /// <summary>In its own slot of the data stack.</summary>
    Slot,

    /// <summary>Still in the local that it was loaded from; the index is the local's.</summary>
    Local,

    /// <summary>In the spill area.</summary>
    Spill,

    /// <summary>An int whose bits are in an int register.</summary>
    Int,

    /// <summary>A bool whose bits are in an int register.</summary>
    Bool,

    /// <summary>A float in a float register.</summary>
    Float,

    /// <summary>Nowhere: the constant of the uop with this index.</summary>
    Constant,

    /// <summary>Nowhere: the null value.</summary>
    Null,
}

/// <summary>One value of the virtual stack. For a slot the index is its position.</summary>
internal readonly record struct Operand(Place Place, int Index)
{
    public bool IsInMemory => Place is Place.Slot or Place.Local or Place.Spill;

    public bool IsInRegister => Place is Place.Int or Place.Bool or Place.Float;
}
