using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Native;
using PyJitVerify.Runtime.Native.Lowering;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>Writes the executors of an interpreter, by function: uops, machine code, exits.</summary>
internal static class JitDump
{
    /// <param name="function">The only function whose executors are wanted, by its name or qualified name; null: all.</param>
    public static void Write(TierTwo tier, JitDumpParts parts, string? function, TextWriter output)
    {
        foreach (IGrouping<PyCode, Executor> group in tier.Executors.Where(e => function is null || CodePlace.IsNamed(e.Code, function))
            .GroupBy(e => e.Code, CodePlace.Identity))
        {
            output.Write($"== {CodePlace.Of(group.Key)} in {group.Key.FileName}\n");
            foreach (Executor executor in group) Write(executor, parts, tier, output);
        }
    }

    private static void Write(Executor e, JitDumpParts parts, TierTwo tier, TextWriter output)
    {
        string parent = e.ChainDepth == 0 ? "" : $", depth {e.ChainDepth}{(e.Parent is { } p ? $" below #{p.Serial} uop {e.ParentExit}" : "")}";
        output.Write($"\n-- #{e.Serial} from {CodePlace.Of(e.Code, e.Start)}{parent}, ended by {e.Ended}, entered {e.Entered} times{(e.IsValid ? "" : ", invalid")}\n");
        if (parts.HasFlag(JitDumpParts.Uops)) WriteUops(e, output);
        if (parts.HasFlag(JitDumpParts.Asm)) WriteMachineCode(e, tier, output);
        if (parts.HasFlag(JitDumpParts.Exits)) WriteExits(e, output);
    }

    private static void WriteUops(Executor e, TextWriter output)
    {
        output.Write($"uops: {e.UopsRecorded} recorded, {e.Trace.Length} here\n");
        (PyCode Code, int Line)[] places = TraceLines.Of(e.Trace, e.Code, e.Start);
        for (int i = 0; i < e.Trace.Length; i++)
        {
            if (i == 0 || places[i] != places[i - 1]) output.Write($"  ; {places[i].Code.QualifiedName}:{places[i].Line}\n");
            output.Write($"  {i,4}  {TraceText.Format(e.Trace[i])}\n");
        }
    }

    private static void WriteMachineCode(Executor e, TierTwo tier, TextWriter output)
    {
        if (e.Native is not { } native || tier.Backend is not { } backend)
        {
            output.Write("asm: none, the uop interpreter runs it\n");
            return;
        }
        string state = native.IsFreed ? "given back, as it was patched" : $"at 0x{native.Block.Address:x}";
        output.Write($"asm: {native.Block.CodeBytes} bytes, {state}, entered by C# {native.Entered} times\n");
        byte[] code = native.IsFreed ? native.Trace.Plan.ToArray() : native.Block.Bytes.ToArray();
        output.Write(NativeDisassembler.Format(native.Trace, e.Trace, new OperandNames(backend.Context, native.Trace, offset => CodeAt(tier, native.Block.Address + offset)), code));
    }

    /// <summary>The executor whose machine code has an address, and where in it that is; null: none has.</summary>
    private static string? CodeAt(TierTwo tier, nint address)
    {
        Executor? found = tier.Executors.FirstOrDefault(e => e.Native is { IsFreed: false } native && address >= native.Block.Address && address < native.Block.Address + native.Block.CodeBytes);
        return found is null ? null : $"#{found.Serial} at {address - found.Native!.Block.Address:x4}";
    }

    private static void WriteExits(Executor e, TextWriter output)
    {
        output.Write("exits:\n");
        for (int i = 0; i < e.Exits.Length; i++)
        {
            if (e.Exits[i] is not { } exit) continue;
            string link = exit.Linked is { } linked ? $", linked to #{linked.Serial}{(linked.IsValid ? "" : " (invalid)")}" : "";
            output.Write($"  {i,4}  {UopMetadata.Name(e.Trace[i].Uop)} to {CodePlace.Of(exit.Code, exit.Target)} (unit {exit.Target}), taken {exit.Taken} times{link}\n");
        }
        if (e.Native is not { } native) return;
        output.Write("exits of the machine code:\n");
        for (int i = 0; i < native.Trace.Exits.Length; i++)
        {
            ExitState x = native.Trace.Exits[i];
            string how = x.InPlace is { } request ? $"in place, {request.Served} times, {request.ServedLight} of them light" : x.Left >= 0 ? "leaves the trace" : "request";
            output.Write($"  {i,4}  uop {x.Uop} {UopMetadata.Name(e.Trace[x.Uop].Uop)}: {how}, taken {x.Taken} times{(x.IsSecondWalk ? ", in the loop" : "")}\n");
        }
    }
}
