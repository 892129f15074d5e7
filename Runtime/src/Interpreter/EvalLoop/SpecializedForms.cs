using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using static PyJitVerify.Runtime.Objects.ValueCopy;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The specialized instructions that neither call nor raise. In: the stack top and what else the instruction reads. Out: false where the
/// operands are not those it is specialized for, with nothing changed; otherwise the result in place of the lowest operand. Moving the
/// top and the instruction pointer is the loop's.
/// </summary>
/// <remarks>Each is inlined in <see cref="EvalLoop"/>; the pointers are the loop's. Source: CPython <c>Python/bytecodes.c</c>.</remarks>
internal static unsafe class SpecializedForms
{
    private const MethodImplOptions Inlined = MethodImplOptions.AggressiveInlining;

    /// <summary>Bits of a comparison's argument: the outcomes that are true.</summary>
    private const int Unordered = 1, Less = 2, Greater = 4, Equal = 8;

    /// <summary>The version of a class, a module's keys or a function that the instruction is specialized for.</summary>
    [MethodImpl(Inlined)]
    public static uint VersionIn(ushort* cache) => Read32(cache + InlineCache.Version);

    /// <summary>The version of a metaclass.</summary>
    [MethodImpl(Inlined)]
    public static uint KeysIn(ushort* cache) => Read32(cache + InlineCache.Keys);

    // Arithmetic.

    [MethodImpl(Inlined)]
    public static bool AddInt(Value* sp)
    {
        if (!sp[-1].IsInt || !sp[-2].IsInt) return false;
        long a = sp[-2].Bits, b = sp[-1].Bits, sum = unchecked(a + b);
        if (((a ^ sum) & (b ^ sum)) < 0) sp[-2] = Arithmetic.Add(a, b);
        else sp[-2].Bits = sum;
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool SubtractInt(Value* sp)
    {
        if (!sp[-1].IsInt || !sp[-2].IsInt) return false;
        long a = sp[-2].Bits, b = sp[-1].Bits, difference = unchecked(a - b);
        if (((a ^ b) & (a ^ difference)) < 0) sp[-2] = Arithmetic.Subtract(a, b);
        else sp[-2].Bits = difference;
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool MultiplyInt(Value* sp)
    {
        if (!sp[-1].IsInt || !sp[-2].IsInt) return false;
        sp[-2] = Arithmetic.Multiply(sp[-2].Bits, sp[-1].Bits);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool AddFloat(Value* sp)
    {
        if (!sp[-1].IsFloat || !sp[-2].IsFloat) return false;
        sp[-2].Bits = BitConverter.DoubleToInt64Bits(sp[-2].AsFloat + sp[-1].AsFloat);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool SubtractFloat(Value* sp)
    {
        if (!sp[-1].IsFloat || !sp[-2].IsFloat) return false;
        sp[-2].Bits = BitConverter.DoubleToInt64Bits(sp[-2].AsFloat - sp[-1].AsFloat);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool MultiplyFloat(Value* sp)
    {
        if (!sp[-1].IsFloat || !sp[-2].IsFloat) return false;
        sp[-2].Bits = BitConverter.DoubleToInt64Bits(sp[-2].AsFloat * sp[-1].AsFloat);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool Extend(Value* sp, ExtendedOperation operation)
    {
        if (operation == ExtendedOperation.IntRemainder && sp[-1].IsInt && sp[-2].IsInt && sp[-1].Bits > 0)
        {
            long remainder = sp[-2].Bits % sp[-1].Bits;
            sp[-2].Bits = remainder < 0 ? remainder + sp[-1].Bits : remainder;
            return true;
        }
        if (!ExtendedOperations.Applies(operation, sp[-2], sp[-1])) return false;
        sp[-2] = ExtendedOperations.Apply(operation, sp[-2], sp[-1]);
        return true;
    }

    // Elements.

    [MethodImpl(Inlined)]
    public static bool SubscrListInt(Value* sp)
    {
        if (!sp[-1].IsInt || sp[-2].Ref is not PyList { Kind: TypeKind.List } list || !IsIndex(sp[-1].Bits, list.Count, out long index)) return false;
        Copy(sp - 2, ref list.Items[index]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool SubscrTupleInt(Value* sp)
    {
        if (!sp[-1].IsInt || sp[-2].Ref is not PyTuple { Kind: TypeKind.Tuple } tuple || !IsIndex(sp[-1].Bits, tuple.Count, out long index)) return false;
        Copy(sp - 2, ref tuple.Items[index]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool SubscrStrInt(Value* sp)
    {
        if (!sp[-1].IsInt || sp[-2].Ref is not PyStr { Kind: TypeKind.Str } text || !IsIndex(sp[-1].Bits, text.Length, out long index)) return false;
        sp[-2] = PyStr.FromCodePoint(text[(int)index]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool StoreSubscrListInt(Value* sp)
    {
        if (!sp[-1].IsInt || sp[-2].Ref is not PyList { Kind: TypeKind.List } list || !IsIndex(sp[-1].Bits, list.Count, out long index)) return false;
        Copy(ref list.Items[index], in sp[-3]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool UnpackTwoTuple(Value* sp)
    {
        if (sp[-1].Ref is not PyTuple { Kind: TypeKind.Tuple, Count: 2 } pair) return false;
        Copy(sp - 1, ref pair.Items[1]);
        Copy(sp, ref pair.Items[0]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool UnpackTuple(Value* sp, int count)
    {
        if (sp[-1].Ref is not PyTuple { Kind: TypeKind.Tuple } tuple || tuple.Count != count) return false;
        for (int i = count - 1; i >= 0; i--) Copy(sp++ - 1, ref tuple.Items[i]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool UnpackList(Value* sp, int count)
    {
        if (sp[-1].Ref is not PyList { Kind: TypeKind.List } list || list.Count != count) return false;
        for (int i = count - 1; i >= 0; i--) Copy(sp++ - 1, ref list.Items[i]);
        return true;
    }

    // Comparison and truth.

    [MethodImpl(Inlined)]
    public static bool CompareInt(Value* sp, int outcomes)
    {
        if (!sp[-1].IsInt || !sp[-2].IsInt) return false;
        long a = sp[-2].Bits, b = sp[-1].Bits;
        sp[-2] = Value.Bool((outcomes & (a < b ? Less : a > b ? Greater : Equal)) != 0);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool CompareFloat(Value* sp, int outcomes)
    {
        if (!sp[-1].IsFloat || !sp[-2].IsFloat) return false;
        double a = sp[-2].AsFloat, b = sp[-1].AsFloat;
        sp[-2] = Value.Bool((outcomes & (a < b ? Less : a > b ? Greater : a == b ? Equal : Unordered)) != 0);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool CompareStr(Value* sp, int outcomes)
    {
        if (sp[-1].Ref is not PyStr { Kind: TypeKind.Str } b || sp[-2].Ref is not PyStr { Kind: TypeKind.Str } a) return false;
        sp[-2] = Value.Bool((outcomes & (a.Equals(b) ? Equal : Unordered | Less | Greater)) != 0);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool ToBoolBool(Value* sp) => sp[-1].IsBool;

    /// <summary>A class that says nothing of the truth of its objects.</summary>
    [MethodImpl(Inlined)]
    public static bool ToBoolAlwaysTrue(Value* sp, Evaluator evaluator, ushort* cache)
    {
        if (evaluator.TypeVersionOf(sp[-1]) != VersionIn(cache)) return false;
        sp[-1] = Value.True;
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool ToBoolInt(Value* sp)
    {
        if (!sp[-1].IsInt) return false;
        sp[-1] = Value.Bool(sp[-1].Bits != 0);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool ToBoolNone(Value* sp)
    {
        if (!sp[-1].IsNone) return false;
        sp[-1] = Value.False;
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool ToBoolList(Value* sp)
    {
        if (sp[-1].Ref is not PyList { Kind: TypeKind.List } list) return false;
        sp[-1] = Value.Bool(list.Count != 0);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool ToBoolStr(Value* sp)
    {
        if (sp[-1].Ref is not PyStr { Kind: TypeKind.Str } text) return false;
        sp[-1] = Value.Bool(text.Length != 0);
        return true;
    }

    // Calls.

    /// <summary>Whether the callable is what a call with keywords is specialized for.</summary>
    public static bool SuitsCallKw(Opcode form, Value* callable, ushort* cache) => form switch
    {
        Opcode.CallKwPy => callable->Ref is PyFunction function && function.Version == VersionIn(cache),
        Opcode.CallKwBoundMethod => callable[1].IsNull && callable->Ref is PyBoundMethod { Function.Ref: PyFunction function } && function.Version == VersionIn(cache),
        _ => callable->Ref is not (PyFunction or PyBoundMethod),
    };

    // Names and attributes. A method leaves itself and its object, each other one the value alone.

    [MethodImpl(Inlined)]
    public static bool LoadGlobalModule(Value* sp, Frame frame, ushort* cache)
    {
        PyDict globals = frame.Globals;
        if (globals.KeysVersion == 0 || globals.KeysVersion != cache[InlineCache.ModuleKeys]) return false;
        Copy(sp, ref globals.EntryAt(cache[InlineCache.GlobalIndex]).Value);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadGlobalBuiltin(Value* sp, Frame frame, ushort* cache)
    {
        PyDict globals = frame.Globals, builtins = frame.Builtins;
        if (globals.KeysVersion == 0 || globals.KeysVersion != cache[InlineCache.ModuleKeys]) return false;
        if (builtins.KeysVersion == 0 || builtins.KeysVersion != cache[InlineCache.BuiltinKeys]) return false;
        Copy(sp, ref builtins.EntryAt(cache[InlineCache.GlobalIndex]).Value);
        return true;
    }

    /// <param name="owner">The object, on the stack or a local.</param>
    /// <param name="to">Where the value goes: the stack.</param>
    [MethodImpl(Inlined)]
    public static bool LoadInstanceValue(Value* owner, Value* to, ushort* cache)
    {
        if (!IsInstance(*owner, cache)) return false;
        PyObject instance = owner->UncheckedObject();
        if (!HasShape(instance, cache)) return false;
        Copy(to, ref Unsafe.As<Value[]>(instance.Attributes!)[cache[InlineCache.Descr]]);
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadSlot(Value* sp, ushort* cache)
    {
        if (!IsInstance(sp[-1], cache)) return false;
        ref Value member = ref Unsafe.As<PyInstance>(sp[-1].UncheckedObject()).Slots![cache[InlineCache.Descr]];
        if (member.Ref is null) return false;
        Copy(sp - 1, ref member);
        return true;
    }

    /// <summary>The getter to call with the object as it lies; null: another one is to be called, or none.</summary>
    public static PyFunction? PropertyGetter(Value* sp, Frame frame, Evaluator evaluator, ushort* cache) =>
        evaluator.TypeVersionOf(sp[-1]) == VersionIn(cache)
        && Evaluator.IsGetter(frame.Code.CachedObjects[cache[InlineCache.Descr]].Unchecked<PyProperty>().Getter, 1, out PyFunction? getter) ? getter : null;

    /// <summary>The same for <c>__getitem__</c>, the container and the key.</summary>
    public static PyFunction? ItemGetter(Value* sp, Frame frame, Evaluator evaluator, ushort* cache) =>
        evaluator.TypeVersionOf(sp[-2]) == Read32(cache + InlineCache.BinaryDescr)
        && Evaluator.IsGetter(frame.Code.CachedObjects[cache[InlineCache.BinaryObject]], 2, out PyFunction? getter) ? getter : null;

    [MethodImpl(Inlined)]
    public static bool LoadMethodWithValues(Value* sp, Frame frame, ushort* cache)
    {
        if (!IsInstance(sp[-1], cache) || !HasShape(sp[-1].UncheckedObject(), cache)) return false;
        *sp = sp[-1];
        sp[-1] = frame.Code.CachedObjects[cache[InlineCache.Descr]];
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadMethodNoDict(Value* sp, Frame frame, Evaluator evaluator, ushort* cache)
    {
        if (evaluator.TypeVersionOf(sp[-1]) != VersionIn(cache)) return false;
        *sp = sp[-1];
        sp[-1] = frame.Code.CachedObjects[cache[InlineCache.Descr]];
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadNondescriptorWithValues(Value* sp, Frame frame, ushort* cache)
    {
        if (!IsInstance(sp[-1], cache) || !HasShape(sp[-1].UncheckedObject(), cache)) return false;
        sp[-1] = frame.Code.CachedObjects[cache[InlineCache.Descr]];
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadNondescriptorNoDict(Value* sp, Frame frame, Evaluator evaluator, ushort* cache)
    {
        if (evaluator.TypeVersionOf(sp[-1]) != VersionIn(cache)) return false;
        sp[-1] = frame.Code.CachedObjects[cache[InlineCache.Descr]];
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadClassAttribute(Value* sp, Frame frame, ushort* cache)
    {
        if (sp[-1].Ref is not PyType owner || owner.Version != VersionIn(cache)) return false;
        sp[-1] = frame.Code.CachedObjects[cache[InlineCache.Descr]];
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool LoadModuleAttribute(Value* sp, ushort* cache)
    {
        if (sp[-1].Ref is not PyModule { Kind: TypeKind.Module } module || module.Members.KeysVersion == 0
            || module.Members.KeysVersion != VersionIn(cache)) return false;
        sp[-1] = module.Members.EntryAt(cache[InlineCache.Descr]).Value;
        return true;
    }

    [MethodImpl(Inlined)]
    public static bool StoreInstanceValue(Value* sp, Frame frame, ushort* cache) =>
        IsInstance(sp[-1], cache) && InstanceStore.TryStore(frame.Code, cache[InlineCache.StoreIndex], sp[-1].UncheckedObject(), sp[-2]);

    [MethodImpl(Inlined)]
    public static bool StoreSlot(Value* sp, ushort* cache)
    {
        if (!IsInstance(sp[-1], cache)) return false;
        Copy(ref Unsafe.As<PyInstance>(sp[-1].UncheckedObject()).Slots![cache[InlineCache.StoreIndex]], in sp[-2]);
        return true;
    }

    /// <summary>An index from either end, made one from the front. False outside the bounds.</summary>
    [MethodImpl(Inlined)]
    private static bool IsIndex(long bits, int count, out long index)
    {
        index = bits < 0 ? bits + count : bits;
        return (ulong)index < (ulong)count;
    }

    /// <summary>True for a plain instance of the class version in the cache.</summary>
    [MethodImpl(Inlined)]
    private static bool IsInstance(in Value value, ushort* cache) =>
        value.Ref is PyInstance instance && instance.Class!.Version == VersionIn(cache);

    /// <summary>The shape decides where instance attributes lie, and which names they do not hide.</summary>
    [MethodImpl(Inlined)]
    private static bool HasShape(PyObject owner, ushort* cache) => owner.ShapeId == (int)Read32(cache + InlineCache.Keys);

    [MethodImpl(Inlined)]
    private static uint Read32(ushort* field) => field[0] | (uint)field[1] << 16;
}
