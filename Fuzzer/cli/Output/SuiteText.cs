using PyJitVerify.Fuzzer.Suites;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>What came of a suite, for people: the tests that differ, then the runs, then one line.</summary>
internal static class SuiteText
{
    private const int MaxCell = 60;

    internal static void Write(TextWriter output, SuiteResult result, IReadOnlyList<SuiteReport> reports, bool all)
    {
        var modes = result.Runs.Select(r => r.Mode.Name).ToArray();
        Table(output, ["test", .. modes, "verdict"], [.. Rows(result, reports, all)]);
        Table(output, ["mode", "tests", "passed", "skipped", "other", "exit", "CPU s", "compiled in"], [.. result.Runs.Select(RunRow)]);
        foreach (var report in reports)
        {
            output.WriteLine($"{(report.Known is { } known ? $"known ({known.Reference})" : report.Finding.Severity)}: {report.Finding.Test}");
            output.WriteLine($"    {report.Command}");
            output.WriteLine($"    {report.Folder}");
        }
        foreach (var run in result.Runs.Where(r => r.Mode.UsesJit && !r.HasCompiled))
            output.WriteLine($"{run.Mode.Name}: the JIT compiled nothing; that it agrees says nothing");
        if (result.Runs.Count > 0 && result.Runs.All(r => r.Tests.Count == 0))
            output.WriteLine("no tests were seen: the exit status and the output of the command were compared, and nothing else");
        output.WriteLine(Summary(result, reports));
    }

    private static string Summary(SuiteResult result, IReadOnlyList<SuiteReport> reports)
    {
        var fresh = reports.Count(r => r.Known is null);
        var flaky = result.Flaky.Select(f => f.Test).Distinct().Count();
        return $"suite: {result.Subject}, {result.Runs.FirstOrDefault()?.Tests.Count ?? 0} tests, {fresh} differ, {reports.Count - fresh} known, {flaky} flaky"
            + (result.IsInterrupted ? "; INTERRUPTED: not all was compared" : "");
    }

    private static IEnumerable<string[]> Rows(SuiteResult result, IReadOnlyList<SuiteReport> reports, bool all)
    {
        var verdicts = new Dictionary<string, string>();
        foreach (var flaky in result.Flaky)
            verdicts[flaky.Test] = $"flaky in {flaky.Mode.Name}";
        foreach (var report in reports)
            verdicts[report.Finding.Test] = (report.Known is null ? "DIFFERS: " : "known: ") + report.Finding.Worst.Aspect;
        var names = result.Runs.SelectMany(r => r.Tests.Keys).Distinct().Where(n => all || verdicts.ContainsKey(n));
        if (verdicts.ContainsKey(TestDifference.Command))
            names = names.Append(TestDifference.Command);
        return names.OrderBy(n => Place(reports, n)).Select(n => (string[])[n, .. result.Runs.Select(r => Cell(r, n)), verdicts.GetValueOrDefault(n, "same")]);
    }

    /// <summary>Findings come first, in their order.</summary>
    private static int Place(IReadOnlyList<SuiteReport> reports, string test) =>
        reports.ToList().FindIndex(r => r.Finding.Test == test) is var at and >= 0 ? at : reports.Count;

    /// <summary>The outcome, and the type of the exception behind it.</summary>
    private static string Cell(SuiteRun run, string name)
    {
        if (name == TestDifference.Command)
            return run.Ending;
        if (!run.Tests.TryGetValue(name, out var test))
            return "not run";
        var type = test.Ending is null ? test.Events.SelectMany(e => e.Errors).FirstOrDefault()?.Type.Split('.')[^1] : null;
        return type is null ? test.Outcome : $"{test.Outcome} {type}";
    }

    private static string[] RunRow(SuiteRun run)
    {
        var outcomes = run.Tests.Values.CountBy(t => t.Outcome).ToDictionary();
        var (passed, skipped) = (outcomes.GetValueOrDefault(TestRecord.Passed), outcomes.GetValueOrDefault("skipped"));
        FormattableString[] cells =
        [
            $"{run.Mode.Name}", $"{run.Tests.Count}", $"{passed}", $"{skipped}", $"{run.Tests.Count - passed - skipped}", $"{run.Ending.Replace("exit status ", "", StringComparison.Ordinal)}",
            $"{run.Cpu.TotalSeconds:F1}", $"{(run.Mode.UsesJit ? $"{run.Tests.Values.Count(t => t.HasCompiled)} tests" : "-")}",
        ];
        return [.. cells.Select(FormattableString.Invariant)];
    }

    /// <summary>Columns as wide as they must be, nothing behind the last.</summary>
    private static void Table(TextWriter output, string[] head, string[][] rows)
    {
        if (rows.Length == 0)
            return;
        string[][] lines = [head, .. rows];
        var widths = head.Select((_, k) => Math.Min(MaxCell, lines.Max(l => l[k].Length))).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, k) => cell.PadRight(widths[k]))).TrimEnd());
        output.WriteLine();
    }
}
