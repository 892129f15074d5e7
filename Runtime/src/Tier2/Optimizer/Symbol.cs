using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>The layout of a value as far as it is known.</summary>
internal enum SymbolKind : byte
{
    Unknown,

    /// <summary>No value: an unbound local, the empty slot below a callable.</summary>
    Null,

    None, Int, Float, Bool, Str, List, Tuple, Dict, Set, RangeIterator, ListIterator, TupleIterator,
}

/// <summary>What a symbol says of another one.</summary>
internal enum RelationKind : byte
{
    /// <summary>Its truth value is that of the other.</summary>
    Truth,

    /// <summary>The other is this very value; the other is this int.</summary>
    Is, IntEquals,

    /// <summary>The type of the other is this class. It holds as long as nothing ran that may change an object's class.</summary>
    TypeIs,

    /// <summary>It is no bool but the class of the other.</summary>
    TypeOf,
}

/// <param name="Subject">The other symbol.</param>
/// <param name="IsInverted">The bool says that it is not so.</param>
/// <param name="Epoch">See <see cref="AbstractState.Epoch"/>.</param>
internal sealed record Relation(RelationKind Kind, Symbol Subject, Value Other, bool IsInverted, int Epoch);

/// <summary>
/// An abstract value. Symbols are shared: a copy of a value is the same symbol, so a guard on one narrows all.
/// <code>
///   unknown ─ null
///           └ present ─ not None ─ kind ─ truth ─┐
///                    │                  └ items  ├─ constant
///                    └ None ─────────────────────┘
/// </code>
/// A symbol only moves to the right; where it cannot, the trace contradicts itself. Beside that it has facts that Python code may end:
/// those are set by <see cref="AbstractState"/>, which forgets them.
/// </summary>
/// <remarks>Source: CPython <c>Python/optimizer_symbols.c</c>.</remarks>
internal sealed class Symbol
{
    private bool _isPresent, _isNotNone;

    public SymbolKind Kind;

    /// <summary>The truth value, of a kind whose values do not change theirs.</summary>
    public bool? Truth;

    /// <summary>The value when it is known. Null value otherwise.</summary>
    public Value Constant;

    /// <summary>The elements of a tuple.</summary>
    public Symbol[]? Items;

    /// <summary>What this bool, or this class, says of another value.</summary>
    public Relation? Relation;

    // Facts that Python code may end.
    public uint TypeVersion;
    public int ShapeId;

    /// <summary>The class of the value, beside its version.</summary>
    public PyType? Type;

    /// <summary>The version of the function, or of the class, that the value is.</summary>
    public uint FunctionVersion, ClassVersion;

    /// <summary>It is this function, as it is now: its version was checked, or it is a constant on which the trace depends.</summary>
    public bool IsFunction(PyFunction function) => FunctionVersion != 0 ? FunctionVersion == function.Version : ReferenceEquals(Constant.Ref, function);

    public bool IsNull => Kind == SymbolKind.Null;

    public bool IsPresent
    {
        get => _isPresent || Kind > SymbolKind.Null;
        set => _isPresent = value;
    }

    public bool IsNotNone
    {
        get => _isNotNone || Kind > SymbolKind.None;
        set => _isNotNone = value;
    }

    public static Symbol OfConstant(in Value value)
    {
        var symbol = new Symbol { Constant = value, Kind = KindOf(value), _isPresent = !value.IsNull, _isNotNone = !value.IsNone };
        if (symbol.Kind is SymbolKind.Int or SymbolKind.Bool) symbol.Truth = value.Bits != 0;
        return symbol;
    }

    public static Symbol OfKind(SymbolKind kind) => new() { Kind = kind };

    public static SymbolKind KindOf(in Value value)
    {
        if (value.IsInt) return SymbolKind.Int;
        if (value.IsFloat) return SymbolKind.Float;
        if (value.IsBool) return SymbolKind.Bool;
        if (value.IsNone) return SymbolKind.None;
        return value.Ref switch
        {
            null => SymbolKind.Null,
            PyObject target => KindOf(target.Kind),
            _ => SymbolKind.Unknown,
        };
    }

    /// <summary>The kind of all exact values of a builtin type. An exact int may be a big one, which no kind stands for.</summary>
    public static SymbolKind KindOf(TypeKind kind) => kind switch
    {
        TypeKind.NoneType => SymbolKind.None,
        TypeKind.Float => SymbolKind.Float,
        TypeKind.Bool => SymbolKind.Bool,
        TypeKind.Str => SymbolKind.Str,
        TypeKind.List => SymbolKind.List,
        TypeKind.Tuple => SymbolKind.Tuple,
        TypeKind.Dict => SymbolKind.Dict,
        TypeKind.Set or TypeKind.FrozenSet => SymbolKind.Set,
        _ => SymbolKind.Unknown,
    };

    /// <summary>False: it is known to be of another kind.</summary>
    public bool Narrow(SymbolKind kind)
    {
        if (Kind == kind) return true;
        if (Kind != SymbolKind.Unknown || kind == SymbolKind.Null && IsPresent || kind == SymbolKind.None && IsNotNone) return false;
        Kind = kind;
        return true;
    }

    /// <summary>False: it is known to be another value.</summary>
    public bool NarrowTo(in Value value)
    {
        if (!Constant.IsNull) return Constant.Is(value);
        SymbolKind kind = KindOf(value);
        if (kind != SymbolKind.Unknown && !Narrow(kind) || kind == SymbolKind.Unknown && Kind != SymbolKind.Unknown) return false;
        if (Kind is SymbolKind.Int or SymbolKind.Bool)
        {
            if (Truth is { } truth && truth != (value.Bits != 0)) return false;
            Truth = value.Bits != 0;
        }
        Constant = value;
        IsPresent = true;
        return true;
    }
}
