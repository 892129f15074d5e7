namespace PyJitVerify.Runtime.Objects;

/// <summary><c>type.__flags__</c>: the bits of CPython's <c>tp_flags</c> that follow from what a type is. Not among them: those about caches.</summary>
/// <remarks>Source: CPython <c>Include/object.h</c>, <c>Py_TPFLAGS_*</c>.</remarks>
internal static class TypeFlagBits
{
    private const long StaticBuiltin = 1 << 1, InlineValues = 1 << 2, ManagedWeakref = 1 << 3, ManagedDict = 1 << 4, Sequence = 1 << 5, Mapping = 1 << 6,
        DisallowInstantiation = 1 << 7, Immutable = 1 << 8, Heap = 1 << 9, Base = 1 << 10, Vectorcall = 1 << 11, Ready = 1 << 12, Collected = 1 << 14,
        MethodDescriptor = 1 << 17, Abstract = 1 << 20, MatchSelf = 1 << 22, Int = 1 << 24, List = 1 << 25, Tuple = 1 << 26, Bytes = 1 << 27, Str = 1 << 28,
        Dict = 1 << 29, Exception = 1 << 30, Type = 1L << 31;

    public static long Of(PyType type)
    {
        TypeFlags flags = type.Flags;
        long bits = Ready | OfLayout(type.InstanceKind) | (type.IsHeap ? OfClass(type) : OfBuiltin(type));
        if ((flags & TypeFlags.Subclassable) != 0) bits |= Base;
        if ((flags & TypeFlags.Sequence) != 0) bits |= Sequence;
        if ((flags & TypeFlags.Mapping) != 0) bits |= Mapping;
        if ((flags & TypeFlags.Abstract) != 0) bits |= Abstract;
        if ((flags & TypeFlags.MatchSelf) != 0) bits |= MatchSelf;
        if ((flags & TypeFlags.Exception) != 0) bits |= Exception;
        return bits;
    }

    private static long OfLayout(TypeKind kind) => kind switch
    {
        TypeKind.Int or TypeKind.Bool => Int,
        TypeKind.List => List,
        TypeKind.Tuple => Tuple,
        TypeKind.Bytes => Bytes,
        TypeKind.Str => Str,
        TypeKind.Dict => Dict,
        TypeKind.Type => Type | Vectorcall,
        _ => 0,
    };

    private static long OfClass(PyType type)
    {
        long bits = Heap | Collected;
        if (type.InstanceKind == TypeKind.Type) return bits;
        bool hasOwnDict = type.HasInstanceDict && !type.IsException;
        if (hasOwnDict) bits |= type.HasVariableSize ? ManagedDict : ManagedDict | InlineValues;
        if (type.TryLookup(Names.Weakref, out _)) bits |= ManagedWeakref;
        return bits;
    }

    private static long OfBuiltin(PyType type)
    {
        TypeKind kind = type.InstanceKind;
        long bits = StaticBuiltin | Immutable;
        if (type.Base is not null && kind is not (TypeKind.Int or TypeKind.Bool or TypeKind.Float or TypeKind.Complex or TypeKind.Str or TypeKind.Bytes or TypeKind.ByteArray
            or TypeKind.Range or TypeKind.NoneType or TypeKind.EllipsisType or TypeKind.NotImplementedType)) bits |= Collected;
        if ((type.Flags & TypeFlags.Subclassable) == 0 && type.Definition!.Slots.New is null) bits |= DisallowInstantiation;
        if (kind is TypeKind.Function or TypeKind.BuiltinFunction or TypeKind.MethodDescriptor or TypeKind.BoundMethod) bits |= Vectorcall;
        if (kind is TypeKind.Function or TypeKind.MethodDescriptor or TypeKind.WrapperDescriptor) bits |= MethodDescriptor;
        return bits;
    }
}
