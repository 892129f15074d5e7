using PyJitVerify.Oracle.Engagements;
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
    private const string WithoutIp = "instruction without _SET_IP";

    /// <summary>The name, empty when the trace has no instruction, and what is special about it.</summary>
    public static (string Name, LandmarkKind Kind) NameOf(Executor executor)
    {
        IReadOnlyList<UopInstruction> trace = executor.Recorded;
        int start = LastSetIp(trace, trace.Count);
        if (start < 0) return ("", LandmarkKind.Plain);
        if (HasSecond(trace, start, trace.Count)) return (WithoutIp, LandmarkKind.Odd);
        if (WrongExit(executor, trace[start]) is { } exit) return (exit, LandmarkKind.Plain);
        // What a call should have checked shows in the callee.
        int before = LastSetIp(trace, start);
        if (before >= 0 && Own(trace, before, start).Any(u => UopInstruction.Pushes(u.Uop)) && Form(trace, before, start) is { IsOdd: true } call) return (call.Name, LandmarkKind.Odd);
        (string name, bool isOdd) = Form(trace, start, trace.Count);
        return (name, isOdd ? LandmarkKind.Odd : Own(trace, start, trace.Count).Exists(u => IsSurrounded(u.Uop)) ? LandmarkKind.Surrounded : LandmarkKind.Plain);
    }

    /// <summary>The name of the first instruction of a trace that was recorded otherwise than any form of it is; empty: there is none.</summary>
    public static string OddityOf(IReadOnlyList<UopInstruction> trace)
    {
        for (int start = 0; start < trace.Count; start++)
        {
            if (trace[start].Uop != Uop.SetIp) continue;
            int end = start + 1;
            while (end < trace.Count && trace[end].Uop != Uop.SetIp) end++;
            if (HasSecond(trace, start, end)) return WithoutIp;
            if (Form(trace, start, end) is { IsOdd: true } odd) return odd.Name;
        }
        return "";
    }

    /// <summary>Whether another instruction begins whose place was not stored.</summary>
    private static bool HasSecond(IReadOnlyList<UopInstruction> trace, int start, int end)
    {
        for (int i = start; i < end - 1; i++)
        {
            if (trace[i].Uop == Uop.CheckValidity && trace[i + 1].Uop is not (Uop.SetIp or Uop.Deopt)) return true;
        }
        return false;
    }

    private static bool IsSurrounded(Uop uop) => UopMetadata.Has(uop, InstructionFlags.Raises) || UopMetadata.Has(uop, InstructionFlags.Escapes);

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

    private static (string Name, bool IsOdd) Form(IReadOnlyList<UopInstruction> trace, int start, int end)
    {
        Opcode opcode = OpcodeAt(trace[start].Code!, trace[start].Target);
        List<UopInstruction> own = Own(trace, start, end);
        // Negating a condition turns one jump into another, so a pair of them has one name.
        if (opcode is Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse) return (OpcodeMetadata.Name(Opcode.PopJumpIfFalse), false);
        if (opcode is Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone) return (OpcodeMetadata.Name(Opcode.PopJumpIfNone), false);
        string generic = OpcodeMetadata.Name(opcode);
        if (own is [.., { Uop: var last }] && UopMetadata.Has(last, InstructionFlags.Terminator)) return (generic, false);
        List<Uop> recorded = [.. own.Select(u => u.Uop).Where(u => u != Uop.GuardIp)];
        bool isUnchecked = own.Exists(u => UopInstruction.Pushes(u.Uop) || u.Uop == Uop.ForIterGenFrame) && !own.Exists(u => u.Uop == Uop.GuardIp);
        if (Forms(opcode).FirstOrDefault(f => f.Uops.SequenceEqual(recorded)) is { Uops: not null } form)
            return isUnchecked ? ($"{generic} without {UopMetadata.Name(Uop.GuardIp)}", true) : (OpcodeMetadata.Name(form.Opcode) + Operator(opcode, own), false);
        if (Forms(opcode).Select(f => MissingGuards(f.Uops, recorded)).Where(m => m.Count > 0).MinBy(m => m.Count) is { } missing)
            return ($"{generic} without {UopMetadata.Name(missing[0])}", true);
        return ($"{generic} as {string.Join(' ', recorded.Select(UopMetadata.Name))}", true);
    }

    /// <summary>What the recorder makes of instructions whose operands it has seen, beside the forms of tier 1; each counts as the first form of its family.</summary>
    private static readonly (Opcode Opcode, Uop[] Uops)[] Recorders =
    [
        (Opcode.ForIter, [Uop.ForIterGenFrame]),
        (Opcode.YieldValue, [Uop.YieldValue]),
        (Opcode.ReturnValue, [Uop.ReturnValueOfOperator]),
        (Opcode.BinaryOp, [Uop.GuardNosTypeVersion, Uop.GuardTypeVersion, Uop.CheckGetterVersion, Uop.BinaryOpFrame]),
        (Opcode.CallKw, [Uop.CheckAllocInit, Uop.CallKwAllocAndEnterInit]),
        .. from owner in (Uop[])[Uop.GuardTypeVersion, Uop.CheckAttrClass]
           from load in (Uop[][])[[Uop.LoadSuperAttrAttr, Uop.PushNullConditional], [Uop.LoadSuperAttrMethod]]
           select (Opcode.LoadSuperAttr, (Uop[])[Uop.GuardLoadSuperAttr, owner, .. load]),
    ];

    /// <summary>The forms of an instruction, that of the program first.</summary>
    private static IEnumerable<(Opcode Opcode, IEnumerable<Uop> Uops)> Forms(Opcode opcode) =>
        Enumerable.Range(0, byte.MaxValue + 1).Select(i => (Opcode)i).Where(o => OpcodeMetadata.Generic(o) == OpcodeMetadata.Generic(opcode)).OrderBy(o => o != opcode)
            .Where(o => Expansions.Of(o) is not null).Select(o => (o, Expansions.Of(o)!.Select(e => e.Uop)))
            .Concat(Recorders.Where(r => r.Opcode == OpcodeMetadata.Generic(opcode)).Select(r => (r.Opcode, (IEnumerable<Uop>)r.Uops)));

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
            return $"exit of {(isBranch ? "branch" : "guard")} back {(isFar ? "to another statement" : "within the statement")}";
        }
        return null;
    }
}
