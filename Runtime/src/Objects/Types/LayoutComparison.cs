namespace PyJitVerify.Runtime.Objects;

/// <summary>Whether instances of one class can become instances of another: what assignments to <c>__class__</c> and <c>__bases__</c> ask.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>compatible_for_assignment</c>, <c>same_slots_added</c>.</remarks>
internal static class LayoutComparison
{
    /// <summary>False with TypeError pending.</summary>
    public static bool AreCompatible(ThreadState ts, string attribute, PyType to, PyType from)
    {
        string? part = IsCollected(to) != IsCollected(from) ? "deallocator" : HaveSameLayout(to, from) ? null : "object layout";
        return part is null || !ts.RaiseTypeError($"{attribute} assignment: '{to.Name}' {part} differs from '{from.Name}'").IsNull;
    }

    private static bool HaveSameLayout(PyType left, PyType right)
    {
        if (left.InstanceKind != right.InstanceKind || left.SlotCount != right.SlotCount || left.HasInstanceDict != right.HasInstanceDict) return false;
        PyType a = ClassBuilder.SolidBase(left), b = ClassBuilder.SolidBase(right);
        return ReferenceEquals(a, b)
            || (a.IsHeap && b.IsHeap && ReferenceEquals(ClassBuilder.SolidBase(a.Base!), ClassBuilder.SolidBase(b.Base!)) && SlotNames(a).SequenceEqual(SlotNames(b)));
    }

    private static IEnumerable<PyStr> SlotNames(PyType type) =>
        from i in Enumerable.Range(0, type.Namespace.EntryCount)
        let member = type.Namespace.EntryAt(i).Value.Ref as PyMemberDescriptor
        where member is not null
        orderby member.Index
        select member.Name;

    /// <summary>Whether CPython's collector looks after the instances, which decides how they are freed.</summary>
    private static bool IsCollected(PyType type) => type.IsHeap
        ? type.HasInstanceDict || type.SlotCount > 0 || IsCollected(type.Base!)
        : type.InstanceKind is not (TypeKind.Object or TypeKind.Int or TypeKind.Float or TypeKind.Complex or TypeKind.Str or TypeKind.Bytes or TypeKind.ByteArray);
}
