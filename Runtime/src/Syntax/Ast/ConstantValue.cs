using System.Collections.Immutable;
using System.Numerics;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The value of a <see cref="Constant"/>: a closed set that needs no other layer. Switch over the nested records.
/// <para>Equality is by type and value; floats compare by their bits, so NaN equals NaN and 0.0 is not -0.0.</para>
/// </summary>
public abstract record ConstantValue
{
    private ConstantValue()
    {
    }

    public sealed record None : ConstantValue
    {
        public static readonly None Instance = new();
    }

    public sealed record Ellipsis : ConstantValue
    {
        public static readonly Ellipsis Instance = new();
    }

    public sealed record Bool(bool Value) : ConstantValue
    {
        public static readonly Bool True = new(true);
        public static readonly Bool False = new(false);
    }

    public sealed record Int(BigInteger Value) : ConstantValue;

    public sealed record Float(double Value) : ConstantValue
    {
        public bool Equals(Float? other) =>
            other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

        public override int GetHashCode() => BitConverter.DoubleToInt64Bits(Value).GetHashCode();
    }

    /// <summary>An imaginary literal, the complex number <c>Value * 1j</c>.</summary>
    public sealed record Imaginary(double Value) : ConstantValue
    {
        public bool Equals(Imaginary? other) =>
            other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

        public override int GetHashCode() => BitConverter.DoubleToInt64Bits(Value).GetHashCode();
    }

    public sealed record Str(PyText Value) : ConstantValue
    {
        public Str(string text)
            : this(PyText.FromString(text))
        {
        }
    }

    public sealed record Bytes(ImmutableArray<byte> Value) : ConstantValue
    {
        public bool Equals(Bytes? other) => other is not null && Value.AsSpan().SequenceEqual(other.Value.AsSpan());

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.AddBytes(Value.AsSpan());
            return hash.ToHashCode();
        }
    }
}
