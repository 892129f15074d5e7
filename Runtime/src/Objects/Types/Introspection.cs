namespace PyJitVerify.Runtime.Objects;

/// <summary><c>dir()</c> and abstract classes.</summary>
internal static class Introspection
{
    /// <summary>The default <c>__dir__</c>: names of the instance, its class and the class's bases, unsorted.</summary>
    public static Value DirOf(ThreadState ts, Value self)
    {
        var names = new PyDict();
        if (self.Ref is PyType type)
        {
            AddTypeNames(type, names);
        }
        else
        {
            int found = Operations.TryGetAttribute(ts, self, Names.Dict, out Value dict);
            if (found < 0) return default;
            if (self.Ref is PyModule && dict.Ref is PyDict members && members.TryGetStr(Names.Dir, out Value own)) return Operations.Call(ts, own);
            if (dict.Ref is PyDict attributes) AddKeys(attributes, names);
            if (self.Ref is not PyModule) AddTypeNames(ts.TypeOf(self), names);
        }
        var list = new PyList();
        for (int i = 0; i < names.EntryCount; i++)
        {
            if (!names.EntryAt(i).Key.IsNull) list.Append(names.EntryAt(i).Key);
        }
        return list;
    }

    public static Value RaiseAbstract(ThreadState ts, PyType type)
    {
        if (!type.TryLookup("__abstractmethods__", out Value methods)) return ts.RaiseTypeError($"Can't instantiate abstract class {type.Name}");
        PyList? list = Operations.ToList(ts, methods);
        if (list is null) return default;
        string[] names = [.. list.ToArray().Select(v => v.Ref?.ToString() ?? "").Order(StringComparer.Ordinal)];
        string joined = string.Join("', '", names);
        return ts.RaiseTypeError($"Can't instantiate abstract class {type.Name} without an implementation for abstract method{(names.Length == 1 ? "" : "s")} '{joined}'");
    }

    private static void AddTypeNames(PyType type, PyDict names)
    {
        foreach (PyType ancestor in type.Mro) AddKeys(ancestor.Namespace, names);
    }

    private static void AddKeys(PyDict source, PyDict names)
    {
        for (int i = 0; i < source.EntryCount; i++)
        {
            if (source.EntryAt(i).Key.Ref is PyStr name) names.SetStr(name, Value.None);
        }
    }
}
