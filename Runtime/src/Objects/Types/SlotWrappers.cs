namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Callables over a slot's function: what <c>int.__add__</c> and <c>[].__len__</c> run. <c>self</c> is already checked.
/// </summary>
/// <remarks>Source: CPython <c>Objects/typeobject.c</c>: <c>wrap_binaryfunc</c> and its like.</remarks>
internal static class Wrap
{
    public static KeywordMethod Unary(UnarySlot f) => (ts, self, args, kw) => Check(ts, args, 0, 0) ? f(ts, self) : default;

    public static KeywordMethod Binary(BinarySlot f) => (ts, self, args, kw) => Check(ts, args, 1, 1) ? f(ts, self, args[0]) : default;

    public static KeywordMethod BinaryReflected(BinarySlot f) => (ts, self, args, kw) => Check(ts, args, 1, 1) ? f(ts, args[0], self) : default;

    /// <summary>The factor is converted before the sequence is asked: <c>wrap_indexargfunc</c>.</summary>
    public static KeywordMethod Repeat(BinarySlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 1, 1)) return default;
        Value factor = args[0];
        return Operations.ToIndex(ts, ref factor) ? f(ts, self, factor) : default;
    };

    public static KeywordMethod Ternary(TernarySlot f) =>
        (ts, self, args, kw) => CheckTernary(ts, args) ? f(ts, self, args[0], args.Length > 1 ? args[1] : Value.None) : default;

    public static KeywordMethod TernaryReflected(TernarySlot f) =>
        (ts, self, args, kw) => CheckTernary(ts, args) ? f(ts, args[0], self, args.Length > 1 ? args[1] : Value.None) : default;

    public static KeywordMethod Compare(CompareSlot f, CompareOp op) =>
        (ts, self, args, kw) => Check(ts, args, 1, 1) ? f(ts, self, args[0], op) : default;

    public static KeywordMethod GetAttribute(GetAttributeSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 1, 1) && Name(ts, args[0]) is { } name ? f(ts, self, name) : default;

    public static KeywordMethod SetAttribute(SetAttributeSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 2, 2) && Name(ts, args[0]) is { } name && MaySet(ts, self, f, "__setattr__") && f(ts, self, name, args[1]) ? Value.None : default;

    public static KeywordMethod DelAttribute(SetAttributeSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 1, 1) && Name(ts, args[0]) is { } name && MaySet(ts, self, f, "__delattr__") && f(ts, self, name, default) ? Value.None : default;

    /// <summary>A class refuses to be changed behind the back of <c>type</c> (<c>hackcheck</c>).</summary>
    private static bool MaySet(ThreadState ts, in Value self, SetAttributeSlot f, string what) =>
        self.Ref is not PyType || f != (SetAttributeSlot)Operations.GenericSetAttribute
            || !ts.RaiseTypeError($"can't apply this {what} to {ts.TypeOf(self).LayoutName} object").IsNull;

    public static KeywordMethod SetItem(StoreSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 2, 2) && f(ts, self, args[0], args[1]) ? Value.None : default;

    public static KeywordMethod DelItem(StoreSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 1, 1) && f(ts, self, args[0], default) ? Value.None : default;

    public static KeywordMethod DescriptorGet(DescriptorGetSlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 1, 2)) return default;
        Value instance = args[0].IsNone ? default : args[0];
        Value owner = args.Length > 1 && !args[1].IsNone ? args[1] : default;
        if (instance.IsNull && owner.IsNull) return ts.RaiseTypeError("__get__(None, None) is invalid");
        return f(ts, self, instance, owner);
    };

    public static KeywordMethod DescriptorSet(DescriptorSetSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 2, 2) && f(ts, self, args[0], args[1]) ? Value.None : default;

    public static KeywordMethod DescriptorDelete(DescriptorSetSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 1, 1) && f(ts, self, args[0], default) ? Value.None : default;

    public static KeywordMethod Contains(ContainsSlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 1, 1)) return default;
        int result = f(ts, self, args[0]);
        return result < 0 ? default : Value.Bool(result > 0);
    };

    public static KeywordMethod Length(LengthSlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 0, 0)) return default;
        long length = f(ts, self);
        return length < 0 ? default : Value.Int(length);
    };

    public static KeywordMethod Bool(PredicateSlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 0, 0)) return default;
        int result = f(ts, self);
        return result < 0 ? default : Value.Bool(result > 0);
    };

    public static KeywordMethod Hash(HashSlot f) =>
        (ts, self, args, kw) => Check(ts, args, 0, 0) && f(ts, self, out long hash) ? Value.Int(hash) : default;

    public static KeywordMethod Next(NextSlot f) => (ts, self, args, kw) =>
    {
        if (!Check(ts, args, 0, 0)) return default;
        ts.ForgetStop();
        if (f(ts, self, out Value item)) return item;
        return ts.Pending is null ? ts.RaiseStopIteration() : default;
    };

    public static KeywordMethod Call(CallSlot f) => (ts, self, args, kw) => f(ts, self, args, kw);

    public static KeywordMethod Init(InitSlot f) => (ts, self, args, kw) => f(ts, self, args, kw) ? Value.None : default;

    private static bool Check(ThreadState ts, ReadOnlySpan<Value> args, int min, int max)
    {
        if (args.Length >= min && args.Length <= max) return true;
        if (min == max) ts.RaiseTypeError($"expected {min} argument{(min == 1 ? "" : "s")}, got {args.Length}");
        else MethodDefinition.CheckArgCount(ts, "", args.Length, min, max);
        return false;
    }

    private static bool CheckTernary(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (args.Length is 1 or 2) return true;
        ts.RaiseTypeError($"expected 1 or 2 arguments, got {args.Length}");
        return false;
    }

    private static PyStr? Name(ThreadState ts, Value name)
    {
        if (name.Ref is PyStr text) return text;
        ts.RaiseTypeError($"attribute name must be string, not '{ts.TypeOf(name).LayoutName}'");
        return null;
    }
}
