using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Oracle.Worker;

/// <summary>What of an interpreter's tiers took part in its run.</summary>
internal static class MachineryReport
{
    public static Machinery Machinery(this PyInterpreter interpreter)
    {
        IReadOnlyList<Executor> executors = interpreter.TierTwo?.Executors ?? [];
        IEnumerable<string> opcodes = interpreter.Specializer?.Chosen.Select(Switches.Name) ?? [];
        IEnumerable<string> passes = interpreter.TierTwo?.Rewrites?.Done.Keys.Select(Switches.PassName) ?? [];
        IEnumerable<string> uops = executors.Where(e => e.Native is not null).SelectMany(e => e.Trace).Select(u => u.Uop)
            .Distinct().Where(u => !UopMetadata.Has(u, InstructionFlags.Terminator)).Select(Switches.Name);
        return new Machinery(
            new([.. opcodes, .. passes, .. uops]), (ulong)(interpreter.TierTwo?.Registry.Made ?? 0), executors.Count == 0 ? "" : Text(executors[^1]),
            (ulong)(executors.Count == 0 ? 0 : executors[^1].Instructions), executors.Count == 0 ? "" : Instruction(executors[^1].LastInstruction),
            (ulong)(interpreter.TierTwo?.Rewrites?.Total ?? 0), interpreter.TierTwo?.Rewrites?.Last is { } last ? $"{last.Pass} rewrote {Text(last.Uop)}" : "");
    }

    private static string Text(Executor executor) =>
        $"{(executor.ChainDepth == 0 ? "the loop" : "a side trace")} in {Place(executor.Code, executor.Start)}, {executor.Trace.Length} uops";

    private static string Instruction(UopInstruction at)
    {
        if (at.Code is not { } code) return "";
        ushort[] units = code.OriginalUnits;
        int unit = at.Target;
        while ((Opcode)(byte)units[unit] == Opcode.ExtendedArg) unit++;
        return $"{OpcodeMetadata.Name((Opcode)(byte)units[unit])} in {Place(code, at.Target)}";
    }

    private static string Text(UopInstruction uop) => uop.Code is { } code ? $"{TraceText.Format(uop)} of {Place(code, uop.Target)}" : TraceText.Format(uop);

    private static string Place(PyCode code, int unit) => $"{code.QualifiedName}, line {code.LineOf(unit)}, byte {2 * unit}";
}
