using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;

namespace PyJitVerify.Fuzzer.Tests.Campaigns;

/// <summary>The fuzzer's programs on the runtime and on a CPython of its language, which votes on what all modes of the runtime have in common.</summary>
public sealed class PairCampaignTests
{
    /// <summary>What CPython 3.14 does wrong without a JIT: Corpus/divergences/0cff77aa0f85579f.</summary>
    private const string Wrong = "module-attribute";

    [Test]
    public void Runtime_does_what_CPython_does([Values] bool sweepsTable)
    {
        Interpreters.Require("3.14");
        var summary = new Campaign(
            Subjects.Open("embedded+cpython:3.14"), new() { Seed = new(7), Count = 256, Source = sweepsTable ? SourceChoice.Table : SourceChoice.Composition }, TimeProvider.System).Run(CancellationToken.None);
        Assert.Multiple(() =>
        {
            Assert.That(summary.Findings.Where(f => f.Shape != Wrong), Is.Empty);
            Assert.That(summary.Validity, Is.GreaterThanOrEqualTo(0.97), string.Join('\n', summary.FirstInvalid));
            Assert.That(summary.HasJit, Is.False);
        });
    }
}
