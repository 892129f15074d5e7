namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A TypeVar, ParamSpec or TypeVarTuple.
/// Shape: bound, constraints and default are either there, or come from a function that is called with an annotation format at the
/// first request (PEP 695); null value: neither.
/// </summary>
public sealed class PyTypeParameter : PyObject
{
    internal PyTypeParameter(TypeKind kind, PyStr name) : base(kind) => Name = name;

    internal PyStr Name { get; }

    internal LazyValue Bound { get; init; } = new();

    /// <summary>A tuple of types.</summary>
    internal LazyValue Constraints { get; init; } = new();

    internal LazyValue Default { get; } = new();

    internal bool IsCovariant { get; init; }

    internal bool IsContravariant { get; init; }

    internal bool InfersVariance { get; init; }
}

/// <summary>A value, or the function that computes it when it is asked for.</summary>
internal sealed class LazyValue
{
    public Value Known { get; set; }

    public Value Evaluator { get; set; }

    public bool IsAbsent => Known.IsNull && Evaluator.IsNull;

    /// <summary>Null: absent, or failed with an exception pending.</summary>
    public Value Get(ThreadState ts)
    {
        if (!Known.IsNull || Evaluator.IsNull) return Known;
        Value computed = Operations.Call(ts, Evaluator, Value.Int(1));
        if (!computed.IsNull) Known = computed;
        return computed;
    }

    /// <summary>The evaluator function; one that returns the value when that was given; None when absent.</summary>
    public Value GetEvaluator() => !Evaluator.IsNull ? Evaluator : Known.IsNull ? Value.None : new PyConstantEvaluator(Known);
}

/// <summary><c>P.args</c> or <c>P.kwargs</c>.</summary>
internal sealed class PyParamSpecPart(TypeKind kind, Value origin) : PyObject(kind)
{
    public Value Origin { get; } = origin;
}

/// <summary>What <c>evaluate_bound</c> is of a bound that was given as a value.</summary>
internal sealed class PyConstantEvaluator(Value content) : PyObject(TypeKind.ConstantEvaluator)
{
    public Value Content { get; } = content;
}
