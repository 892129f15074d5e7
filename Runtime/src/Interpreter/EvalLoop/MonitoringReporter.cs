using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Turns the instructions that the tracer sees into the events of <c>sys.monitoring</c>.</summary>
/// <remarks>Source: PEP 669; library reference, <c>sys.monitoring</c>.</remarks>
internal static class MonitoringReporter
{
    private const int UnitBytes = 2;

    /// <summary>Before an instruction runs. False: a function failed.</summary>
    public static bool Before(ThreadState ts, PyFrame seen, Opcode opcode, int argument, int unit)
    {
        Monitoring monitoring = ts.Interp.Monitoring;
        PyCode code = seen.Code;
        if (!Finish(ts, seen, unit)) return false;
        MonitoringEvents wanted = monitoring.WantedIn(code);
        if (wanted == MonitoringEvents.None) return true;
        if (opcode == Opcode.Resume)
        {
            MonitoringEvents start = (argument & 3) == 0 ? MonitoringEvents.PyStart : MonitoringEvents.PyResume;
            (seen.MonitoredLine, seen.MonitoredSince) = (code.LineOf(unit), monitoring.Changes);
            return (wanted & start) == 0 || monitoring.Report(ts, code, unit, start, [Offset(unit)]);
        }
        if (IsNewLine(monitoring, seen, unit) && (wanted & MonitoringEvents.Line) != 0 && !monitoring.Report(ts, code, unit, MonitoringEvents.Line, [Value.Int(code.LineOf(unit))])) return false;
        if ((wanted & MonitoringEvents.Instruction) != 0 && !monitoring.Report(ts, code, unit, MonitoringEvents.Instruction, [Offset(unit)])) return false;
        switch (opcode)
        {
            case Opcode.ReturnValue when (wanted & MonitoringEvents.PyReturn) != 0:
                return monitoring.Report(ts, code, unit, MonitoringEvents.PyReturn, [Offset(unit), Top(ts, 1)]);
            case Opcode.YieldValue when (wanted & MonitoringEvents.PyYield) != 0:
                return monitoring.Report(ts, code, unit, MonitoringEvents.PyYield, [Offset(unit), Top(ts, 1)]);
            case Opcode.Call or Opcode.CallKw or Opcode.CallFunctionEx when (wanted & MonitoringEvents.Call) != 0:
                return Call(ts, seen, opcode, argument, unit);
            case Opcode.EndSend when Top(ts, 2).Ref is PyGenerator:
                return Stopped(ts, seen, unit, Top(ts, 1));
            case Opcode.JumpForward or Opcode.JumpBackward or Opcode.JumpBackwardNoInterrupt when (wanted & MonitoringEvents.Jump) != 0:
                int width = 1 + OpcodeMetadata.CacheUnits(opcode), target = code.OpcodeUnit(unit) + width + (opcode == Opcode.JumpForward ? argument : -argument);
                return monitoring.Report(ts, code, unit, MonitoringEvents.Jump, [Offset(unit), Offset(target)]);
            case Opcode.PopJumpIfTrue or Opcode.PopJumpIfFalse or Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone or Opcode.ForIter
                when (wanted & (MonitoringEvents.BranchLeft | MonitoringEvents.BranchRight)) != 0:
                seen.BranchUnit = unit;
                seen.BranchEnd = code.OpcodeUnit(unit) + 1 + OpcodeMetadata.CacheUnits(opcode);
                return true;
            default:
                return true;
        }
    }

    /// <summary>The line of the definition does not count, nor one in whose middle monitoring was switched on; a jump back within a line does not begin it again,
    /// as it does for <c>sys.settrace</c>.</summary>
    private static bool IsNewLine(Monitoring monitoring, PyFrame seen, int unit)
    {
        int line = seen.Code.LineOf(unit), before = seen.MonitoredSince == monitoring.Changes ? seen.MonitoredLine : -1;
        if (line > 0) (seen.MonitoredLine, seen.MonitoredSince) = (line, monitoring.Changes);
        return line > 0 && before >= 0 && line != before;
    }

    /// <summary>What the instruction before left to be reported: the end of a call of a builtin, or which way a branch went.</summary>
    private static bool Finish(ThreadState ts, PyFrame seen, int unit)
    {
        if (!seen.MonitoredCall.IsNull && !FinishCall(ts, seen, MonitoringEvents.CReturn)) return false;
        if (seen.BranchUnit < 0) return true;
        int branch = seen.BranchUnit;
        seen.BranchUnit = -1;
        MonitoringEvents side = unit == seen.BranchEnd ? MonitoringEvents.BranchLeft : MonitoringEvents.BranchRight;
        Value[] where = [Offset(branch), Offset(unit)];
        return ts.Interp.Monitoring.Report(ts, seen.Code, branch, side, where) && ts.Interp.Monitoring.Report(ts, seen.Code, branch, MonitoringEvents.Branch, where, side);
    }

    private static bool Call(ThreadState ts, PyFrame seen, Opcode opcode, int argument, int unit)
    {
        int callableAt = opcode switch { Opcode.Call => argument + 2, Opcode.CallKw => argument + 3, _ => 4 };
        Value callable = Top(ts, callableAt), self = opcode == Opcode.CallFunctionEx ? default : Top(ts, callableAt - 1), first = self;
        if (callable.Ref is PyBoundMethod method)
        {
            callable = method.Function;
            first = method.Self;
        }
        if (first.IsNull && opcode == Opcode.CallFunctionEx) first = Top(ts, 2).Ref is PyTuple { Count: > 0 } tuple ? tuple[0] : default;
        else if (first.IsNull && argument > 0) first = Top(ts, callableAt - 2);
        if (first.IsNull) first = ts.Interp.Monitoring.Missing;
        if (!ts.Interp.Monitoring.Report(ts, seen.Code, unit, MonitoringEvents.Call, [Offset(unit), callable, first])) return false;
        if (callable.Ref is PyFunction) return true;
        seen.MonitoredCall = callable;
        seen.MonitoredArgument = first;
        seen.MonitoredUnit = unit;
        return true;
    }

    private static bool FinishCall(ThreadState ts, PyFrame seen, MonitoringEvents how)
    {
        Value callable = seen.MonitoredCall;
        seen.MonitoredCall = default;
        return seen.At(seen.MonitoredUnit, () =>
            ts.Interp.Monitoring.Report(ts, seen.Code, seen.MonitoredUnit, how, [Offset(seen.MonitoredUnit), callable, seen.MonitoredArgument], MonitoringEvents.Call));
    }

    /// <summary>The pending exception has come up in a frame, or comes up again. It may be replaced by one that a function raises.</summary>
    public static void Raised(ThreadState ts, PyFrame seen, int unit, bool isAgain)
    {
        if (!seen.MonitoredCall.IsNull) Around(ts, _ => FinishCall(ts, seen, MonitoringEvents.CRaise));
        seen.BranchUnit = -1;
        Exceptional(ts, seen, unit, isAgain ? MonitoringEvents.Reraise : MonitoringEvents.Raise);
    }

    /// <summary>A generator that an instruction waited for has returned a value. False: a function failed.</summary>
    public static bool Stopped(ThreadState ts, PyFrame seen, int unit, in Value value)
    {
        Monitoring monitoring = ts.Interp.Monitoring;
        return !monitoring.IsActive || (monitoring.WantedIn(seen.Code) & MonitoringEvents.StopIteration) == 0
            || monitoring.Report(ts, seen.Code, unit, MonitoringEvents.StopIteration, [Offset(unit), IterationEvents.Stop(ts, value)]);
    }

    /// <summary>An event about the pending exception.</summary>
    public static void Exceptional(ThreadState ts, PyFrame seen, int unit, MonitoringEvents which)
    {
        if (!ts.Interp.Monitoring.IsActive || ts.Pending is null) return;
        Around(ts, exception => ts.Interp.Monitoring.Report(ts, seen.Code, unit, which, [Offset(unit), exception]));
    }

    private static void Around(ThreadState ts, Func<PyException, bool> report)
    {
        PyException exception = ts.TakePending();
        if (report(exception)) ts.Restore(exception);
    }

    private static Value Offset(int unit) => Value.Int(unit * UnitBytes);

    private static unsafe Value Top(ThreadState ts, int depth) => ts.Stack.Top[-depth];
}
