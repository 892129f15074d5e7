using System.Globalization;
using System.Numerics;
using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Marshal;

/// <summary>
/// Writes an object in the format of a version from 0 to 5.
/// From version 3 on what is met again is written as a reference. Where CPython marks an object as one that may be met again, by its reference
/// count, this marks what really is, what CPython keeps one object of (small ints, names), and the outermost object.
/// </summary>
/// <remarks>Source: CPython <c>Python/marshal.c</c>, <c>w_object</c>.</remarks>
internal sealed class MarshalWriter
{
    private const int MaxDepth = 2000, DigitBits = 15;
    private const byte ReferenceFlag = 0x80;

    private readonly ThreadState _ts;
    private readonly int _version;
    private readonly bool _allowsCode;
    private readonly List<byte> _output = [];
    private readonly HashSet<PyObject> _shared;
    private readonly Dictionary<object, int> _references = [];
    private int _depth;

    private MarshalWriter(ThreadState ts, int version, bool allowsCode, HashSet<PyObject> shared)
    {
        _ts = ts;
        _version = version;
        _allowsCode = allowsCode;
        _shared = shared;
    }

    /// <summary>Null with ValueError pending.</summary>
    public static byte[]? Write(ThreadState ts, Value value, int version, bool allowsCode)
    {
        var shared = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        if (version >= 3)
        {
            Share(value, new HashSet<PyObject>(ReferenceEqualityComparer.Instance), shared);
            if (value.AsObject is { } root) shared.Add(root);
        }
        var writer = new MarshalWriter(ts, version, allowsCode, shared);
        return writer.Object(value) ? [.. writer._output] : null;
    }

    /// <summary>Collects the objects that are reached more than once.</summary>
    private static void Share(in Value root, HashSet<PyObject> seen, HashSet<PyObject> shared)
    {
        var left = new Stack<Value>([root]);
        while (left.TryPop(out Value value))
        {
            if (value.AsObject is not { } target) continue;
            if (!seen.Add(target))
            {
                shared.Add(target);
                continue;
            }
            foreach (Value part in PartsOf(target)) left.Push(part);
        }
    }

    private static IEnumerable<Value> PartsOf(PyObject target) => target switch
    {
        PyTuple tuple => tuple.Items,
        PyList list => list.ToArray(),
        PyDict dict => Enumerable.Range(0, dict.EntryCount).Select(i => dict.EntryAt(i)).Where(e => !e.Key.IsNull).SelectMany(e => new[] { e.Key, e.Value }),
        PySet set => SetOps.Elements(set).ToArray(),
        PySlice slice => [slice.Start, slice.Stop, slice.Step],
        PyCode code => CodeImage.PartsOf(code),
        _ => [],
    };

    private bool Fail(string message)
    {
        _ts.RaiseValueError(message);
        return false;
    }

    private void Type(char type, byte flag) => _output.Add((byte)(type | flag));

    private void Long(long value)
    {
        for (int i = 0; i < 32; i += 8) _output.Add((byte)(value >> i));
    }

    private void Double(double value) => _output.AddRange(BitConverter.GetBytes(value));

    private void DoubleText(double value)
    {
        byte[] text = Encoding.ASCII.GetBytes(FloatFormat.ToText(value, 'g', 17, alternate: false, addPoint: false, noNegativeZero: false));
        _output.Add((byte)text.Length);
        _output.AddRange(text);
    }

    private bool Object(in Value value)
    {
        if (++_depth > MaxDepth) return Fail("object too deeply nested to marshal");
        bool done = true;
        if (value.IsNone) Type('N', 0);
        else if (value.Ref == _ts.Interp.Exceptions.StopIteration) Type('S', 0);
        else if (value.IsEllipsis) Type('.', 0);
        else if (value.IsBool) Type(value.IsTrueSingleton ? 'T' : 'F', 0);
        else if (!TryReference(value, out byte flag)) done = Content(value, flag);
        _depth--;
        return done;
    }

    /// <summary>Writes a reference to what was written before; else says whether this may be referred to.</summary>
    private bool TryReference(in Value value, out byte flag)
    {
        flag = 0;
        if (_version < 3 || KeyOf(value) is not { } key) return false;
        if (_references.TryGetValue(key, out int index))
        {
            Type('r', 0);
            Long(index);
            return true;
        }
        _references.Add(key, _references.Count);
        flag = ReferenceFlag;
        return false;
    }

    /// <summary>What stands for the identity of an object that may be met again; null for one that is not.</summary>
    private object? KeyOf(in Value value)
    {
        const int SmallestKept = -5, LargestKept = 256;
        if (value.IsInt) return value.Bits is >= SmallestKept and <= LargestKept ? value.Bits : null;
        switch (value.Ref)
        {
            case PyStr { Class: null } text when text.Length == 0 || (text.Length == 1 && text[0] < 256) || _ts.Interp.IsInterned(text): return text;
            case PyBytes { Class: null, Length: <= 1 } bytes: return (nameof(PyBytes), bytes.Length == 0 ? -1 : bytes.Data[0]);
            case PyTuple { Class: null, Count: 0 }: return nameof(PyTuple);
            case PyObject target when _shared.Contains(target): return new Identity(target);
            default: return null;
        }
    }

    private readonly record struct Identity(PyObject Target)
    {
        public bool Equals(Identity other) => ReferenceEquals(Target, other.Target);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Target);
    }

    private bool Content(in Value value, byte flag)
    {
        if (value.IsInt || value.Ref is PyInt { Class: null })
        {
            Integer(value, flag);
            return true;
        }
        if (value.IsFloat || value.Ref is PyFloat { Class: null })
        {
            double number = value.IsFloat ? value.AsFloat : ((PyFloat)value.Ref!).Number;
            Type(_version > 1 ? 'g' : 'f', flag);
            if (_version > 1) Double(number);
            else DoubleText(number);
            return true;
        }
        switch (value.Ref)
        {
            case PyComplex { Class: null } complex:
                Type(_version > 1 ? 'y' : 'x', flag);
                foreach (double part in (ReadOnlySpan<double>)[complex.Number.Real, complex.Number.Imaginary])
                {
                    if (_version > 1) Double(part);
                    else DoubleText(part);
                }
                return true;
            case PyBytes { Class: null } bytes: return Bytes('s', flag, bytes.Data);
            case PyStr { Class: null } text: return Text(text, flag);
            case PyTuple { Class: null } tuple:
                if (_version >= 4 && tuple.Count < 256)
                {
                    Type(')', flag);
                    _output.Add((byte)tuple.Count);
                }
                else
                {
                    Type('(', flag);
                    Long(tuple.Count);
                }
                return Objects(tuple.Items);
            case PyList { Class: null } list:
                Type('[', flag);
                Long(list.Count);
                return Objects(list.ToArray());
            case PyDict { Class: null } dict:
                Type('{', flag);
                if (!Objects([.. PartsOf(dict)])) return false;
                Type('0', 0);
                return true;
            case PySet { Class: null } set:
                Type(set.IsFrozen ? '>' : '<', flag);
                Long(set.Count);
                return Set(SetOps.Elements(set).ToArray());
            case PySlice slice when _version >= 5:
                Type(':', flag);
                return Objects([slice.Start, slice.Stop, slice.Step]);
            case PyCode code:
                if (!_allowsCode) return Fail("marshalling code objects is disallowed");
                Type('c', flag);
                return Objects(CodeImage.PartsOf(code));
            case not null when Buffers.TryBytes(value, out ReadOnlySpan<byte> buffer): return Bytes('s', flag, buffer.ToArray());
            default:
                return Fail("unmarshallable object");
        }
    }

    private bool Objects(Value[] values)
    {
        foreach (Value value in values)
        {
            if (!Object(value)) return false;
        }
        return true;
    }

    /// <summary>In the order of what their own bytes would be, so that equal sets give equal bytes.</summary>
    private bool Set(Value[] values)
    {
        var keyed = new List<(byte[] Key, Value Item)>();
        foreach (Value value in values)
        {
            byte[]? key = Write(_ts, value, _version, _allowsCode);
            if (key is null) return false;
            keyed.Add((key, value));
        }
        return Objects([.. keyed.OrderBy(k => k.Key, Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b))).Select(k => k.Item)]);
    }

    private bool Bytes(char type, byte flag, byte[] data)
    {
        Type(type, flag);
        Long(data.Length);
        _output.AddRange(data);
        return true;
    }

    private bool Text(PyStr text, byte flag)
    {
        bool isInterned = _ts.Interp.IsInterned(text) || text.Length == 0 || (text.Length == 1 && text[0] < 256);
        if (_version < 4 || !text.IsAscii)
            return TextCodec.Encode(_ts, text, "utf-8", "surrogatepass") is { } bytes && Bytes(_version >= 3 && isInterned ? 't' : 'u', flag, bytes);
        byte[] ascii = Encoding.ASCII.GetBytes(text.ToString());
        if (ascii.Length >= 256) return Bytes(isInterned ? 'A' : 'a', flag, ascii);
        Type(isInterned ? 'Z' : 'z', flag);
        _output.Add((byte)ascii.Length);
        _output.AddRange(ascii);
        return true;
    }

    private void Integer(in Value value, byte flag)
    {
        BigInteger number = value.IsInt ? value.Bits : ((PyInt)value.Ref!).Number;
        if (number >= int.MinValue && number <= int.MaxValue)
        {
            Type('i', flag);
            Long((long)number);
            return;
        }
        Type('l', flag);
        var digits = new List<ushort>();
        for (BigInteger rest = BigInteger.Abs(number); !rest.IsZero; rest >>= DigitBits) digits.Add((ushort)(rest & ((1 << DigitBits) - 1)));
        Long(number.Sign < 0 ? -digits.Count : digits.Count);
        foreach (ushort digit in digits)
        {
            _output.Add((byte)digit);
            _output.Add((byte)(digit >> 8));
        }
    }
}
