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
/// was lost is tried once more alone in a fresh worker, since the one before it in the batch may have done the damage.
/// </remarks>
public sealed class WorkerSession : ISession
{
    private const int MaxBatch = 64;

    /// <summary>A worker with children kills them itself at the wall limit; it gets this much longer to say
    /// so.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

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
        var isRetry = false;
        while (results.Count < programs.Count)
        {
            var before = results.Count;
            var room = isRetry ? 1 : Math.Min(MaxBatch, _slot.RoomRuns);
            var batch = programs.Skip(before).Take(Math.Max(1, room)).ToList();
            var lost = Exchange(batch, options, results);
            if (lost is null)
            {
                isRetry = false;
                continue;
            }

            _slot.Clear();
            var isCertain = isRetry || batch.Count == 1 || lost.Observation.Ending != Ending.Lied;
            if (results.Count == before && isCertain)
            {
                results.Add(lost);
                isRetry = false;
            }
            else
            {
                isRetry = true;
            }
        }

        return results;
    }

    /// <summary>Runs a batch as far as the worker gets; null when it got to the end, else what the next program
    /// did.</summary>
    private RunResult? Exchange(List<TestProgram> batch, RunOptions options, List<RunResult> results)
    {
        var worker = _slot.Worker();
        var deadline = TimeSpan.FromMilliseconds(options.Limits.WallMs) + (_slot.Death == WorkerDeath.IsLoss ? Grace : TimeSpan.Zero);
        try
        {
            worker.Send(RunRequest.ToFrame([.. batch.Select((p, i) => Request(p, (uint)i, options))]));
            for (var i = 0; i < batch.Count; i++)
            {
                if (worker.Receive(deadline) is not { } frame)
                    return Lost(worker, options, "the worker died");
                if (frame.Kind == FrameKind.Fault)
                    return Lied("the worker gave up: " + new WireReader(frame.Payload).Text());
                if (frame.Kind != FrameKind.Reply)
                    return Lied($"the worker sent {frame.Kind}");
                var reply = RunReply.Read(frame.Payload);
                if (reply.Id != i)
                    return Lied($"the worker answered request {reply.Id}, not {i}");
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

    private RunRequest Request(TestProgram program, uint index, RunOptions options) => new(
        index, program.FileName, program.Source, options.Limits, options.Flags, options.WindowFirst,
        options.WindowCount, new([.. Mode.Knobs, .. options.Knobs]), options.RandomSeed);

    private static RunResult Result(RunReply reply) => new(reply.Observation, reply.Engagement, reply.Cpu,
        reply.Observation.Ending == Ending.Lied ? "the program wrote to the harness's channel" : "")
    {
        Reply = reply,
    };

    private RunResult Lost(WorkerProcess worker, RunOptions options, string reason)
    {
        if (worker.IsLate)
            return new(new() { Ending = Ending.TimedOut }, Engagement.None, TimeSpan.FromMilliseconds(options.Limits.WallMs));
        if (_slot.Death == WorkerDeath.IsLoss)
            return Lied(reason);
        var code = worker.ExitCode;
        var seen = code > 128
            ? new Observation { Ending = Ending.Signaled, Code = code - 128 }
            : new Observation { Ending = Ending.Exited, Code = code };
        return new(seen, Engagement.None, TimeSpan.Zero, worker.LastError() ?? "");
    }

    private static RunResult Lied(string reason) => new(new() { Ending = Ending.Lied }, Engagement.None, TimeSpan.Zero, reason);
}
