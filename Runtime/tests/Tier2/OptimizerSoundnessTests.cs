using FsCheck;
using FsCheck.Fluent;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.CodeCache;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>
/// Random traces leave the same state with and without each pass, and with all of them: the same values and budget, the same kind of exit at the same
/// instruction. A trace that is given up never comes to its end.
/// </summary>
[TestFixture]
internal sealed class OptimizerSoundnessTests
{
    private const int TracesPerSeed = 10, Seeds = 200, OtherLocals = 4;

    private PyInterpreter _interpreter = null!;
    private ObjectUops _objects = null!;
    private BuiltinFacts _builtins = null!;

    [SetUp]
    public void MakeInterpreter()
    {
        _interpreter = new PyInterpreter(new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null });
        _objects = new ObjectUops(_interpreter);
        _builtins = new BuiltinFacts(_interpreter.State.Type, (value, which) => ((Evaluator)_interpreter.State.Evaluator).IsBuiltin(value, which));
    }

    private static IEnumerable<string> PassNames => TraceOptimizer.AllPasses.Select(p => p.Name).Where(n => n != new GlobalPromotion().Name);

    [TestCaseSource(nameof(PassNames))]
    public void Pass_changes_nothing_but_the_trace(string name) => AssertSound(TraceOptimizer.AllPasses.Where(p => p.Name == name), backend: null);

    [Test]
    public void All_passes_change_nothing_but_the_trace() => AssertSound(TraceOptimizer.AllPasses, backend: null);

    [Test]
    public void Machine_code_of_an_optimized_trace_leaves_the_same_state()
    {
        using NativeBackend backend = new InterpreterParts().MakeBackend(_interpreter.State, PyJitVerify.Runtime.Instructions.Switches.None, CodeArena.DefaultBytes);
        AssertSound(TraceOptimizer.AllPasses, backend);
    }

    private void AssertSound(IEnumerable<IOptimizerPass> passes, NativeBackend? backend)
    {
        var optimizer = new TraceOptimizer([.. passes], null, _builtins);
        var facts = new RootFrameFacts(new PyDict(), new PyDict(), new WatchedNames(static _ => { }));
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            for (int i = 0; i < TracesPerSeed; i++)
            {
                Value[] locals = RandomTraces.Locals(random, _objects.Values);
                UopInstruction[] trace = RandomTraces.Next(random, _objects, trace => IsPassed(trace, locals));
                if (Difference(optimizer, facts, backend, trace, [locals, .. Enumerable.Range(0, OtherLocals).Select(_ => Other(locals, random))]) is { } difference)
                    throw new AssertionException(difference);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Seeds));
        Assert.That(optimizer.Fuel.Total, Is.GreaterThan(Seeds / 3), "hardly anything was rewritten");
        foreach (IOptimizerPass pass in optimizer.Passes.Where(p => p is not GlobalPromotion)) Assert.That(optimizer.Fuel.Done[pass.Name], Is.GreaterThan(0), pass.Name);
    }

    private bool IsPassed(UopInstruction[] trace, Value[] locals) =>
        RandomTraces.Run(_interpreter, null, trace, null, locals, null).StartsWith($"Exited at {trace.Length - 1},", StringComparison.Ordinal);

    private Value[] Other(Value[] locals, Random random)
    {
        var other = (Value[])locals.Clone();
        other[random.Next(other.Length)] = _objects.Values[random.Next(_objects.Values.Length)];
        return other;
    }

    private string? Difference(TraceOptimizer optimizer, RootFrameFacts facts, NativeBackend? backend, UopInstruction[] trace, Value[][] states)
    {
        UopInstruction[]? uops = optimizer.Optimize(trace, facts)?.Uops.ToArray();
        NativeCode? code = uops is null ? null : backend?.Compile(uops, RandomTraces.EntryDepth);
        string? difference = states.Select(locals => uops is null ? Passes(trace, locals) : Difference(backend, trace, uops, code, locals)).FirstOrDefault(d => d is not null);
        code?.Retire();
        return difference;
    }

    private string? Difference(NativeBackend? backend, UopInstruction[] trace, UopInstruction[] uops, NativeCode? code, Value[] locals)
    {
        string expected = RandomTraces.Run(_interpreter, backend, trace, null, locals, null, counts: false);
        string actual = RandomTraces.Run(_interpreter, backend, uops, code, locals, null, counts: false);
        return actual == expected ? null : $"expected {expected}\nactual   {actual}\nlocals {string.Join(' ', locals)}\n{string.Join('\n', trace)}\noptimized\n{string.Join('\n', uops)}";
    }

    /// <summary>What speaks against giving a trace up: that it comes to its end.</summary>
    private string? Passes(UopInstruction[] trace, Value[] locals)
    {
        string far = RandomTraces.Run(_interpreter, null, trace, null, locals, null);
        bool wentRound = !far.Contains(" 5000 left", StringComparison.Ordinal), cameToEnd = far.Contains($" at {trace.Length - 1},", StringComparison.Ordinal);
        return wentRound || cameToEnd ? $"given up, but {far}\n{string.Join('\n', trace)}" : null;
    }
}
