namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of <c>None</c>, <c>...</c> and <c>NotImplemented</c>.</summary>
internal static class SingletonTypes
{
    /// <summary>The hash of None is a constant since 3.12.</summary>
    private const long NoneHash = 0xfca86420;

    public static readonly TypeDefinition[] All =
    [
        new("NoneType", TypeKind.NoneType)
        {
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                New = SingletonNew(Value.None),
                Repr = ReprOf("None"),
                Bool = static (_, _) => 0,
                Hash = static (ThreadState _, Value _, out long hash) =>
                {
                    hash = NoneHash;
                    return true;
                },
            },
        },
        new("ellipsis", TypeKind.EllipsisType)
        {
            IsSubclassable = false,
            Slots = new TypeSlots { New = SingletonNew(Value.Ellipsis), Repr = ReprOf("Ellipsis") },
            Methods = [MethodDefinition.NoArgs("__reduce__", static (_, _) => (PyStr)"Ellipsis")],
        },
        new("NotImplementedType", TypeKind.NotImplementedType)
        {
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                New = SingletonNew(Value.NotImplemented),
                Repr = ReprOf("NotImplemented"),
                Bool = static (ts, _) =>
                {
                    ts.RaiseTypeError("NotImplemented should not be used in a boolean context");
                    return -1;
                },
            },
            Methods = [MethodDefinition.NoArgs("__reduce__", static (_, _) => (PyStr)"NotImplemented")],
        },
    ];

    private static NewSlot SingletonNew(Value singleton) => (ts, type, args, _) =>
        args.Length == 0 ? singleton : ts.RaiseTypeError($"{(singleton.IsEllipsis ? "EllipsisType" : type.Name)} takes no arguments");

    private static UnarySlot ReprOf(PyStr text) => (_, _) => text;
}
