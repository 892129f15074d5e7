using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Global and builtin names become constants, and so do names in a module that is a constant, under a watch: a write of the
/// name, in whichever namespace would be asked, drops the trace. One guard makes sure that the code runs with the namespace that it was recorded with; that of an inlined callee is its function's.
/// </summary>
/// <remarks>Source: CPython <c>Python/optimizer_analysis.c</c>: <c>remove_globals</c>.</remarks>
internal class GlobalPromotion : IOptimizerPass
{
    public string Name => "global-promotion";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        // The inlined callees, whose namespaces never change: the function is checked in front of the call, or follows from the class that is. Null where it is not known.
        var callees = new Stack<PyFunction?>();
        var edits = new TraceEdits();
        bool guarded = false;
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int i = 0; i < uops.Length; i++)
        {
            ref UopInstruction u = ref uops[i];
            if (UopMetadata.Has(u.Uop, InstructionFlags.FrameChange))
            {
                if (u.Uop is Uop.ReturnValue or Uop.ReturnValueOfOperator or Uop.YieldValue) callees.TryPop(out _);
                else callees.Push(UopInstruction.Pushes(u.Uop) ? u.Constant.Ref as PyFunction : null);
                continue;
            }
            if (u.Uop == Uop.LoadAttrModule)
            {
                if (!TryResolve(u, ConstantBefore(uops, i), context, out Value member) || !context.Fuel.TrySpend(Name, u, reliesOn: context.Facts.Names)) continue;
                edits.Insert(i, new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code });
                u = new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = member, Code = u.Code };
            }
            if (u.Uop is not (Uop.LoadGlobalModule or Uop.LoadGlobalBuiltins)) continue;
            bool isRoot = callees.Count == 0;
            if (!isRoot && callees.Peek() is null) continue;
            PyDict globals = isRoot ? context.Facts.Globals : callees.Peek()!.Globals, builtins = isRoot ? context.Facts.Builtins : callees.Peek()!.Builtins;
            if (!TryResolve(u, context, globals, builtins, out Value value) || !context.Fuel.TrySpend(Name, u, reliesOn: context.Facts.Names, isElsewhere: !ReferenceEquals(globals, context.Facts.Globals))) continue;
            u = new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = value, Code = u.Code };
            if (guarded || !isRoot) continue;
            guarded = true;
            edits.Insert(i, new UopInstruction(Uop.GuardGlobalsVersion, 0, u.Target) { Constant = context.Facts.Globals, Code = u.Code });
        }
        edits.Apply(trace);
        return true;
    }

    /// <summary>The constant that lies on the stack in front of a uop. Null value: it is none.</summary>
    private static Value ConstantBefore(Span<UopInstruction> uops, int index)
    {
        do index--;
        while (index >= 0 && (uops[index].Uop is Uop.Nop or Uop.SetIp or Uop.CheckValidity || Cleanup.PushesNothing(uops[index])));
        return index >= 0 && uops[index].Uop is Uop.LoadConstInline or Uop.LoadConst ? uops[index].Constant : default;
    }

    private static bool TryResolve(in UopInstruction u, in Value owner, OptimizerContext context, out Value value)
    {
        value = default;
        if (owner.Ref is not PyModule { Kind: TypeKind.Module, Members: { } members } || members.KeysVersion == 0 || members.KeysVersion != (uint)u.Operand0) return false;
        ref PyDict.Entry entry = ref members.EntryAt((int)(u.Operand0 >> 32));
        value = entry.Value;
        return !value.IsNull && entry.Key.Ref is PyStr name && TryRely(context, name, members);
    }

    private static bool TryResolve(in UopInstruction u, OptimizerContext context, PyDict globals, PyDict builtins, out Value value)
    {
        value = default;
        if (globals.KeysVersion == 0 || globals.KeysVersion != (ushort)(u.Operand0 >> 16)) return false;
        bool isModule = u.Uop == Uop.LoadGlobalModule;
        if (!isModule && (builtins.KeysVersion == 0 || builtins.KeysVersion != (ushort)(u.Operand0 >> 32))) return false;
        ref PyDict.Entry entry = ref (isModule ? globals : builtins).EntryAt((ushort)u.Operand0);
        value = entry.Value;
        if (value.IsNull || entry.Key.Ref is not PyStr name) return false;
        return isModule ? TryRely(context, name, globals) : TryRely(context, name, globals, builtins);
    }

    /// <summary>Enters what these namespaces say of a name as a dependency, if that may be relied on.</summary>
    private static bool TryRely(OptimizerContext context, PyStr name, params ReadOnlySpan<PyDict> namespaces)
    {
        var watched = new WatchedName[namespaces.Length];
        for (int i = 0; i < watched.Length; i++)
        {
            if (context.Facts.Names.TryWatch(namespaces[i], name) is not { } found) return false;
            watched[i] = found;
        }
        context.Dependencies.UnionWith(watched);
        return true;
    }
}
