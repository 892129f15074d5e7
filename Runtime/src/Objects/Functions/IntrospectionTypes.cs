namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of cells, code, frames, tracebacks, modules and mapping proxies.</summary>
internal static class IntrospectionTypes
{
    private static readonly TypeDefinition Cell = new("cell", TypeKind.Cell)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) => self.Unchecked<PyCell>().Content.IsNull
                ? (PyStr)$"<cell at 0x{ts.Interp.IdentityOf(self):x}: empty>"
                : (PyStr)$"<cell at 0x{ts.Interp.IdentityOf(self):x}: {ts.TypeOf(self.Unchecked<PyCell>().Content).Name} object at 0x{ts.Interp.IdentityOf(self.Unchecked<PyCell>().Content):x}>",
        },
        GetSets =
        [
            new("cell_contents", static (ts, self) => self.Unchecked<PyCell>().Content is { IsNull: false } content ? content : ts.RaiseValueError("cell is empty"),
                static (_, _, cell, value) =>
                {
                    cell.Unchecked<PyCell>().Content = value;
                    return true;
                }),
        ],
    };

    private static readonly TypeDefinition Code = new("code", TypeKind.Code)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) =>
            {
                PyCode code = self.Unchecked<PyCode>();
                return (PyStr)$"<code object {code.Name} at 0x{ts.Interp.IdentityOf(self):x}, file \"{code.FileName}\", line {code.FirstLine}>";
            },
        },
        GetSets =
        [
            new("co_name", static (_, self) => self.Unchecked<PyCode>().Name),
            new("co_qualname", static (_, self) => self.Unchecked<PyCode>().QualifiedName),
            new("co_filename", static (_, self) => (PyStr)self.Unchecked<PyCode>().FileName),
            new("co_firstlineno", static (_, self) => Value.Int(self.Unchecked<PyCode>().FirstLine)),
            new("co_argcount", static (_, self) => Value.Int(self.Unchecked<PyCode>().ArgCount)),
            new("co_posonlyargcount", static (_, self) => Value.Int(self.Unchecked<PyCode>().PositionalOnlyCount)),
            new("co_kwonlyargcount", static (_, self) => Value.Int(self.Unchecked<PyCode>().KeywordOnlyCount)),
            new("co_flags", static (_, self) => Value.Int((long)self.Unchecked<PyCode>().Flags)),
            new("co_consts", static (_, self) => new PyTuple(self.Unchecked<PyCode>().Constants)),
            new("co_names", static (_, self) => Tuple(self.Unchecked<PyCode>().NameTable)),
            new("co_varnames", static (_, self) => Select(self, LocalKind.Local)),
            new("co_cellvars", static (_, self) => Select(self, LocalKind.Cell)),
            new("co_freevars", static (_, self) => Select(self, LocalKind.Free)),
            new("co_nlocals", static (_, self) => Value.Int(Select(self, LocalKind.Local).Count)),
            new("co_stacksize", static (_, self) => Value.Int(self.Unchecked<PyCode>().StackSize)),
        ],
    };

    private static readonly TypeDefinition Frame = new("frame", TypeKind.Frame)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) =>
            {
                PyFrame frame = self.Unchecked<PyFrame>();
                return (PyStr)$"<frame at 0x{ts.Interp.IdentityOf(self):x}, file '{frame.Code.FileName}', line {frame.Code.LineOf(frame.Instruction)}, code {frame.Code.Name}>";
            },
        },
        GetSets =
        [
            new("f_code", static (_, self) => self.Unchecked<PyFrame>().Code),
            new("f_globals", static (_, self) => self.Unchecked<PyFrame>().Globals),
            new("f_builtins", static (_, self) => self.Unchecked<PyFrame>().Builtins),
            new("f_lineno", static (_, self) => Value.Int(self.Unchecked<PyFrame>().Code.LineOf(self.Unchecked<PyFrame>().Instruction))),
            new("f_lasti", static (_, self) => Value.Int(2L * self.Unchecked<PyFrame>().Instruction)),
            new("f_back", static (_, self) => FrameOf(self).Live is { } live
                ? (live.Back is { } back ? back.Object ??= new PyFrame(back) : Value.None)
                : FrameOf(self).SavedBack is { } saved ? saved : Value.None),
            new("f_locals", static (ts, self) => FrameLocals.Snapshot(ts, FrameOf(self))),
        ],
    };

    private static readonly TypeDefinition Traceback = new("traceback", TypeKind.Traceback)
    {
        IsSubclassable = false,
        GetSets =
        [
            new("tb_next", static (_, self) => self.Unchecked<PyTraceback>().Next is { } next ? next : Value.None, static (ts, _, traceback, value) =>
            {
                if (value.Ref is not PyTraceback && !value.IsNone)
                {
                    ts.RaiseTypeError($"expected traceback object, got '{ts.TypeOf(value).Name}'");
                    return false;
                }
                traceback.Unchecked<PyTraceback>().Next = value.Ref as PyTraceback;
                return true;
            }),
            new("tb_frame", static (_, self) => self.Unchecked<PyTraceback>().Frame),
            new("tb_lineno", static (_, self) => self.Unchecked<PyTraceback>().Line is var line and > 0 ? Value.Int(line) : Value.None),
            new("tb_lasti", static (_, self) => Value.Int(2L * self.Unchecked<PyTraceback>().Instruction)),
        ],
    };

    private static readonly TypeDefinition Module = new("module", TypeKind.Module)
    {
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = static (ts, type, args, _) =>
            {
                if (args.Length < 1 || args[0].Ref is not PyStr name) return ts.RaiseTypeError("module() missing required argument 'name' (pos 1)");
                var module = new PyModule(name);
                module.Members.SetStr(Names.Doc, args.Length > 1 ? args[1] : Value.None);
                if (type.IsHeap) module.SetClass(type);
                return module;
            },
            Init = static (_, _, _, _) => true,
            GetAttribute = ModuleAttribute,
            Repr = static (_, self) => (PyStr)$"<module '{ModuleName(self)}'{(self.Unchecked<PyModule>().Members.TryGetStr(Names.File, out Value file) ? $" from '{file.Ref}'" : " (built-in)")}>",
        },
        GetSets = [new("__dict__", static (_, self) => self.Unchecked<PyModule>().Members)],
    };

    private static readonly TypeDefinition MappingProxy = new("mappingproxy", TypeKind.MappingProxy)
    {
        IsGeneric = true,
        IsSubclassable = false,
        IsMappingPattern = true,
        Slots = new TypeSlots
        {
            Subscript = static (ts, self, key) => Operations.GetItem(ts, Target(self), key),
            Length = static (_, self) => Target(self).Count,
            Contains = static (ts, self, key) => Operations.Contains(ts, Target(self), key),
            Iter = static (ts, self) => Operations.GetIterator(ts, Target(self)),
            Compare = static (ts, self, other, op) => Operations.Compare(ts, Target(self), other, op),
            Repr = static (ts, self) => Operations.Repr(ts, Target(self)) is { } text ? (PyStr)$"mappingproxy({text})" : default,
        },
        Methods =
        [
            .. new[] { "get", "keys", "values", "items", "copy" }.Select(name => MethodDefinition.Keywords(name, (ts, self, args, keywordNames) =>
            {
                Value method = Operations.GetAttribute(ts, Target(self), name);
                return method.IsNull ? default : Operations.Call(ts, method, args, keywordNames);
            })),
        ],
    };

    public static readonly TypeDefinition[] All = [Cell, Code, Frame, Traceback, Module, MappingProxy];

    private static PyFrame FrameOf(in Value value) => value.Unchecked<PyFrame>();

    private static PyDict Target(in Value proxy) => proxy.Unchecked<PyMappingProxy>().Target;

    private static PyTuple Tuple(PyStr[] names) => new([.. names.Select(n => (Value)n)]);

    private static PyTuple Select(in Value code, LocalKind kind)
    {
        PyCode c = code.Unchecked<PyCode>();
        return Tuple([.. c.LocalNames.Where((_, i) => (c.LocalKinds[i] & kind) != 0 && (c.LocalKinds[i] & LocalKind.Hidden) == 0)]);
    }

    private static string ModuleName(in Value module) =>
        module.Unchecked<PyModule>().Members.TryGetStr(Names.Name, out Value name) && name.Ref is PyStr text ? text.ToString() : "?";

    /// <summary>The module's namespace, then its own <c>__getattr__</c> (PEP 562).</summary>
    private static Value ModuleAttribute(ThreadState ts, Value self, PyStr name)
    {
        Value found = Operations.GenericGetAttribute(ts, self, name, raise: false);
        if (!found.IsNull || ts.Pending is not null) return found;
        if (self.Unchecked<PyModule>().Members.TryGetStr(Names.GetAttr, out Value fallback)) return Operations.Call(ts, fallback, name);
        return ts.RaiseAttributeError($"module '{ModuleName(self)}' has no attribute '{name}'", self, name);
    }
}
