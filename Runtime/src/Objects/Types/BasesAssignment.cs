namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// <c>cls.__bases__ = ...</c>: a new order for the class and all below it. An <c>mro()</c> on the way may assign <c>__bases__</c> again; what
/// it did last stays.
/// </summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>type_set_bases</c>, <c>mro_hierarchy</c>.</remarks>
internal static class BasesAssignment
{
    /// <summary>One class's order before and after.</summary>
    private readonly record struct Step(PyType Type, PyType[] Before, PyType[] After);

    public static bool SetBases(ThreadState ts, Value self, Value instance, Value value)
    {
        PyType type = instance.Unchecked<PyType>();
        if (!TryBases(ts, type, value, out PyType[] bases, out PyType best)) return false;
        PyType[] oldBases = type.Bases;
        PyType? oldBase = type.Base;
        type.Bases = bases;
        type.Base = best;
        var steps = new List<Step>();
        if (!UpdateBelow(ts, type, steps))
        {
            for (int i = steps.Count - 1; i >= 0; i--)
            {
                if (ReferenceEquals(steps[i].Type.Mro, steps[i].After)) steps[i].Type.Mro = steps[i].Before;
            }
            if (ReferenceEquals(type.Bases, bases))
            {
                type.Bases = oldBases;
                type.Base = oldBase;
            }
            return false;
        }
        if (!ReferenceEquals(type.Bases, bases)) return true;
        foreach (PyType old in oldBases) old.Subclasses.Remove(type);
        foreach (PyType b in bases) b.Subclasses.Add(type);
        type.Modified();
        UpdateSlotsBelow(type);
        return true;
    }

    private static bool TryBases(ThreadState ts, PyType type, in Value value, out PyType[] bases, out PyType best)
    {
        (bases, best) = ([], type);
        if (!type.IsHeap || value.IsNull)
            return !ts.RaiseTypeError(value.IsNull ? $"cannot delete '__bases__' attribute of immutable type '{type.Name}'" : $"cannot set '__bases__' attribute of immutable type '{type.Name}'").IsNull;
        if (value.Ref is not PyTuple { Count: > 0 } tuple)
        {
            return !ts.RaiseTypeError(value.Ref is PyTuple ? $"can only assign non-empty tuple to {type.Name}.__bases__, not ()"
                : $"can only assign tuple to {type.Name}.__bases__, not {ts.TypeOf(value).Name}").IsNull;
        }
        foreach (Value item in tuple.Items)
        {
            if (item.Ref is not PyType b) return !ts.RaiseTypeError($"{type.Name}.__bases__ must be tuple of classes, not '{ts.TypeOf(item).LayoutName}'").IsNull;
            // Within an mro() the order of a base may not be up to date, but its base is.
            if (b.IsSubtypeOf(type) || IsBelow(b, type)) return !ts.RaiseTypeError("a __bases__ item causes an inheritance cycle").IsNull;
        }
        if (ClassBuilder.ResolveBases(ts, tuple) is not { } resolved || ClassBuilder.BestBase(ts, resolved) is not { } found) return false;
        if (!LayoutComparison.AreCompatible(ts, "__bases__", found, type.Base!)) return false;
        (bases, best) = (resolved, found);
        return true;
    }

    private static bool IsBelow(PyType? type, PyType other)
    {
        for (; type is not null; type = type.Base)
        {
            if (ReferenceEquals(type, other)) return true;
        }
        return false;
    }

    private static bool UpdateBelow(ThreadState ts, PyType type, List<Step> steps)
    {
        PyType[] before = type.Mro;
        if (!MroBuilder.Update(ts, type, out bool isOvertaken)) return false;
        if (isOvertaken) return true;
        steps.Add(new Step(type, before, type.Mro));
        foreach (PyType subclass in type.Subclasses.ToArray())
        {
            if (!UpdateBelow(ts, subclass, steps)) return false;
        }
        return true;
    }

    private static void UpdateSlotsBelow(PyType type)
    {
        SlotTable.UpdateAll(type);
        foreach (PyType subclass in type.Subclasses) UpdateSlotsBelow(subclass);
    }
}
