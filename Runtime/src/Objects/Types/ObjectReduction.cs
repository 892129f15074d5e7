namespace PyJitVerify.Runtime.Objects;

/// <summary>How an object is taken apart for copying and pickling: <c>object.__reduce_ex__</c> and <c>__getstate__</c>.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>object_getstate_default</c>, <c>reduce_newobj</c>; PEP 307.</remarks>
internal static class ObjectReduction
{
    private static readonly PyStr ReduceName = "__reduce__", GetState = "__getstate__", GetNewArgs = "__getnewargs__", GetNewArgsEx = "__getnewargs_ex__";

    public static readonly MethodDefinition[] Methods =
    [
        MethodDefinition.OneArg("__reduce_ex__", ReduceEx),
        MethodDefinition.NoArgs("__reduce__", static (ts, self) => Reduce(ts, self, 0)),
        MethodDefinition.NoArgs("__getstate__", static (ts, self) => DefaultState(ts, self, required: false)),
    ];

    private static Value ReduceEx(ThreadState ts, Value self, Value protocol)
    {
        if (!SequenceOps.TryLong(ts, protocol, out long number)) return default;
        PyType type = ts.TypeOf(self);
        if (type.TryLookup(ReduceName, out Value own) && ts.Interp.Type(TypeKind.Object).TryLookup(ReduceName, out Value root) && !own.Is(root))
            return SlotDispatch.CallFound(ts, own, self, []);
        return Reduce(ts, self, number);
    }

    private static Value Reduce(ThreadState ts, in Value self, long protocol)
    {
        Value target = self;
        Value copyreg = ts.Interp.Evaluator.Import(ts, "copyreg", null, Value.None, 0);
        if (copyreg.IsNull) return default;
        return protocol < 2 ? Operations.CallMethod(ts, copyreg, "_reduce_ex", target, Value.Int(protocol)) : ReduceNew(ts, target, copyreg);
    }

    private static Value ReduceNew(ThreadState ts, Value self, Value copyreg)
    {
        PyType type = ts.TypeOf(self);
        if (type.Slots.New is null) return RaiseCannotPickle(ts, type);
        if (!TryNewArgs(ts, self, out PyTuple? args, out PyDict? keywords)) return default;
        bool isList = self.Ref is PyList, isDict = self.Ref is PyDict;
        int found = Operations.LookupSpecial(ts, self, GetState, out Value method);
        if (found < 0) return default;
        bool isOwn = found > 0 && method.Ref is not PyBuiltinFunction { Definition.Name: "__getstate__" };
        Value state = isOwn ? Operations.Call(ts, method, [], null) : DefaultState(ts, self, required: args is null && !isList && !isDict);
        if (state.IsNull) return default;
        Value function, arguments;
        if (keywords is { Count: > 0 })
        {
            function = Operations.GetAttribute(ts, copyreg, "__newobj_ex__");
            arguments = new PyTuple([type, args ?? PyTuple.Empty, keywords]);
        }
        else
        {
            function = Operations.GetAttribute(ts, copyreg, "__newobj__");
            arguments = new PyTuple([type, .. args?.Items ?? []]);
        }
        if (function.IsNull) return default;
        Value items = Value.None, pairs = Value.None;
        if (isList) items = Operations.GetIterator(ts, self);
        if (isDict)
        {
            pairs = Operations.CallMethod(ts, self, "items");
            pairs = pairs.IsNull ? default : Operations.GetIterator(ts, pairs);
        }
        return items.IsNull || pairs.IsNull ? default : new PyTuple([function, arguments, state, items, pairs]);
    }

    private static bool TryNewArgs(ThreadState ts, in Value self, out PyTuple? args, out PyDict? keywords)
    {
        args = null;
        keywords = null;
        int found = Operations.LookupSpecial(ts, self, GetNewArgsEx, out Value method);
        if (found < 0) return false;
        if (found > 0)
        {
            Value both = Operations.Call(ts, method, [], null);
            if (both.IsNull) return false;
            if (both.Ref is not PyTuple pair) return !ts.RaiseTypeError($"__getnewargs_ex__ should return a tuple, not '{ts.TypeOf(both).LayoutName}'").IsNull;
            if (pair.Count != 2) return !ts.RaiseValueError($"__getnewargs_ex__ should return a tuple of length 2, not {pair.Count}").IsNull;
            args = pair[0].Ref as PyTuple;
            keywords = pair[1].Ref as PyDict;
            if (args is null) return !ts.RaiseTypeError($"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{ts.TypeOf(pair[0]).Name}'").IsNull;
            return keywords is not null || !ts.RaiseTypeError($"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{ts.TypeOf(pair[1]).Name}'").IsNull;
        }
        found = Operations.LookupSpecial(ts, self, GetNewArgs, out method);
        if (found <= 0) return found == 0;
        Value result = Operations.Call(ts, method, [], null);
        if (result.IsNull) return false;
        args = result.Ref as PyTuple;
        return args is not null || !ts.RaiseTypeError($"__getnewargs__ should return a tuple, not '{ts.TypeOf(result).LayoutName}'").IsNull;
    }

    /// <param name="required">Nothing else says what is in the object, so a builtin layout that is not shown is an error.</param>
    private static Value DefaultState(ThreadState ts, in Value self, bool required)
    {
        PyType type = ts.TypeOf(self);
        if (required && type.InstanceKind != TypeKind.Object && !type.IsException && !type.HasInstanceDict) return RaiseCannotPickle(ts, type);
        if (required && !type.IsHeap && type.InstanceKind != TypeKind.Object && self.Ref is not (PyInstance or PyException)) return RaiseCannotPickle(ts, type);
        Value state = Value.None;
        if (self.AsObject is { Attributes: not null } target) state = Operations.InstanceDict(ts, target).Copy() is { Count: > 0 } members ? members : Value.None;
        if (state.IsNone && type.HasInstanceDict && type.SlotCount == 0 && self.AsObject is PyInstance { Attributes: PyDict }) state = new PyDict();
        if (type.SlotCount == 0 || self.Ref is not PyInstance instance) return state.Ref is PyDict { Count: 0 } ? Value.None : state;
        var slots = new PyDict();
        foreach (PyType ancestor in type.Mro)
        {
            for (int i = 0; i < ancestor.Namespace.EntryCount; i++)
            {
                if (ancestor.Namespace.EntryAt(i).Value.Ref is not PyMemberDescriptor member || ancestor.Namespace.EntryAt(i).Key.Ref is not PyStr) continue;
                if (member.Owner == ancestor && instance.Slots is { } values && member.Index < values.Length && !values[member.Index].IsNull) slots.SetStr(member.Name, values[member.Index]);
            }
        }
        return slots.Count == 0 ? state : new PyTuple([state, slots]);
    }

    private static Value RaiseCannotPickle(ThreadState ts, PyType type) => ts.RaiseTypeError($"cannot pickle '{type.FullName}' object");
}
