using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>Counts outcomes as they are committed.</summary>
/// <param name="source">Names the shapes.</param>
/// <param name="instructions">Names of the opcodes and uops that programs can execute; none: the subject cannot tell.</param>
internal sealed class CampaignTally(IProgramSource source, IReadOnlyList<string> instructions)
{
    private const int MaxListed = 10;

    private static readonly string[] Kinds = ["agree", "divergence", "crash", "hang", "flaky", "not-engaged", "invalid"];

    private readonly SortedDictionary<string, int> _verdicts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Programs, int Valid, int Engaged)> _shapes = new(StringComparer.Ordinal);
    private readonly List<string> _invalid = [], _flaky = [];
    private readonly HashSet<string> _executed = new(StringComparer.Ordinal);

    internal int Programs { get; private set; }

    internal int Planned { get; private set; }

    internal int AtDefaultThresholds { get; private set; }

    /// <summary>Largest resident size of a worker in KiB; no part of what a seed decides.</summary>
    internal ulong WorkerPeakKiB { get; private set; }

    internal InstructionCoverage? Coverage => instructions.Count == 0
        ? null
        : new([.. instructions.Where(_executed.Contains)], [.. instructions.Where(i => !_executed.Contains(i))], [.. _executed.Except(instructions).Order(StringComparer.Ordinal)]);

    internal IReadOnlyList<string> FirstInvalid => _invalid;

    internal IReadOnlyList<string> FirstFlaky => _flaky;

    internal IReadOnlyList<KeyValuePair<string, int>> Verdicts =>
        [.. Kinds.Select(k => KeyValuePair.Create(k, _verdicts.GetValueOrDefault(k)))];

    internal IReadOnlyList<ShapeCount> Shapes => [.. source.Shapes.Select(s =>
    {
        var (programs, valid, engaged) = _shapes.GetValueOrDefault(s.Name);
        return new ShapeCount(s.Name, s.Layer, programs, valid, engaged);
    })];

    internal void Add(Outcome outcome)
    {
        var kind = Outcome.KindOf(outcome.Verdict);
        var isValid = outcome.Verdict is not Verdict.Invalid;
        var isEngaged = isValid && outcome.Verdict is not Verdict.NotEngaged;
        Programs++;
        WorkerPeakKiB = Math.Max(WorkerPeakKiB, outcome.Judgement.Runs.Max(r => r.Run.Reply?.PeakKiB ?? 0));
        foreach (var (_, run) in outcome.Judgement.Runs)
            _executed.UnionWith(run.Engagement.Executed);
        Planned += outcome.Program.PlannedTags.Count > 0 ? 1 : 0;
        AtDefaultThresholds += outcome.Program.UsesDefaultThresholds ? 1 : 0;
        _verdicts[kind] = _verdicts.GetValueOrDefault(kind) + 1;
        var (programs, valid, engaged) = _shapes.GetValueOrDefault(outcome.Program.Shape);
        _shapes[outcome.Program.Shape] = (programs + 1, valid + (isValid ? 1 : 0), engaged + (isEngaged ? 1 : 0));
        if (outcome.Verdict is Verdict.Invalid invalid)
            List(_invalid, outcome, invalid.Reason);
        if (outcome.Verdict is Verdict.Flaky flaky)
            List(_flaky, outcome, flaky.Text);
    }

    private static void List(List<string> first, Outcome outcome, string text)
    {
        if (first.Count < MaxListed)
            first.Add($"#{outcome.Index} ({outcome.Program.Shape}): {text}");
    }
}
