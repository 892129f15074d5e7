using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Global and builtin names become constants, under a watch of the namespaces: any write drops the trace. One guard makes sure that the
/// code runs with the namespace that it was recorded with.
/// </summary>
/// <remarks>Source: CPython <c>Python/optimizer_analysis.c</c>: <c>remove_globals</c>.</remarks>
internal class GlobalPromotion : IOptimizerPass
{
    public string Name => "global-promotion";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        int depth = 0;
        bool guarded = false;
        for (int i = 0; i < trace.Count; i++)
        {
            UopInstruction u = trace[i];
            if (UopMetadata.Has(u.Uop, InstructionFlags.FrameChange)) depth += u.Uop == Uop.ReturnValue ? -1 : 1;
            // Only the first frame's namespaces are known.
            if (depth != 0 || u.Uop is not (Uop.LoadGlobalModule or Uop.LoadGlobalBuiltins)) continue;
            if (!TryResolve(u, context, out Value value) || !context.Fuel.TrySpend(Name)) continue;
            trace[i] = new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = value, Code = u.Code };
            if (guarded) continue;
            guarded = true;
            trace.Insert(i++, new UopInstruction(Uop.GuardGlobalsVersion, 0, u.Target) { Constant = context.Facts.Globals, Code = u.Code });
        }
        return true;
    }

    private static bool TryResolve(in UopInstruction u, OptimizerContext context, out Value value)
    {
        PyDict globals = context.Facts.Globals, builtins = context.Facts.Builtins;
        value = default;
        if (globals.KeysVersion == 0 || globals.KeysVersion != (ushort)(u.Operand0 >> 16) || !context.Facts.IsStable(globals)) return false;
        bool isModule = u.Uop == Uop.LoadGlobalModule;
        if (!isModule && (builtins.KeysVersion == 0 || builtins.KeysVersion != (ushort)(u.Operand0 >> 32) || !context.Facts.IsStable(builtins))) return false;
        value = (isModule ? globals : builtins).EntryAt((ushort)u.Operand0).Value;
        context.Dependencies.Add(globals);
        if (!isModule) context.Dependencies.Add(builtins);
        return !value.IsNull;
    }
}
