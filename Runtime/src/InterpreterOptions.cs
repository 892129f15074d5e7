using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

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

    /// <summary>Decides the schedule of <see cref="RunMode.Stress"/>.</summary>
    public ulong StressSeed { get; init; }

    /// <summary>Rewrites that the optimizer may do in this interpreter; for finding the one at fault.</summary>
    public int RewriteLimit { get; init; } = int.MaxValue;

    /// <summary>Traces that are made in this interpreter; for finding the one at fault.</summary>
    public int TraceLimit { get; init; } = int.MaxValue;

    /// <summary>Bytecode instructions at which the last of those traces is cut off; for finding the one at fault.</summary>
    public int LastTraceInstructions { get; init; } = int.MaxValue;

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
