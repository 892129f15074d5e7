using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary><c>__build_class__</c>: what a <c>class</c> statement calls.</summary>
/// <remarks>Source: CPython <c>Python/bltinmodule.c</c>, <c>builtin___build_class__</c>, <c>update_bases</c>.</remarks>
internal static class ClassStatement
{
    public static Value Build(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0, given = args.Length - keywordCount;
        if (given < 2) return ts.RaiseTypeError("__build_class__: not enough arguments");
        if (args[0].Ref is not PyFunction function) return ts.RaiseTypeError("__build_class__: func must be a function");
        if (args[1].Ref is not PyStr name) return ts.RaiseTypeError("__build_class__: name is not a string");
        var original = new PyTuple(args[2..given].ToArray());
        (Value metaclass, Value[] values, PyTuple? names) = TakeMetaclass(args[given..].ToArray(), keywordNames);

        PyTuple? bases = ResolveEntries(ts, original);
        if (bases is null) return default;
        if (metaclass.IsNull) metaclass = bases.Count == 0 ? ts.Interp.Type(TypeKind.Type) : ts.TypeOf(bases[0]);
        if (metaclass.Ref is PyType candidate)
        {
            PyType? winner = ClassBuilder.CalculateMetaclass(ts, candidate, bases);
            if (winner is null) return default;
            metaclass = winner;
        }
        Value members = Prepare(ts, metaclass, name, bases, values, names);
        if (members.IsNull) return default;
        Value cell = ts.Interp.Evaluator.Execute(ts, function.Code, function.Globals, members, function.Closure);
        if (cell.IsNull) return default;
        if (!ReferenceEquals(bases, original) && !Operations.SetItem(ts, members, Names.OrigBases, original)) return default;
        Value[] arguments = [name, bases, members, .. values];
        Value result = Operations.Call(ts, metaclass, arguments, names);
        return result.IsNull || !CheckCell(ts, result, cell, name) ? default : result;
    }

    private static (Value Metaclass, Value[] Values, PyTuple? Names) TakeMetaclass(Value[] values, PyTuple? names)
    {
        int index = names is null ? -1 : Array.FindIndex(names.Items, static v => v.Ref is PyStr s && s.Equals(Names.Metaclass));
        if (index < 0) return (default, values, names);
        Value[] otherNames = [.. names!.Items[..index], .. names.Items[(index + 1)..]];
        return (values[index], [.. values[..index], .. values[(index + 1)..]], otherNames.Length == 0 ? null : new PyTuple(otherNames));
    }

    /// <summary>Replaces bases that are no types by what their <c>__mro_entries__</c> returns; the same tuple when there are none.</summary>
    private static PyTuple? ResolveEntries(ThreadState ts, PyTuple bases)
    {
        List<Value>? resolved = null;
        for (int i = 0; i < bases.Count; i++)
        {
            Value item = bases[i];
            Value method = default;
            int found = item.Ref is PyType ? 0 : Operations.TryGetAttribute(ts, item, Names.MroEntries, out method);
            if (found > 0) found = Append(ts, method, bases, ref resolved, i);
            if (found < 0) return null;
            if (found == 0) resolved?.Add(item);
        }
        return resolved is null ? bases : new PyTuple([.. resolved]);
    }

    private static int Append(ThreadState ts, in Value method, PyTuple bases, ref List<Value>? resolved, int index)
    {
        Value replacement = Operations.Call(ts, method, [bases], null);
        if (replacement.IsNull) return -1;
        if (replacement.Ref is not PyTuple tuple)
        {
            ts.RaiseTypeError("__mro_entries__ must return a tuple");
            return -1;
        }
        resolved ??= [.. bases.Items[..index]];
        resolved.AddRange(tuple.Items);
        return 1;
    }

    private static Value Prepare(ThreadState ts, Value metaclass, PyStr name, PyTuple bases, Value[] values, PyTuple? names)
    {
        int found = Operations.TryGetAttribute(ts, metaclass, Names.Prepare, out Value prepare);
        if (found < 0) return default;
        if (found == 0) return new PyDict();
        Value[] arguments = [name, bases, .. values];
        Value members = Operations.Call(ts, prepare, arguments, names);
        if (members.IsNull || members.Ref is PyDict || ts.TypeOf(members).Slots.Subscript is not null) return members;
        string owner = metaclass.Ref is PyType type ? type.Name : "<metaclass>";
        return ts.RaiseTypeError($"{owner}.__prepare__() must return a mapping, not {ts.TypeOf(members).LayoutName}");
    }

    /// <summary>The metaclass must have handed <c>__classcell__</c> on, or methods would not find <c>__class__</c>.</summary>
    private static bool CheckCell(ThreadState ts, in Value result, in Value cell, PyStr name)
    {
        if (result.Ref is not PyType || cell.Ref is not PyCell { } holder || holder.Content.Is(result)) return true;
        PyStr? shownName = Operations.Repr(ts, name), shown = Operations.Repr(ts, result);
        if (shownName is null || shown is null) return false;
        if (holder.Content.IsNull)
        {
            ts.RaiseRuntimeError($"__class__ not set defining {shownName} as {shown}. Was __classcell__ propagated to type.__new__?");
            return false;
        }
        PyStr? other = Operations.Repr(ts, holder.Content);
        if (other is not null) ts.RaiseTypeError($"__class__ set to {other} defining {shownName} as {shown}");
        return false;
    }
}
