namespace PyJitVerify.Runtime.Tests.Builtins;

/// <summary>Each program prints what CPython 3.14 printed at <c>PYTHONHASHSEED=0</c>: the <c>.expected</c> file beside it.</summary>
[TestFixture]
public sealed class ProgramTests
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Builtins", "Programs");

    private static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Builtins", "Programs"), "*.py").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Programs))]
    public void Program_prints_what_CPython_prints(string name)
    {
        string source = File.ReadAllText(Path.Combine(Folder, name));
        string[] expected = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".expected"))).TrimEnd('\n').Split('\n');
        string[] actual = new TestInterpreter().Run(source).TrimEnd('\n').Split('\n');
        Assert.Multiple(() =>
        {
            int common = Math.Min(expected.Length, actual.Length);
            for (int i = 0; i < common; i++) Assert.That(actual[i], Is.EqualTo(expected[i]), $"line {i + 1}");
            Assert.That(actual, Has.Length.EqualTo(expected.Length));
        });
    }
}
