namespace PyJitVerify.Runtime.Objects;

/// <summary>The definitions of the container types.</summary>
internal static class ContainerTypes
{
    public static readonly TypeDefinition[] All =
    [
        ListType.Definition, TupleType.Definition, RangeType.Definition, SliceType.Definition,
        DictType.Definition, .. DictViewTypes.All, SetTypes.Set, SetTypes.FrozenSet,
    ];
}
