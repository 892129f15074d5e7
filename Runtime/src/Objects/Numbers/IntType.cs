using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>int</c> and <c>bool</c>.</summary>
/// <remarks>Source: CPython <c>Objects/longobject.c</c>, <c>Objects/boolobject.c</c>.</remarks>
internal static class IntType
{
    public static readonly TypeDefinition Int = new("int", TypeKind.Int)
    {
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = New,
            Repr = Repr,
            Hash = IntOps.Hash,
            Compare = IntOps.Compare,
            Bool = static (_, self) => self.Ref is PyInt boxed ? (boxed.Number.IsZero ? 0 : 1) : self.Bits != 0 ? 1 : 0,
            Int = IntOps.Exact,
            Index = IntOps.Exact,
            Float = ToFloat,
            Negative = IntOps.Negate,
            Positive = IntOps.Exact,
            Absolute = IntOps.Absolute,
            Invert = IntOps.Invert,
            Add = IntOps.Add,
            Subtract = IntOps.Subtract,
            Multiply = IntOps.Multiply,
            FloorDivide = IntOps.FloorDivide,
            Remainder = IntOps.Modulo,
            TrueDivide = IntOps.TrueDivide,
            LeftShift = IntOps.LeftShift,
            RightShift = IntOps.RightShift,
            And = IntOps.And,
            Or = IntOps.Or,
            Xor = IntOps.Xor,
            DivMod = IntOps.DivMod,
            Power = IntOps.Power,
        },
        Methods = IntMethods.All,
        GetSets =
        [
            new("real", IntOps.Exact),
            new("imag", static (_, _) => Value.Int(0)),
            new("numerator", IntOps.Exact),
            new("denominator", static (_, _) => Value.Int(1)),
        ],
    };

    public static readonly TypeDefinition Bool = new("bool", TypeKind.Bool)
    {
        Base = TypeKind.Int,
        IsSubclassable = false,
        MatchesSelf = true,
        Slots = new TypeSlots
        {
            New = NewBool,
            Repr = static (_, self) => self.Bits != 0 ? TrueText : FalseText,
            And = static (ts, left, right) => left.IsBool && right.IsBool ? Value.Bool((left.Bits & right.Bits) != 0) : IntOps.And(ts, left, right),
            Or = static (ts, left, right) => left.IsBool && right.IsBool ? Value.Bool((left.Bits | right.Bits) != 0) : IntOps.Or(ts, left, right),
            Invert = InvertBool,
            Xor = static (ts, left, right) => left.IsBool && right.IsBool ? Value.Bool(left.Bits != right.Bits) : IntOps.Xor(ts, left, right),
        },
    };

    private static Value InvertBool(ThreadState ts, Value self) =>
        ts.Interp.Warnings.Warn(ts, "DeprecationWarning", "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. "
            + "This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. "
            + "Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.")
            ? Value.Int(~self.Bits) : default;

    private static readonly PyStr TrueText = "True", FalseText = "False";

    /// <summary>An exact int, or an instance of a subclass.</summary>
    public static Value OfType(PyType type, Value exact)
    {
        if (!type.IsHeap || exact.IsNull) return exact;
        Operations.TryGetIntegral(exact, out BigInteger number);
        return PyInt.OfClass(type, number);
    }

    /// <summary>A number as an exact int: <c>__int__</c>, then <c>__index__</c>. Strings are not numbers here.</summary>
    /// <remarks>Source: CPython <c>Objects/abstract.c</c>, <c>PyNumber_Long</c>.</remarks>
    public static bool TryFromNumber(ThreadState ts, in Value value, out Value result)
    {
        TypeSlots slots = ts.TypeOf(value).Slots;
        result = default;
        if (slots.Int is not null)
        {
            result = slots.Int(ts, value);
            if (result.IsNull) return true;
            if (!Operations.TryGetIntegral(result, out _)) result = ts.RaiseTypeError($"__int__ returned non-int (type {ts.TypeOf(result).Name})");
            else result = Operations.WarnOfSubclass(ts, "__int__", result, TypeKind.Int) ? IntOps.Exact(ts, result) : default;
            return true;
        }
        if (slots.Index is null) return false;
        result = value;
        if (!Operations.ToIndex(ts, ref result)) result = default;
        return true;
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0, given = args.Length - keywordCount;
        if (args.Length > 2) return ts.RaiseTypeError($"int expected at most 2 arguments, got {args.Length}");
        Value numberBase = given > 1 ? args[1] : default;
        for (int i = 0; i < keywordCount; i++)
        {
            string name = keywordNames![i].Ref!.ToString()!;
            if (name != "base") return ts.RaiseTypeError($"int() got an unexpected keyword argument '{name}'{NameSuggestion.DidYouMean(name, ["base"])}");
            numberBase = args[given + i];
        }
        if (given == 0) return numberBase.IsNull ? OfType(type, Value.Int(0)) : ts.RaiseTypeError("int() missing string argument");
        return OfType(type, numberBase.IsNull ? Convert(ts, args[0]) : ParseWithBase(ts, args[0], numberBase));
    }

    private static Value Convert(ThreadState ts, Value value)
    {
        if (value.IsInt) return value;
        if (TryFromNumber(ts, value, out Value result)) return result;
        if (value.Ref is PyStr text) return NumberText.ParseInt(ts, text, 10);
        if (Buffers.TryBytes(value, out ReadOnlySpan<byte> bytes)) return ParseBytes(ts, value, bytes, 10);
        return ts.RaiseTypeError($"int() argument must be a string, a bytes-like object or a real number, not '{ts.TypeOf(value).LayoutName}'");
    }

    /// <summary>Digits in bytes; the message of a failure shows the bytes.</summary>
    private static Value ParseBytes(ThreadState ts, in Value source, ReadOnlySpan<byte> bytes, int numberBase)
    {
        if (System.Text.Ascii.IsValid(bytes))
        {
            Value result = NumberText.ParseInt(ts, PyStr.FromLatin1(bytes.ToArray()), numberBase);
            if (!result.IsNull || !ts.PendingMatches(ts.Interp.Exceptions.ValueError) || ts.Pending!.Args[0].Ref is PyStr text && !text.ToString().StartsWith("invalid literal", StringComparison.Ordinal)) return result;
            ts.ClearPending();
        }
        PyStr? shown = Operations.Repr(ts, new PyBytes(bytes.ToArray()));
        return shown is null ? default : ts.RaiseValueError($"invalid literal for int() with base {numberBase}: {shown}");
    }

    private static Value ParseWithBase(ThreadState ts, Value value, Value numberBase)
    {
        if (!Operations.ToIndex(ts, ref numberBase)) return default;
        if (!numberBase.IsInt || numberBase.Bits is not (0 or (>= 2 and <= 36))) return ts.RaiseValueError("int() base must be >= 2 and <= 36, or 0");
        if (value.Ref is PyStr text) return NumberText.ParseInt(ts, text, (int)numberBase.Bits);
        if (value.Ref is PyBytes or PyByteArray && Buffers.TryBytes(value, out ReadOnlySpan<byte> bytes)) return ParseBytes(ts, value, bytes, (int)numberBase.Bits);
        return ts.RaiseTypeError("int() can't convert non-string with explicit base");
    }

    private static Value NewBool(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("bool() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "bool", args.Length, 0, 1)) return default;
        int truth = args.Length == 0 ? 0 : Operations.IsTrue(ts, args[0]);
        return truth < 0 ? default : Value.Bool(truth > 0);
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        if (self.Ref is not PyInt big) return PyStr.FromNumber(self.Bits);
        string? text = NumberText.ToDecimal(ts, big.Number);
        return text is null ? default : (PyStr)text;
    }

    private static Value ToFloat(ThreadState ts, Value self)
    {
        if (self.Ref is not PyInt boxed) return Value.Float(self.Bits);
        return IntOps.TryToDouble(ts, boxed.Number, out double result) ? Value.Float(result) : default;
    }
}
