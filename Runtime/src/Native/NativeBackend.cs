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
    private readonly CodeArena? _arena;

    public NativeBackend(PyType anyType, Func<uint, TypeKind> builtinOfVersion, Func<Value, WellKnownBuiltin, bool>? isBuiltin = null,
        StencilSet? stencils = null, bool dualMapping = true)
    {
        _context = new PatchingContext(stencils ?? StencilSet.Standard, NativeLayout.Discover(anyType), new ConstantPool(), builtinOfVersion,
            isBuiltin ?? (static (_, _) => false));
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

    /// <summary>Null: the uop interpreter runs this trace.</summary>
    /// <param name="entryDepth">Slots that the frame has in use where the trace begins: locals and operands.</param>
    public NativeCode? Compile(UopInstruction[] trace, int entryDepth)
    {
        if (_arena is null || TracePatcher.Patch(_context, trace, entryDepth) is not { } patched) return null;
        if (_arena.TryPublish(patched.Code) is { } block) return new NativeCode(block, patched);
        Refused++;
        return null;
    }
}
