namespace PyJitVerify.Runtime.Objects;

/// <summary>The locals of a frame as Python sees them.</summary>
internal static class FrameLocals
{
    /// <summary>
    /// A class body's or module's namespace itself; of a function a new dictionary of the bound variables, in the order of their
    /// slots, a comprehension's left out.
    /// </summary>
    public static Value Snapshot(ThreadState ts, PyFrame frame)
    {
        Value mapping = frame.Live?.LocalsMapping ?? frame.SavedLocalsMapping;
        if (!mapping.IsNull) return mapping;
        var locals = new PyDict();
        for (int i = 0; i < frame.Code.LocalCount; i++)
        {
            if ((frame.Code.LocalKinds[i] & LocalKind.Hidden) != 0) continue;
            Value value = frame.Live is { } live ? ts.Interp.Evaluator.ReadLocal(ts, live, i)
                : frame.SavedLocals![i].Ref is PyCell cell ? cell.Content : frame.SavedLocals[i];
            if (!value.IsNull) locals.SetStr(frame.Code.LocalNames[i], value);
        }
        return locals;
    }
}
