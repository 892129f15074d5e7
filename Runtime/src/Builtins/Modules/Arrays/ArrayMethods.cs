using System.Buffers.Binary;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Arrays;

/// <summary>The methods of <c>array.array</c>.</summary>
/// <remarks>Source: CPython <c>Modules/arraymodule.c</c>.</remarks>
internal static class ArrayMethods
{
    /// <summary>What <see cref="IndexOf"/> gives when there is no such item; -1 is a failure.</summary>
    public const int Absent = -2;

    private const int FileChunkBytes = 64 * 1024;

    public static readonly MethodDefinition[] All =
    [
        MemoryViewType.GetBuffer,
        MethodDefinition.OneArg("append", static (ts, self, item) => InsertAt(ts, Of(self), Of(self).Count, item)),
        MethodDefinition.OneArg("extend", static (ts, self, items) => Extend(ts, Of(self), items) ? Value.None : default),
        MethodDefinition.Fast("insert", 2, 2, static (ts, self, args) =>
        {
            Value item = args[1];
            if (!SequenceOps.TryLong(ts, args[0], out long index)) return default;
            if (index < 0) index = Math.Max(0, index + Of(self).Count);
            return InsertAt(ts, Of(self), (int)Math.Min(index, Of(self).Count), item);
        }),
        MethodDefinition.Fast("pop", 0, 1, static (ts, self, args) =>
        {
            PyArray array = Of(self);
            long index = -1;
            if (args.Length > 0 && !SequenceOps.TryLong(ts, args[0], out index)) return default;
            if (array.Count == 0) return ts.RaiseIndexError("pop from empty array");
            if (index < 0) index += array.Count;
            if (index < 0 || index >= array.Count) return ts.RaiseIndexError("pop index out of range");
            Value item = array[(int)index];
            return array.Splice(ts, (int)index, 1, []) ? item : default;
        }),
        MethodDefinition.OneArg("remove", static (ts, self, item) => IndexOf(ts, Of(self), item, 0, long.MaxValue) switch
        {
            Absent => ts.RaiseValueError("array.remove(x): x not in array"),
            >= 0 and var at => Of(self).Splice(ts, at, 1, []) ? Value.None : default,
            _ => default,
        }),
        MethodDefinition.Fast("index", 1, 3, static (ts, self, args) =>
        {
            long start = 0, stop = long.MaxValue;
            Value item = args[0];
            if (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out start)) return default;
            if (args.Length > 2 && !SequenceOps.TryLong(ts, args[2], out stop)) return default;
            if (start < 0) start = Math.Max(0, start + Of(self).Count);
            if (stop < 0) stop += Of(self).Count;
            int at = IndexOf(ts, Of(self), item, start, stop);
            return at == Absent ? ts.RaiseValueError("array.index(x): x not in array") : at < 0 ? default : Value.Int(at);
        }),
        MethodDefinition.OneArg("count", static (ts, self, item) =>
        {
            long count = 0;
            for (int i = 0; i < Of(self).Count; i++)
            {
                int equal = Operations.CompareBool(ts, Of(self)[i], item, CompareOp.Eq);
                if (equal < 0) return default;
                count += equal;
            }
            return Value.Int(count);
        }),
        MethodDefinition.NoArgs("reverse", static (_, self) =>
        {
            PyArray array = Of(self);
            for (int i = 0, j = array.Count - 1; i < j; i++, j--)
            {
                byte[] held = array.Slot(i).ToArray();
                array.Slot(j).CopyTo(array.Slot(i));
                held.CopyTo(array.Slot(j));
            }
            return Value.None;
        }),
        MethodDefinition.NoArgs("clear", static (ts, self) => Of(self).Splice(ts, 0, Of(self).Count, []) ? Value.None : default),
        MethodDefinition.NoArgs("byteswap", static (_, self) =>
        {
            for (int i = 0; i < Of(self).Count; i++) Of(self).Slot(i).Reverse();
            return Value.None;
        }),
        MethodDefinition.NoArgs("buffer_info", static (ts, self) => new PyTuple([Value.Int(ts.Interp.IdentityOf(self)), Value.Int(Of(self).Count)])),
        MethodDefinition.NoArgs("tolist", static (_, self) => ToList(Of(self))),
        MethodDefinition.OneArg("fromlist", static (ts, self, list) =>
        {
            if (list.Ref is not PyList items) return ts.RaiseTypeError("arg must be list");
            int before = Of(self).Count, count = items.Count;
            for (int i = 0; i < count; i++)
            {
                if (i >= items.Count || items.Count != count)
                {
                    Of(self).Splice(ts, before, Of(self).Count - before, []);
                    return ts.RaiseRuntimeError("list changed size during iteration");
                }
                if (!InsertAt(ts, Of(self), Of(self).Count, items.Items[i]).IsNull) continue;
                PyException failure = ts.TakePending();
                Of(self).Splice(ts, before, Of(self).Count - before, []);
                return ts.Restore(failure);
            }
            return Value.None;
        }),
        MethodDefinition.NoArgs("tobytes", static (_, self) => new PyBytes(Of(self).Bytes.ToArray())),
        MethodDefinition.OneArg("frombytes", static (ts, self, bytes) => AppendBytes(ts, Of(self), bytes) ? Value.None : default),
        MethodDefinition.NoArgs("tounicode", static (ts, self) => Of(self).IsText ? TextOf(Of(self)) : ts.RaiseValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")),
        MethodDefinition.OneArg("fromunicode", static (ts, self, text) =>
        {
            if (text.Ref is not PyStr given) return ts.RaiseTypeError($"fromunicode() argument must be str, not {ts.TypeOf(text).LayoutName}");
            if (!Of(self).IsText) return ts.RaiseValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
            return AppendText(ts, Of(self), given) ? Value.None : default;
        }),
        MethodDefinition.OneArg("tofile", static (ts, self, file) =>
        {
            for (int at = 0; at < Of(self).Bytes.Length; at += FileChunkBytes)
            {
                Span<byte> rest = Of(self).Bytes[at..];
                if (Operations.CallMethod(ts, file, "write", new PyBytes(rest[..Math.Min(FileChunkBytes, rest.Length)].ToArray())).IsNull) return default;
            }
            return Value.None;
        }),
        MethodDefinition.Fast("fromfile", 2, 2, static (ts, self, args) =>
        {
            PyArray array = Of(self);
            Value file = args[0];
            if (!SequenceOps.TryLong(ts, args[1], out long count)) return default;
            if (count < 0) return ts.RaiseValueError("negative count");
            Value read = Operations.CallMethod(ts, file, "read", Value.Int(count * array.ItemBytes));
            if (read.IsNull) return default;
            if (read.Ref is not PyBytes bytes) return ts.RaiseTypeError("read() didn't return bytes");
            if (!AppendBytes(ts, array, read)) return default;
            return bytes.Length == count * array.ItemBytes ? Value.None : ts.Raise(ts.Interp.Exceptions["EOFError"], "read() didn't return enough bytes");
        }),
        MethodDefinition.NoArgs("__copy__", static (ts, self) => Copy(ts, self)),
        MethodDefinition.OneArg("__deepcopy__", static (ts, self, _) => Copy(ts, self)),
        MethodDefinition.OneArg("__reduce_ex__", Reduce),
        MethodDefinition.NoArgs("__sizeof__", static (_, self) => Value.Int(64 + Of(self).Bytes.Length)),
    ];

    private static PyArray Of(in Value value) => value.Unchecked<PyArray>();

    public static PyList ToList(PyArray array)
    {
        var items = new Value[array.Count];
        for (int i = 0; i < items.Length; i++) items[i] = array[i];
        return new PyList(items);
    }

    public static PyStr TextOf(PyArray array)
    {
        var points = new int[array.Count];
        for (int i = 0; i < points.Length; i++) points[i] = BinaryPrimitives.ReadInt32LittleEndian(array.Slot(i));
        return PyStr.From(points);
    }

    public static bool AppendText(ThreadState ts, PyArray array, PyStr text)
    {
        var data = new byte[text.Length * sizeof(int)];
        for (int i = 0; i < text.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(i * sizeof(int)), text[i]);
        return array.Splice(ts, array.Count, 0, data);
    }

    public static bool AppendBytes(ThreadState ts, PyArray array, in Value source)
    {
        byte[]? data = Buffers.Need(ts, source);
        if (data is null) return false;
        if (data.Length % array.ItemBytes != 0) return !ts.RaiseValueError("bytes length not a multiple of item size").IsNull;
        return array.Splice(ts, array.Count, 0, data);
    }

    public static bool AppendItems(ThreadState ts, PyArray array, in Value items)
    {
        if (items.Ref is PyArray other && other.Code == array.Code) return array.Splice(ts, array.Count, 0, other.Bytes);
        Value iterator = Operations.GetIterator(ts, items);
        if (iterator.IsNull) return false;
        while (Operations.Next(ts, iterator, out Value item))
        {
            if (InsertAt(ts, array, array.Count, item).IsNull) return false;
        }
        return ts.Pending is null;
    }

    public static bool Extend(ThreadState ts, PyArray array, in Value items)
    {
        if (items.Ref is PyArray other && other.Code != array.Code) return !ts.RaiseTypeError("can only extend with array of same kind").IsNull;
        return AppendItems(ts, array, items);
    }

    public static int IndexOf(ThreadState ts, PyArray array, in Value item, long start, long stop)
    {
        for (long i = start; i < stop && i < array.Count; i++)
        {
            int equal = Operations.CompareBool(ts, array[(int)i], item, CompareOp.Eq);
            if (equal != 0) return equal < 0 ? -1 : (int)i;
        }
        return Absent;
    }

    private static Value InsertAt(ThreadState ts, PyArray array, int index, in Value item)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..array.ItemBytes];
        return array.Encode(ts, item, bytes) && array.Splice(ts, Math.Min(index, array.Count), 0, bytes) ? Value.None : default;
    }

    private static Value Copy(ThreadState ts, in Value self)
    {
        PyArray copy = ArrayType.Like(ts, Of(self));
        return copy.Splice(ts, 0, 0, Of(self).Bytes) ? copy : default(Value);
    }

    /// <summary>From protocol 3 on by <c>_array_reconstructor</c> and the bytes, before by a list.</summary>
    private static Value Reduce(ThreadState ts, Value self, Value protocol)
    {
        PyArray array = Of(self);
        if (!SequenceOps.TryLong(ts, protocol, out long number)) return default;
        int found = Operations.TryGetAttribute(ts, self, "__dict__", out Value members);
        if (found < 0) return default;
        if (found == 0) members = Value.None;
        Value code = (PyStr)array.Code.ToString();
        if (number < 3)
            return new PyTuple([ts.TypeOf(self), new PyTuple([code, array.IsText ? TextOf(array) : ToList(array)]), members]);
        Value module = ts.Interp.Evaluator.Import(ts, "array", null, Value.None, 0);
        Value reconstructor = module.IsNull ? default : Operations.GetAttribute(ts, module, "_array_reconstructor");
        return reconstructor.IsNull ? default : new PyTuple(
            [reconstructor, new PyTuple([ts.TypeOf(self), code, Value.Int(MachineFormats.Of(array.Code)), new PyBytes(array.Bytes.ToArray())]), members]);
    }
}
