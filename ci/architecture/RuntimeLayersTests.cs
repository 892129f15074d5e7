using System.Text.RegularExpressions;

namespace PyJitVerify.Architecture.Tests;

/// <summary>Inside the Runtime a folder is a namespace is a layer; a layer uses only those to its left.</summary>
[TestFixture]
public sealed partial class RuntimeLayersTests
{
    private const string Prefix = "PyJitVerify.Runtime.";

    /// <summary>What each layer may use, besides itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Syntax"] = [],
        ["Instructions"] = [],
        ["Objects"] = ["Syntax", "Instructions"],
        ["Compiler"] = ["Syntax", "Instructions", "Objects"],
        ["Interpreter"] = ["Instructions", "Objects"],
        ["Builtins"] = ["Syntax", "Instructions", "Objects", "Compiler", "Interpreter"],
        ["Tier2.Trace"] = ["Instructions", "Objects", "Interpreter"],
        // The arithmetic of folding is the interpreter's own, so that the two cannot differ.
        ["Tier2.Optimizer"] = ["Instructions", "Objects", "Tier2.Trace", "Interpreter"],
        ["Tier2.Executors"] = ["Instructions", "Objects", "Interpreter", "Tier2.Trace", "Tier2.Optimizer", "Native"],
        ["Tier2.Reports"] = ["Instructions", "Objects", "Interpreter", "Tier2.Trace", "Tier2.Optimizer", "Native", "Tier2.Executors"],
        ["Native"] = ["Instructions", "Objects", "Interpreter", "Tier2.Trace"],
    };

    private static readonly string[] UnsafeCages = ["Runtime/src/Native/", "Runtime/src/Objects/Layout/", "Runtime/src/Interpreter/EvalLoop/", "Runtime/src/Tier2/Executors/"];

    private static IEnumerable<string> LayeredFiles() => Repository.SourceFiles("Runtime/src").Where(f => LayerOf(f) is not null);

    [TestCaseSource(nameof(LayeredFiles))]
    public void Layer_uses_only_layers_to_its_left(string file)
    {
        string layer = LayerOf(file)!;
        IEnumerable<string> used = UsedNamespaces().Matches(File.ReadAllText(Path.Combine(Repository.Root, file)))
            .Select(m => Allowed.Keys.FirstOrDefault(l => m.Groups[1].Value == l || m.Groups[1].Value.StartsWith(l + ".", StringComparison.Ordinal)))
            .OfType<string>().Where(l => l != layer).Distinct();
        Assert.That(used, Is.SubsetOf(Allowed[layer]));
    }

    [TestCaseSource(nameof(LayeredFiles))]
    public void Unsafe_code_stays_in_its_cage(string file)
    {
        if (UnsafeCages.Any(c => file.StartsWith(c, StringComparison.Ordinal))) return;
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.That(Regex.IsMatch(text, @"^\s*(\w+ )*unsafe ", RegexOptions.Multiline), Is.False);
    }

    private static string? LayerOf(string file)
    {
        string folder = file["Runtime/src/".Length..];
        return Allowed.Keys.Where(l => folder.StartsWith(l.Replace('.', '/') + "/", StringComparison.Ordinal)).MaxBy(l => l.Length);
    }

    [GeneratedRegex(@"using (?:static )?PyJitVerify\.Runtime\.([\w.]+);")]
    private static partial Regex UsedNamespaces();
}
