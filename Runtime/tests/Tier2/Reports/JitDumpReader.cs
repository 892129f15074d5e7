using System.Text;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

/// <summary>Reads jitdump files, as perf's documentation describes them; knows nothing of the writer.</summary>
internal sealed class JitDumpReader
{
    public readonly record struct Line(ulong Address, uint Number, string File);

    /// <summary>A piece of code with the lines that stood in front of it.</summary>
    public sealed record Load(string Name, ulong Address, byte[] Code, ulong Index, uint ThreadId, IReadOnlyList<Line> Lines);

    public List<Load> Loads { get; } = [];

    public List<ulong> Times { get; } = [];

    public bool IsClosed { get; private set; }

    public uint ProcessId { get; }

    public JitDumpReader(byte[] file)
    {
        var reader = new BinaryReader(new MemoryStream(file), Encoding.UTF8);
        Assert.That(Encoding.ASCII.GetString(file, 0, 4), Is.EqualTo("DTiJ"), "\"JiTD\" as a little-endian word");
        reader.ReadUInt32();
        Assert.That(reader.ReadUInt32(), Is.EqualTo(1), "version");
        uint size = reader.ReadUInt32();
        Assert.That(reader.ReadUInt32(), Is.EqualTo(62), "EM_X86_64");
        reader.ReadUInt32();
        ProcessId = reader.ReadUInt32();
        Times.Add(reader.ReadUInt64());
        Assert.That(reader.ReadUInt64(), Is.Zero, "flags");
        Assert.That(reader.BaseStream.Position, Is.EqualTo(size));
        List<Line> lines = [];
        while (reader.BaseStream.Position < file.Length)
        {
            long start = reader.BaseStream.Position;
            uint id = reader.ReadUInt32(), total = reader.ReadUInt32();
            Times.Add(reader.ReadUInt64());
            switch (id)
            {
                case 0:
                    Loads.Add(ReadLoad(reader, lines));
                    lines = [];
                    break;
                case 2:
                    lines = ReadLines(reader);
                    break;
                case 3:
                    IsClosed = true;
                    break;
                default:
                    Assert.Fail($"record {id}");
                    break;
            }
            Assert.That(reader.BaseStream.Position, Is.EqualTo(start + total), $"size of record {id}");
        }
    }

    private Load ReadLoad(BinaryReader reader, List<Line> lines)
    {
        Assert.That(reader.ReadUInt32(), Is.EqualTo(ProcessId));
        uint thread = reader.ReadUInt32();
        ulong address = reader.ReadUInt64();
        Assert.That(reader.ReadUInt64(), Is.EqualTo(address));
        ulong length = reader.ReadUInt64(), index = reader.ReadUInt64();
        return new Load(ReadText(reader), address, reader.ReadBytes((int)length), index, thread, lines);
    }

    private static List<Line> ReadLines(BinaryReader reader)
    {
        reader.ReadUInt64();
        ulong count = reader.ReadUInt64();
        var lines = new List<Line>();
        for (ulong i = 0; i < count; i++)
        {
            ulong address = reader.ReadUInt64();
            uint line = reader.ReadUInt32();
            reader.ReadUInt32();
            lines.Add(new Line(address, line, ReadText(reader)));
        }
        return lines;
    }

    private static string ReadText(BinaryReader reader)
    {
        var bytes = new List<byte>();
        while (reader.ReadByte() is not 0 and var b) bytes.Add(b);
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
