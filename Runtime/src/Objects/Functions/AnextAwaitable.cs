namespace PyJitVerify.Runtime.Objects;

/// <summary>What <c>anext(iterator, default)</c> returns.</summary>
/// <remarks>Source: CPython <c>Objects/iterobject.c</c>: <c>anextawaitable_iternext</c>.</remarks>
internal static class AnextAwaitable
{
    public static readonly TypeDefinition Definition = new("anext_awaitable", TypeKind.AnextAwaitable)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Await = static (_, self) => self,
            Iter = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) => Next(ts, self.Unchecked<PyAnextAwaitable>(), out item),
        },
        Methods =
        [
            MethodDefinition.OneArg("send", static (ts, self, value) => Pass(ts, self, Names.Send, [value])),
            MethodDefinition.Fast("throw", 1, 3, static (ts, self, args) => Pass(ts, self, Names.Throw, args)),
            MethodDefinition.NoArgs("close", static (ts, self) => Pass(ts, self, Names.Close, [])),
        ],
    };

    private static bool Next(ThreadState ts, PyAnextAwaitable self, out Value item)
    {
        item = default;
        Value iterator = Awaiting.GetAwaitable(ts, self.Awaited);
        if (iterator.IsNull) return false;
        SendResult outcome = Awaiting.Send(ts, iterator, Value.None, out Value result);
        if (outcome == SendResult.Failed && ts.PendingMatches(ts.Interp.Exceptions.StopAsyncIteration))
        {
            ts.ClearPending();
            ts.StopValue = self.Default;
            return false;
        }
        return GeneratorCore.AsNext(ts, outcome, result, out item);
    }

    private static Value Pass(ThreadState ts, in Value self, PyStr method, ReadOnlySpan<Value> args)
    {
        PyAnextAwaitable awaitable = self.Unchecked<PyAnextAwaitable>();
        Value iterator = Awaiting.GetAwaitable(ts, awaitable.Awaited);
        if (iterator.IsNull) return default;
        Value result = Operations.CallMethod(ts, iterator, method, args);
        if (!result.IsNull || !ts.PendingMatches(ts.Interp.Exceptions.StopAsyncIteration)) return result;
        ts.ClearPending();
        return GeneratorCore.RaiseStop(ts, awaitable.Default);
    }
}

internal sealed class PyAnextAwaitable(Value awaited, Value fallback) : PyObject(TypeKind.AnextAwaitable)
{
    public Value Awaited { get; } = awaited;

    public Value Default { get; } = fallback;
}
