namespace PyJitVerify.Runtime.Objects;

/// <summary>The definitions of all builtin iterator types.</summary>
internal static class IteratorTypes
{
    /// <summary>The <c>__iter__</c> of every iterator.</summary>
    public static readonly UnarySlot Self = static (_, self) => self;

    public static readonly TypeDefinition[] All =
        [.. SequenceIteratorTypes.All, .. FunctionalIteratorTypes.All, .. RangeIteratorTypes.All, .. DictIteratorTypes.All, SetIteratorType.Definition];
}
