using System.Collections;
using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Finds the loads of locals that may be unbound and makes them LOAD_FAST_CHECK.
/// A forward data flow over "may be unbound"; sets only grow, so it ends.
/// </summary>
/// <remarks>Source: CPython <c>Python/flowgraph.c</c>: <c>add_checks_for_loads_of_uninitialized_variables</c>.</remarks>
internal sealed class UnboundAnalysis(List<Instruction> list, int localCount, int parameterCount)
{
    private readonly BitArray?[] _states = new BitArray?[list.Count + 1];
    private readonly Stack<int> _work = [];

    public void Apply()
    {
        if (localCount == 0) return;
        var start = new BitArray(localCount, true);
        for (int i = 0; i < parameterCount; i++) start[i] = false;
        Merge(0, start);
        while (_work.Count > 0) Flow(_work.Pop());
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i].Opcode == Opcode.LoadFast && _states[i] is { } state && state[list[i].Arg]) list[i].Opcode = Opcode.LoadFastCheck;
        }
    }

    private void Flow(int i)
    {
        Instruction ins = list[i];
        BitArray state = new(_states[i]!);
        // A handler may start before or after the instruction's effect: both states reach it.
        if (ins.Handler is not null) Merge(ins.Handler.Target.Index, state);
        switch (ins.Opcode)
        {
            case Opcode.StoreFast: state[ins.Arg] = ins.MayStoreNull; break;
            case Opcode.LoadFast: state[ins.Arg] = false; break;
            case Opcode.DeleteFast or Opcode.LoadFastAndClear: state[ins.Arg] = true; break;
            case Opcode.MakeCell: state[ins.Arg] = false; break;
        }
        if (ins.Handler is not null) Merge(ins.Handler.Target.Index, state);
        if (ins.Target is not null) Merge(ins.Target.Index, state);
        if (ins.FallsThrough) Merge(i + 1, state);
    }

    private void Merge(int index, BitArray state)
    {
        if (index >= list.Count) return;
        if (_states[index] is not { } known)
        {
            _states[index] = new BitArray(state);
            _work.Push(index);
            return;
        }
        bool changed = false;
        for (int i = 0; i < localCount; i++)
        {
            if (!state[i] || known[i]) continue;
            known[i] = true;
            changed = true;
        }
        if (changed) _work.Push(index);
    }
}
