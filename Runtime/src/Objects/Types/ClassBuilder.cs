namespace PyJitVerify.Runtime.Objects;

/// <summary><c>type(name, bases, namespace)</c>: layout, MRO, slots, <c>__set_name__</c>, <c>__init_subclass__</c>.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>type_new</c>; the C3 linearisation of the language's MRO.</remarks>
internal static class ClassBuilder
{
    public static Value New(ThreadState ts, PyType metatype, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0;
        if (args.Length - keywordCount != 3) return ts.RaiseTypeError("type() takes 1 or 3 arguments");
        if (args[0].Ref is not PyStr name) return ts.RaiseTypeError($"type.__new__() argument 1 must be str, not {ts.TypeOf(args[0]).LayoutName}");
        if (args[1].Ref is not PyTuple bases) return ts.RaiseTypeError($"type.__new__() argument 2 must be tuple, not {ts.TypeOf(args[1]).LayoutName}");
        if (args[2].Ref is not PyDict members) return ts.RaiseTypeError($"type.__new__() argument 3 must be dict, not {ts.TypeOf(args[2]).LayoutName}");

        if (name.ToString().Contains('\0', StringComparison.Ordinal)) return ts.RaiseValueError("type name must not contain null characters");

        PyType? winner = CalculateMetaclass(ts, metatype, bases);
        if (winner is null) return default;
        if (!ReferenceEquals(winner, metatype) && winner.Slots.New != New) return winner.Slots.New!(ts, winner, args, keywordNames);
        PyType[]? baseTypes = ResolveBases(ts, bases);
        if (baseTypes is null) return default;
        PyType? best = BestBase(ts, baseTypes);
        if (best is null) return default;

        var type = new PyType(ts.Interp, name.ToString(), baseTypes, best, members.Copy());
        if (!ReferenceEquals(winner, ts.Interp.Type(TypeKind.Type))) type.SetClass(winner);
        if (!FillNamespace(ts, type) || !AddSlots(ts, type)) return default;
        // Behind the slots, one of which may be called __doc__.
        if (!type.Namespace.TryGetStr(Names.Doc, out _)) type.Namespace.SetStr(Names.Doc, Value.None);
        if (!MroBuilder.Update(ts, type, out _)) return default;
        // mro() may have given it other bases, and have entered it with them.
        if (ReferenceEquals(type.Bases, baseTypes))
        {
            foreach (PyType parent in baseTypes) parent.Subclasses.Add(type);
        }
        SlotTable.UpdateAll(type);
        type.Slots.Finalize ??= best.Slots.Finalize;
        foreach (PyType ancestor in type.Mro) type.Flags |= ancestor.Flags & (TypeFlags.Sequence | TypeFlags.Mapping);
        if (!SetNames(ts, type)) return default;
        return InitSubclass(ts, type, args[3..], keywordNames) ? type : default;
    }

    /// <summary>The most derived metaclass of the bases and the given one. Null with TypeError pending on a conflict.</summary>
    public static PyType? CalculateMetaclass(ThreadState ts, PyType metatype, PyTuple bases)
    {
        PyType winner = metatype;
        foreach (Value item in bases.Items)
        {
            PyType candidate = ts.TypeOf(item);
            if (winner.IsSubtypeOf(candidate)) continue;
            if (candidate.IsSubtypeOf(winner))
            {
                winner = candidate;
                continue;
            }
            ts.RaiseTypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            return null;
        }
        return winner;
    }

    /// <summary>The bases as types; <c>object</c> when there are none. Null with TypeError pending.</summary>
    public static PyType[]? ResolveBases(ThreadState ts, PyTuple bases)
    {
        if (bases.Count == 0) return [ts.Interp.Type(TypeKind.Object)];
        var result = new PyType[bases.Count];
        for (int i = 0; i < result.Length; i++)
        {
            if (bases[i].Ref is not PyType parent)
            {
                ts.RaiseTypeError(ts.TypeOf(bases[i]).TryLookup(Names.MroEntries, out _)
                    ? "type() doesn't support MRO entry resolution; use types.new_class()" : "bases must be types");
                return null;
            }
            if ((parent.Flags & TypeFlags.Subclassable) == 0)
            {
                ts.RaiseTypeError($"type '{parent.FullName}' is not an acceptable base type");
                return null;
            }
            result[i] = parent;
        }
        return result;
    }

    /// <summary>The base whose layout the instances get. Null with TypeError pending when two layouts conflict.</summary>
    public static PyType? BestBase(ThreadState ts, PyType[] bases)
    {
        PyType? best = null;
        PyType? bestSolid = null;
        foreach (PyType candidate in bases)
        {
            PyType solid = SolidBase(candidate);
            if (bestSolid is null || (solid != bestSolid && solid.IsSubtypeOf(bestSolid)))
            {
                best = candidate;
                bestSolid = solid;
            }
            else if (!bestSolid.IsSubtypeOf(solid))
            {
                ts.RaiseTypeError("multiple bases have instance lay-out conflict");
                return null;
            }
        }
        return best;
    }

    /// <summary>The nearest ancestor that adds to the layout: a builtin type, or a class with <c>__slots__</c> of its own.</summary>
    internal static PyType SolidBase(PyType type)
    {
        while (type.Base is { } parent && type.InstanceKind == parent.InstanceKind && type.SlotCount == parent.SlotCount
            && (type.IsHeap || type.Definition!.HasObjectLayout || (type.IsException && parent.IsException && ExceptionDefinitions.MembersOf(type.Name).Count == 0))) type = parent;
        return type;
    }

    private static bool FillNamespace(ThreadState ts, PyType type)
    {
        PyDict members = type.Namespace;
        if (!members.TryGetStr(Names.Module, out _) && ts.Frame is { } frame && frame.Globals.TryGetStr(Names.Name, out Value module))
            members.SetStr(Names.Module, module);
        if (members.TryGetStr(Names.QualName, out Value qualified))
        {
            if (qualified.Ref is not PyStr text)
            {
                ts.RaiseTypeError($"type __qualname__ must be a str, not {ts.TypeOf(qualified).LayoutName}");
                return false;
            }
            type.QualifiedName = text.ToString();
            members.RemoveStr(Names.QualName);
        }
        if (members.TryGetStr(Names.New, out Value newMethod) && newMethod.Ref is PyFunction) members.SetStr(Names.New, new PyStaticMethod(newMethod));
        if (members.TryGetStr(Names.InitSubclass, out Value initSubclass) && initSubclass.Ref is PyFunction) members.SetStr(Names.InitSubclass, new PyClassMethod(initSubclass));
        if (members.TryGetStr(Names.ClassGetItem, out Value classGetItem) && classGetItem.Ref is PyFunction) members.SetStr(Names.ClassGetItem, new PyClassMethod(classGetItem));
        if (members.TryGetStr(Names.ClassCell, out Value cell))
        {
            if (cell.Ref is PyCell holder) holder.Content = type;
            members.RemoveStr(Names.ClassCell);
        }
        if (members.TryGetStr(Names.ClassDictCell, out Value dictCell))
        {
            if (dictCell.Ref is PyCell holder) holder.Content = members;
            members.RemoveStr(Names.ClassDictCell);
        }
        // A class that defines __eq__ but not __hash__ is unhashable.
        if (members.TryGetStr(Names.Eq, out _) && !members.TryGetStr(Names.Hash, out _)) members.SetStr(Names.Hash, Value.None);
        return true;
    }

    private static bool AddSlots(ThreadState ts, PyType type)
    {
        if (!type.Namespace.TryGetStr(Names.Slots, out Value slots))
        {
            // A class is an instance of its metaclass and has the namespace that type shows.
            if (!type.HasInstanceDict && type.InstanceKind != TypeKind.Type) AddDictDescriptor(ts, type);
            type.Flags |= TypeFlags.InstanceDict;
            return true;
        }
        PyList? names = slots.Ref is PyStr single ? new PyList([single]) : Operations.ToList(ts, slots);
        if (names is null) return false;
        var sorted = new List<PyStr>();
        if (names.Count > 0 && type.HasVariableSize)
        {
            ts.RaiseTypeError($"nonempty __slots__ not supported for subtype of '{type.Base!.Name}'");
            return false;
        }
        foreach (Value item in names.ToArray())
        {
            if (item.Ref is not PyStr name)
            {
                ts.RaiseTypeError($"__slots__ items must be strings, not '{ts.TypeOf(item).LayoutName}'");
                return false;
            }
            if (name.Equals(Names.Dict))
            {
                if (type.HasInstanceDict)
                {
                    ts.RaiseTypeError("__dict__ slot disallowed: we already got one");
                    return false;
                }
                type.Namespace.SetStr(Names.Dict, new PyGetSetDescriptor(DictAttribute, type));
                type.Flags |= TypeFlags.InstanceDict;
                continue;
            }
            if (name.Equals(Names.Weakref))
            {
                if (BuiltinHasWeakReferences(type) || type.Namespace.TryGetStr(Names.Weakref, out _) || (type.Base!.IsHeap && type.Base.TryLookup(Names.Weakref, out _)))
                {
                    ts.RaiseTypeError("__weakref__ slot disallowed: we already got one");
                    return false;
                }
                type.Namespace.SetStr(Names.Weakref, new PyGetSetDescriptor(WeakrefAttribute, type));
                continue;
            }
            if (!IsIdentifier(name))
            {
                ts.RaiseTypeError("__slots__ must be identifiers");
                return false;
            }
            PyStr mangled = NameMangling.Mangle(type.Name, name);
            if (type.Namespace.TryGetStr(mangled, out _))
            {
                ts.RaiseValueError($"'{mangled}' in __slots__ conflicts with class variable");
                return false;
            }
            sorted.Add(ts.Interp.Intern(mangled));
        }
        sorted.Sort(PyStr.Compare);
        foreach (PyStr name in sorted) type.Namespace.SetStr(name, new PyMemberDescriptor(name, type, type.SlotCount++));
        return true;
    }

    private static bool IsIdentifier(PyStr name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (i == 0 ? !Syntax.Identifier.IsStart(name[i]) : !Syntax.Identifier.IsPart(name[i])) return false;
        }
        return name.Length > 0;
    }

    /// <summary>Sets can be referred to weakly without an attribute that says so, and so can what derives from them.</summary>
    private static bool BuiltinHasWeakReferences(PyType type) => type.InstanceKind is TypeKind.Set or TypeKind.FrozenSet;

    private static void AddDictDescriptor(ThreadState ts, PyType type)
    {
        if (!type.Namespace.TryGetStr(Names.Dict, out _)) type.Namespace.SetStr(Names.Dict, new PyGetSetDescriptor(DictAttribute, type));
        if (!type.HasVariableSize && !BuiltinHasWeakReferences(type) && !type.Namespace.TryGetStr(Names.Weakref, out _)) type.Namespace.SetStr(Names.Weakref, new PyGetSetDescriptor(WeakrefAttribute, type));
    }

    private static readonly GetSetDefinition WeakrefAttribute = new("__weakref__", static (ts, self) => ts.Interp.Finalizers.FirstReferenceTo(self.UncheckedObject()) is { } first ? first : Value.None);

    /// <summary>The <c>__dict__</c> of instances.</summary>
    public static readonly GetSetDefinition DictAttribute = new("__dict__",
        static (ts, self) => Operations.InstanceDict(ts, self.UncheckedObject()),
        static (ts, _, instance, value) =>
        {
            // Deleted, it is there again when it is asked for.
            PyDict? dict = value.IsNull ? new PyDict() : value.Ref as PyDict;
            if (dict is null)
            {
                ts.RaiseTypeError($"__dict__ must be set to a dictionary, not a '{ts.TypeOf(value).LayoutName}'");
                return false;
            }
            PyObject target = instance.UncheckedObject();
            target.Attributes = dict;
            target.ShapeId = Shape.DictionaryMode;
            return true;
        });

    private static bool SetNames(ThreadState ts, PyType type)
    {
        PyDict members = type.Namespace.Copy();
        for (int i = 0; i < members.EntryCount; i++)
        {
            Value key = members.EntryAt(i).Key, value = members.EntryAt(i).Value;
            if (key.IsNull) continue;
            int found = Operations.LookupSpecial(ts, value, Names.SetName, out Value method);
            if (found < 0) return false;
            if (found == 0) continue;
            if (!Operations.Call(ts, method, type, key).IsNull) continue;
            PyException error = ts.TakePending();
            BaseExceptionType.AddNote(ts, error, $"Error calling __set_name__ on '{ts.TypeOf(value).Name}' instance '{key}' in '{type.Name}'");
            ts.Restore(error);
            return false;
        }
        return true;
    }

    private static bool InitSubclass(ThreadState ts, PyType type, ReadOnlySpan<Value> keywordValues, PyTuple? keywordNames)
    {
        for (int i = 1; i < type.Mro.Length; i++)
        {
            if (!type.Mro[i].Namespace.TryGetStr(Names.InitSubclass, out Value method)) continue;
            DescriptorGetSlot? get = ts.TypeOf(method).Slots.DescriptorGet;
            Value bound = get is null ? method : get(ts, method, default, type);
            return !bound.IsNull && !Operations.Call(ts, bound, keywordValues, keywordNames).IsNull;
        }
        return true;
    }
}
