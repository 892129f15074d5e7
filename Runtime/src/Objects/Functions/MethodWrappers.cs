namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>staticmethod</c> and <c>classmethod</c>.</summary>
/// <remarks>Source: CPython <c>Objects/funcobject.c</c>: <c>cm_init</c>, <c>functools_wraps</c>, <c>descriptor_get_wrapped_attribute</c>.</remarks>
internal static class MethodWrappers
{
    public static readonly TypeDefinition Static = new("staticmethod", TypeKind.StaticMethod)
    {
        IsGeneric = true,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PyStaticMethod(Value.None), type),
            Init = static (ts, self, args, keywordNames) => Init(ts, self, args, keywordNames, "staticmethod"),
            DescriptorGet = static (_, self, _, _) => self.Unchecked<PyStaticMethod>().Function,
            Call = static (ts, self, args, keywordNames) => Operations.Call(ts, self.Unchecked<PyStaticMethod>().Function, args, keywordNames),
            Repr = static (ts, self) => Operations.Repr(ts, self.Unchecked<PyStaticMethod>().Function) is { } text ? (PyStr)$"<staticmethod({text})>" : default,
        },
        GetSets = Members(),
    };

    public static readonly TypeDefinition Class = new("classmethod", TypeKind.ClassMethod)
    {
        IsGeneric = true,
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => Instances.Adopt(new PyClassMethod(Value.None), type),
            Init = static (ts, self, args, keywordNames) => Init(ts, self, args, keywordNames, "classmethod"),
            DescriptorGet = static (ts, self, instance, owner) =>
                new PyBoundMethod(self.Unchecked<PyClassMethod>().Function, owner.IsNull ? ts.TypeOf(instance) : owner),
            Repr = static (ts, self) => Operations.Repr(ts, self.Unchecked<PyClassMethod>().Function) is { } text ? (PyStr)$"<classmethod({text})>" : default,
        },
        GetSets = Members(),
    };

    private static Value FunctionOf(in Value self) => self.Ref is PyStaticMethod method ? method.Function : self.Unchecked<PyClassMethod>().Function;

    private static bool Init(ThreadState ts, in Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames, string name)
    {
        if (keywordNames is { Count: > 0 }) return !ts.RaiseTypeError($"{name}() takes no keyword arguments").IsNull;
        if (!MethodDefinition.CheckArgCount(ts, name, args.Length, 1, 1)) return false;
        Value function = args[0];
        if (self.Ref is PyStaticMethod method) method.Function = function;
        else self.Unchecked<PyClassMethod>().Function = function;
        foreach (PyStr attribute in (ReadOnlySpan<PyStr>)[Names.Module, Names.Name, Names.QualName, Names.Doc])
        {
            int found = Operations.TryGetAttribute(ts, function, attribute, out Value value);
            if (found < 0 || (found > 0 && !Operations.SetAttribute(ts, self, attribute, value))) return false;
        }
        return true;
    }

    private static GetSetDefinition[] Members() =>
    [
        GetSetDefinition.Member("__func__", static (_, self) => FunctionOf(self)),
        GetSetDefinition.Member("__wrapped__", static (_, self) => FunctionOf(self)),
        new("__isabstractmethod__", static (ts, self) => AbstractFlag.Of(ts, FunctionOf(self)) switch { < 0 => default, var flag => Value.Bool(flag > 0) }),
        new("__annotations__", static (ts, self) => Wrapped(ts, self, Names.Annotations), static (ts, _, self, value) => SetOwn(ts, self, Names.Annotations, value)),
        new("__annotate__", static (ts, self) => Wrapped(ts, self, Names.Annotate), static (ts, _, self, value) => SetOwn(ts, self, Names.Annotate, value)),
        new("__dict__", static (ts, self) => Operations.InstanceDict(ts, self.UncheckedObject())),
    ];

    /// <summary>The function's attribute, kept at the first request.</summary>
    private static Value Wrapped(ThreadState ts, in Value self, PyStr name)
    {
        PyDict own = Operations.InstanceDict(ts, self.UncheckedObject());
        if (own.TryGetStr(name, out Value known)) return known;
        Value value = Operations.GetAttribute(ts, FunctionOf(self), name);
        if (!value.IsNull) own.SetStr(name, value);
        return value;
    }

    private static bool SetOwn(ThreadState ts, in Value self, PyStr name, in Value value)
    {
        PyDict own = Operations.InstanceDict(ts, self.UncheckedObject());
        if (!value.IsNull)
        {
            own.SetStr(name, value);
            return true;
        }
        if (own.RemoveStr(name)) return true;
        ts.RaiseAttributeError(name.ToString(), self, name);
        return false;
    }
}
