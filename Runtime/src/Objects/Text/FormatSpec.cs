namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// One parsed format specifier: <c>[[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]</c>.
/// Characters that are absent are 0, numbers that are absent are -1.
/// </summary>
/// <remarks>Source: CPython <c>Python/formatter_unicode.c</c>, <c>parse_internal_render_format_spec</c>; PEP 3101, PEP 378, PEP 515, PEP 682.</remarks>
internal struct FormatSpec
{
    public int Fill, Align, Sign, Grouping, FractionGrouping, Type;
    public bool Alternate, NoNegativeZero;
    public long Width, Precision;

    /// <summary>Digits between two separators of the whole part.</summary>
    public readonly int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    /// <summary>Parses. False with ValueError pending.</summary>
    public static bool TryParse(ThreadState ts, PyStr text, in Value target, int defaultType, int defaultAlign, out FormatSpec spec)
    {
        spec = new FormatSpec { Fill = ' ', Align = defaultAlign, Type = defaultType, Width = -1, Precision = -1 };
        int at = 0;
        bool hasFill = false, hasAlign = true;
        if (text.Length >= 2 && IsAlign(text[1]))
        {
            spec.Fill = text[0];
            spec.Align = text[1];
            hasFill = true;
            at = 2;
        }
        else if (text.Length >= 1 && IsAlign(text[0]))
        {
            spec.Align = text[at++];
        }
        else
        {
            hasAlign = false;
        }
        if (Peek(text, at) is '+' or '-' or ' ') spec.Sign = text[at++];
        spec.NoNegativeZero = Skip(text, ref at, 'z');
        spec.Alternate = Skip(text, ref at, '#');
        if (!hasFill && Skip(text, ref at, '0'))
        {
            spec.Fill = '0';
            if (!hasAlign && defaultAlign == '>') spec.Align = '=';
        }
        if (!TryNumber(ts, text, ref at, ref spec.Width)) return false;
        if (!TryGrouping(ts, text, ref at, ref spec.Grouping)) return false;
        if (Skip(text, ref at, '.'))
        {
            if (!TryNumber(ts, text, ref at, ref spec.Precision) || !TryGrouping(ts, text, ref at, ref spec.FractionGrouping)) return false;
            if (spec.Precision < 0 && spec.FractionGrouping == 0)
            {
                ts.RaiseValueError("Format specifier missing precision");
                return false;
            }
        }
        if (text.Length - at > 1)
        {
            ts.RaiseValueError($"Invalid format specifier '{text}' for object of type '{ts.TypeOf(target).LayoutName}'");
            return false;
        }
        if (at < text.Length) spec.Type = text[at];
        return spec.CheckGrouping(ts);
    }

    /// <summary>A run of decimal digits at a place. -1 where there is none, -2 with ValueError pending where it is too long.</summary>
    public static long ParseDigits(ThreadState ts, PyStr text, ref int at, int end)
    {
        long number = -1;
        for (; at < end; at++)
        {
            int digit = CharacterClass.DecimalValue(text[at]);
            if (digit < 0) break;
            number = Math.Max(number, 0);
            if (number > (long.MaxValue - digit) / 10)
            {
                ts.RaiseValueError("Too many decimal digits in format string");
                return -2;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /// <summary>A character as messages show it.</summary>
    public static string Show(int c) => c is > 32 and < 128 ? ((char)c).ToString() : "\\x" + c.ToString("x", System.Globalization.CultureInfo.InvariantCulture);

    private readonly bool CheckGrouping(ThreadState ts)
    {
        bool allowed = Grouping == 0 || Type is 0 or 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F'
            || (Grouping == '_' && Type is 'b' or 'o' or 'x' or 'X');
        int refused = !allowed ? Grouping : Type == 'n' ? FractionGrouping : 0;
        if (refused == 0) return true;
        ts.RaiseValueError($"Cannot specify '{(char)refused}' with '{Show(Type)}'.");
        return false;
    }

    private static bool TryNumber(ThreadState ts, PyStr text, ref int at, ref long number)
    {
        number = ParseDigits(ts, text, ref at, text.Length);
        return number >= -1;
    }

    private static bool TryGrouping(ThreadState ts, PyStr text, ref int at, ref int grouping)
    {
        if (Skip(text, ref at, ',')) grouping = ',';
        if (Peek(text, at) == '_' && grouping == 0)
        {
            grouping = '_';
            at++;
        }
        int other = Peek(text, at);
        if ((grouping == ',' && other == '_') || (grouping == '_' && other == ','))
        {
            ts.RaiseValueError("Cannot specify both ',' and '_'.");
            return false;
        }
        return true;
    }

    private static bool IsAlign(int c) => c is '<' or '>' or '=' or '^';

    private static int Peek(PyStr text, int at) => at < text.Length ? text[at] : -1;

    private static bool Skip(PyStr text, ref int at, int c)
    {
        if (Peek(text, at) != c) return false;
        at++;
        return true;
    }
}
