using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>
/// Uops that machine code asks for while its values are in registers and its calls have no frames.
/// What every case preserves: when it returns false, nothing has changed and no exception is pending, and the uop is run again in full;
/// when it returns true, it has done what the uop interpreter does, and no Python code ran that could look at frames.
/// </summary>
internal static class LightRequests
{
    /// <summary>The operands, deepest first.</summary>
    [InlineArray(Native.Lowering.InPlaceRequest.MaxLightOperands)]
    public struct Operands
    {
        private Value _first;
    }

    public static bool TryRun(ThreadState ts, in UopInstruction u, ref Operands o, out Value result)
    {
        result = default;
        switch (u.Uop)
        {
            case Uop.StoreAttrInstanceValue:
                return InstanceStore.TryStore(u.Code!, (int)u.Operand0, o[1].UncheckedObject(), o[0]);
            case Uop.StoreAttrSlot:
                o[1].Unchecked<PyInstance>().Slots![u.Operand0] = o[0];
                return true;
            case Uop.StoreDeref:
                o[0].Unchecked<PyCell>().Content = o[1];
                return true;
            case Uop.StoreSubscrListInt:
                {
                    PyList list = o[1].Unchecked<PyList>();
                    long index = o[2].Bits;
                    if (index < 0) index += list.Count;
                    if ((ulong)index >= (ulong)list.Count) return false;
                    list.Items[index] = o[0];
                    return true;
                }
            case Uop.StoreSubscrDict:
                {
                    PyDict dict = o[1].Unchecked<PyDict>();
                    return dict.Watcher is null && IsPlain(dict, o[2]) && dict.Set(ts, o[2], o[0]);
                }
            case Uop.BinaryOpSubscrDict:
                {
                    PyDict dict = o[0].Unchecked<PyDict>();
                    return IsPlain(dict, o[1]) && dict.TryGet(ts, o[1], out result) > 0;
                }
            case Uop.ContainsOpDict:
                {
                    PyDict dict = o[1].Unchecked<PyDict>();
                    if (!IsPlain(dict, o[0])) return false;
                    result = Value.Bool(dict.TryGet(ts, o[0], out _) != u.Argument);
                    return true;
                }
            case Uop.ContainsOpSet:
                if (!IsPlain(o[1].Unchecked<PySet>(), o[0])) return false;
                result = Value.Bool(Operations.Contains(ts, o[1], o[0]) != u.Argument);
                return true;
            case Uop.ContainsOp:
                return TryContains(ts, o[1], o[0], u.Argument != 0, out result);
            case Uop.ForIterTierTwo:
                return TryNext(ts, o[0], out result);
            case Uop.CallIsinstance:
                return TryIsInstance(ts, o[0], o[1], out result);
            case Uop.CallType1:
                result = ts.TypeOf(o[2]);
                return true;
            case Uop.CallStr1 when IsNumber(o[0]) || o[0].Ref is PyStr { Kind: TypeKind.Str }:
                return Finish(ts, ts.Budget.MemoryBytes, Operations.Str(ts, o[0]), out result);
            case Uop.CallTuple1 when o[0].Ref is PyList { Kind: TypeKind.List } or PyTuple { Kind: TypeKind.Tuple } or PyRange or PyStr { Kind: TypeKind.Str }:
                return Finish(ts, ts.Budget.MemoryBytes, TupleType.From(ts, o[0]), out result);
            case Uop.CallListAppend:
                if (!CanCharge(ts, NativeValueBytes)) return false;
                ts.Budget.MemoryBytes -= NativeValueBytes;
                o[0].Unchecked<PyList>().Append(o[1]);
                return true;
            case Uop.BinaryOpAddUnicode:
                {
                    PyStr left = o[0].Unchecked<PyStr>(), right = o[1].Unchecked<PyStr>();
                    long bytes = (long)(left.Length + right.Length) * Math.Max(left.Width, right.Width);
                    if (!CanCharge(ts, bytes)) return false;
                    ts.Budget.MemoryBytes -= bytes;
                    result = PyStr.Concat(left, right);
                    return true;
                }
            case Uop.BinaryOpSubscrStrInt:
                {
                    PyStr text = o[0].Unchecked<PyStr>();
                    long index = o[1].Bits;
                    if (index < 0) index += text.Length;
                    if ((ulong)index >= (ulong)text.Length) return false;
                    result = PyStr.FromCodePoint(text[(int)index]);
                    return true;
                }
            case Uop.CompareOpStr:
                result = Value.Bool((u.Argument & (o[0].Unchecked<PyStr>().Equals(o[1].Unchecked<PyStr>()) ? 8 : 7)) != 0);
                return true;
            case Uop.ToBoolStr:
                result = Value.Bool(o[0].Unchecked<PyStr>().Length != 0);
                return true;
            case Uop.CallLen:
                return TryLength(o[0], out result);
            case Uop.CallAllocAndEnterInit or Uop.CallKwAllocAndEnterInit:
                result = ObjectType.Allocate(o[0].Unchecked<PyType>());
                return true;
            case Uop.BuildTuple:
                result = new PyTuple(Span(ref o, u.Argument).ToArray());
                return true;
            case Uop.BuildList:
                result = new PyList(Span(ref o, u.Argument).ToArray());
                return true;
            case Uop.BuildSlice:
                result = new PySlice(o[0], o[1], u.Argument == 3 ? o[2] : Value.None);
                return true;
            case Uop.GetIter when o[0].Ref is PyList { Kind: TypeKind.List } or PyTuple { Kind: TypeKind.Tuple } or PyRange:
                result = Operations.GetIterator(ts, o[0]);
                return true;
            case Uop.ListAppend:
                if (!CanCharge(ts, NativeValueBytes)) return false;
                ts.Budget.MemoryBytes -= NativeValueBytes;
                o[0].Unchecked<PyList>().Append(o[u.Argument]);
                return true;
            case Uop.SetAdd:
                // What the set charges for a new element comes on top.
                if (o[0].Ref is not PySet { IsFrozen: false } set || !IsPlain(set, o[u.Argument]) || !CanCharge(ts, 3 * NativeValueBytes)) return false;
                ts.Budget.MemoryBytes -= NativeValueBytes;
                return set.Add(ts, o[u.Argument]);
            case Uop.MapAdd:
                {
                    PyDict dict = o[0].Unchecked<PyDict>();
                    if (!CanCharge(ts, 2 * NativeValueBytes) || !IsPlain(dict, o[u.Argument])) return false;
                    ts.Budget.MemoryBytes -= 2 * NativeValueBytes;
                    return dict.Set(ts, o[u.Argument], o[u.Argument + 1]);
                }
            case Uop.BinarySlice:
                return TrySlice(ts, o[0], o[1], o[2], out result);
            case Uop.StoreSlice:
                return TryStoreSlice(ts, o[1], o[2], o[3], o[0]);
            case Uop.BinaryOpSubscrListSlice:
            case Uop.BinaryOp when u.Argument == SubscriptOperator:
                return TrySubscript(ts, o[0], o[1], out result);
            case Uop.CompareOp:
                return TryCompare(ts, (CompareOp)(u.Argument >> 5), o[0], o[1], out result);
            case Uop.BinaryOp:
                return TryArithmetic(ts, u.Argument, o[0], o[1], out result);
            case Uop.CallNonPyGeneral:
                return TryCall(ts, ref o, u.Argument, out result);
            default:
                return false;
        }
    }

    private const int NativeValueBytes = 16, SubscriptOperator = 26;

    private static Span<Value> Span(ref Operands o, int count) => ((Span<Value>)o)[..count];

    private static bool CanCharge(ThreadState ts, long bytes) => bytes <= ts.Budget.LargestRequestBytes && bytes <= ts.Budget.MemoryBytes;

    /// <summary>What raised is run again in full, as if it had not run.</summary>
    /// <param name="memory">The budget in front of it.</param>
    private static bool Finish(ThreadState ts, long memory, in Value made, out Value result)
    {
        result = made;
        if (!made.IsNull) return true;
        ts.ClearPending();
        ts.Budget.MemoryBytes = memory;
        return false;
    }

    /// <summary>A lookup compares the key by Python code only when a key of a class of its own is involved.</summary>
    private static bool IsPlain(PyDict dict, in Value key) => dict.HasOnlyPlainKeys && PyDict.IsPlainKey(key);

    private static bool IsPlain(PySet set, in Value key) => set.HasOnlyPlainKeys && PyDict.IsPlainKey(key);

    private static bool TryContains(ThreadState ts, in Value container, in Value item, bool inverted, out Value result)
    {
        bool isPlain = container.Ref switch
        {
            PyStr { Class: null } => item.Ref is PyStr { Class: null },
            PyRange => item.IsInt,
            PyTuple { Class: null } tuple => IsComparable(item) && Array.TrueForAll(tuple.Items, static i => IsComparable(i)),
            PySet { Class: null } set => IsPlain(set, item),
            _ => false,
        };
        result = isPlain ? Value.Bool(Operations.Contains(ts, container, item) > 0 != inverted) : default;
        return isPlain;
    }

    /// <summary>isinstance() of classes without metaclasses of their own.</summary>
    private static bool TryIsInstance(ThreadState ts, in Value value, in Value type, out Value result)
    {
        result = default;
        // A tuple is a level of recursion; calls that machine code made have no frames, but are less than this.
        const int calls = 100;
        if (type.Ref is PyTuple && (ts.PythonDepth + calls > ts.Interp.RecursionLimit || ts.NativeDepth >= ThreadState.MaxNativeDepth)) return false;
        ReadOnlySpan<Value> types = type.Ref is PyTuple { Kind: TypeKind.Tuple } several ? several.Items : new ReadOnlySpan<Value>(in type);
        bool isInstance = false;
        foreach (ref readonly Value each in types)
        {
            if (each.Ref is not PyType { Class: null } plain || Operations.IsInstanceByClass(ts, value, plain) is not { } known) return false;
            isInstance |= known;
        }
        result = Value.Bool(isInstance);
        return true;
    }

    /// <summary>Two of these are compared without Python code.</summary>
    private static bool IsComparable(in Value value) => PyDict.IsPlainKey(value) || value.Ref is PyType { Class: null };

    /// <summary>The next of what the iterator of a builtin container gives. Its end, or an error, comes again when it is asked again.</summary>
    private static bool TryNext(ThreadState ts, in Value iterator, out Value item)
    {
        item = default;
        if (iterator.AsObject?.Kind is not (TypeKind.DictKeyIterator or TypeKind.DictValueIterator or TypeKind.DictItemIterator or TypeKind.SetIterator
            or TypeKind.StrIterator or TypeKind.BytesIterator or TypeKind.ListReverseIterator)) return false;
        if (Operations.Next(ts, iterator, out item)) return true;
        ts.ClearPending();
        return false;
    }

    /// <summary>A part of an exact list between plain bounds.</summary>
    private static bool TrySlice(ThreadState ts, in Value container, in Value start, in Value stop, out Value result)
    {
        result = default;
        if (container.Ref is not PyList { Kind: TypeKind.List } list || !PySlice.TryPlain(start, stop, list.Count, out int first, out int count)) return false;
        if (!CanCharge(ts, count * (long)NativeValueBytes)) return false;
        ts.Budget.MemoryBytes -= count * (long)NativeValueBytes;
        result = new PyList(ValueCopy.ToArray(list.Span.Slice(first, count)));
        return true;
    }

    private static bool TryStoreSlice(ThreadState ts, in Value container, in Value start, in Value stop, in Value value)
    {
        if (container.Ref is not PyList { Kind: TypeKind.List } list || !ListSlices.TryItems(value, out ReadOnlySpan<Value> items)
            || ReferenceEquals(value.Ref, list) || !PySlice.TryPlain(start, stop, list.Count, out int first, out int count)) return false;
        // What is charged for the items, and what the list grows by.
        long bytes = items.Length * (long)NativeValueBytes;
        if (!CanCharge(ts, 2 * bytes)) return false;
        ts.Budget.MemoryBytes -= bytes;
        return ListSlices.Splice(ts, list, first, count, items);
    }

    /// <summary>A subscript that is not specialized: items and slices of exact sequences, by ints and None.</summary>
    private static bool TrySubscript(ThreadState ts, in Value container, in Value key, out Value result)
    {
        result = default;
        if (container.Ref is not (PyList { Kind: TypeKind.List } or PyTuple { Kind: TypeKind.Tuple } or PyStr { Kind: TypeKind.Str })) return false;
        if (!key.IsInt && !(key.Ref is PySlice { Kind: TypeKind.Slice } slice && slice.IsPlain)) return false;
        return Finish(ts, ts.Budget.MemoryBytes, Operations.GetItem(ts, container, key), out result);
    }

    private static bool TryLength(in Value container, out Value length)
    {
        length = container.Ref switch
        {
            PyList { Kind: TypeKind.List } list => Value.Int(list.Count),
            PyTuple { Kind: TypeKind.Tuple } tuple => Value.Int(tuple.Count),
            PyStr { Kind: TypeKind.Str } text => Value.Int(text.Length),
            PyDict { Kind: TypeKind.Dict } dict => Value.Int(dict.Count),
            _ => default,
        };
        return !length.IsNull;
    }

    /// <summary>An exact int of any size, a float or a bool.</summary>
    private static bool IsNumber(in Value value) => value.IsInt || value.IsFloat || value.IsBool || value.Ref is PyInt { Class: null };

    private static bool TryCompare(ThreadState ts, CompareOp op, in Value left, in Value right, out Value result)
    {
        result = default;
        if (!(IsNumber(left) && IsNumber(right) || left.Ref is PyStr { Class: null } && right.Ref is PyStr { Class: null })) return false;
        result = Operations.Compare(ts, left, right, op);
        Debug.Assert(!result.IsNull);
        return true;
    }

    /// <summary>Operators of numbers.</summary>
    private static bool TryArithmetic(ThreadState ts, int argument, in Value left, in Value right, out Value result)
    {
        const int inplaceOffset = 13;
        result = default;
        if (argument >= 2 * inplaceOffset || !IsNumber(left) || !IsNumber(right)) return false;
        // A power or shift of ints may be huge; it is charged and may be refused.
        var op = (BinaryOperator)(argument % inplaceOffset);
        if (op is BinaryOperator.Power or BinaryOperator.LeftShift && !left.IsFloat) return false;
        return Finish(ts, ts.Budget.MemoryBytes, Operations.Binary(ts, op, left, right), out result);
    }

    /// <summary>Methods of builtin types that look at nothing but plain arguments, and conversions of them.</summary>
    private static bool TryCall(ThreadState ts, ref Operands o, int argCount, out Value result)
    {
        result = default;
        switch (o[0].Ref)
        {
            case PyMethodDescriptor method when o[1].Ref is PyDict { Kind: TypeKind.Dict } dict && ReferenceEquals(method.Owner, ts.Interp.Type(TypeKind.Dict)):
                if (method.Definition.Name != "get" || argCount is < 1 or > 2 || !IsPlain(dict, o[2])) return false;
                if (dict.TryGet(ts, o[2], out result) == 0) result = argCount == 2 ? o[3] : Value.None;
                return true;
            case PyMethodDescriptor { Definition.IsPlain: true } method when !o[1].IsNull && ReferenceEquals(method.Owner, ts.TypeOf(o[1])) && AreNumbersOrTexts(ref o, argCount):
            case PyBuiltinFunction { Definition.IsPlain: true } when o[1].IsNull && AreNumbersOrTexts(ref o, argCount):
                break;
            case PyType type when argCount == 1 && o[1].IsNull && IsConversion(ts, type) && (IsNumber(o[2]) || o[2].Ref is PyStr { Kind: TypeKind.Str }):
                break;
            case PyType type when o[1].IsNull && ReferenceEquals(type, ts.Interp.Type(TypeKind.Range)):
                for (int i = 0; i < argCount; i++)
                {
                    if (!o[2 + i].IsInt) return false;
                }
                break;
            default:
                return false;
        }
        Span<Value> all = Span(ref o, argCount + 2);
        return Finish(ts, ts.Budget.MemoryBytes, Operations.Call(ts, o[0], all[(o[1].IsNull ? 2 : 1)..]), out result);
    }

    private static bool AreNumbersOrTexts(ref Operands o, int argCount)
    {
        for (int i = 0; i < argCount; i++)
        {
            if (!IsNumber(o[2 + i]) && o[2 + i].Ref is not PyStr { Class: null }) return false;
        }
        return true;
    }

    private static bool IsConversion(ThreadState ts, PyType type) =>
        ReferenceEquals(type, ts.Interp.Type(TypeKind.Str)) || ReferenceEquals(type, ts.Interp.Type(TypeKind.Int)) || ReferenceEquals(type, ts.Interp.Type(TypeKind.Float));
}
