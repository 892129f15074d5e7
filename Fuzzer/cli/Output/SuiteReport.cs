using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Suites;

namespace PyJitVerify.Fuzzer.Cli.Output;

/// <summary>A finding, and what is said about it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Known">The entry that excuses it, or null.</param>
/// <param name="Command">The command that shows it again.</param>
/// <param name="Folder">Where it is kept.</param>
internal sealed record SuiteReport(SuiteFinding Finding, KnownSignature? Known, string Command, string Folder);
