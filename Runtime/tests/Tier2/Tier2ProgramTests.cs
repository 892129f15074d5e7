using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>
/// What ends a trace's assumptions in the middle of it, and what else plays together with traces: each program prints in every mode what CPython 3.14
/// printed without its JIT (the <c>.expected</c> file beside it).
/// </summary>
[TestFixture]
internal sealed class Tier2ProgramTests
{
    private static string Folder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Tier2", "Programs");

    private static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Tier2", "Programs"), "*.py").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [Test]
    public void Program_behaves_as_in_CPython([ValueSource(nameof(Programs))] string program, [Values] RunMode mode)
    {
        string source = File.ReadAllText(Path.Combine(Folder, program));
        string expected = File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(program, ".expected")));
        foreach (ulong seed in mode == RunMode.Stress ? [1, 2, 3] : (ulong[])[0])
        {
            TracedRun run = TracedRun.Of(source, mode, o => o with { StressSeed = seed, StandardLibrary = StandardLibraryLocator.Find(null) });
            if (run.Output.Contains("ModuleNotFoundError", StringComparison.Ordinal)) Assert.Ignore("needs the standard library (ci/get-cpython .artifacts/cpython)");
            Assert.That(run.Output.Split('\n'), Is.EqualTo(expected.Split('\n')), $"seed {seed}");
            if (mode.UsesTraces()) Assert.That(run.Tier.Registry.Made, Is.GreaterThan(5), "nothing was hot");
        }
    }
}
