using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Native.CodeCache;

/// <summary>
/// Memory for machine code: pages mapped twice, once writable and once executable, so that no address is ever both and
/// publishing code needs no system call. Where that is refused, one mapping that changes from writable to executable and back.
/// Shape: <see cref="SizeBytes"/> of address space, of which only pages that were ever in use take memory; blocks of 64-byte multiples.
/// Lifetime: unmapped with the handle; whoever runs code holds the <see cref="CodeBlock"/>, which holds the arena.
/// Invariant: <see cref="UsedBytes"/> is the sum of all live blocks and never exceeds the size.
/// </summary>
/// <remarks>Memory: owns both mappings; addresses are given out with blocks only.</remarks>
internal sealed unsafe class CodeArena : SafeHandle
{
    /// <summary>What an interpreter gets that asks for nothing else. Room for some thousand traces.</summary>
    public const int DefaultBytes = 4 << 20;

    /// <summary>A block begins on a cache line.</summary>
    public const int AlignmentBytes = 64;

    private const int ProtRead = 1, ProtWrite = 2, ProtExec = 4, MapShared = 1, MapPrivate = 2, MapAnonymous = 0x20, MapNoReserve = 0x4000, RemapMayMove = 1;
    private static readonly nint Failed = -1;

    private readonly nint _writable;
    private readonly bool _isDual;
    private readonly SortedList<int, int> _free = [];

    private CodeArena(nint writable, nint executable, int sizeBytes) : base(0, ownsHandle: true)
    {
        Debug.Assert(writable != Failed && executable != Failed);
        SizeBytes = sizeBytes;
        _writable = writable;
        _isDual = writable != executable;
        _free.Add(0, SizeBytes);
        SetHandle(executable);
    }

    public int SizeBytes { get; }

    public int UsedBytes { get; private set; }

    /// <summary>The most bytes that were ever in use at once.</summary>
    public int PeakBytes { get; private set; }

    public override bool IsInvalid => handle == 0 || handle == Failed;

    /// <summary>Whether code is written through a second mapping.</summary>
    public bool IsDualMapped => _isDual;

    /// <summary>Null when the system gives no executable memory.</summary>
    public static CodeArena? TryCreate(int sizeBytes = DefaultBytes, bool dual = true)
    {
        int page = Environment.SystemPageSize;
        int size = (Math.Max(sizeBytes, 1) + page - 1) / page * page;
        if (dual && TryDual(size) is { } arena) return arena;
        nint both = mmap(0, size, ProtRead | ProtExec, MapPrivate | MapAnonymous, -1, 0);
        return both == Failed ? null : new CodeArena(both, both, size);
    }

    /// <summary>Has code written into a block of its own. Null: the arena is full.</summary>
    public CodeBlock? TryPublish<T>(int length, T state, SpanAction<byte, T> write)
    {
        Debug.Assert(!IsInvalid && length > 0);
        int size = (length + AlignmentBytes - 1) / AlignmentBytes * AlignmentBytes;
        int offset = Take(size);
        if (offset < 0) return null;
        UsedBytes += size;
        PeakBytes = Math.Max(PeakBytes, UsedBytes);
        Debug.Assert(UsedBytes <= SizeBytes);
        if (!_isDual) Protect(offset, size, ProtRead | ProtWrite);
        var target = new Span<byte>((byte*)_writable + offset, size);
        write(target[..length], state);
        // INT3, so that a jump behind the end is noticed.
        target[length..].Fill(0xCC);
        if (!_isDual) Protect(offset, size, ProtRead | ProtExec);
        return new CodeBlock(this, handle + offset, offset, size, length);
    }

    /// <summary>Changes four bytes of a block.</summary>
    public void Write(CodeBlock block, int at, int value)
    {
        Debug.Assert(ReferenceEquals(block.Arena, this) && at >= 0 && at + sizeof(int) <= block.CodeBytes);
        if (!_isDual) Protect(block.Offset, block.SizeBytes, ProtRead | ProtWrite);
        *(int*)((byte*)_writable + block.Offset + at) = value;
        if (!_isDual) Protect(block.Offset, block.SizeBytes, ProtRead | ProtExec);
    }

    /// <summary>Gives a block's memory back. The caller knows that nothing runs in it.</summary>
    public void Free(CodeBlock block)
    {
        Debug.Assert(ReferenceEquals(block.Arena, this));
        UsedBytes -= block.SizeBytes;
        Debug.Assert(UsedBytes >= 0);
        int offset = block.Offset, size = block.SizeBytes;
        if (_free.TryGetValue(offset + size, out int next))
        {
            _free.Remove(offset + size);
            size += next;
        }
        _free.Add(offset, size);
        int index = _free.IndexOfKey(offset);
        if (index == 0 || _free.GetKeyAtIndex(index - 1) + _free.GetValueAtIndex(index - 1) != offset) return;
        int before = _free.GetKeyAtIndex(index - 1);
        _free[before] += size;
        _free.Remove(offset);
    }

    protected override bool ReleaseHandle()
    {
        bool ok = munmap(handle, SizeBytes) == 0;
        return _isDual ? munmap(_writable, SizeBytes) == 0 && ok : ok;
    }

    private int Take(int size)
    {
        for (int i = 0; i < _free.Count; i++)
        {
            int offset = _free.GetKeyAtIndex(i), length = _free.GetValueAtIndex(i);
            if (length < size) continue;
            _free.RemoveAt(i);
            if (length > size) _free.Add(offset + size, length - size);
            return offset;
        }
        return -1;
    }

    /// <summary>Memory without a name, so that perf looks for names of what is in it in its map.</summary>
    private static CodeArena? TryDual(int size)
    {
        nint writable = mmap(0, size, ProtRead | ProtWrite, MapShared | MapAnonymous | MapNoReserve, -1, 0);
        if (writable == Failed) return null;
        // To remap nothing of a shared mapping maps the same pages once more.
        nint executable = mremap(writable, 0, size, RemapMayMove);
        if (executable != Failed && mprotect(executable, size, ProtRead | ProtExec) == 0) return new CodeArena(writable, executable, size);
        if (executable != Failed) _ = munmap(executable, size);
        _ = munmap(writable, size);
        return null;
    }

    /// <summary>Only without a second mapping. Blocks share pages, so no code may be running: the caller of publish is C#.</summary>
    private void Protect(int offset, int size, int protection)
    {
        int page = Environment.SystemPageSize;
        int start = offset / page * page, end = (offset + size + page - 1) / page * page;
        if (mprotect(handle + start, end - start, protection) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

#pragma warning disable IDE1006, SYSLIB1054 // The C library's names; blittable signatures need no generated marshalling.
    [DllImport("libc", SetLastError = true)]
    private static extern nint mmap(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", SetLastError = true)]
    private static extern int munmap(nint address, nint length);

    [DllImport("libc", SetLastError = true)]
    private static extern int mprotect(nint address, nint length, int protection);

    [DllImport("libc", SetLastError = true)]
    private static extern nint mremap(nint address, nint oldLength, nint length, int flags);
#pragma warning restore IDE1006, SYSLIB1054
}
