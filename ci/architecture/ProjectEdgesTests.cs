using System.Xml.Linq;

namespace PyJitVerify.Architecture.Tests;

/// <summary>Which project may refer to which, and what the top of the tree holds.</summary>
[TestFixture]
public sealed class ProjectEdgesTests
{
    /// <summary>The allowed references between areas; a project may always refer to others of its own area.</summary>
    private static readonly Dictionary<string, string[]> AllowedAreas = new()
    {
        ["Runtime"] = [],
        ["Corpus"] = [],
        ["Oracle"] = ["Runtime"],
        ["Minimizer"] = ["Runtime"],
        ["Fuzzer"] = ["Oracle", "Minimizer", "Corpus", "Runtime"],
        ["ci"] = ["Fuzzer", "Oracle", "Runtime", "Minimizer", "Corpus"],
    };

    private static IEnumerable<string> Projects() =>
        AllowedAreas.Keys.SelectMany(area => Directory.EnumerateFiles(Path.Combine(Repository.Root, area), "*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void Project_refers_only_to_areas_below_it(string project)
    {
        string area = project.Split(Path.DirectorySeparatorChar)[0];
        XDocument document = XDocument.Load(Path.Combine(Repository.Root, project));
        IEnumerable<string> targets = document.Descendants("ProjectReference")
            .Select(r => Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(project)!, r.Attribute("Include")!.Value)))
            .Select(full => Path.GetRelativePath(Repository.Root, full).Split(Path.DirectorySeparatorChar)[0]);
        Assert.That(targets.Where(t => t != area), Is.SubsetOf(AllowedAreas[area]));
    }

    [Test]
    public void Top_folders_are_the_six_areas_and_docs()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(Repository.Root).Select(d => Path.GetFileName(d)!).Where(d => !d.StartsWith('.') && d != "findings");
        Assert.That(folders, Is.EquivalentTo(new[] { "Corpus", "Fuzzer", "Minimizer", "Oracle", "Runtime", "ci", "docs" }));
    }

    [Test]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Repository.Root, "PyJitVerify.sln")).Replace('\\', '/');
        Assert.That(Projects().Where(p => !solution.Contains(p.Replace('\\', '/'), StringComparison.Ordinal)), Is.Empty);
    }
}
