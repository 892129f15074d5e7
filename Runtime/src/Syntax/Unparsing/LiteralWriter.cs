using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Prints constants, f-strings and t-strings.
/// <para>Text that holds line feeds prints with escapes, so that a program keeps one line for each statement.</para>
/// </summary>
internal sealed class LiteralWriter(SourceWriter writer, ExpressionWriter expressions)
{
    private readonly SourceWriter _w = writer;
    private readonly ExpressionWriter _expressions = expressions;

    public void Constant(Constant constant)
    {
        switch (constant.Value)
        {
            case ConstantValue.Ellipsis:
                _w.Write("...");
                break;
            case ConstantValue.Float real:
                _w.Write(Number(real.Value, string.Empty));
                break;
            case ConstantValue.Imaginary imaginary:
                _w.Write(Number(imaginary.Value, "j"));
                break;
            case ConstantValue.Int integer when integer.Value > BigIntegerLimit || integer.Value < -BigIntegerLimit:
                // Beyond the limit on decimal digits only hexadecimal is accepted.
                _w.Write(integer.Value.Sign < 0 ? "-0x" : "0x");
                _w.Write(System.Numerics.BigInteger.Abs(integer.Value).ToString("x", CultureInfo.InvariantCulture).TrimStart('0'));
                break;
            case ConstantValue.Str text:
                _w.Write(constant.Kind ?? string.Empty);
                _w.Write(PythonRepr.Of(text));
                break;
            default:
                _w.Write(PythonRepr.Of(constant.Value));
                break;
        }
    }

    /// <summary>Prints a <see cref="JoinedStr"/> or <see cref="TemplateStr"/>.</summary>
    public void FString(Expr literal)
    {
        var parts = literal is TemplateStr template ? template.Values : ((JoinedStr)literal).Values;
        var quote = ChooseQuote(parts);
        _w.Write(literal is TemplateStr ? 't' : 'f');
        _w.Write(quote);
        foreach (var part in parts)
        {
            Part(part, quote, inSpec: false);
        }

        _w.Write(quote);
    }

    private static readonly System.Numerics.BigInteger BigIntegerLimit =
        System.Numerics.BigInteger.Pow(10, NumberLiteral.MaxDecimalDigits) - 1;

    private static string Number(double value, string suffix)
    {
        var sign = double.IsNegative(value) ? "-" : string.Empty;
        if (double.IsInfinity(value))
        {
            return $"{sign}1e309{suffix}";
        }

        if (double.IsNaN(value))
        {
            return $"(1e309{suffix} - 1e309{suffix})";
        }

        return suffix.Length == 0
            ? PythonRepr.Of(new ConstantValue.Float(value))
            : PythonRepr.Of(new ConstantValue.Imaginary(value));
    }

    private static char ChooseQuote(ImmutableArray<Expr> parts)
    {
        var (single, twice) = (0, 0);
        foreach (var part in parts)
        {
            if (part is Constant { Value: ConstantValue.Str text })
            {
                single += text.Value.CodePoints.Count('\'');
                twice += text.Value.CodePoints.Count('"');
            }
        }

        // Quotes inside the fields may be of either kind (PEP 701); the other kind reads better.
        return single > 0 && twice == 0 ? '"' : HasStringInField(parts) && twice == 0 ? '"' : '\'';
    }

    private static bool HasStringInField(ImmutableArray<Expr> parts)
    {
        foreach (var part in parts)
        {
            if (part is FormattedValue or Interpolation && ContainsString(part))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsString(Node node)
    {
        foreach (var child in node.Children)
        {
            if (child is Constant { Value: ConstantValue.Str or ConstantValue.Bytes } || ContainsString(child))
            {
                return true;
            }
        }

        return false;
    }

    private void Part(Expr part, char quote, bool inSpec)
    {
        switch (part)
        {
            case Constant { Value: ConstantValue.Str text }:
                Text(text.Value, quote, inSpec);
                break;
            case FormattedValue field:
                Field(field.Value, null, field.Conversion, field.FormatSpec, quote);
                break;
            case Interpolation field:
                Field(field.Value, field.Str, field.Conversion, field.FormatSpec, quote);
                break;
            case JoinedStr nested:
                foreach (var inner in nested.Values)
                {
                    Part(inner, quote, inSpec);
                }

                break;
            default:
                Field(part, null, -1, null, quote);
                break;
        }
    }

    private void Text(PyText text, char quote, bool inSpec)
    {
        var builder = new StringBuilder();
        foreach (var codePoint in text.CodePoints)
        {
            if (codePoint is '{' or '}')
            {
                // Doubling does not work inside a format specification.
                builder.Append(
                    inSpec ? $"\\x{codePoint:x2}" : codePoint == '{' ? "{{" : "}}");
            }
            else
            {
                PythonRepr.WriteCodePoint(builder, codePoint, quote);
            }
        }

        _w.Write(builder.ToString());
    }

    private void Field(Expr value, string? source, int conversion, Expr? spec, char quote)
    {
        _w.Write('{');
        var start = _w.Length;
        if (source is not null)
        {
            // The text is part of the value of a t-string, so it has to come out as it went in.
            _w.Write(source);
        }
        else
        {
            _expressions.Write(value, FieldPlace(value));
            if (_w.TextFrom(start).StartsWith('{'))
            {
                var text = _w.TextFrom(start);
                _w.Truncate(start);
                _w.Write(' ');
                _w.Write(text);
            }
        }

        if (conversion >= 0)
        {
            _w.Write('!');
            _w.Write((char)conversion);
        }

        if (spec is not null)
        {
            _w.Write(':');
            Part(spec is JoinedStr ? spec : new JoinedStr([spec]), quote, inSpec: true);
        }

        _w.Write('}');
    }

    /// <summary>A lambda needs parentheses of its own, since its colon would begin the format specification.</summary>
    private static Precedence FieldPlace(Expr value) =>
        value is Tuple or Yield or YieldFrom && !HasBareLambda(value) ? Precedence.Tuple : HasBareLambda(value) ? Precedence.Atom : Precedence.Test;

    private static bool HasBareLambda(Expr value)
    {
        switch (value)
        {
            case Lambda:
                return true;
            case IfExp conditional:
                return HasBareLambda(conditional.OrElse);
            case Yield { Value: { } inner }:
                return HasBareLambda(inner);
            case YieldFrom delegated:
                return HasBareLambda(delegated.Value);
            case Tuple tuple:
                return tuple.Elts.Any(HasBareLambda);
            default:
                return false;
        }
    }
}
