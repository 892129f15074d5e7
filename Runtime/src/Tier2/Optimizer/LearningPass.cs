using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>A pass that follows what is known from uop to uop.</summary>
internal abstract class LearningPass : IOptimizerPass
{
    public abstract string Name { get; }

    public abstract bool Run(List<UopInstruction> trace, OptimizerContext context);

    /// <summary>Advances over a uop, and learns from it unless that is switched off. False: the trace contradicts itself.</summary>
    protected bool Learn(AbstractState s, in UopInstruction u, OptimizerContext context) =>
        context.Fuel.Teaches(u.Uop) ? Step(s, u) : AbstractInterpreter.Forget(s, u);

    /// <summary>What a uop does to what is known. False: the trace contradicts itself.</summary>
    protected virtual bool Step(AbstractState s, in UopInstruction u) => AbstractInterpreter.Step(s, u);
}
