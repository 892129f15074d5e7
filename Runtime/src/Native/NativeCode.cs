using System.Diagnostics;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Patching;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// The machine code of one trace.
/// Lifetime: until <see cref="Retire"/>; when it is running then, until the last run has ended.
/// Invariant: it is not run after its memory was given back.
/// </summary>
internal sealed class NativeCode(CodeBlock block, NativeTrace trace)
{
    private int _running;
    private bool _isRetired;

    public CodeBlock Block { get; } = block;

    public NativeTrace Trace { get; } = trace;

    public bool IsFreed { get; private set; }

    /// <summary>Times that machine code was entered, from the start or again behind a request.</summary>
    public long Entered { get; set; }

    /// <summary>Uops that machine code has run.</summary>
    public long UopsRun { get; set; }

    public void BeginRun()
    {
        Debug.Assert(!IsFreed);
        _running++;
    }

    public void EndRun()
    {
        Debug.Assert(_running > 0);
        _running--;
        FreeIfIdle();
    }

    /// <summary>The executor is dropped: nothing enters any more.</summary>
    public void Retire()
    {
        _isRetired = true;
        FreeIfIdle();
    }

    private void FreeIfIdle()
    {
        if (!_isRetired || _running > 0 || IsFreed) return;
        IsFreed = true;
        Block.Arena.Free(Block);
    }
}
