using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Subjects;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>
/// Runs a test command without and with the JIT and says which tests do something else.
/// </summary>
/// <remarks>
/// <para>1. Without the JIT, twice: what differs between the two is unstable, and nothing of it is held against the JIT.</para>
/// <para>2. Once in each other mode. When a test kills the process, the run goes on with the tests that it did not get to.</para>
/// <para>3. A test that differs is run by itself, in turns without and with the JIT; if that does not show it, the whole command is. It is a
/// finding only when it differs each of <see cref="SuiteOptions.Repeats"/> times and the reference never does; the first time that goes
/// otherwise ends the matter: it is flaky.</para>
/// <para>It ends: each test is repeated a bounded number of times, each run but the first has a limit, and a cut run is continued
/// <see cref="MaxContinuations"/> times at most.</para>
/// </remarks>
public sealed class SuiteJudge(SuiteInvocation invocation, SuiteOptions options, TimeProvider clock) : IDisposable
{
    private const int MaxContinuations = 10;

    /// <summary>Tests of a mode that are repeated by themselves, the worst first; the others are repeated with the whole command.</summary>
    private const int MaxAlone = 16;

    private readonly SuiteRunner _runner = new(invocation, clock);
    private readonly List<SuiteRun> _runs = [];
    private readonly List<(Mode Mode, TestDifference Difference, bool IsAlone)> _confirmed = [];
    private readonly List<FlakyTest> _flaky = [];
    private readonly Dictionary<string, bool> _isStableAlone = [];

    /// <summary>Called with one line before each step and after each first run.</summary>
    public Action<string> OnProgress { get; init; } = _ => { };

    /// <summary>Runs all of it. On cancellation it returns what is known so far.</summary>
    /// <exception cref="SuiteException">The command, or the interpreter behind it, is not one that can be judged.</exception>
    public SuiteResult Judge(CancellationToken cancellation)
    {
        var (subject, findings) = ("", new List<SuiteFinding>());
        try
        {
            var first = RunFirst(CPythonSubject.JitOff, () => _runner.Run(CPythonSubject.JitOff, options.Only, SuiteLimits.None, cancellation));
            (subject, var modes) = Inspect(first);
            OnProgress("off, again: to see what is unstable");
            var second = _runner.Run(CPythonSubject.JitOff, options.Only, SuiteLimits.After(first), cancellation);
            var reference = new SuiteReference(first, second);
            _flaky.AddRange(reference.Unstable.Where(d => d.Aspect <= TestAspect.Exception).Select(d => new FlakyTest(d.Test, first.Mode, d)));
            foreach (var mode in modes)
                Confirm(reference, mode, RunFirst(mode, () => RunAll(reference, mode, cancellation)), cancellation);
            _confirmed.RemoveAll(c => _flaky.Any(f => f.Test == c.Difference.Test && f.Mode == first.Mode));
            findings.AddRange(_confirmed.GroupBy(c => c.Difference.Test).Select(g => Finding(reference, [.. g], cancellation)));
        }
        catch (OperationCanceledException)
        {
            var left = _confirmed.GroupBy(c => c.Difference.Test).Where(g => findings.All(f => f.Test != g.Key));
            findings.AddRange(left.Select(g => new SuiteFinding(g.Key, [.. g.Select(c => (c.Mode, c.Difference))], g.All(c => c.IsAlone), null)));
        }

        return new(invocation, subject, _runs, [.. findings.OrderBy(f => f.Severity).ThenBy(f => f.Worst.Aspect)], _flaky, cancellation.IsCancellationRequested);
    }

    /// <inheritdoc/>
    public void Dispose() => _runner.Dispose();

    private SuiteRun RunFirst(Mode mode, Func<SuiteRun> run)
    {
        OnProgress(mode.Name);
        var done = run();
        _runs.Add(done);
        OnProgress(FormattableString.Invariant($"{mode.Name}: {done.Tests.Count} tests, {done.Ending}, {done.Elapsed.TotalSeconds:F1} s"));
        return done;
    }

    /// <summary>The interpreter that ran the tests, and the modes to compare.</summary>
    private (string Subject, IReadOnlyList<Mode> Modes) Inspect(SuiteRun first)
    {
        var python = first.Processes.OrderByDescending(p => p.HasTests).ThenByDescending(p => p.HasJit ?? true).FirstOrDefault()
            ?? throw new SuiteException($"{invocation.Line}: started no Python that can be watched ({Reason(first)}; -I, -E and -S hide the recorder)");
        if (first.Tests.Count == 0 && first.ExitStatus != 0)
            throw new SuiteException($"{invocation.Line}: fails without the JIT and runs no test ({Reason(first)})");
        if (python.Implementation != "cpython" || python.Version.Major != 3)
            throw new SuiteException($"{python.Name} is not CPython 3");
        if (CPythonSubject.ModesOf(python.Version.Minor) is not { } modes || python.HasJit == false)
            throw new SuiteException($"{python.Name}, which the command runs, has no JIT; --target names an interpreter that has");
        try
        {
            return (python.Name, [.. (options.Modes ?? [.. SuiteOptions.DefaultModes.Where(n => modes.All.Any(m => m.Name == n))]).Select(n => modes[n])]);
        }
        catch (ArgumentException error)
        {
            throw new SuiteException($"{python.Name}: {error.Message}");
        }
    }

    private static string Reason(SuiteRun run) =>
        run.Stderr.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() is { } line ? $"{run.Ending}: {line}" : run.Ending;

    /// <summary>A run of all tests that the reference has, whatever dies on the way.</summary>
    private SuiteRun RunAll(SuiteReference reference, Mode mode, CancellationToken cancellation)
    {
        var limits = SuiteLimits.After(reference.First);
        var run = _runner.Run(mode, options.Only, limits, cancellation);
        var part = run;
        for (var n = 0; n < MaxContinuations && part.IsCut && part.Tests.Count > 0; n++)
        {
            string[] left = [.. reference.First.Tests.Keys.Except(run.Tests.Keys)];
            if (left.Length == 0)
                break;
            part = _runner.Run(mode, left, limits, cancellation);
            run = run.ContinuedBy(part);
        }
        return run;
    }

    private void Confirm(SuiteReference reference, Mode mode, SuiteRun run, CancellationToken cancellation)
    {
        var (waiting, tried) = (new List<TestDifference>(), 0);
        foreach (var difference in reference.Compare(run, options.Only).OrderBy(d => d.Severity).ThenBy(d => d.Aspect))
        {
            if (difference.Test != TestDifference.Command && tried++ < MaxAlone && IsShownAlone(reference, mode, difference, cancellation))
                _confirmed.Add((mode, difference, IsAlone: true));
            else
                waiting.Add(difference);
        }

        for (var n = 1; n <= options.Repeats && waiting.Count > 0; n++)
        {
            OnProgress($"{mode.Name}: repeating the command for {waiting.Count} difference(s), {n} of {options.Repeats}");
            var without = reference.Compare(_runner.Run(reference.First.Mode, options.Only, SuiteLimits.After(reference.First), cancellation), options.Only);
            var with = reference.Compare(RunAll(reference, mode, cancellation), options.Only);
            foreach (var difference in waiting.ToArray())
            {
                var varying = IsIn(without, difference, anyAspect: true) ? reference.First.Mode : IsIn(with, difference) ? null : mode;
                if (varying is null)
                    continue;
                _flaky.Add(new(difference.Test, varying, difference));
                waiting.Remove(difference);
            }
        }
        _confirmed.AddRange(waiting.Select(d => (mode, d, false)));
    }

    /// <summary>Whether a difference shows each time when the test runs by itself, and never without the JIT.</summary>
    private bool IsShownAlone(SuiteReference reference, Mode mode, TestDifference difference, CancellationToken cancellation)
    {
        var (test, selected) = (difference.Test, new HashSet<string> { difference.Test });
        var limits = SuiteLimits.After(reference.First);
        for (var n = 1; n <= options.Repeats; n++)
        {
            OnProgress($"{mode.Name}: repeating {test}, {n} of {options.Repeats}");
            if (!IsIn(reference.Compare(_runner.Run(mode, selected, limits, cancellation), selected), difference))
                return false;
        }
        if (!_isStableAlone.TryGetValue(test, out var isStable))
        {
            isStable = Enumerable.Range(0, options.Repeats).All(_ =>
                reference.Compare(_runner.Run(reference.First.Mode, selected, limits, cancellation), selected).Count == 0);
            _isStableAlone[test] = isStable;
        }
        return isStable;
    }

    private static bool IsIn(IReadOnlyList<TestDifference> seen, TestDifference difference, bool anyAspect = false) =>
        seen.Any(s => s.Test == difference.Test && (anyAspect || s.Aspect == difference.Aspect));

    /// <summary>Looks for a shorter command, which counts only when it shows the difference.</summary>
    private SuiteFinding Finding(SuiteReference reference, (Mode Mode, TestDifference Difference, bool IsAlone)[] seen, CancellationToken cancellation)
    {
        var (mode, difference, _) = seen[0];
        var finding = new SuiteFinding(difference.Test, [.. seen.Select(s => (s.Mode, s.Difference))], seen.All(s => s.IsAlone), null);
        if (!finding.IsAlone || invocation.Select(difference.Test) is not { } words)
            return finding;
        OnProgress($"{mode.Name}: trying {words[^1]} by a command of its own");
        var run = _runner.Run(mode, null, SuiteLimits.After(reference.First), cancellation, words);
        return IsIn(reference.Compare(run, new HashSet<string> { difference.Test }), difference) ? finding with { Repeat = words } : finding;
    }
}
