using System.Globalization;
using System.Text.Json;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>Writes <see cref="JitStatistics"/>: lines for people, or one JSON object that says the same.</summary>
internal static class JitStatisticsText
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web);

    /// <param name="top">Rows of each list that has one row per place or trace.</param>
    public static void Write(JitStatistics s, TextWriter output, int top)
    {
        void Line(FormattableString text) => output.Write(text.ToString(CultureInfo.InvariantCulture) + '\n');
        if (s.Unavailable is not null) Line($"jit: no machine code: {s.Unavailable}");
        Line($"jit: {s.Traces.Made} traces made, {s.Traces.Valid} valid, {s.Traces.Invalidated} invalidated ({s.Traces.Dropped} of them dropped as not worth it, {s.Traces.Forgotten} forgotten and not counted below)");
        Line($"jit: {s.Traces.UopsRecorded} uops recorded, {s.Traces.UopsCompiled} behind the optimizer{(s.Rewrites.Count == 0 ? "" : ", changed by " + string.Join(", ", s.Rewrites.Select(r => $"{r.Pass} {r.Times}")))}");
        Line($"jit: {s.Executed.Uops} uops run, {s.Executed.MachineCodeShare:P1} in machine code, which asked C# {s.Executed.Requests} times; {s.Executed.SideExits} side exits taken");
        Line($"jit: {s.MachineCode.UsedBytes} bytes of machine code in use, {s.MachineCode.PeakBytes} at the most{(s.MachineCode.Refused > 0 ? $", no room for {s.MachineCode.Refused} traces" : "")}");
        Line($"jit: CPU time {s.Cost.RecordingMs:F2} ms recording (the program runs meanwhile), {s.Cost.OptimizingMs:F2} ms optimizing, {s.Cost.CompilingMs:F2} ms compiling");
        Line($"jit: recordings, by what ended them");
        foreach (RecordingCount r in s.Recordings) Line($"  {r.Times,8}  {r.Reason}{(r.Opcode is null ? "" : " at " + r.Opcode)}");
        Line($"jit: side exits, by where they went{Rest(s.Exits.Count, top)}");
        foreach (ExitCount x in s.Exits.Take(top))
            Line($"  {x.Taken,8}  {x.Target} from {string.Join(' ', x.Uops)}{(x.LinkedTo.Count == 0 ? "" : " to " + string.Join(' ', x.LinkedTo.Select(n => "#" + n)))}");
        Line($"jit: uops for which machine code asked C#{Rest(s.Requests.Count, top)}");
        foreach (RequestCount r in s.Requests.Take(top)) Line($"  {r.Times,8}  {r.Uop}{(r.InPlace > 0 ? $" ({r.InPlace} in place, {r.Light} of them light)" : "")}");
        Line($"jit: traces, by uops run{Rest(s.Rows.Count, top)}");
        foreach (TraceRow t in s.Rows.Take(top))
        {
            string validity = t.IsValid ? "" : ", invalid";
            Line($"  {t.UopsRun,8}  #{t.Serial} {t.Place} depth {t.ChainDepth}, {t.Uops} uops, ended by {t.Ended}, entered {t.Entered}, {t.UopsInMachineCode} uops in machine code{validity}");
        }
    }

    public static void WriteJson(JitStatistics s, TextWriter output) => output.Write(JsonSerializer.Serialize(s, Style) + '\n');

    private static string Rest(int count, int top) => count > top ? $" (first {top} of {count})" : "";
}
