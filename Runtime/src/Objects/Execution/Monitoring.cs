using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The events of <c>sys.monitoring</c>, each a bit.</summary>
[Flags]
internal enum MonitoringEvents
{
    None = 0, PyStart = 1, PyResume = 2, PyReturn = 4, PyYield = 8, Call = 0x10, Line = 0x20, Instruction = 0x40, Jump = 0x80, BranchLeft = 0x100,
    BranchRight = 0x200, StopIteration = 0x400, Raise = 0x800, ExceptionHandled = 0x1000, PyUnwind = 0x2000, PyThrow = 0x4000, Reraise = 0x8000,
    CReturn = 0x10000, CRaise = 0x20000, Branch = 0x40000,

    /// <summary>Those that can be set for one code object and switched off at one place.</summary>
    Local = 0x7ff,
}

/// <summary>
/// What the tools of <c>sys.monitoring</c> have asked for, and the calls of their functions. While one runs, nothing is reported.
/// </summary>
/// <remarks>Source: PEP 669; CPython <c>Python/instrumentation.c</c>.</remarks>
internal sealed class Monitoring
{
    public const int ToolCount = 6;

    /// <summary>Each event, in the order of its bit.</summary>
    public static IEnumerable<MonitoringEvents> Single => Enum.GetValues<MonitoringEvents>().Where(static e => System.Numerics.BitOperations.IsPow2((int)e));

    private readonly MonitoringEvents[] _events = new MonitoringEvents[ToolCount];
    private readonly Dictionary<(int Tool, MonitoringEvents Event), Value> _callbacks = [];
    private readonly ConditionalWeakTable<PyCode, MonitoringEvents[]> _local = [];
    private ConditionalWeakTable<PyCode, HashSet<(int Unit, int Tool, MonitoringEvents Event)>> _disabled = [];
    private int _localCodes;

    /// <summary>The names of the tools in use; a null value: free.</summary>
    public Value[] Tools { get; } = new Value[ToolCount];

    /// <summary>What a function returns to hear no more of an event at a place.</summary>
    public Value Disable { get; set; }

    /// <summary>Stands for the first argument of a call that has none.</summary>
    public Value Missing { get; set; }

    /// <summary>Some event is asked for somewhere.</summary>
    public bool IsActive { get; private set; }

    /// <summary>How often what is reported was changed.</summary>
    public int Changes { get; private set; }

    public MonitoringEvents EventsOf(int tool) => _events[tool];

    public MonitoringEvents LocalEventsOf(PyCode code, int tool) => _local.TryGetValue(code, out MonitoringEvents[]? events) ? events[tool] : MonitoringEvents.None;

    public void SetEvents(int tool, MonitoringEvents events)
    {
        _events[tool] = events;
        Update();
    }

    public void SetLocalEvents(PyCode code, int tool, MonitoringEvents events)
    {
        MonitoringEvents[] all = _local.GetValue(code, static _ => new MonitoringEvents[ToolCount]);
        if (all[tool] == MonitoringEvents.None && events != MonitoringEvents.None) _localCodes++;
        if (all[tool] != MonitoringEvents.None && events == MonitoringEvents.None) _localCodes--;
        all[tool] = events;
        Update();
    }

    /// <summary>The function that was there before, or None.</summary>
    public Value Register(int tool, MonitoringEvents which, in Value function)
    {
        _callbacks.Remove((tool, which), out Value old);
        if (!function.IsNone) _callbacks[(tool, which)] = function;
        return old.IsNull ? Value.None : old;
    }

    /// <summary>Forgets what a tool has asked for.</summary>
    public void Clear(int tool)
    {
        _events[tool] = MonitoringEvents.None;
        foreach ((PyCode _, MonitoringEvents[] events) in _local)
        {
            if (events[tool] != MonitoringEvents.None) _localCodes--;
            events[tool] = MonitoringEvents.None;
        }
        foreach ((int Tool, MonitoringEvents Event) key in _callbacks.Keys.Where(k => k.Tool == tool).ToArray()) _callbacks.Remove(key);
        Update();
    }

    /// <summary>What was switched off at single places is on again.</summary>
    public void Restart() => _disabled = [];

    /// <summary>What any tool wants to hear of this code.</summary>
    public MonitoringEvents WantedIn(PyCode code)
    {
        MonitoringEvents all = MonitoringEvents.None;
        foreach (MonitoringEvents events in _events) all |= events;
        if (_localCodes == 0 || !_local.TryGetValue(code, out MonitoringEvents[]? own)) return all;
        foreach (MonitoringEvents events in own) all |= events;
        return all;
    }

    /// <summary>Calls the tools' functions, in the order of the tools. False: one failed, its exception is pending.</summary>
    /// <param name="wanted">The event that must be asked for, where it is not the one that is reported.</param>
    public bool Report(ThreadState ts, PyCode code, int unit, MonitoringEvents which, ReadOnlySpan<Value> args, MonitoringEvents wanted = MonitoringEvents.None)
    {
        if (wanted == MonitoringEvents.None) wanted = which;
        MonitoringEvents[]? local = _localCodes > 0 && _local.TryGetValue(code, out MonitoringEvents[]? own) ? own : null;
        for (int tool = 0; tool < ToolCount; tool++)
        {
            if (((_events[tool] | (local is null ? MonitoringEvents.None : local[tool])) & wanted) == 0) continue;
            if (!_callbacks.TryGetValue((tool, which), out Value function)) continue;
            if (_disabled.TryGetValue(code, out HashSet<(int, int, MonitoringEvents)>? off) && off.Contains((unit, tool, which))) continue;
            ts.TraceDepth++;
            Value result = Operations.Call(ts, function, [code, .. args], null);
            ts.TraceDepth--;
            if (result.IsNull) return false;
            if (!result.Is(Disable)) continue;
            if ((which & (MonitoringEvents.Local | MonitoringEvents.CReturn | MonitoringEvents.CRaise | MonitoringEvents.Branch)) == 0)
            {
                _callbacks.Remove((tool, which));
                return !ts.RaiseValueError($"Cannot disable {NameOf(which)} events. Callback removed.").IsNull;
            }
            _disabled.GetOrCreateValue(code).Add((unit, tool, which));
        }
        return true;
    }

    /// <summary>The spelling in Python.</summary>
    public static string NameOf(MonitoringEvents which) => which switch
    {
        MonitoringEvents.PyStart => "PY_START",
        MonitoringEvents.PyResume => "PY_RESUME",
        MonitoringEvents.PyReturn => "PY_RETURN",
        MonitoringEvents.PyYield => "PY_YIELD",
        MonitoringEvents.Call => "CALL",
        MonitoringEvents.Line => "LINE",
        MonitoringEvents.Instruction => "INSTRUCTION",
        MonitoringEvents.Jump => "JUMP",
        MonitoringEvents.BranchLeft => "BRANCH_LEFT",
        MonitoringEvents.BranchRight => "BRANCH_RIGHT",
        MonitoringEvents.StopIteration => "STOP_ITERATION",
        MonitoringEvents.Raise => "RAISE",
        MonitoringEvents.ExceptionHandled => "EXCEPTION_HANDLED",
        MonitoringEvents.PyUnwind => "PY_UNWIND",
        MonitoringEvents.PyThrow => "PY_THROW",
        MonitoringEvents.Reraise => "RERAISE",
        MonitoringEvents.CReturn => "C_RETURN",
        MonitoringEvents.CRaise => "C_RAISE",
        MonitoringEvents.Branch => "BRANCH",
        _ => throw new ArgumentOutOfRangeException(nameof(which)),
    };

    private void Update()
    {
        IsActive = _localCodes > 0 || Array.Exists(_events, static e => e != MonitoringEvents.None);
        Changes++;
    }
}
