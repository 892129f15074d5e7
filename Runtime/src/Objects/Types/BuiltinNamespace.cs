namespace PyJitVerify.Runtime.Objects;

/// <summary>Fills the namespace of a builtin type from its definition.</summary>
internal static class BuiltinNamespace
{
    public static PyDict Build(PyType type)
    {
        TypeDefinition definition = type.Definition!;
        var members = new PyDict();
        InterpreterState interp = type.Interp;
        if (definition.Slots.New is not null)
            members.SetStr(Names.New, new PyBuiltinFunction(NewMethod, type, $"{type.Name}.__new__"));
        SlotTable.AddWrappers(type, members);
        if (type.Base is null) SlotTable.AddDefaults(type, members);
        foreach (MethodDefinition method in definition.Methods)
        {
            PyObject descriptor = method.Binding switch
            {
                MethodBinding.Class => new PyClassMethodDescriptor(method, type),
                MethodBinding.Static => new PyStaticMethod(new PyBuiltinFunction(method, default, $"{type.Name}.{method.Name}")),
                _ => new PyMethodDescriptor(method, type),
            };
            members.SetStr(interp.Intern(method.Name), descriptor);
        }
        if (definition.IsGeneric) members.SetStr(Names.ClassGetItem, new PyClassMethodDescriptor(ClassGetItemMethod, type));
        foreach (GetSetDefinition getSet in definition.GetSets)
            members.SetStr(interp.Intern(getSet.Name), new PyGetSetDescriptor(getSet, type));
        if (definition.Constants is not null)
        {
            foreach ((string name, Value value) in definition.Constants(interp)) members.SetStr(interp.Intern(name), value);
        }
        if (definition.IsUnhashable) members.SetStr(Names.Hash, Value.None);
        if (!members.TryGetStr(Names.Doc, out _)) members.SetStr(Names.Doc, definition.Doc is null ? Value.None : (PyStr)definition.Doc);
        return members;
    }

    private static readonly MethodDefinition ClassGetItemMethod = MethodDefinition.OneArg("__class_getitem__", PyGenericAlias.ClassGetItem);

    /// <summary><c>T.__new__(S, ...)</c>: CPython's <c>tp_new_wrapper</c>.</summary>
    private static readonly MethodDefinition NewMethod = MethodDefinition.Keywords("__new__", static (ts, self, args, keywordNames) =>
    {
        var type = (PyType)self.Ref!;
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given < 1) return ts.RaiseTypeError($"{type.Name}.__new__(): not enough arguments");
        if (args[0].Ref is not PyType subtype)
            return ts.RaiseTypeError($"{type.Name}.__new__(X): X is not a type object ({ts.TypeOf(args[0]).LayoutName})");
        if (!subtype.IsSubtypeOf(type))
            return ts.RaiseTypeError($"{type.Name}.__new__({subtype.Name}): {subtype.Name} is not a subtype of {type.Name}");
        PyType nativeBase = subtype;
        while (nativeBase.IsHeap) nativeBase = nativeBase.Base!;
        if (nativeBase.Slots.New is null) return ts.RaiseTypeError($"cannot create '{subtype.FullName}' instances");
        if (nativeBase.Slots.New != type.Slots.New)
            return ts.RaiseTypeError($"{type.Name}.__new__({subtype.Name}) is not safe, use {nativeBase.Name}.__new__()");
        return type.Slots.New!(ts, subtype, args[1..], keywordNames);
    });
}
