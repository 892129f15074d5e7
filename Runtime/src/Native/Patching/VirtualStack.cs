using System.Diagnostics;

namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>
/// The operand stack as the patcher sees it between two uops: which value is where.
/// Shape: positions count in slots from the stack top at the entry point; values below what is known are in their slots, so the
/// stack grows downwards when one of them is asked for.
/// Invariants: a register belongs to at most one operand; a <see cref="Place.Slot"/> operand lies at its own position.
/// </summary>
internal sealed class VirtualStack
{
    private readonly List<Operand> _operands = [];
    private int _origin;

    /// <summary>The position behind the topmost value.</summary>
    public int Top => _origin + _operands.Count;

    public int Count => _operands.Count;

    /// <summary>Known operands, deepest first.</summary>
    public Operand At(int index) => _operands[index];

    public int PositionOf(int index) => _origin + index;

    /// <summary>An operand counted from the top, which is 0.</summary>
    public Operand this[int fromTop]
    {
        get
        {
            Deepen(fromTop + 1);
            return _operands[^(fromTop + 1)];
        }

        set
        {
            Deepen(fromTop + 1);
            _operands[^(fromTop + 1)] = value;
        }
    }

    public void Replace(int index, Operand operand) => _operands[index] = operand;

    public void Push(Operand operand)
    {
        Debug.Assert(operand.Place != Place.Slot || operand.Index == Top);
        _operands.Add(operand);
    }

    public void Pop(int count = 1)
    {
        Deepen(count);
        _operands.RemoveRange(_operands.Count - count, count);
    }

    public void Reset()
    {
        _operands.Clear();
        _origin = 0;
    }

    /// <summary>The state of this moment: top position and what is not in its slot.</summary>
    public void CopyTo(List<(int Position, Operand Operand)> displaced)
    {
        displaced.Clear();
        for (int i = 0; i < _operands.Count; i++)
        {
            if (_operands[i].Place != Place.Slot) displaced.Add((_origin + i, _operands[i]));
        }
    }

    private void Deepen(int count)
    {
        while (_operands.Count < count)
        {
            _origin--;
            _operands.Insert(0, new Operand(Place.Slot, _origin));
        }
    }
}
