using System.CommandLine;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary>The options of <c>run</c> that are about the JIT: how the program is executed, and what is said of that afterwards.</summary>
internal sealed class JitOptions
{
    /// <summary>Where perf looks for the map.</summary>
    private const string PerfFolder = "/tmp";

    private readonly Option<string?> _mode = new("--mode")
    {
        Description = "How it is executed: " + string.Join(", ", Enum.GetValues<RunMode>().Select(m => m.Spelling())) + ". By default --jit-build decides.",
        HelpName = "MODE",
    };

    private readonly Option<string?> _build = new("--jit-build")
    {
        Description = "As CPython's --enable-experimental-jit: yes (on unless PYTHON_JIT=0, the default), yes-off (off unless PYTHON_JIT=1), no, interpreter (no machine code).",
        HelpName = "BUILD",
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

    internal IReadOnlyList<Option> All => [_mode, _build, _seed, _statistics, _dump, _dumpFunction, _dumpTo, _perf];

    /// <exception cref="UsageException">A value, of an option or of an environment variable, is none of those that there are.</exception>
    internal InterpreterOptions Apply(ParseResult parsed, InterpreterOptions options)
    {
        var environment = new JitEnvironment(Environment.GetEnvironmentVariable);
        var (mode, build) = (parsed.GetValue(_mode), JitBuild.Find(parsed.GetValue(_build)));
        if (mode is not null && parsed.GetValue(_build) is not null)
            throw new UsageException("--mode and --jit-build both say how the program is executed");
        return environment.WithThresholds(options) with
        {
            Mode = mode is null ? environment.ModeOf(build) : RunModeParts.Find(mode) ?? throw new UsageException($"{mode}: no mode (see run --help)"),
            HasJit = build.HasJit,
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
    }

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
