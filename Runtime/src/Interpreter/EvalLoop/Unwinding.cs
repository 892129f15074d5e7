using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Finds the handler of a pending exception, leaving frames on the way.</summary>
/// <remarks>Source: CPython <c>InternalDocs/exception_handling.md</c>.</remarks>
internal static class Unwinding
{
    /// <summary>Adds the frame's current line to the traceback of the pending exception.</summary>
    public static void AddTraceback(ThreadState ts, Frame frame)
    {
        PyException exception = ts.Pending ?? throw new InvalidOperationException("the interpreter reported a failure without an exception");
        frame.Object ??= new PyFrame(frame);
        exception.Traceback = new PyTraceback(exception.Traceback, frame.Object, frame.Instruction);
        if (!ts.IsTraced) return;
        MonitoringReporter.Raised(ts, frame.Object, frame.Instruction, isAgain: false);
        TraceEvents.Raised(ts, frame.Object);
    }

    /// <summary>
    /// True: <c>ts.Frame</c> goes on in a handler, the exception on its stack. False: the entry frame was left, the exception
    /// is still pending.
    /// </summary>
    /// <param name="unit">
    /// The code unit that decides which handler covers the raise. A re-raise stands at its own place, while
    /// <c>frame.Instruction</c> is where the exception first came up.
    /// </param>
    public static bool FindHandler(ThreadState ts, Evaluator evaluator, Frame frame, int unit)
    {
        bool catchable = !ts.PendingMatches(ts.Interp.Exceptions.BudgetExhausted);
        while (true)
        {
            if (catchable && TryEnterHandler(ts, frame, unit)) return true;
            if (ts.IsTraced)
            {
                frame.Object ??= new PyFrame(frame);
                MonitoringReporter.Exceptional(ts, frame.Object, unit, MonitoringEvents.PyUnwind);
                TraceEvents.Unwound(ts, frame.Object);
            }
            bool leaves = frame.IsEntry;
            evaluator.DropFrame(ts, frame);
            if (leaves) return false;
            frame = ts.Frame!;
            unit = frame.Instruction;
            AddTraceback(ts, frame);
        }
    }

    private static unsafe bool TryEnterHandler(ThreadState ts, Frame frame, int unit)
    {
        foreach (ExceptionTableEntry entry in frame.Code.ExceptionTable)
        {
            if (unit < entry.Start || unit >= entry.End) continue;
            if (ts.IsTraced) MonitoringReporter.Exceptional(ts, frame.Object ??= new PyFrame(frame), entry.Target, MonitoringEvents.ExceptionHandled);
            Value* sp = ts.Stack.Base + frame.Base + frame.Code.LocalCount + entry.Depth;
            if (entry.PushInstruction) *sp++ = Value.Int(frame.Instruction);
            *sp++ = ts.TakePending();
            ts.Stack.Top = sp;
            ts.Frame = frame;
            frame.Instruction = entry.Target;
            return true;
        }
        return false;
    }
}
