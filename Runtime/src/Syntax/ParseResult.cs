using System.Diagnostics.CodeAnalysis;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>What parsing gave: a tree or the reason why there is none, never both.</summary>
public readonly record struct ParseResult<T>
    where T : Mod
{
    internal ParseResult(T tree) => Tree = tree;

    internal ParseResult(SyntaxErrorInfo error) => Error = error;

    public T? Tree { get; }

    public SyntaxErrorInfo? Error { get; }

    [MemberNotNullWhen(true, nameof(Tree))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Tree is not null;

    /// <summary>The tree; throws <see cref="InvalidOperationException"/> with the error's text if there is none.</summary>
    public T TreeOrThrow() => Tree ?? throw new InvalidOperationException(Error?.ToString());
}
