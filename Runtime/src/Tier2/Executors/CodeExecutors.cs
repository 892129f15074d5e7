using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// What tier 2 keeps of one code object, and as long as that.
/// Shape: the executors that stand in its bytecode, by the argument of their ENTER_EXECUTOR; a place is free when its executor is gone.
/// </summary>
internal sealed class CodeExecutors
{
    /// <summary>ENTER_EXECUTOR's argument is 8 bits.</summary>
    public const int MaxExecutors = 256;

    private readonly List<Executor?> _inserted = [];
    private readonly Dictionary<int, LoopSite> _sites = [];

    public static CodeExecutors Of(PyCode code) => (CodeExecutors)(code.Executors ??= new CodeExecutors());

    public Executor this[int index] => _inserted[index] ?? throw new InvalidOperationException("the bytecode names an executor that is gone");

    /// <summary>The place for one more; -1: there is none.</summary>
    public int FreePlace()
    {
        int place = _inserted.IndexOf(null);
        return place >= 0 ? place : _inserted.Count < MaxExecutors ? _inserted.Count : -1;
    }

    public void Add(int place, Executor executor)
    {
        if (place == _inserted.Count) _inserted.Add(executor);
        else _inserted[place] = executor;
    }

    /// <summary>The trace that goes round the loop which begins at a code unit; null: there is none.</summary>
    public Executor? FindLoop(int start) => _inserted.Find(e => e is { IsValid: true, Ended: StopReason.LoopClosed } && e.Start == start);

    public void Remove(Executor executor) => _inserted[_inserted.IndexOf(executor)] = null;

    /// <summary>What is remembered of the back edge at a code unit; null: nothing.</summary>
    public LoopSite? FindSite(int unit) => _sites.GetValueOrDefault(unit);

    public LoopSite Site(int unit)
    {
        if (!_sites.TryGetValue(unit, out LoopSite? site)) _sites.Add(unit, site = new LoopSite());
        return site;
    }
}
