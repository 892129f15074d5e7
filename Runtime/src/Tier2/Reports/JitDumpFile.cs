using System.Text;
using PyJitVerify.Runtime.Native.CodeCache;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>A line of a source file, which code from an address on belongs to.</summary>
internal readonly record struct DebugLine(long Address, string File, int Line);

/// <summary>
/// Writes machine code and what it is called in the format that <c>perf inject --jit</c> reads.
/// Shape: a header, then records; the lines of a piece of code stand in front of it. Numbers are little-endian. Times are those of
/// CLOCK_MONOTONIC in ns, so <c>perf record</c> must be told <c>-k mono</c>. The file is mapped executable while it is open: that is how perf
/// learns that there is one.
/// </summary>
/// <remarks>Source: Linux, <c>tools/perf/Documentation/jitdump-specification.txt</c>.</remarks>
internal sealed class JitDumpFile : IDisposable
{
    public const uint Magic = 0x4A695444, Version = 1, HeaderBytes = 40, X64 = 62;
    public const uint CodeLoad = 0, DebugInfo = 2, CodeClose = 3;
    private const int RecordHeaderBytes = 16;

    private readonly FileStream _file;
    private readonly BinaryWriter _writer;
    private readonly ExecutableFileMark _mark;
    private readonly TimeProvider _clock;
    private ulong _index;

    /// <param name="clock">Ticks of one ns.</param>
    /// <exception cref="IOException">The file cannot be written, or not be mapped executable.</exception>
    public JitDumpFile(string path, TimeProvider clock)
    {
        _clock = clock;
        _file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        _writer = new BinaryWriter(_file, Encoding.UTF8);
        foreach (uint word in (ReadOnlySpan<uint>)[Magic, Version, HeaderBytes, X64, 0, (uint)Environment.ProcessId]) _writer.Write(word);
        _writer.Write(Now);
        _writer.Write(0UL);
        _writer.Flush();
        _mark = new ExecutableFileMark(_file.SafeFileHandle, path);
    }

    private ulong Now => (ulong)_clock.GetTimestamp();

    /// <summary>Code that is published now.</summary>
    public void Add(string name, long address, ReadOnlySpan<byte> code, IReadOnlyList<DebugLine> lines)
    {
        if (lines.Count > 0) WriteLines(address, lines);
        byte[] text = Encoding.UTF8.GetBytes(name + '\0');
        WriteHeader(CodeLoad, 2 * sizeof(uint) + 4 * sizeof(ulong) + text.Length + code.Length);
        _writer.Write((uint)Environment.ProcessId);
        _writer.Write((uint)ExecutableFileMark.ThreadId);
        _writer.Write((ulong)address);
        _writer.Write((ulong)address);
        _writer.Write((ulong)code.Length);
        _writer.Write(_index++);
        _writer.Write(text);
        _writer.Write(code);
        _writer.Flush();
    }

    public void Dispose()
    {
        WriteHeader(CodeClose, 0);
        _writer.Flush();
        _mark.Dispose();
        _writer.Dispose();
    }

    private void WriteLines(long address, IReadOnlyList<DebugLine> lines)
    {
        byte[][] files = [.. lines.Select(l => Encoding.UTF8.GetBytes(l.File + '\0'))];
        WriteHeader(DebugInfo, 2 * sizeof(ulong) + files.Sum(f => sizeof(ulong) + 2 * sizeof(uint) + f.Length));
        _writer.Write((ulong)address);
        _writer.Write((ulong)lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            _writer.Write((ulong)lines[i].Address);
            _writer.Write((uint)lines[i].Line);
            // The discriminator.
            _writer.Write(0U);
            _writer.Write(files[i]);
        }
    }

    private void WriteHeader(uint id, int bodyBytes)
    {
        _writer.Write(id);
        _writer.Write((uint)(RecordHeaderBytes + bodyBytes));
        _writer.Write(Now);
    }
}
