using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// What happens at which moment of a run in the mode <c>stress</c>: thresholds, forced exits, invalidations, .NET collections, and how little
/// room there is for executors and their code, all of one seed. None of it may change what a program does; so whatever a program does differently is a bug.
/// </summary>
internal sealed class StressSchedule
{
    /// <summary>Collections of one run at the most: each costs about a millisecond.</summary>
    public const int MaxCollections = 64;

    private const int MaxBackEdge = 48, MaxSideExit = 24;

    /// <summary>One schedule in so many collects often; the others now and then.</summary>
    private const int CollectingShare = 8;

    /// <summary>One schedule in so many forces exits.</summary>
    private const int ForcingShare = 2;

    /// <summary>In those, one bytecode boundary in 1, 2, 4 or 8 of a trace has one.</summary>
    private const int ForcingShifts = 4;

    /// <summary>A forced exit is taken every 1st, 2nd, 4th, ... or 64th time.</summary>
    private const int PeriodShifts = 7;

    /// <summary>Room for code is 4 KB to 512 KB, sweeps come after 4 to 512 executors.</summary>
    private const int RoomShifts = 8;

    private readonly int _invalidatePeriod;
    private readonly int _collectPeriod;
    private readonly int _forcePeriod;
    private ulong _state;

    public StressSchedule(ulong randomSeed)
    {
        _state = randomSeed;
        _invalidatePeriod = 1 << Below(9) + 2;
        _collectPeriod = Below(CollectingShare) == 0 ? 4 : 4096;
        _forcePeriod = Below(ForcingShare) == 0 ? 1 << Below(ForcingShifts) : 0;
        CodeBytes = 4096 << Below(RoomShifts);
        Limits = new ExecutorLimits(4 << Below(RoomShifts), 16 << Below(RoomShifts));
    }

    /// <summary>Memory for machine code.</summary>
    public int CodeBytes { get; }

    public ExecutorLimits Limits { get; }

    public int Collections { get; private set; }

    /// <summary>Thresholds for the next counters, a few executions each.</summary>
    public TraceThresholds Thresholds() => new(1 + Below(MaxBackEdge), 1 + Below(MaxSideExit));

    /// <summary>The trace with exits at some bytecode boundaries, where the state of tier 1 must be whole whatever the optimizer and the
    /// machine code make of what lies around them.</summary>
    public List<UopInstruction> WithForcedExits(List<UopInstruction> trace)
    {
        if (_forcePeriod == 0) return trace;
        var forced = new List<UopInstruction>(trace.Count);
        bool isFirst = true;
        foreach (UopInstruction u in trace)
        {
            forced.Add(u);
            if (u.Uop != Uop.SetIp) continue;
            // Not in front of the first instruction: an exit must have got somewhere.
            if (!isFirst && Below(_forcePeriod) == 0)
                forced.Add(new UopInstruction(Uop.ForcedExit, 1 << Below(PeriodShifts), u.Target) { Code = u.Code });
            isFirst = false;
        }
        return forced;
    }

    /// <summary>Called when a trace was left for tier 1, a side trace or a helper.</summary>
    public void AtExit(TierTwo tier)
    {
        if (Below(_invalidatePeriod) == 0) tier.InvalidateAll();
        if (Collections < MaxCollections && Below(_collectPeriod) == 0)
        {
            Collections++;
            GC.Collect(0);
        }
    }

    /// <summary>A number from 0 to below the bound.</summary>
    /// <remarks>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014 (SplitMix64).</remarks>
    private int Below(int bound)
    {
        Debug.Assert(bound > 0);
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)((z ^ (z >> 31)) % (ulong)bound);
    }
}
