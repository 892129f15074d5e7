using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Cli.Commands;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Tests.Cli;

public sealed class CommandLineTests
{
    [TestCase("--help")]
    [TestCase("fuzz --help")]
    [TestCase("diff --help")]
    [TestCase("minimize --help")]
    [TestCase("report --help")]
    [TestCase("gate --help")]
    [TestCase("corpus import --help")]
    [TestCase("run --help")]
    [TestCase("suite --help")]
    [TestCase("generate --help")]
    public void Help_is_clean(string line) => Assert.That(Run(line).Status, Is.EqualTo(0));

    [TestCase("nonsense")]
    [TestCase("fuzz --count 0")]
    [TestCase("fuzz --count many")]
    [TestCase("fuzz --jobs 0")]
    [TestCase("fuzz --time soon")]
    [TestCase("fuzz --seed -1")]
    [TestCase("fuzz --resume")]
    [TestCase("fuzz --table --resume --start 3")]
    [TestCase("fuzz --table --mutate .")]
    [TestCase("fuzz --mutate no-such-folder")]
    [TestCase("fuzz --known no-such-file")]
    [TestCase("corpus import no-such-folder")]
    [TestCase("diff")]
    [TestCase("diff no-such-file.py")]
    [TestCase("diff prog.py --exits jit --json")]
    [TestCase("generate")]
    [TestCase("run no-such-file.py")]
    [TestCase("run --mode fast -c pass")]
    [TestCase("run --jit-build maybe -c pass")]
    [TestCase("run --jit-build yes --mode jit -c pass")]
    [TestCase("run --jit-stats=xml -c pass")]
    [TestCase("run --jit-dump=bytes -c pass")]
    [TestCase("run --jit-dump-function f -c pass")]
    [TestCase("report no-such-folder")]
    [TestCase("suite")]
    [TestCase("suite --repeats 0 -- python")]
    [TestCase("suite --modes fast -- python")]
    [TestCase("suite --target embedded -- python")]
    [TestCase("suite --known no-such-file -- no-such-command")]
    public void Wrong_usage_is_one_line_and_status_2(string line)
    {
        var (status, error) = Run(line);
        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(2));
            Assert.That(error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(error, Does.StartWith("pyjitverify: "));
        });
    }

    [TestCase("fuzz --count 1 --target cpython:9.99")]
    [TestCase("fuzz --count 1 --target cpython:/no/such/python")]
    [TestCase("fuzz --count 1 --target jython")]
    [TestCase("suite --target cpython:9.99 -- python")]
    [TestCase("suite -- no-such-command")]
    public void Target_that_is_not_there_is_status_3(string line)
    {
        var (status, error) = Run(line);
        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(3));
            Assert.That(error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        });
    }

    [TestCase("x = (\n", "SyntaxError")]
    [TestCase("x = '\0'\n", "null bytes")]
    public void Program_that_does_not_parse_is_status_2(string source, string expected)
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bad.py");
        File.WriteAllText(file, source);
        var (status, error) = Run($"diff {file}");
        Assert.That((status, error.Contains(expected, StringComparison.Ordinal)), Is.EqualTo((2, true)), error);
    }

    [Test]
    public void Generated_files_are_the_programs_of_the_seed_and_exits_are_forced_in_modes_that_make_traces()
    {
        var folder = Directory.CreateTempSubdirectory("pyjv-test-");
        try
        {
            Assert.That(Run($"generate {folder.FullName} --seed 7 --start 1 --count 2").Status, Is.Zero);
            Assert.That(folder.GetFiles().Select(f => f.Name), Is.EquivalentTo(new[] { "000001.py", "000002.py" }));
            var program = Path.Combine(folder.FullName, "000002.py");
            Assert.Multiple(() =>
            {
                Assert.That(File.ReadAllText(program), Does.EndWith(new ProgramGenerator(48, 4400, 32).Generate(new(7), 2).Source));
                Assert.That(Run($"diff {program} --exits spec").Status, Is.EqualTo(2));
                Assert.That(Run($"diff {program} --exits jit").Status, Is.Zero);
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void Program_that_people_bring_imports_the_standard_library()
    {
        if (StandardLibraryLocator.Find(null) is null)
            Assert.Ignore("needs the pure-Python modules of a CPython 3.14");
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "imports.py");
        File.WriteAllText(file, "import textwrap\n__probe__(textwrap.dedent('  a'))\n");
        using var oracle = new DifferentialOracle(Subjects.OpenWithLibrary("embedded"), Subjects.OpenWithLibrary("embedded").Modes, new());
        var judgement = oracle.Judge(DiffCommand.Load(file));
        Assert.That(judgement.Runs.Select(r => (r.Run.Observation.Exception, r.Run.Observation.Probes.Count)), Is.All.EqualTo(((object?)null, 1UL)));
    }

    private static (int Status, string Error) Run(string line)
    {
        using var error = new StringWriter();
        return (CommandLine.Run(line.Split(' '), error), error.ToString());
    }
}
