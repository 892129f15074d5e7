using System.Text.Json;

namespace PyJitVerify.Corpus;

/// <summary>A bug that is known: a gate does not fail on it.</summary>
/// <param name="Subject">The subject's name, or the start of it up to a space, such as <c>cpython 3.15.2</c> or
/// <c>cpython</c>.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="Reference">Where it is reported, and what will remove this entry.</param>
public sealed record KnownSignature(string Subject, string Signature, string Reference)
{
    /// <summary>Shapes of programs that are known to show it; none: any does. A signature of a stock interpreter says which layer is at fault and no more, so
    /// with another shape it may be another bug.</summary>
    public IReadOnlyList<string> Shapes { get; init; } = [];

    /// <summary>Whether a program of these shapes that has the signature is explained: by one of them.</summary>
    public bool Explains(params IEnumerable<string> shapes) => Shapes.Count == 0 || shapes.Any(s => Shapes.Contains(s, StringComparer.Ordinal));
}

/// <summary>The signatures of <c>known.json</c>: a JSON array of objects with <c>subject</c>, <c>signature</c>,
/// <c>reference</c> and, where not any shape is meant, <c>shapes</c>.</summary>
public sealed class KnownSignatures(IReadOnlyList<KnownSignature> entries)
{
    /// <summary>Name of the file in the corpus's folder.</summary>
    public const string FileName = "known.json";

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<KnownSignature> Entries => entries;

    /// <summary>Reads the file; without one nothing is known.</summary>
    /// <exception cref="CorpusException">It is malformed.</exception>
    public static KnownSignatures Read(string path)
    {
        if (!File.Exists(path))
            return new([]);
        try
        {
            return new(JsonSerializer.Deserialize<KnownSignature[]>(File.ReadAllText(path), JsonSerializerOptions.Web) ?? []);
        }
        catch (JsonException error)
        {
            throw new CorpusException($"{path}: {error.Message}");
        }
    }

    /// <summary>The entry for a signature on a subject, or null.</summary>
    public KnownSignature? Find(string subject, string signature) => entries.FirstOrDefault(e =>
        e.Signature == signature && (subject == e.Subject || subject.StartsWith(e.Subject + " ", StringComparison.Ordinal)));
}
