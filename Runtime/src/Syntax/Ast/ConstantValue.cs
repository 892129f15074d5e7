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

    /// <summary>Only in a tree that a program made: no literal has a real part beside an imaginary one.</summary>
    public sealed record Complex(double Real, double Imag) : ConstantValue
    {
        public bool Equals(Complex? other) => other is not null && new Float(Real).Equals(new Float(other.Real)) && new Float(Imag).Equals(new Float(other.Imag));

        public override int GetHashCode() => HashCode.Combine(BitConverter.DoubleToInt64Bits(Real), BitConverter.DoubleToInt64Bits(Imag));
    }

    /// <summary>Only in a tree that a program made.</summary>
    public sealed record Tuple(ImmutableArray<ConstantValue> Items) : ConstantValue
    {
        public bool Equals(Tuple? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Only in a tree that a program made; in the order of its iteration.</summary>
    public sealed record FrozenSet(ImmutableArray<ConstantValue> Items) : ConstantValue
    {
        public bool Equals(FrozenSet? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
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
