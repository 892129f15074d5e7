using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Reporting;

/// <summary>
/// One file that shows the bug by itself. For a stock interpreter it needs its standard library only and starts the interpreter
/// again with the switches of the two modes; for the embedded runtime and for two implementations it is the program, which <c>pyjitverify diff</c>
/// judges.
/// </summary>
internal static class ReproducerText
{
    private const string Resource = "reproducer.py";

    internal static string Of(Finding finding) =>
        finding.Subject is StockSubject ? ForStock(finding) : ForDiff(finding);

    private static string ForDiff(Finding finding) => ProgramHeader.Put(
        $"# {OneLine(MarkdownReport.Title(finding))}\n# Exit status 1 of the next command shows the bug:\n"
        + $"#   pyjitverify diff {FindingFolder.Reproducer} --target {finding.Subject.Target}\n{finding.ReducedSource}",
        finding.Reduced.Program.AssumptionSites);

    private static string ForStock(Finding finding)
    {
        var modes = finding.Subject.Modes;
        var (right, wrong) = (modes.Reference, modes[finding.OddModes[0]]);
        if (finding.IsReferenceWrong)
            (right, wrong) = (wrong, right);
        return Template()
            .Replace("@TITLE@", OneLine(MarkdownReport.Title(finding)), StringComparison.Ordinal)
            .Replace("@REFERENCE@", Settings(right), StringComparison.Ordinal)
            .Replace("@SUSPECT@", Settings(wrong), StringComparison.Ordinal)
            .Replace("@SITES@", PythonLiteral.List(finding.Reduced.Program.AssumptionSites.Select(PythonLiteral.Text)), StringComparison.Ordinal)
            .Replace("@PROGRAM@", PythonLiteral.Block(finding.ReducedSource), StringComparison.Ordinal);
    }

    private static string Settings(Mode mode) =>
        "{" + string.Join(", ", mode.Knobs.Select(k => PythonLiteral.Text(k.Name) + ": " + PythonLiteral.Text(k.Value))) + "}";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace("\"\"\"", "'''", StringComparison.Ordinal).Replace('\\', '/');

    private static string Template()
    {
        using var stream = typeof(ReproducerText).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("the reproducer's template is not in this assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
