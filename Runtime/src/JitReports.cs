using System.Text;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Runtime;

/// <summary>Writes what <see cref="JitReportOptions"/> ask for when a program has ended.</summary>
internal static class JitReports
{
    /// <summary>Rows of each list in the text.</summary>
    private const int Top = 12;

    /// <exception cref="IOException">The file for the dump cannot be written.</exception>
    public static void Write(PyInterpreter interpreter)
    {
        JitReportOptions wanted = interpreter.Options.Reports;
        if (wanted.Statistics == StatisticsForm.None && wanted.Dump == JitDumpParts.None) return;
        interpreter.Options.StandardOutput.Flush();
        using var error = new StreamWriter(interpreter.Options.StandardError, new UTF8Encoding(false), leaveOpen: true);
        if (wanted.Dump != JitDumpParts.None) WriteDump(interpreter.TierTwo, wanted, error);
        if (wanted.Statistics != StatisticsForm.None) WriteStatistics(interpreter.TierTwo, wanted.Statistics, error);
    }

    private static void WriteDump(TierTwo? tier, JitReportOptions wanted, TextWriter error)
    {
        using StreamWriter? file = wanted.DumpTo is { } path ? new StreamWriter(path) : null;
        if (tier is null) (file ?? error).Write("jit: off\n");
        else JitDump.Write(tier, wanted.Dump, wanted.DumpFunction, file ?? error);
    }

    private static void WriteStatistics(TierTwo? tier, StatisticsForm form, TextWriter output)
    {
        if (tier is null) output.Write(form == StatisticsForm.Json ? "null\n" : "jit: off\n");
        else if (form == StatisticsForm.Json) JitStatisticsText.WriteJson(JitStatistics.Of(tier), output);
        else JitStatisticsText.Write(JitStatistics.Of(tier), output, Top);
    }
}
