using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Patching;

/// <summary>
/// Objects that machine code refers to: it cannot hold their addresses, which change, so it reads them from here.
/// Shape: filled from the start, one place per object.
/// Lifetime: the backend's; what is in it lives as long.
/// </summary>
/// <remarks>Memory: one pinned array, written by C# only, whose addresses are in machine code that does not outlive the backend.</remarks>
internal sealed unsafe class ConstantPool
{
    /// <summary>More objects than this are left to the trampoline.</summary>
    public const int Capacity = 4096;

    private readonly Dictionary<object, int> _places = new(ReferenceEqualityComparer.Instance);
    private Value[]? _values;

    /// <summary>The object whose place has an address.</summary>
    public bool TryFind(nint address, out Value value)
    {
        value = default;
        if (_values is null) return false;
        nint distance = address - (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));
        if (distance < 0 || distance / sizeof(Value) >= _places.Count || distance % sizeof(Value) != 0) return false;
        value = _values[distance / sizeof(Value)];
        return true;
    }

    /// <summary>False: it is full, or the value is no object.</summary>
    public bool TryAdd(in Value value, out nint address)
    {
        address = 0;
        if (value.AsObject is not { } target) return false;
        _values ??= GC.AllocateArray<Value>(Capacity, pinned: true);
        if (!_places.TryGetValue(target, out int place))
        {
            if (_places.Count == Capacity) return false;
            place = _places.Count;
            _places.Add(target, place);
            _values[place] = value;
        }
        Debug.Assert(ReferenceEquals(_values[place].Ref, target));
        address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values)) + place * (nint)sizeof(Value);
        return true;
    }
}
