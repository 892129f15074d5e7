using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>A number cut into the parts that a format specifier treats apart, and their layout in a field.</summary>
/// <remarks>Source: CPython <c>Python/formatter_unicode.c</c>, <c>calc_number_widths</c>, <c>fill_number</c>; <c>_PyUnicode_InsertThousandsGrouping</c>.</remarks>
internal struct NumberLayout
{
    public bool IsNegative;
    public string Prefix;
    public string Whole;
    public string Fraction;
    public bool HasPoint;

    /// <summary>What stands behind the digits: an exponent, a percent sign, "inf", a character.</summary>
    public PyStr Rest;

    /// <summary>Cuts the text of a float.</summary>
    public static NumberLayout OfFloat(string text)
    {
        bool negative = text.StartsWith('-');
        int start = negative ? 1 : 0, at = start;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        string whole = text[start..at];
        bool hasPoint = at < text.Length && text[at] == '.';
        if (hasPoint) at++;
        int fraction = at;
        while (hasPoint && at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return new NumberLayout
        {
            IsNegative = negative,
            Prefix = "",
            Whole = whole,
            HasPoint = hasPoint,
            Fraction = text[fraction..at],
            Rest = text[at..],
        };
    }

    /// <summary>The field. Null with MemoryError pending.</summary>
    public readonly PyStr? ToField(ThreadState ts, in FormatSpec spec)
    {
        string sign = IsNegative ? "-" : spec.Sign == '+' ? "+" : spec.Sign == ' ' ? " " : "";
        string fraction = spec.FractionGrouping == 0 ? Fraction : GroupFraction(Fraction, (char)spec.FractionGrouping);
        long others = sign.Length + Prefix.Length + (HasPoint ? 1 : 0) + fraction.Length + Rest.Length;
        long minimum = spec.Fill == '0' && spec.Align == '=' ? spec.Width - others : 0;
        if (!ts.Budget.Charge(ts, Math.Max(minimum, 0)) || !IsPossible(ts, minimum)) return null;
        string whole = Whole.Length == 0 ? "" : GroupWhole(Whole, spec.Grouping, spec.GroupSize, minimum);
        long padding = Math.Max(0, spec.Width - others - whole.Length);
        (long left, long inner, long right) = spec.Align switch
        {
            '<' => (0L, 0L, padding),
            '^' => (padding / 2, 0L, padding - padding / 2),
            '=' => (0L, padding, 0L),
            _ => (padding, 0L, 0L),
        };
        var field = new StrBuilder();
        if (!TextPadding.Append(ts, field, spec.Fill, left)) return null;
        field.Append(sign + Prefix);
        if (!TextPadding.Append(ts, field, spec.Fill, inner)) return null;
        field.Append(whole + (HasPoint ? "." : "") + fraction);
        field.Append(Rest);
        return TextPadding.Append(ts, field, spec.Fill, right) ? field.ToStr(ts) : null;
    }

    private static bool IsPossible(ThreadState ts, long length)
    {
        if (length <= Array.MaxLength / 4) return true;
        ts.RaiseMemoryError();
        return false;
    }

    /// <summary>Puts separators between groups from the right and zeros in front until the width is reached.</summary>
    private static string GroupWhole(string digits, int separator, int size, long minimum)
    {
        if (separator == 0) return minimum > digits.Length ? digits.PadLeft((int)minimum, '0') : digits;
        var groups = new List<string>();
        int remaining = digits.Length;
        while (true)
        {
            int length = (int)Math.Min(size, Math.Max(Math.Max(remaining, minimum), 1));
            int taken = Math.Min(remaining, length);
            groups.Add(digits.Substring(remaining - taken, taken).PadLeft(length, '0'));
            remaining -= taken;
            minimum -= length;
            if (remaining <= 0 && minimum <= 0) break;
            minimum--;
        }
        groups.Reverse();
        return string.Join((char)separator, groups);
    }

    private static string GroupFraction(string digits, char separator)
    {
        var text = new StringBuilder(digits.Length * 4 / 3 + 1);
        for (int i = 0; i < digits.Length; i++)
        {
            if (i > 0 && i % 3 == 0) text.Append(separator);
            text.Append(digits[i]);
        }
        return text.ToString();
    }
}

/// <summary>Runs of one character.</summary>
internal static class TextPadding
{
    /// <summary>False with MemoryError pending.</summary>
    public static bool Append(ThreadState ts, StrBuilder builder, int fill, long count)
    {
        if (count <= 0) return true;
        if (StrOps.Repeat(ts, StrOps.OfCodePoint(fill), count).Ref is not PyStr run) return false;
        builder.Append(run);
        return true;
    }

    /// <summary>A text with characters on both sides. Null with MemoryError pending.</summary>
    public static PyStr? Pad(ThreadState ts, PyStr text, int fill, long left, long right)
    {
        var field = new StrBuilder();
        if (!Append(ts, field, fill, left)) return null;
        field.Append(text);
        return Append(ts, field, fill, right) ? field.ToStr(ts) : null;
    }
}
