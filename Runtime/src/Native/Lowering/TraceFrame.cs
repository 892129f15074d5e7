using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>
/// A frame while machine code is made.
/// Shape: <see cref="Slots"/> are the locals and behind them the operand stack.
/// </summary>
/// <param name="function">What runs in it; null in the frame in which the trace begins.</param>
internal sealed class TraceFrame(PyFunction? function)
{
    private readonly List<TraceValue> _slots = [];
    private TraceValue? _instance;

    public PyFunction? Function { get; } = function;

    /// <summary>Nothing is known of it, not even how many slots are in use; only its end is waited for.</summary>
    public bool IsOpaque { get; init; }

    /// <summary>Where its first slot lies, in slots from that of the innermost real frame.</summary>
    public int Base { get; set; }

    /// <summary>The code unit that the last SET_IP named, -1 when none ran.</summary>
    public int Instruction { get; set; } = -1;

    /// <summary>Where the caller goes on, and the slots that it has in use until then.</summary>
    public int ReturnTo { get; init; }

    public int CallerDepth { get; init; }

    /// <summary>An operator calls it: the operands are on the caller's stack until it returns.</summary>
    public bool IsOperator { get; init; }

    /// <summary>In a call of a class, the new object, which is what the call gives; null in other frames.</summary>
    public TraceValue? Instance
    {
        get => _instance;
        set
        {
            if (value is not null) value.Uses++;
            if (_instance is not null) _instance.Uses--;
            _instance = value;
        }
    }

    public int Count => _slots.Count;

    public TraceValue this[int slot]
    {
        get => _slots[slot];
        set
        {
            value.Uses++;
            _slots[slot].Uses--;
            _slots[slot] = value;
        }
    }

    public TraceValue Top(int fromTop) => _slots[^(fromTop + 1)];

    public void SetTop(int fromTop, TraceValue value) => this[_slots.Count - 1 - fromTop] = value;

    public void Push(TraceValue value)
    {
        value.Uses++;
        _slots.Add(value);
    }

    public TraceValue Pop()
    {
        TraceValue top = _slots[^1];
        top.Uses--;
        _slots.RemoveAt(_slots.Count - 1);
        return top;
    }

    public void CutTo(int count)
    {
        while (_slots.Count > count) Pop();
    }
}
