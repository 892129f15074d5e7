using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Patching;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// Turns traces into machine code, and accounts for it.
/// Invariant: <see cref="Unavailable"/> is null exactly when there is a layout and memory for code.
/// </summary>
internal sealed class NativeBackend : IDisposable
{
    private readonly PatchingContext _context;
    /// <summary>Traces that one backend compiles; the exits' numbers hold as many.</summary>
    private const int MaxCodes = int.MaxValue / TracePatcher.MaxExits;

    private readonly CodeArena? _arena;
    private readonly List<NativeCode> _codes = [];

    public NativeBackend(PyType anyType, Func<uint, TypeKind> builtinOfVersion, Func<Value, WellKnownBuiltin, bool>? isBuiltin = null,
        StencilSet? stencils = null, bool dualMapping = true, Switches? off = null)
    {
        _context = new PatchingContext(stencils ?? StencilSet.Standard, NativeLayout.Discover(anyType), new ConstantPool(), builtinOfVersion,
            isBuiltin ?? (static (_, _) => false), off ?? Switches.None);
        Unavailable = _context.Layout.Failure;
        if (Unavailable is not null) return;
        _arena = CodeArena.TryCreate(dualMapping);
        if (_arena is null) Unavailable = "the system gives no executable memory";
    }

    /// <summary>Why there is no machine code here, or null.</summary>
    public string? Unavailable { get; }

    public NativeLayout Layout => _context.Layout;

    public PatchingContext Context => _context;

    /// <summary>Bytes of code in use, with padding.</summary>
    public int UsedBytes => _arena?.UsedBytes ?? 0;

    public int PeakBytes => _arena?.PeakBytes ?? 0;

    /// <summary>Traces that stayed with the uop interpreter because the arena was full.</summary>
    public int Refused { get; private set; }

    /// <summary>Gives the memory back; no machine code of this backend may run afterwards.</summary>
    public void Dispose() => _arena?.Dispose();

    /// <summary>The code and its exit that a number stands for which machine code returned.</summary>
    public (NativeCode Code, ExitState Exit) ExitOf(int number)
    {
        NativeCode code = _codes[number / TracePatcher.MaxExits];
        return (code, code.Trace.Exits[number % TracePatcher.MaxExits]);
    }

    /// <summary>Null: the uop interpreter runs this trace.</summary>
    /// <param name="entryDepth">Slots that the frame has in use where the trace begins: locals and operands.</param>
    /// <param name="moving">Slots that other ways through the loop store to.</param>
    /// <param name="link">The exit that it hangs from, and the loop that it may go back to; null: C# enters it.</param>
    public NativeCode? Compile(UopInstruction[] trace, int entryDepth, LinkRequest? link = null, IReadOnlyCollection<int>? moving = null)
    {
        if (_arena is null || _codes.Count >= MaxCodes) return null;
        LinkCounters? counters = link is null ? null : new LinkCounters();
        TraceParent? parent = link is null ? null
            : new TraceParent(link.Exit, link.Start, link.Root, counters!.EntriesAddress, counters.BackJumpsAddress);
        _context.NextCode = _codes.Count;
        if (TracePatcher.Patch(_context, trace, entryDepth, parent, moving) is not { } patched) return null;
        if (_arena.TryPublish(patched.Code) is not { } block)
        {
            Refused++;
            return null;
        }
        var code = new NativeCode(_codes.Count, block, patched, counters).WithRoot(patched.LinkOffset >= 0 || patched.BackJumps.Length > 0 ? link?.RootCode : null);
        _codes.Add(code);
        if (link is not null) Connect(code, link);
        return code;
    }

    private static void Connect(NativeCode code, LinkRequest link)
    {
        NativeTrace trace = code.Trace;
        if (trace.LinkOffset < 0 && trace.BackJumps.Length == 0 || !link.RootCode.Needs.TryAdd(trace)) return;
        code.Needs = link.RootCode.Needs;
        if (trace.LinkOffset >= 0 && !link.Parent.IsRetired)
        {
            code.LinkFrom(link.Parent, link.Exit.JumpOffset, trace.LinkOffset);
            link.Parent.HasSideTraces = link.RootCode.HasSideTraces = true;
        }
        if (link.RootCode.IsRetired) return;
        foreach (int at in trace.BackJumps) link.RootCode.LinkFrom(code, at, link.RootCode.Trace.HeadOffset);
    }
}

/// <summary>What a side trace is to be linked with.</summary>
/// <param name="Exit">An exit of <paramref name="Parent"/>.</param>
/// <param name="RootCode">The code of the loop at the root.</param>
internal sealed record LinkRequest(NativeCode Parent, ExitState Exit, int Start, NativeCode RootCode, LoopTarget? Root);
