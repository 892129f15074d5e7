using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Fuzzer.Mutation;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Mutation;

public sealed class MutationSourceTests
{
    private const string Program = """
        class C:
            x = 1
        def f(n):
            total = 0
            spare = 7
            for i in range(n):
                total += C().x + min(i, 3)
            return total
        print(f(200))

        """;

    private const string Other = """
        def half(x):
            rest = x % 2
            return (x - rest) // 2
        def g(n):
            y = half(n)
            return y
        print(g(7))

        """;

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory();

    [TearDown]
    public void DropFolder() => _folder.Delete(recursive: true);

    [Test]
    public void Import_takes_what_runs_alike_twice_and_says_why_it_refuses_the_others()
    {
        (string Name, string Text, string Refusal)[] files =
        [
            ("a.py", Program, ""),
            ("b.py", "x = (\n", "does not parse"),
            ("c.py", "raise KeyError(1)\n", "ends in KeyError"),
            ("d.py", "while True:\n    pass\n", "does not run to its end within the limits"),
            ("e.py", new string('#', SeedImport.MaxSourceBytes + 1), $"larger than {SeedImport.MaxSourceBytes} bytes"),
        ];
        foreach (var (name, text, _) in files)
            File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        var store = new CorpusStore(Path.Combine(_folder.FullName, "seeds"));
        var results = new SeedImport(Subjects.Open("embedded"), store).Run(files.Select(f => (f.Name, Path.Combine(_folder.FullName, f.Name)))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(results, Is.EqualTo(files.Select(f => (f.Name, f.Refusal))));
            Assert.That(store.ReadAll().Select(e => (e.Source, e.Metadata.Origin)), Is.EqualTo(new[] { (Program, "imported, a.py") }));
        });
    }

    [Test]
    public void Mutants_parse_and_differ_and_depend_on_seed_index_and_corpus_only()
    {
        var (one, other) = (Source(Program, Other), Source(Program, Other));
        var programs = Enumerable.Range(0, 300).Select(k => one.Generate(new(7), (ulong)k)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(programs.All(p => Parser.ParseModule(p.Source, "program.py").Success));
            Assert.That(programs.Select(p => p.Source), Is.EqualTo(Enumerable.Range(0, 300).Select(k => other.Generate(new(7), (ulong)k).Source)));
            Assert.That(programs.Select(p => p.Shape).Distinct(), Is.SupersetOf(MutatorTable.All.Select(m => m.Name)));
            Assert.That(programs.Select(p => p.Source).Distinct().Count(), Is.GreaterThan(150));
            Assert.That(one.Name, Is.Not.EqualTo(Source(Program).Name));
        });
    }

    [Test]
    public void Runtime_agrees_with_itself_on_mutants()
    {
        new CorpusStore(_folder.FullName).Add(Program, new());
        var summary = new Campaign(
            Subjects.Open("embedded"), new() { Seed = new(3), Count = 32, Source = SourceChoice.Mutation(_folder.FullName) }, TimeProvider.System).Run(CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Findings, Is.Empty);
            Assert.That(summary.Validity, Is.GreaterThanOrEqualTo(0.9), string.Join('\n', summary.FirstInvalid));
        });
    }

    [Test]
    public void Folder_without_programs_is_refused() => Assert.That(() => new MutationSource(Plan(), []), Throws.TypeOf<CorpusException>());

    private static MutationSource Source(params string[] texts) => new(Plan(), [.. texts.Select(t => new CorpusEntry(CorpusStore.IdOf(t), t, new()))]);

    private static ModePlan Plan() => ModePlan.For(Subjects.Open("embedded"));
}
