using System.Diagnostics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>What an exit has to put in order.</summary>
internal sealed partial class TraceLowering
{
    private int _definiteUop = -1, _definitePops;

    /// <summary>The exit of the current uop. One serves several jumps unless a register that it reads was given away in between.</summary>
    private int CurrentExit()
    {
        if (_exit < 0)
        {
            _exit = _exits.Count;
            _exits.Add(CaptureExit());
        }
        return _exit;
    }

    private ExitState CaptureExit()
    {
        Debug.Assert(!Frame.IsOpaque);
        var transfers = new List<Transfer>();
        var moves = new List<Transfer>();
        var constants = new List<Value>();
        for (int f = _realFrames - 1; f < _frames.Count; f++)
        {
            TraceFrame frame = _frames[f];
            for (int i = 0; i < frame.Count; i++)
            {
                TraceValue value = frame[i];
                int slot = frame.Base + i;
                if (value.Memory == slot) continue;
                Transfer transfer = SourceOf(value, slot, constants);
                (transfer.From == Place.Memory ? moves : transfers).Add(transfer);
            }
        }
        List<Transfer> ordered = InOrder(moves, out bool isCircular);
        ordered.AddRange(transfers);
        var inlined = new InlinedFrame[_frames.Count - _realFrames];
        for (int i = 0; i < inlined.Length; i++)
        {
            TraceFrame frame = _frames[_realFrames + i];
            inlined[i] = new InlinedFrame(frame.Function!, frame.Base, frame.CallerDepth, frame.ReturnTo, frame.Instruction, frame.IsOperator, frame.Instance?.Spill ?? -1);
        }
        return new ExitState
        {
            Uop = _uop,
            IsSecondWalk = _firstEntries is not null,
            Instruction = _frames[_realFrames - 1].Instruction,
            Top = Frame.Base + Frame.Count,
            Transfers = [.. ordered],
            Constants = [.. constants],
            Frames = inlined,
            IsCircular = isCircular,
            Left = _definiteUop,
            Popped = _definitePops,
            FreeSaved = _context.Off.SavesAtExits ? [.. Enumerable.Range(0, _saved.Length).Where(p => _saved[p] is not { Uses: > 0 })] : [],
            Values = _definiteUop >= 0 && _frames.Count == 1 ? ValuesBehind(_definitePops) : null,
        };
    }

    /// <summary>The values of the slots, as they are when a guard that pops has left the trace.</summary>
    private TraceValue[] ValuesBehind(int popped)
    {
        var values = new TraceValue[Frame.Count - popped];
        for (int i = 0; i < values.Length; i++)
        {
            TraceValue v = Frame[i];
            values[i] = v.Copy();
            (values[i].Memory, values[i].Spill, values[i].Saved, values[i].Register) = (v.Memory, v.Spill, v.Saved, v.Register);
        }
        return values;
    }

    /// <summary>
    /// Says of the exits that follow in this uop: when machine code takes one, a trace is left for sure, by the guard at
    /// <paramref name="uop"/>, which takes <paramref name="popped"/> operands away.
    /// </summary>
    private void IsDefinite(int uop, int popped)
    {
        Debug.Assert(_exit < 0);
        (_definiteUop, _definitePops) = (uop, popped);
    }

    private static Transfer SourceOf(TraceValue value, int slot, List<Value> constants)
    {
        if (value.IsConstant)
        {
            constants.Add(value.Constant);
            return new Transfer(slot, Place.Constant, constants.Count - 1);
        }
        if (value.Register >= 0 || value.Saved >= 0)
        {
            Debug.Assert(value.IsNumber);
            bool isSaved = value.Register < 0;
            Place place = value.Kind switch
            {
                ValueKind.Int => isSaved ? Place.SavedInt : Place.Int,
                ValueKind.Bool => isSaved ? Place.SavedBool : Place.Bool,
                _ => isSaved ? Place.SavedFloat : Place.Float,
            };
            return new Transfer(slot, place, isSaved ? value.Saved : value.Register);
        }
        if (value.Spill >= 0) return new Transfer(slot, Place.Spill, value.Spill);
        if (value.Memory < 0) throw new InvalidOperationException("a value is nowhere");
        return new Transfer(slot, Place.Memory, value.Memory);
    }

    /// <summary>Moves between slots, each in front of the one that overwrites what it reads.</summary>
    private static List<Transfer> InOrder(List<Transfer> moves, out bool isCircular)
    {
        var ordered = new List<Transfer>(moves.Count);
        isCircular = false;
        while (moves.Count > 0)
        {
            int next = moves.FindIndex(m => !moves.Exists(other => other.Index == m.Slot));
            if (next < 0)
            {
                isCircular = true;
                ordered.AddRange(moves);
                break;
            }
            ordered.Add(moves[next]);
            moves.RemoveAt(next);
        }
        return ordered;
    }
}
