using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Oracle.Worker;

/// <summary>
/// Names the last instruction of a trace by what was recorded for it: the specialized form whose uops these are; what is missing when a form would need
/// another guard; an exit that goes back, where it should repeat its instruction or go ahead. Nothing in a name is the program's own.
/// </summary>
internal static class InstructionNaming
{
    /// <summary>The name, or an empty text when the trace has no instruction.</summary>
    public static string NameOf(Executor executor)
    {
        IReadOnlyList<UopInstruction> trace = executor.Recorded;
        int start = LastSetIp(trace, trace.Count);
        if (start < 0) return "";
        if (Enumerable.Range(start, trace.Count - start - 1).Any(i => trace[i].Uop == Uop.CheckValidity && trace[i + 1].Uop != Uop.Deopt)) return "instruction without _SET_IP";
        if (WrongExit(executor, trace[start]) is { } exit) return exit;
        // What a call should have checked shows in the callee.
        int before = LastSetIp(trace, start);
        if (before >= 0 && Own(trace, before, start).Any(u => UopInstruction.Pushes(u.Uop)) && Form(trace, before, start) is { IsWhole: false } call) return call.Name;
        return Form(trace, start, trace.Count).Name;
    }

    /// <summary>The opcode of the program.</summary>
    public static Opcode OpcodeAt(PyCode code, int unit) => (Opcode)(byte)code.OriginalUnits[code.OpcodeUnit(unit)];

    private static int LastSetIp(IReadOnlyList<UopInstruction> trace, int end)
    {
        int at = end - 1;
        while (at >= 0 && trace[at].Uop != Uop.SetIp) at--;
        return at;
    }

    /// <summary>The uops of an instruction that are its own.</summary>
    private static List<UopInstruction> Own(IReadOnlyList<UopInstruction> trace, int start, int end) =>
        [.. trace.Take(end).Skip(start + 1).Where(u => u.Uop is not (Uop.CheckValidity or Uop.Deopt))];

    private static (string Name, bool IsWhole) Form(IReadOnlyList<UopInstruction> trace, int start, int end)
    {
        Opcode opcode = OpcodeAt(trace[start].Code!, trace[start].Target);
        List<UopInstruction> own = Own(trace, start, end);
        // Negating a condition turns one jump into another, so a pair of them has one name.
        if (opcode is Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse) return (OpcodeMetadata.Name(Opcode.PopJumpIfFalse), true);
        if (opcode is Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone) return (OpcodeMetadata.Name(Opcode.PopJumpIfNone), true);
        string generic = OpcodeMetadata.Name(opcode);
        if (own is [.., { Uop: var last }] && UopMetadata.Has(last, InstructionFlags.Terminator)) return (generic, true);
        List<Uop> recorded = [.. own.Select(u => u.Uop).Where(u => u != Uop.GuardIp)];
        bool isUnchecked = own.Exists(u => UopInstruction.Pushes(u.Uop)) && !own.Exists(u => u.Uop == Uop.GuardIp);
        if (Forms(opcode).FirstOrDefault(f => f.Uops.SequenceEqual(recorded)) is { Uops: not null } form)
            return isUnchecked ? ($"{generic} without {UopMetadata.Name(Uop.GuardIp)}", false) : (OpcodeMetadata.Name(form.Opcode) + Operator(opcode, own), true);
        if (Forms(opcode).Select(f => MissingGuards(f.Uops, recorded)).Where(m => m.Count > 0).MinBy(m => m.Count) is { } missing)
            return ($"{generic} without {UopMetadata.Name(missing[0])}", false);
        return ($"{generic} as {string.Join(' ', recorded.Select(UopMetadata.Name))}", true);
    }

    /// <summary>The forms of an instruction, that of the program first.</summary>
    private static IEnumerable<(Opcode Opcode, IEnumerable<Uop> Uops)> Forms(Opcode opcode) =>
        Enumerable.Range(0, byte.MaxValue + 1).Select(i => (Opcode)i).Where(o => OpcodeMetadata.Generic(o) == OpcodeMetadata.Generic(opcode)).OrderBy(o => o != opcode)
            .Where(o => Expansions.Of(o) is not null).Select(o => (o, Expansions.Of(o)!.Select(e => e.Uop)));

    /// <summary>What a form has beyond what was recorded, in order; nothing when that is no part of it or when more than guards are missing.</summary>
    private static List<Uop> MissingGuards(IEnumerable<Uop> form, List<Uop> recorded)
    {
        var missing = new List<Uop>();
        int next = 0;
        foreach (Uop uop in form)
        {
            if (next < recorded.Count && recorded[next] == uop) next++;
            else missing.Add(uop);
        }
        return next == recorded.Count && missing.TrueForAll(u => UopMetadata.Has(u, InstructionFlags.Guard)) ? missing : [];
    }

    /// <summary>An instruction that stands for many operators is named with its own; in place or not makes no difference.</summary>
    private static string Operator(Opcode opcode, List<UopInstruction> own) =>
        opcode == Opcode.BinaryOp && own is [.., { Uop: Uop.BinaryOp or Uop.BinaryOpExtend, Argument: var argument }] && argument < 2 * BinaryOperators.Count
            ? $" {(BinaryOperator)(argument % BinaryOperators.Count)}" : "";

    /// <summary>An exit of the last instruction that was taken and goes back. Null: there is none.</summary>
    private static string? WrongExit(Executor executor, UopInstruction at)
    {
        int start = Array.FindLastIndex(executor.Trace, u => u.Uop == Uop.SetIp);
        // An optimizer may have taken it away.
        if (start < 0 || executor.Trace[start].Target != at.Target || !ReferenceEquals(executor.Trace[start].Code, at.Code)) return null;
        for (int i = start; i < executor.Trace.Length; i++)
        {
            if (executor.Exits[i] is not { Taken: > 0 } exit || !ReferenceEquals(exit.Code, at.Code) || exit.Target >= at.Target) continue;
            bool isFar = exit.Code.LineOf(exit.Target) != exit.Code.LineOf(at.Target);
            bool isBranch = executor.Trace[i].Uop is Uop.GuardIsTruePop or Uop.GuardIsFalsePop;
            return $"exit of {(isBranch ? "branch" : UopMetadata.Name(executor.Trace[i].Uop))} back {(isFar ? "to another statement" : "within the statement")}";
        }
        return null;
    }
}
