using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Protocol;

/// <summary>The body of a reply; its fields are in <see cref="WireFormat"/>.</summary>
internal static class BodyCodec
{
    private const int MaxExceptionDepth = 100;

    internal static byte[] Write(RunReply reply)
    {
        var seen = reply.Observation;
        var writer = new WireWriter().Flag(seen.Compiled)
            .U64(seen.Probes.Count).Blob(Convert.FromHexString(seen.Probes.Digest))
            .List(seen.Probes.Phases, (w, p) => w.Text(p.Name).U64(p.Count).Blob(Convert.FromHexString(p.Digest)));
        WriteException(writer, seen.Exception);
        writer.List(seen.Globals, (w, g) => w.Text(g.Name).Text(g.Text))
            .Text(seen.Budget).I32(seen.Code).List(reply.Engagement.Executors, WriteSighting)
            .U32(reply.HarnessExecutors).Blob(reply.ProbeChecks.Span).List(reply.ProbeWindow, (w, t) => w.Text(t)).List(reply.Engagement.Executed, (w, t) => w.Text(t));
        if (reply.Engagement.Counts is { } c)
            writer.U64(c.TracesCompiled).U64(c.TracesEntered).U64(c.SideExits).U64(c.NativeUops);
        if (reply.Engagement.Machinery is { } m)
            writer.List(m.Switches, (w, s) => w.Text(s)).U64(m.Traces).Text(m.LastTrace)
                .U64(m.Instructions).U64(m.Rewrites).List(m.Facts, (w, s) => w.Text(s)).Text(m.Oddity).U64(m.DeepestRefusal)
                .List([m.LastInstruction, m.LastRewrite], (w, l) => w.Text(l.Name).Text(l.Text).U32((uint)l.Kind).Text(l.Place));
        if (reply.Engagement.ForcedExits is { } f)
            writer.List(f.Points, (w, p) => w.U32(p.Trace).U32(p.Uop).U64(p.Reached).Text(p.Place)).List(f.States, (w, s) => w.Text(s.Moment).Text(s.Text));
        return writer.ToArray();
    }

    internal static RunReply Read(ReadOnlyMemory<byte> body, RunReply reply)
    {
        var reader = new WireReader(body);
        var seen = reply.Observation with
        {
            Compiled = reader.Flag(),
            Probes = new(reader.U64(), Hex(reader), reader.List(r => new PhaseMark(r.Text(), r.U64(), Hex(r)))),
            Exception = ReadException(reader, 0),
            Globals = reader.List(r => new GlobalValue(r.Text(), r.Text())),
            Budget = reader.Text(),
            Code = reader.I32(),
        };
        var sightings = reader.List(ReadSighting);
        var (harness, checks, window) = (reader.U32(), reader.Blob(), reader.List(r => r.Text()));
        var executed = reader.List(r => r.Text());
        var counts = reader.IsAtEnd
            ? null
            : new EngagementCounts(reader.U64(), reader.U64(), reader.U64(), reader.U64());
        var machinery = reader.IsAtEnd
            ? null
            : ReadMachinery(reader);
        var forced = reader.IsAtEnd
            ? null
            : new ForcedExitReport(
                reader.List(r => new ExitPoint(r.U32(), r.U32(), r.U64(), r.Text())), reader.List(r => new StateSighting(r.Text(), r.Text())));
        reader.End();
        return reply with
        {
            Observation = seen,
            Engagement = new(sightings, counts, machinery) { ForcedExits = forced, Executed = executed },
            HarnessExecutors = harness,
            ProbeChecks = checks,
            ProbeWindow = window,
        };
    }

    private static string Hex(WireReader reader) => Convert.ToHexStringLower(reader.Blob().Span);

    private static void WriteException(WireWriter writer, ExceptionRecord? error)
    {
        writer.Flag(error is not null);
        if (error is null)
            return;
        writer.Text(error.TypeName).Text(error.Arguments).List(error.Notes, (w, n) => w.Text(n))
            .Flag(error.SuppressContext).U32(error.TracebackDepth).List(error.Traceback, WriteEntry);
        WriteException(writer, error.Cause);
        WriteException(writer, error.Context);
        writer.List(error.Members, WriteException);
    }

    private static ExceptionRecord? ReadException(WireReader reader, int depth)
    {
        if (!reader.Flag())
            return null;
        if (depth > MaxExceptionDepth)
            throw new ProtocolException("exceptions nested too deeply");
        return new(reader.Text(), reader.Text(), reader.List(r => r.Text()), reader.Flag(), reader.U32(),
            reader.List(ReadEntry), ReadException(reader, depth + 1), ReadException(reader, depth + 1),
            new(reader.List(r => ReadException(r, depth + 1)).OfType<ExceptionRecord>()));
    }

    private static void WriteEntry(WireWriter writer, TracebackEntry e) => writer.Text(e.File).Text(e.Function)
        .I32(e.Line).I32(e.Column).I32(e.EndLine).I32(e.EndColumn).I32(e.InstructionBytes);

    private static TracebackEntry ReadEntry(WireReader r) =>
        new(r.Text(), r.Text(), r.I32(), r.I32(), r.I32(), r.I32(), r.I32());

    private static void WriteSighting(WireWriter writer, ExecutorSighting s) => writer.Text(s.Phase).Text(s.Function)
        .I32(s.FirstLine).U32(s.OffsetBytes).U32(s.Uops).Flag(s.IsValid).U32(s.Exits).U32(s.LinkedExits).U32(s.Traces)
        .List(s.UopNames, (w, n) => w.Text(n));

    private static Machinery ReadMachinery(WireReader reader)
    {
        var (switches, traces, last, instructions, rewrites) = (reader.List(r => r.Text()), reader.U64(), reader.Text(), reader.U64(), reader.U64());
        var (facts, oddity, refusal) = (reader.List(r => r.Text()), reader.Text(), reader.U64());
        var landmarks = reader.List(r => new Landmark(r.Text(), r.Text(), (LandmarkKind)r.U32(), r.Text()));
        return new(switches, traces, last, instructions, landmarks[0], rewrites, landmarks[1], facts, oddity, refusal);
    }

    private static ExecutorSighting ReadSighting(WireReader r) => new(r.Text(), r.Text(), r.I32(), r.U32(), r.U32(),
        r.Flag(), r.U32(), r.U32(), r.U32(), r.List(x => x.Text()));
}
