using System.Diagnostics;
using System.Text;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.LongRun;

/// <summary>
/// Runs programs by number, each once in the reference mode and some times in the mode <c>stress</c>, until so many traces were compiled and
/// entered. What a program prints and probes must not depend on the mode; whatever else goes wrong ends the process.
/// In: a seed and the number of the first program. The same two give the same run.
/// </summary>
internal sealed class Campaign(ulong seed, ulong first, long wantedTraces, TimeSpan longest, TextWriter output)
{
    /// <summary>Runs in the mode <c>stress</c> of one program.</summary>
    private const int Schedules = 4;

    /// <summary>One program in so many is the fuzzer's; those have one hot loop each.</summary>
    private const ulong FuzzerPeriod = 4;

    private const ulong ProgramsPerLine = 100;

    private readonly DataStack _stack = new();
    private readonly ProgramGenerator _generator = new(lowHotIterations: 80, defaultHotIterations: 80, defaultPeriod: 1);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private long _made, _entered, _evicted, _invalidated, _collections, _runs, _replays, _exits;
    private int _peakBytes, _peakLive;

    /// <summary>False: a program behaved otherwise in a mode.</summary>
    public bool Run()
    {
        output.WriteLine($"seed {seed}, from program {first}");
        for (ulong index = first; _entered < wantedTraces && _clock.Elapsed < longest; index++)
        {
            ulong program = new RandomSeed(seed).Derive(index).Value;
            string source = index % FuzzerPeriod == 0 ? _generator.Generate(new RandomSeed(seed), index).Source : LoopPrograms.Generate(program);
            string expected = Run(source, RunMode.Interp, 0);
            for (ulong k = 0; k < Schedules; k++)
            {
                ulong stressSeed = new RandomSeed(program).Derive(k).Value;
                string actual = "";
                try
                {
                    actual = Run(source, RunMode.Stress, stressSeed);
                }
                catch (BrokenTraceException)
                {
                    // Goes on to end the process; what is needed to see it again is written first.
                    Keep(source, index, stressSeed);
                    throw;
                }
                if (actual == expected) continue;
                Keep(source, index, stressSeed);
                output.WriteLine(FirstDifference(expected, actual));
                return false;
            }
            if ((index - first) % ProgramsPerLine == ProgramsPerLine - 1) Report(index + 1);
        }
        Report(null);
        return true;
    }

    private void Report(ulong? next)
    {
        double seconds = _clock.Elapsed.TotalSeconds;
        output.WriteLine($"{seconds,7:F0} s  {_runs} runs  {_made} executors made, {_entered} traces compiled and entered ({_entered / seconds:F0}/s)  "
            + $"{_invalidated} invalidated, {_evicted} evicted  {_collections} collections  {_exits} exits checked, {_replays} by the uop interpreter  "
            + $"at most {_peakLive} executors, {_peakBytes >> 10} KB of code" + (next is null ? "" : $"  next program {next}"));
        output.Flush();
    }

    private void Keep(string source, ulong index, ulong stressSeed)
    {
        string file = Path.Combine(Path.GetTempPath(), $"longrun-{seed}-{index}.py");
        File.WriteAllText(file, source);
        output.WriteLine($"program {index}: {file}\n  ./pyjitverify run --mode stress --seed {stressSeed} {file}");
        output.Flush();
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] one = expected.Split('\n'), other = actual.Split('\n');
        for (int i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            string a = i < one.Length ? one[i] : "<end>", b = i < other.Length ? other[i] : "<end>";
            if (a != b) return $"line {i + 1}: expected {a}\n  got {b}";
        }
        return "no line differs";
    }

    /// <summary>What the program printed and probed, and the exception that left it.</summary>
    private string Run(string source, RunMode mode, ulong stressSeed)
    {
        var printed = new MemoryStream();
        var seen = new StringBuilder();
        ScriptRunner.OnLargeStack(() =>
        {
            _stack.Clear();
            var options = new InterpreterOptions
            {
                StandardOutput = printed,
                StandardError = printed,
                Mode = mode,
                StressSeed = stressSeed,
                Budget = new Budget { Instructions = 1L << 34 },
            };
            using var interpreter = new PyInterpreter(options, new InterpreterParts { Stack = _stack });
            interpreter.State.Builtins.SetStr("__probe__", new PyBuiltinFunction(MethodDefinition.Fast("__probe__", 0, -1, (_, _, values) => Note(seen, values)), default, module: "builtins"));
            interpreter.State.Builtins.SetStr("__phase__", new PyBuiltinFunction(MethodDefinition.OneArg("__phase__", (_, _, _) => Value.None), default, module: "builtins"));
            PyException? exception = interpreter.RunMain(Encoding.UTF8.GetBytes(source), "program.py");
            if (exception is not null) seen.Append(interpreter.Thread.TypeOf(exception).Name).Append(' ').AppendJoin(", ", exception.Args.Items.Select(Text)).Append('\n');
            seen.Append(interpreter.Thread.Budget.Exhausted).Append('\n');
            if (interpreter.TierTwo is { } tier) Count(tier);
        });
        return Encoding.UTF8.GetString(printed.ToArray()) + seen;
    }

    private void Count(TierTwo tier)
    {
        _runs++;
        _made += tier.Registry.Made;
        _entered += tier.Backend!.EnteredCodes;
        _evicted += tier.Backend.Evicted;
        _invalidated += tier.Invalidations;
        _collections += tier.Stress!.Collections;
        _replays += tier.Checks!.Replays;
        _exits += tier.Checks.Exits;
        _peakBytes = Math.Max(_peakBytes, tier.Backend.PeakBytes);
        _peakLive = Math.Max(_peakLive, tier.Registry.Executors.Count);
    }

    private static Value Note(StringBuilder seen, ReadOnlySpan<Value> values)
    {
        foreach (Value value in values) seen.Append(Text(value)).Append(';');
        seen.Append('\n');
        return Value.None;
    }

    /// <summary>Without running Python code: instances by their class.</summary>
    private static string Text(Value value) => value.Ref switch
    {
        PyList { Kind: TypeKind.List } list => $"[{string.Join(", ", list.Span.ToArray().Select(Text))}]",
        PyTuple { Kind: TypeKind.Tuple } tuple => $"({string.Join(", ", tuple.Items.Select(Text))})",
        PyObject { Kind: TypeKind.Str or TypeKind.Int } => value.ToString(),
        PyObject other => other.Kind.ToString(),
        _ => value.IsFloat ? BitConverter.DoubleToInt64Bits(value.AsFloat).ToString("x", System.Globalization.CultureInfo.InvariantCulture) : value.ToString(),
    };
}
