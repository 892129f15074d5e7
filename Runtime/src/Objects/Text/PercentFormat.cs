using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>One use of <c>str % values</c>: the template, the values, and how far both were read.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>, <c>PyUnicode_Format</c>; library reference, "printf-style String Formatting".</remarks>
internal sealed class PercentFormat
{
    private const int Left = 1, Sign = 2, Blank = 4, Alternate = 8, Zero = 16;

    private readonly ThreadState _ts;
    private readonly PyStr _format;
    private readonly Value _mapping;
    private readonly StrBuilder _output = new();
    private int _at;
    private Value _args;
    private bool _isTuple;
    private int _nextArg;

    private PercentFormat(ThreadState ts, PyStr format, Value args)
    {
        _ts = ts;
        _format = format;
        _args = args;
        _isTuple = args.Ref is PyTuple;
        if (!_isTuple && args.Ref is not PyStr && ts.TypeOf(args).Slots.Subscript is not null) _mapping = args;
    }

    /// <summary>The slot of <c>%</c>.</summary>
    public static Value Remainder(ThreadState ts, Value left, Value right)
    {
        if (left.Ref is not PyStr format) return Value.NotImplemented;
        return new PercentFormat(ts, format, right).Run();
    }

    /// <summary>One conversion specification.</summary>
    private struct Conversion
    {
        public int Flags, Type;
        public long Width, Precision;
        public readonly bool Has(int flag) => (Flags & flag) != 0;
    }

    private Value Run()
    {
        while (_at < _format.Length)
        {
            int percent = _format.IndexOf('%', _at);
            int end = percent < 0 ? _format.Length : percent;
            _output.Append(_format.Substring(_at, end - _at));
            _at = end + 1;
            if (percent >= 0 && !One()) return default;
        }
        bool allUsed = _isTuple ? _nextArg >= _args.Unchecked<PyTuple>().Count : _nextArg > 0;
        if (!allUsed && _mapping.IsNull) return _ts.RaiseTypeError("not all arguments converted during string formatting");
        return _output.ToStr(_ts);
    }

    private bool TryNext(out Value value)
    {
        value = default;
        if (_nextArg >= (_isTuple ? _args.Unchecked<PyTuple>().Count : 1))
        {
            _ts.RaiseTypeError("not enough arguments for format string");
            return false;
        }
        value = _isTuple ? _args.Unchecked<PyTuple>()[_nextArg] : _args;
        _nextArg++;
        return true;
    }

    private bool One()
    {
        var conversion = new Conversion { Width = -1, Precision = -1 };
        if (Peek == '%')
        {
            _at++;
            _output.Append("%");
            return true;
        }
        if (!TryKey() || !TryParse(ref conversion)) return false;
        if (!TryNext(out Value value)) return false;
        PyStr? text;
        switch (conversion.Type)
        {
            case 's':
                text = Operations.Str(_ts, value);
                return text is not null && Output(conversion, text, isNumber: false);
            case 'r':
                text = Operations.Repr(_ts, value);
                return text is not null && Output(conversion, text, isNumber: false);
            case 'a':
                text = Operations.Ascii(_ts, value);
                return text is not null && Output(conversion, text, isNumber: false);
            case 'i' or 'd' or 'u' or 'o' or 'x' or 'X':
                text = Integer(conversion, value);
                return text is not null && Output(conversion, text, isNumber: true);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                text = Float(conversion, value);
                return text is not null && Output(conversion, text, isNumber: true);
            case 'c':
                text = Character(value);
                return text is not null && Output(conversion, text, isNumber: false);
        }
        int c = conversion.Type;
        _ts.RaiseValueError($"unsupported format character '{(c is >= 31 and <= 126 ? (char)c : '?')}' (0x{c:x}) at index {_at - 1}");
        return false;
    }

    private int Peek => _at < _format.Length ? _format[_at] : -1;

    /// <summary>Reads <c>(key)</c>, whose value becomes the only argument.</summary>
    private bool TryKey()
    {
        if (Peek != '(') return true;
        if (_mapping.IsNull)
        {
            _ts.RaiseTypeError("format requires a mapping");
            return false;
        }
        int start = ++_at, depth = 1;
        for (; _at < _format.Length && depth > 0; _at++) depth += _format[_at] switch { '(' => 1, ')' => -1, _ => 0 };
        if (depth > 0)
        {
            _ts.RaiseValueError("incomplete format key");
            return false;
        }
        _args = Operations.GetItem(_ts, _mapping, _format.Substring(start, _at - start - 1));
        _isTuple = false;
        _nextArg = 0;
        return !_args.IsNull;
    }

    private bool TryParse(ref Conversion conversion)
    {
        for (; ; _at++)
        {
            int flag = Peek switch { '-' => Left, '+' => Sign, ' ' => Blank, '#' => Alternate, '0' => Zero, _ => 0 };
            if (flag == 0) break;
            conversion.Flags |= flag;
        }
        if (!TryNumber("width", long.MaxValue, ref conversion.Width)) return false;
        if (conversion.Width < -1 || (conversion.Width == -1 && _format[_at - 1] == '*'))
        {
            conversion.Flags |= Left;
            conversion.Width = -conversion.Width;
        }
        if (Peek == '.')
        {
            _at++;
            conversion.Precision = 0;
            if (!TryNumber("precision", int.MaxValue, ref conversion.Precision)) return false;
            conversion.Precision = Math.Max(0, conversion.Precision);
        }
        if (Peek is 'h' or 'l' or 'L') _at++;
        if (_at >= _format.Length)
        {
            _ts.RaiseValueError("incomplete format");
            return false;
        }
        conversion.Type = _format[_at++];
        return true;
    }

    /// <summary>A number, or <c>*</c> for one from the arguments. Leaves the value alone where there is neither.</summary>
    private bool TryNumber(string what, long limit, ref long number)
    {
        if (Peek == '*')
        {
            _at++;
            if (!TryNext(out Value value)) return false;
            if (!Operations.TryGetIntegral(value, out BigInteger given))
            {
                _ts.RaiseTypeError("* wants int");
                return false;
            }
            if (given >= -limit - 1 && given <= limit)
            {
                number = (long)given;
                return true;
            }
            _ts.RaiseOverflowError(limit == long.MaxValue ? "Python int too large to convert to C ssize_t" : "Python int too large to convert to C int");
            return false;
        }
        for (bool first = true; Peek is >= '0' and <= '9'; _at++, first = false)
        {
            int digit = Peek - '0';
            if (first) number = 0;
            if (number > (limit - digit) / 10)
            {
                _ts.RaiseValueError($"{what} too big");
                return false;
            }
            number = number * 10 + digit;
        }
        return true;
    }

    /// <summary>An int with at least the precision's number of digits, sign and prefix included.</summary>
    private PyStr? Integer(in Conversion conversion, Value value)
    {
        bool needsIndex = conversion.Type is 'o' or 'x' or 'X';
        if (!Operations.TryGetIntegral(value, out BigInteger number))
        {
            Value converted = value.Ref is PyStr or PyBytes ? default : ToInteger(value, needsIndex);
            if (converted.IsNull)
            {
                if (_ts.Pending is not null && !_ts.PendingMatches(_ts.Interp.Exceptions.TypeError)) return null;
                _ts.ClearPending();
                _ts.RaiseTypeError($"%{(char)conversion.Type} format: {(needsIndex ? "an integer" : "a real number")} is required, not {_ts.TypeOf(value).Name}");
                return null;
            }
            Operations.TryGetIntegral(converted, out number);
        }
        int bits = conversion.Type switch { 'o' => 3, 'x' or 'X' => 4, _ => 0 };
        if (!_ts.Budget.Charge(_ts, number.GetBitLength() / 3 + Math.Max(0, conversion.Precision))) return null;
        string? digits = bits == 0 ? NumberText.ToDecimal(_ts, BigInteger.Abs(number)) : NumberText.ToPowerOfTwoBase(BigInteger.Abs(number), bits, "");
        if (digits is null) return null;
        if (conversion.Precision > digits.Length) digits = digits.PadLeft((int)conversion.Precision, '0');
        string prefix = bits > 0 && conversion.Has(Alternate) ? (bits == 3 ? "0o" : "0x") : "";
        string text = prefix + digits;
        if (conversion.Type == 'X') text = text.ToUpperInvariant();
        return number.Sign < 0 ? "-" + text : text;
    }

    private Value ToInteger(Value value, bool needsIndex)
    {
        if (needsIndex) return Operations.ToIndex(_ts, ref value) ? value : default;
        return IntType.TryFromNumber(_ts, value, out Value result) ? result : default;
    }

    private PyStr? Float(in Conversion conversion, in Value value)
    {
        if (!FloatOps.TryConvert(_ts, value, out double number)) return null;
        if (!_ts.Budget.Charge(_ts, Math.Max(0, conversion.Precision) + 320)) return null;
        if (conversion.Precision > int.MaxValue / 2)
        {
            _ts.RaiseMemoryError();
            return null;
        }
        int precision = conversion.Precision < 0 ? 6 : (int)conversion.Precision;
        return FloatFormat.ToText(number, conversion.Type, precision, conversion.Has(Alternate), addPoint: false, noNegativeZero: false);
    }

    private PyStr? Character(Value value)
    {
        if (value.Ref is PyStr text)
        {
            if (text.Length == 1) return text;
            _ts.RaiseTypeError($"%c requires an int or a unicode character, not a string of length {text.Length}");
            return null;
        }
        if (!SequenceOps.IsIndex(_ts, value))
        {
            _ts.RaiseTypeError($"%c requires an int or a unicode character, not {_ts.TypeOf(value).MessageName}");
            return null;
        }
        if (!Operations.ToIndex(_ts, ref value)) return null;
        if (value is { IsInt: true, Bits: >= 0 and <= 0x10ffff }) return StrOps.OfCodePoint((int)value.Bits);
        _ts.RaiseOverflowError("%c arg not in range(0x110000)");
        return null;
    }

    /// <summary>Writes a converted value: sign, prefix, padding.</summary>
    private bool Output(in Conversion conversion, PyStr text, bool isNumber)
    {
        if (conversion.Type is 's' or 'r' or 'a' && conversion.Precision >= 0 && conversion.Precision < text.Length)
            text = PyStr.ExactOf(text).Substring(0, (int)conversion.Precision);
        string sign = "", prefix = "";
        if (isNumber)
        {
            int first = text[0];
            bool hasSign = first is '-' or '+';
            sign = hasSign ? ((char)first).ToString() : conversion.Has(Sign) ? "+" : conversion.Has(Blank) ? " " : "";
            if (hasSign) text = text.Substring(1, text.Length - 1);
            if (conversion.Has(Alternate) && conversion.Type is 'x' or 'X' or 'o')
            {
                prefix = text.Substring(0, 2).ToString();
                text = text.Substring(2, text.Length - 2);
            }
        }
        long padding = Math.Max(0, conversion.Width - sign.Length - prefix.Length - text.Length);
        bool zeros = isNumber && conversion.Has(Zero);
        bool padLeft = !conversion.Has(Left);
        if (padLeft && !zeros && !TextPadding.Append(_ts, _output, ' ', padding)) return false;
        _output.Append(sign + prefix);
        if (padLeft && zeros && !TextPadding.Append(_ts, _output, '0', padding)) return false;
        _output.Append(text);
        return padLeft || TextPadding.Append(_ts, _output, ' ', padding);
    }
}
