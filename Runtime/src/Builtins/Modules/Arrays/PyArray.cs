using System.Buffers.Binary;
using System.Numerics;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Arrays;

/// <summary>
/// An <c>array.array</c>: items of one type in the bytes of a C array.
/// Invariant: while the memory is exported its length does not change.
/// </summary>
internal sealed class PyArray : PyObject, IBuffer
{
    /// <summary>The type codes, in the order of the module's <c>typecodes</c>.</summary>
    public const string TypeCodes = "bBuwhHiIlLqQfd";

    private byte[] _data = [];
    private int _exports;
    private int _length;

    public PyArray(PyType type, char code) : base(TypeKind.Instance)
    {
        Class = type;
        Code = code;
        ItemBytes = SizeOf(code);
    }

    public char Code { get; }

    public int ItemBytes { get; }

    public int Count => _length / ItemBytes;

    public bool IsText => Code is 'u' or 'w';

    public Span<byte> Bytes => _data.AsSpan(0, _length);

    bool IBuffer.IsReadOnly => false;

    string IBuffer.ItemFormat => Code.ToString();

    public static int SizeOf(char code) => code is 'u' or 'w' ? 4 : ItemCodec.NativeBytes(code);

    void IBuffer.Export() => _exports++;

    void IBuffer.Release() => _exports--;

    public Span<byte> Slot(int index) => _data.AsSpan(index * ItemBytes, ItemBytes);

    public Value this[int index] => IsText ? StrOps.OfCodePoint(BinaryPrimitives.ReadInt32LittleEndian(Slot(index))) : ItemCodec.Unpack(Code, Slot(index), bigEndian: false);

    /// <summary>Replaces items by others, given as bytes. False: the memory is exported, BufferError pending.</summary>
    public bool Splice(ThreadState ts, int start, int removed, ReadOnlySpan<byte> inserted)
    {
        int change = inserted.Length - (removed * ItemBytes), at = start * ItemBytes;
        if (change != 0 && _exports > 0) return !ts.Raise(ts.Interp.Exceptions["BufferError"], "cannot resize an array that is exporting buffers").IsNull;
        if (change > 0 && !ts.Budget.Charge(ts, change)) return false;
        byte[] copy = inserted.ToArray();
        if (_length + change > _data.Length) Array.Resize(ref _data, Math.Max(_length + change, _data.Length + (_data.Length >> 1) + 16));
        int tail = at + (removed * ItemBytes);
        Array.Copy(_data, tail, _data, at + copy.Length, _length - tail);
        copy.CopyTo(_data, at);
        _length += change;
        return true;
    }

    /// <summary>An item as bytes. False with an exception pending.</summary>
    public bool Encode(ThreadState ts, in Value item, Span<byte> target)
    {
        if (IsText)
        {
            if (item.Ref is not PyStr text) return !ts.RaiseTypeError($"array item must be a unicode character, not {ts.TypeOf(item).LayoutName}").IsNull;
            if (text.Length != 1) return !ts.RaiseTypeError($"array item must be a unicode character, not a string of length {text.Length}").IsNull;
            BinaryPrimitives.WriteInt32LittleEndian(target, text[0]);
            return true;
        }
        if (Code is 'f' or 'd')
        {
            if (!FloatOps.TryConvert(ts, item, out double number)) return false;
            if (Code == 'f') BinaryPrimitives.WriteSingleLittleEndian(target, (float)number);
            else BinaryPrimitives.WriteDoubleLittleEndian(target, number);
            return true;
        }
        Value index = item;
        if (index.IsFloat) return !ts.RaiseTypeError("'float' object cannot be interpreted as an integer").IsNull;
        if (!Operations.ToIndex(ts, ref index)) return false;
        Operations.TryGetIntegral(index, out BigInteger value);
        int bits = 8 * ItemBytes;
        bool isSigned = ItemCodec.IsSigned(Code);
        BigInteger low = isSigned ? -(BigInteger.One << (bits - 1)) : 0, high = (BigInteger.One << (isSigned ? bits - 1 : bits)) - 1;
        if (value < low || value > high) return !ts.RaiseOverflowError(RangeMessage(value, value < low)).IsNull;
        long raw = isSigned ? (long)value : (long)(ulong)value;
        for (int i = 0; i < target.Length; i++) target[i] = (byte)(raw >> (8 * i));
        return true;
    }

    private string RangeMessage(BigInteger value, bool isLess)
    {
        string bound = isLess ? "less than minimum" : "greater than maximum";
        bool isHuge = value < long.MinValue || value > long.MaxValue;
        return Code switch
        {
            'b' when !isHuge => $"signed char is {bound}",
            'B' when !isHuge => $"unsigned byte integer is {bound}",
            'h' when !isHuge => $"signed short integer is {bound}",
            'H' when !isHuge => $"unsigned short is {bound}",
            'i' when !isHuge => $"signed integer is {bound}",
            'I' when isLess => "can't convert negative value to unsigned int",
            'I' when value <= ulong.MaxValue => "unsigned int is greater than maximum",
            'L' when isLess => "can't convert negative value to unsigned int",
            'I' or 'L' => "Python int too large to convert to C unsigned long",
            'Q' when isLess => "can't convert negative int to unsigned",
            'q' or 'Q' => "int too big to convert",
            _ => "Python int too large to convert to C long",
        };
    }
}
