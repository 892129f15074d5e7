using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>
/// A tuple that is made only to be taken apart is not made: its elements change places on the stack. Where a call returns it, the call returns
/// all of them (_RETURN_VALUES). In between there may be nothing that could leave the trace, since the tuple is expected to be there.
/// </summary>
internal class TupleElimination : IOptimizerPass
{
    public string Name => "tuple-elimination";

    public bool Run(List<UopInstruction> trace, OptimizerContext context)
    {
        var edits = new TraceEdits();
        Span<UopInstruction> uops = CollectionsMarshal.AsSpan(trace);
        for (int i = 0; i < uops.Length; i++)
        {
            int count = uops[i].Argument;
            if (uops[i].Uop != Uop.BuildTuple || count is < 2 or > AbstractInterpreter.MaxItems) continue;
            int unpack = FindUnpack(uops, i);
            if (unpack < 0 || !context.Fuel.TrySpend(Name, uops[i])) continue;
            uops[i] = uops[i] with { Uop = Uop.Nop, Argument = 0 };
            for (int k = i + 1; k < unpack; k++)
            {
                if (uops[k].Uop == Uop.ReturnValue) uops[k] = uops[k] with { Uop = Uop.ReturnValues, Argument = count };
                else if (uops[k].Uop != Uop.SetIp) uops[k].Uop = Uop.Nop;
            }
            Reverse(ref uops[unpack], edits, unpack, count);
        }
        edits.Apply(trace);
        return true;
    }

    /// <summary>The uop that takes the tuple of <paramref name="build"/> apart, or -1.</summary>
    private static int FindUnpack(Span<UopInstruction> uops, int build)
    {
        bool isChecked = IsChecked(uops, build);
        for (int i = build + 1; i < uops.Length; i++)
        {
            switch (uops[i].Uop)
            {
                // What was valid when the tuple was made still is.
                case Uop.CheckValidity when isChecked: break;
                case Uop.Nop or Uop.SetIp or Uop.GuardTosTuple or Uop.ReturnValue: break;
                case Uop.UnpackSequenceTuple when uops[i].Argument == uops[build].Argument: return i;
                default: return -1;
            }
        }
        return -1;
    }

    /// <summary>Nothing ran since the trace was found to be valid last.</summary>
    private static bool IsChecked(Span<UopInstruction> uops, int at)
    {
        for (int i = at; i >= 0; i--)
        {
            if (uops[i].Uop == Uop.CheckValidity) return true;
            if (Validity.CanEnd(uops[i].Uop)) return false;
        }
        return true;
    }

    /// <summary>The last element is on top; the first one is to be. Two places are exchanged by way of the top.</summary>
    private static void Reverse(ref UopInstruction unpack, TraceEdits edits, int at, int count)
    {
        var (target, code) = (unpack.Target, unpack.Code);
        unpack = Swap(count);
        for (int i = 2, k = count - 1; i < k; i++, k--)
        {
            edits.Insert(at, Swap(i));
            edits.Insert(at, Swap(k));
            edits.Insert(at, Swap(i));
        }

        UopInstruction Swap(int distance) => new(Uop.Swap, distance, target) { Code = code };
    }
}
