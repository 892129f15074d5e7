using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Floats as text: <c>repr(float)</c> and <c>float(str)</c>.</summary>
/// <remarks>Source: CPython <c>Python/pystrtod.c</c>, <c>PyOS_double_to_string</c> with format 'r' and <c>Py_DTSF_ADD_DOT_0</c>.</remarks>
internal static class FloatText
{
    /// <summary>The shortest text that reads back as the same number.</summary>
    /// <param name="addPoint">Ends whole numbers in ".0", as repr does; complex does not.</param>
    public static string Repr(double value, bool addPoint = true)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        (string digits, int point) = ShortestDigits(value);
        var text = new StringBuilder(digits.Length + 8);
        if (double.IsNegative(value)) text.Append('-');
        if (point is > -4 and <= 16)
        {
            if (point <= 0) return text.Append("0.").Append('0', -point).Append(digits).ToString();
            if (point < digits.Length) return text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString();
            text.Append(digits).Append('0', point - digits.Length);
            return addPoint ? text.Append(".0").ToString() : text.ToString();
        }
        text.Append(digits[0]);
        if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
        int exponent = point - 1;
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>The shortest digits of a finite number's magnitude, and where the decimal point stands before or behind them.</summary>
    public static (string Digits, int Point) ShortestDigits(double value)
    {
        if (value == 0) return ("0", 1);
        string shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        int e = shortest.IndexOf('E');
        string digits = (e < 0 ? shortest : shortest[..e]).Replace(".", "").TrimStart('0').TrimEnd('0');
        if (e < 0)
        {
            int dot = shortest.IndexOf('.');
            string whole = (dot < 0 ? shortest : shortest[..dot]).TrimStart('0');
            if (whole.Length > 0) return (digits, whole.Length);
            int zeros = 0;
            while (shortest[dot + 1 + zeros] == '0') zeros++;
            return (digits, -zeros);
        }
        int exponent = int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (digits, exponent + 1);
    }

    /// <summary>Parses what <c>float()</c> accepts. False: no number.</summary>
    public static bool TryParse(PyStr source, out double value)
    {
        value = 0;
        string? text = NumberText.Normalize(source);
        return text is not null && TryParse(text, out value);
    }

    public static bool TryParse(string text, out double value)
    {
        value = 0;
        text = text.Trim(NumberText.Whitespace);
        int i = 0;
        bool negative = false;
        if (i < text.Length && text[i] is '+' or '-') negative = text[i++] == '-';
        string word = text[i..].ToLowerInvariant();
        if (word is "inf" or "infinity" or "nan")
        {
            value = word == "nan" ? BitConverter.Int64BitsToDouble(0x7ff8000000000000) : double.PositiveInfinity;
            if (negative) value = -value;
            return true;
        }
        var clean = new StringBuilder(text.Length);
        if (!ScanDigits(text, ref i, clean, out int whole)) return false;
        int fraction = 0;
        if (i < text.Length && text[i] == '.')
        {
            clean.Append('.');
            i++;
            if (i < text.Length && text[i] == '_') return false;
            if (!ScanDigits(text, ref i, clean, out fraction)) return false;
        }
        if (whole + fraction == 0) return false;
        if (i < text.Length && text[i] is 'e' or 'E')
        {
            clean.Append('e');
            i++;
            if (i < text.Length && text[i] is '+' or '-') clean.Append(text[i++]);
            if (!ScanDigits(text, ref i, clean, out int exponent) || exponent == 0) return false;
        }
        if (i != text.Length) return false;
        value = ParseClean(clean.ToString());
        if (negative) value = -value;
        return true;
    }

    /// <summary>Parses digits with one underscore between two of them allowed.</summary>
    private static bool ScanDigits(string text, ref int i, StringBuilder clean, out int count)
    {
        count = 0;
        bool lastDigit = false;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                clean.Append(text[i]);
                count++;
                lastDigit = true;
            }
            else if (text[i] == '_' && lastDigit)
            {
                lastDigit = false;
            }
            else
            {
                break;
            }
        }
        return count == 0 ? i == 0 || text[i - 1] != '_' : lastDigit;
    }

    private static double ParseClean(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
