using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>A parsed format: items at their offsets.</summary>
internal sealed class PyStructFormat : PyObject
{
    public PyStructFormat(PyType type) : base(TypeKind.Instance) => Class = type;

    /// <summary>One value: its code, where it is, how long it is.</summary>
    internal readonly record struct Item(char Code, int Offset, int Bytes);

    public PyStr Format { get; set; } = PyStr.Empty;

    public List<Item> Items { get; set; } = [];

    public long Bytes { get; set; }

    public bool IsBigEndian { get; set; }

    public bool IsReady { get; set; }
}

/// <summary>What <c>struct</c> does with a format, and the type <c>Struct</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_struct.c</c>; library reference, "struct".</remarks>
internal static class StructFormats
{
    private static readonly TypeDefinition Plain = new("Struct", TypeKind.Instance);

    public static TypeDefinition Define(PyType error)
    {
        TypeDefinition iterator = NativeIterator.Define("_struct", "unpack_iterator", null);
        return new TypeDefinition("Struct", TypeKind.Instance)
        {
            Module = "_struct",
            HasWeakReferences = true,
            Slots = new TypeSlots
            {
                New = static (_, type, _, _) => new PyStructFormat(type),
                Init = (ts, self, args, keywordNames) =>
                {
                    if (args.Length != 1)
                    {
                        ts.RaiseTypeError(args.Length == 0 ? "Struct() missing required argument 'format' (pos 1)" : $"Struct() takes exactly 1 argument ({args.Length} given)");
                        return false;
                    }
                    if (Parse(ts, error, args[0]) is not { } parsed) return false;
                    PyStructFormat target = Of(self);
                    (target.Format, target.Items, target.Bytes, target.IsBigEndian, target.IsReady) = (parsed.Format, parsed.Items, parsed.Bytes, parsed.IsBigEndian, true);
                    return true;
                },
                Repr = static (ts, self) => Operations.Repr(ts, Of(self).Format) is { } text ? (PyStr)$"{ts.TypeOf(self).Name}({text})" : default,
            },
            Methods =
            [
                MethodDefinition.Fast("pack", 0, -1, (ts, self, args) => Ready(ts, self) is { } f ? Pack(ts, error, f, args.ToArray()) : default),
                MethodDefinition.Fast("pack_into", 0, -1, (ts, self, args) => Ready(ts, self) is { } f ? PackInto(ts, error, f, args.ToArray()) : default),
                MethodDefinition.OneArg("unpack", (ts, self, buffer) => Ready(ts, self) is { } f ? UnpackAll(ts, error, f, buffer) : default),
                MethodDefinition.Signed("unpack_from", "buffer, offset=0", (ts, self, args) => Ready(ts, self) is { } f ? UnpackFrom(ts, error, f, args[0], args[1]) : default),
                MethodDefinition.OneArg("iter_unpack", (ts, self, buffer) => Ready(ts, self) is { } f ? IterUnpack(ts, error, f, buffer) : default),
            ],
            GetSets = [new("format", static (_, self) => Of(self).Format), new("size", static (_, self) => Value.Int(Of(self).Bytes))],
        };
    }

    /// <summary>Null with an exception pending.</summary>
    public static PyStructFormat? Parse(ThreadState ts, PyType error, in Value format)
    {
        if (format.Ref is PyStructFormat { IsReady: true } known) return known;
        PyStr text;
        if (format.Ref is PyStr s) text = s;
        else if (format.Ref is PyBytes b) text = PyStr.FromLatin1(b.Data);
        else return Fail(ts, ts.Interp.Exceptions.TypeError, $"Struct() argument 1 must be a str or bytes object, not {ts.TypeOf(format).Name}");
        if (!text.IsAscii) return Fail(ts, error, "bad char in struct format");
        string code = text.ToString();
        var result = new PyStructFormat(ts.Interp.Defined(Plain)) { Format = text, IsReady = true };
        int at = 0;
        bool isNative = true;
        if (code.Length > 0 && "@=<>!".Contains(code[0]))
        {
            isNative = code[0] == '@';
            result.IsBigEndian = code[0] is '>' or '!';
            at = 1;
        }
        long offset = 0;
        for (; at < code.Length; at++)
        {
            if (code[at] is ' ' or (>= '\t' and <= '\r')) continue;
            long count = 1;
            if (char.IsAsciiDigit(code[at]))
            {
                for (count = 0; at < code.Length && char.IsAsciiDigit(code[at]); at++)
                {
                    count = (count * 10) + code[at] - '0';
                    if (count > int.MaxValue) return Fail(ts, error, "total struct size too long");
                }
                if (at >= code.Length) return Fail(ts, error, "repeat count given without format specifier");
            }
            char c = code[at];
            int size = isNative ? ItemCodec.NativeBytes(c) : c switch { 'l' or 'L' => 4, 'n' or 'N' or 'P' => 0, _ => ItemCodec.NativeBytes(c) };
            if (size == 0) return Fail(ts, error, "bad char in struct format");
            int align = c is 'F' ? 4 : c is 'D' ? 8 : size;
            if (isNative && align > 1) offset = (offset + align - 1) / align * align;
            if (offset + (count * size) > int.MaxValue) return Fail(ts, error, "total struct size too long");
            if (c is 's' or 'p')
            {
                result.Items.Add(new PyStructFormat.Item(c, (int)offset, (int)count));
            }
            else if (c != 'x')
            {
                if (!ts.Budget.Charge(ts, count * 16)) return null;
                for (long i = 0; i < count; i++) result.Items.Add(new PyStructFormat.Item(c, (int)(offset + (i * size)), size));
            }
            offset += count * size;
        }
        result.Bytes = offset;
        return result;
    }

    public static Value Pack(ThreadState ts, PyType error, PyStructFormat format, ReadOnlySpan<Value> values)
    {
        if (!ts.Budget.Charge(ts, format.Bytes)) return default;
        var target = new byte[format.Bytes];
        return CheckCount(ts, error, "pack", format, values.Length) && Fill(ts, error, format, values, target) ? new PyBytes(target) : default;
    }

    public static Value PackInto(ThreadState ts, PyType error, PyStructFormat format, ReadOnlySpan<Value> args)
    {
        if (args.Length < 2) return Raise(ts, error, $"pack_into expected {(args.Length == 0 ? "buffer" : "offset")} argument");
        if (!CheckCount(ts, error, "pack_into", format, args.Length - 2)) return default;
        IBuffer? buffer = Buffers.NeedWritable(ts, args[0]);
        if (buffer is null || !SequenceOps.TryLong(ts, args[1], out long offset)) return default;
        long length = buffer.Bytes.Length;
        if (offset < 0)
        {
            if (offset + format.Bytes > 0) return Raise(ts, error, $"no space to pack {format.Bytes} bytes at offset {offset}");
            if (offset + length < 0) return Raise(ts, error, $"offset {offset} out of range for {length}-byte buffer");
            offset += length;
        }
        if (length - offset < format.Bytes)
            return Raise(ts, error, $"pack_into requires a buffer of at least {format.Bytes + offset} bytes for packing {format.Bytes} bytes at offset {offset} (actual buffer size is {length})");
        var target = new byte[format.Bytes];
        if (!Fill(ts, error, format, args[2..], target)) return default;
        target.CopyTo(buffer.Bytes[(int)offset..]);
        return Value.None;
    }

    public static Value UnpackAll(ThreadState ts, PyType error, PyStructFormat format, in Value source)
    {
        byte[]? data = Buffers.Need(ts, source);
        if (data is null) return default;
        return data.Length == format.Bytes ? Read(format, data) : Raise(ts, error, $"unpack requires a buffer of {format.Bytes} bytes");
    }

    public static Value UnpackFrom(ThreadState ts, PyType error, PyStructFormat format, in Value source, in Value start)
    {
        byte[]? data = Buffers.Need(ts, source);
        if (data is null || !SequenceOps.TryLong(ts, start, out long offset)) return default;
        if (offset < 0)
        {
            if (offset + format.Bytes > 0) return Raise(ts, error, $"not enough data to unpack {format.Bytes} bytes at offset {offset}");
            if (offset + data.Length < 0) return Raise(ts, error, $"offset {offset} out of range for {data.Length}-byte buffer");
            offset += data.Length;
        }
        if (data.Length - offset < format.Bytes)
            return Raise(ts, error, $"unpack_from requires a buffer of at least {format.Bytes + offset} bytes for unpacking {format.Bytes} bytes at offset {offset} (actual buffer size is {data.Length})");
        return Read(format, data.AsSpan((int)offset, (int)format.Bytes));
    }

    public static Value IterUnpack(ThreadState ts, PyType error, PyStructFormat format, in Value source)
    {
        byte[]? data = Buffers.Need(ts, source);
        if (data is null) return default;
        if (format.Bytes == 0) return Raise(ts, error, "cannot iteratively unpack with a struct of length 0");
        if (data.Length % format.Bytes != 0) return Raise(ts, error, $"iterative unpacking requires a buffer of a multiple of {format.Bytes} bytes");
        var parts = new PyList();
        for (long at = 0; at < data.Length; at += format.Bytes) parts.Append(Read(format, data.AsSpan((int)at, (int)format.Bytes)));
        return Operations.GetIterator(ts, parts);
    }

    private static PyStructFormat Of(in Value value) => (PyStructFormat)value.Ref!;

    private static PyStructFormat? Ready(ThreadState ts, in Value self)
    {
        if (Of(self).IsReady) return Of(self);
        ts.RaiseRuntimeError("Struct object is not initialized");
        return null;
    }

    private static PyStructFormat? Fail(ThreadState ts, PyType type, string message)
    {
        ts.Raise(type, message);
        return null;
    }

    private static Value Raise(ThreadState ts, PyType error, string message) => ts.Raise(error, message);

    private static bool CheckCount(ThreadState ts, PyType error, string function, PyStructFormat format, int given)
    {
        if (given == format.Items.Count) return true;
        Raise(ts, error, $"{function} expected {format.Items.Count} items for packing (got {given})");
        return false;
    }

    private static Value Read(PyStructFormat format, ReadOnlySpan<byte> data)
    {
        var values = new Value[format.Items.Count];
        for (int i = 0; i < values.Length; i++)
        {
            PyStructFormat.Item item = format.Items[i];
            ReadOnlySpan<byte> bytes = data.Slice(item.Offset, item.Bytes);
            values[i] = item.Code switch
            {
                's' => new PyBytes(bytes.ToArray()),
                'p' => new PyBytes(bytes.Length == 0 ? [] : bytes.Slice(1, Math.Min(bytes[0], bytes.Length - 1)).ToArray()),
                _ => ItemCodec.Unpack(item.Code, bytes, format.IsBigEndian),
            };
        }
        return TupleType.Of(values);
    }

    private static bool Fill(ThreadState ts, PyType error, PyStructFormat format, ReadOnlySpan<Value> values, byte[] target)
    {
        for (int i = 0; i < values.Length; i++)
        {
            PyStructFormat.Item item = format.Items[i];
            Span<byte> place = target.AsSpan(item.Offset, item.Bytes);
            if (item.Code is 's' or 'p')
            {
                if (values[i].Ref is not (PyBytes or PyByteArray) || !Buffers.TryBytes(values[i], out ReadOnlySpan<byte> text))
                {
                    Raise(ts, error, $"argument for '{item.Code}' must be a bytes object");
                    return false;
                }
                if (item.Code == 'p')
                {
                    if (place.Length == 0) continue;
                    int length = Math.Min(text.Length, Math.Min(place.Length - 1, 255));
                    place[0] = (byte)length;
                    text[..length].CopyTo(place[1..]);
                    continue;
                }
                text[..Math.Min(text.Length, place.Length)].CopyTo(place);
                continue;
            }
            switch (ItemCodec.Pack(ts, item.Code, values[i], place, format.IsBigEndian))
            {
                case PackResult.Done:
                    continue;
                case PackResult.WrongType:
                    Raise(ts, error, item.Code switch
                    {
                        'c' => CharacterText,
                        'e' or 'f' or 'd' => "required argument is not a float",
                        'F' or 'D' => "required argument is not a complex",
                        _ => "required argument is not an integer",
                    });
                    return false;
                case PackResult.OutOfRange:
                    Raise(ts, error, item.Code == 'c' ? CharacterText : RangeText(item));
                    return false;
                default:
                    return false;
            }
        }
        return true;
    }

    private const string CharacterText = "char format requires a bytes object of length 1";

    private static string RangeText(PyStructFormat.Item item)
    {
        int bits = 8 * item.Bytes;
        System.Numerics.BigInteger one = System.Numerics.BigInteger.One;
        return ItemCodec.IsSigned(item.Code) ? $"'{item.Code}' format requires {-(one << bits - 1)} <= number <= {(one << bits - 1) - 1}" : $"'{item.Code}' format requires 0 <= number <= {(one << bits) - 1}";
    }
}
