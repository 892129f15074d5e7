namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>coroutine</c> and <c>coroutine_wrapper</c>.</summary>
/// <remarks>Source: CPython <c>Objects/genobject.c</c>: <c>PyCoro_Type</c>.</remarks>
internal static class CoroutineTypes
{
    private static readonly TypeDefinition Coroutine = new("coroutine", TypeKind.Coroutine)
    {
        IsGeneric = true,
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Await = static (_, self) => new PyCoroutineWrapper(GeneratorMethods.Generator(self)),
            Repr = GeneratorMethods.Repr,
        },
        Methods = [.. GeneratorMethods.SendThrowClose()],
        GetSets = [.. GeneratorMethods.Members("cr", "await"), new("cr_origin", static (_, _) => Value.None)],
    };

    /// <summary>What <c>__await__()</c> of a coroutine returns: an iterator that drives it.</summary>
    private static readonly TypeDefinition Wrapper = new("coroutine_wrapper", TypeKind.CoroutineWrapper)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                SendResult outcome = GeneratorCore.Send(ts, Target(self), Value.None, out Value value);
                return GeneratorCore.AsNext(ts, outcome, value, out item);
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("send", static (ts, self, value) =>
            {
                SendResult outcome = GeneratorCore.Send(ts, Target(self), value, out Value result);
                return GeneratorCore.AsCallResult(ts, outcome, result);
            }),
            MethodDefinition.Fast("throw", 1, 3, static (ts, self, args) =>
            {
                PyException? exception = GeneratorCore.ExceptionToThrow(ts, args);
                if (exception is null) return default;
                SendResult outcome = GeneratorCore.Throw(ts, Target(self), exception, closesSub: true, out Value result);
                return GeneratorCore.AsCallResult(ts, outcome, result);
            }),
            MethodDefinition.NoArgs("close", static (ts, self) => GeneratorCore.Close(ts, Target(self))),
        ],
    };

    public static readonly TypeDefinition[] All = [Coroutine, Wrapper];

    private static PyGenerator Target(in Value self) => self.Unchecked<PyCoroutineWrapper>().Coroutine;
}

/// <summary>The iterator over a coroutine that <c>__await__()</c> gives.</summary>
internal sealed class PyCoroutineWrapper(PyGenerator coroutine) : PyObject(TypeKind.CoroutineWrapper)
{
    public PyGenerator Coroutine { get; } = coroutine;
}
