using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Any Python value, or nothing.
/// <code>
///   +0  Ref   null            no value: an empty slot, or "failed, the exception is in the thread state"
///             Tags.X          an unboxed int, float, bool or singleton
///             a PyObject      everything else
///   +8  Bits  int: the number; float: its IEEE 754 bits; bool: 0 or 1; otherwise 0
/// </code>
/// Invariant: an int within 64 bits is never boxed as an exact int, so equal exact ints have equal tags and bits, and
/// <c>is</c> on unboxed values compares tag and bits.
/// Machine code relies on the order and the offsets of the two fields (NativeLayout checks them at start-up).
/// </summary>
public struct Value
{
    public object? Ref;
    public long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Value(object? reference, long bits)
    {
        Ref = reference;
        Bits = bits;
    }

    public static Value None => new(Tags.None, 0);

    public static Value Ellipsis => new(Tags.Ellipsis, 0);

    public static Value NotImplemented => new(Tags.NotImplemented, 0);

    public static Value True => new(Tags.Bool, 1);

    public static Value False => new(Tags.Bool, 0);

    public static Value Int(long value) => new(Tags.Int, value);

    public static Value Float(double value) => new(Tags.Float, BitConverter.DoubleToInt64Bits(value));

    public static Value Bool(bool value) => new(Tags.Bool, value ? 1 : 0);

    public static Value Object(PyObject? value) => new(value, 0);

    public static implicit operator Value(PyObject? value) => new(value, 0);

    public readonly bool IsNull => Ref is null;

    public readonly bool IsInt => ReferenceEquals(Ref, Tags.Int);

    public readonly bool IsFloat => ReferenceEquals(Ref, Tags.Float);

    public readonly bool IsBool => ReferenceEquals(Ref, Tags.Bool);

    public readonly bool IsNone => ReferenceEquals(Ref, Tags.None);

    public readonly bool IsNotImplemented => ReferenceEquals(Ref, Tags.NotImplemented);

    public readonly bool IsEllipsis => ReferenceEquals(Ref, Tags.Ellipsis);

    public readonly bool IsTrueSingleton => IsBool && Bits != 0;

    public readonly bool IsFalseSingleton => IsBool && Bits == 0;

    /// <summary>The float. Meaningful only when <see cref="IsFloat"/>.</summary>
    public readonly double AsFloat => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>The object, or null when the value is unboxed or absent.</summary>
    /// <remarks>What is no tag is one: looking for the tags' class is cheaper than for a class with subclasses.</remarks>
    public readonly PyObject? AsObject => Ref is string ? null : Unsafe.As<PyObject>(Ref);

    /// <summary>The object without a check. Only where the caller has ruled out null and every tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly PyObject UncheckedObject() => Unsafe.As<PyObject>(Ref!);

    /// <summary>The object as <typeparamref name="T"/> without a check, after its <see cref="TypeKind"/> was tested.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly T Unchecked<T>() where T : class => Unsafe.As<T>(Ref!);

    /// <summary>Python's <c>is</c>.</summary>
    public readonly bool Is(in Value other) => ReferenceEquals(Ref, other.Ref) && Bits == other.Bits;

    /// <summary>For debuggers only; Python's <c>repr</c> is <see cref="Operations.Repr"/>.</summary>
    public override readonly string ToString() => Ref switch
    {
        null => "<null>",
        _ when IsInt => Bits.ToString(),
        _ when IsFloat => AsFloat.ToString("R"),
        _ when IsBool => Bits != 0 ? "True" : "False",
        string tag => tag.Trim(),
        _ => Ref.ToString() ?? "",
    };
}

/// <summary>
/// The tags of unboxed values: string literals, which the .NET runtime keeps on a frozen segment. They never move and
/// never die, so their addresses may be immediates in machine code and storing one needs no write barrier.
/// No Python <c>str</c> is ever a <see cref="string"/>, so a tag is not confused with a value.
/// </summary>
internal static class Tags
{
    public const string Int = "<int>";
    public const string Float = "<float>";
    public const string Bool = "<bool>";
    public const string None = "<None>";
    public const string Ellipsis = "<Ellipsis>";
    public const string NotImplemented = "<NotImplemented>";
}
