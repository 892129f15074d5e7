using System.Diagnostics;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>How many executors there may be. Counts, so that every tier lets the same ones go.</summary>
/// <param name="PerSweep">Executors that are made between two sweeps; what did not run between them goes (CPython 3.15: 1000).</param>
/// <param name="Live">Executors that may be entered, after a sweep; when there are more, all go.</param>
internal sealed record ExecutorLimits(int PerSweep, int Live)
{
    public static readonly ExecutorLimits Default = new(1000, 4000);
}

/// <summary>
/// The executors of one interpreter: those that may be entered, what they rely on, and who is cold.
/// Shape: in the order in which they were made; those that died are among them until the next sweep, for reports.
/// Invariant: an executor that dies is forgotten at the next sweep unless it still runs, so their number is bounded by
/// <see cref="ExecutorLimits"/>.
/// </summary>
internal sealed class ExecutorRegistry(ExecutorLimits limits)
{
    private readonly List<Executor> _executors = [];
    private readonly Dictionary<object, List<Executor>> _dependents = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those that may be entered and those that died since the last sweep, in order.</summary>
    public IReadOnlyList<Executor> Executors => _executors;

    /// <summary>Executors ever made, which is the number of the next one.</summary>
    public int Made { get; private set; }

    public int Sweeps { get; private set; }

    /// <summary>How often those that were forgotten had been entered.</summary>
    public long ForgottenEntries { get; private set; }

    public bool IsSweepDue { get; private set; }

    public void Add(Executor executor)
    {
        Debug.Assert(executor.Serial == Made);
        _executors.Add(executor);
        Made++;
        if (Made % limits.PerSweep == 0) IsSweepDue = true;
        foreach (object dependency in executor.Dependencies)
        {
            if (!_dependents.TryGetValue(dependency, out List<Executor>? list)) _dependents.Add(dependency, list = []);
            list.Add(executor);
        }
    }

    public bool HasDependents(object dependency) => _dependents.ContainsKey(dependency);

    /// <summary>Executors that rely on an object, which are not asked for again: the caller invalidates them.</summary>
    public IReadOnlyList<Executor> TakeDependents(object dependency) => _dependents.Remove(dependency, out List<Executor>? list) ? list : [];

    /// <summary>All were invalidated.</summary>
    public void ClearDependents() => _dependents.Clear();

    /// <summary>
    /// Lets executors go that did not run since the last sweep or hang from one that is gone, or all if those that are left are too many,
    /// but for trees that run now. Counts of linked machine code are to be added up before.
    /// </summary>
    public void Sweep(Action<Executor> invalidate)
    {
        IsSweepDue = false;
        Sweeps++;
        // Parents come before their children.
        foreach (Executor executor in _executors)
        {
            bool isCold = executor.EnteredAtSweep == executor.Entered || executor.Parent is { IsValid: false };
            executor.EnteredAtSweep = executor.Entered;
            if (isCold && executor.IsValid && !executor.Root.IsRunning) invalidate(executor);
        }
        if (_executors.Count(e => e.IsValid) > limits.Live)
        {
            foreach (Executor executor in _executors)
            {
                if (executor.IsValid && !executor.Root.IsRunning) invalidate(executor);
            }
        }
        Forget();
    }

    /// <summary>Nothing refers to what is dead any more, so that traces and what they hold can be collected.</summary>
    private void Forget()
    {
        ForgottenEntries += _executors.Where(IsGone).Sum(e => e.Entered);
        _executors.RemoveAll(IsGone);
        foreach (Executor executor in _executors)
        {
            foreach (SideExit? exit in executor.Exits)
            {
                if (exit?.Linked is { IsValid: false }) exit.Linked = null;
            }
        }
        foreach ((object dependency, List<Executor> list) in _dependents)
        {
            list.RemoveAll(e => !e.IsValid);
            if (list.Count == 0) _dependents.Remove(dependency);
        }
    }

    private static bool IsGone(Executor executor) => !executor.IsValid && !executor.Root.IsRunning;
}
