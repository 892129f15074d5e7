namespace PyJitVerify.Runtime.Objects;

internal static partial class Operations
{
    /// <summary>Calls anything callable. The last values of <paramref name="args"/> belong to <paramref name="keywordNames"/>.</summary>
    public static Value Call(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? keywordNames = null)
    {
        if (callable.Ref is PyMethodDescriptor method && args.Length > 0 && keywordNames is null && ReferenceEquals(ts.TypeOf(args[0]), method.Owner))
            return method.Definition.Invoke(ts, args[0], args[1..], null, method.QualifiedName);
        if (callable.Ref is PyFunction function) return ts.Interp.Evaluator.Call(ts, function, args, keywordNames);
        if (callable.Ref is PyBuiltinFunction builtin) return builtin.Invoke(ts, args, keywordNames);
        return CallOther(ts, callable, args, keywordNames);
    }

    private static Value CallOther(ThreadState ts, in Value callable, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (callable.Ref is PyBoundMethod method)
        {
            Value[] all = [method.Self, .. args];
            return Call(ts, method.Function, all, keywordNames);
        }
        CallSlot? slot = ts.TypeOf(callable).Slots.Call;
        if (slot is null) return ts.RaiseTypeError($"'{ts.TypeOf(callable).LayoutName}' object is not callable");
        return slot(ts, callable, args, keywordNames);
    }

    public static Value Call(ThreadState ts, in Value callable, params Value[] args) => Call(ts, callable, args, null);

    public static bool IsCallable(ThreadState ts, in Value value) => ts.TypeOf(value).Slots.Call is not null;
}
