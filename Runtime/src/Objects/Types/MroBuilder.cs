namespace PyJitVerify.Runtime.Objects;

/// <summary>The method resolution order: the C3 linearization, or what the metaclass's <c>mro()</c> says.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>mro_internal</c>, <c>mro_invoke</c>, <c>mro_implementation</c>.</remarks>
internal static class MroBuilder
{
    /// <summary>Gives the type the order that follows from its bases now. False with an exception pending.</summary>
    /// <param name="isOvertaken">The order changed while <c>mro()</c> ran, and stays as it is.</param>
    public static bool Update(ThreadState ts, PyType type, out bool isOvertaken)
    {
        PyType[] old = type.Mro;
        bool hadOne = type.HasMro;
        PyType[]? order = Invoke(ts, type);
        isOvertaken = !ReferenceEquals(type.Mro, old) || type.HasMro != hadOne;
        if (order is null) return false;
        if (!isOvertaken) type.Mro = order;
        return true;
    }

    private static PyType[]? Invoke(ThreadState ts, PyType type)
    {
        if (type.Class is not { } metatype || !metatype.TryLookup("mro", out Value method) || method.Ref is not PyFunction) return Linearize(ts, type);
        Value result = Operations.CallMethod(ts, type, "mro");
        PyList? list = result.IsNull ? null : Operations.ToList(ts, result);
        return list is null ? null : CheckMro(ts, type, list.ToArray());
    }

    /// <summary>Only classes, and only such whose layout the class's own instances have.</summary>
    private static PyType[]? CheckMro(ThreadState ts, PyType type, Value[] classes)
    {
        if (classes.Length == 0)
        {
            ts.RaiseTypeError("type MRO must not be empty");
            return null;
        }
        foreach (Value item in classes)
        {
            if (item.Ref is not PyType member)
            {
                ts.RaiseTypeError($"mro() returned a non-class ('{ts.TypeOf(item).Name}')");
                return null;
            }
            if (member.InstanceKind is TypeKind.Instance or TypeKind.Object || member.InstanceKind == type.InstanceKind) continue;
            ts.RaiseTypeError($"mro() returned base with unsuitable layout ('{member.Name}')");
            return null;
        }
        return Array.ConvertAll(classes, static c => (PyType)c.Ref!);
    }

    /// <summary>What <c>type.mro()</c> returns. Null with TypeError pending.</summary>
    public static PyType[]? Linearize(ThreadState ts, PyType type)
    {
        if (type.Bases.Length == 1) return [type, .. type.Bases[0].Mro];
        var sequences = type.Bases.Select(b => new List<PyType>(b.Mro)).ToList();
        sequences.Add([.. type.Bases]);
        var result = new List<PyType> { type };
        for (int i = 0; i < type.Bases.Length; i++)
        {
            if (Array.IndexOf(type.Bases, type.Bases[i], i + 1) < 0) continue;
            ts.RaiseTypeError($"duplicate base class {type.Bases[i].Name}");
            return null;
        }
        while (sequences.Exists(s => s.Count > 0))
        {
            PyType? next = null;
            foreach (List<PyType> sequence in sequences)
            {
                if (sequence.Count == 0 || sequences.Exists(s => s.IndexOf(sequence[0]) > 0)) continue;
                next = sequence[0];
                break;
            }
            if (next is null)
            {
                string names = string.Join(", ", sequences.Where(s => s.Count > 0).Select(s => s[0].Name).Distinct());
                ts.RaiseTypeError($"Cannot create a consistent method resolution order (MRO) for bases {names}");
                return null;
            }
            result.Add(next);
            foreach (List<PyType> sequence in sequences)
            {
                if (sequence.Count > 0 && ReferenceEquals(sequence[0], next)) sequence.RemoveAt(0);
            }
        }
        return [.. result];
    }
}
