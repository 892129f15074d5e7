namespace PyJitVerify.Corpus.Tests;

public sealed class CorpusStoreTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("pyjv-corpus-").FullName;

    [TearDown]
    public void DropFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Program_comes_back_as_it_was_put_in()
    {
        var store = new CorpusStore(_folder);
        var metadata = new CorpusMetadata { Sites = ["site"], Origin = "seed 7", Signature = "a | b; Value; Optimizer", UsesDefaultThresholds = true };
        var id = store.Add("x = 'é'\n", metadata);
        var entry = store.ReadAll().Single();
        Assert.Multiple(() =>
        {
            Assert.That(entry.Id, Is.EqualTo(id));
            Assert.That(entry.Source, Is.EqualTo("x = 'é'\n"));
            Assert.That(entry.Metadata.Sites, Is.EqualTo(new[] { "site" }));
            Assert.That(entry.Metadata.Signature, Is.EqualTo(metadata.Signature));
            Assert.That(entry.Metadata.UsesDefaultThresholds);
        });
    }

    [Test]
    public void Same_program_is_kept_once()
    {
        var store = new CorpusStore(_folder);
        store.Add("x = 1\n", new());
        store.Add("x = 1\n", new() { Origin = "again" });
        Assert.That(store.ReadAll().Single().Metadata.Origin, Is.Empty);
    }

    [Test]
    public void Programs_come_in_the_order_of_their_names()
    {
        var store = new CorpusStore(_folder);
        for (var k = 0; k < 20; k++)
            store.Add($"x = {k}\n", new());
        Assert.That(store.ReadAll().Select(e => e.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Changed_file_is_refused()
    {
        var store = new CorpusStore(_folder);
        store.Add("x = 1\n", new());
        File.AppendAllText(Directory.GetFiles(_folder, "*.py").Single(), "y = 2\n");
        Assert.Throws<CorpusException>(() => store.ReadAll());
    }

    [Test]
    public void Unfinished_write_is_not_seen()
    {
        File.WriteAllText(Path.Combine(_folder, "0123456789abcdef.py.part"), "x");
        Assert.That(new CorpusStore(_folder).ReadAll(), Is.Empty);
    }

    [Test]
    public void Folder_appears_whole_and_replaces_an_older_one()
    {
        var path = Path.Combine(_folder, "finding");
        AtomicFolder.Write(path, new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" });
        AtomicFolder.Write(path, new Dictionary<string, string> { ["c"] = "3" });
        Assert.That(Directory.GetFiles(path).Select(Path.GetFileName), Is.EqualTo(new[] { "c" }));
    }

    [TestCase("cpython 3.15.2", true)]
    [TestCase("cpython 3.15.3", false)]
    [TestCase("embedded 0.1", false)]
    public void Known_signature_holds_for_its_subject(string subject, bool isKnown)
    {
        var path = Path.Combine(_folder, KnownSignatures.FileName);
        File.WriteAllText(path, """[{"subject": "cpython 3.15.2", "signature": "s", "reference": "gh-1", "shapes": ["slots"]}]""");
        var found = KnownSignatures.Read(path).Find(subject, "s");
        Assert.That((found?.Explains("slots"), found?.Explains("overflow")), Is.EqualTo(isKnown ? ((bool?)true, (bool?)false) : (null, null)));
    }

    [Test]
    public void Malformed_list_names_its_file()
    {
        var path = Path.Combine(_folder, KnownSignatures.FileName);
        File.WriteAllText(path, "{");
        Assert.That(Assert.Throws<CorpusException>(() => KnownSignatures.Read(path))!.Message, Does.Contain(path));
    }
}
