using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods <c>__format__</c> of str, int, float and complex.</summary>
/// <remarks>Source: CPython <c>Python/formatter_unicode.c</c>; library reference, "Format Specification Mini-Language".</remarks>
internal static class Formatting
{
    private const int DefaultPrecision = 6;

    public static readonly MethodDefinition Str = MethodDefinition.OneArg("__format__", static (ts, self, spec) => Checked(ts, self, spec, OfStr));

    public static readonly MethodDefinition Int = MethodDefinition.OneArg("__format__", static (ts, self, spec) => Checked(ts, self, spec, OfInt));

    public static readonly MethodDefinition Float = MethodDefinition.OneArg("__format__", static (ts, self, spec) => Checked(ts, self, spec, OfFloat));

    public static readonly MethodDefinition Complex = MethodDefinition.OneArg("__format__", static (ts, self, spec) => Checked(ts, self, spec, OfComplex));

    private static Value Checked(ThreadState ts, Value self, Value spec, Func<ThreadState, Value, PyStr, PyStr?> format)
    {
        if (spec.Ref is not PyStr text) return ts.RaiseTypeError($"__format__() argument must be str, not {StrSearch.NameOf(ts, spec)}");
        return text.Length == 0 ? Operations.Str(ts, self) : format(ts, self, text);
    }

    private static PyStr? OfStr(ThreadState ts, Value self, PyStr text)
    {
        if (!FormatSpec.TryParse(ts, text, self, 's', '<', out FormatSpec spec)) return null;
        if (spec.Type != 's') return RaiseUnknownType(ts, spec, self);
        string? refused = spec.Sign == ' ' ? "Space" : spec.Sign != 0 ? "Sign"
            : spec.NoNegativeZero ? "Negative zero coercion (z)" : spec.Alternate ? "Alternate form (#)" : spec.Align == '=' ? "'=' alignment" : null;
        if (refused is not null)
        {
            ts.RaiseValueError(refused + " not allowed in string format specifier");
            return null;
        }
        PyStr shown = PyStr.ExactOf(self.Unchecked<PyStr>());
        if (spec.Precision >= 0 && spec.Precision < shown.Length) shown = shown.Substring(0, (int)spec.Precision);
        return Pad(ts, shown, spec);
    }

    private static PyStr? OfInt(ThreadState ts, Value self, PyStr text)
    {
        if (!FormatSpec.TryParse(ts, text, self, 'd', '>', out FormatSpec spec)) return null;
        Operations.TryGetIntegral(self, out BigInteger number);
        switch (spec.Type)
        {
            case 'b' or 'c' or 'd' or 'o' or 'x' or 'X' or 'n':
                return FormatInt(ts, number, spec);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%':
                return IntOps.TryToDouble(ts, number, out double value) ? FormatFloat(ts, value, spec) : null;
            default:
                return RaiseUnknownType(ts, spec, self);
        }
    }

    private static PyStr? OfFloat(ThreadState ts, Value self, PyStr text)
    {
        if (!FormatSpec.TryParse(ts, text, self, 0, '>', out FormatSpec spec)) return null;
        if (spec.Type is 0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n' or '%') return FormatFloat(ts, FloatOps.Of(self), spec);
        return RaiseUnknownType(ts, spec, self);
    }

    private static PyStr? FormatInt(ThreadState ts, BigInteger number, in FormatSpec spec)
    {
        if (spec.Precision >= 0) return RaiseValue(ts, "Precision not allowed in integer format specifier");
        if (spec.NoNegativeZero) return RaiseValue(ts, "Negative zero coercion (z) not allowed in integer format specifier");
        var layout = new NumberLayout { IsNegative = number.Sign < 0, Prefix = "", Whole = "", Fraction = "", Rest = PyStr.Empty };
        if (spec.Type == 'c') return FormatCharacter(ts, number, layout, spec);
        int bits = spec.Type switch { 'b' => 1, 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        if (!ts.Budget.Charge(ts, number.GetBitLength() / Math.Max(bits, 3))) return null;
        string? digits = bits == 0 ? NumberText.ToDecimal(ts, BigInteger.Abs(number)) : NumberText.ToPowerOfTwoBase(BigInteger.Abs(number), bits, "");
        if (digits is null) return null;
        layout.Whole = spec.Type == 'X' ? digits.ToUpperInvariant() : digits;
        if (spec.Alternate && bits > 0) layout.Prefix = "0" + (char)spec.Type;
        return layout.ToField(ts, spec);
    }

    private static PyStr? FormatCharacter(ThreadState ts, BigInteger number, NumberLayout layout, in FormatSpec spec)
    {
        if (spec.Sign != 0) return RaiseValue(ts, "Sign not allowed with integer format specifier 'c'");
        if (spec.Alternate) return RaiseValue(ts, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (number < long.MinValue || number > long.MaxValue)
        {
            ts.RaiseOverflowError("Python int too large to convert to C long");
            return null;
        }
        if (number.Sign < 0 || number > 0x10ffff)
        {
            ts.RaiseOverflowError("%c arg not in range(0x110000)");
            return null;
        }
        layout.Rest = StrOps.OfCodePoint((int)number);
        return layout.ToField(ts, spec);
    }

    private static PyStr? FormatFloat(ThreadState ts, double value, in FormatSpec spec)
    {
        bool percent = spec.Type == '%';
        string? text = FloatDigits(ts, percent ? value * 100 : value, spec, addPoint: true);
        return text is null ? null : NumberLayout.OfFloat(percent ? text + "%" : text).ToField(ts, spec);
    }

    private static string? FloatDigits(ThreadState ts, double value, in FormatSpec spec, bool addPoint)
    {
        if (spec.Precision > int.MaxValue / 2)
        {
            ts.RaiseValueError("precision too big");
            return null;
        }
        if (!ts.Budget.Charge(ts, spec.Precision + 320)) return null;
        bool isPlain = spec.Type == 0;
        int code = isPlain ? (spec.Precision < 0 ? 'r' : 'g') : spec.Type switch { '%' => 'f', 'n' => 'g', _ => spec.Type };
        int precision = spec.Precision < 0 ? (isPlain ? 0 : DefaultPrecision) : (int)spec.Precision;
        return FloatFormat.ToText(value, code, precision, spec.Alternate, isPlain && addPoint, spec.NoNegativeZero);
    }

    private static PyStr? OfComplex(ThreadState ts, Value self, PyStr text)
    {
        if (!FormatSpec.TryParse(ts, text, self, 0, '>', out FormatSpec spec)) return null;
        if (spec.Type is not (0 or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'n')) return RaiseUnknownType(ts, spec, self);
        if (spec.Fill == '0') return RaiseValue(ts, "Zero padding is not allowed in complex format specifier");
        if (spec.Align == '=') return RaiseValue(ts, "'=' alignment flag is not allowed in complex format specifier");
        Complex number = self.Unchecked<PyComplex>().Number;
        bool skipReal = spec.Type == 0 && number.Real == 0 && !double.IsNegative(number.Real);
        FormatSpec part = spec;
        part.Width = -1;
        part.Fill = ' ';
        string? realDigits = FloatDigits(ts, number.Real, part, addPoint: false);
        string? imagDigits = realDigits is null ? null : FloatDigits(ts, number.Imaginary, part, addPoint: false);
        if (realDigits is null || imagDigits is null) return null;
        PyStr? real = skipReal ? PyStr.Empty : NumberLayout.OfFloat(realDigits).ToField(ts, part);
        if (!skipReal) part.Sign = '+';
        PyStr? imag = real is null ? null : NumberLayout.OfFloat(imagDigits).ToField(ts, part);
        if (real is null || imag is null) return null;
        string joined = $"{real}{imag}j";
        return Pad(ts, spec.Type == 0 && !skipReal ? $"({joined})" : joined, spec);
    }

    private static PyStr? Pad(ThreadState ts, PyStr text, in FormatSpec spec)
    {
        long padding = Math.Max(0, spec.Width - text.Length);
        if (padding == 0) return text;
        long left = spec.Align switch { '<' => 0, '^' => padding / 2, _ => padding };
        return TextPadding.Pad(ts, text, spec.Fill, left, padding - left);
    }

    private static PyStr? RaiseUnknownType(ThreadState ts, in FormatSpec spec, in Value target) =>
        RaiseValue(ts, $"Unknown format code '{FormatSpec.Show(spec.Type)}' for object of type '{ts.TypeOf(target).LayoutName}'");

    private static PyStr? RaiseValue(ThreadState ts, string message)
    {
        ts.RaiseValueError(message);
        return null;
    }
}
