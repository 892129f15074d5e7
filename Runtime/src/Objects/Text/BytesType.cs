using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>bytes</c>.</summary>
/// <remarks>Source: CPython <c>Objects/bytesobject.c</c>.</remarks>
internal static class BytesType
{
    public static readonly TypeDefinition Definition = new("bytes", TypeKind.Bytes)
    {
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = static (ts, self) => ts.Budget.Charge(ts, Data(self).Length * 4L) ? (PyStr)Repr(Data(self)) : default,
            Str = static (ts, self) => Operations.Repr(ts, self),
            Hash = static (ThreadState _, Value self, out long hash) =>
            {
                hash = self.Unchecked<PyBytes>().PyHash;
                return true;
            },
            Compare = static (_, left, right, op) => left.Ref is PyBytes a && right.Ref is PyBytes b
                ? Value.Bool(Operations.CompareLongs(a.Data.AsSpan().SequenceCompareTo(b.Data), 0, op)) : Value.NotImplemented,
            Iter = static (_, self) => new PyBytesIterator(self.Unchecked<PyBytes>()),
            Length = static (_, self) => Data(self).Length,
            Contains = static (ts, self, item) => Contains(ts, Data(self), item),
            Subscript = Subscript,
            Concat = Concat,
            Repeat = Repeat,
            Remainder = static (ts, left, right) => left.Ref is PyBytes self ? BytesPercentFormat.Format(ts, self.Data, right) : Value.NotImplemented,
        },
        Methods = BytesMethods.All,
    };

    public static readonly TypeDefinition Iterator = new("bytes_iterator", TypeKind.BytesIterator)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = static (ThreadState _, Value self, out Value item) =>
            {
                PyBytesIterator iterator = self.Unchecked<PyBytesIterator>();
                bool more = iterator.Source is { } source && iterator.Index < source.Length;
                item = more ? Value.Int(iterator.Source!.Data[iterator.Index++]) : default;
                if (!more) iterator.Source = null;
                return more;
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("__length_hint__", static (_, self) => Value.Int(self.Unchecked<PyBytesIterator>() is { Source: { } source } it ? source.Length - it.Index : 0)),
            IteratorPickling.Reduce, IteratorPickling.SetState,
        ],
    };

    private static readonly Signature NewSignature = Signature.Parse("bytes", "source=absent, encoding=absent, errors=absent");

    /// <summary>Bytes as a literal.</summary>
    /// <param name="escapesEveryApostrophe">Also inside double quotes, as the repr of a bytearray has it.</param>
    public static string Repr(byte[] data, bool escapesEveryApostrophe = false)
    {
        char quote = data.Contains((byte)'\'') && !data.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder(data.Length + 3).Append('b').Append(quote);
        foreach (byte b in data)
        {
            if (b == quote || b == '\\' || (b == '\'' && escapesEveryApostrophe)) text.Append('\\').Append((char)b);
            else if (b is (byte)'\t' or (byte)'\n' or (byte)'\r') text.Append('\\').Append(b switch { 9 => 't', 10 => 'n', _ => 'r' });
            else if (b is < 0x20 or >= 0x7f) text.Append("\\x").Append(b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            else text.Append((char)b);
        }
        return text.Append(quote).ToString();
    }

    /// <summary>An argument that must be bytes. Null with TypeError pending.</summary>
    public static byte[]? Need(ThreadState ts, in Value value) => Buffers.Need(ts, value);

    private static byte[] Data(in Value self) => self.Unchecked<PyBytes>().Data;

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = NewSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        byte[]? data = From(ts, bound[0], bound[1], bound[2], "bytes", out Value own);
        if (data is null) return default;
        if (!own.IsNull && !type.IsHeap) return own;
        return type.IsHeap ? Instances.Adopt(new PyBytes(data), type) : new PyBytes(data);
    }

    /// <param name="own">The source itself when it is bytes already.</param>
    public static byte[]? From(ThreadState ts, Value source, in Value encoding, in Value errors, string kind, out Value own)
    {
        own = default;
        if (source.Ref is PyStr text && !encoding.IsNull) return BytesMethods.Encode(ts, text, [encoding, errors], kind);
        if (!encoding.IsNull || !errors.IsNull)
        {
            ts.RaiseTypeError(source.Ref is PyStr ? "string argument without an encoding" : encoding.IsNull ? "errors without a string argument" : "encoding without a string argument");
            return null;
        }
        if (source.IsNull) return [];
        if (kind == "bytes" && source.Ref is not PyBytes { Class: null })
        {
            int found = TryDunder(ts, source, out byte[]? given);
            if (found != 0) return given;
        }
        if (source.Ref is PyStr)
        {
            ts.RaiseTypeError("string argument without an encoding");
            return null;
        }
        if (source.Ref is PyBytes bytes)
        {
            if (bytes.Class is null) own = source;
            return bytes.Data;
        }
        if (source.Ref is PyByteArray or PyMemoryView or IBuffer) return Buffers.Need(ts, source);
        return SequenceOps.IsIndex(ts, source) ? Zeros(ts, source) : FromItems(ts, source, kind);
    }

    private static readonly PyStr BytesName = "__bytes__";

    /// <summary>What <c>__bytes__</c> gives: 1, or 0 when there is none, or -1 with the exception pending.</summary>
    public static int TryDunder(ThreadState ts, in Value source, out byte[]? data)
    {
        data = null;
        int found = Operations.LookupSpecial(ts, source, BytesName, out Value method);
        if (found <= 0) return found;
        Value result = Operations.Call(ts, method, [], null);
        if (result.IsNull) return -1;
        data = (result.Ref as PyBytes)?.Data;
        if (data is not null) return 1;
        ts.RaiseTypeError($"__bytes__ returned non-bytes (type {ts.TypeOf(result).Name})");
        return -1;
    }

    private static byte[]? Zeros(ThreadState ts, Value count)
    {
        if (!Operations.ToIndex(ts, ref count)) return null;
        if (!count.IsInt) ts.RaiseOverflowError("cannot fit 'int' into an index-sized integer");
        else if (count.Bits < 0) ts.RaiseValueError("negative count");
        else if (count.Bits > Array.MaxLength) ts.RaiseMemoryError();
        else if (ts.Budget.Charge(ts, count.Bits)) return new byte[count.Bits];
        return null;
    }

    private static byte[]? FromItems(ThreadState ts, Value source, string kind)
    {
        if (ts.TypeOf(source).Slots is { Iter: null, Subscript: null })
        {
            ts.RaiseTypeError($"cannot convert '{ts.TypeOf(source).LayoutName}' object to {kind}");
            return null;
        }
        Value iterator = Operations.GetIterator(ts, source);
        if (iterator.IsNull) return null;
        var data = new List<byte>();
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (!Operations.ToIndex(ts, ref item)) return null;
            if (item is not { IsInt: true, Bits: >= 0 and < 256 })
            {
                ts.RaiseValueError(kind == "bytes" ? "bytes must be in range(0, 256)" : "byte must be in range(0, 256)");
                return null;
            }
            if (!ts.Budget.Charge(ts, 1)) return null;
            data.Add((byte)item.Bits);
        }
        return ts.Pending is null ? [.. data] : null;
    }

    /// <summary><c>in</c> of bytes and bytearray. -1 failed.</summary>
    public static int Contains(ThreadState ts, ReadOnlySpan<byte> data, Value item)
    {
        if (SequenceOps.IsIndex(ts, item))
        {
            if (!Operations.ToIndex(ts, ref item)) return -1;
            if (item is { IsInt: true, Bits: >= 0 and < 256 }) return data.Contains((byte)item.Bits) ? 1 : 0;
            ts.RaiseValueError("byte must be in range(0, 256)");
            return -1;
        }
        byte[]? part = Need(ts, item);
        return part is null ? -1 : data.IndexOf(part) >= 0 ? 1 : 0;
    }

    private static Value Subscript(ThreadState ts, Value self, Value key)
    {
        byte[] data = Data(self);
        if (key.Ref is not PySlice slice)
        {
            if (!SequenceOps.IsIndex(ts, key)) return ts.RaiseTypeError($"byte indices must be integers or slices, not {ts.TypeOf(key).LayoutName}");
            if (!SequenceOps.TryOffset(ts, key, "byte", out long index)) return default;
            if (index < 0) index += data.Length;
            return index >= 0 && index < data.Length ? Value.Int(data[index]) : ts.RaiseIndexError("index out of range");
        }
        if (!slice.TryResolve(ts, data.Length, out long start, out long step, out long count) || !ts.Budget.Charge(ts, count)) return default;
        if (count == data.Length && step == 1 && self.Unchecked<PyBytes>().Class is null) return self;
        var part = new byte[count];
        for (long i = 0; i < count; i++) part[i] = data[start + i * step];
        return new PyBytes(part);
    }

    private static Value Concat(ThreadState ts, Value left, Value right)
    {
        if (!Buffers.TryBytes(right, out ReadOnlySpan<byte> other)) return ts.RaiseTypeError($"can't concat {ts.TypeOf(right).LayoutName} to {ts.TypeOf(left).LayoutName}");
        byte[] first = Data(left);
        if (!ts.Budget.Charge(ts, (long)first.Length + other.Length)) return default;
        return new PyBytes([.. first, .. other]);
    }

    private static Value Repeat(ThreadState ts, Value self, Value factor)
    {
        byte[] data = Data(self);
        if (!SequenceOps.TryRepeatCount(ts, factor, out long count)) return default;
        if (data.Length == 0 || count == 0) return new PyBytes([]);
        if (count == 1 && self.Unchecked<PyBytes>().Class is null) return self;
        Int128 size = (Int128)data.Length * count;
        if (!ts.Budget.Charge(ts, (long)Int128.Min(size, long.MaxValue))) return default;
        if (size > long.MaxValue) return ts.RaiseOverflowError("repeated bytes are too long");
        if (size > Array.MaxLength) return ts.RaiseMemoryError();
        var result = new byte[(long)size];
        for (int i = 0; i < result.Length; i += data.Length) data.CopyTo(result, i);
        return new PyBytes(result);
    }
}

/// <summary>An iterator over bytes; exhausted when the source is gone.</summary>
public sealed class PyBytesIterator(PyBytes source) : PyObject(TypeKind.BytesIterator)
{
    internal PyBytes? Source = source;
    internal int Index;
}
