using System.Globalization;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

[TestFixture]
internal sealed class PerfFilesTests
{
    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("perf").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the program and reads both files back.</summary>
    private (JitDumpReader Dump, string[] Map, IReadOnlyList<Executor> Executors) Run(string source, RunMode mode = RunMode.Jit)
    {
        IReadOnlyList<Executor> executors = [];
        ReportedRun.Run(source, mode, interpreter => executors = interpreter.TierTwo!.Executors, new JitReportOptions { PerfFolder = _folder });
        var dump = new JitDumpReader(File.ReadAllBytes(Path.Combine(_folder, $"jit-{Environment.ProcessId}.dump")));
        return (dump, File.ReadAllLines(Path.Combine(_folder, $"perf-{Environment.ProcessId}.map")), executors);
    }

    [Test]
    public void Each_trace_is_a_symbol_with_its_code()
    {
        (JitDumpReader dump, string[] map, IReadOnlyList<Executor> executors) = Run(ReportedRun.Hot);
        Executor[] native = [.. executors.Where(e => e.Native is not null)];
        Assert.Multiple(() =>
        {
            Assert.That(native, Has.Length.GreaterThan(1));
            Assert.That(dump.ProcessId, Is.EqualTo(Environment.ProcessId));
            Assert.That(dump.Loads.Zip(native, (l, e) => WithoutLinks(l.Code, e)), Is.EqualTo(native.Select(e => WithoutLinks(e.Native!.Trace.Plan.ToArray(), e))));
            Assert.That(dump.Loads.Select(l => l.Address), Is.EqualTo(native.Select(e => (ulong)e.Native!.Block.Address)));
            Assert.That(dump.Loads.Select(l => l.Index), Is.EqualTo(Enumerable.Range(0, native.Length)));
            Assert.That(dump.Loads[0].Name, Is.EqualTo("py::hot:3"));
            Assert.That(dump.Loads.Select(l => l.ThreadId).Distinct(), Has.Exactly(1).Items);
            Assert.That(map, Is.EqualTo(dump.Loads.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Address:x} {l.Code.Length:x} {l.Name}"))));
            Assert.That(dump.Times, Is.Ordered);
            Assert.That(dump.IsClosed, Is.True);
        });
    }

    [Test]
    public void Lines_are_those_of_the_program_in_the_order_of_the_code()
    {
        const string source = """
            def straight(n):
                total = 0
                for i in range(n):
                    total += i
                    total ^= 3
                return total
            straight(300)
            """;
        JitDumpReader.Load loop = Run(source).Dump.Loads[0];
        Assert.Multiple(() =>
        {
            Assert.That(loop.Lines.Select(l => l.Address), Is.Ordered);
            Assert.That(loop.Lines.Select(l => l.Address), Is.All.InRange(loop.Address, loop.Address + (ulong)loop.Code.Length - 1));
            Assert.That(loop.Lines.Select(l => l.File), Is.All.EqualTo("program.py"));
            Assert.That(loop.Lines.Select(l => l.Number).Distinct(), Is.EquivalentTo(new[] { 3u, 4u, 5u }));
        });
    }

    [Test]
    public void Inlined_call_has_the_lines_of_the_callee()
    {
        const string source = """
            def twice(x):
                return x * 2
            def caller(n):
                total = 0
                for i in range(n):
                    total += twice(i)
                return total
            caller(300)
            """;
        Assert.That(Run(source).Dump.Loads[0].Lines.Select(l => l.Number), Does.Contain(2u).And.Contain(6u));
    }

    [Test]
    public void Without_machine_code_the_files_name_nothing()
    {
        (JitDumpReader dump, string[] map, IReadOnlyList<Executor> executors) = Run(ReportedRun.Hot, RunMode.UopsOpt);
        Assert.That((dump.Loads.Count, map.Length, dump.IsClosed, executors.Count > 1), Is.EqualTo((0, 0, true, true)));
    }

    /// <summary>Jumps back to the loop are turned there when code is published.</summary>
    private static byte[] WithoutLinks(byte[] code, Executor executor)
    {
        byte[] copy = [.. code];
        foreach (int at in executor.Native!.Trace.BackJumps) copy.AsSpan(at, sizeof(int)).Clear();
        return copy;
    }
}
