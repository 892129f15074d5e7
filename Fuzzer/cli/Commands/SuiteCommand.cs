using System.CommandLine;
using PyJitVerify.Corpus;
using PyJitVerify.Fuzzer.Cli.Output;
using PyJitVerify.Fuzzer.Suites;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary><c>suite</c>: somebody's test command with the JIT off and on.</summary>
internal static class SuiteCommand
{
    /// <summary>Of any version.</summary>
    private static readonly string[] ModeNames =
        [.. new[] { CPythonSubject.ModesOf(int.MaxValue)!, CPythonSubject.ModesOf(14)! }.SelectMany(m => m.Others).Select(m => m.Name).Distinct()];

    internal static Command Create()
    {
        var words = new Argument<string[]>("CMD") { Description = "The test command and its arguments, behind a --.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string?>("--target") { Description = "cpython:PATH or cpython:3.15: what 'python' is in CMD. Without it, what PATH says.", HelpName = "T" };
        var modes = new Option<string[]?>("--modes")
        {
            Description = "Modes to compare with JIT off, such as jit,stress (the default, where the interpreter has them) or jit,jit-noopt.",
            HelpName = "M,...",
            CustomParser = result => result.Tokens[0].Value.Split(',', StringSplitOptions.RemoveEmptyEntries),
        };
        modes.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string[]?>()?.FirstOrDefault(name => !ModeNames.Contains(name)) is { } unknown)
                result.AddError($"no mode '{unknown}'; there are: {string.Join(", ", ModeNames)}");
        });
        var repeats = new Option<int>("--repeats") { Description = "How often a difference must show again.", HelpName = "N", DefaultValueFactory = _ => new SuiteOptions().Repeats };
        repeats.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n < 1)
                result.AddError("--repeats must be at least 1");
        });
        var only = new Option<string[]>("--only") { Description = "A test to run instead of all, by the name in the table; can be given again.", HelpName = "TEST", Arity = ArgumentArity.OneOrMore };
        var all = new Option<bool>("--all") { Description = "A row for every test, not only for those that differ." };
        var known = CommonOptions.Known("Findings that fail nothing");
        var junit = new Option<string?>("--junit") { Description = "Write JUnit XML there.", HelpName = "FILE" };
        var (json, folder) = (CommonOptions.Json(), CommonOptions.FindingsFolder());
        var command = new Command("suite", """
            Run a test command with the JIT off, on, and at low thresholds, and compare test by test.
            Any command that runs tests with a CPython which has a JIT: unittest, pytest, regrtest, a script of your own, a wrapper around them.
            The embedded runtime starts no processes and cannot be a target here.
            Exit status 3 when silence means nothing: no JIT, the JIT compiled nothing, no test ran, or the run was interrupted.

            Example:
              pyjitverify suite -- python -m unittest discover
              pyjitverify suite --target cpython:3.15 --junit jit.xml -- python -m pytest -q
              pyjitverify suite --target cpython:3.15 --modes stress -- python -m test test_dict test_list
            """)
        {
            words, target, modes, repeats, only, all, known, junit, folder, json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            Invocation(parsed.GetValue(words)!, parsed.GetValue(target)),
            new()
            {
                Modes = parsed.GetValue(modes) is { Length: > 0 } chosen ? chosen : null,
                Repeats = parsed.GetValue(repeats),
                Only = parsed.GetValue(only) is { Length: > 0 } names ? names.ToHashSet() : null,
            },
            new(parsed.GetValue(folder)!, parsed.GetValue(known), parsed.GetValue(junit), parsed.GetValue(json), parsed.GetValue(all)),
            cancellation)));
        return command;
    }

    /// <summary>Where the result goes.</summary>
    private sealed record Outputs(string Folder, string? Known, string? JUnit, bool AsJson, bool All);

    /// <summary>The command; where it is clear which interpreter it runs, that one is asked before anything else whether it has a JIT.</summary>
    /// <exception cref="SubjectException">It has none.</exception>
    private static SuiteInvocation Invocation(string[] words, string? target)
    {
        var interpreter = target is null ? null : Target.Parse(target) is Target.CPython cpython
            ? new CPythonSubject(cpython.Path).ExecutablePath
            : throw new UsageException($"suite runs commands with a CPython: '{target}' is none");
        if (interpreter is null && Path.GetFileName(words[0]).StartsWith("python", StringComparison.Ordinal))
            _ = new CPythonSubject(SuiteInvocation.Find(words[0], Environment.GetEnvironmentVariable("PATH") ?? ""));
        return new(new(words), interpreter);
    }

    private static int Run(SuiteInvocation invocation, SuiteOptions options, Outputs outputs, CancellationToken cancellation)
    {
        var known = CommonOptions.ReadKnown(outputs.Known);
        using var judge = new SuiteJudge(invocation, options, TimeProvider.System) { OnProgress = outputs.AsJson ? _ => { } : Console.Error.WriteLine };
        var result = judge.Judge(cancellation);
        SuiteReport[] reports = [.. result.Findings.Select(f => new SuiteReport(
            f, known.Find(result.Subject, f.Signature), SuiteFindingFolder.Command(result, f), SuiteFindingFolder.Write(outputs.Folder, result, f)))];
        if (outputs.JUnit is { } junit)
            AtomicFile.Write(junit, SuiteFiles.JUnit(result, reports));
        if (outputs.AsJson)
            SummaryJson.WriteObject(Console.Out, SuiteFiles.Json(result, reports, outputs.All));
        else
            SuiteText.Write(Console.Out, result, reports, outputs.All);
        if (reports.Any(r => r.Known is null))
            return ExitCode.Findings;
        if (result.IsInterrupted)
            return ExitCode.Environment;
        return result.IsEngaged ? ExitCode.Clean : NotEngaged();
    }

    private static int NotEngaged()
    {
        Console.Error.WriteLine("pyjitverify: the JIT compiled nothing in any mode: nothing was shown");
        return ExitCode.Environment;
    }
}
