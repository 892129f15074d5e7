using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>The intrinsics behind type parameters and the type statement.</summary>
/// <remarks>Source: CPython <c>Python/intrinsics.c</c>, <c>Objects/typevarobject.c</c>.</remarks>
internal static class TypeParameterIntrinsics
{
    public static Value Make(TypeKind kind, in Value name) => new PyTypeParameter(kind, name.Unchecked<PyStr>()) { InfersVariance = true };

    public static Value TypeVarWithBound(in Value name, in Value evaluate) =>
        new PyTypeParameter(TypeKind.TypeVar, name.Unchecked<PyStr>()) { InfersVariance = true, Bound = new LazyValue { Evaluator = evaluate } };

    public static Value TypeVarWithConstraints(in Value name, in Value evaluate) =>
        new PyTypeParameter(TypeKind.TypeVar, name.Unchecked<PyStr>()) { InfersVariance = true, Constraints = new LazyValue { Evaluator = evaluate } };

    public static Value SetDefault(in Value parameter, in Value evaluate)
    {
        parameter.Unchecked<PyTypeParameter>().Default.Evaluator = evaluate;
        return parameter;
    }

    public static Value SetFunctionTypeParameters(in Value function, in Value parameters)
    {
        function.Unchecked<PyFunction>().TypeParameters = parameters.Unchecked<PyTuple>();
        return function;
    }

    /// <summary>A tuple of name, type parameters or None, and the function that computes the value.</summary>
    public static Value MakeAlias(ThreadState ts, in Value parts)
    {
        PyTuple tuple = parts.Unchecked<PyTuple>();
        Value module = tuple[2].Ref is PyFunction function ? function.Module : TypingModule.CallerModule(ts);
        var alias = new PyTypeAlias(tuple[0].Unchecked<PyStr>(), tuple[1].Ref as PyTuple ?? PyTuple.Empty, module);
        alias.Content.Evaluator = tuple[2];
        return alias;
    }

    /// <summary><c>Generic[T, *Ts]</c>, the base that a class with type parameters gets.</summary>
    public static Value SubscriptGeneric(ThreadState ts, in Value parameters)
    {
        Value alias = TypingModule.Get(ts, "_GenericAlias");
        if (alias.IsNull) return default;
        var items = new List<Value>();
        foreach (Value parameter in parameters.Unchecked<PyTuple>().Items)
        {
            Value item = parameter.Ref is PyTypeParameter { Kind: TypeKind.TypeVarTuple } ? TypingModule.Unpack(ts, parameter) : parameter;
            if (item.IsNull) return default;
            items.Add(item);
        }
        return Operations.Call(ts, alias, ts.Interp.Type(TypeKind.Generic), new PyTuple([.. items]));
    }
}
