using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>Promotes globals and keeps something of what that rests on to itself.</summary>
internal abstract class BrokenPromotion : IOptimizerPass
{
    private readonly GlobalPromotion _real = new();

    public string Name => _real.Name;

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        bool result = _real.Run(trace, context);
        Break(trace, context);
        return result;
    }

    protected abstract void Break(List<UopInstruction> trace, OptimizerContext context);
}

/// <summary>No namespace is watched.</summary>
internal sealed class UnwatchedGlobals : BrokenPromotion
{
    protected override void Break(List<UopInstruction> trace, OptimizerContext context) => context.Dependencies.Clear();
}

/// <summary>The builtins are not watched.</summary>
internal sealed class UnwatchedBuiltins : BrokenPromotion
{
    protected override void Break(List<UopInstruction> trace, OptimizerContext context) => context.Dependencies.RemoveWhere(
        d => d is WatchedName name && ReferenceEquals(name.Namespace, context.Facts.Builtins));
}

/// <summary>The namespaces of inlined callees from elsewhere are not watched.</summary>
internal sealed class UnwatchedCallees : BrokenPromotion
{
    protected override void Break(List<UopInstruction> trace, OptimizerContext context) => context.Dependencies.RemoveWhere(
        d => d is WatchedName name && !ReferenceEquals(name.Namespace, context.Facts.Globals) && !ReferenceEquals(name.Namespace, context.Facts.Builtins));
}

/// <summary>Code is taken to run with one namespace only.</summary>
internal sealed class UnguardedGlobals : BrokenPromotion
{
    protected override void Break(List<UopInstruction> trace, OptimizerContext context) => trace.RemoveAll(u => u.Uop == Uop.GuardGlobalsVersion);
}
