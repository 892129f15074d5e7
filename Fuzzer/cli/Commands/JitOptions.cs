using System.CommandLine;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary>The options of <c>run</c> that are about the JIT: how the program is executed, and what is said of that afterwards.</summary>
internal sealed class JitOptions
{
    /// <summary>The switch that users of CPython know: 0 turns the JIT off.</summary>
    private const string JitVariable = "PYTHON_JIT";

    /// <summary>Where perf looks for the map.</summary>
    private const string PerfFolder = "/tmp";

    private readonly Option<string?> _mode = new("--mode")
    {
        Description = "How it is executed: " + string.Join(", ", Enum.GetValues<RunMode>().Select(m => m.Spelling())) + ". By default jit, or spec where PYTHON_JIT=0.",
        HelpName = "MODE",
    };

    private readonly Option<ulong> _seed = new("--seed") { Description = "Decides the schedule of --mode stress.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private readonly Option<string?> _statistics = new("--jit-stats")
    {
        Description = "Say on stderr what the JIT did; --jit-stats=json as one JSON object.",
        HelpName = "json",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _dump = new("--jit-dump")
    {
        Description = "Show each executor when the program has ended: uops, asm, exits, or several of them with commas.",
        HelpName = "PARTS",
    };

    private readonly Option<string?> _dumpFunction = new("--jit-dump-function") { Description = "Only the executors of the function of this name.", HelpName = "NAME" };

    private readonly Option<string?> _dumpTo = new("--jit-dump-to") { Description = "The file for --jit-dump; by default it goes to stderr.", HelpName = "FILE" };

    private readonly Option<bool> _perf = new("--perf") { Description = $"Tell perf what machine code is called: {PerfFolder}/perf-PID.map and {PerfFolder}/jit-PID.dump." };

    internal IReadOnlyList<Option> All => [_mode, _seed, _statistics, _dump, _dumpFunction, _dumpTo, _perf];

    /// <exception cref="UsageException">A value is none of those that there are.</exception>
    internal InterpreterOptions Apply(ParseResult parsed, InterpreterOptions options) => options with
    {
        Mode = ModeOf(parsed.GetValue(_mode)),
        StressSeed = parsed.GetValue(_seed),
        Reports = new JitReportOptions
        {
            Statistics = StatisticsOf(parsed),
            Dump = DumpOf(parsed),
            DumpFunction = parsed.GetValue(_dumpFunction),
            DumpTo = parsed.GetValue(_dumpTo),
            PerfFolder = parsed.GetValue(_perf) ? PerfFolderOf() : null,
        },
    };

    private static RunMode ModeOf(string? name) => name is not null ? RunModeParts.Find(name) ?? throw new UsageException($"{name}: no mode (see run --help)")
        : Environment.GetEnvironmentVariable(JitVariable) == "0" ? RunMode.Spec : RunMode.Jit;

    private StatisticsForm StatisticsOf(ParseResult parsed) => parsed.GetResult(_statistics) is null ? StatisticsForm.None : parsed.GetValue(_statistics) switch
    {
        null => StatisticsForm.Text,
        "json" => StatisticsForm.Json,
        var other => throw new UsageException($"--jit-stats={other}: only json can be asked for"),
    };

    private JitDumpParts DumpOf(ParseResult parsed)
    {
        if (parsed.GetValue(_dump) is not { } names)
            return (parsed.GetValue(_dumpFunction) ?? parsed.GetValue(_dumpTo)) is null ? JitDumpParts.None : throw new UsageException("--jit-dump says what is to be shown");
        var parts = JitDumpParts.None;
        foreach (var name in names.Split(','))
        {
            parts |= name switch
            {
                "uops" => JitDumpParts.Uops,
                "asm" => JitDumpParts.Asm,
                "exits" => JitDumpParts.Exits,
                _ => throw new UsageException($"--jit-dump {names}: there are uops, asm and exits"),
            };
        }
        // A file that cannot be written is noticed before the program runs.
        if (parsed.GetValue(_dumpTo) is { } file)
            File.Create(file).Dispose();
        return parts;
    }

    private static string PerfFolderOf() => Environment.GetEnvironmentVariable("DOTNET_PerfMapEnabled") is null or "" or "0" ? PerfFolder
        : throw new UsageException("--perf: with DOTNET_PerfMapEnabled .NET writes files of the same names");
}
