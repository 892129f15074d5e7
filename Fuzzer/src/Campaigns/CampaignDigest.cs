using System.Security.Cryptography;
using System.Text;

namespace PyJitVerify.Fuzzer.Campaigns;

/// <summary>A hash over all programs and verdicts of a run in order: two runs with the same digest did the
/// same.</summary>
public sealed class CampaignDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The digest so far, lower-case hexadecimal.</summary>
    public string Text => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>Adds an outcome; called in the order of indexes.</summary>
    public void Add(Outcome outcome)
    {
        var source = SHA256.HashData(Encoding.UTF8.GetBytes(outcome.Program.Source));
        var verdict = $"{outcome.Index} {Outcome.KindOf(outcome.Verdict)} {Outcome.SignatureOf(outcome.Verdict)}\n";
        _hash.AppendData(source);
        _hash.AppendData(Encoding.UTF8.GetBytes(verdict));
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
