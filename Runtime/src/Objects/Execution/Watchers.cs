namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Tells whoever has made an assumption that it no longer holds. The subscribers are the executors of tier 2; they lie to
/// the right, so they come in through the delegates.
/// </summary>
internal sealed class Watchers
{
    /// <summary>A lookup on the type may find something else.</summary>
    public Action<PyType>? TypeModified { get; set; }

    /// <summary>A function's code or defaults changed.</summary>
    public Action<PyFunction>? FunctionModified { get; set; }

    /// <summary>A running frame's locals were written from outside.</summary>
    public Action<PyCode>? LocalsModified { get; set; }

    public void OnTypeModified(PyType type) => TypeModified?.Invoke(type);

    public void OnFunctionModified(PyFunction function) => FunctionModified?.Invoke(function);

    public void OnLocalsModified(PyCode code) => LocalsModified?.Invoke(code);
}

/// <summary>Is told of the writes of one dictionary (globals, builtins, a module).</summary>
internal abstract class DictWatcher
{
    /// <param name="key">What was written or removed; null: everything.</param>
    public abstract void Written(in Value key);
}
