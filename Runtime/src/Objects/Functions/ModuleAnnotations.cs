namespace PyJitVerify.Runtime.Objects;

/// <summary>A module's <c>__annotations__</c>, which its <c>__annotate__</c> computes at the first request (PEP 649).</summary>
/// <remarks>Source: CPython <c>Objects/moduleobject.c</c>, <c>module_get_annotations</c> and its like.</remarks>
internal static class ModuleAnnotations
{
    public static Value Get(ThreadState ts, Value self)
    {
        PyDict members = self.Unchecked<PyModule>().Members;
        if (members.TryGetStr(Names.Annotations, out Value known)) return known;
        Value annotations = new PyDict();
        if (members.TryGetStr(Names.Annotate, out Value annotate) && Operations.IsCallable(ts, annotate))
        {
            annotations = Operations.Call(ts, annotate, Value.Int(1));
            if (annotations.IsNull) return default;
            if (annotations.Ref is not PyDict) return ts.RaiseTypeError($"__annotate__ returned non-dict of type '{ts.TypeOf(annotations).LayoutName}'");
        }
        // A module that is still running may get more.
        if (!ModuleOrigin.IsInitializing(ts, members.TryGetStr(Names.Spec, out Value spec) ? spec : default)) members.SetStr(Names.Annotations, annotations);
        return annotations;
    }

    public static bool Set(ThreadState ts, Value self, Value instance, Value value)
    {
        PyDict members = instance.Unchecked<PyModule>().Members;
        if (!value.IsNull)
        {
            members.SetStr(Names.Annotations, value);
        }
        else if (!members.RemoveStr(Names.Annotations))
        {
            ts.RaiseAttributeError("__annotations__", instance, Names.Annotations);
            return false;
        }
        members.RemoveStr(Names.Annotate);
        return true;
    }

    public static Value GetAnnotate(ThreadState ts, Value self)
    {
        PyDict members = self.Unchecked<PyModule>().Members;
        if (members.TryGetStr(Names.Annotate, out Value annotate)) return annotate;
        members.SetStr(Names.Annotate, Value.None);
        return Value.None;
    }

    public static bool SetAnnotate(ThreadState ts, Value self, Value instance, Value value)
    {
        PyDict members = instance.Unchecked<PyModule>().Members;
        if (value.IsNull) return !ts.RaiseTypeError("cannot delete __annotate__ attribute").IsNull;
        if (!value.IsNone && !Operations.IsCallable(ts, value)) return !ts.RaiseTypeError("__annotate__ must be callable or None").IsNull;
        members.SetStr(Names.Annotate, value);
        if (!value.IsNone) members.RemoveStr(Names.Annotations);
        return true;
    }
}
