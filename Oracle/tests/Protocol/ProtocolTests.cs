using FsCheck;
using FsCheck.Fluent;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Protocol;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace PyJitVerify.Oracle.Tests.Protocol;

public sealed class ProtocolTests
{
    [Test]
    public void Reply_round_trips_with_every_field()
    {
        var read = RunReply.Read(Samples.Reply.ToFrame().Payload);
        Assert.Multiple(() =>
        {
            Assert.That(read.Observation, Is.EqualTo(Samples.Reply.Observation));
            Assert.That(read.Engagement, Is.EqualTo(Samples.Reply.Engagement));
            Assert.That(read.Cpu, Is.EqualTo(Samples.Reply.Cpu));
            Assert.That(read.ProbeChecks.ToArray(), Is.EqualTo(Samples.Reply.ProbeChecks.ToArray()));
            Assert.That(read.ProbeWindow, Is.EqualTo(Samples.Reply.ProbeWindow));
        });
    }

    [Property]
    public Property Request_round_trips(uint id, NonNull<string> name, byte[] source, uint cpu, ulong memory, ulong seed)
    {
        var text = new string([.. name.Get.Where(c => !char.IsSurrogate(c))]);
        var request = new RunRequest(id, text, source, new() { CpuMs = cpu, MemoryBytes = memory, Processes = 3 }, RunFlags.LogProbes,
            7, 8, new([new Knob("mode", text)]), seed);
        var read = RunRequest.ReadBatch(RunRequest.ToFrame([request, request]).Payload);
        return (read.Count == 2 && read[1].Source.Span.SequenceEqual(source)
            && (read[0] with { Source = default }).Equals(request with { Source = default })).ToProperty();
    }

    [Property]
    public Property Primitives_round_trip(byte a, int b, ulong c, byte[] d, NonNull<string> e)
    {
        var text = new string([.. e.Get.Where(x => !char.IsSurrogate(x))]);
        var reader = new WireReader(new WireWriter().U8(a).I32(b).U64(c).Blob(d).Text(text).List([b], (w, x) => w.I32(x)).ToArray());
        return (reader.U8() == a && reader.I32() == b && reader.U64() == c && reader.Blob().Span.SequenceEqual(d)
            && reader.Text() == text && reader.List(r => r.I32())[0] == b && reader.IsAtEnd).ToProperty();
    }

    [Test]
    public void Truncated_reply_is_refused_at_every_length()
    {
        var payload = Samples.Reply.ToFrame().Payload;
        for (var length = 0; length < payload.Length; length++)
            Assert.Throws<ProtocolException>(() => RunReply.Read(payload[..length]), $"at {length}");
    }

    [Property(MaxTest = 500)]
    public Property Garbage_reply_is_refused_or_read_but_never_breaks(byte[] garbage, NonNegativeInt at)
    {
        var payload = Samples.Reply.ToFrame().Payload;
        garbage.AsSpan(0, Math.Min(garbage.Length, payload.Length)).CopyTo(payload.AsSpan(at.Get % payload.Length)[..^0].Length >= garbage.Length
            ? payload.AsSpan(at.Get % payload.Length)
            : payload);
        try
        {
            RunReply.Read(payload);
        }
        catch (ProtocolException)
        {
            // The one way to refuse.
        }

        return true.ToProperty();
    }

    [TestCase(new byte[] { 1, 0 }, Description = "head cut")]
    [TestCase(new byte[] { 9, 0, 0, 0, 3, 1 }, Description = "payload cut")]
    [TestCase(new byte[] { 0, 0, 0, 0, 3 }, Description = "length zero")]
    [TestCase(new byte[] { 255, 255, 255, 255, 3 }, Description = "length negative")]
    [TestCase(new byte[] { 0, 0, 0, 127, 3 }, Description = "length too large")]
    [TestCase(new byte[] { 1, 0, 0, 0, 77 }, Description = "kind unknown")]
    public void Malformed_frame_is_refused(byte[] bytes) =>
        Assert.Throws<ProtocolException>(() => Frame.ReadFrom(new MemoryStream(bytes)));

    [Test]
    public void Ended_stream_gives_no_frame() => Assert.That(Frame.ReadFrom(new MemoryStream()), Is.Null);

    [Test]
    public void Hello_of_another_version_is_refused()
    {
        var payload = new Hello("x", "1", "1", true, true, EquatableList<string>.Empty, 1).ToFrame().Payload;
        payload[0]++;
        Assert.Throws<ProtocolException>(() => Hello.Read(payload));
    }

    [Test]
    public void Reply_of_a_dead_program_has_no_body()
    {
        var dead = new RunReply(1, new() { Ending = Ending.Signaled, Code = 11, Stdout = "a\u00ff" }, Engagement.None, default, default, 0);
        Assert.That(RunReply.Read(dead.ToFrame().Payload).Observation, Is.EqualTo(dead.Observation));
    }
}
