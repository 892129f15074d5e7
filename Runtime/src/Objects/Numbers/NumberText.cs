using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Ints as text: <c>int(str, base)</c>, <c>repr(int)</c>, <c>hex()</c> and its like.</summary>
/// <remarks>Source: CPython <c>Objects/longobject.c</c>, <c>PyLong_FromString</c>; the digit limit: library reference, "Integer string conversion length limitation".</remarks>
internal static class NumberText
{
    public static readonly char[] Whitespace = [' ', '\t', '\n', '\r', '\v', '\f'];

    /// <summary>Texts below this length are converted without looking at the limit.</summary>
    private const int DigitThreshold = 640;

    /// <summary>ASCII form of a numeric text: Unicode decimal digits and spaces become ASCII ones. Null: it cannot be a number.</summary>
    /// <remarks>Source: CPython <c>_PyUnicode_TransformDecimalAndSpaceToASCII</c>.</remarks>
    public static string? Normalize(PyStr source)
    {
        if (source.IsAscii) return source.ToString();
        var text = new StringBuilder(source.Length);
        for (int i = 0; i < source.Length; i++)
        {
            int c = source[i];
            if (c < 0x80)
            {
                text.Append((char)c);
                continue;
            }
            if (!Rune.TryCreate(c, out Rune rune)) return null;
            if (CharacterClass.IsSpace(c)) text.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber) text.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
            else return null;
        }
        return text.ToString();
    }

    /// <summary><c>int(text, base)</c>. A null value with ValueError pending when it is no number or too long.</summary>
    public static Value ParseInt(ThreadState ts, PyStr source, int numberBase)
    {
        string? text = Normalize(source);
        if (text is null) return RaiseInvalid(ts, source, numberBase);
        return ParseInt(ts, text, numberBase, source);
    }

    /// <summary>Decimal digits of an int. Null with ValueError pending beyond the digit limit.</summary>
    public static string? ToDecimal(ThreadState ts, BigInteger number)
    {
        int limit = ts.Interp.MaxStrDigits;
        // 3.3 bits per digit: below the first bound no number has too many digits, above the second each one has.
        if (limit > 0 && number.GetBitLength() > (long)limit * 3)
        {
            bool certain = number.GetBitLength() > (long)limit * 10 / 3 + 10;
            if (certain || BigInteger.Abs(number) >= BigInteger.Pow(10, limit))
            {
                ts.RaiseValueError($"Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
                return null;
            }
        }
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Digits in base 2, 8 or 16 with a sign and an optional prefix.</summary>
    public static string ToPowerOfTwoBase(BigInteger number, int bitsPerDigit, string prefix)
    {
        string sign = number.Sign < 0 ? "-" : "";
        number = BigInteger.Abs(number);
        if (number.IsZero) return sign + prefix + "0";
        byte[] bytes = number.ToByteArray(isUnsigned: true);
        int count = (int)((number.GetBitLength() + bitsPerDigit - 1) / bitsPerDigit);
        return string.Create(sign.Length + prefix.Length + count, (sign, prefix, bytes, bitsPerDigit, count), static (span, state) =>
        {
            state.sign.CopyTo(span);
            state.prefix.CopyTo(span[state.sign.Length..]);
            for (int i = 0; i < state.count; i++)
            {
                int digit = 0;
                for (int b = state.bitsPerDigit - 1; b >= 0; b--)
                {
                    int bit = i * state.bitsPerDigit + b;
                    digit = digit << 1 | (bit / 8 < state.bytes.Length ? state.bytes[bit / 8] >> (bit % 8) & 1 : 0);
                }
                span[^(i + 1)] = "0123456789abcdef"[digit];
            }
        });
    }

    private static Value ParseInt(ThreadState ts, string text, int numberBase, PyStr source)
    {
        text = text.Trim(Whitespace);
        int i = 0;
        bool negative = false;
        int givenBase = numberBase;
        if (i < text.Length && text[i] is '+' or '-') negative = text[i++] == '-';
        int prefixBase = i + 1 < text.Length && text[i] == '0' ? char.ToLowerInvariant(text[i + 1]) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 } : 0;
        bool mustBeZero = false;
        if (numberBase == 0)
        {
            numberBase = prefixBase == 0 ? 10 : prefixBase;
            // "010" is no literal, "00" is.
            mustBeZero = prefixBase == 0 && i < text.Length && text[i] == '0';
        }
        if (prefixBase == numberBase)
        {
            i += 2;
            if (i < text.Length && text[i] == '_') i++;
        }
        string? digits = CleanDigits(text.AsSpan(i), numberBase);
        if (digits is null || (mustBeZero && digits.AsSpan().ContainsAnyExcept('0'))) return RaiseInvalid(ts, source, givenBase);
        bool isPowerOfTwo = (numberBase & (numberBase - 1)) == 0;
        int limit = ts.Interp.MaxStrDigits;
        if (!isPowerOfTwo && limit > 0 && digits.Length > Math.Max(limit, DigitThreshold))
            return ts.RaiseValueError($"Exceeds the limit ({limit} digits) for integer string conversion: value has {digits.Length} digits; use sys.set_int_max_str_digits() to increase the limit");
        if (!IntOps.Charge(ts, digits.Length * 4L)) return default;
        BigInteger number = numberBase == 10 ? BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : FromDigits(digits, numberBase);
        return PyInt.Normalize(negative ? -number : number);
    }

    private static string? CleanDigits(ReadOnlySpan<char> text, int numberBase)
    {
        var clean = new StringBuilder(text.Length);
        bool lastDigit = false;
        foreach (char c in text)
        {
            if (c == '_')
            {
                if (!lastDigit) return null;
                lastDigit = false;
                continue;
            }
            if (DigitOf(c) >= numberBase) return null;
            clean.Append(c);
            lastDigit = true;
        }
        return lastDigit ? clean.ToString() : null;
    }

    /// <summary>Divide and conquer, so that long texts are not quadratic.</summary>
    private static BigInteger FromDigits(ReadOnlySpan<char> digits, int numberBase)
    {
        if (digits.Length <= 12)
        {
            long value = 0;
            foreach (char c in digits) value = value * numberBase + DigitOf(c);
            return value;
        }
        int low = digits.Length / 2;
        return FromDigits(digits[..^low], numberBase) * BigInteger.Pow(numberBase, low) + FromDigits(digits[^low..], numberBase);
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => 37,
    };

    private static Value RaiseInvalid(ThreadState ts, PyStr source, int numberBase)
    {
        PyStr shown = StrRepr.Of(source.Length > 200 ? source.Substring(0, 200) : source);
        return ts.RaiseValueError($"invalid literal for int() with base {numberBase}: {shown}");
    }
}
