using System.Text.RegularExpressions;
using PyJitVerify.Fuzzer.Generation;

namespace PyJitVerify.Fuzzer.Tables;

/// <summary>Python text with named holes, <c>$read</c> or <c>${read}</c>; Python itself has no such sign. Blocks take the indentation of
/// their hole, as in <see cref="PythonText"/>.</summary>
internal static partial class Template
{
    /// <summary>The text with its holes filled. A value may have holes of those before it.</summary>
    /// <exception cref="KeyNotFoundException">A hole has no value.</exception>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        var result = new PythonText(text.Length, 0);
        var end = 0;
        foreach (Match hole in Hole().Matches(text))
        {
            result.AppendLiteral(text[end..hole.Index]);
            result.AppendFormatted(Fill(values[hole.Groups[1].Value + hole.Groups[2].Value], values));
            end = hole.Index + hole.Length;
        }

        result.AppendLiteral(text[end..]);
        return PythonText.Of(result);
    }

    /// <summary>The lines of the pieces that are not empty.</summary>
    internal static string Join(params IEnumerable<string> pieces) => string.Join('\n', pieces.Where(p => p.Length > 0));

    [GeneratedRegex(@"\$\{(\w+)\}|\$(\w+)")]
    private static partial Regex Hole();
}
