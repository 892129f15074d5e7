using PyJitVerify.Runtime.Builtins;
using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Reports;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime;

/// <summary>
/// One Python interpreter, put together from its parts. This is the only place that does so: a planted fault is another part handed in
/// here, through <see cref="InterpreterParts"/>.
/// Lifetime: cheap to make, used by one thread at a time, thrown away after a program.
/// </summary>
public sealed class PyInterpreter : IDisposable
{
    private readonly InterpreterState _state;
    private readonly Evaluator _evaluator;
    private readonly TierTwo? _tierTwo;
    private readonly PerfFiles? _perfFiles;

    public PyInterpreter(InterpreterOptions options) : this(options, new InterpreterParts())
    {
    }

    internal PyInterpreter(InterpreterOptions options, InterpreterParts parts)
    {
        Options = options;
        _state = new InterpreterState(options.Budget, new TextWriterSink(options.StandardOutput, options.StandardError), parts.Stack);
        Specializer? specializer = options.Mode == RunMode.Interp ? null : parts.MakeSpecializer();
        if (specializer is not null) specializer.Off = options.Off;
        _evaluator = new Evaluator(_state, specializer) { Watch = parts.Watch };
        _state.StandardLibrary = options.StandardLibrary;
        string[] roots = options.ScriptFolder is { } folder ? [folder.Length == 0 ? "." : folder] : [];
        _state.Files = new FilePermissions(options.StandardLibrary is { } library ? [.. roots, library] : roots, options.AllowFiles);
        _state.OpenFiles = new FileTable(_state.Output, options.StandardInput);
        var importer = new ModuleImporter(_state);
        _evaluator.Importer = importer.Import;
        _state.Compiler = new SourceCompiler(_state);
        _state.Warnings = new WarningSink();
        BuiltinsModule.Populate(_state, _state.Builtins);
        if (options.Mode.UsesTraces())
        {
            TraceOptimizer? optimizer = options.Mode.UsesOptimizer()
                ? new TraceOptimizer([.. parts.MakePasses().Where(p => !options.Off.HasPass(p.Name))], new RewriteFuel(options.RewriteLimit, options.Off),
                    new BuiltinFacts(_state.Type, (value, which) => _evaluator.IsBuiltin(value, which)))
                : null;
            StressSchedule? stress = options.Mode == RunMode.Stress ? new StressSchedule(options.StressSeed) : null;
            _tierTwo = new TierTwo(_state, _evaluator, new TraceThresholds(options.BackEdgeThreshold, options.SideExitThreshold, options.BackEdgeBackoff, options.SideExitBackoff), optimizer, parts.MakeRecorder,
                options.Mode.UsesMachineCode() ? parts.MakeBackend(_state, options.Off, stress?.CodeBytes ?? options.CodeBytes) : null,
                stress, stress?.Limits ?? new ExecutorLimits(options.TracesPerSweep, options.MaxLiveTraces))
            {
                TraceLimit = options.TraceLimit,
                LastTraceInstructions = options.LastTraceInstructions,
                EntersLastTrace = options.EntersLastTrace,
                DropsAllTraces = options.DropsAllTraces,
                Checks = options.ChecksTraces || stress is not null && parts.ChecksStress ? new TraceChecks($"mode {options.Mode.Spelling()}, seed {options.StressSeed}") : null,
                ForcedExits = parts.ForcedExits,
                Stopwatch = new TraceStopwatch(options.Reports.Statistics == StatisticsForm.None ? null : new CpuClock()),
            };
            if (options.Reports.PerfFolder is { } perf) _tierTwo.Published = (_perfFiles = new PerfFiles(perf, TimeProvider.System)).Add;
            _evaluator.TierTwo = parts.TierTwoSeenBy(_tierTwo);
            if ((options.DropsAllTraces & (WatchedKinds.Tracing | WatchedKinds.Handling)) != 0) _evaluator.TierTwo = new WaryTierTwo(_evaluator.TierTwo, _tierTwo, options.DropsAllTraces);
        }
        importer.DescribeBuiltin(Thread, "sys", SysModule.Create(_state, options));
        Main = new PyModule("__main__");
        _state.Modules.TryGetStr("builtins", out Value builtins);
        importer.DescribeBuiltin(Thread, "builtins", (PyModule)builtins.Ref!);
        Main.Members.SetStr(Names.Doc, Value.None);
        Main.Members.SetStr(Names.Package, Value.None);
        Main.Members.SetStr(Names.Loader, Value.None);
        Main.Members.SetStr(Names.Spec, Value.None);
        Main.Members.SetStr(Names.Builtins, builtins);
        _state.Modules.SetStr("__main__", Main);
    }

    public InterpreterOptions Options { get; }

    /// <summary>Gives the memory for machine code back. The interpreter runs nothing afterwards.</summary>
    public void Dispose()
    {
        _state.OpenFiles.Dispose();
        _perfFiles?.Dispose();
        _tierTwo?.Backend?.Dispose();
    }

    /// <summary>Types, modules and counters; for tests and tools beside the Runtime.</summary>
    internal InterpreterState State => _state;

    internal TierTwo? TierTwo => _tierTwo;

    internal Specializer? Specializer => _evaluator.Specializer;

    /// <summary>The module <c>__main__</c>.</summary>
    internal PyModule Main { get; }

    internal ThreadState Thread => _state.MainThread;

    /// <summary>Compiles and runs a program as <c>__main__</c>. Null: it ended normally; otherwise the exception that left it.</summary>
    internal PyException? RunMain(ReadOnlySpan<byte> source, string fileName)
    {
        PyCode? code = _state.Compiler.Compile(Thread, new PyBytes(source.ToArray()), fileName, CompileMode.Exec);
        if (code is null) return Thread.TakePending();
        Value result = _evaluator.Execute(Thread, code, Main.Members, Main.Members, []);
        return result.IsNull ? Thread.TakePending() : null;
    }
}

/// <summary>The parts that an interpreter is made of, each replaceable.</summary>
internal sealed record InterpreterParts
{
    /// <summary>A data stack to use again, cleared; null: a new one. Making one costs a collection of all generations.</summary>
    public DataStack? Stack { get; init; }

    /// <summary>Memory for what machine code refers to, to use again when the interpreter that had it is disposed of; null: a new one.</summary>
    public ConstantPool? Pool { get; init; }

    public Func<Specializer> MakeSpecializer { get; init; } = () => new Specializer();

    public Func<IReadOnlyList<IOptimizerPass>> MakePasses { get; init; } = () => TraceOptimizer.AllPasses;

    /// <summary>What machine code is copied from.</summary>
    public StencilSet Stencils { get; init; } = StencilSet.Standard;

    /// <summary>Whether traces are looked at in the mode <c>stress</c>. Not where a fault is planted that a program is to show by itself.</summary>
    public bool ChecksStress { get; init; } = true;

    public Func<PyCode, int, int, TraceRecorder> MakeRecorder { get; init; } = (code, start, max) => new TraceRecorder(code, start, max);

    /// <summary>Exits that are taken at will; null: none are.</summary>
    public ForcedExits? ForcedExits { get; init; }

    /// <summary>Sees each instruction that tier 1 runs; null: nothing does.</summary>
    public Action<ThreadState, Frame, int>? Watch { get; init; }

    /// <summary>What the interpreter loop is given for tier 2.</summary>
    public Func<ITierTwo, ITierTwo> TierTwoSeenBy { get; init; } = static tier => tier;

    public NativeBackend MakeBackend(InterpreterState state, Switches off, int codeBytes) => new(
        state.Type(TypeKind.Object), version => BuiltinOfVersion(state, version),
        (value, which) => ((Evaluator)state.Evaluator).IsBuiltin(value, which), Stencils, off: off, codeBytes: codeBytes, pool: Pool);

    /// <summary>Builtin types do not change, so a version of one says the kind of its instances.</summary>
    private static TypeKind BuiltinOfVersion(InterpreterState state, uint version)
    {
        for (TypeKind kind = TypeKind.Instance + 1; kind < TypeKind.Count; kind++)
        {
            if (state.Type(kind)?.Version == version) return kind;
        }
        return TypeKind.Instance;
    }
}
