using System.Text.Json;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Reports;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

[TestFixture]
internal sealed class JitStatisticsTests
{
    private static JitStatistics Of(string source, RunMode mode, JitReportOptions? reports = null)
    {
        JitStatistics? seen = null;
        ReportedRun.Run(source, mode, interpreter => seen = JitStatistics.Of(interpreter.TierTwo!), reports);
        return seen!;
    }

    [Test]
    public void Counts_add_up([Values(RunMode.Uops, RunMode.UopsOpt, RunMode.Native, RunMode.Jit)] RunMode mode)
    {
        JitStatistics seen = Of(ReportedRun.Hot, mode);
        Assert.Multiple(() =>
        {
            Assert.That(seen.Traces.Made, Is.EqualTo(seen.Rows.Count).And.GreaterThan(1));
            Assert.That(seen.Traces.Made, Is.EqualTo(seen.Traces.Valid + seen.Traces.Invalidated));
            Assert.That(seen.Executed.Uops, Is.EqualTo(seen.Rows.Sum(r => r.UopsRun)).And.GreaterThan(20_000));
            Assert.That(seen.Executed.UopsInMachineCode, Is.EqualTo(seen.Rows.Sum(r => r.UopsInMachineCode)));
            Assert.That(seen.Executed.SideExits, Is.EqualTo(seen.Exits.Sum(x => x.Taken)));
            Assert.That(seen.Exits.Select(x => x.Target), Does.Contain("hot:7"));
            Assert.That(seen.Recordings.Select(r => (r.Reason, r.Opcode)), Does.Contain(("LoopClosed", (string?)null)));
        });
    }

    [Test]
    public void Machine_code_has_its_share_and_its_bytes_where_there_is_any()
    {
        JitStatistics jit = Of(ReportedRun.Hot, RunMode.Jit), uops = Of(ReportedRun.Hot, RunMode.UopsOpt);
        Assert.Multiple(() =>
        {
            Assert.That(jit.Executed.MachineCodeShare, Is.InRange(0.5, 1));
            Assert.That(jit.MachineCode.UsedBytes, Is.InRange(1, jit.MachineCode.PeakBytes));
            Assert.That(jit.Requests.Sum(r => r.Light), Is.Positive);
            Assert.That((uops.Executed.MachineCodeShare, uops.MachineCode.PeakBytes, uops.Requests.Count), Is.EqualTo((0.0, 0, 0)));
            Assert.That(uops.Executed.Uops, Is.EqualTo(jit.Executed.Uops));
        });
    }

    /// <summary>Some in the values' places, some by the uop interpreter.</summary>
    [Test]
    public void Uops_run_in_place_are_not_those_of_machine_code()
    {
        JitStatistics jit = Of("def hot(n):\n    for i in range(n):\n        hash(len(str(i)))\nhot(3000)\n", RunMode.Jit);
        long inPlace = jit.Requests.Sum(r => r.InPlace);
        Assert.That(jit.Requests.Sum(r => r.Light), Is.InRange(1000, inPlace - 1000));
        Assert.That(jit.Executed.UopsInMachineCode + inPlace, Is.InRange(0.9 * jit.Executed.Uops, jit.Executed.Uops));
    }

    [Test]
    public void Optimizer_is_what_uops_are_lost_to()
    {
        JitStatistics optimized = Of(ReportedRun.Hot, RunMode.UopsOpt), recorded = Of(ReportedRun.Hot, RunMode.Uops);
        TraceCounts with = optimized.Traces, without = recorded.Traces;
        Assert.That((optimized.Rewrites.Count > 1, recorded.Rewrites.Count), Is.EqualTo((true, 0)));
        Assert.That(with.UopsCompiled, Is.LessThan(with.UopsRecorded));
        Assert.That(without.UopsCompiled, Is.EqualTo(without.UopsRecorded).And.EqualTo(with.UopsRecorded));
    }

    [Test]
    public void Recording_that_an_instruction_ended_says_which()
    {
        const string source = """
            def raising(n):
                for i in range(n):
                    try:
                        raise ValueError
                    except ValueError:
                        pass
            raising(2000)
            """;
        Assert.That(Of(source, RunMode.Uops).Recordings.Select(r => (r.Reason, r.Opcode)), Does.Contain(("UnsupportedOpcode", "RAISE_VARARGS")));
    }

    [Test]
    public void Dropped_and_invalidated_traces_are_counted()
    {
        const string source = """
            limit = 1
            def reads(n):
                total = 0
                for i in range(n):
                    total += limit
                return total
            reads(500)
            limit = 2
            reads(500)
            """;
        Assert.That(Of(source, RunMode.UopsOpt).Traces.Invalidated, Is.Positive);
    }

    [Test]
    public void Costs_are_measured_with_the_clock_that_was_given_and_only_then()
    {
        Assert.That(Of(ReportedRun.Hot, RunMode.Jit).Cost, Is.EqualTo(new CostCounts(0, 0, 0)));
        CostCounts measured = Of(ReportedRun.Hot, RunMode.Jit, new JitReportOptions { Statistics = StatisticsForm.Text }).Cost;
        Assert.That(measured.RecordingMs > 0 && measured.OptimizingMs > 0 && measured.CompilingMs > 0, measured.ToString());
    }

    [Test]
    public void Stopwatch_adds_up_per_phase()
    {
        var watch = new TraceStopwatch(new TickingClock());
        long start = watch.Start();
        watch.Stop(TracePhase.Compiling, start);
        watch.Stop(TracePhase.Compiling, watch.Start());
        Assert.That(watch.Spent(TracePhase.Compiling), Is.EqualTo(TimeSpan.FromSeconds(2)));
        Assert.That(watch.Spent(TracePhase.Recording), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void Json_says_what_the_text_says()
    {
        JitStatistics seen = Of(ReportedRun.Hot, RunMode.Jit);
        var json = new StringWriter();
        JitStatisticsText.WriteJson(seen, json);
        using JsonDocument parsed = JsonDocument.Parse(json.ToString());
        var text = new StringWriter();
        JitStatisticsText.Write(seen, text, top: 1);
        Assert.Multiple(() =>
        {
            Assert.That(parsed.RootElement.GetProperty("rows").GetArrayLength(), Is.EqualTo(seen.Rows.Count));
            Assert.That(parsed.RootElement.GetProperty("executed").GetProperty("uops").GetInt64(), Is.EqualTo(seen.Executed.Uops));
            Assert.That(text.ToString(), Does.Contain($"jit: {seen.Executed.Uops} uops run").And.Contain($"(first 1 of {seen.Rows.Count})"));
            Assert.That(text.ToString().Split('\n'), Has.None.Contains("#1 hot"));
        });
    }

    /// <summary>Each look at it takes a second.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
