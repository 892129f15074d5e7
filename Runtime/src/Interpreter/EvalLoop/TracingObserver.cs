using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// Sees every instruction while <c>sys.settrace</c> or <c>sys.setprofile</c> is on, and turns them into events. In every mode tracing leaves
/// the executors and runs here, so the events are the same.
/// </summary>
/// <remarks>Source: library reference, <c>sys.settrace</c>; CPython <c>Python/legacy_tracing.c</c>, <c>Python/instrumentation.c</c>.</remarks>
internal readonly struct TracingObserver(Evaluator evaluator) : IInstructionObserver
{
    public static bool IsActive => true;

    public static bool IsTracer => true;

    public bool Before(ThreadState ts, Frame frame, int unit)
    {
        if (!ts.IsTraced) return false;
        evaluator.Watch?.Invoke(ts, frame, unit);
        frame.Object ??= new PyFrame(frame);
        PyFrame seen = frame.Object;
        if (!seen.ProfiledCall.IsNull && !TraceEvents.FinishCall(ts, seen, "c_return")) return false;
        Opcode opcode = OpcodeAt(frame.Code, unit, out int argument);
        bool isMonitored = ts.Interp.Monitoring.IsActive;
        switch (opcode)
        {
            case Opcode.Resume:
                seen.TracedLine = (argument & 3) == 0 ? -1 : frame.Code.LineOf(unit);
                seen.TracedUnit = unit;
                return (!isMonitored || MonitoringReporter.Before(ts, seen, opcode, argument, unit)) && TraceEvents.Enter(ts, seen);
            // These cannot start a line: what comes before them skips them.
            case Opcode.EndFor or Opcode.EndSend or Opcode.PopIter or Opcode.EndAsyncFor:
                return (!isMonitored || MonitoringReporter.Before(ts, seen, opcode, argument, unit))
                    && (opcode != Opcode.EndSend || Top(ts, 2).Ref is not PyGenerator || IterationEvents.Delegated(ts, seen, Top(ts, 1)));
        }
        bool isBack = unit < seen.TracedUnit && IsBackEdge(frame.Code, seen.TracedUnit), isNewLine = IsNewLine(frame, seen, unit, isBack);
        if (isMonitored && !MonitoringReporter.Before(ts, seen, opcode, argument, unit)) return false;
        if (!Line(ts, seen, isNewLine)) return false;
        switch (opcode)
        {
            case Opcode.ReturnValue or Opcode.YieldValue:
                return TraceEvents.Leave(ts, seen, Top(ts, 1));
            case Opcode.Call or Opcode.CallKw or Opcode.CallFunctionEx when !ts.ProfileFunction.IsNull:
                return TraceEvents.StartCall(ts, seen, CallableOf(ts, opcode, argument));
            default:
                return true;
        }
    }

    private static bool IsNewLine(Frame frame, PyFrame seen, int unit, bool isBack)
    {
        int line = frame.Code.LineOf(unit);
        bool isNew = line > 0 && (line != seen.TracedLine || isBack);
        seen.TracedUnit = unit;
        if (isNew) seen.TracedLine = line;
        return isNew;
    }

    private static bool Line(ThreadState ts, PyFrame seen, bool isNewLine)
    {
        if (isNewLine && seen.TraceLines && !TraceEvents.Local(ts, seen, "line", Value.None)) return false;
        return !seen.TraceOpcodes || TraceEvents.Local(ts, seen, "opcode", Value.None);
    }

    private static bool IsBackEdge(PyCode code, int unit) =>
        OpcodeMetadata.Generic((Opcode)(byte)code.Units[code.OpcodeUnit(unit)]) is Opcode.JumpBackward or Opcode.EnterExecutor;

    private Opcode OpcodeAt(PyCode code, int unit, out int argument)
    {
        ushort[] units = code.Units;
        argument = 0;
        while ((Opcode)(byte)units[unit] == Opcode.ExtendedArg) argument = argument << 8 | units[unit++] >> 8;
        ushort current = units[unit];
        if ((Opcode)(byte)current == Opcode.EnterExecutor) current = evaluator.TierTwo!.OriginalUnit(code, current >> 8);
        argument = argument << 8 | current >> 8;
        return OpcodeMetadata.Generic((Opcode)(byte)current);
    }

    private static unsafe Value Top(ThreadState ts, int depth) => ts.Stack.Top[-depth];

    private static unsafe Value CallableOf(ThreadState ts, Opcode opcode, int argument)
    {
        Value* callable = opcode switch
        {
            Opcode.Call => ts.Stack.Top - argument - 2,
            Opcode.CallKw => ts.Stack.Top - argument - 3,
            _ => ts.Stack.Top - 4,
        };
        return callable->Ref is PyMethodDescriptor method && !callable[1].IsNull ? new PyBuiltinFunction(method.Definition, callable[1], method.QualifiedName) : *callable;
    }
}
