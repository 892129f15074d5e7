using System.Text;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>
/// Tells perf what machine code is called: <c>perf-PID.map</c>, which it reads by itself in /tmp, and <c>jit-PID.dump</c> for
/// <c>perf inject --jit</c>, with the code and its lines. A trace is the symbol <c>py::qualname:line</c>, by the line where it begins.
/// Memory that is used again has several lines in the map; in the dump the times tell them apart.
/// Lifetime: the interpreter's. What was written stands when the process dies.
/// </summary>
internal sealed class PerfFiles : IDisposable
{
    private readonly StreamWriter _map;
    private readonly JitDumpFile _dump;

    /// <exception cref="IOException">A file cannot be written.</exception>
    public PerfFiles(string folder, TimeProvider clock)
    {
        _map = new StreamWriter(Path.Combine(folder, $"perf-{Environment.ProcessId}.map"), append: false, new UTF8Encoding(false)) { AutoFlush = true };
        _dump = new JitDumpFile(Path.Combine(folder, $"jit-{Environment.ProcessId}.dump"), clock);
    }

    /// <summary>The machine code of an executor was published.</summary>
    public void Add(Executor executor)
    {
        if (executor.Native is not { } native) return;
        string name = $"py::{CodePlace.Of(executor.Code, executor.Start)}";
        _map.Write($"{native.Block.Address:x} {native.Block.CodeBytes:x} {name}\n");
        _dump.Add(name, native.Block.Address, native.Block.Bytes, LinesOf(executor, native));
    }

    public void Dispose()
    {
        _dump.Dispose();
        _map.Dispose();
    }

    private static List<DebugLine> LinesOf(Executor executor, NativeCode native)
    {
        (PyCode Code, int Line)[] places = TraceLines.Of(executor.Trace, executor.Code, executor.Start);
        var lines = new List<DebugLine>();
        foreach (PlannedStencil planned in native.Trace.Plan.Stencils)
        {
            if (planned.Uop >= places.Length) continue;
            (PyCode code, int line) = places[planned.Uop];
            if (lines.Count == 0 || lines[^1].Line != line || lines[^1].File != code.FileName) lines.Add(new DebugLine(native.Block.Address + planned.Offset, code.FileName, line));
        }
        return lines;
    }
}
