namespace PyJitVerify.Runtime.Objects;

/// <summary>Makes instances of subclasses of builtin types.</summary>
internal static class Instances
{
    /// <summary>A new object as an instance of the class that was called: the builtin type itself or a subclass.</summary>
    public static PyObject Adopt(PyObject fresh, PyType type)
    {
        if (!type.IsHeap) return fresh;
        fresh.SetClass(type);
        if (type.Slots.Finalize is not null) type.Interp.Finalizers.Register(fresh);
        return fresh;
    }
}
