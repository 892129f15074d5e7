using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Native.Lowering;

/// <summary>
/// Objects that machine code refers to: it cannot hold their addresses, which change, so it reads them from here.
/// Shape: one place per object, with the number of traces that use it.
/// Lifetime: that of one backend at a time; an object is in it as long as code that uses it.
/// </summary>
/// <remarks>Memory: one pinned array, written by C# only, whose addresses are in machine code that does not outlive the backend. .NET collects
/// pinned arrays with the oldest generation only: what one holds lives until then, so the backend empties it at its end, and a worker uses
/// one for all programs.</remarks>
internal sealed unsafe class ConstantPool
{
    /// <summary>More objects than this are left to the trampoline.</summary>
    public const int Capacity = 4096;

    private readonly Dictionary<object, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<int> _free = [];
    private readonly HashSet<int> _noted = [];
    private readonly int[] _users = new int[Capacity];
    private Value[]? _values;
    private Value[]? _characters;

    /// <summary>Objects that are in it.</summary>
    public int Count => _places.Count;

    /// <summary>The object whose place has an address.</summary>
    public bool TryFind(nint address, out Value value)
    {
        value = default;
        if (_values is null) return false;
        nint distance = address - (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));
        if (distance < 0 || distance / sizeof(Value) >= Capacity || distance % sizeof(Value) != 0) return false;
        value = _values[distance / sizeof(Value)];
        return !value.IsNull;
    }

    /// <summary>False: it is full, or the value is no object.</summary>
    public bool TryAdd(in Value value, out nint address)
    {
        address = 0;
        if (value.AsObject is not { } target) return false;
        _values ??= GC.AllocateArray<Value>(Capacity, pinned: true);
        if (!_places.TryGetValue(target, out int place))
        {
            if (!_free.TryPop(out place))
            {
                if (_places.Count == Capacity) return false;
                place = _places.Count;
            }
            _places.Add(target, place);
            _values[place] = value;
        }
        Debug.Assert(ReferenceEquals(_values[place].Ref, target));
        if (_noted.Add(place)) _users[place]++;
        address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values)) + place * (nint)sizeof(Value);
        return true;
    }

    /// <summary>The address of the strings of one Latin-1 character, by their code points.</summary>
    public nint Characters
    {
        get
        {
            if (_characters is null)
            {
                _characters = GC.AllocateArray<Value>(0x100, pinned: true);
                for (int c = 0; c < _characters.Length; c++) _characters[c] = PyStr.FromCodePoint(c);
            }
            return (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_characters));
        }
    }

    /// <summary>The places that were asked for since this was called last: the caller's, who gives them back.</summary>
    public int[] TakeNoted()
    {
        int[] places = [.. _noted];
        _noted.Clear();
        return places;
    }

    /// <summary>Forgets everything: no code that uses it is left.</summary>
    public void Clear()
    {
        _places.Clear();
        _free.Clear();
        _noted.Clear();
        Array.Clear(_users);
        if (_values is not null) Array.Clear(_values);
    }

    /// <summary>Code that used these places is gone.</summary>
    public void Release(int[] places)
    {
        foreach (int place in places)
        {
            Debug.Assert(_users[place] > 0);
            if (--_users[place] > 0) continue;
            _places.Remove(_values![place].Ref!);
            _values[place] = default;
            _free.Push(place);
        }
    }
}
