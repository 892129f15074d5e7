using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Workers;

/// <summary>Runs programs in one mode and replaces the worker whenever it died, stalled, lied or got old.</summary>
/// <remarks>
/// Invariant: every program gets exactly one result, whatever workers do. A program that was in flight when its worker
/// was lost is tried again, alone in a fresh worker, since the one before it in the batch may have done the damage. A loss that says
/// nothing about the program (it was killed from outside, stalled or sent what is no reply) is believed only after
/// <see cref="MaxAttempts"/> in a row.
/// </remarks>
public sealed class WorkerSession : ISession
{
    /// <summary>Fresh workers that a program may lose before it is to blame.</summary>
    internal const int MaxAttempts = 4;

    private const int MaxBatch = 64;

    private readonly WorkerSlot _slot;

    internal WorkerSession(Mode mode, WorkerSlot slot) => (Mode, _slot) = (mode, slot);

    /// <inheritdoc/>
    public Mode Mode { get; }

    /// <summary>What the worker said about itself; starts one when there is none.</summary>
    public Hello Hello => _slot.Worker().Hello;

    /// <summary>Workers started so far.</summary>
    public int WorkersStarted => _slot.Started;

    /// <summary>Process id of the worker, for tests that kill it.</summary>
    internal int WorkerId => _slot.Worker().Id;

    /// <inheritdoc/>
    public IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options)
    {
        lock (_slot.Turn)
            return RunAll(programs, options);
    }

    /// <inheritdoc/>
    public void Dispose() => _slot.Dispose();

    private List<RunResult> RunAll(IReadOnlyList<TestProgram> programs, RunOptions options)
    {
        var results = new List<RunResult>(programs.Count);
        var attempts = 0;
        while (results.Count < programs.Count)
        {
            var before = results.Count;
            var room = attempts > 0 ? 1 : Math.Min(MaxBatch, _slot.RoomRuns);
            var batch = programs.Skip(before).Take(Math.Max(1, room)).ToList();
            var lost = Exchange(batch, options, results);
            if (results.Count > before)
                attempts = 0;
            if (lost is null)
                continue;
            _slot.Clear();
            attempts++;
            if (lost.Observation.Ending != Ending.Lied ? results.Count == before : attempts == MaxAttempts)
            {
                results.Add(lost);
                attempts = 0;
            }
        }

        return results;
    }

    /// <summary>Runs a batch as far as the worker gets; null when it got to the end, else what the next program
    /// did.</summary>
    private RunResult? Exchange(List<TestProgram> batch, RunOptions options, List<RunResult> results)
    {
        var worker = _slot.Worker();
        var deadline = TimeSpan.FromMilliseconds(options.Limits.WallMs) + _slot.Grace;
        var first = _slot.TakeIds(batch.Count);
        try
        {
            worker.Send(RunRequest.ToFrame([.. batch.Select((p, i) => Request(p, unchecked(first + (uint)i), options))]));
            for (var i = 0; i < batch.Count; i++)
            {
                if (worker.Receive(deadline) is not { } frame)
                    return Lost(worker, options, "the worker died");
                if (frame.Kind == FrameKind.Fault)
                    return Lied("the worker gave up: " + new WireReader(frame.Payload).Text());
                if (frame.Kind != FrameKind.Reply)
                    return Lied($"the worker sent {frame.Kind}");
                var reply = RunReply.Read(frame.Payload);
                if (unchecked(reply.Id - first) != i)
                    return Lied($"the worker answered request {reply.Id}, not {unchecked(first + (uint)i)}");
                _slot.CountRun(reply.PeakKiB);
                results.Add(Result(reply));
            }

            return null;
        }
        catch (ProtocolException error)
        {
            return worker.IsLate ? Lost(worker, options, error.Message) : Lied(error.Message);
        }
        catch (IOException error)
        {
            return Lost(worker, options, error.Message);
        }
    }

    private RunRequest Request(TestProgram program, uint id, RunOptions options) => new(
        id, program.FileName, program.Source, options.Limits, options.Flags, options.WindowFirst,
        options.WindowCount, new([.. Mode.Knobs, .. options.Knobs]), options.RandomSeed);

    private static RunResult Result(RunReply reply) => new(reply.Observation, reply.Engagement, reply.Cpu,
        reply.Observation.Ending == Ending.Lied ? "the program wrote to the harness's channel" : "")
    {
        Reply = reply,
    };

    private RunResult Lost(WorkerProcess worker, RunOptions options, string reason)
    {
        if (_slot.Death == WorkerDeath.IsLoss)
            return Lied(worker.IsLate ? "the worker was silent for too long" : reason);
        if (worker.IsLate)
            return new(new() { Ending = Ending.TimedOut }, Engagement.None, TimeSpan.FromMilliseconds(options.Limits.WallMs));
        var code = worker.ExitCode;
        var seen = code > 128
            ? new Observation { Ending = Ending.Signaled, Code = code - 128 }
            : new Observation { Ending = Ending.Exited, Code = code };
        return new(seen, Engagement.None, TimeSpan.Zero, worker.LastError() ?? "");
    }

    private static RunResult Lied(string reason) => new(new() { Ending = Ending.Lied }, Engagement.None, TimeSpan.Zero, reason);
}
