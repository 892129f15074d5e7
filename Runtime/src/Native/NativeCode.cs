using System.Diagnostics;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Patching;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// The machine code of one trace.
/// Lifetime: until <see cref="Retire"/>; when it is running then, until the last run has ended.
/// Invariant: it is not run after its memory was given back, so no jump of other code leads into it then.
/// </summary>
internal sealed class NativeCode(int number, CodeBlock block, NativeTrace trace, LinkCounters? counters)
{
    private readonly List<Link> _incoming = [];
    private int _running;
    private bool _isRetired;

    /// <summary>A jump of other code that leads here, and what to put back.</summary>
    private readonly record struct Link(NativeCode From, int At, int Distance);

    /// <summary>Its place in the backend's table; the exits' numbers begin with it.</summary>
    public int Number { get; } = number;

    public CodeBlock Block { get; } = block;

    public NativeTrace Trace { get; } = trace;

    /// <summary>What is to be looked at in front of an entry.</summary>
    public TreeNeeds Needs { get; set; } = new(trace);

    /// <summary>How often it was entered and left without C#; null when it cannot be.</summary>
    public LinkCounters? Counters { get; } = counters;

    /// <summary>The executor that it belongs to. Set once, by whoever makes that.</summary>
    public object? Owner { get; set; }

    /// <summary>The loop at the root of the tree of linked code; itself unless it was linked.</summary>
    public NativeCode Root { get; private set; } = null!;

    public bool IsFreed { get; private set; }

    public bool IsRetired => _isRetired;

    /// <summary>Other code was linked to an exit or to its loop, which is entered at the head then if that is possible.</summary>
    public bool HasSideTraces { get; set; }

    public NativeCode WithRoot(NativeCode? root)
    {
        Root = root ?? this;
        return this;
    }

    /// <summary>Times that machine code was entered by C#, from the start or again behind a request.</summary>
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

    /// <summary>Turns a jump of other code to an offset of this one.</summary>
    /// <param name="at">The offset, in the other code, of the jump's distance.</param>
    public void LinkFrom(NativeCode from, int at, int offset)
    {
        Debug.Assert(!_isRetired && !from.IsFreed);
        int distance = checked((int)(Block.Address + offset - (from.Block.Address + at + sizeof(int))));
        _incoming.Add(new Link(from, at, from.Block.Exchange(at, distance)));
    }

    /// <summary>The executor is dropped: nothing enters any more.</summary>
    public void Retire()
    {
        if (_isRetired) return;
        _isRetired = true;
        foreach (Link link in _incoming)
        {
            if (!link.From.IsFreed) link.From.Block.Exchange(link.At, link.Distance);
        }
        _incoming.Clear();
        FreeIfIdle();
    }

    private void FreeIfIdle()
    {
        if (!_isRetired || _running > 0 || IsFreed) return;
        IsFreed = true;
        Block.Arena.Free(Block);
    }
}
