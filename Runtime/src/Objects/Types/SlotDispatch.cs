namespace PyJitVerify.Runtime.Objects;

/// <summary>The functions that stand in the slots of a class which defines the dunder in Python.</summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>slot_nb_add</c>, <c>slot_tp_richcompare</c> and their like.</remarks>
internal static class SlotDispatch
{
    public static readonly PyStr[] CompareNames = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"];

    public static readonly TernarySlot DispatchPower = Power;

    public static UnarySlot DispatchMethod0(PyStr name) => (ts, self) => CallDunder(ts, self, name, []);

    /// <summary><c>__iter__ = None</c> says that there is no iteration.</summary>
    public static readonly UnarySlot DispatchIter = static (ts, self) =>
        ts.TypeOf(self).TryLookup(Names.Iter, out Value method) && method.IsNone
            ? ts.RaiseTypeError($"'{ts.TypeOf(self).LayoutName}' object is not iterable") : CallDunder(ts, self, Names.Iter, []);

    public static BinarySlot DispatchMethod1(PyStr name) => (ts, self, other) => CallDunder(ts, self, name, [other]);

    /// <summary>A binary operator with reflection; <paramref name="index"/> is -1 for divmod.</summary>
    public static BinarySlot DispatchBinary(int index, PyStr forward, PyStr reflected)
    {
        BinarySlot? me = null;
        me = (ts, left, right) =>
        {
            PyType leftType = ts.TypeOf(left), rightType = ts.TypeOf(right);
            bool tryRight = leftType != rightType && Slot(rightType) == me;
            if (Slot(leftType) == me)
            {
                if (tryRight && rightType.IsSubtypeOf(leftType) && IsOverloaded(leftType, rightType, reflected))
                {
                    Value first = CallMaybe(ts, right, reflected, left, Value.None);
                    if (!first.IsNotImplemented) return first;
                    tryRight = false;
                }
                Value result = CallMaybe(ts, left, forward, right, Value.None);
                if (!result.IsNotImplemented || leftType == rightType) return result;
            }
            return tryRight ? CallMaybe(ts, right, reflected, left, Value.None) : Value.NotImplemented;
        };
        return me;

        BinarySlot? Slot(PyType type) => index < 0 ? type.Slots.DivMod : type.Slots.Binary[index];
    }

    public static Value DispatchCompare(ThreadState ts, Value left, Value right, CompareOp op) =>
        CallMaybe(ts, left, CompareNames[(int)op], right, Value.None);

    public static Value DispatchGetAttribute(ThreadState ts, Value self, PyStr name)
    {
        PyType type = ts.TypeOf(self);
        Value result;
        if (type.TryLookup(Names.GetAttribute, out Value getter) && getter.Ref is not PyWrapperDescriptor { Function: GetAttributeSlot })
            result = CallFound(ts, getter, self, [name]);
        else if (getter.Ref is PyWrapperDescriptor { Function: GetAttributeSlot native })
            result = native(ts, self, name);
        else
            result = Operations.GenericGetAttribute(ts, self, name);
        if (!result.IsNull || !ts.PendingMatches(ts.Interp.Exceptions.AttributeError)) return result;
        if (!type.TryLookup(Names.GetAttr, out Value fallback)) return default;
        ts.ClearPending();
        return CallFound(ts, fallback, self, [name]);
    }

    public static bool DispatchSetAttribute(ThreadState ts, Value self, PyStr name, Value value) =>
        !(value.IsNull ? CallDunder(ts, self, Names.DelAttr, [name]) : CallDunder(ts, self, Names.SetAttr, [name, value])).IsNull;

    public static bool DispatchStoreSubscript(ThreadState ts, Value self, Value key, Value value) =>
        !(value.IsNull ? CallDunder(ts, self, Names.DelItem, [key]) : CallDunder(ts, self, Names.SetItem, [key, value])).IsNull;

    public static Value DispatchDescriptorGet(ThreadState ts, Value self, Value instance, Value owner) =>
        ts.TypeOf(self).TryLookup(Names.Get, out Value getter)
            ? CallFound(ts, getter, self, [instance.IsNull ? Value.None : instance, owner.IsNull ? Value.None : owner])
            : self;

    public static bool DispatchDescriptorSet(ThreadState ts, Value self, Value instance, Value value) =>
        !(value.IsNull ? CallDunder(ts, self, Names.Delete, [instance]) : CallDunder(ts, self, Names.Set, [instance, value])).IsNull;

    public static int DispatchContains(ThreadState ts, Value self, Value item)
    {
        if (!ts.TypeOf(self).TryLookup(Names.Contains, out Value method)) return Operations.IterableContains(ts, self, item);
        if (method.IsNone)
        {
            ts.RaiseTypeError($"'{ts.TypeOf(self).LayoutName}' object is not a container");
            return -1;
        }
        Value result = CallFound(ts, method, self, [item]);
        return result.IsNull ? -1 : Operations.IsTrue(ts, result);
    }

    public static long DispatchLength(ThreadState ts, Value self)
    {
        Value result = CallDunder(ts, self, Names.Len, []);
        if (result.IsNull || !Operations.ToIndex(ts, ref result)) return -1;
        if (!result.IsInt)
        {
            ts.RaiseOverflowError("cannot fit 'int' into an index-sized integer");
            return -1;
        }
        if (result.Bits >= 0) return result.Bits;
        ts.RaiseValueError("__len__() should return >= 0");
        return -1;
    }

    public static int DispatchBool(ThreadState ts, Value self)
    {
        if (ts.TypeOf(self).TryLookup(Names.Bool, out Value method) && method.IsNone)
        {
            ts.RaiseTypeError($"'{ts.TypeOf(self).Name}' cannot be interpreted as a boolean");
            return -1;
        }
        Value result = CallDunder(ts, self, Names.Bool, []);
        if (result.IsNull) return -1;
        if (result.IsBool) return (int)result.Bits;
        ts.RaiseTypeError($"__bool__ should return bool, returned {ts.TypeOf(result).Name}");
        return -1;
    }

    public static bool DispatchHash(ThreadState ts, Value self, out long hash)
    {
        hash = 0;
        Value result = CallDunder(ts, self, Names.Hash, []);
        if (result.IsNull) return false;
        if (!Operations.TryGetIntegral(result, out System.Numerics.BigInteger number))
        {
            ts.RaiseTypeError("__hash__ method should return an integer");
            return false;
        }
        // A result that fits is taken as it is; a larger one is hashed like the int it is.
        hash = number >= long.MinValue && number <= long.MaxValue ? (long)number : IntHash.Of(number);
        if (hash == -1) hash = -2;
        return true;
    }

    public static bool UnhashableSlot(ThreadState ts, Value self, out long hash)
    {
        hash = 0;
        ts.RaiseTypeError($"unhashable type: '{ts.TypeOf(self).LayoutName}'");
        return false;
    }

    public static bool DispatchNext(ThreadState ts, Value self, out Value item)
    {
        item = CallDunder(ts, self, Names.Next, []);
        if (!item.IsNull) return true;
        if (ts.PendingMatches(ts.Interp.Exceptions.StopIteration)) ts.TakeStop();
        return false;
    }

    public static Value DispatchCall(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!ts.TypeOf(self).TryLookup(Names.Call, out Value method))
            return ts.RaiseTypeError($"'{ts.TypeOf(self).LayoutName}' object is not callable");
        if (!ts.EnterNative()) return default;
        Value result = CallFound(ts, method, self, args, keywordNames);
        ts.LeaveNative();
        return result;
    }

    public static bool DispatchInit(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!ts.TypeOf(self).TryLookup(Names.Init, out Value method)) return true;
        Value result = CallFound(ts, method, self, args, keywordNames);
        if (result.IsNull) return false;
        if (result.IsNone) return true;
        ts.RaiseTypeError($"__init__() should return None, not '{ts.TypeOf(result).LayoutName}'");
        return false;
    }

    public static Value DispatchNew(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value method = Operations.GetAttribute(ts, type, Names.New);
        if (method.IsNull) return default;
        Value[] all = [type, .. args];
        return Operations.Call(ts, method, all, keywordNames);
    }

    /// <summary>Calls a dunder that the slot's presence promises; TypeError-free lookup on the type, bound to <paramref name="self"/>.</summary>
    public static Value CallDunder(ThreadState ts, Value self, PyStr name, ReadOnlySpan<Value> args)
    {
        if (ts.TypeOf(self).TryLookup(name, out Value method)) return CallFound(ts, method, self, args);
        return ts.Raise(ts.Interp.Exceptions.AttributeError, [name]);
    }

    /// <summary>Calls what a type lookup found, with <paramref name="self"/> first or bound by the descriptor protocol.</summary>
    public static Value CallFound(ThreadState ts, Value method, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames = null)
    {
        if (method.Ref is PyFunction or PyMethodDescriptor or PyWrapperDescriptor)
        {
            Value[] all = [self, .. args];
            return Operations.Call(ts, method, all, keywordNames);
        }
        DescriptorGetSlot? get = ts.TypeOf(method).Slots.DescriptorGet;
        if (get is not null)
        {
            method = get(ts, method, self, ts.TypeOf(self));
            if (method.IsNull) return default;
        }
        return Operations.Call(ts, method, args, keywordNames);
    }

    /// <summary>Calls a method that may be missing; the modulus of a three-argument power goes along.</summary>
    private static Value CallMaybe(ThreadState ts, Value self, PyStr name, Value other, Value modulus) =>
        !ts.TypeOf(self).TryLookup(name, out Value method) ? Value.NotImplemented
            : modulus.IsNone ? CallFound(ts, method, self, [other]) : CallFound(ts, method, self, [other, modulus]);

    private static bool IsOverloaded(PyType left, PyType right, PyStr name) =>
        right.TryLookup(name, out Value theirs) && (!left.TryLookup(name, out Value ours) || !theirs.Is(ours));

    private static Value Power(ThreadState ts, Value left, Value right, Value modulus)
    {
        PyStr forward = "__pow__", reflected = "__rpow__";
        PyType leftType = ts.TypeOf(left), rightType = ts.TypeOf(right);
        bool tryRight = leftType != rightType && rightType.Slots.Power == DispatchPower;
        if (leftType.Slots.Power == DispatchPower)
        {
            if (tryRight && rightType.IsSubtypeOf(leftType) && IsOverloaded(leftType, rightType, reflected))
            {
                Value first = CallMaybe(ts, right, reflected, left, modulus);
                if (!first.IsNotImplemented) return first;
                tryRight = false;
            }
            Value result = CallMaybe(ts, left, forward, right, modulus);
            if (!result.IsNotImplemented || leftType == rightType) return result;
        }
        return tryRight ? CallMaybe(ts, right, reflected, left, modulus) : Value.NotImplemented;
    }
}
