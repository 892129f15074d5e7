using System.Diagnostics;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>
/// A run of the fuzzer. In: a subject, a seed and where to stop. Out: a summary; findings are handed on as they are
/// committed.
/// <para>Programs come in epochs of <see cref="EpochPrograms"/>. Within an epoch any number of jobs judges chunks in
/// any order; at its end the outcomes are committed in the order of their indexes. So everything that is counted,
/// hashed, kept or announced is a function of the seed and the number of epochs.</para>
/// <para>What every contributor must keep:
/// (1) a program depends on (source and its version, seed, index) and nothing else;
/// (2) a verdict depends on its program only, and on what earlier epochs confirmed;
/// (3) nothing is read that a job of the same epoch writes;
/// (4) time is asked between epochs only, and decides nothing but whether there is another one: a shorter run is a
/// prefix of a longer one.</para>
/// <para>It ends: the count, the time or the cancellation is looked at after each epoch, and a run of a program is
/// bounded by its limits.</para>
/// </summary>
/// <param name="subject">What is tested.</param>
/// <param name="options">Seed and bounds.</param>
/// <param name="clock">Tells when the time is up.</param>
public sealed class Campaign(ISubject subject, CampaignOptions options, TimeProvider clock)
{
    /// <summary>Programs of an epoch; part of what a seed means once feedback is used.</summary>
    public const int EpochPrograms = 64;

    private readonly ModePlan _plan = ModePlan.For(subject);

    /// <summary>Programs that a job takes at once: where they share a process, enough for that to pay; else few, since the jobs wait for
    /// each other at the end of an epoch.</summary>
    private readonly int _chunkPrograms = subject.CanShareProcess ? ModePlan.Neighbours : 4;
    private TimeSpan _reducing;

    /// <summary>Called with each finding that is new by signature or shape, in order, and with its summary so far; returns the folder that it was
    /// written to.</summary>
    public Func<Outcome, FindingSummary, string>? OnFinding { get; init; }

    /// <summary>Signatures of bugs that are reported already.</summary>
    public KnownSignatures Reported { get; init; } = new([]);

    /// <summary>Called after each epoch.</summary>
    public Action<CampaignSummary>? OnEpoch { get; init; }

    /// <summary>Runs to the end.</summary>
    /// <exception cref="SubjectException">The subject cannot be started any more.</exception>
    public CampaignSummary Run(CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var source = options.Source.Make(_plan);
        var judges = Enumerable.Range(0, options.Jobs).Select(_ => new ProgramJudge(subject, _plan, options.RunOptions)).ToList();
        using var digest = new CampaignDigest();
        var tally = new CampaignTally(source, subject.Instructions);
        var findings = options.Earlier.ToList();
        CampaignSummary Summary() => new(
            options.Seed.Value, subject.Name, source.Name, source.Count, options.Start, tally.Programs, Judging(started), _reducing, tally.Verdicts, tally.Shapes,
            tally.Planned, tally.AtDefaultThresholds, tally.FirstInvalid, [.. findings.OrderBy(f => f.Severity)], digest.Text,
            cancellation.IsCancellationRequested, tally.WorkerPeakKiB)
        { FirstFlaky = tally.FirstFlaky, Coverage = tally.Coverage, HasJit = subject.Modes.All.Any(m => m.UsesJit) };
        try
        {
            while (!cancellation.IsCancellationRequested && !IsTimeUp(started))
            {
                var first = options.Start + (ulong)tally.Programs;
                var left = (source.Count ?? ulong.MaxValue) is var all && first < all ? all - first : 0;
                var size = (int)Math.Min(left, (ulong)Math.Min(EpochPrograms, (options.Count ?? int.MaxValue) - tally.Programs));
                if (size <= 0)
                    break;
                var outcomes = RunEpoch(source, judges, new(options.Seed, first, size), [.. findings], cancellation);
                if (outcomes is null)
                    break;
                foreach (var outcome in outcomes)
                {
                    digest.Add(outcome);
                    tally.Add(outcome);
                    Keep(outcome, findings);
                }

                OnEpoch?.Invoke(Summary());
            }
        }
        finally
        {
            judges.ForEach(j => j.Dispose());
        }

        return Summary();
    }

    private TimeSpan Judging(long started) => clock.GetElapsedTime(started) - _reducing;

    private bool IsTimeUp(long started) => options.Time is { } time && Judging(started) >= time;

    /// <summary>The outcomes in order, or null when it was cancelled half-way.</summary>
    private Outcome[]? RunEpoch(
        IProgramSource source, List<ProgramJudge> judges, CampaignSlice slice, IReadOnlyList<FindingSummary> before, CancellationToken cancellation)
    {
        var outcomes = new Outcome[slice.Count];
        var next = -1;
        var chunks = (slice.Count + _chunkPrograms - 1) / _chunkPrograms;
        // What comes once is looked at in all modes.
        var inAllModes = options.AllModes || source.Count is not null;
        var threads = judges.Select(judge => Task.Factory.StartNew(() =>
        {
            for (var chunk = Interlocked.Increment(ref next);
                chunk < chunks && !cancellation.IsCancellationRequested;
                chunk = Interlocked.Increment(ref next))
            {
                var from = chunk * _chunkPrograms;
                var size = Math.Min(_chunkPrograms, slice.Count - from);
                var first = slice.First + (ulong)from;
                var programs = Enumerable.Range(0, size).Select(k => source.Generate(slice.Seed, first + (ulong)k)).ToList();
                judge.Judge(first, programs, inAllModes, (signature, shape) => before.Any(f => f.IsOf(signature, shape))).ToArray().CopyTo(outcomes, from);
            }
        }, TaskCreationOptions.LongRunning)).ToArray();
        Task.WhenAll(threads).GetAwaiter().GetResult();
        Debug.Assert(cancellation.IsCancellationRequested || outcomes.All(o => o is not null));
        return outcomes.All(o => o is not null) ? outcomes : null;
    }

    private void Keep(Outcome outcome, List<FindingSummary> findings)
    {
        if (Outcome.SignatureOf(outcome.Verdict) is not { } signature)
            return;
        var known = findings.FindIndex(f => f.IsOf(signature, outcome.Program.Shape));
        if (known >= 0)
        {
            findings[known] = findings[known] with { Programs = findings[known].Programs + 1 };
            return;
        }

        var reported = Reported.Find(subject.Name, signature.ToString());
        var finding = new FindingSummary(signature.ToString(), outcome.Verdict.Severity!.Value, outcome.Program.Shape, outcome.Index, 1, "")
        {
            Known = reported,
            IsUnexplained = reported?.Explains(outcome.Program.Shapes) == false,
        };
        var started = clock.GetTimestamp();
        findings.Add(finding with { Folder = OnFinding?.Invoke(outcome, finding) ?? "" });
        _reducing += clock.GetElapsedTime(started);
    }

    /// <summary>Programs of an epoch.</summary>
    private readonly record struct CampaignSlice(RandomSeed Seed, ulong First, int Count);
}
