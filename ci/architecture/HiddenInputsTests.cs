using System.Text.RegularExpressions;

namespace PyJitVerify.Architecture.Tests;

/// <summary>In the product all randomness comes from one seed and no decision from the clock: the ways around that are banned by name.</summary>
[TestFixture]
public sealed class HiddenInputsTests
{
    private static readonly string[] Banned = ["Random.Shared", "new Random(", "DateTime.Now", "DateTime.UtcNow", "Guid.NewGuid", "Environment.TickCount"];

    private static IEnumerable<string> Files() => new[] { "Runtime", "Oracle", "Minimizer", "Corpus", "Fuzzer" }.SelectMany(Repository.SourceFiles)
        .Where(f => !f.Contains("/tests/", StringComparison.Ordinal));

    [TestCaseSource(nameof(Files))]
    public void File_has_no_hidden_input(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.That(Banned.Where(b => text.Contains(b, StringComparison.Ordinal)), Is.Empty);
    }

    [TestCaseSource(nameof(Files))]
    public void Catching_everything_is_for_process_boundaries(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        bool catchesAll = Regex.IsMatch(text, @"catch \(Exception( \w+)?\)\s*\n|catch\s*\n\s*\{");
        Assert.That(catchesAll && !ProcessBoundaries.Contains(file), Is.False);
    }

    /// <summary>Files that hand an exception from one thread or process to another.</summary>
    private static readonly string[] ProcessBoundaries = ["Runtime/src/ScriptRunner.cs", "Runtime/src/Syntax/Parsing/LargeStack.cs", "Oracle/src/Workers/WorkerProcess.cs"];
}
