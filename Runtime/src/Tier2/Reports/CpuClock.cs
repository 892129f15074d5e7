using System.Runtime.InteropServices;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>The CPU time of the calling thread: what others do on the machine does not count.</summary>
internal sealed class CpuClock : TimeProvider
{
    private const int ThreadCpuTime = 3;

    public override long TimestampFrequency => 1_000_000_000;

    public override long GetTimestamp()
    {
        if (!OperatingSystem.IsLinux()) return base.GetTimestamp() * (TimestampFrequency / base.TimestampFrequency);
        _ = clock_gettime(ThreadCpuTime, out Timespec now);
        return now.Seconds * TimestampFrequency + now.Nanoseconds;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public long Seconds;
        public long Nanoseconds;
    }

#pragma warning disable IDE1006, SYSLIB1054 // The C library's name; a blittable signature needs no generated marshalling.
    [DllImport("libc")]
    private static extern int clock_gettime(int clock, out Timespec now);
#pragma warning restore IDE1006, SYSLIB1054
}
