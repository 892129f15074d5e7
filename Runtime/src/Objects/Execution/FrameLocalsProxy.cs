namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// <c>frame.f_locals</c> of a function: a mapping that reads and writes the variables themselves (PEP 667). Names that are no variables
/// go to a dictionary of the frame object.
/// </summary>
internal sealed class PyFrameLocalsProxy(PyFrame frame) : PyObject(TypeKind.FrameLocalsProxy)
{
    public PyFrame Frame { get; } = frame;

    /// <summary>The index of a visible variable, or -1.</summary>
    public int IndexOf(PyStr name)
    {
        PyCode code = Frame.Code;
        for (int i = 0; i < code.LocalCount; i++)
        {
            if (code.LocalNames[i].Equals(name) && IsVisible(i)) return i;
        }
        return -1;
    }

    /// <summary>A comprehension's variable shows only while it has a value.</summary>
    private bool IsVisible(int index) => (Frame.Code.LocalKinds[index] & LocalKind.Hidden) == 0;

    public Value Read(ThreadState ts, int index) => Frame.Live is { } live ? ts.Interp.Evaluator.ReadLocal(ts, live, index)
        : Frame.SavedLocals![index] is var saved && saved.Ref is PyCell cell && (Frame.Code.LocalKinds[index] & (LocalKind.Cell | LocalKind.Free)) != 0 ? cell.Content : saved;

    public void Write(ThreadState ts, int index, in Value value)
    {
        if (Frame.Live is { } live)
        {
            ts.Interp.Evaluator.WriteLocal(ts, live, index, value);
            return;
        }
        if (Frame.SavedLocals![index].Ref is PyCell cell && (Frame.Code.LocalKinds[index] & (LocalKind.Cell | LocalKind.Free)) != 0) cell.Content = value;
        else Frame.SavedLocals[index] = value;
    }

    /// <summary>All of it as a new dictionary.</summary>
    public PyDict ToDict(ThreadState ts)
    {
        var result = new PyDict();
        for (int i = 0; i < Frame.Code.LocalCount; i++)
        {
            if (!IsVisible(i)) continue;
            Value value = Read(ts, i);
            if (!value.IsNull) result.SetStr(Frame.Code.LocalNames[i], value);
        }
        if (Frame.ExtraLocals is not { } extra) return result;
        for (int i = 0; i < extra.EntryCount; i++)
        {
            ref PyDict.Entry entry = ref extra.EntryAt(i);
            if (!entry.Key.IsNull) result.Set(ts, entry.Key, entry.Value);
        }
        return result;
    }
}
