using System.Diagnostics;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>
/// The standard library of the interpreter that PYJITVERIFY_CPYTHON names (a CPython 3.14): every dump equals its own, and
/// every file survives printing. Without the variable there are no cases.
/// </summary>
public sealed class CPythonDifferentialTests
{
    private const string Script = """
        import ast, sys, unicodedata, warnings
        warnings.simplefilter('ignore')
        sys.stdout.reconfigure(encoding='utf-8', errors='surrogatepass')
        for line in sys.stdin:
            with open(line.rstrip('\n'), 'rb') as file:
                source = file.read()
            try:
                print(ast.dump(ast.parse(source), include_attributes=True), flush=True)
            except (SyntaxError, ValueError):
                print('', flush=True)
        """;

    private static IEnumerable<string> Interpreters() =>
        Environment.GetEnvironmentVariable("PYJITVERIFY_CPYTHON") is { Length: > 0 } path ? [path] : [];

    [TestCaseSource(nameof(Interpreters))]
    public void Standard_library_gives_the_trees_of_CPython(string interpreter)
    {
        using var process = Process.Start(new ProcessStartInfo(interpreter, ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
        var different = new System.Collections.Generic.List<string>();
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(LibraryOf(interpreter), "*.py", SearchOption.AllDirectories).Order())
        {
            if (new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true) is { Exists: false })
            {
                continue;
            }

            process.StandardInput.WriteLine(file);
            process.StandardInput.Flush();
            var expected = process.StandardOutput.ReadLine();
            var result = Parser.ParseModule(File.ReadAllBytes(file), file);

            // Files that name characters or use other encodings need parts that this layer does not have.
            if (string.IsNullOrEmpty(expected) || result.Error is { Message: var message } && (message.Contains("character name") || message.Contains("encoding")))
            {
                continue;
            }

            count++;
            if (!result.Success || AstDump.Dump(result.Tree, includeAttributes: true) != expected
                || !SyntaxEquality.Instance.Equals(result.Tree, Parser.ParseModule(Unparser.Unparse(result.Tree), file).Tree))
            {
                different.Add(file);
            }
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.That(count, Is.GreaterThan(100));
        Assert.That(different, Is.Empty);
    }

    private static string LibraryOf(string interpreter)
    {
        using var process = Process.Start(new ProcessStartInfo(interpreter, ["-c", "import os; print(os.path.dirname(os.__file__))"])
        {
            RedirectStandardOutput = true,
        })!;
        var path = process.StandardOutput.ReadLine()!;
        process.WaitForExit();
        return path;
    }
}
