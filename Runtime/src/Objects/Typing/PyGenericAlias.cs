namespace PyJitVerify.Runtime.Objects;

/// <summary><c>list[int]</c>: a class with type arguments.</summary>
/// <remarks>Source: PEP 585; CPython <c>Objects/genericaliasobject.c</c>.</remarks>
public sealed class PyGenericAlias : PyObject
{
    private PyTuple? _parameters;

    internal PyGenericAlias(Value origin, Value arguments, bool isUnpacked = false) : base(TypeKind.GenericAlias)
    {
        Origin = origin;
        Arguments = arguments.Ref as PyTuple ?? new PyTuple([arguments]);
        IsUnpacked = isUnpacked;
    }

    internal Value Origin { get; }

    internal PyTuple Arguments { get; }

    /// <summary><c>*tuple[int, ...]</c>.</summary>
    internal bool IsUnpacked { get; }

    /// <summary>The type variables in the arguments. Null on failure.</summary>
    internal PyTuple? Parameters(ThreadState ts) => _parameters ??= TypeArguments.Collect(ts, Arguments);

    /// <summary><c>__class_getitem__</c> of a builtin generic class.</summary>
    internal static Value ClassGetItem(ThreadState ts, Value self, Value item) => new PyGenericAlias(self, item);
}
