namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>function</c>.</summary>
internal static class FunctionType
{
    public static readonly TypeDefinition Definition = new("function", TypeKind.Function)
    {
        IsSubclassable = false,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = New,
            Init = static (_, _, _, _) => true,
            Call = static (ts, self, args, keywordNames) => ts.Interp.Evaluator.Call(ts, Function(self), args, keywordNames),
            DescriptorGet = static (_, self, instance, _) => instance.IsNull ? self : new PyBoundMethod(self, instance),
            Repr = static (ts, self) => (PyStr)$"<function {Function(self).QualifiedName} at 0x{ts.Interp.IdentityOf(self):x}>",
        },
        GetSets =
        [
            ClassBuilder.DictAttribute with
            {
                Set = static (ts, self, instance, value) => value.IsNull ? !ts.RaiseTypeError("cannot delete __dict__").IsNull : ClassBuilder.DictAttribute.Set!(ts, self, instance, value),
            },
            new("__name__", static (_, self) => Function(self).Name, SetText("__name__", static (f, name) => f.Name = name)),
            new("__qualname__", static (_, self) => Function(self).QualifiedName, SetText("__qualname__", static (f, name) => f.QualifiedName = name)),
            new("__module__", static (_, self) => Function(self).Module, static (_, _, f, value) =>
            {
                Function(f).Module = value.IsNull ? Value.None : value;
                return true;
            }),
            new("__doc__", static (_, self) => Function(self).Doc, static (_, _, f, value) =>
            {
                Function(f).Doc = value.IsNull ? Value.None : value;
                return true;
            }),
            new("__code__", static (_, self) => Function(self).Code, SetCode),
            new("__defaults__", static (_, self) => Function(self).Defaults is { } d ? d : Value.None, SetDefaults),
            new("__kwdefaults__", static (_, self) => Function(self).KeywordDefaults is { } d ? d : Value.None, SetKeywordDefaults),
            GetSetDefinition.Member("__globals__", static (_, self) => Function(self).Globals),
            GetSetDefinition.Member("__builtins__", static (_, self) => Function(self).Builtins),
            GetSetDefinition.Member("__closure__", static (_, self) => Function(self).Closure is { Length: > 0 } cells ? new PyTuple([.. cells.Select(c => (Value)c)]) : Value.None),
            new("__annotations__", Annotations, SetAnnotations),
            new("__annotate__", static (_, self) => Function(self).Annotate.IsNull ? Value.None : Function(self).Annotate, SetAnnotate),
            new("__type_params__", static (_, self) => Function(self).TypeParameters, SetTypeParameters),
        ],
    };

    private static readonly Signature NewSignature = Signature.Parse("function", "code, globals, name=None, argdefs=None, closure=None, kwdefaults=None");

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = NewSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        if (bound[0].Ref is not PyCode code) return ts.RaiseTypeError($"function() argument 'code' must be code, not {ts.TypeOf(bound[0]).LayoutName}");
        if (bound[1].Ref is not PyDict globals) return ts.RaiseTypeError($"function() argument 'globals' must be dict, not {ts.TypeOf(bound[1]).LayoutName}");
        if (!bound[2].IsNone && bound[2].Ref is not PyStr) return ts.RaiseTypeError("arg 3 (name) must be None or string");
        if (!bound[3].IsNone && bound[3].Ref is not PyTuple) return ts.RaiseTypeError("arg 4 (defaults) must be None or tuple");
        if (!bound[5].IsNone && bound[5].Ref is not PyDict) return ts.RaiseTypeError("arg 6 (kwdefaults) must be None or dict");
        if (bound[4].Ref is not PyTuple closure)
        {
            if (!bound[4].IsNone) return ts.RaiseTypeError("arg 5 (closure) must be None or tuple");
            if (code.FreeCount > 0) return ts.RaiseTypeError("arg 5 (closure) must be tuple");
            closure = PyTuple.Empty;
        }
        if (closure.Count != code.FreeCount) return ts.RaiseValueError($"{code.Name} requires closure of length {code.FreeCount}, not {closure.Count}");
        foreach (Value cell in closure.Items)
        {
            if (cell.Ref is not PyCell) return ts.RaiseTypeError($"arg 5 (closure) expected cell, found {ts.TypeOf(cell).LayoutName}");
        }
        var function = new PyFunction(ts.Interp, code, globals) { Closure = Array.ConvertAll(closure.Items, static c => c.Unchecked<PyCell>()) };
        if ((code.Flags & CodeFlags.HasDocstring) != 0) function.Doc = code.Constants[0];
        if (bound[2].Ref is PyStr name) function.Name = name;
        if (bound[3].Ref is PyTuple defaults) function.Defaults = defaults;
        if (bound[5].Ref is PyDict keywordDefaults) function.KeywordDefaults = keywordDefaults;
        return function;
    }

    private static PyFunction Function(in Value value) => value.Unchecked<PyFunction>();

    /// <summary>Computed at the first request (PEP 649).</summary>
    private static Value Annotations(ThreadState ts, Value self)
    {
        PyFunction function = Function(self);
        if (!function.Annotations.IsNull) return function.Annotations;
        Value result = function.Annotate.IsNull ? new PyDict() : Operations.Call(ts, function.Annotate, Value.Int(1));
        if (result.IsNull) return default;
        if (result.Ref is not PyDict) return ts.RaiseTypeError($"__annotate__ returned non-dict of type '{ts.TypeOf(result).LayoutName}'");
        return function.Annotations = result;
    }

    private static bool SetAnnotations(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is not PyDict && !value.IsNone && !value.IsNull)
        {
            ts.RaiseTypeError("__annotations__ must be set to a dict object");
            return false;
        }
        Function(instance).Annotations = value.IsNone ? default : value;
        Function(instance).Annotate = default;
        return true;
    }

    private static bool SetAnnotate(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.IsNull) ts.RaiseTypeError("__annotate__ cannot be deleted");
        else if (!value.IsNone && !Operations.IsCallable(ts, value)) ts.RaiseTypeError("__annotate__ must be callable or None");
        else
        {
            Function(instance).Annotate = value.IsNone ? default : value;
            if (!value.IsNone) Function(instance).Annotations = default;
            return true;
        }
        return false;
    }

    private static bool SetTypeParameters(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is not PyTuple parameters)
        {
            ts.RaiseTypeError("__type_params__ must be set to a tuple");
            return false;
        }
        Function(instance).TypeParameters = parameters;
        return true;
    }

    private static DescriptorSetSlot SetText(string attribute, Action<PyFunction, PyStr> store) => (ts, _, instance, value) =>
    {
        if (value.Ref is PyStr text)
        {
            store(Function(instance), text);
            return true;
        }
        ts.RaiseTypeError($"{attribute} must be set to a string object");
        return false;
    };

    private static bool SetCode(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is not PyCode code)
        {
            ts.RaiseTypeError("__code__ must be set to a code object");
            return false;
        }
        PyFunction function = Function(instance);
        if (code.FreeCount != function.Closure.Length)
        {
            ts.RaiseValueError($"{function.Name}() requires a code object with {function.Closure.Length} free vars, not {code.FreeCount}");
            return false;
        }
        function.Code = code;
        return true;
    }

    private static bool SetDefaults(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is not PyTuple && !value.IsNone && !value.IsNull)
        {
            ts.RaiseTypeError("__defaults__ must be set to a tuple object");
            return false;
        }
        Function(instance).Defaults = value.Ref as PyTuple;
        return true;
    }

    private static bool SetKeywordDefaults(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.Ref is not PyDict && !value.IsNone && !value.IsNull)
        {
            ts.RaiseTypeError("__kwdefaults__ must be set to a dict object");
            return false;
        }
        Function(instance).KeywordDefaults = value.Ref as PyDict;
        return true;
    }
}
