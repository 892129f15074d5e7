using System.Collections.Concurrent;
using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.SelfTests;

/// <summary>
/// Picks the programs that are worth a judgement in all modes: those that the mode with everything on does not run as the reference does.
/// What it passes over would at best be seen sooner by a judgement.
/// <para>The reference, which neither specializes nor traces, runs no planted fault: each program's run in it is shared by all
/// faults.</para>
/// </summary>
/// <param name="subject">The embedded runtime with a fault.</param>
/// <param name="plan">Its modes.</param>
/// <param name="references">What the reference showed so far, by the program's number.</param>
internal sealed class Screen(ISubject subject, ModePlan plan, ConcurrentDictionary<ulong, Observation> references) : IDisposable
{
    /// <summary>The mode with everything on, at default thresholds.</summary>
    private const string Default = "jit-default";

    private readonly IReadOnlyList<ISession> _sessions = subject.Open(new ModeSet([plan.Default.Reference, subject.LeadingMode, subject.Modes[Default]]));

    /// <summary>The places of the programs in which something differs. The first one has the given number.</summary>
    public IReadOnlyList<int> Differing(ulong first, IReadOnlyList<GeneratedProgram> programs)
    {
        var all = Enumerable.Range(0, programs.Count).ToList();
        var unknown = all.Where(k => !references.ContainsKey(first + (ulong)k)).ToList();
        foreach (var (place, seen) in Run(0, programs, unknown))
            references[first + (ulong)place] = seen;
        return [.. all.GroupBy(k => programs[k].UsesDefaultThresholds)
            .SelectMany(g => Run(g.Key ? 2 : 1, programs, [.. g]))
            .Where(r => !r.Seen.Equals(references[first + (ulong)r.Place]))
            .Select(r => r.Place)
            .Order()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions)
            session.Dispose();
    }

    private IEnumerable<(int Place, Observation Seen)> Run(int session, IReadOnlyList<GeneratedProgram> programs, IReadOnlyList<int> places) =>
        _sessions[session].Run([.. places.Select(k => programs[k].ToTestProgram((uint)k))], new())
            .Zip(places, (run, place) => (place, NormalisingRule.Normalise(run.Observation)));
}
