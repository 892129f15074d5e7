namespace PyJitVerify.Corpus;

/// <summary>The corpus is damaged. The message is one line that names the file.</summary>
public sealed class CorpusException(string message) : Exception(message);
