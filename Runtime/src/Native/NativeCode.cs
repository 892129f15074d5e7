using System.Diagnostics;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Lowering;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// The machine code of one trace.
/// Lifetime: until <see cref="Retire"/>; when it is running then, until the last run has ended.
/// Invariants: it is not run after its memory was given back, so no jump of other code leads into it then; and code that jumps back to
/// the head of a loop is retired with that loop, since it has paid for the next round when it jumps.
/// </summary>
/// <param name="freed">Called once, when its memory may be used again.</param>
internal sealed class NativeCode(CodeBlock block, NativeTrace trace, LinkCounters? counters, Action freed)
{
    private readonly List<Link> _incoming = [];
    private readonly List<NativeCode> _returning = [];
    private int _running;
    private bool _isRetired;
    private long _usesSeen = -1;

    /// <summary>A jump of other code that leads here, and what to put back.</summary>
    private readonly record struct Link(NativeCode From, int At, int Distance);

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

    /// <summary>It is not entered any more: the executor was dropped, or its memory is needed for other code.</summary>
    public bool IsRetired => _isRetired;

    public bool IsRunning => _running > 0;

    /// <summary>Other code was linked to an exit or to its loop, which is entered at the head then if that is possible.</summary>
    public bool HasSideTraces { get; set; }

    public NativeCode WithRoot(NativeCode? root)
    {
        Root = root ?? this;
        return this;
    }

    /// <summary>Times that machine code was entered by C#, from the start or again behind a request.</summary>
    public long Entered { get; set; }

    /// <summary>Uops that machine code has run, without those that C# ran in place.</summary>
    public long UopsRun { get; set; }

    /// <summary>Times that it was entered by C# or by a link.</summary>
    private long Uses => Entered + (Counters?.Entries ?? 0);

    public bool IsEntered => Uses > 0;

    /// <summary>Whether it was entered since this was asked last. New code was.</summary>
    public bool WasUsed()
    {
        bool isUsed = Uses != _usesSeen;
        _usesSeen = Uses;
        return isUsed;
    }

    /// <summary>Its memory is not given back until <see cref="EndRun"/>.</summary>
    public void BeginRun() => _running++;

    public void EndRun()
    {
        Debug.Assert(_running > 0);
        _running--;
        FreeIfIdle();
    }

    /// <summary>Turns a jump at an exit of other code to where this one goes on from there.</summary>
    /// <param name="at">The offset, in the other code, of the jump's distance.</param>
    public void LinkFrom(NativeCode from, int at) => LinkFrom(from, at, Trace.LinkOffset);

    /// <summary>Turns the jumps at the end of other code to the head of this loop.</summary>
    public void LinkBackFrom(NativeCode from)
    {
        foreach (int at in from.Trace.BackJumps) LinkFrom(from, at, Trace.HeadOffset);
        _returning.RemoveAll(c => c.IsFreed);
        _returning.Add(from);
    }

    /// <summary>Nothing enters any more.</summary>
    public void Retire()
    {
        if (_isRetired) return;
        _isRetired = true;
        foreach (Link link in _incoming)
        {
            if (!link.From.IsFreed) link.From.Block.Exchange(link.At, link.Distance);
        }
        _incoming.Clear();
        foreach (NativeCode code in _returning) code.Retire();
        _returning.Clear();
        FreeIfIdle();
    }

    private void LinkFrom(NativeCode from, int at, int offset)
    {
        Debug.Assert(!_isRetired && !from.IsFreed && offset >= 0);
        _incoming.RemoveAll(l => l.From.IsFreed);
        int distance = checked((int)(Block.Address + offset - (from.Block.Address + at + sizeof(int))));
        _incoming.Add(new Link(from, at, from.Block.Exchange(at, distance)));
    }

    private void FreeIfIdle()
    {
        if (!_isRetired || _running > 0 || IsFreed) return;
        IsFreed = true;
        Block.Arena.Free(Block);
        freed();
    }
}
