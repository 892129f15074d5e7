using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PyJitVerify.Runtime.Native.CodeCache;

/// <summary>A file's first page mapped executable, for a profiler to see the file by; nothing runs there.</summary>
/// <remarks>Memory: owns the mapping until it is disposed.</remarks>
internal sealed class ExecutableFileMark : SafeHandleZeroOrMinusOneIsInvalid
{
    private const int ProtRead = 1, ProtExec = 4, MapPrivate = 2;

    /// <exception cref="IOException">The system refuses: the file lies where nothing may be executed.</exception>
    public ExecutableFileMark(SafeFileHandle file, string path) : base(ownsHandle: true)
    {
        SetHandle(mmap(0, Environment.SystemPageSize, ProtRead | ProtExec, MapPrivate, file, 0));
        if (IsInvalid) throw new IOException($"{path}: cannot be mapped executable, so perf would not see it");
    }

    /// <summary>The calling thread, as the system numbers it.</summary>
    public static int ThreadId => gettid();

    protected override bool ReleaseHandle() => munmap(handle, Environment.SystemPageSize) == 0;

#pragma warning disable IDE1006, SYSLIB1054 // The C library's names; blittable signatures need no generated marshalling.
    [DllImport("libc")]
    private static extern nint mmap(nint address, nint length, int protection, int flags, SafeFileHandle file, nint offset);

    [DllImport("libc")]
    private static extern int munmap(nint address, nint length);

    [DllImport("libc")]
    private static extern int gettid();
#pragma warning restore IDE1006, SYSLIB1054
}
