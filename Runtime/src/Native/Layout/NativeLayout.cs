using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Native.Stencils;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Layout;

/// <summary>
/// Where the .NET runtime has put what machine code reads and writes: offsets in bytes from an object's first word, which is its
/// MethodTable. The runtime promises none of it, so all of it is measured at start-up and tested; if anything is not as stencils
/// rely on, there is no layout and the native modes are off.
/// </summary>
/// <remarks>Memory: looks at objects through references only; no address of a movable object outlives an expression.</remarks>
internal sealed unsafe class NativeLayout
{
    public const int ValueBits = 8;
    public static readonly int ValueSize = sizeof(Value);

    /// <summary>Why there is no layout, or null.</summary>
    public string? Failure { get; private init; }

    public nint IntTag { get; } = AddressOf(Tags.Int);

    public nint FloatTag { get; } = AddressOf(Tags.Float);

    public nint BoolTag { get; } = AddressOf(Tags.Bool);

    public nint NoneTag { get; } = AddressOf(Tags.None);

    public nint NotImplementedTag { get; } = AddressOf(Tags.NotImplemented);

    public nint StringClass { get; } = typeof(string).TypeHandle.Value;

    public nint InstanceClass { get; } = typeof(PyInstance).TypeHandle.Value;

    public nint ListClass { get; } = typeof(PyList).TypeHandle.Value;

    public nint TupleClass { get; } = typeof(PyTuple).TypeHandle.Value;

    public nint DictClass { get; } = typeof(PyDict).TypeHandle.Value;

    public nint SetClass { get; } = typeof(PySet).TypeHandle.Value;

    public nint SliceClass { get; } = typeof(PySlice).TypeHandle.Value;

    public nint FunctionClass { get; } = typeof(PyFunction).TypeHandle.Value;

    public nint TypeClass { get; } = typeof(PyType).TypeHandle.Value;

    public nint StrClass { get; } = typeof(PyStr).TypeHandle.Value;

    public nint RangeIteratorClass { get; } = typeof(PyRangeIterator).TypeHandle.Value;

    public nint ListIteratorClass { get; } = typeof(PyListIterator).TypeHandle.Value;

    public nint TupleIteratorClass { get; } = typeof(PyTupleIterator).TypeHandle.Value;

    public int Class { get; private init; }

    public int Attributes { get; private init; }

    public int ShapeId { get; private init; }

    public int Kind { get; private init; }

    public int TypeVersion { get; private init; }

    public int Slots { get; private init; }

    public int FunctionVersion { get; private init; }

    public int CellContent { get; private init; }

    public int ListItems { get; private init; }

    public int ListCount { get; private init; }

    public int TupleItems { get; private init; }

    /// <summary>Code points of a str, 32 bits.</summary>
    public int StrLength { get; private init; }

    /// <summary>Bytes per code point of a str, 8 bits, and the array of them.</summary>
    public int StrWidth { get; private init; }

    public int StrData { get; private init; }

    public int RangeNext { get; private init; }

    public int RangeRemaining { get; private init; }

    public int RangeStep { get; private init; }

    public int ListIteratorList { get; private init; }

    public int ListIteratorIndex { get; private init; }

    public int TupleIteratorTuple { get; private init; }

    public int TupleIteratorIndex { get; private init; }

    /// <summary>Measures and tests. <paramref name="anyType"/> is a type object of any interpreter, which is not kept.</summary>
    public static NativeLayout Discover(PyType anyType)
    {
        var list = new PyList();
        var range = new PyRangeIterator(0, 0, 1);
        var instance = new PyInstance(anyType);
        PyFunction function = Unset<PyFunction>();
        var cell = new PyCell();
        var listIterator = new PyListIterator(list);
        var tupleIterator = new PyTupleIterator(PyTuple.Empty);
        var found = new NativeLayout
        {
            Class = Offset(list, ref list.Class),
            Attributes = Offset(list, ref list.Attributes),
            ShapeId = Offset(list, ref list.ShapeId),
            Kind = Offset(list, ref list.Kind),
            TypeVersion = Offset(anyType, ref VersionField(anyType)),
            Slots = Offset(instance, ref instance.Slots),
            FunctionVersion = Offset(function, ref VersionField(function)),
            CellContent = Offset(cell, ref cell.Content),
            ListItems = Offset(list, ref list.Items),
            ListCount = Offset(list, ref list.Count),
            TupleItems = Offset(PyTuple.Empty, ref ItemsField(PyTuple.Empty)),
            StrLength = Offset(PyStr.Empty, ref LengthField(PyStr.Empty)),
            StrWidth = Offset(PyStr.Empty, ref WidthField(PyStr.Empty)),
            StrData = Offset(PyStr.Empty, ref DataField(PyStr.Empty)),
            RangeNext = Offset(range, ref range.Next),
            RangeRemaining = Offset(range, ref range.Remaining),
            RangeStep = Offset(range, ref range.Step),
            ListIteratorList = Offset(listIterator, ref listIterator.List),
            ListIteratorIndex = Offset(listIterator, ref listIterator.Index),
            TupleIteratorTuple = Offset(tupleIterator, ref tupleIterator.Tuple),
            TupleIteratorIndex = Offset(tupleIterator, ref tupleIterator.Index),
        };
        string? failure = found.Test(anyType);
        return failure is null ? found : new NativeLayout { Failure = failure };
    }

    /// <summary>What is wrong with this machine or this .NET, or null. Reads through the offsets as machine code will.</summary>
    private string? Test(PyType anyType)
    {
        if (!OperatingSystem.IsLinux()) return "machine code needs Linux";
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64) return "machine code needs an x86-64 processor";
        if (!BitConverter.IsLittleEndian) return "machine code needs little-endian words";
        foreach (string tag in (string[])[Tags.Int, Tags.Float, Tags.Bool, Tags.None, Tags.NotImplemented])
        {
            if (GC.GetGeneration(tag) != int.MaxValue) return "the .NET runtime does not freeze string literals";
        }
        Value probe = Value.Int(0x0123_4567_89AB_CDEF);
        if (ValueSize != 16) return "a value has not 16 bytes";
        if (*(nint*)&probe != IntTag || *(long*)((byte*)&probe + ValueBits) != probe.Bits) return "the fields of a value are not in place";
        Value[] array = GC.AllocateArray<Value>(3, pinned: true);
        array[1] = probe;
        byte* start = (byte*)AddressOf(array);
        if (*(int*)(start + StencilTable.ArrayLength) != 3) return "an array's length is not in place";
        if (*(nint*)(start + StencilTable.ArrayData + ValueSize) != IntTag) return "an array's data is not in place";
        var instance = new PyInstance(anyType) { ShapeId = 0x5A5A5A5A, Attributes = array, Slots = array };
        PyFunction function = Unset<PyFunction>();
        VersionField(function) = 0x1234567;
        var list = new PyList([probe, probe]);
        var tuple = new PyTuple([probe]);
        var range = new PyRangeIterator(11, 12, 13);
        if (ClassOf(instance) != InstanceClass || ClassOf(list) != ListClass || ClassOf(tuple) != TupleClass || ClassOf(range) != RangeIteratorClass
            || ClassOf(Tags.Int) != StringClass) return "a type handle is not a MethodTable";
        if (!ReferenceEquals(Read<object>(instance, Class), anyType) || !ReferenceEquals(Read<object>(instance, Attributes), array)
            || Read<int>(instance, ShapeId) != instance.ShapeId || Read<byte>(list, Kind) != (byte)TypeKind.List) return "a field of objects is not in place";
        if (Read<uint>(anyType, TypeVersion) != anyType.Version) return "a type's version is not in place";
        if (Read<uint>(function, FunctionVersion) != function.Version || ClassOf(function) != FunctionClass) return "a function's version is not in place";
        if (!ReferenceEquals(Read<object>(instance, Slots), array)) return "the slots of instances are not in place";
        if (!ReferenceEquals(Read<object>(list, ListItems), list.Items) || Read<int>(list, ListCount) != 2) return "a field of lists is not in place";
        var cell = new PyCell(probe);
        if (Read<nint>(cell, CellContent) != IntTag || Read<long>(cell, CellContent + ValueBits) != probe.Bits) return "the content of cells is not in place";
        if (!ReferenceEquals(Read<object>(tuple, TupleItems), tuple.Items)) return "the items of tuples are not in place";
        if (Read<int>((PyStr)"length", StrLength) != 6) return "the length of strings is not in place";
        if (Read<byte>((PyStr)"\u0141odz", StrWidth) != 2 || !"code"u8.SequenceEqual(Read<byte[]>((PyStr)"code", StrData))) return "the code points of strings are not in place";
        if (Read<long>(range, RangeNext) != 11 || Read<long>(range, RangeRemaining) != 12 || Read<long>(range, RangeStep) != 13)
            return "a field of range iterators is not in place";
        return null;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Version>k__BackingField")]
    private static extern ref uint VersionField(PyType type);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Version>k__BackingField")]
    private static extern ref uint VersionField(PyFunction function);

    /// <summary>An object to measure, never given to Python.</summary>
    private static T Unset<T>() where T : class => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Items>k__BackingField")]
    private static extern ref Value[] ItemsField(PyTuple tuple);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Length>k__BackingField")]
    private static extern ref int LengthField(PyStr text);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Width>k__BackingField")]
    private static extern ref byte WidthField(PyStr text);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_data")]
    private static extern ref byte[] DataField(PyStr text);

    private static nint AddressOf(object target) => *(nint*)&target;

    private static nint ClassOf(object target) => Unsafe.Add(ref Unsafe.As<byte, nint>(ref FirstField(target)), -1);

    private static ref byte FirstField(object target) => ref Unsafe.As<RawData>(target).First;

    private static int Offset<T>(object target, ref T field) => (int)Unsafe.ByteOffset(ref FirstField(target), ref Unsafe.As<T, byte>(ref field)) + sizeof(nint);

    private static T Read<T>(object target, int offset) => Unsafe.As<byte, T>(ref Unsafe.Add(ref FirstField(target), offset - sizeof(nint)));

    /// <summary>Any object seen as one whose fields begin with a byte.</summary>
    private sealed class RawData
    {
        public byte First;
    }
}
