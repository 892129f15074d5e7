namespace PyJitVerify.Runtime.Tests.Language;

/// <summary>
/// Each program gives on stdout, then stderr, what CPython 3.14 gave at <c>PYTHONHASHSEED=0</c> (the <c>.expected</c> file beside it), in the
/// reference mode and with everything on. Those in folders may import the standard library's Python modules and are ignored without them.
/// </summary>
[TestFixture]
public sealed class LanguageProgramTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Language", "Programs");

    private static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(Folder, "*.py", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal);

    [Test]
    public void Program_behaves_as_in_CPython([ValueSource(nameof(Programs))] string name, [Values(RunMode.Interp, RunMode.Jit)] RunMode mode)
    {
        string? library = name.Contains('/', StringComparison.Ordinal) ? StandardLibraryLocator.Find(null) : null;
        if (name.Contains('/', StringComparison.Ordinal) && library is null) Assert.Ignore("needs the Python modules of a CPython 3.14");
        byte[] source = File.ReadAllBytes(Path.Combine(Folder, name));
        string[] expected = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".expected"))).TrimEnd('\n').Split('\n');
        string[] actual = Run(source, mode, library).TrimEnd('\n').Split('\n');
        Assert.Multiple(() =>
        {
            int common = Math.Min(expected.Length, actual.Length);
            for (int i = 0; i < common; i++) Assert.That(actual[i], Is.EqualTo(expected[i]), $"line {i + 1}");
            Assert.That(actual, Has.Length.EqualTo(expected.Length));
        });
    }

    private static string Run(byte[] source, RunMode mode, string? library)
    {
        var output = new MemoryStream();
        var errors = new MemoryStream();
        ScriptRunner.Run(source, "program.py", new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = errors,
            Mode = mode,
            StandardLibrary = library,
            BackEdgeThreshold = 20,
            SideExitThreshold = 20,
        });
        return System.Text.Encoding.UTF8.GetString(output.ToArray()) + System.Text.Encoding.UTF8.GetString(errors.ToArray());
    }
}
