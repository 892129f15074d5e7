using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Oracle.Worker;

/// <summary>What of an interpreter's tiers took part in its run.</summary>
internal static class MachineryReport
{
    public static Machinery Machinery(this PyInterpreter interpreter)
    {
        IReadOnlyList<Executor> executors = interpreter.TierTwo?.Executors ?? [];
        Executor? last = executors.Count == 0 ? null : executors[^1];
        Rewrite? rewrite = interpreter.TierTwo?.Rewrites?.Last;
        IEnumerable<string> opcodes = interpreter.Specializer?.Chosen.Select(Switches.Name) ?? [];
        IEnumerable<string> passes = interpreter.TierTwo?.Rewrites?.Done.Keys.Select(Switches.PassName) ?? [];
        IEnumerable<string> uops = executors.Where(e => e.Native is not null).SelectMany(e => e.Trace).Select(u => u.Uop)
            .Distinct().Where(u => !UopMetadata.Has(u, InstructionFlags.Terminator)).Select(Switches.Name);
        string[] registers = executors.Any(e => e.Native is not null) ? [Switches.RegistersInCalls, Switches.RegistersAtExits] : [];
        return new Machinery(
            new([.. opcodes, .. passes, .. uops, .. registers]), (ulong)(interpreter.TierTwo?.Registry.Made ?? 0), last is null ? "" : Text(last),
            (ulong)(last?.Instructions ?? 0), last is null ? Landmark.None : Instruction(last),
            (ulong)(interpreter.TierTwo?.Rewrites?.Total ?? 0), rewrite is null ? Landmark.None : Of(rewrite),
            new(interpreter.TierTwo?.Rewrites?.Taught.Select(Switches.FactName) ?? []), OddityOf(rewrite is null ? executors.Select(e => e.Recorded) : [rewrite.Recorded]),
            (ulong)interpreter.Thread.DeepestRefusal);
    }

    private static string OddityOf(IEnumerable<IReadOnlyList<UopInstruction>> traces) => traces.Select(InstructionNaming.OddityOf).FirstOrDefault(o => o.Length > 0, "");

    private static string Text(Executor executor) =>
        $"{(executor.ChainDepth == 0 ? "the loop" : "a side trace")} in {Place(executor.Code, executor.Start)}, {executor.Trace.Length} uops";

    private static Landmark Of(Rewrite rewrite) => new(
        $"{rewrite.Pass}:{UopMetadata.Name(rewrite.Uop.Uop)}{(rewrite.IsElsewhere ? " elsewhere" : IsDerived(rewrite.ReliesOn) ? " inherited" : "")}", $"{rewrite.Pass} rewrote {Text(rewrite.Uop)}",
        KindOf(rewrite.ReliesOn), rewrite.Uop.Code is { } code ? Place(code, rewrite.Uop.Target) : "");

    private static LandmarkKind KindOf(object? watched) => watched switch
    {
        null => LandmarkKind.Plain,
        WatchedNames => LandmarkKind.OnNames,
        PyType => LandmarkKind.OnTypes,
        _ => LandmarkKind.OnFunctions, // itself or its code
    };

    /// <summary>A class is watched on behalf of its bases as well, where the program has made some.</summary>
    private static bool IsDerived(object? watched) => watched is PyType type && type.Mro.Count(t => t.IsHeap) > 1;

    private static Landmark Instruction(Executor executor)
    {
        if (executor.Recorded.LastOrDefault(u => u.Uop == Uop.SetIp) is not { Code: { } code } at) return Landmark.None;
        (string name, LandmarkKind kind) = InstructionNaming.NameOf(executor);
        return new(name, $"{OpcodeMetadata.Name(InstructionNaming.OpcodeAt(code, at.Target))} in {Place(code, at.Target)}", kind, Place(code, at.Target));
    }

    private static string Text(UopInstruction uop) => uop.Code is { } code ? $"{TraceText.Format(uop)} of {Place(code, uop.Target)}" : TraceText.Format(uop);

    private static string Place(PyCode code, int unit) => $"{code.QualifiedName}, line {code.LineOf(unit)}, byte {2 * unit}";
}
