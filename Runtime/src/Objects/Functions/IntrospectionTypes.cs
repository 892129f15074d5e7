namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of cells, modules and mapping proxies, and the list with code, frames and tracebacks.</summary>
internal static class IntrospectionTypes
{
    private static readonly TypeDefinition Cell = new("cell", TypeKind.Cell)
    {
        IsSubclassable = false,
        IsUnhashable = true,
        Slots = new TypeSlots
        {
            New = static (ts, _, args, keywordNames) => keywordNames is { Count: > 0 } ? ts.RaiseTypeError("cell() takes no keyword arguments")
                : MethodDefinition.CheckArgCount(ts, "cell", args.Length, 0, 1) ? new PyCell(args.Length > 0 ? args[0] : default) : default,
            Init = static (_, _, _, _) => true,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = static (ts, left, right, op) =>
            {
                if (right.Ref is not PyCell other) return Value.NotImplemented;
                Value a = left.Unchecked<PyCell>().Content, b = other.Content;
                // An empty cell is smaller than any other.
                return a.IsNull || b.IsNull ? Value.Bool(Operations.CompareLongs(a.IsNull ? 0 : 1, b.IsNull ? 0 : 1, op)) : Operations.Compare(ts, a, b, op);
            },
            Repr = static (ts, self) => self.Unchecked<PyCell>().Content.IsNull
                ? (PyStr)$"<cell at 0x{ts.Interp.IdentityOf(self):x}: empty>"
                : (PyStr)$"<cell at 0x{ts.Interp.IdentityOf(self):x}: {ts.TypeOf(self.Unchecked<PyCell>().Content).Name} object at 0x{ts.Interp.IdentityOf(self.Unchecked<PyCell>().Content):x}>",
        },
        GetSets =
        [
            new("cell_contents", static (ts, self) => self.Unchecked<PyCell>().Content is { IsNull: false } content ? content : ts.RaiseValueError("Cell is empty"),
                static (_, _, cell, value) =>
                {
                    cell.Unchecked<PyCell>().Content = value;
                    return true;
                }),
        ],
    };

    private static readonly Signature ModuleArguments = Signature.Parse("module", "name, doc=None");

    private static readonly TypeDefinition Module = new("module", TypeKind.Module)
    {
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, _, _) =>
            {
                var module = new PyModule(PyStr.Empty);
                module.Members.Clear();
                if (type.IsHeap) module.SetClass(type);
                return module;
            },
            Init = static (ts, self, args, keywordNames) =>
            {
                if (ModuleArguments.Bind(ts, args, keywordNames) is not { } bound) return false;
                if (bound[0].Ref is not PyStr name) return !ts.RaiseTypeError($"module() argument 'name' must be str, not {ts.TypeOf(bound[0]).LayoutName}").IsNull;
                PyDict members = self.Unchecked<PyModule>().Members;
                members.SetStr(Names.Name, name);
                members.SetStr(Names.Doc, bound[1]);
                foreach (PyStr attribute in (ReadOnlySpan<PyStr>)[Names.Package, Names.Loader, Names.Spec]) members.SetStr(attribute, Value.None);
                return true;
            },
            GetAttribute = ModuleAttribute,
            Repr = static (_, self) => (PyStr)$"<module '{ModuleName(self)}'{WhereFrom(self.Unchecked<PyModule>().Members)}>",
        },
        Methods =
        [
            MethodDefinition.NoArgs("__dir__", static (ts, self) =>
            {
                PyDict members = self.Unchecked<PyModule>().Members;
                return members.TryGetStr(Names.Dir, out Value own) ? Operations.Call(ts, own, [], null) : Introspection.DirOf(ts, self);
            }),
        ],
        GetSets =
        [
            GetSetDefinition.Member("__dict__", static (_, self) => self.Unchecked<PyModule>().Members),
            new("__annotations__", ModuleAnnotations.Get, ModuleAnnotations.Set),
            new("__annotate__", ModuleAnnotations.GetAnnotate, ModuleAnnotations.SetAnnotate),
        ],
    };

    private static readonly TypeDefinition MappingProxy = new("mappingproxy", TypeKind.MappingProxy)
    {
        IsGeneric = true,
        IsSubclassable = false,
        IsMappingPattern = true,
        Slots = new TypeSlots
        {
            New = static (ts, _, args, _) =>
            {
                if (args.Length != 1) return ts.RaiseTypeError(args.Length == 0 ? "mappingproxy() missing required argument 'mapping' (pos 1)" : $"mappingproxy() takes at most 1 argument ({args.Length} given)");
                if (args[0].Ref is PyList or PyTuple || ts.TypeOf(args[0]).Slots.Subscript is null) return ts.RaiseTypeError($"mappingproxy() argument must be a mapping, not {ts.TypeOf(args[0]).LayoutName}");
                return new PyMappingProxy(args[0]);
            },
            Str = static (ts, self) => Operations.Str(ts, Target(self)),
            Hash = static (ThreadState ts, Value self, out long hash) => Operations.Hash(ts, Target(self), out hash),
            Or = static (ts, left, right) => Operations.Binary(ts, BinaryOperator.Or, Unwrapped(left), Unwrapped(right)),
            InplaceOr = static (ts, self, _) => ts.RaiseTypeError($"'|=' is not supported by {ts.TypeOf(self).LayoutName}; use '|' instead"),
            Subscript = static (ts, self, key) => Operations.GetItem(ts, Target(self), key),
            Length = static (ts, self) => Operations.Length(ts, Target(self)),
            Contains = static (ts, self, key) => Operations.Contains(ts, Target(self), key),
            Iter = static (ts, self) => Operations.GetIterator(ts, Target(self)),
            Compare = static (ts, self, other, op) => Operations.Compare(ts, Target(self), Unwrapped(other), op),
            Repr = static (ts, self) => Operations.Repr(ts, Target(self)) is { } text ? (PyStr)$"mappingproxy({text})" : default,
        },
        Methods =
        [
            .. new[] { "get", "keys", "values", "items", "copy", "__reversed__" }.Select(name => MethodDefinition.Keywords(name, (ts, self, args, keywordNames) =>
            {
                Value method = Operations.GetAttribute(ts, Target(self), name);
                return method.IsNull ? default : Operations.Call(ts, method, args, keywordNames);
            })),
        ],
    };

    public static readonly TypeDefinition[] All = [Cell, CodeType.Definition, .. FrameType.All, Module, MappingProxy];

    private static Value Unwrapped(in Value value) => value.Ref is PyMappingProxy proxy ? proxy.Target : value;

    private static Value Target(in Value proxy) => proxy.Unchecked<PyMappingProxy>().Target;

    /// <summary>Where a module comes from; nothing for one that was made by hand (<c>importlib._bootstrap._module_repr</c>).</summary>
    private static string WhereFrom(PyDict members) =>
        members.TryGetStr(Names.File, out Value file) ? $" from '{file.Ref}'"
        : members.TryGetStr(Names.Spec, out Value spec) && !spec.IsNone ? " (built-in)" : "";

    private static string ModuleName(in Value module) =>
        module.Unchecked<PyModule>().Members.TryGetStr(Names.Name, out Value name) && name.Ref is PyStr text ? text.ToString() : "?";

    /// <summary>The module's namespace, then its own <c>__getattr__</c> (PEP 562).</summary>
    /// <remarks>Source: CPython <c>Objects/moduleobject.c</c>, <c>_Py_module_getattro_impl</c>.</remarks>
    private static Value ModuleAttribute(ThreadState ts, Value self, PyStr name)
    {
        Value found = Operations.GenericGetAttribute(ts, self, name, raise: false);
        if (!found.IsNull) return found;
        if (ts.Pending is not null)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.AttributeError)) return default;
            ts.ClearPending();
        }
        PyDict members = self.Unchecked<PyModule>().Members;
        if (members.TryGetStr(Names.GetAttr, out Value fallback)) return Operations.Call(ts, fallback, name);
        return ts.RaiseAttributeError(MissingText(ts, members, name), self, name);
    }

    private static string MissingText(ThreadState ts, PyDict members, PyStr name)
    {
        PyStr wanted = StrRepr.Of(name);
        if (!members.TryGetStr(Names.Name, out Value own) || own.Ref is not PyStr text) return $"module has no attribute {wanted}";
        Value spec = members.TryGetStr(Names.Spec, out Value known) ? known : default;
        PyStr module = StrRepr.Of(text);
        if (ModuleOrigin.IsInitializing(ts, spec))
        {
            string origin = ModuleOrigin.FileOf(ts, spec) is { } file ? $" from {StrRepr.Of(file)}" : "";
            return $"partially initialized module {module}{origin} has no attribute {wanted} (most likely due to a circular import)";
        }
        return ModuleOrigin.IsUninitializedSubmodule(ts, spec, name)
            ? $"cannot access submodule {wanted} of module {module} (most likely due to a circular import)"
            : $"module {module} has no attribute {wanted}";
    }
}
