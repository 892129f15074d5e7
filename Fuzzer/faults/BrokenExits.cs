using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Fuzzer.Faults;

/// <summary>
/// The exit of a branch goes on too early: at the beginning of its condition, or of the statement in front of it, which run a second time.
/// The state at either place is that behind the branch as far as the stack goes, so nothing but Python's own effects is repeated. Where no such place
/// is in the branch's own statement, as in the midst of an expression, the exit is right.
/// </summary>
internal sealed class RepeatingExit(PyCode code, int start, int max, bool wholeStatement) : TraceRecorder(code, start, max)
{
    /// <summary>The instructions seen so far, and how much was on the stack in front of each.</summary>
    private readonly List<(Frame Frame, PyCode Code, int Unit, int Depth)> _seen = [];

    private (Frame Frame, int Depth) _now;

    public override bool Before(ThreadState ts, Frame frame, int unit)
    {
        _now = (frame, ts.Stack.TopIndex - frame.Base);
        bool goesOn = base.Before(ts, frame, unit);
        _seen.Add((frame, frame.Code, unit, _now.Depth));
        return goesOn;
    }

    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop is Uop.GuardIsTruePop or Uop.GuardIsFalsePop && PlaceBefore(code) is { } place) instruction.Target = place;
        base.Add(instruction, code);
    }

    private int? PlaceBefore(PyCode code)
    {
        int at = LevelBelow(_seen.Count, code), line = code.LineOf(_seen[^1].Unit);
        if (at < 0 || code.LineOf(_seen[at].Unit) != line) return null;
        if (wholeStatement)
        {
            if (_seen.Exists(s => ReferenceEquals(s.Frame, _now.Frame) && ReferenceEquals(s.Code, code) && code.LineOf(s.Unit) == line && s.Depth < _now.Depth)) return null;
            while (at >= 0 && code.LineOf(_seen[at].Unit) == line) at = LevelBelow(at, code);
            line = at < 0 ? line : code.LineOf(_seen[at].Unit);
            for (int k = at; k >= 0 && code.LineOf(_seen[k].Unit) == line; k = LevelBelow(k, code)) at = k;
        }
        return at < 0 ? null : _seen[at].Unit;
    }

    /// <summary>The last place before another at which the stack was as high as it is behind the branch.</summary>
    private int LevelBelow(int place, PyCode code)
    {
        do place--;
        while (place >= 0 && !(ReferenceEquals(_seen[place].Frame, _now.Frame) && ReferenceEquals(_seen[place].Code, code) && _seen[place].Depth == _now.Depth));
        return place;
    }
}

/// <summary>When a guard fails right behind a SWAP, that is done again.</summary>
internal sealed class SwappingExit(PyCode code, int start, int max) : TraceRecorder(code, start, max)
{
    private int _swap = -1;

    protected override void Add(UopInstruction instruction, PyCode code)
    {
        if (instruction.Uop == Uop.SetIp)
            _swap = Uops is [.., { Uop: Uop.Swap } swap, { Uop: Uop.CheckValidity }] && ReferenceEquals(swap.Code, code) ? swap.Target : -1;
        else if (_swap >= 0 && UopMetadata.Has(instruction.Uop, InstructionFlags.Exit) && UopMetadata.Has(instruction.Uop, InstructionFlags.Guard))
            instruction.Target = _swap;
        base.Add(instruction, code);
    }
}
