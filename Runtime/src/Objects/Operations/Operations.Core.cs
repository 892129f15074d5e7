using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    /// <summary>Truth. -1 failed.</summary>
    public static int IsTrue(ThreadState ts, in Value value)
    {
        if (value.IsBool || value.IsInt) return value.Bits != 0 ? 1 : 0;
        if (value.IsNone) return 0;
        if (value.IsFloat) return value.AsFloat != 0 ? 1 : 0;
        TypeSlots slots = ts.TypeOf(value).Slots;
        if (slots.Bool is not null) return slots.Bool(ts, value);
        if (slots.Length is null) return 1;
        long length = slots.Length(ts, value);
        return length < 0 ? -1 : length > 0 ? 1 : 0;
    }

    public static bool Hash(ThreadState ts, in Value value, out long hash)
    {
        if (value.Ref is PyStr { Class: null } text)
        {
            hash = text.PyHash;
            return true;
        }
        if (value.IsInt)
        {
            hash = IntHash.Of(value.Bits);
            return true;
        }
        HashSlot? slot = ts.TypeOf(value).Slots.Hash;
        return slot is null ? SlotDispatch.UnhashableSlot(ts, value, out hash) : slot(ts, value, out hash);
    }

    /// <summary>The length, or -1.</summary>
    public static long Length(ThreadState ts, in Value value)
    {
        LengthSlot? slot = ts.TypeOf(value).Slots.Length;
        if (slot is not null) return slot(ts, value);
        ts.RaiseTypeError($"object of type '{ts.TypeOf(value).LayoutName}' has no len()");
        return -1;
    }

    /// <summary>repr(), checked to be a str. Null on failure.</summary>
    /// <param name="caller">The method that a result of another type is blamed on.</param>
    public static PyStr? Repr(ThreadState ts, in Value value, string caller = "__repr__")
    {
        if (!ts.EnterNative(" while getting the repr of an object")) return null;
        UnarySlot? slot = ts.TypeOf(value).Slots.Repr;
        Value result = slot is null ? DefaultRepr(ts, value) : slot(ts, value);
        ts.LeaveNative();
        if (result.IsNull) return null;
        if (result.Ref is PyStr text) return text;
        ts.RaiseTypeError($"{caller} returned non-string (type {ts.TypeOf(result).Name})");
        return null;
    }

    /// <summary>str(), checked to be a str. Null on failure.</summary>
    public static PyStr? Str(ThreadState ts, in Value value)
    {
        if (value.Ref is PyStr { Class: null } exact) return exact;
        UnarySlot? slot = ts.TypeOf(value).Slots.Str;
        if (slot is null) return Repr(ts, value, "__str__");
        if (!ts.EnterNative(" while getting the str of an object")) return null;
        Value result = slot(ts, value);
        ts.LeaveNative();
        if (result.IsNull) return null;
        if (result.Ref is PyStr text) return text;
        ts.RaiseTypeError($"__str__ returned non-string (type {ts.TypeOf(result).Name})");
        return null;
    }

    public static Value DefaultRepr(ThreadState ts, Value value) =>
        (PyStr)$"<{ts.TypeOf(value).FullName} object at 0x{ts.Interp.IdentityOf(value):x}>";

    /// <summary>A number that an int or a subclass of int holds; bool counts.</summary>
    public static bool TryGetIntegral(in Value value, out BigInteger number)
    {
        if (value.IsInt || value.IsBool)
        {
            number = value.Bits;
            return true;
        }
        number = value.Ref is PyInt boxed ? boxed.Number : default;
        return value.Ref is PyInt;
    }

    /// <summary>Warns when a conversion gave an instance of a strict subclass of its type. False: the warning is an error.</summary>
    public static bool WarnOfSubclass(ThreadState ts, string method, in Value result, TypeKind kind)
    {
        PyType given = ts.TypeOf(result), wanted = ts.Interp.Type(kind);
        return ReferenceEquals(given, wanted) || ts.Interp.Warnings.Warn(ts, "DeprecationWarning", $"{method} returned non-{wanted.Name} (type {given.Name}).  The ability to "
            + $"return an instance of a strict subclass of {wanted.Name} is deprecated, and may be removed in a future version of Python.");
    }

    /// <summary>Replaces a value by its <c>__index__</c>: an exact int. False with TypeError pending.</summary>
    public static bool ToIndex(ThreadState ts, ref Value value)
    {
        if (value.IsInt) return true;
        if (value.IsBool)
        {
            value = Value.Int(value.Bits);
            return true;
        }
        if (value.Ref is PyInt boxed)
        {
            value = PyInt.Normalize(boxed.Number);
            return true;
        }
        UnarySlot? slot = ts.TypeOf(value).Slots.Index;
        if (slot is null)
        {
            ts.RaiseTypeError($"'{ts.TypeOf(value).LayoutName}' object cannot be interpreted as an integer");
            return false;
        }
        Value result = slot(ts, value);
        if (result.IsNull) return false;
        if (!TryGetIntegral(result, out BigInteger number))
        {
            ts.RaiseTypeError($"__index__ returned non-int (type {ts.TypeOf(result).Name})");
            return false;
        }
        value = PyInt.Normalize(number);
        return WarnOfSubclass(ts, "__index__", result, TypeKind.Int);
    }

    /// <summary>Rich comparison with reflection and the default of <c>==</c> and <c>!=</c>.</summary>
    public static Value Compare(ThreadState ts, in Value left, in Value right, CompareOp op)
    {
        if (left.IsInt && right.IsInt) return Value.Bool(CompareLongs(left.Bits, right.Bits, op));
        if (!ts.EnterNative(" in comparison")) return default;
        Value result = CompareSlots(ts, left, right, op);
        ts.LeaveNative();
        return result;
    }

    public static bool CompareLongs(long left, long right, CompareOp op) => op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    };

    public static bool CompareDoubles(double left, double right, CompareOp op) => op switch
    {
        CompareOp.Lt => left < right,
        CompareOp.Le => left <= right,
        CompareOp.Eq => left == right,
        CompareOp.Ne => left != right,
        CompareOp.Gt => left > right,
        _ => left >= right,
    };

    private static Value CompareSlots(ThreadState ts, in Value left, in Value right, CompareOp op)
    {
        PyType leftType = ts.TypeOf(left), rightType = ts.TypeOf(right);
        CompareSlot? leftSlot = leftType.Slots.Compare, rightSlot = rightType.Slots.Compare;
        bool triedReflected = false;
        if (leftType != rightType && rightSlot is not null && rightType.IsSubtypeOf(leftType))
        {
            triedReflected = true;
            Value result = rightSlot(ts, right, left, Swapped(op));
            if (!result.IsNotImplemented) return result;
        }
        if (leftSlot is not null)
        {
            Value result = leftSlot(ts, left, right, op);
            if (!result.IsNotImplemented) return result;
        }
        if (!triedReflected && rightSlot is not null)
        {
            Value result = rightSlot(ts, right, left, Swapped(op));
            if (!result.IsNotImplemented) return result;
        }
        if (op == CompareOp.Eq) return Value.Bool(left.Is(right));
        if (op == CompareOp.Ne) return Value.Bool(!left.Is(right));
        string symbol = op switch { CompareOp.Lt => "<", CompareOp.Le => "<=", CompareOp.Gt => ">", _ => ">=" };
        return ts.RaiseTypeError($"'{symbol}' not supported between instances of '{leftType.LayoutName}' and '{rightType.LayoutName}'");
    }

    public static CompareOp Swapped(CompareOp op) => op switch
    {
        CompareOp.Lt => CompareOp.Gt,
        CompareOp.Le => CompareOp.Ge,
        CompareOp.Gt => CompareOp.Lt,
        CompareOp.Ge => CompareOp.Le,
        _ => op,
    };

    /// <summary>Comparison as truth, identical objects being equal: what containers use. -1 failed.</summary>
    public static int CompareBool(ThreadState ts, in Value left, in Value right, CompareOp op)
    {
        if (left.Is(right))
        {
            if (op == CompareOp.Eq) return 1;
            if (op == CompareOp.Ne) return 0;
        }
        Value result = Compare(ts, left, right, op);
        return result.IsNull ? -1 : IsTrue(ts, result);
    }

    /// <summary>Equality of two dictionary keys with equal hashes. -1 failed.</summary>
    public static int EqualKeys(ThreadState ts, in Value left, in Value right)
    {
        if (left.Ref is PyStr { Class: null } a && right.Ref is PyStr { Class: null } b) return a.Equals(b) ? 1 : 0;
        if (left.Ref is PyTuple { Kind: TypeKind.Tuple } x && right.Ref is PyTuple { Kind: TypeKind.Tuple } y && HaveSameItems(x.Items, y.Items)) return 1;
        return CompareBool(ts, left, right, CompareOp.Eq);
    }

    /// <summary>Identical items in the same order, which are equal whatever they are.</summary>
    private static bool HaveSameItems(Value[] left, Value[] right)
    {
        if (left.Length != right.Length) return false;
        for (int i = 0; i < left.Length; i++)
        {
            if (!left[i].Is(right[i])) return false;
        }
        return true;
    }

    /// <summary>iter().</summary>
    public static Value GetIterator(ThreadState ts, in Value iterable)
    {
        PyType type = ts.TypeOf(iterable);
        if (type.Slots.Iter is not null)
        {
            Value iterator = type.Slots.Iter(ts, iterable);
            if (iterator.IsNull || ts.TypeOf(iterator).Slots.Next is not null) return iterator;
            return ts.RaiseTypeError($"iter() returned non-iterator of type '{ts.TypeOf(iterator).Name}'");
        }
        if (type.Slots.Subscript is not null && iterable.Ref is not PyDict and not PyType)
            return new PySequenceIterator(iterable);
        return ts.RaiseTypeError($"'{type.Name}' object is not iterable");
    }

    /// <summary>False with nothing pending: exhausted; what a generator returned is then in <see cref="ThreadState.StopValue"/>.</summary>
    public static bool Next(ThreadState ts, in Value iterator, out Value item)
    {
        NextSlot? slot = ts.TypeOf(iterator).Slots.Next;
        ts.ForgetStop();
        if (slot is not null) return slot(ts, iterator, out item);
        item = default;
        ts.RaiseTypeError($"'{ts.TypeOf(iterator).LayoutName}' object is not an iterator");
        return false;
    }

    /// <summary>Collects an iterable. Null on failure.</summary>
    public static PyList? ToList(ThreadState ts, in Value iterable)
    {
        if (iterable.Ref is PyList { Class: null } list) return new PyList(list.ToArray());
        if (iterable.Ref is PyTuple { Class: null } tuple) return new PyList((Value[])tuple.Items.Clone());
        Value iterator = GetIterator(ts, iterable);
        if (iterator.IsNull) return null;
        var result = new PyList();
        while (Next(ts, iterator, out Value item))
        {
            if (!ts.Budget.Charge(ts, 16)) return null;
            result.Append(item);
        }
        return ts.Pending is null ? result : null;
    }

    public static int IterableContains(ThreadState ts, in Value iterable, in Value item)
    {
        Value iterator = GetIterator(ts, iterable);
        if (iterator.IsNull)
        {
            if (ts.PendingMatches(ts.Interp.Exceptions.TypeError))
            {
                ts.ClearPending();
                ts.RaiseTypeError($"argument of type '{ts.TypeOf(iterable).LayoutName}' is not a container or iterable");
            }
            return -1;
        }
        while (Next(ts, iterator, out Value candidate))
        {
            int equal = CompareBool(ts, candidate, item, CompareOp.Eq);
            if (equal != 0) return equal;
        }
        return ts.Pending is null ? 0 : -1;
    }

    /// <summary><c>in</c>. -1 failed.</summary>
    public static int Contains(ThreadState ts, in Value container, in Value item)
    {
        ContainsSlot? slot = ts.TypeOf(container).Slots.Contains;
        return slot is null ? IterableContains(ts, container, item) : slot(ts, container, item);
    }

    public static Value GetItem(ThreadState ts, in Value container, in Value key)
    {
        PyType type = ts.TypeOf(container);
        if (type.Slots.Subscript is not null) return type.Slots.Subscript(ts, container, key);
        if (container.Ref is PyType)
        {
            int found = TryGetAttribute(ts, container, Names.ClassGetItem, out Value method);
            if (found < 0) return default;
            if (found > 0) return Call(ts, method, key);
            if (ReferenceEquals(container.Ref, ts.Interp.Type(TypeKind.Type))) return new PyGenericAlias(container, key);
            return ts.RaiseTypeError($"type '{container.Unchecked<PyType>().Name}' is not subscriptable");
        }
        return ts.RaiseTypeError($"'{type.LayoutName}' object is not subscriptable");
    }

    /// <summary>A null <paramref name="value"/> deletes.</summary>
    public static bool SetItem(ThreadState ts, in Value container, in Value key, in Value value)
    {
        PyType type = ts.TypeOf(container);
        if (type.Slots.StoreSubscript is not null) return type.Slots.StoreSubscript(ts, container, key, value);
        // CPython words the deletion of an index from a sequence type apart (PySequence_DelItem).
        bool isSequence = value.IsNull && (type.IsHeap || type.Slots.Contains is not null || type.Slots.Concat is not null) && SequenceOps.IsIndex(ts, key);
        ts.RaiseTypeError($"'{type.Name}' object does{(isSequence ? "n't" : " not")} support item {(value.IsNull ? "deletion" : "assignment")}");
        return false;
    }

    /// <summary>format(value, spec). Null on failure.</summary>
    public static PyStr? Format(ThreadState ts, in Value value, PyStr spec)
    {
        if (spec.Length == 0)
        {
            if (value.Ref is PyStr { Class: null } exact) return exact;
            if (value.IsInt) return Str(ts, value);
        }
        if (!ts.TypeOf(value).TryLookup(Names.Format, out Value method))
        {
            ts.RaiseTypeError($"Type {ts.TypeOf(value).LayoutName} doesn't define __format__");
            return null;
        }
        Value result = SlotDispatch.CallFound(ts, method, value, [spec]);
        if (result.IsNull) return null;
        if (result.Ref is PyStr text) return text;
        ts.RaiseTypeError($"__format__ must return a str, not {ts.TypeOf(result).LayoutName}");
        return null;
    }
}
