using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// Computes uops whose result is known (<see cref="KnownResults"/>), and decides branches on what is known. A new object is never made:
/// results are numbers, bools, singletons, or objects that are there already.
/// </summary>
internal class ConstantFolding : LearningPass
{
    public override string Name => "constant-folding";

    public override bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        var state = new AbstractState(context.Builtins);
        var edits = new TraceEdits();
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int i = 0; i < uops.Length; i++)
        {
            ref UopInstruction u = ref uops[i];
            if (u.Uop is Uop.GuardIsTruePop or Uop.GuardIsFalsePop or Uop.GuardIsNonePop or Uop.GuardIsNotNonePop)
            {
                if (Decision(state.Peek(1), u.Uop) is not { } passes)
                {
                    if (!Learn(state, u, context)) return context.GiveUp(u);
                    continue;
                }
                if (!passes) return context.GiveUp(u);
                if (!context.Fuel.TrySpend(Name, u))
                {
                    if (!Learn(state, u, context)) return context.GiveUp(u);
                    continue;
                }
                u = new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code };
                state.Pop(1);
                continue;
            }
            if (TryUnpack(state, ref u, edits, i, context)) continue;
            if (TryFold(state, u, out Value result, out int popped) && context.Fuel.TrySpend(Name, u))
            {
                for (int k = 0; k < popped; k++) edits.Insert(i, new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code });
                u = new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = result, Code = u.Code };
                state.Pop(popped);
                state.Push(Symbol.OfConstant(result));
                continue;
            }
            if (!Learn(state, u, context)) return context.GiveUp(u);
        }
        edits.Apply(trace);
        return true;
    }

    /// <summary>The result of a uop when it is known, and how many values the uop takes.</summary>
    protected virtual bool TryFold(AbstractState s, in UopInstruction u, out Value result, out int popped) => KnownResults.TryFind(s, u, out result, out popped);

    /// <summary>Whether a branch is passed. Null: it is not known.</summary>
    private static bool? Decision(Symbol condition, Uop guard) => guard switch
    {
        Uop.GuardIsTruePop when condition.Constant.IsBool => condition.Constant.Bits != 0,
        Uop.GuardIsFalsePop when condition.Constant.IsBool => condition.Constant.Bits == 0,
        Uop.GuardIsNonePop => condition.Kind == SymbolKind.None ? true : condition.IsNotNone ? false : null,
        Uop.GuardIsNotNonePop => condition.Kind == SymbolKind.None ? false : condition.IsNotNone ? true : null,
        _ => null,
    };

    /// <summary>A constant tuple is taken apart: its elements are constants.</summary>
    private bool TryUnpack(AbstractState s, ref UopInstruction u, TraceEdits edits, int at, OptimizerContext context)
    {
        if (u.Uop != Uop.UnpackSequenceTuple || s.Peek(1).Constant.Ref is not PyTuple { Kind: TypeKind.Tuple } tuple || tuple.Count != u.Argument) return false;
        if (u.Argument is 0 or > AbstractInterpreter.MaxItems || !context.Fuel.TrySpend(Name, u)) return false;
        edits.Insert(at, new UopInstruction(Uop.PopTop, 0, u.Target) { Code = u.Code });
        s.Pop(1);
        for (int k = tuple.Count - 1; k >= 0; k--)
        {
            var load = new UopInstruction(Uop.LoadConstInline, 0, u.Target) { Constant = tuple.Items[k], Code = u.Code };
            s.Push(Symbol.OfConstant(tuple.Items[k]));
            if (k > 0) edits.Insert(at, load);
            else u = load;
        }
        return true;
    }
}
