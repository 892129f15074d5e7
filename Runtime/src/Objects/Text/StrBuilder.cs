namespace PyJitVerify.Runtime.Objects;

/// <summary>Collects strings and joins them into one with a single allocation, which is charged to the budget.</summary>
internal sealed class StrBuilder
{
    private readonly List<PyStr> _parts = [];
    private long _length;
    private int _width = 1;
    private bool _isAscii = true;

    public void Append(PyStr part)
    {
        if (part.Length == 0) return;
        _parts.Add(part);
        _length += part.Length;
        _width = Math.Max(_width, part.Width);
        _isAscii &= part.IsAscii;
    }

    /// <summary>The joined string. Null with MemoryError pending.</summary>
    public PyStr? ToStr(ThreadState ts)
    {
        long bytes = _length * _width;
        if (!ts.Budget.Charge(ts, bytes)) return null;
        if (bytes > Array.MaxLength)
        {
            ts.RaiseMemoryError();
            return null;
        }
        if (_parts.Count == 1) return PyStr.ExactOf(_parts[0]);
        var data = new byte[bytes];
        int offset = 0;
        foreach (PyStr part in _parts)
        {
            part.CopyTo(data, offset, _width);
            offset += part.Length;
        }
        return PyStr.FromData(data, _width, _isAscii);
    }
}
