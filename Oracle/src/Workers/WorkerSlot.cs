using System.Collections.Concurrent;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Oracle.Workers;

/// <summary>The place of one worker process: starts it when it is needed and retires it when it is old or has grown.
/// Sessions of several modes may share one, and take turns.</summary>
/// <param name="command">How to start it.</param>
/// <param name="death">What its end in the middle of a program means.</param>
/// <param name="maxRuns">Runs per worker: bounds what leaks from one to the next in a long campaign.</param>
/// <param name="clock">For deadlines.</param>
internal sealed class WorkerSlot(WorkerCommand command, WorkerDeath death, int maxRuns, TimeProvider? clock = null) : IDisposable
{
    /// <summary>A worker whose largest resident size is above this is retired after the run.</summary>
    internal const ulong MaxPeakKiB = 1 << 20;

    private const int MaxStartAttempts = 4;

    private WorkerProcess? _worker;
    private int _runs;
    private uint _requests;

    internal WorkerDeath Death => death;

    /// <summary>Where a worker comes from and goes to instead of being started and killed; null: there is no such place.</summary>
    internal ConcurrentStack<(WorkerProcess Worker, int Runs)>? Idle { get; init; }

    /// <summary>How much longer than its wall limit a program may go unanswered: a worker with children kills them itself at the
    /// limit, and needs time to say so.</summary>
    internal TimeSpan Grace { get; init; } = death == WorkerDeath.IsLoss ? TimeSpan.FromSeconds(15) : TimeSpan.Zero;

    /// <summary>Held by the session that uses the worker.</summary>
    internal Lock Turn { get; } = new();

    /// <summary>Workers started so far.</summary>
    internal int Started { get; private set; }

    /// <summary>Runs that the next worker to answer has left; at least 1.</summary>
    internal int RoomRuns => _runs >= maxRuns ? maxRuns : maxRuns - _runs;

    /// <summary>The worker; starts one when there is none or it is old.</summary>
    /// <exception cref="SubjectException">It does not start.</exception>
    internal WorkerProcess Worker()
    {
        if (_runs >= maxRuns)
            Clear();
        if (_worker is null && Idle?.TryPop(out var idle) == true)
            (_worker, _runs) = idle;
        if (_worker is null)
        {
            _worker = Start();
            Started++;
        }

        return _worker;
    }

    /// <summary>The first of as many ids that no request had before, so that an answer that comes twice is not taken for that to
    /// another request.</summary>
    internal uint TakeIds(int count) => unchecked((_requests += (uint)count) - (uint)count);

    /// <summary>Notes that the worker has answered.</summary>
    internal void CountRun(ulong peakKiB) => _runs = peakKiB > MaxPeakKiB ? maxRuns : _runs + 1;

    /// <summary>Kills the worker; the next one is fresh.</summary>
    internal void Clear()
    {
        _worker?.Dispose();
        _worker = null;
        _runs = 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_worker is not null && Idle is not null && _runs < maxRuns)
        {
            Idle.Push((_worker, _runs));
            _worker = null;
        }

        Clear();
    }

    /// <summary>A worker may be killed while it starts, too; only one that never gets up is an error of the
    /// subject.</summary>
    private WorkerProcess Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new(command, clock ?? TimeProvider.System);
            }
            catch (SubjectException) when (attempt < MaxStartAttempts)
            {
                // Tried again; the last failure is thrown.
            }
        }
    }
}
