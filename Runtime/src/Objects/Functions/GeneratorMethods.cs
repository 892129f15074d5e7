namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>generator</c>, and the attributes that coroutines and async generators share with it under other prefixes.</summary>
/// <remarks>Source: CPython <c>Objects/genobject.c</c>.</remarks>
internal static class GeneratorMethods
{
    public static readonly TypeDefinition Definition = new("generator", TypeKind.Generator)
    {
        IsGeneric = true,
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) =>
            {
                SendResult outcome = GeneratorCore.Send(ts, Generator(self), Value.None, out Value value);
                return GeneratorCore.AsNext(ts, outcome, value, out item);
            },
            Repr = Repr,
        },
        Methods = SendThrowClose(),
        GetSets = Members("gi", "yieldfrom"),
    };

    public static PyGenerator Generator(in Value value) => value.Unchecked<PyGenerator>();

    public static Value Repr(ThreadState ts, Value self) =>
        (PyStr)$"<{ts.TypeOf(self).Name} object {Generator(self).QualifiedName} at 0x{ts.Interp.IdentityOf(self):x}>";

    public static MethodDefinition[] SendThrowClose() =>
    [
        MethodDefinition.OneArg("send", static (ts, self, value) =>
        {
            SendResult outcome = GeneratorCore.Send(ts, Generator(self), value, out Value result);
            return GeneratorCore.AsCallResult(ts, outcome, result);
        }),
        MethodDefinition.Fast("throw", 1, 3, static (ts, self, args) =>
        {
            PyException? exception = GeneratorCore.ExceptionToThrow(ts, args);
            if (exception is null) return default;
            SendResult outcome = GeneratorCore.Throw(ts, Generator(self), exception, closesSub: true, out Value result);
            return GeneratorCore.AsCallResult(ts, outcome, result);
        }),
        MethodDefinition.NoArgs("close", static (ts, self) => GeneratorCore.Close(ts, Generator(self))),
    ];

    /// <summary>Names, state, frame, code and what is waited on, as <c>gi_frame</c>, <c>cr_frame</c>, <c>ag_frame</c>.</summary>
    public static GetSetDefinition[] Members(string prefix, string waitsOn) =>
    [
        new("__name__", static (_, self) => Generator(self).Name, SetName),
        new("__qualname__", static (_, self) => Generator(self).QualifiedName, SetQualifiedName),
        new($"{prefix}_running", prefix == "ag" ? static (_, self) => Value.Bool(Generator(self).IsAwaited)
            : static (_, self) => Value.Bool(Generator(self).State == GeneratorState.Running)),
        new($"{prefix}_suspended", static (_, self) => Value.Bool(Generator(self).State == GeneratorState.Suspended)),
        new($"{prefix}_code", static (_, self) => Generator(self).Frame.Code),
        new($"{prefix}_frame", static (_, self) => Generator(self).State == GeneratorState.Finished ? Value.None
            : Generator(self).Frame.Object ??= new PyFrame(Generator(self).Frame)),
        new($"{prefix}_{waitsOn}", static (_, self) => GeneratorCore.SubIterator(Generator(self)) is { IsNull: false } sub ? sub : Value.None),
    ];

    private static bool SetName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is PyStr name)
        {
            Generator(instance).Name = name;
            return true;
        }
        ts.RaiseTypeError("__name__ must be set to a string object");
        return false;
    }

    private static bool SetQualifiedName(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is PyStr name)
        {
            Generator(instance).QualifiedName = name;
            return true;
        }
        ts.RaiseTypeError("__qualname__ must be set to a string object");
        return false;
    }
}
