using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>A program that parses but cannot be compiled. Thrown and caught inside this layer only.</summary>
internal sealed class CompileError(string message, SourceSpan span) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}
