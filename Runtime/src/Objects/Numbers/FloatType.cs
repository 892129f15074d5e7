namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>float</c>.</summary>
/// <remarks>Source: CPython <c>Objects/floatobject.c</c>.</remarks>
internal static class FloatType
{
    public static readonly TypeDefinition Definition = new("float", TypeKind.Float)
    {
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = static (_, self) => (PyStr)FloatText.Repr(FloatOps.Of(self)),
            Hash = FloatOps.Hash,
            Compare = FloatOps.Compare,
            Bool = static (_, self) => FloatOps.Of(self) != 0 ? 1 : 0,
            Int = ToInt,
            Float = Exact,
            Negative = static (_, self) => Value.Float(-FloatOps.Of(self)),
            Positive = Exact,
            Absolute = static (_, self) => Value.Float(Math.Abs(FloatOps.Of(self))),
            Add = FloatOps.Add,
            Subtract = FloatOps.Subtract,
            Multiply = FloatOps.Multiply,
            FloorDivide = FloatOps.FloorDivide,
            Remainder = FloatOps.Modulo,
            TrueDivide = FloatOps.Divide,
            DivMod = FloatOps.DivMod,
            Power = FloatOps.Power,
        },
        Methods = FloatMethods.All,
        GetSets =
        [
            new("real", Exact),
            new("imag", static (_, _) => Value.Float(0)),
        ],
    };

    public static Value Exact(ThreadState ts, Value self) => Value.Float(FloatOps.Of(self));

    /// <summary>Towards zero. A null value with an exception pending for infinities and NaN.</summary>
    public static Value ToInt(ThreadState ts, Value self) => ToInt(ts, FloatOps.Of(self));

    private const double MaxPlainInt = 1L << 62;

    public static Value ToInt(ThreadState ts, double value)
    {
        // Exact: what lies between these is truncated to an int within 64 bits.
        if (Math.Abs(value) < MaxPlainInt) return Value.Int((long)value);
        if (double.IsNaN(value)) return ts.RaiseValueError("cannot convert float NaN to integer");
        if (double.IsInfinity(value)) return ts.RaiseOverflowError("cannot convert float infinity to integer");
        return PyInt.Normalize(BigRounding.Truncate(value));
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("float() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "float", args.Length, 0, 1)) return default;
        double number = 0;
        if (args.Length == 1)
        {
            if (args[0].Ref is PyStr text)
            {
                if (!FloatText.TryParse(text, out number)) return ts.RaiseValueError($"could not convert string to float: {StrRepr.Of(text)}");
            }
            else if (Buffers.TryBytes(args[0], out ReadOnlySpan<byte> bytes))
            {
                if (!FloatText.TryParse(PyStr.FromLatin1(bytes.ToArray()), out number))
                    return Operations.Repr(ts, args[0]) is { } shown ? ts.RaiseValueError($"could not convert string to float: {shown}") : default;
            }
            else if (!FloatOps.TryGet(args[0], out number))
            {
                TypeSlots slots = ts.TypeOf(args[0]).Slots;
                if (slots.Float is null && slots.Index is null)
                    return ts.RaiseTypeError($"float() argument must be a string or a real number, not '{ts.TypeOf(args[0]).LayoutName}'");
                if (!FloatOps.TryConvert(ts, args[0], out number)) return default;
            }
            else if (args[0].Ref is PyFloat && ts.TypeOf(args[0]).Slots.Float is { } convert && convert != Exact)
            {
                Value converted = convert(ts, args[0]);
                if (converted.IsNull) return default;
                if (!FloatOps.TryGet(converted, out number))
                    return ts.RaiseTypeError($"{ts.TypeOf(args[0]).Name}.__float__ returned non-float (type {ts.TypeOf(converted).Name})");
            }
        }
        return type.IsHeap ? new PyFloat(type, number) : Value.Float(number);
    }
}
