using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// The value of a number token.
/// <para>Source: language reference 2.4.4 to 2.4.7; CPython Parser/pegen.c, <c>parsenumber</c>.</para>
/// </summary>
internal static class NumberLiteral
{
    /// <summary>Decimal digits of an integer literal, as <c>sys.get_int_max_str_digits()</c> has it by default.</summary>
    public const int MaxDecimalDigits = 4300;

    public static ConstantValue Parse(TokenCursor cursor, int index)
    {
        ref readonly var token = ref cursor[index];
        var text = Encoding.ASCII.GetString(cursor.BytesOf(token)).Replace("_", string.Empty, StringComparison.Ordinal);
        if (text.Length == 1)
        {
            return new ConstantValue.Int(text[0] - '0');
        }

        if (text[0] == '0')
        {
            switch (text[1] | 0x20)
            {
                case 'x':
                    return new ConstantValue.Int(BigInteger.Parse("0" + text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                case 'b':
                    return new ConstantValue.Int(BigInteger.Parse("0" + text[2..], NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture));
                case 'o':
                    return new ConstantValue.Int(Octal(text.AsSpan(2)));
            }
        }

        if (text[^1] is 'j' or 'J')
        {
            return new ConstantValue.Imaginary(double.Parse(text.AsSpan(0, text.Length - 1), NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
        {
            return new ConstantValue.Float(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        if (text.Length > MaxDecimalDigits)
        {
            throw cursor.Error(
                $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {text.Length} digits; "
                + "use sys.set_int_max_str_digits() to increase the limit - "
                + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                new SourceSpan(token.Line, token.Column, token.Line, -1));
        }

        return new ConstantValue.Int(
            text.Length < 19 ? long.Parse(text, CultureInfo.InvariantCulture) : BigInteger.Parse(text, CultureInfo.InvariantCulture));
    }

    private static BigInteger Octal(ReadOnlySpan<char> digits)
    {
        // Three bits a digit, as binary text, so that the conversion stays linear.
        var bits = new StringBuilder("0", (digits.Length * 3) + 1);
        foreach (var digit in digits)
        {
            bits.Append((char)('0' + (((digit - '0') >> 2) & 1)))
                .Append((char)('0' + (((digit - '0') >> 1) & 1)))
                .Append((char)('0' + ((digit - '0') & 1)));
        }

        return BigInteger.Parse(bits.ToString(), NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture);
    }
}
