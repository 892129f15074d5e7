namespace PyJitVerify.Runtime.Objects;

public sealed partial class ThreadState
{
    private readonly List<PyObject> _inRepr = [];

    /// <summary>Marks a container as being printed. False: it already is, so it contains itself.</summary>
    /// <remarks>Source: CPython <c>Objects/object.c</c>, <c>Py_ReprEnter</c>.</remarks>
    internal bool EnterRepr(PyObject container)
    {
        foreach (PyObject active in _inRepr)
        {
            if (ReferenceEquals(active, container)) return false;
        }
        _inRepr.Add(container);
        return true;
    }

    internal void LeaveRepr() => _inRepr.RemoveAt(_inRepr.Count - 1);
}
