using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Prints constants as Python's <c>repr</c> does.
/// <para>Source: CPython Objects/unicodeobject.c <c>unicode_repr</c>, bytesobject.c <c>PyBytes_Repr</c>,
/// Python/pystrtod.c <c>PyOS_double_to_string</c> with format 'r', complexobject.c <c>complex_repr</c>.</para>
/// </summary>
public static class PythonRepr
{
    public static string Of(ConstantValue value)
    {
        var writer = new StringBuilder();
        Write(writer, value);
        return writer.ToString();
    }

    internal static void Write(StringBuilder writer, ConstantValue value)
    {
        switch (value)
        {
            case ConstantValue.None:
                writer.Append("None");
                break;
            case ConstantValue.Ellipsis:
                writer.Append("Ellipsis");
                break;
            case ConstantValue.Bool boolean:
                writer.Append(boolean.Value ? "True" : "False");
                break;
            case ConstantValue.Int integer:
                writer.Append(integer.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case ConstantValue.Float real:
                writer.Append(Float(real.Value));
                break;
            case ConstantValue.Imaginary imaginary:
                var digits = Float(imaginary.Value);
                writer.Append(digits.EndsWith(".0", StringComparison.Ordinal) ? digits[..^2] : digits).Append('j');
                break;
            case ConstantValue.Complex complex:
                writer.Append('(').Append(Float(complex.Real)).Append(double.IsNegative(complex.Imag) ? "" : "+");
                Write(writer, new ConstantValue.Imaginary(complex.Imag));
                writer.Append(')');
                break;
            case ConstantValue.Tuple tuple:
                WriteItems(writer, tuple.Items, "(", tuple.Items.Length == 1 ? ",)" : ")");
                break;
            case ConstantValue.FrozenSet set:
                WriteItems(writer, set.Items, set.Items.Length == 0 ? "frozenset(" : "frozenset({", set.Items.Length == 0 ? ")" : "})");
                break;
            case ConstantValue.Str text:
                Write(writer, text.Value);
                break;
            case ConstantValue.Bytes bytes:
                Write(writer, bytes.Value.AsSpan());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private static void WriteItems(StringBuilder writer, ImmutableArray<ConstantValue> items, string open, string close)
    {
        writer.Append(open);
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
            {
                writer.Append(", ");
            }

            Write(writer, items[i]);
        }

        writer.Append(close);
    }

    internal static void Write(StringBuilder writer, PyText text)
    {
        var codePoints = text.CodePoints;
        var quote = codePoints.Contains('\'') && !codePoints.Contains('"') ? '"' : '\'';
        writer.Append(quote);
        foreach (var codePoint in codePoints)
        {
            WriteCodePoint(writer, codePoint, quote);
        }

        writer.Append(quote);
    }

    /// <summary>One code point of a string repr, escaped where it must be. Quote 0 escapes no quote.</summary>
    internal static void WriteCodePoint(StringBuilder writer, int codePoint, char quote)
    {
        switch (codePoint)
        {
            case '\\':
                writer.Append(@"\\");
                break;
            case '\n':
                writer.Append(@"\n");
                break;
            case '\r':
                writer.Append(@"\r");
                break;
            case '\t':
                writer.Append(@"\t");
                break;
            case >= ' ' and < 0x7f:
                if (codePoint == quote)
                {
                    writer.Append('\\');
                }

                writer.Append((char)codePoint);
                break;
            default:
                if (IsPrintable(codePoint))
                {
                    writer.Append(char.ConvertFromUtf32(codePoint));
                }
                else if (codePoint <= 0xff)
                {
                    writer.Append(CultureInfo.InvariantCulture, $"\\x{codePoint:x2}");
                }
                else if (codePoint <= 0xffff)
                {
                    writer.Append(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}");
                }
                else
                {
                    writer.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}");
                }

                break;
        }
    }

    /// <summary>As <c>str.isprintable</c>: not a control, format, surrogate, private, unassigned or separator character.</summary>
    internal static bool IsPrintable(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.SpaceSeparator => codePoint == ' ',
            _ => true,
        };

    private static void Write(StringBuilder writer, ReadOnlySpan<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        writer.Append('b').Append(quote);
        foreach (var value in bytes)
        {
            if (value >= 0x7f)
            {
                writer.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
            }
            else
            {
                WriteCodePoint(writer, value, quote);
            }
        }

        writer.Append(quote);
    }

    private static string Float(double value)
    {
        if (double.IsNaN(value))
        {
            return "nan";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "inf" : "-inf";
        }

        // The shortest digits that read back as the same double; Python switches to an exponent below 1e-4 and from 1e16.
        var scientific = value.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return Layout(shortest, scientific.StartsWith('-'));
    }

    private static string Layout(string shortest, bool negative)
    {
        var body = shortest.AsSpan().TrimStart('-');
        var exponentAt = body.IndexOf('E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(body[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? body : body[..exponentAt];
        var point = mantissa.IndexOf('.');
        var all = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        var decimalPoint = (point < 0 ? mantissa.Length : point) + exponent;
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.TrimStart('0').TrimEnd('0');
        decimalPoint -= leading;
        var sign = negative ? "-" : string.Empty;
        if (digits.Length == 0)
        {
            return sign + "0.0";
        }

        if (decimalPoint is > -4 and <= 16)
        {
            if (decimalPoint <= 0)
            {
                return $"{sign}0.{new string('0', -decimalPoint)}{digits}";
            }

            return digits.Length <= decimalPoint
                ? $"{sign}{digits}{new string('0', decimalPoint - digits.Length)}.0"
                : $"{sign}{digits[..decimalPoint]}.{digits[decimalPoint..]}";
        }

        var power = decimalPoint - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
        var magnitude = Math.Abs(power).ToString("00", CultureInfo.InvariantCulture);
        return $"{sign}{digits[0]}{fraction}e{(power < 0 ? '-' : '+')}{magnitude}";
    }
}
