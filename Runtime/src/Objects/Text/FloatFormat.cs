using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Floats with a given precision, correctly rounded, ties to even by the exact binary value.</summary>
/// <remarks>Source: CPython <c>Python/pystrtod.c</c>, <c>PyOS_double_to_string</c> and <c>format_float_short</c>.</remarks>
internal static class FloatFormat
{
    // A double has at most 1074 digits behind the point and 767 significant ones: what lies beyond is zeros.
    private const int MaxFraction = 1080, MaxSignificant = 800;

    /// <summary>The text of a number.</summary>
    /// <param name="code">One of <c>e E f F g G</c>, or <c>r</c> for the shortest digits.</param>
    /// <param name="addPoint">Ends whole numbers without exponent in ".0".</param>
    public static string ToText(double value, int code, int precision, bool alternate, bool addPoint, bool noNegativeZero)
    {
        bool upper = code is 'E' or 'F' or 'G';
        string text = Lower(value, upper ? code + 32 : code, precision, alternate, addPoint, noNegativeZero);
        return upper ? text.ToUpperInvariant() : text;
    }

    private static string Lower(double value, int code, int precision, bool alternate, bool addPoint, bool noNegativeZero)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        if (code == 'g' && precision == 0) precision = 1;
        (string digits, int point) = code switch
        {
            'f' => Fixed(value, precision),
            'e' => Significant(value, precision + 1),
            'g' => Significant(value, precision),
            _ => FloatText.ShortestDigits(value),
        };
        digits = digits.TrimEnd('0');
        bool useExponent = code == 'e' || (code == 'g' && (point <= -4 || point > (addPoint ? precision - 1 : precision)))
            || (code == 'r' && point is <= -4 or > 16);
        int end = code switch
        {
            'f' => point + precision,
            'e' => precision + 1,
            'g' when alternate => precision,
            _ => digits.Length,
        };
        bool negative = double.IsNegative(value) && !(noNegativeZero && digits.Length == 0);
        int exponent = point - 1;
        if (useExponent) point = 1;
        end = Math.Max(end, !useExponent && addPoint ? point + 1 : point);
        var text = new StringBuilder(end + 16);
        if (negative) text.Append('-');
        AppendDigits(text, digits, point, end);
        if (alternate && !(end > point)) text.Append('.');
        if (useExponent)
            text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    /// <summary>Writes the places [0 or point-1, end) of an endless run of digits that is zero outside the given ones.</summary>
    private static void AppendDigits(StringBuilder text, string digits, int point, int end)
    {
        if (point <= 0) text.Append('0');
        else text.Append(digits, 0, Math.Min(point, digits.Length)).Append('0', Math.Max(0, point - digits.Length));
        if (end <= point) return;
        text.Append('.').Append('0', Math.Max(0, -point));
        int from = Math.Max(point, 0), to = Math.Min(end, digits.Length);
        if (to > from) text.Append(digits, from, to - from);
        text.Append('0', Math.Max(0, end - Math.Max(from, to)));
    }

    /// <summary>The digits up to a number of decimals; empty when all of them are 0.</summary>
    private static (string Digits, int Point) Fixed(double value, int decimals)
    {
        if (value == 0) return ("", 1);
        int places = Math.Min(decimals, MaxFraction);
        string digits = Scaled(value, places).ToString(CultureInfo.InvariantCulture);
        return digits == "0" ? ("", -decimals) : (digits, digits.Length - places);
    }

    /// <summary>So many significant digits.</summary>
    private static (string Digits, int Point) Significant(double value, int count)
    {
        if (value == 0) return ("", 1);
        int places = Math.Min(count, MaxSignificant);
        (_, int point) = FloatText.ShortestDigits(value);
        // The shortest digits may lie one power of ten above the number, as 9.999... does; then one digit is missing.
        string digits = Scaled(value, places - point).ToString(CultureInfo.InvariantCulture);
        if (digits.Length < places) digits = Scaled(value, places - --point).ToString(CultureInfo.InvariantCulture);
        return digits.Length > places ? (digits[..places], point + 1) : (digits, point);
    }

    /// <summary>|value| * 10^places, rounded to the nearest whole number, ties to even.</summary>
    private static BigInteger Scaled(double value, int places)
    {
        (BigInteger numerator, BigInteger denominator) = BigRounding.ToRatio(Math.Abs(value));
        if (places >= 0) numerator *= BigInteger.Pow(10, places);
        else denominator *= BigInteger.Pow(10, -places);
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int order = (remainder * 2).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
