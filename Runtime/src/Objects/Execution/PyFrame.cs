namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A frame object: what <c>sys._getframe()</c> and tracebacks hold.
/// Shape: while the call runs it reads through to <see cref="Live"/>; when the call ends it keeps a copy of the locals.
/// </summary>
public sealed class PyFrame : PyObject
{
    internal PyFrame(Frame live) : base(TypeKind.Frame)
    {
        Live = live;
        Code = live.Code;
        Globals = live.Globals;
        Builtins = live.Builtins;
    }

    /// <summary>The running or suspended frame, or null once the call has ended.</summary>
    internal Frame? Live { get; set; }

    internal PyCode Code { get; }

    internal PyDict Globals { get; }

    internal PyDict Builtins { get; }

    /// <summary>The locals after the end of the call, cells unresolved.</summary>
    internal Value[]? SavedLocals { get; set; }

    internal Value SavedLocalsMapping { get; set; }

    internal int SavedInstruction { get; set; }

    /// <summary>The caller's frame object; kept when the call ended with an exception on its way.</summary>
    internal PyFrame? SavedBack { get; set; }

    /// <summary>What was stored through <c>f_locals</c> under names that are no variables.</summary>
    internal PyDict? ExtraLocals { get; set; }

    /// <summary>The line and code unit of the last event, for the tracer.</summary>
    internal int TracedLine { get; set; } = -1;

    internal int TracedUnit { get; set; }

    /// <summary>Tracing begins in the middle of a line, which it does not report: the next event is that of the next line.</summary>
    internal void TraceFromHere()
    {
        if (Live is not { } live) return;
        TracedUnit = live.Instruction;
        TracedLine = Code.LineOf(TracedUnit);
    }

    /// <summary>Profiling begins: a call that ended while nothing was profiled is not reported.</summary>
    /// <param name="isCalling">Whether the frame waits for a call that began before.</param>
    internal void ProfileFromHere(bool isCalling)
    {
        if (!isCalling || Instruction != TracedUnit) ProfiledCall = default;
    }

    /// <summary>The builtin that the frame is calling, while profiling; null value otherwise.</summary>
    internal Value ProfiledCall { get; set; }

    /// <summary>The builtin that the frame is calling, its first argument and where, while monitoring; null value otherwise.</summary>
    internal Value MonitoredCall { get; set; }

    internal Value MonitoredArgument { get; set; }

    internal int MonitoredUnit { get; set; }

    /// <summary>The line that monitoring is on: that of the start of the call first; -1: not known yet.</summary>
    internal int MonitoredLine { get; set; } = -1;

    /// <summary><see cref="Monitoring.Changes"/> when that was noted.</summary>
    internal int MonitoredSince { get; set; }

    /// <summary>The branch that is being decided, and where it goes when it is not taken; -1: none.</summary>
    internal int BranchUnit { get; set; } = -1;

    internal int BranchEnd { get; set; }

    internal Value Trace { get; set; } = Value.None;

    internal bool TraceLines { get; set; } = true;

    internal bool TraceOpcodes { get; set; }

    /// <summary>Reports an event about an instruction that is over: the frame is there meanwhile, and stays there when the report fails.</summary>
    internal bool At(int unit, Func<bool> report)
    {
        if (Live is not { } live) return report();
        int next = live.Instruction;
        live.Instruction = unit;
        if (!report()) return false;
        live.Instruction = next;
        return true;
    }

    internal int Instruction => Live?.Instruction ?? SavedInstruction;
}
