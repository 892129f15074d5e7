using System.Diagnostics;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Native.Layout;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Native;

/// <summary>
/// Turns traces into machine code, and accounts for it. Memory is bounded: when the arena is full, code that was not used lately goes, and
/// its executors are run by the uop interpreter. That changes how traces run, never which there are.
/// Invariants: <see cref="Unavailable"/> is null exactly when there is a layout and memory for code; a number is given out again only when
/// no code with it is left.
/// </summary>
internal sealed class NativeBackend : IDisposable
{
    private readonly LoweringContext _context;
    private readonly CodeArena? _arena;
    private readonly List<NativeCode?> _codes = [];
    private readonly Stack<int> _freeNumbers = [];
    private long _enteredAndGone;

    /// <summary>Where the search for unused code goes on.</summary>
    private int _hand;

    public NativeBackend(PyType anyType, Func<uint, TypeKind> builtinOfVersion, Func<Value, WellKnownBuiltin, bool>? isBuiltin = null,
        StencilSet? stencils = null, bool dualMapping = true, Switches? off = null, int codeBytes = CodeArena.DefaultBytes, ConstantPool? pool = null)
    {
        _context = new LoweringContext(stencils ?? StencilSet.Standard, NativeLayout.Discover(anyType), pool ?? new ConstantPool(), builtinOfVersion,
            isBuiltin ?? (static (_, _) => false), off ?? Switches.None);
        Unavailable = _context.Layout.Failure;
        if (Unavailable is not null) return;
        _arena = CodeArena.TryCreate(codeBytes, dualMapping);
        if (_arena is null) Unavailable = "the system gives no executable memory";
    }

    /// <summary>Why there is no machine code here, or null.</summary>
    public string? Unavailable { get; }

    public NativeLayout Layout => _context.Layout;

    public LoweringContext Context => _context;

    /// <summary>Bytes of code in use, with padding.</summary>
    public int UsedBytes => _arena?.UsedBytes ?? 0;

    public int PeakBytes => _arena?.PeakBytes ?? 0;

    /// <summary>Traces for which machine code is there.</summary>
    public int CodeCount => _codes.Count - _freeNumbers.Count;

    /// <summary>Traces for which it was ever made.</summary>
    public long Compiled { get; private set; }

    /// <summary>Traces whose code was entered at least once.</summary>
    public long EnteredCodes => _enteredAndGone + _codes.Count(c => c is { IsEntered: true });

    /// <summary>Traces whose code went because memory was needed for that of others.</summary>
    public long Evicted { get; private set; }

    /// <summary>Traces that stayed with the uop interpreter because no memory could be found for their code.</summary>
    public int Refused { get; private set; }

    /// <summary>Gives the memory back; no machine code of this backend may run afterwards.</summary>
    public void Dispose()
    {
        _arena?.Dispose();
        _context.Pool.Clear();
    }

    /// <summary>The code and its exit that a number stands for which machine code returned.</summary>
    public (NativeCode Code, ExitState Exit) ExitOf(int number)
    {
        NativeCode code = _codes[number / TraceLowering.MaxExits]!;
        return (code, code.Trace.Exits[number % TraceLowering.MaxExits]);
    }

    /// <summary>Null: the uop interpreter runs this trace.</summary>
    /// <param name="entryDepth">Slots that the frame has in use where the trace begins: locals and operands.</param>
    /// <param name="moving">Slots that other ways through the loop store to.</param>
    /// <param name="link">The exit that it hangs from, and the loop that it may go back to; null: C# enters it.</param>
    public NativeCode? Compile(UopInstruction[] trace, int entryDepth, LinkRequest? link = null, IReadOnlyCollection<int>? moving = null)
    {
        if (_arena is null) return null;
        Debug.Assert(_arena.SizeBytes / CodeArena.AlignmentBytes <= int.MaxValue / TraceLowering.MaxExits, "an exit's number holds the code's");
        LinkCounters? counters = link is null ? null : new LinkCounters();
        TraceParent? parent = link is null ? null
            : new TraceParent(link.Exit, link.Start, link.Root, counters!.EntriesAddress, counters.BackJumpsAddress);
        int number = _context.NextCode = NewNumber();
        NativeTrace? lowered = TraceLowering.LowerTrace(_context, trace, entryDepth, parent, moving);
        int[] constants = _context.Pool.TakeNoted();
        bool isLinked = lowered is not null && (lowered.LinkOffset >= 0 || lowered.BackJumps.Length > 0);
        if (isLinked && !link!.RootCode.Needs.TryAdd(lowered!))
        {
            // What it pays for in front of a jump back is paid once more when there is no jump.
            Release(number, constants);
            return Compile(trace, entryDepth, null, moving);
        }
        if (lowered is null || Publish(lowered.Plan, link) is not { } block)
        {
            Release(number, constants);
            return null;
        }
        Compiled++;
        var code = new NativeCode(block, lowered, counters, () => Release(number, constants)).WithRoot(isLinked ? link!.RootCode : null);
        _codes[number] = code;
        if (isLinked) Connect(code, link!);
        return code;
    }

    private static void Connect(NativeCode code, LinkRequest link)
    {
        Debug.Assert(!link.Parent.IsRetired && (code.Trace.BackJumps.Length == 0 || !link.RootCode.IsRetired));
        code.Needs = link.RootCode.Needs;
        if (code.Trace.LinkOffset >= 0)
        {
            code.LinkFrom(link.Parent, link.Exit.JumpOffset);
            link.Parent.HasSideTraces = link.RootCode.HasSideTraces = true;
        }
        if (code.Trace.BackJumps.Length > 0) link.RootCode.LinkBackFrom(code);
    }

    /// <summary>A place in the table; numbers of exits begin with it.</summary>
    private int NewNumber()
    {
        if (_freeNumbers.TryPop(out int number)) return number;
        _codes.Add(null);
        return _codes.Count - 1;
    }

    private void Release(int number, int[] constants)
    {
        if (_codes[number] is { IsEntered: true }) _enteredAndGone++;
        _codes[number] = null;
        _freeNumbers.Push(number);
        _context.Pool.Release(constants);
    }

    /// <summary>Null: there is no room even without all code that may go.</summary>
    private CodeBlock? Publish(CodePlan plan, LinkRequest? link)
    {
        // What it will be linked with stays.
        link?.Parent.BeginRun();
        link?.RootCode.BeginRun();
        CodeBlock? block = TryPublish(plan) ?? (plan.Length <= _arena!.SizeBytes ? PublishInsteadOfOthers(plan) : null);
        if (block is null) Refused++;
        link?.RootCode.EndRun();
        link?.Parent.EndRun();
        return block;
    }

    private CodeBlock? TryPublish(CodePlan plan) => _arena!.TryPublish(plan.Length, plan, static (code, plan) => plan.CopyTo(code));

    /// <summary>
    /// Second chance: the hand goes over all code and retires what was not used since it came by last. A quarter of the memory goes at
    /// once, so that this is rare.
    /// </summary>
    private CodeBlock? PublishInsteadOfOthers(CodePlan plan)
    {
        int target = _arena!.SizeBytes / 4 * 3;
        for (int steps = 2 * _codes.Count; steps > 0; steps--)
        {
            _hand = (_hand + 1) % _codes.Count;
            if (_codes[_hand] is not { IsRunning: false } code || code.WasUsed()) continue;
            int before = _freeNumbers.Count;
            code.Retire();
            Evicted += _freeNumbers.Count - before;
            if (_arena.UsedBytes <= target && TryPublish(plan) is { } block) return block;
        }
        return TryPublish(plan);
    }
}

/// <summary>What a side trace is to be linked with.</summary>
/// <param name="Exit">An exit of <paramref name="Parent"/>.</param>
/// <param name="RootCode">The code of the loop at the root.</param>
internal sealed record LinkRequest(NativeCode Parent, ExitState Exit, int Start, NativeCode RootCode, LoopTarget? Root);
