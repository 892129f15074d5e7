using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Reporting;

/// <summary>Python literals of C# values.</summary>
internal static class PythonLiteral
{
    /// <summary>A string literal.</summary>
    internal static string Text(string text) => Unparser.Unparse(new Constant(new ConstantValue.Str(text), null));

    /// <summary>A list display.</summary>
    internal static string List(IEnumerable<string> items) => "[" + string.Join(", ", items) + "]";

    /// <summary>A program as a raw block that people can read, or as a literal where a block cannot hold it.</summary>
    internal static string Block(string source)
    {
        var needsLiteral = source.Contains("\"\"\"", StringComparison.Ordinal) || source.EndsWith('\\');
        return needsLiteral ? Text(source) : "r\"\"\"\n" + source.TrimEnd('\n') + "\n\"\"\"";
    }
}
