using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>A process and all that it started.</summary>
internal static class ProcessTree
{
    /// <summary>Linux counts processor time in hundredths of a second for every program (<c>USER_HZ</c>).</summary>
    private const long TicksPerClock = TimeSpan.TicksPerSecond / 100;

    /// <summary>Places in <c>/proc/PID/stat</c> behind the name: the parent, then own time and that of children that ended.</summary>
    private const int Parent = 1, FirstTime = 11, Times = 4;

    /// <summary>Processor time so far; zero where the system does not tell.</summary>
    internal static TimeSpan Cpu(int root)
    {
        if (!Directory.Exists("/proc/self"))
            return TimeSpan.Zero;
        var processes = Directory.EnumerateDirectories("/proc").Select(d => Path.GetFileName(d))
            .Where(name => char.IsAsciiDigit(name[0])).Select(Read).Where(p => p.Id != 0).ToArray();
        var children = processes.ToLookup(p => p.Parent);
        var (total, waiting) = (0L, new Stack<(int Id, int Parent, long Clocks)>(processes.Where(p => p.Id == root)));
        while (waiting.TryPop(out var process))
        {
            total += process.Clocks;
            foreach (var child in children[process.Id])
                waiting.Push(child);
        }
        return new(total * TicksPerClock);
    }

    /// <summary>Ends all of it.</summary>
    internal static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself, or a child of it is already gone.
        }
    }

    private static (int Id, int Parent, long Clocks) Read(string name)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{name}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(name, CultureInfo.InvariantCulture), int.Parse(fields[Parent], CultureInfo.InvariantCulture),
                fields.AsSpan(FirstTime, Times).ToArray().Sum(f => long.Parse(f, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // It ended between the two looks.
            return default;
        }
    }
}
