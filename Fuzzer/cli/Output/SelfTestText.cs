using System.Globalization;
using PyJitVerify.Fuzzer.SelfTests;
using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>A self-test for people: a line a trial, and tables in Markdown for what several seeds come to.</summary>
internal static class SelfTestText
{
    /// <summary>One trial as a line.</summary>
    internal static void Write(TextWriter output, FaultTrial trial)
    {
        var what = trial.FoundAt is { } at
            ? FormattableString.Invariant($"found at {at,4}, {trial.ReducedLines} lines, {trial.Elapsed.TotalSeconds:F1} s: {trial.Signature}")
            : FormattableString.Invariant($"MISSED in {trial.Tried} programs, {trial.Elapsed.TotalSeconds:F1} s");
        output.WriteLine($"{trial.Fault.Name,-32} {trial.Fault.Layer,-12} {trial.Fault.Area,-13} {what}");
    }

    /// <summary>The last line of a self-test.</summary>
    internal static void WriteTotals(TextWriter output, SelfTestResult result)
    {
        var (found, all) = result.Trials;
        var lines = result.Faults.SelectMany(f => f.Trials).Max(t => t.ReducedLines);
        output.WriteLine(FormattableString.Invariant(
            $"{found} of {all} faults found, {result.LayerShare:P0} of them with the right layer, {result.PartShare:P0} of those that have parts with the right one, {result.SignaturesPerFault:F2} signatures a fault, {result.SharedSignatures.Count} shared by two or more, longest reduced program {lines} lines"));
    }

    /// <summary>Tables: how soon each is found and what it is called, which modes show it, which signatures are shared.</summary>
    internal static void WriteTables(TextWriter output, SelfTestResult result, ModeSet modes)
    {
        Row(output, "fault", "found", "programs, median", "most", "seconds, median", "most", "right layer", "right part", "signatures");
        Row(output, [.. Enumerable.Repeat("---", 9)]);
        foreach (var f in result.Faults)
        {
            Row(output, $"`{f.Fault.Name}`", $"{f.Found} of {f.Trials.Count}", Number(f.MedianPrograms, "F0"), Number(f.MostPrograms, "F0"), Number(f.MedianSeconds, "F1"), Number(f.MostSeconds, "F1"),
                $"{f.LayerRight}", f.PartRight is { } right ? $"{right}" : "", $"{f.Signatures.Count}");
        }

        output.WriteLine();
        var shown = result.ModesOf(modes.Others.Select(m => m.Name));
        Row(output, ["seen in", .. shown]);
        Row(output, [.. Enumerable.Repeat("---", shown.Count + 1)]);
        foreach (var area in result.Faults.GroupBy(f => f.Fault.Area))
            Row(output, [area.Key, .. shown.Select(m => Share(area.Sum(f => f.ShownBy(m)), area.Sum(f => f.Found)))]);
        output.WriteLine();
        Row(output, "signature", "faults that share it");
        Row(output, "---", "---");
        foreach (var (signature, faults) in result.SharedSignatures)
            Row(output, signature.ToString().Replace("|", "\\|", StringComparison.Ordinal), string.Join(", ", faults.Select(f => $"`{f}`")));
        output.WriteLine();
        WriteTotals(output, result);
    }

    private static void Row(TextWriter output, params IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "missed";

    private static string Share(int part, int all) => all == 0 ? "" : (part / (double)all).ToString("P0", CultureInfo.InvariantCulture);
}
