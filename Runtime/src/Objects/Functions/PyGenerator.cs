namespace PyJitVerify.Runtime.Objects;

internal enum GeneratorState : byte
{
    Created, Suspended, Running, Finished,
}

/// <summary>
/// A generator, coroutine or async generator. While it is suspended its locals and operand stack lie in
/// <see cref="Saved"/>; resuming copies them onto the data stack.
/// </summary>
public sealed class PyGenerator : PyObject
{
    internal PyGenerator(TypeKind kind, Frame frame, PyStr name, PyStr qualifiedName) : base(kind)
    {
        Frame = frame;
        Name = name;
        QualifiedName = qualifiedName;
    }

    internal Frame Frame { get; }

    internal Value[] Saved { get; set; } = [];

    internal GeneratorState State { get; set; }

    internal PyStr Name { get; set; }

    internal PyStr QualifiedName { get; set; }

    /// <summary>Async generator: a step of it is being awaited (<c>ag_running</c>).</summary>
    internal bool IsAwaited { get; set; }

    /// <summary>Async generator: it has ended or <c>aclose()</c> was called.</summary>
    internal bool IsClosed { get; set; }

    /// <summary>Async generator: the hook for the first iteration has been called.</summary>
    internal bool HooksCalled { get; set; }

    /// <summary>What the generator itself is handling, linked to its resumer while it runs.</summary>
    internal HandledException Handled { get; } = new();
}
