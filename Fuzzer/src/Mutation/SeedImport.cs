using System.Text;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>Takes Python files into a corpus as seeds for mutation: those that run to their end in the reference, twice alike, within the
/// limits. Two processes run each, so what depends on the process shows.</summary>
/// <param name="subject">Whose reference runs them.</param>
/// <param name="store">Where they go.</param>
public sealed class SeedImport(ISubject subject, CorpusStore store)
{
    /// <summary>A larger file makes mutants that are too slow to run and to reduce.</summary>
    public const int MaxSourceBytes = 16 * 1024;

    private const string TooLong = "does not run to its end within the limits";

    /// <summary>How the embedded runtime ends a program that has used up its bytecodes.</summary>
    private const string BudgetExhausted = "BudgetExhausted";

    private static readonly RunOptions Options = new() { Limits = new Limits { CpuMs = 2_000, Bytecodes = 2_000_000 } };

    /// <summary>Imports the files; for each what became of it, in their order: empty when it was taken, else why not.</summary>
    public IEnumerable<(string File, string Refusal)> Run(IEnumerable<(string Name, string Path)> files)
    {
        var reference = new ModeSet([subject.Modes.Reference]);
        using var first = subject.Open(reference)[0];
        using var second = subject.Open(reference)[0];
        foreach (var (name, path) in files)
            yield return (name, Import(name, path, first, second));
    }

    private string Import(string name, string path, ISession first, ISession second)
    {
        if (new FileInfo(path).Length > MaxSourceBytes)
            return $"larger than {MaxSourceBytes} bytes";
        string source;
        try
        {
            source = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return "not UTF-8";
        }

        if (!Parser.ParseModule(source, name).Success)
            return "does not parse";
        var program = TestProgram.FromText(source);
        var (one, other) = (Observed(first, program), Observed(second, program));
        if (one.Ending != Ending.Completed || !one.Compiled)
            return TooLong;
        if (one.Exception is { TypeName: BudgetExhausted })
            return TooLong;
        if (one.Exception is not null)
            return $"ends in {one.Exception.TypeName}";
        if (!one.Equals(other))
            return "two runs differ";
        store.Add(source, new() { Sites = ProgramHeader.Read(source), Origin = $"imported, {name}" });
        return "";
    }

    private static Observation Observed(ISession session, TestProgram program) =>
        NormalisingRule.Normalise(session.Run([program], Options)[0].Observation);
}
