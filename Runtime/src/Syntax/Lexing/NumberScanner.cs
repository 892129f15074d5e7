namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Finds the end of a number literal.
/// <para>Source: language reference 2.4.4 to 2.4.7; CPython Parser/lexer/lexer.c, <c>tok_get_normal_mode</c>,
/// <c>tok_decimal_tail</c>, <c>verify_end_of_number</c>.</para>
/// </summary>
/// <remarks>The error factory takes the byte offsets after the columns to report, -1 for no end; the action, those of a warning.</remarks>
internal readonly ref struct NumberScanner(
    byte[] bytes, int start, Func<string, int, int, SyntaxException> fail, bool allowsLeadingZeros = false, Action<string, int>? warn = null)
{
    private readonly byte[] _bytes = bytes;
    private readonly int _start = start;
    private readonly Func<string, int, int, SyntaxException> _fail = fail;
    private readonly bool _allowsLeadingZeros = allowsLeadingZeros;

    public int Scan()
    {
        if (_bytes[_start] != '0')
        {
            return _bytes[_start] == '.' ? Fraction(_start + 1) : AfterInteger(DecimalTail(_start));
        }

        return (At(_start + 1) | 0x20) switch
        {
            'x' => Radix("hexadecimal", 16),
            'o' => Radix("octal", 8),
            'b' => Radix("binary", 2),
            _ => LeadingZero(),
        };
    }

    private static bool IsDigit(int c) => (uint)(c - '0') < 10;

    private static bool IsDigit(int c, int radix) =>
        radix == 16 ? IsDigit(c) || (uint)((c | 0x20) - 'a') < 6 : (uint)(c - '0') < (uint)radix;

    private int At(int position) => (uint)position < (uint)_bytes.Length ? _bytes[position] : -1;

    private int Radix(string name, int radix)
    {
        var position = _start + 2;
        do
        {
            if (At(position) == '_')
            {
                position++;
            }

            if (!IsDigit(At(position), radix))
            {
                throw IsDigit(At(position))
                    ? _fail($"invalid digit '{(char)At(position)}' in {name} literal", position + 1, -1)
                    : _fail($"invalid {name} literal", position, -1);
            }

            while (IsDigit(At(position), radix))
            {
                position++;
            }
        }
        while (At(position) == '_');

        if (radix < 10 && IsDigit(At(position)))
        {
            throw _fail($"invalid digit '{(char)At(position)}' in {name} literal", position + 1, -1);
        }

        return VerifyEnd(position, name);
    }

    private int LeadingZero()
    {
        var position = _start + 1;
        while (true)
        {
            if (At(position) == '_')
            {
                position++;
                if (!IsDigit(At(position)))
                {
                    throw _fail("invalid decimal literal", position, -1);
                }
            }

            if (At(position) != '0')
            {
                break;
            }

            position++;
        }

        var zerosEnd = position;
        var nonzero = IsDigit(At(position));
        if (nonzero)
        {
            position = DecimalTail(position);
        }

        if (At(position) == '.' || (At(position) | 0x20) is 'e' or 'j')
        {
            var end = AfterInteger(position);
            if (end > position || !nonzero)
            {
                return end;
            }
        }

        if (nonzero && !_allowsLeadingZeros)
        {
            throw _fail(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                _start + 1,
                zerosEnd + 1);
        }

        return VerifyEnd(position, "decimal");
    }

    private int DecimalTail(int position)
    {
        while (true)
        {
            while (IsDigit(At(position)))
            {
                position++;
            }

            if (At(position) != '_')
            {
                return position;
            }

            position++;
            if (!IsDigit(At(position)))
            {
                throw _fail("invalid decimal literal", position, -1);
            }
        }
    }

    private int AfterInteger(int position) =>
        At(position) == '.' ? Fraction(position + 1) : Exponent(position);

    private int Fraction(int position) => Exponent(IsDigit(At(position)) ? DecimalTail(position) : position);

    private int Exponent(int position)
    {
        if ((At(position) | 0x20) == 'e')
        {
            var digits = position + 1;
            if (At(digits) is '+' or '-')
            {
                digits++;
                if (!IsDigit(At(digits)))
                {
                    throw _fail("invalid decimal literal", digits, -1);
                }
            }

            if (!IsDigit(At(digits)))
            {
                return VerifyEnd(position, "decimal");
            }

            position = DecimalTail(digits);
        }

        return (At(position) | 0x20) == 'j' ? VerifyEnd(position + 1, "imaginary") : VerifyEnd(position, "decimal");
    }

    /// <summary>A keyword may follow a number without a blank, which is doubtful; any other name may not.</summary>
    private int VerifyEnd(int position, string name)
    {
        var c = At(position);
        var rest = _bytes.AsSpan(Math.Min(position, _bytes.Length));
        var isKeyword = c switch
        {
            'a' => rest.StartsWith("and"u8),
            'e' => rest.StartsWith("else"u8),
            'f' => rest.StartsWith("for"u8),
            'i' => rest.StartsWith("in"u8) || rest.StartsWith("is"u8) || rest.StartsWith("if"u8),
            'o' => rest.StartsWith("or"u8),
            'n' => rest.StartsWith("not"u8),
            _ => false,
        };
        if (isKeyword)
        {
            warn?.Invoke($"invalid {name} literal", position);
        }
        else if (Identifier.IsAsciiPart(c))
        {
            throw _fail($"invalid {name} literal", position, -1);
        }

        return position;
    }
}
