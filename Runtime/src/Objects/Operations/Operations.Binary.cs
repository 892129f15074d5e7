namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    private static readonly string[] BinarySymbols = ["+", "&", "//", "<<", "@", "*", "%", "|", "** or pow()", ">>", "-", "/", "^"];

    private static readonly string[] InplaceSymbols = ["+=", "&=", "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^="];

    /// <summary>A binary operator with reflection, then sequence concatenation or repetition.</summary>
    /// <remarks>Source: CPython <c>Objects/abstract.c</c>: <c>BINARY_OP1</c>, <c>PyNumber_Add</c>, <c>PyNumber_Multiply</c>.</remarks>
    public static Value Binary(ThreadState ts, BinaryOperator op, in Value left, in Value right)
    {
        Value result = BinaryOrNotImplemented(ts, op, left, right);
        if (!result.IsNotImplemented) return result;
        return SequenceOperator(ts, op, left, right, inplace: false, out result) ? result : RaiseUnsupported(ts, BinarySymbols[(int)op], left, right);
    }

    public static Value Inplace(ThreadState ts, BinaryOperator op, in Value left, in Value right)
    {
        BinarySlot? slot = ts.TypeOf(left).Slots.Inplace[(int)op];
        if (slot is not null)
        {
            Value own = slot(ts, left, right);
            if (!own.IsNotImplemented) return own;
        }
        Value result = BinaryOrNotImplemented(ts, op, left, right);
        if (!result.IsNotImplemented) return result;
        return SequenceOperator(ts, op, left, right, inplace: true, out result) ? result : RaiseUnsupported(ts, InplaceSymbols[(int)op], left, right);
    }

    /// <summary>
    /// The rest of an operator whose left operand is of a class of its own and returned NotImplemented from its method; the right one is of the same
    /// class, or <see cref="HasNoSayInOperators"/>. No Python code runs.
    /// </summary>
    public static Value BinaryBehindLeft(ThreadState ts, BinaryOperator op, in Value left, in Value right, bool inplace)
    {
        Value result = HasNoSayInOperators(right) && ts.TypeOf(right).Slots.Binary[(int)op] is { } slot ? slot(ts, left, right) : Value.NotImplemented;
        if (!result.IsNotImplemented) return result;
        return SequenceOperator(ts, op, left, right, inplace, out result) ? result : RaiseUnsupported(ts, (inplace ? InplaceSymbols : BinarySymbols)[(int)op], left, right);
    }

    /// <summary>A plain number or None.</summary>
    public static bool HasNoSayInOperators(in Value right) => right.IsInt || right.IsFloat || right.IsBool || right.IsNone || right.Ref is PyInt { Class: null };

    public static Value Power(ThreadState ts, in Value left, in Value right, in Value modulus)
    {
        Value result = PowerOrNotImplemented(ts, left, right, modulus);
        if (!result.IsNotImplemented) return result;
        if (modulus.IsNone) return RaiseUnsupported(ts, "** or pow()", left, right);
        return ts.RaiseTypeError($"unsupported operand type(s) for ** or pow(): '{ts.TypeOf(left).LayoutName}', '{ts.TypeOf(right).LayoutName}', '{ts.TypeOf(modulus).LayoutName}'");
    }

    public static Value DivMod(ThreadState ts, in Value left, in Value right)
    {
        Value result = WithReflection(ts, left, right, ts.TypeOf(left).Slots.DivMod, ts.TypeOf(right).Slots.DivMod);
        return result.IsNotImplemented ? RaiseUnsupported(ts, "divmod()", left, right) : result;
    }

    public static Value Negative(ThreadState ts, in Value value) => Unary(ts, value, ts.TypeOf(value).Slots.Negative, "-");

    public static Value Positive(ThreadState ts, in Value value) => Unary(ts, value, ts.TypeOf(value).Slots.Positive, "+");

    public static Value Invert(ThreadState ts, in Value value) => Unary(ts, value, ts.TypeOf(value).Slots.Invert, "~");

    private static Value Unary(ThreadState ts, in Value value, UnarySlot? slot, string symbol) =>
        slot is not null ? slot(ts, value) : ts.RaiseTypeError($"bad operand type for unary {symbol}: '{ts.TypeOf(value).LayoutName}'");

    private static Value BinaryOrNotImplemented(ThreadState ts, BinaryOperator op, in Value left, in Value right)
    {
        if (op == BinaryOperator.Power) return PowerOrNotImplemented(ts, left, right, Value.None);
        return WithReflection(ts, left, right, ts.TypeOf(left).Slots.Binary[(int)op], ts.TypeOf(right).Slots.Binary[(int)op]);
    }

    private static Value WithReflection(ThreadState ts, in Value left, in Value right, BinarySlot? leftSlot, BinarySlot? rightSlot)
    {
        if (ReferenceEquals(leftSlot, rightSlot)) rightSlot = null;
        if (leftSlot is not null)
        {
            if (rightSlot is not null && ts.TypeOf(right).IsSubtypeOf(ts.TypeOf(left)))
            {
                Value first = rightSlot(ts, left, right);
                if (!first.IsNotImplemented) return first;
                rightSlot = null;
            }
            Value result = leftSlot(ts, left, right);
            if (!result.IsNotImplemented) return result;
        }
        return rightSlot is null ? Value.NotImplemented : rightSlot(ts, left, right);
    }

    private static Value PowerOrNotImplemented(ThreadState ts, in Value left, in Value right, in Value modulus)
    {
        TernarySlot? leftSlot = ts.TypeOf(left).Slots.Power, rightSlot = ts.TypeOf(right).Slots.Power;
        if (ReferenceEquals(leftSlot, rightSlot)) rightSlot = null;
        if (leftSlot is not null)
        {
            if (rightSlot is not null && ts.TypeOf(right).IsSubtypeOf(ts.TypeOf(left)))
            {
                Value first = rightSlot(ts, left, right, modulus);
                if (!first.IsNotImplemented) return first;
                rightSlot = null;
            }
            Value result = leftSlot(ts, left, right, modulus);
            if (!result.IsNotImplemented) return result;
        }
        if (rightSlot is not null)
        {
            Value result = rightSlot(ts, left, right, modulus);
            if (!result.IsNotImplemented) return result;
        }
        TernarySlot? modulusSlot = ts.TypeOf(modulus).Slots.Power;
        bool asked = ReferenceEquals(modulusSlot, leftSlot) || ReferenceEquals(modulusSlot, ts.TypeOf(right).Slots.Power);
        return modulusSlot is null || asked ? Value.NotImplemented : modulusSlot(ts, left, right, modulus);
    }

    private static bool SequenceOperator(ThreadState ts, BinaryOperator op, in Value left, in Value right, bool inplace, out Value result)
    {
        result = default;
        TypeSlots leftSlots = ts.TypeOf(left).Slots, rightSlots = ts.TypeOf(right).Slots;
        if (op == BinaryOperator.Add)
        {
            BinarySlot? concat = (inplace ? leftSlots.InplaceConcat : null) ?? leftSlots.Concat;
            if (concat is null) return false;
            result = concat(ts, left, right);
            return true;
        }
        if (op != BinaryOperator.Multiply) return false;
        BinarySlot? repeat = (inplace ? leftSlots.InplaceRepeat : null) ?? leftSlots.Repeat;
        if (repeat is not null)
        {
            result = repeat(ts, left, right);
            return true;
        }
        if (rightSlots.Repeat is null) return false;
        result = rightSlots.Repeat(ts, right, left);
        return true;
    }

    private static Value RaiseUnsupported(ThreadState ts, string symbol, in Value left, in Value right) =>
        ts.RaiseTypeError($"unsupported operand type(s) for {symbol}: '{ts.TypeOf(left).LayoutName}' and '{ts.TypeOf(right).LayoutName}'");
}
