using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>A pass that does its work, of which something is spoiled afterwards: what it rests on is forgotten, or what it left is changed.</summary>
internal abstract class SpoiledPass(IOptimizerPass real) : IOptimizerPass
{
    public string Name => real.Name;

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        bool result = real.Run(trace, context);
        Spoil(trace, context);
        return result;
    }

    protected abstract void Spoil(List<UopInstruction> trace, OptimizerContext context);
}

/// <summary>Some of what a pass relies on is not watched.</summary>
internal sealed class Unwatched(IOptimizerPass real, Func<object, OptimizerContext, List<UopInstruction>, bool> isForgotten) : SpoiledPass(real)
{
    protected override void Spoil(List<UopInstruction> trace, OptimizerContext context) => context.Dependencies.RemoveWhere(d => isForgotten(d, context, trace));

    /// <summary>A name that the namespace of the trace's first frame has: of a builtin it is watched that it has not.</summary>
    public static bool IsOwn(object dependency, OptimizerContext context) =>
        dependency is WatchedName name && ReferenceEquals(name.Namespace, context.Facts.Globals) && name.Namespace.TryGetStr(name.Name, out _);

    /// <summary>A name in a namespace that is neither that of the trace's first frame nor the builtins.</summary>
    public static bool IsElsewhere(object dependency, OptimizerContext context) => dependency is WatchedName name
        && !ReferenceEquals(name.Namespace, context.Facts.Globals) && !ReferenceEquals(name.Namespace, context.Facts.Builtins);

    /// <summary>One of the namespaces of the functions that the trace runs through.</summary>
    public static bool IsOfCallee(object dependency, List<UopInstruction> trace) =>
        dependency is WatchedName name && trace.Exists(u => u.Constant.Ref is PyFunction function && ReferenceEquals(function.Globals, name.Namespace));

    /// <summary>A class with a base of the program's own.</summary>
    public static bool Inherits(object dependency) => dependency is PyType type && type.Mro.Count(t => t.IsHeap) > 1;
}

/// <summary>Code is taken to run with one namespace only.</summary>
internal sealed class UnguardedGlobals() : SpoiledPass(new GlobalPromotion())
{
    protected override void Spoil(List<UopInstruction> trace, OptimizerContext context) => trace.RemoveAll(u => u.Uop == Uop.GuardGlobalsVersion);
}

/// <summary>A local that is written again before the trace reads it is not written the first time, though an exit in between shows it.</summary>
internal sealed class StoreLostAtExit() : SpoiledPass(new Cleanup())
{
    protected override void Spoil(List<UopInstruction> trace, OptimizerContext context)
    {
        for (int i = 0; i < trace.Count; i++)
        {
            if (trace[i].Uop != Uop.StoreFast || !IsWrittenNext(trace, i) || !context.Fuel.TrySpend(Name, trace[i])) continue;
            trace[i] = trace[i] with { Uop = Uop.PopTop, Argument = 0 };
        }
    }

    private static bool IsWrittenNext(List<UopInstruction> trace, int store)
    {
        for (int i = store + 1; i < trace.Count; i++)
        {
            if (UopMetadata.Has(trace[i].Uop, InstructionFlags.FrameChange)) return false;
            if (trace[i].Argument != trace[store].Argument) continue;
            if (trace[i].Uop == Uop.StoreFast) return true;
            if (trace[i].Uop is Uop.LoadFast or Uop.LoadFastCheck or Uop.LoadFastAndClear or Uop.DeleteFast or Uop.MakeCell) return false;
        }
        return false;
    }
}

/// <summary>A tuple of four or more that is taken apart without having been made: its inner elements stay where they are.</summary>
internal sealed class InnerElementsKept() : SpoiledPass(new TupleElimination())
{
    protected override void Spoil(List<UopInstruction> trace, OptimizerContext context)
    {
        for (int i = 0; i + 3 < trace.Count; i++)
        {
            // How the pass exchanges two places by way of the top; the outermost exchange comes last.
            int near = trace[i].Argument, far = trace[i + 1].Argument;
            if (trace.Slice(i, 3).TrueForAll(u => u.Uop == Uop.Swap) && trace[i + 2].Argument == near && near == 2 && trace[i + 3].Uop == Uop.Swap && trace[i + 3].Argument == far + 1)
                trace.RemoveRange(i, 3);
        }
    }
}
