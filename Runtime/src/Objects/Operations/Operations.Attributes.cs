namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// What Python code can do to any value: CPython's abstract object layer. Failure is a null value, false or -1 with an
/// exception pending.
/// </summary>
internal static partial class Operations
{
    public static Value GetAttribute(ThreadState ts, in Value target, PyStr name)
    {
        GetAttributeSlot? slot = ts.TypeOf(target).Slots.GetAttribute;
        Value result = slot is null ? GenericGetAttribute(ts, target, name) : slot(ts, target, name);
        if (result.IsNull) CompleteAttributeError(ts, target, name);
        return result;
    }

    /// <summary>An AttributeError that does not say what it is about, is about this attribute.</summary>
    /// <remarks>Source: CPython <c>Objects/object.c</c>, <c>_PyObject_SetAttributeErrorContext</c>.</remarks>
    private static void CompleteAttributeError(ThreadState ts, in Value target, PyStr name)
    {
        if (!ts.PendingMatches(ts.Interp.Exceptions.AttributeError)) return;
        Value[] about = ts.Pending!.Extra ?? [Value.None, Value.None];
        if (about.Length >= 2 && (about[0].IsNone || about[0].IsNull) && (about[1].IsNone || about[1].IsNull)) ts.Pending.Extra = [name, target];
    }

    /// <summary>1 found, 0 AttributeError (not pending), -1 another exception pending.</summary>
    public static int TryGetAttribute(ThreadState ts, in Value target, PyStr name, out Value value)
    {
        if (ts.TypeOf(target).Slots.GetAttribute is null)
        {
            value = GenericGetAttribute(ts, target, name, raise: false);
            if (!value.IsNull) return 1;
            if (ts.Pending is null) return 0;
        }
        else
        {
            value = GetAttribute(ts, target, name);
            if (!value.IsNull) return 1;
        }
        if (!ts.PendingMatches(ts.Interp.Exceptions.AttributeError)) return -1;
        ts.ClearPending();
        return 0;
    }

    /// <summary>A null <paramref name="value"/> deletes.</summary>
    public static bool SetAttribute(ThreadState ts, in Value target, PyStr name, in Value value)
    {
        SetAttributeSlot? slot = ts.TypeOf(target).Slots.SetAttribute;
        return slot is null ? GenericSetAttribute(ts, target, name, value) : slot(ts, target, name, value);
    }

    /// <summary><c>object.__getattribute__</c>: data descriptor, instance, other descriptor, class attribute.</summary>
    public static Value GenericGetAttribute(ThreadState ts, Value target, PyStr name) => GenericGetAttribute(ts, target, name, raise: true);

    public static Value GenericGetAttribute(ThreadState ts, in Value target, PyStr name, bool raise)
    {
        PyType type = ts.TypeOf(target);
        DescriptorGetSlot? get = null;
        if (type.TryLookup(name, out Value found))
        {
            TypeSlots slots = ts.TypeOf(found).Slots;
            get = slots.DescriptorGet;
            if (get is not null && slots.DescriptorSet is not null) return get(ts, found, target, type);
        }
        if (TryGetInstanceAttribute(ts, target, name, out Value value)) return value;
        if (get is not null) return get(ts, found, target, type);
        if (!found.IsNull) return found;
        return raise ? RaiseNoAttribute(ts, target, name) : default;
    }

    public static Value RaiseNoAttribute(ThreadState ts, in Value target, PyStr name) =>
        ts.RaiseAttributeError($"'{ts.TypeOf(target).LayoutName}' object has no attribute '{name}'", target, name);

    /// <summary><c>object.__setattr__</c> and <c>__delattr__</c>.</summary>
    public static bool GenericSetAttribute(ThreadState ts, Value target, PyStr name, Value value)
    {
        PyType type = ts.TypeOf(target);
        if (type.TryLookup(name, out Value found) && ts.TypeOf(found).Slots.DescriptorSet is { } set)
            return set(ts, found, target, value);
        if (target.AsObject is { } instance && HasDict(ts, instance, type))
        {
            if (!value.IsNull)
            {
                StoreInstanceAttribute(ts, instance, type, name, value);
                return true;
            }
            if (DeleteInstanceAttribute(ts, instance, name)) return true;
            RaiseNoAttribute(ts, target, name);
            return false;
        }
        if (found.IsNull)
        {
            ts.RaiseAttributeError($"'{type.LayoutName}' object has no attribute '{name}' and no __dict__ for setting new attributes", target, name);
        }
        else
        {
            ts.RaiseAttributeError($"'{type.LayoutName}' object attribute '{name}' is read-only", target, name);
        }
        return false;
    }

    private static bool HasDict(ThreadState ts, PyObject instance, PyType type) =>
        type.HasInstanceDict || (type.IsException && !ReferenceEquals(type, ts.Interp.Type(TypeKind.Object)));

    /// <summary>Looks into the object's own attributes only.</summary>
    public static bool TryGetInstanceAttribute(ThreadState ts, in Value target, PyStr name, out Value value)
    {
        value = default;
        if (target.AsObject is not { Attributes: { } attributes } instance) return false;
        if (attributes is PyDict dict) return dict.TryGetStr(name, out value);
        int index = ts.Interp.ShapeOf(instance.ShapeId).IndexOf(name);
        if (index < 0) return false;
        value = ((Value[])attributes)[index];
        return true;
    }

    public static void StoreInstanceAttribute(ThreadState ts, PyObject instance, PyType type, PyStr name, in Value value)
    {
        if (instance.Attributes is PyDict dict)
        {
            dict.SetStr(name, value);
            return;
        }
        Shape shape = instance.ShapeId == 0 ? type.RootShape : ts.Interp.ShapeOf(instance.ShapeId);
        var fields = (Value[]?)instance.Attributes;
        int index = shape.IndexOf(name);
        if (index >= 0)
        {
            fields![index] = value;
            return;
        }
        if (shape.Names.Length == Shape.MaxAttributes)
        {
            InstanceDict(ts, instance).SetStr(name, value);
            return;
        }
        int count = shape.Names.Length;
        if (fields is null) fields = new Value[Shape.FirstFields];
        else if (count == fields.Length) Array.Resize(ref fields, count * 2);
        fields[count] = value;
        instance.Attributes = fields;
        instance.ShapeId = shape.Extend(ts.Interp, ts.Interp.Intern(name)).Id;
    }

    public static bool DeleteInstanceAttribute(ThreadState ts, PyObject instance, PyStr name)
    {
        if (!TryGetInstanceAttribute(ts, instance, name, out _)) return false;
        return InstanceDict(ts, instance).RemoveStr(name);
    }

    /// <summary>The object's <c>__dict__</c>; from here on its attributes are that dictionary.</summary>
    public static PyDict InstanceDict(ThreadState ts, PyObject instance)
    {
        if (instance.Attributes is PyDict dict) return dict;
        dict = new PyDict();
        if (instance.Attributes is Value[] fields)
        {
            PyStr[] names = ts.Interp.ShapeOf(instance.ShapeId).Names;
            for (int i = 0; i < names.Length; i++) dict.SetStr(names[i], fields[i]);
        }
        instance.Attributes = dict;
        instance.ShapeId = Shape.DictionaryMode;
        return dict;
    }

    /// <summary>
    /// Finds a method for a call without making a bound method. True: <paramref name="callable"/> takes
    /// <paramref name="target"/> as first argument when <paramref name="passSelf"/>. False: failed.
    /// </summary>
    /// <remarks>Source: CPython <c>_PyObject_GetMethod</c>.</remarks>
    public static bool GetMethod(ThreadState ts, in Value target, PyStr name, out Value callable, out bool passSelf)
    {
        passSelf = false;
        PyType type = ts.TypeOf(target);
        if (type.Slots.GetAttribute is null && type.TryLookup(name, out Value found)
            && found.Ref is PyFunction or PyMethodDescriptor or PyWrapperDescriptor
            && !TryGetInstanceAttribute(ts, target, name, out _))
        {
            callable = found;
            passSelf = true;
            return true;
        }
        callable = GetAttribute(ts, target, name);
        return !callable.IsNull;
    }

    /// <summary>A dunder found on the type and bound to the object. 1 found, 0 absent, -1 failed.</summary>
    public static int LookupSpecial(ThreadState ts, in Value target, PyStr name, out Value bound)
    {
        bound = default;
        PyType type = ts.TypeOf(target);
        if (!type.TryLookup(name, out Value found)) return 0;
        DescriptorGetSlot? get = ts.TypeOf(found).Slots.DescriptorGet;
        bound = get is null ? found : get(ts, found, target, type);
        return bound.IsNull ? -1 : 1;
    }

    /// <summary>Calls a method by name.</summary>
    public static Value CallMethod(ThreadState ts, in Value target, PyStr name, params ReadOnlySpan<Value> args)
    {
        if (!GetMethod(ts, target, name, out Value callable, out bool passSelf)) return default;
        if (!passSelf) return Call(ts, callable, args);
        Value[] all = [target, .. args];
        return Call(ts, callable, all);
    }
}
