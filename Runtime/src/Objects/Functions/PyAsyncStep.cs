namespace PyJitVerify.Runtime.Objects;

internal enum AsyncStepState : byte
{
    Created, Iterating, Closed,
}

/// <summary>
/// One step of an async generator, to be awaited once: <c>__anext__()</c> or <c>asend(value)</c> (kind AsyncSend), <c>athrow(...)</c> or
/// <c>aclose()</c> (kind AsyncThrow).
/// </summary>
internal sealed class PyAsyncStep(TypeKind kind, PyGenerator generator) : PyObject(kind)
{
    public PyGenerator Generator { get; } = generator;

    public AsyncStepState State { get; set; }

    /// <summary>What <c>asend()</c> sends.</summary>
    public Value Sent { get; init; } = Value.None;

    /// <summary>The arguments of <c>athrow()</c>; null: <c>aclose()</c>.</summary>
    public Value[]? Thrown { get; init; }
}

/// <summary>A value that an async generator yields, told apart from one that it passes on from an awaitable.</summary>
internal sealed class PyAsyncWrapped(Value content) : PyObject(TypeKind.AsyncWrapped)
{
    public Value Content { get; } = content;
}
