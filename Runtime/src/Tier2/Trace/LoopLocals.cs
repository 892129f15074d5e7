using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Trace;

/// <summary>
/// The locals that a loop may store to on any way through it. A trace shows one way; side traces will store to the others, so machine code
/// had better keep them where it may write from the start.
/// </summary>
internal static class LoopLocals
{
    /// <param name="start">Where the loop begins; its end is the last jump back to there.</param>
    /// <param name="originalUnit">What an ENTER_EXECUTOR stands in for.</param>
    public static HashSet<int> Stored(PyCode code, int start, Func<int, ushort> originalUnit)
    {
        var stored = new HashSet<int>();
        var pending = new List<int>();
        int argument = 0;
        for (int unit = start; unit < code.Units.Length; unit++)
        {
            ushort word = code.Units[unit];
            if ((Opcode)(byte)word == Opcode.EnterExecutor) word = originalUnit(word >> 8);
            var opcode = (Opcode)(byte)word;
            argument = argument << 8 | word >> 8;
            if (opcode == Opcode.ExtendedArg) continue;
            switch (opcode)
            {
                case Opcode.StoreFast or Opcode.DeleteFast or Opcode.LoadFastAndClear: pending.Add(argument); break;
                case Opcode.StoreFastLoadFast: pending.Add(argument >> 4); break;
                case Opcode.StoreFastStoreFast:
                    pending.Add(argument >> 4);
                    pending.Add(argument & 15);
                    break;
                case Opcode.JumpBackward or Opcode.JumpBackwardJit or Opcode.JumpBackwardNoJit when unit + 2 - argument == start:
                    // What was seen so far is inside.
                    stored.UnionWith(pending);
                    pending.Clear();
                    break;
            }
            unit += OpcodeMetadata.CacheUnits(opcode);
            argument = 0;
        }
        return stored;
    }
}
