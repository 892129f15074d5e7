namespace PyJitVerify.Runtime.Objects;

/// <summary><c>memoryview.cast</c>.</summary>
/// <remarks>Source: CPython <c>Objects/memoryobject.c</c>: <c>cast_to_1D</c>, <c>cast_to_ND</c>.</remarks>
internal static class MemoryViewCast
{
    public static Value Run(ThreadState ts, PyMemoryView view, in Value format, in Value shape)
    {
        if (format.Ref is not PyStr text) return ts.RaiseTypeError($"cast() argument 'format' must be str, not {ts.TypeOf(format).LayoutName}");
        if (!view.IsContiguous) return ts.RaiseTypeError("memoryview: casts are restricted to C-contiguous views");
        if (!shape.IsNull && shape.Ref is not (PyList or PyTuple)) return ts.RaiseTypeError("shape must be a list or a tuple");
        string wanted = text.ToString();
        char code = MemoryViewItems.CodeOf(wanted), old = MemoryViewItems.CodeOf(view.Format);
        if (code == '\0') return ts.RaiseValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        if (old == '\0') return ts.RaiseValueError("memoryview: source format must be a native single character format prefixed with an optional '@'");
        if (old is not ('B' or 'b' or 'c') && code is not ('B' or 'b' or 'c')) return ts.RaiseTypeError("memoryview: cannot cast between two non-byte formats");
        if (!shape.IsNull && view.Shape.Length != 1 && Length(shape) != 1) return ts.RaiseTypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
        if (shape.IsNull && view.Shape.Contains(0)) return ts.RaiseTypeError("memoryview: cannot cast view with zeros in shape or strides");
        long total = view.Count * view.ItemBytes;
        int itemBytes = ItemCodec.NativeBytes(code);
        if (total % itemBytes != 0) return ts.RaiseTypeError("memoryview: length is not a multiple of itemsize");
        long[] dimensions = [total / itemBytes];
        if (!shape.IsNull)
        {
            Value[] items = shape.Ref is PyTuple tuple ? tuple.Items : shape.Unchecked<PyList>().ToArray();
            if (items.Length > 64) return ts.RaiseValueError("memoryview: number of dimensions must not exceed 64");
            dimensions = new long[items.Length];
            long product = itemBytes;
            for (int i = 0; i < items.Length; i++)
            {
                if (!items[i].IsInt) return ts.RaiseTypeError("memoryview.cast(): elements of shape must be integers");
                if (items[i].Bits <= 0) return ts.RaiseValueError("memoryview.cast(): elements of shape must be integers > 0");
                dimensions[i] = items[i].Bits;
                if (product > long.MaxValue / dimensions[i]) return ts.RaiseValueError("memoryview.cast(): product(shape) > SSIZE_MAX");
                product *= dimensions[i];
            }
            if (product != total) return ts.RaiseTypeError("memoryview: product(shape) * itemsize != buffer size");
        }
        var strides = new long[dimensions.Length];
        long step = itemBytes;
        for (int i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= dimensions[i];
        }
        return MemoryViewType.View(view, view.Offset, wanted, itemBytes, dimensions, strides, view.IsReadOnly);
    }

    private static int Length(in Value shape) => shape.Ref is PyTuple tuple ? tuple.Count : shape.Unchecked<PyList>().Count;
}
