using System.Text.Json;
using PyJitVerify.Corpus;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>How far a sweep is: a file beside its findings, written after each epoch, so that a run that is killed loses at most
/// one.</summary>
/// <param name="Source">Where the programs come from, with its version.</param>
/// <param name="Subject">What is tested.</param>
/// <param name="Seed">Decides the order.</param>
/// <param name="Next">Number of the first program that was not judged.</param>
/// <param name="Findings">What was found before it.</param>
public sealed record SweepJournal(string Source, string Subject, ulong Seed, ulong Next, IReadOnlyList<FindingSummary> Findings)
{
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>The journal of a run so far.</summary>
    public static SweepJournal Of(CampaignSummary so) => new(so.Source, so.Subject, so.Seed, so.Start + (ulong)so.Programs, so.Findings);

    /// <summary>Writes it below the folder of the findings.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        AtomicFile.Write(PathOf(folder, Source, Subject, Seed), JsonSerializer.Serialize(this, Style) + "\n");
    }

    /// <summary>The journal of the sweep with that source, subject and seed; null when there is none.</summary>
    /// <exception cref="CorpusException">The file cannot be read.</exception>
    public static SweepJournal? Read(string folder, string source, string subject, ulong seed)
    {
        var path = PathOf(folder, source, subject, seed);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize<SweepJournal>(File.ReadAllText(path), Style) ?? throw new CorpusException($"{path}: is empty");
        }
        catch (JsonException error)
        {
            throw new CorpusException($"{path}: {error.Message}");
        }
    }

    private static string PathOf(string folder, string source, string subject, ulong seed) =>
        Path.Combine(folder, $"sweep {source} {subject} seed {seed}.json".Replace(' ', '-'));
}
