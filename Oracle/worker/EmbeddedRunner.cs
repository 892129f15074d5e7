using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Oracle.Worker;

/// <summary>Runs programs on the embedded runtime, each in an interpreter of its own.</summary>
/// <param name="parts">What the interpreters are made of.</param>
internal sealed class EmbeddedRunner(InterpreterParts parts) : IProgramRunner
{
    /// <summary>Code units that a program may spend when the request sets no limit.</summary>
    private const long DefaultBytecodes = 20_000_000;

    /// <summary>A heap larger than this after a run is collected: nearly all of it was that program's. Measured: a collection takes 16 ms.</summary>
    private const long CollectAboveBytes = 64 << 20;

    private const int RunsPerSizeCheck = 16;

    private readonly DataStack _stack = new();
    private readonly ConstantPool _pool = new();
    private int _runs;
    private ulong _residentKiB;

    public Hello Hello { get; } = new(
        "embedded", "3.14", $"3.14 {typeof(PyInterpreter).Assembly.GetName().Version}", true, true,
        EquatableList<string>.Empty, (uint)Environment.ProcessId);

    /// <remarks>The thread's stack must be as deep as <see cref="ScriptRunner.OnLargeStack"/> makes it.</remarks>
    public RunReply Run(RunRequest request)
    {
        RunReply reply = RunHere(request);
        if (GC.GetTotalMemory(forceFullCollection: false) > CollectAboveBytes) GC.Collect();
        return reply;
    }

    private RunReply RunHere(RunRequest request)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        InterpreterOptions options = OptionsOf(request, output, error);
        _stack.Clear();
        var clock = Stopwatch.StartNew();
        var forced = new ForcedExitRun(request, options.Budget.Instructions);
        var coverage = new CoverageRun(request);
        using var interpreter = new PyInterpreter(options, parts with { Stack = _stack, Pool = _pool, ForcedExits = forced.Exits, Watch = forced.Watch + coverage.Watch });
        var probes = new ProbeRecorder(interpreter, request);
        probes.Install();
        PyException? exception = interpreter.RunMain(request.Source.Span, request.FileName);
        var describer = new Describer(interpreter.State);
        bool compiled = exception is null || exception.Traceback is not null || !interpreter.Thread.TypeOf(exception).IsSubtypeOf(interpreter.State.Exceptions.SyntaxError);
        probes.Phase(ProgramContract.EndPhase);
        var observation = new Observation
        {
            Ending = Ending.Completed,
            Code = ExitCodeOf(interpreter, exception),
            Compiled = compiled,
            Probes = probes.Summary(),
            Exception = exception is null ? null : new ExceptionDescriber(describer, interpreter.Thread).Describe(exception),
            Stdout = Observation.StreamText(output.ToArray()),
            Stderr = Observation.StreamText(error.ToArray()),
            Globals = GlobalsOf(interpreter, describer),
            Budget = options.Budget.Exhausted == BudgetKind.None ? "" : options.Budget.Exhausted.ToString().ToLowerInvariant(),
        };
        return new RunReply(request.Id, observation, probes.Engagement() with { ForcedExits = forced.Report(), Executed = coverage.Report(interpreter) }, clock.Elapsed, clock.Elapsed, ResidentKiB())
        {
            ProbeChecks = probes.Checks,
            ProbeWindow = probes.Window,
        };
    }

    /// <summary>Resident size, looked at every few runs: asking the system takes as long as a fifth of making an interpreter.</summary>
    private ulong ResidentKiB()
    {
        if (_runs++ % RunsPerSizeCheck == 0) _residentKiB = (ulong)(Environment.WorkingSet >> 10);
        return _residentKiB;
    }

    private static InterpreterOptions OptionsOf(RunRequest request, Stream output, Stream error)
    {
        string Knob(string name, string fallback) => request.KnobValue(name) ?? fallback;
        var budget = new Budget
        {
            Instructions = request.Limits.Bytecodes == 0 ? DefaultBytecodes : (long)request.Limits.Bytecodes,
            MemoryBytes = request.Limits.MemoryBytes == 0 ? long.MaxValue : (long)request.Limits.MemoryBytes,
            LargestRequestBytes = 1L << 28,
            OutputBytes = (long)request.Limits.OutputBytes,
        };
        return new InterpreterOptions
        {
            StandardOutput = output,
            StandardError = error,
            Budget = budget,
            Mode = ModeOf(Knob(EmbeddedSubject.ModeKnob, RunMode.Interp.Spelling())),
            BackEdgeThreshold = int.Parse(Knob(EmbeddedSubject.BackEdgeKnob, "4000")),
            SideExitThreshold = int.Parse(Knob(EmbeddedSubject.SideExitKnob, "4000")),
            StressSeed = request.RandomSeed ^ BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(request.Source.Span)),
            Arguments = [request.FileName],
            StandardLibrary = request.Knobs.FirstOrDefault(k => k.Name == EmbeddedSubject.LibraryKnob)?.Value,
            TraceLimit = int.Parse(Knob(CulpritFinder.TracesKnob, $"{int.MaxValue}")),
            EntersLastTrace = Knob(CulpritFinder.UnenteredKnob, "").Length == 0,
            LastTraceInstructions = int.Parse(Knob(CulpritFinder.InstructionsKnob, $"{int.MaxValue}")),
            RewriteLimit = int.Parse(Knob(CulpritFinder.RewritesKnob, $"{int.MaxValue}")),
            DropsAllTraces = Enum.Parse<WatchedKinds>(Knob(CulpritFinder.DropsKnob, nameof(WatchedKinds.None))),
            Off = Knob(CulpritFinder.OffKnob, "") is { Length: > 0 } off ? new Switches(off.Split(',')) : Switches.None,
        };
    }

    private static RunMode ModeOf(string name) => RunModeParts.Find(name) ?? throw new InvalidOperationException($"no mode {name}");

    private static int ExitCodeOf(PyInterpreter interpreter, PyException? exception)
    {
        if (exception is null) return 0;
        if (!interpreter.Thread.TypeOf(exception).IsSubtypeOf(interpreter.State.Exceptions.SystemExit)) return 1;
        Value code = exception.Extra is { Length: > 0 } extra ? extra[0] : Value.None;
        return code.IsNone ? 0 : code.IsInt ? (int)(code.Bits & 0xFF) : 1;
    }

    private static EquatableList<GlobalValue> GlobalsOf(PyInterpreter interpreter, Describer describer)
    {
        var globals = new List<GlobalValue>();
        PyDict members = interpreter.Main.Members;
        for (int i = 0; i < members.EntryCount; i++)
        {
            if (members.EntryAt(i).Key.Ref is not PyStr name) continue;
            string text = name.ToString();
            if (text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal)) continue;
            globals.Add(new GlobalValue(text, describer.Describe(members.EntryAt(i).Value, attributes: true)));
        }
        return new(globals);
    }
}
