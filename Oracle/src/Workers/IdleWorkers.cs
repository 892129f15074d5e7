using System.Collections.Concurrent;

namespace PyJitVerify.Oracle.Workers;

/// <summary>Warm workers that sessions leave behind for the next ones. Who lends them gives up that a confirmation runs in a fresh
/// process: for many short looks at one subject, where most of the time would go into starts.</summary>
/// <remarks>Ownership: whoever made it disposes of it, after the sessions. A worker that was lost in a session is never kept.</remarks>
public sealed class IdleWorkers : IDisposable
{
    /// <summary>Those that run no machine code.</summary>
    internal ConcurrentStack<(WorkerProcess Worker, int Runs)> Safe { get; } = [];

    /// <summary>Those that do.</summary>
    internal ConcurrentStack<(WorkerProcess Worker, int Runs)> Native { get; } = [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (worker, _) in Safe.Concat(Native))
            worker.Dispose();
        Safe.Clear();
        Native.Clear();
    }
}
