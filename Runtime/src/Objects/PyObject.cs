namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The header of every Python object that is not unboxed.
/// Shape: an exact builtin has <see cref="Class"/> null and its type in <see cref="Kind"/>, so immutable builtins
/// (constants) belong to no interpreter; every other object has <see cref="Kind"/> = <see cref="TypeKind.Instance"/>
/// and its class in <see cref="Class"/>.
/// </summary>
public abstract class PyObject
{
    /// <summary>The class, or null for an exact builtin.</summary>
    internal PyType? Class;

    /// <summary>
    /// Instance attributes: null (none yet), <c>Value[]</c> laid out by <see cref="ShapeId"/>, or a <see cref="PyDict"/>
    /// once <c>__dict__</c> was asked for or the shape was given up (<see cref="ShapeId"/> is then
    /// <see cref="Shape.DictionaryMode"/>).
    /// </summary>
    internal object? Attributes;

    /// <summary>The number of the <see cref="Shape"/> that describes <see cref="Attributes"/>; 0 when there are none.</summary>
    internal int ShapeId;

    internal TypeKind Kind;

    /// <summary>What <c>id()</c> of this object is made of, 0 until first asked for; in the bytes that the fields above leave over.</summary>
    private byte _identityHigh;
    private ushort _identityLow;

    /// <summary>The greatest <see cref="IdentityNumber"/>.</summary>
    internal const int MaxIdentityNumber = 0xff_ffff;

    /// <summary>0 or a number that no other object of the same interpreter has. Only for objects that one interpreter makes and no other sees.</summary>
    internal int IdentityNumber
    {
        get => _identityHigh << 16 | _identityLow;
        set => (_identityHigh, _identityLow) = ((byte)(value >> 16), (ushort)value);
    }

    private protected PyObject(TypeKind kind) => Kind = kind;

    /// <summary>Makes this the instance of a class other than the builtin type of its layout.</summary>
    internal void SetClass(PyType type)
    {
        Class = type;
        Kind = TypeKind.Instance;
    }
}

/// <summary>An instance of a class that has no builtin layout besides <c>object</c>.</summary>
public sealed class PyInstance : PyObject
{
    /// <summary>Values of <c>__slots__</c> members by slot index; null when the class has none.</summary>
    internal Value[]? Slots;

    internal PyInstance(PyType type) : base(TypeKind.Instance) => Class = type;
}
