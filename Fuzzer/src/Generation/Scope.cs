namespace PyJitVerify.Fuzzer.Generation;

/// <summary>The types that holes have. A value of the kind is exactly of that type, never of a subclass.</summary>
public enum ValueKind
{
    /// <summary><c>int</c>, no larger than a few hundred bits.</summary>
    Int,

    /// <summary><c>float</c>, NaN and infinities included.</summary>
    Float,

    /// <summary><c>bool</c>.</summary>
    Bool,

    /// <summary><c>str</c>.</summary>
    Str,

    /// <summary>A list of ints, which may be empty.</summary>
    IntList,

    /// <summary>A tuple of ints, which may be empty.</summary>
    IntTuple,

    /// <summary>A dictionary from str to int, which may be empty.</summary>
    StrIntDict,
}

/// <summary>The names that an expression may read, with their kinds.</summary>
public sealed class Scope(params IEnumerable<(string Name, ValueKind Kind)> names)
{
    private readonly List<(string Name, ValueKind Kind)> _names = [.. names];

    /// <summary>The loop's counter only.</summary>
    public static Scope Counter => new(("i", ValueKind.Int));

    /// <summary>No names: for what is evaluated once, outside the loop.</summary>
    public static Scope Nothing => new();

    /// <summary>This scope and one more name.</summary>
    public Scope With(string name, ValueKind kind) => new([.. _names, (name, kind)]);

    /// <summary>The names of that kind, in the order in which they were added.</summary>
    public IReadOnlyList<string> Of(ValueKind kind) => [.. _names.Where(n => n.Kind == kind).Select(n => n.Name)];
}
