namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// What a type can do, as functions: CPython's <c>PyTypeObject</c> slots. Null means "not supported".
/// A builtin type's slots are a constant of its <see cref="TypeDefinition"/>; a class has its own copy, filled from its
/// MRO and kept up to date by <see cref="SlotTable"/> when a dunder is assigned.
/// </summary>
public sealed class TypeSlots
{
    public UnarySlot? Repr, Str, Iter, Negative, Positive, Absolute, Invert, Int, Float, Index, Await, AsyncIter, AsyncNext, Finalize;
    public HashSlot? Hash;
    public CallSlot? Call;
    public GetAttributeSlot? GetAttribute;
    public SetAttributeSlot? SetAttribute;
    public CompareSlot? Compare;
    public NextSlot? Next;
    public DescriptorGetSlot? DescriptorGet;
    public DescriptorSetSlot? DescriptorSet;
    public NewSlot? New;
    public InitSlot? Init;
    public PredicateSlot? Bool;
    public LengthSlot? Length;
    public BinarySlot? Subscript;
    public StoreSlot? StoreSubscript;
    public ContainsSlot? Contains;

    /// <summary>Sequence concatenation and repetition, tried after the number slots as CPython does.</summary>
    public BinarySlot? Concat, Repeat, InplaceConcat, InplaceRepeat;

    /// <summary>Number slots by <see cref="BinaryOperator"/>; <c>Power</c> is <see cref="Power"/> instead.</summary>
    public BinarySlot?[] Binary { get; private set; } = new BinarySlot?[BinaryOperators.Count];

    /// <summary>In-place number slots by <see cref="BinaryOperator"/>.</summary>
    public BinarySlot?[] Inplace { get; private set; } = new BinarySlot?[BinaryOperators.Count];

    public BinarySlot? DivMod;
    public TernarySlot? Power;

    /// <summary>What <see cref="SlotTable.Inherit"/> last made of these; one reference, since interpreters of several threads ask.</summary>
    internal SlotMerge? LastMerge { get; set; }

    public BinarySlot? Add { init => Binary[(int)BinaryOperator.Add] = value; }
    public BinarySlot? Subtract { init => Binary[(int)BinaryOperator.Subtract] = value; }
    public BinarySlot? Multiply { init => Binary[(int)BinaryOperator.Multiply] = value; }
    public BinarySlot? Remainder { init => Binary[(int)BinaryOperator.Remainder] = value; }
    public BinarySlot? FloorDivide { init => Binary[(int)BinaryOperator.FloorDivide] = value; }
    public BinarySlot? TrueDivide { init => Binary[(int)BinaryOperator.TrueDivide] = value; }
    public BinarySlot? And { init => Binary[(int)BinaryOperator.And] = value; }
    public BinarySlot? Or { init => Binary[(int)BinaryOperator.Or] = value; }
    public BinarySlot? Xor { init => Binary[(int)BinaryOperator.Xor] = value; }
    public BinarySlot? LeftShift { init => Binary[(int)BinaryOperator.LeftShift] = value; }
    public BinarySlot? RightShift { init => Binary[(int)BinaryOperator.RightShift] = value; }
    public BinarySlot? InplaceOr { init => Inplace[(int)BinaryOperator.Or] = value; }
    public BinarySlot? InplaceAnd { init => Inplace[(int)BinaryOperator.And] = value; }
    public BinarySlot? InplaceXor { init => Inplace[(int)BinaryOperator.Xor] = value; }
    public BinarySlot? InplaceSubtract { init => Inplace[(int)BinaryOperator.Subtract] = value; }

    /// <summary>The same functions, to be changed on their own.</summary>
    internal TypeSlots Copy()
    {
        var copy = (TypeSlots)MemberwiseClone();
        copy.Binary = [.. Binary];
        copy.Inplace = [.. Inplace];
        copy.LastMerge = null;
        return copy;
    }
}

/// <summary>The slots of a builtin type and the base that completed them.</summary>
internal sealed record SlotMerge(TypeSlots Parent, bool InheritsNew, TypeSlots Result);
