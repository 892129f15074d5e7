using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The namespace <c>sys.monitoring</c>.</summary>
/// <remarks>Source: PEP 669; CPython <c>Python/instrumentation.c</c>.</remarks>
internal static class MonitoringModule
{
    private const MonitoringEvents OfBuiltins = MonitoringEvents.CReturn | MonitoringEvents.CRaise;

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Fast("use_tool_id", 2, 2, static (ts, _, args) =>
        {
            if (!TryTool(ts, args[0], out int tool)) return default;
            if (args[1].Ref is not PyStr) return ts.RaiseValueError("tool name must be a str");
            if (!ts.Interp.Monitoring.Tools[tool].IsNull) return ts.RaiseValueError($"tool {tool} is already in use");
            ts.Interp.Monitoring.Tools[tool] = args[1];
            return Value.None;
        }),
        MethodDefinition.OneArg("clear_tool_id", static (ts, _, id) => TryTool(ts, id, out int tool) ? Clear(ts, tool, frees: false) : default),
        MethodDefinition.OneArg("free_tool_id", static (ts, _, id) => TryTool(ts, id, out int tool) ? Clear(ts, tool, frees: true) : default),
        MethodDefinition.OneArg("get_tool", static (ts, _, id) =>
            !TryTool(ts, id, out int tool) ? default : ts.Interp.Monitoring.Tools[tool] is { IsNull: false } name ? name : Value.None),
        MethodDefinition.Fast("register_callback", 3, 3, static (ts, _, args) =>
        {
            if (!TryTool(ts, args[0], out int tool) || !SequenceOps.TryLong(ts, args[1], out long number)) return default;
            if (number <= 0 || (number & (number - 1)) != 0) return ts.RaiseValueError("The callback can only be set for one event at a time");
            if (number > (long)MonitoringEvents.Branch) return ts.RaiseValueError($"invalid event {number}");
            return ts.Interp.Monitoring.Register(tool, (MonitoringEvents)number, args[2]);
        }),
        MethodDefinition.OneArg("get_events", static (ts, _, id) => TryTool(ts, id, out int tool) ? Value.Int((long)Shown(ts.Interp.Monitoring.EventsOf(tool))) : default),
        MethodDefinition.Fast("set_events", 2, 2, static (ts, _, args) =>
        {
            if (!TryTool(ts, args[0], out int tool) || !TryEvents(ts, args[1], out MonitoringEvents events) || !IsUsed(ts, tool)) return default;
            ts.Interp.Monitoring.SetEvents(tool, events);
            return Changed(ts);
        }),
        MethodDefinition.Fast("get_local_events", 2, 2, static (ts, _, args) =>
        {
            if (!TryTool(ts, args[0], out int tool)) return default;
            return args[1].Ref is PyCode code ? Value.Int((long)Shown(ts.Interp.Monitoring.LocalEventsOf(code, tool))) : ts.RaiseTypeError("code must be a code object");
        }),
        MethodDefinition.Fast("set_local_events", 3, 3, static (ts, _, args) =>
        {
            if (!TryTool(ts, args[0], out int tool)) return default;
            if (args[1].Ref is not PyCode code) return ts.RaiseTypeError("code must be a code object");
            if (!TryEvents(ts, args[2], out MonitoringEvents events)) return default;
            if ((events & ~(MonitoringEvents.Local | MonitoringEvents.Branch)) != 0) return ts.RaiseValueError($"invalid local event set 0x{(int)events:x}");
            if (!IsUsed(ts, tool)) return default;
            ts.Interp.Monitoring.SetLocalEvents(code, tool, events);
            return Changed(ts);
        }),
        MethodDefinition.NoArgs("restart_events", static (ts, _) =>
        {
            ts.Interp.Monitoring.Restart();
            return Value.None;
        }),
        MethodDefinition.NoArgs("_all_events", static (ts, _) =>
        {
            var all = new PyDict();
            foreach (MonitoringEvents which in Monitoring.Single)
            {
                long tools = 0;
                for (int i = 0; i < Monitoring.ToolCount; i++) tools |= (ts.Interp.Monitoring.EventsOf(i) & which) != 0 ? 1L << i : 0;
                if (tools != 0) all.SetStr(Monitoring.NameOf(which), Value.Int(tools));
            }
            return all;
        }),
    ];

    public static PyModule Create(InterpreterState interp)
    {
        ThreadState ts = interp.MainThread;
        Value events = Operations.Call(ts, interp.Defined(SimpleNamespaceType.Definition));
        foreach (MonitoringEvents which in Monitoring.Single) Operations.SetAttribute(ts, events, Monitoring.NameOf(which), Value.Int((long)which));
        Operations.SetAttribute(ts, events, "NO_EVENTS", Value.Int(0));
        interp.Monitoring.Disable = ObjectType.Allocate(interp.Type(TypeKind.Object));
        interp.Monitoring.Missing = ObjectType.Allocate(interp.Type(TypeKind.Object));
        return BuiltinModules.Make(interp, "sys.monitoring", Functions, ("events", events), ("DISABLE", interp.Monitoring.Disable), ("MISSING", interp.Monitoring.Missing),
            ("DEBUGGER_ID", Value.Int(0)), ("COVERAGE_ID", Value.Int(1)), ("PROFILER_ID", Value.Int(2)), ("OPTIMIZER_ID", Value.Int(5)));
    }

    private static bool TryTool(ThreadState ts, in Value id, out int tool)
    {
        tool = 0;
        if (!SequenceOps.TryLong(ts, id, out long number)) return false;
        tool = (int)number;
        return number is >= 0 and < Monitoring.ToolCount || !ts.RaiseValueError($"invalid tool {number} (must be between 0 and 5)").IsNull;
    }

    private static bool IsUsed(ThreadState ts, int tool) => !ts.Interp.Monitoring.Tools[tool].IsNull || !ts.RaiseValueError($"tool {tool} is not in use").IsNull;

    /// <summary>The events of builtins go with those of calls.</summary>
    private static MonitoringEvents Shown(MonitoringEvents events) => events & ~OfBuiltins;

    private static bool TryEvents(ThreadState ts, in Value value, out MonitoringEvents events)
    {
        events = MonitoringEvents.None;
        if (!SequenceOps.TryLong(ts, value, out long number)) return false;
        if (number is < int.MinValue or > int.MaxValue) return !ts.RaiseOverflowError("Python int too large to convert to C int").IsNull;
        if (number is < 0 or >= 2 * (long)MonitoringEvents.Branch) return !ts.RaiseValueError($"invalid event set 0x{(uint)number:x}").IsNull;
        events = (MonitoringEvents)number;
        bool asksForBuiltins = (events & OfBuiltins) != 0;
        if (asksForBuiltins && (~events & (OfBuiltins | MonitoringEvents.Call)) != 0) return !ts.RaiseValueError("cannot set C_RETURN or C_RAISE events independently").IsNull;
        events &= ~OfBuiltins;
        // A branch is heard of through its two sides.
        if ((events & MonitoringEvents.Branch) != 0) events = (events & ~MonitoringEvents.Branch) | MonitoringEvents.BranchLeft | MonitoringEvents.BranchRight;
        return true;
    }

    private static Value Clear(ThreadState ts, int tool, bool frees)
    {
        if (ts.Interp.Monitoring.Tools[tool].IsNull) return Value.None;
        ts.Interp.Monitoring.Clear(tool);
        if (frees) ts.Interp.Monitoring.Tools[tool] = default;
        return Changed(ts);
    }

    private static Value Changed(ThreadState ts)
    {
        ts.UpdateTraced();
        ts.Interp.Evaluator.TracingChanged(ts);
        return Value.None;
    }
}
