using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Runtime;

/// <summary>What one interpreter is made with.</summary>
public sealed record InterpreterOptions
{
    public RunMode Mode { get; init; } = RunMode.UopsOpt;

    /// <summary>Executions of a back edge before a trace is recorded (CPython: 4000).</summary>
    public int BackEdgeThreshold { get; init; } = 4000;

    /// <summary>Times a side exit is taken before a side trace is recorded (CPython: 4000).</summary>
    public int SideExitThreshold { get; init; } = 4000;

    /// <summary>How those counters grow after a failure, from 0 to 6; null: as fits the threshold.</summary>
    public int? BackEdgeBackoff { get; init; }

    public int? SideExitBackoff { get; init; }

    /// <summary>What <c>sys._jit.is_available()</c> says: this interpreter was built with a JIT.</summary>
    public bool HasJit { get; init; } = true;

    /// <summary>Memory for machine code. When it is full, what was not used lately makes room.</summary>
    public int CodeBytes { get; init; } = CodeArena.DefaultBytes;

    /// <summary>Traces that are made until those are dropped that did not run meanwhile (CPython 3.15: 1000).</summary>
    public int TracesPerSweep { get; init; } = ExecutorLimits.Default.PerSweep;

    /// <summary>Traces that may be left after that; when there are more, all are dropped.</summary>
    public int MaxLiveTraces { get; init; } = ExecutorLimits.Default.Live;

    /// <summary>Whether entries and exits of traces are looked at while the program runs (<see cref="Tier2.Executors.TraceChecks"/>); always in
    /// <see cref="RunMode.Stress"/>. What is wrong ends the process.</summary>
    public bool ChecksTraces { get; init; }

    /// <summary>Decides the schedule of <see cref="RunMode.Stress"/>.</summary>
    public ulong StressSeed { get; init; }

    /// <summary>Rewrites that the optimizer may do in this interpreter; for finding the one at fault.</summary>
    public int RewriteLimit { get; init; } = int.MaxValue;

    /// <summary>Traces that are made in this interpreter; for finding the one at fault.</summary>
    public int TraceLimit { get; init; } = int.MaxValue;

    /// <summary>Bytecode instructions at which the last of those traces is cut off; for finding the one at fault.</summary>
    public int LastTraceInstructions { get; init; } = int.MaxValue;

    /// <summary>False: the last of those traces is made but never entered, to tell of it where it would end the process.</summary>
    public bool EntersLastTrace { get; init; } = true;

    /// <summary>A change of anything of these kinds drops every trace, whatever it relies on; for finding what nobody watches.</summary>
    public WatchedKinds DropsAllTraces { get; init; }

    /// <summary>What stays off: optimizer passes, uops that machine code leaves to their handlers, specialized instructions. Names
    /// as <see cref="Switches"/> spells them.</summary>
    public Switches Off { get; init; } = Switches.None;

    /// <summary>What is said of the JIT when the program has ended.</summary>
    public JitReportOptions Reports { get; init; } = JitReportOptions.None;

    /// <summary>Where stdout and stderr go.</summary>
    public required Stream StandardOutput { get; init; }

    public required Stream StandardError { get; init; }

    public Budget Budget { get; init; } = new();

    /// <summary>Where <c>input()</c> and <c>sys.stdin</c> read; null: nothing to read.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The folder of CPython's pure-Python modules (its <c>Lib</c>); null: none is there.</summary>
    public string? StandardLibrary { get; init; }

    /// <summary>The first entry of <c>sys.path</c>: the script's folder, or "" for the current one; null: no such entry.</summary>
    public string? ScriptFolder { get; init; }

    /// <summary>Whether the program may use files and the process's environment. Otherwise it can only import.</summary>
    public bool AllowFiles { get; init; }

    /// <summary><c>sys.argv</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [""];
}
