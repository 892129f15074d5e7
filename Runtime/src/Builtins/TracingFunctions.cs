using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>The functions of <c>sys</c> about tracing and about the hooks of async generators.</summary>
/// <remarks>Source: library reference, "sys".</remarks>
internal static class TracingFunctions
{
    private static readonly StructSequence AsyncGeneratorHooks = new("sys", "asyncgen_hooks", ["firstiter", "finalizer"]);

    private static readonly Signature SetHooksSignature = Signature.Parse("set_asyncgen_hooks", "firstiter=absent, finalizer=absent");

    public static readonly MethodDefinition[] All =
    [
        MethodDefinition.OneArg("settrace", static (ts, _, function) =>
        {
            ts.TraceFunction = function.IsNone ? default : function;
            for (Frame? frame = ts.Frame; frame is not null; frame = frame.Back) frame.Object?.TraceFromHere();
            ts.Interp.Evaluator.TracingChanged(ts);
            return Value.None;
        }),
        MethodDefinition.NoArgs("gettrace", static (ts, _) => ts.TraceFunction.IsNull ? Value.None : ts.TraceFunction),
        MethodDefinition.OneArg("setprofile", static (ts, _, function) =>
        {
            if (ts.ProfileFunction.IsNull)
            {
                for (Frame? frame = ts.Frame; frame is not null; frame = frame.Back) frame.Object?.ProfileFromHere(isCalling: frame != ts.Frame);
            }
            ts.ProfileFunction = function.IsNone ? default : function;
            ts.Interp.Evaluator.TracingChanged(ts);
            return Value.None;
        }),
        MethodDefinition.NoArgs("getprofile", static (ts, _) => ts.ProfileFunction.IsNull ? Value.None : ts.ProfileFunction),
        MethodDefinition.Keywords("call_tracing", static (ts, _, args, keywordNames) =>
        {
            if (!MethodDefinition.CheckArgCount(ts, "call_tracing", args.Length, 2, 2)) return default;
            if (args[1].Ref is not PyTuple tuple) return ts.RaiseTypeError($"call_tracing() argument 2 must be tuple, not {ts.TypeOf(args[1]).LayoutName}");
            int depth = ts.TraceDepth;
            ts.TraceDepth = 0;
            Value result = Operations.Call(ts, args[0], tuple.Items, null);
            ts.TraceDepth = depth;
            return result;
        }),
        MethodDefinition.NoArgs("get_asyncgen_hooks", static (ts, _) => AsyncGeneratorHooks.Make(ts.Interp, ts.AsyncGeneratorFirstIteration, ts.AsyncGeneratorFinalizer)),
        MethodDefinition.Keywords("set_asyncgen_hooks", SetHooks),
        MethodDefinition.NoArgs("get_coroutine_origin_tracking_depth", static (ts, _) => Value.Int(ts.CoroutineOriginDepth)),
        MethodDefinition.OneArg("set_coroutine_origin_tracking_depth", static (ts, _, depth) =>
        {
            if (!Operations.ToIndex(ts, ref depth)) return default;
            if (depth.Bits < 0) return ts.RaiseValueError("depth must be >= 0");
            ts.CoroutineOriginDepth = (int)Math.Min(depth.Bits, int.MaxValue);
            return Value.None;
        }),
    ];

    private static Value SetHooks(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = SetHooksSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        string[] names = ["firstiter", "finalizer"];
        for (int i = 0; i < 2; i++)
        {
            if (bound[i].IsNull || bound[i].IsNone || Operations.IsCallable(ts, bound[i])) continue;
            return ts.RaiseTypeError($"callable {names[i]} expected, got {ts.TypeOf(bound[i]).LayoutName}");
        }
        if (!bound[0].IsNull) ts.AsyncGeneratorFirstIteration = bound[0];
        if (!bound[1].IsNull) ts.AsyncGeneratorFinalizer = bound[1];
        return Value.None;
    }
}
