using System.Runtime.InteropServices;
using System.Text;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Reporting;

/// <summary>A report in the form that CPython's tracker asks for. What programs printed is escaped by indentation: it
/// cannot leave its block.</summary>
public static class MarkdownReport
{
    private const int MaxValueChars = 600, MaxLineChars = 120, MaxExecutors = 4, MaxUops = 160;

    /// <summary>One line that says what is wrong.</summary>
    public static string Title(Finding finding) => finding.Verdict.Match(
        _ => "", v => $"{Part(finding)}: wrong {Thing(v.Difference.Kind)} ({LayerText(v.Layer)})",
        v => $"{Part(finding)}: crash with signal {v.Signal} ({LayerText(v.Layer)})",
        v => $"{Part(finding)}: hang ({LayerText(v.Layer)})", _ => "", _ => "", _ => "");

    /// <summary>The report.</summary>
    public static string Of(Finding finding)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');
        Line($"# {Title(finding)}");
        Line();
        Line("### Bug description:");
        Line();
        Line($"The program below does not do the same {Opposites(finding)}: `{finding.Signature.Partition}`.");
        if (finding.ReducedSource.Contains("__probe__", StringComparison.Ordinal) || finding.ReducedSource.Contains("__phase__", StringComparison.Ordinal))
        {
            Line("`__probe__(...)` records the values of its arguments and `__phase__(...)` marks a point of the run;");
            Line($"both are C callables that the attached `{FindingFolder.Reproducer}` defines.");
        }

        Line();
        Line(Block(finding.ReducedSource, "python"));
        Line();
        Line($"Severity: {finding.Verdict.Severity}.");
        Line();
        Difference(finding, Line);
        if (finding.Verdict is Oracle.Verdicts.Verdict.Finding { Cause: { } cause })
        {
            Line($"It goes wrong each time, but not always in the same way: {cause} decides.");
            Line();
        }

        if (finding.Opinion is { } opinion)
        {
            Line($"Without a JIT, {opinion.Voter} does what {Agreement(finding, opinion)}.");
            Line();
        }

        Line("### How to reproduce:");
        Line();
        Line(finding.Subject is StockSubject
            ? Block($"python {FindingFolder.Reproducer}        # exit status 1: the bug is there", "sh")
            : Block($"pyjitverify diff {FindingFolder.Reproducer} --target {finding.Subject.Target}        # exit status 1: the bug is there", "sh"));
        Line();
        Line("| mode | settings | result |");
        Line("|---|---|---|");
        foreach (var (mode, _) in finding.Reduced.Runs)
            Line($"| {mode.Name} | {Settings(mode)} | {(finding.OddModes.Contains(mode.Name) ? "**differs**" : "as the reference")} |");
        Line();
        Line($"The set of modes that differ points at: {LayerText(Campaigns.Outcome.LayerOf(finding.Verdict))}{(finding.Culprit is { Name.Length: > 0 } culprit ? $", there at `{culprit.Name}`" : "")}.");
        Line();
        Culprit(finding.Culprit, Line);
        Evidence(finding, Line);
        Line($"### {(finding.Subject as StockSubject)?.ProductName ?? "Runtime"} versions tested on:");
        Line();
        Line($"{finding.Subject.Identity.Version}: `{finding.Subject.Identity.FullVersion.ReplaceLineEndings(" ").Replace('`', '\'')}`, SHA-256 of the binary `{finding.Subject.Identity.Sha256}`");
        Line();
        Line("### Operating systems tested on:");
        Line();
        Line(RuntimeInformation.OSDescription + ", " + RuntimeInformation.OSArchitecture);
        Line();
        Line($"Found by PyJitVerify, {finding.Origin}: `{finding.Command}`.{(finding.Tests > 0 ? $" Reduced with {finding.Tests} tests{(finding.IsMinimal ? "; no single edit makes it smaller" : "")}." : "")}");
        return text.ToString();
    }

    private static void Difference(Finding finding, Action<string> line)
    {
        var difference = finding.Verdict.Match(
            _ => "", v => v.Difference.ToString(), v => $"signal {v.Signal}{LastWords(finding)}",
            v => $"{v.Cpu.TotalSeconds:F1} s of CPU where the reference needs {v.ReferenceCpu.TotalSeconds:F1} s", _ => "", _ => "", _ => "");
        string Shown(string values) => values.Length == 0 ? $"(the run had ended: {Cut(difference)})" : Cut(values);
        if (finding.FirstProbe is { } probe)
        {
            line($"First probe that differs: number {probe.Index}.");
            line("");
            line("Expected:");
            line("");
            line(Block(Shown(finding.IsReferenceWrong ? probe.Right : probe.Left), "text"));
            line("");
            line("Actual:");
            line("");
            line(Block(Shown(finding.IsReferenceWrong ? probe.Left : probe.Right), "text"));
        }
        else
        {
            line("First difference, from the reference to the mode that differs:");
            line("");
            line(Block(Cut(difference), "text"));
        }

        line("");
    }

    private static (Mode Mode, RunResult Run) Odd(Finding finding) => finding.Reduced.Runs.First(r => r.Mode.Name == finding.OddModes[0]);

    /// <summary>The first line of standard error that the reference does not have: an interpreter that aborts says why.</summary>
    private static string LastWords(Finding finding)
    {
        string[] LinesOf(RunResult run) => run.Observation.Stderr.Split('\n');
        return LinesOf(Odd(finding).Run).Except(LinesOf(finding.Reduced.Runs[0].Run)).FirstOrDefault() is { Length: > 0 } line ? ": " + line : "";
    }

    private static void Culprit(Oracle.Culprits.Culprit? culprit, Action<string> line)
    {
        if (culprit is null || !culprit.Clauses().Any())
            return;
        line($"In mode {culprit.Mode} the program goes right");
        line("");
        foreach (var clause in culprit.Clauses())
            line($"- {clause}.");
        line("");
    }

    private static void Evidence(Finding finding, Action<string> line)
    {
        var odd = Odd(finding);
        Executors(odd, line);
        var agreeing = finding.Reduced.Runs.LastOrDefault(r => r.Run.Engagement.Executors.Count > 0 && !finding.OddModes.Contains(r.Mode.Name));
        if (agreeing.Mode is null)
            return;
        if (Campaigns.Outcome.LayerOf(finding.Verdict) == Layer.Optimizer && finding.Subject is CPythonSubject)
            Optimized(agreeing, odd, line);
        else
            Executors(agreeing, line);
    }

    /// <summary>What the optimizer made of each trace that both runs have.</summary>
    private static void Optimized((Mode Mode, RunResult Run) without, (Mode Mode, RunResult Run) with, Action<string> line)
    {
        foreach (var after in with.Run.Engagement.Executors.DistinctBy(e => (e.Function, e.OffsetBytes)).Take(MaxExecutors))
        {
            var before = without.Run.Engagement.Executors.FirstOrDefault(e => (e.Function, e.OffsetBytes) == (after.Function, after.OffsetBytes));
            if (before is null || UopDiff.Of(before.UopNames, after.UopNames) is not { Length: > 0 } diff)
                continue;
            line($"What the optimizer made of the trace of `{after.Function}` at byte {after.OffsetBytes}, which mode {without.Mode.Name} runs as it was recorded:");
            line("");
            line(Block(diff, "diff"));
            line("");
        }
    }

    /// <summary>The executors of a run, and the uops of each one that the run named: only then were all exits counted.</summary>
    private static void Executors((Mode Mode, RunResult Run) run, Action<string> line)
    {
        var seen = run.Run.Engagement.Executors.DistinctBy(e => (e.Function, e.OffsetBytes, e.Uops)).Take(MaxExecutors).ToList();
        if (seen.Count == 0)
            return;
        line($"Executors seen in mode {run.Mode.Name}:");
        line("");
        foreach (var executor in seen)
        {
            line($"- `{executor.Function}` at byte {executor.OffsetBytes}, phase '{executor.Phase}': {executor.Uops} uops, {(executor.UopNames.Count > 0 ? $"{executor.Exits} exits, " : "")}{(executor.IsValid ? "valid" : "invalidated")}");
            if (executor.UopNames.Count == 0)
                continue;
            line("");
            line(Block(Wrapped(executor.UopNames.Take(MaxUops)) + (executor.UopNames.Count > MaxUops ? " ..." : ""), "text"));
            line("");
        }

        line("");
    }

    /// <summary>The words in lines that a tracker shows without scrolling.</summary>
    private static string Wrapped(IEnumerable<string> words)
    {
        var (text, column) = (new StringBuilder(), 0);
        foreach (var word in words)
        {
            if (column > 0 && column + word.Length >= MaxLineChars)
            {
                text.Append('\n');
                column = 0;
            }

            text.Append(column > 0 ? " " : "").Append(word);
            column += word.Length + 1;
        }

        return text.ToString();
    }

    private static string Agreement(Finding finding, ThirdOpinion opinion) => (opinion.AgreesWithReference, opinion.AgreesWithSuspect) switch
    {
        (true, false) => $"mode {finding.Subject.Modes.Reference} does",
        (false, true) => $"mode {finding.OddModes[0]} does",
        (true, true) => "both modes do, as far as two implementations can be compared",
        _ => "neither mode does",
    };

    private static string Opposites(Finding finding) => finding switch
    {
        { Subject: PairSubject } => "on two implementations, without a JIT in either. Modes that do the one and those that do the other",
        { IsReferenceWrong: true } => "with specialized bytecode as without it, which is what the language says",
        _ => "with the JIT on as with the JIT off. Modes that do it right and those that do not",
    };

    private static string Part(Finding finding) => finding.Subject is PairSubject ? "Interpreter" : finding.IsReferenceWrong ? "Specialized bytecode" : "JIT";

    private static string Settings(Mode mode) => string.Join(" ", mode.Knobs.Select(k => $"`{k.Name}={k.Value}`"));

    private static string LayerText(Layer layer) => layer switch
    {
        Layer.Specializer => "the specializer",
        Layer.Tracing => "trace formation, side exits or invalidation",
        Layer.TracingOrBackend => "trace formation or the backend",
        Layer.Optimizer => "the optimizer",
        Layer.Backend => "a stencil or the backend",
        Layer.OptimizedNative => "the native form of an optimized uop",
        Layer.Implementation => "one of the two implementations",
        Layer.StressSchedule => "something that only the stress schedule reaches",
        _ => "no single layer",
    };

    private static string Thing(Oracle.Observations.DifferenceKind kind) => kind switch
    {
        Oracle.Observations.DifferenceKind.Exception => "exception",
        Oracle.Observations.DifferenceKind.Value => "value",
        Oracle.Observations.DifferenceKind.Effect => "side effects",
        Oracle.Observations.DifferenceKind.Position => "traceback position",
        var other => other.ToString().ToLowerInvariant(),
    };

    private static string Cut(string text) => text.Length <= MaxValueChars ? text : text[..MaxValueChars] + "...";

    /// <summary>A fenced block whose fence is longer than any in the text.</summary>
    private static string Block(string text, string language)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}{language}\n{text.TrimEnd('\n')}\n{fence}";
    }
}
