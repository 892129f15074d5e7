namespace PyJitVerify.Runtime.Objects;

/// <summary>Type variables in type arguments: finding them and replacing them.</summary>
/// <remarks>Source: CPython <c>Objects/genericaliasobject.c</c>: <c>_Py_make_parameters</c>, <c>_Py_subs_parameters</c>.</remarks>
internal static class TypeArguments
{
    private static readonly PyStr Subst = "__typing_subst__", PrepareSubst = "__typing_prepare_subst__", ParametersName = "__parameters__",
        UnpackedTuple = "__typing_is_unpacked_typevartuple__", UnpackedArgs = "__typing_unpacked_tuple_args__";

    /// <summary>The variables in the order of their first appearance. Null on failure.</summary>
    public static PyTuple? Collect(ThreadState ts, PyTuple arguments)
    {
        var found = new List<Value>();
        return Collect(ts, arguments.Items, found) ? new PyTuple([.. found]) : null;
    }

    private static bool Collect(ThreadState ts, ReadOnlySpan<Value> arguments, List<Value> found)
    {
        foreach (Value argument in arguments)
        {
            if (argument.Ref is PyType) continue;
            if (argument.Ref is PyTuple or PyList)
            {
                if (!ts.EnterNative()) return false;
                bool ok = Collect(ts, argument.Ref is PyTuple tuple ? tuple.Items : ((PyList)argument.Ref).ToArray(), found);
                ts.LeaveNative();
                if (!ok) return false;
                continue;
            }
            int has = Operations.TryGetAttribute(ts, argument, Subst, out _);
            if (has < 0) return false;
            if (has > 0)
            {
                Add(found, argument);
                continue;
            }
            has = Operations.TryGetAttribute(ts, argument, ParametersName, out Value inner);
            if (has < 0) return false;
            if (has == 0 || inner.Ref is not PyTuple parameters) continue;
            foreach (Value parameter in parameters.Items) Add(found, parameter);
        }
        return true;
    }

    private static void Add(List<Value> found, Value parameter)
    {
        if (!found.Exists(f => f.Is(parameter))) found.Add(parameter);
    }

    /// <summary>The arguments of an alias with its variables replaced by the items of a subscription. Null on failure.</summary>
    public static PyTuple? Substitute(ThreadState ts, Value self, PyTuple arguments, PyTuple parameters, Value item)
    {
        if (parameters.Count == 0)
        {
            PyStr? shown = Operations.Repr(ts, self);
            if (shown is not null) ts.RaiseTypeError($"{shown} is not a generic class");
            return null;
        }
        PyTuple? items = Unpack(ts, item);
        if (items is null) return null;
        foreach (Value parameter in parameters.Items)
        {
            int found = Operations.TryGetAttribute(ts, parameter, PrepareSubst, out Value prepare);
            if (found < 0) return null;
            if (found == 0 || prepare.IsNone) continue;
            Value prepared = Operations.Call(ts, prepare, self, items);
            if (prepared.IsNull) return null;
            items = prepared.Ref as PyTuple ?? new PyTuple([prepared]);
        }
        if (items.Count != parameters.Count)
        {
            PyStr? shown = Operations.Repr(ts, self);
            if (shown is not null)
                ts.RaiseTypeError($"Too {(items.Count > parameters.Count ? "many" : "few")} arguments for {shown}; actual {items.Count}, expected {parameters.Count}");
            return null;
        }
        var result = new List<Value>();
        return Substitute(ts, arguments.Items, parameters, items, result) ? new PyTuple([.. result]) : null;
    }

    private static bool Substitute(ThreadState ts, ReadOnlySpan<Value> arguments, PyTuple parameters, PyTuple items, List<Value> result)
    {
        foreach (Value argument in arguments)
        {
            if (argument.Ref is PyType)
            {
                result.Add(argument);
                continue;
            }
            if (argument.Ref is PyTuple or PyList)
            {
                var inner = new List<Value>();
                if (!ts.EnterNative()) return false;
                bool ok = Substitute(ts, argument.Ref is PyTuple tuple ? tuple.Items : ((PyList)argument.Ref).ToArray(), parameters, items, inner);
                ts.LeaveNative();
                if (!ok) return false;
                result.Add(argument.Ref is PyTuple ? new PyTuple([.. inner]) : new PyList([.. inner]));
                continue;
            }
            int unpacks = Operations.TryGetAttribute(ts, argument, UnpackedTuple, out Value isUnpacked);
            if (unpacks > 0) unpacks = Operations.IsTrue(ts, isUnpacked);
            int has = unpacks < 0 ? -1 : Operations.TryGetAttribute(ts, argument, Subst, out isUnpacked);
            if (has < 0) return false;
            Value replaced = has == 0 ? SubstituteInside(ts, argument, parameters, items) : SubstituteParameter(ts, argument, isUnpacked, parameters, items);
            if (replaced.IsNull) return false;
            if (unpacks > 0)
            {
                if (replaced.Ref is not PyTuple many)
                {
                    ts.RaiseTypeError($"expected __typing_subst__ of {ts.TypeOf(argument).LayoutName} objects to return a tuple, not {ts.TypeOf(replaced).LayoutName}");
                    return false;
                }
                result.AddRange(many.Items);
            }
            else
            {
                result.Add(replaced);
            }
        }
        return true;
    }

    /// <summary>What a parameter stands for; it may have become one after the parameters were computed.</summary>
    private static Value SubstituteParameter(ThreadState ts, in Value parameter, in Value substitute, PyTuple parameters, PyTuple items)
    {
        Value me = parameter;
        int index = Array.FindIndex(parameters.Items, p => p.Is(me));
        if (index >= 0) return Operations.Call(ts, substitute, items.Items[index]);
        return Operations.Repr(ts, parameter) is { } text ? ts.RaiseTypeError($"argument {text} with __typing_subst__ was not found in __parameters__") : default;
    }

    /// <summary>An argument that has variables of its own is subscripted with what they stand for.</summary>
    private static Value SubstituteInside(ThreadState ts, in Value argument, PyTuple parameters, PyTuple items)
    {
        int has = Operations.TryGetAttribute(ts, argument, ParametersName, out Value own);
        if (has < 0) return default;
        if (has == 0 || own.Ref is not PyTuple { Count: > 0 } inner) return argument;
        var values = new List<Value>();
        foreach (Value parameter in inner.Items)
        {
            int index = Array.FindIndex(parameters.Items, p => p.Is(parameter));
            if (index < 0) values.Add(parameter);
            else if (items[index].Ref is PyTuple many && ts.TypeOf(parameter).Definition?.Kind == TypeKind.TypeVarTuple) values.AddRange(many.Items);
            else values.Add(items[index]);
        }
        return Operations.GetItem(ts, argument, values.Count == 1 ? values[0] : new PyTuple([.. values]));
    }

    /// <summary>The items of a subscription, <c>*tuple[int, str]</c> spread out. Null on failure.</summary>
    private static PyTuple? Unpack(ThreadState ts, in Value item)
    {
        PyTuple items = item.Ref as PyTuple ?? new PyTuple([item]);
        var result = new List<Value>();
        foreach (Value value in items.Items)
        {
            Value inner = default;
            int found = value.Ref is PyType ? 0 : Operations.TryGetAttribute(ts, value, UnpackedArgs, out inner);
            if (found < 0) return null;
            if (found > 0 && inner.Ref is PyTuple { Count: > 0 } spread && !spread[^1].IsEllipsis) result.AddRange(spread.Items);
            else result.Add(value);
        }
        return new PyTuple([.. result]);
    }

    /// <summary>A type argument as it stands in the repr of an alias. Null on failure.</summary>
    public static PyStr? ReprOf(ThreadState ts, in Value item)
    {
        if (item.IsEllipsis) return "...";
        if (item.Ref is PyList list)
        {
            var parts = new List<string>();
            foreach (Value inner in list.ToArray())
            {
                if (!ts.EnterNative()) return null;
                PyStr? text = ReprOf(ts, inner);
                ts.LeaveNative();
                if (text is null) return null;
                parts.Add(text.ToString());
            }
            return $"[{string.Join(", ", parts)}]";
        }
        int found = Operations.TryGetAttribute(ts, item, "__origin__", out _);
        if (found > 0) found = Operations.TryGetAttribute(ts, item, "__args__", out _);
        if (found < 0) return null;
        if (found > 0) return Operations.Repr(ts, item);
        found = Operations.TryGetAttribute(ts, item, Names.QualName, out Value name);
        Value module = default;
        if (found > 0) found = Operations.TryGetAttribute(ts, item, Names.Module, out module);
        if (found < 0) return null;
        if (found == 0 || module.IsNone) return Operations.Repr(ts, item);
        PyStr? shown = Operations.Str(ts, name), place = Operations.Str(ts, module);
        if (shown is null || place is null) return null;
        return place.ToString() == "builtins" ? shown : (PyStr)$"{place}.{shown}";
    }
}
