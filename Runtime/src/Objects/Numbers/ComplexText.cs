using System.Numerics;
using System.Text.RegularExpressions;

namespace PyJitVerify.Runtime.Objects;

/// <summary>Complex numbers written in a string.</summary>
/// <remarks>Source: library reference, <c>complex()</c>; CPython <c>Objects/complexobject.c</c>, <c>complex_from_string_inner</c>.</remarks>
internal static partial class ComplexText
{
    private const string Number = @"(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan)";

    [GeneratedRegex("^(?:(?<imaginary>[+-]?" + Number + "?)j|(?<real>[+-]?" + Number + ")(?:(?<imaginary>[+-]" + Number + "?)j)?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    public static bool TryParse(PyStr source, out Complex number)
    {
        number = default;
        if (NumberText.Normalize(source) is not { } text) return false;
        text = text.Trim(NumberText.Whitespace);
        if (text.StartsWith('(') && text.EndsWith(')')) text = text[1..^1].Trim(NumberText.Whitespace);
        Match match = Form().Match(text);
        if (!match.Success) return false;
        double real = 0, imaginary = 0;
        if (match.Groups["real"].Success && !FloatText.TryParse(match.Groups["real"].Value, out real)) return false;
        if (match.Groups["imaginary"].Success && !TryImaginary(match.Groups["imaginary"].Value, out imaginary)) return false;
        number = new Complex(real, imaginary);
        return true;
    }

    /// <summary>A sign alone, or nothing, stands for one.</summary>
    private static bool TryImaginary(string text, out double value)
    {
        value = text == "-" ? -1 : 1;
        return text is "" or "+" or "-" || FloatText.TryParse(text, out value);
    }
}
