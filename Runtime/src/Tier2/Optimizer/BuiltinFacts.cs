using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>What the optimizer may know of one interpreter's builtin types and functions. They do not change while it lives.</summary>
internal sealed class BuiltinFacts(Func<TypeKind, PyType?> typeOf, Func<Value, WellKnownBuiltin, bool> isBuiltin)
{
    private Dictionary<uint, TypeKind>? _kinds;

    /// <summary>The kind whose exact values have the type of that version; <see cref="TypeKind.Instance"/> for versions of classes.</summary>
    public TypeKind KindOfVersion(uint version)
    {
        if (_kinds is null)
        {
            _kinds = [];
            for (TypeKind kind = TypeKind.Instance + 1; kind < TypeKind.Count; kind++)
            {
                if (typeOf(kind) is { } type) _kinds.TryAdd(type.Version, kind);
            }
        }
        return _kinds.GetValueOrDefault(version);
    }

    public bool IsBuiltin(in Value value, WellKnownBuiltin which) => isBuiltin(value, which);

    public bool IsType(PyType type, TypeKind kind) => ReferenceEquals(typeOf(kind), type);

    /// <summary>The class of all values of a kind; null: it is not known, or it takes more than the kind to tell.</summary>
    public PyType? TypeOf(SymbolKind kind) => kind switch
    {
        SymbolKind.None => typeOf(TypeKind.NoneType),
        SymbolKind.Int => typeOf(TypeKind.Int),
        SymbolKind.Float => typeOf(TypeKind.Float),
        SymbolKind.Bool => typeOf(TypeKind.Bool),
        SymbolKind.Str => typeOf(TypeKind.Str),
        SymbolKind.List => typeOf(TypeKind.List),
        SymbolKind.Tuple => typeOf(TypeKind.Tuple),
        SymbolKind.Dict => typeOf(TypeKind.Dict),
        _ => null,
    };
}
