using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Marshal;

/// <summary>Reads one object. A failure leaves its exception pending; <see cref="Failure"/> is thrown and caught inside this class only.</summary>
/// <remarks>Source: CPython <c>Python/marshal.c</c>, <c>r_object</c>.</remarks>
internal sealed class MarshalReader(ThreadState ts, MarshalModule.ISource source, bool allowsCode)
{
    private const int MaxDepth = 2000, DigitBits = 15;

    private readonly List<Value> _references = [];
    private int _depth;

    private sealed class Failure : Exception;

    /// <summary>Null value on failure.</summary>
    public Value Read()
    {
        try
        {
            Value value = Object();
            return value.IsNull ? ts.RaiseTypeError("NULL object in marshal data for object") : value;
        }
        catch (Failure)
        {
            return default;
        }
    }

    private Failure Bad(string what)
    {
        ts.RaiseValueError($"bad marshal data ({what})");
        return new Failure();
    }

    private Failure End(string message)
    {
        if (ts.Pending is null) ts.Raise(ts.Interp.Exceptions["EOFError"], message);
        return new Failure();
    }

    private byte[] Take(int count) => source.Take(count) ?? throw End("marshal data too short");

    private int Byte() => (source.Take(1) ?? throw End("EOF read where not expected"))[0];

    private int Long() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    private double DoubleText()
    {
        string text = Encoding.ASCII.GetString(Take(Byte()));
        return text switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, "nan" or "-nan" => double.NaN, _ => double.Parse(text, CultureInfo.InvariantCulture) };
    }

    private int Size(string what)
    {
        int size = Long();
        return size < 0 ? throw Bad($"{what} size out of range") : size;
    }

    /// <summary>Null value for the mark that ends a dict.</summary>
    private Value Object()
    {
        int code = (source.Take(1) ?? throw End("EOF read where object expected"))[0];
        if (++_depth > MaxDepth)
        {
            ts.RaiseValueError("recursion limit exceeded");
            throw new Failure();
        }
        bool isReferred = (code & 0x80) != 0;
        Value value = Content((char)(code & 0x7f), isReferred);
        _depth--;
        return value;
    }

    private Value Part(string owner)
    {
        Value value = Object();
        if (!value.IsNull) return value;
        ts.RaiseTypeError($"NULL object in marshal data for {owner}");
        throw new Failure();
    }

    private Value[] Parts(int count, string owner)
    {
        var items = new List<Value>();
        for (int i = 0; i < count; i++) items.Add(Part(owner));
        return [.. items];
    }

    /// <summary>Keeps a finished object for references to it.</summary>
    private Value Keep(Value value, bool isReferred)
    {
        if (isReferred) _references.Add(value);
        return value;
    }

    /// <summary>A place for an object whose parts come first.</summary>
    private int Reserve(bool isReferred)
    {
        if (!isReferred) return -1;
        _references.Add(default);
        return _references.Count - 1;
    }

    private Value Place(Value value, int place)
    {
        if (place >= 0) _references[place] = value;
        return value;
    }

    private Value Content(char type, bool isReferred)
    {
        switch (type)
        {
            case '0': return default;
            case 'N': return Value.None;
            case 'S': return ts.Interp.Exceptions.StopIteration;
            case '.': return Value.Ellipsis;
            case 'F': return Value.False;
            case 'T': return Value.True;
            case 'i': return Keep(Value.Int(Long()), isReferred);
            case 'I': return Keep(Value.Int(BinaryPrimitives.ReadInt64LittleEndian(Take(8))), isReferred);
            case 'l': return Keep(Integer(), isReferred);
            case 'f': return Keep(Value.Float(DoubleText()), isReferred);
            case 'g': return Keep(Value.Float(Double()), isReferred);
            case 'x':
                double realText = DoubleText();
                return Keep(new PyComplex(new Complex(realText, DoubleText())), isReferred);
            case 'y':
                double real = Double();
                return Keep(new PyComplex(new Complex(real, Double())), isReferred);
            case 's': return Keep(new PyBytes(Take(Size("bytes object"))), isReferred);
            case 'a' or 'A': return Keep(Latin(Take(Size("string")), type == 'A'), isReferred);
            case 'z' or 'Z': return Keep(Latin(Take(Byte()), type == 'Z'), isReferred);
            case 'u' or 't':
                PyStr text = TextCodec.Decode(ts, new PyBytes(Take(Size("string"))), "utf-8", "surrogatepass") ?? throw new Failure();
                return Keep(type == 't' ? ts.Interp.Intern(text) : text, isReferred);
            case ')' or '(':
                int count = type == ')' ? Byte() : Size("tuple");
                int place = Reserve(isReferred);
                return Place(count == 0 ? PyTuple.Empty : new PyTuple(Parts(count, "tuple")), place);
            case '[':
                int listCount = Size("list");
                var list = new PyList();
                Keep(list, isReferred);
                for (int i = 0; i < listCount; i++) list.Append(Part("list"));
                return list;
            case '{': return Dict(isReferred);
            case '<' or '>': return Set(type == '>', isReferred);
            case ':':
                int slicePlace = Reserve(isReferred);
                Value start = Part("slice"), stop = Part("slice");
                return Place(new PySlice(start, stop, Part("slice")), slicePlace);
            case 'r':
                int index = Long();
                return index >= 0 && index < _references.Count && !_references[index].IsNull ? _references[index] : throw Bad("invalid reference");
            case 'c':
                if (!allowsCode)
                {
                    ts.RaiseValueError("unmarshalling code objects is disallowed");
                    throw new Failure();
                }
                int codePlace = Reserve(isReferred);
                return Place(CodeImage.Make(ts.Interp, Parts(CodeImage.PartCount, "code")) ?? throw Bad("not a code object of this interpreter"), codePlace);
            default:
                throw Bad("unknown type code");
        }
    }

    private PyStr Latin(byte[] data, bool isInterned)
    {
        PyStr text = PyStr.FromLatin1(data);
        return isInterned ? ts.Interp.Intern(text) : text;
    }

    private PyDict Dict(bool isReferred)
    {
        var dict = new PyDict();
        Keep(dict, isReferred);
        while (true)
        {
            Value key = Object();
            if (key.IsNull) return dict;
            Value value = Object();
            if (value.IsNull) return dict;
            if (!DictOps.Store(ts, dict, key, value)) throw new Failure();
        }
    }

    private PySet Set(bool isFrozen, bool isReferred)
    {
        int count = Size("set");
        var set = new PySet(isFrozen);
        // A frozen set can only be referred to when it is complete.
        int place = Reserve(isReferred);
        if (!isFrozen) Place(set, place);
        for (int i = 0; i < count; i++)
        {
            if (!set.Add(ts, Part("set"))) throw new Failure();
        }
        Place(set, place);
        return set;
    }

    private Value Integer()
    {
        int size = Long();
        if (size == int.MinValue) throw Bad("long size out of range");
        int count = Math.Abs(size);
        BigInteger number = 0;
        int digit = 0;
        byte[] data = Take(checked(count * 2));
        for (int i = count - 1; i >= 0; i--)
        {
            int here = BinaryPrimitives.ReadInt16LittleEndian(data.AsSpan(2 * i));
            if (here is < 0 or >= 1 << DigitBits) throw Bad("digit out of range in long");
            if (i == count - 1) digit = here;
            number = number << DigitBits | here;
        }
        if (count > 0 && digit == 0) throw Bad("unnormalized long data");
        return PyInt.Normalize(size < 0 ? -number : number);
    }
}
