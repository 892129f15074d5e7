namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>code</c>.</summary>
/// <remarks>Source: CPython <c>Objects/codeobject.c</c>; PEP 626, PEP 657.</remarks>
internal static class CodeType
{
    private const int UnitBytes = 2;

    public static readonly TypeDefinition Definition = new("code", TypeKind.Code)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) => (PyStr)$"<code object {Code(self).Name} at 0x{ts.Interp.IdentityOf(self):x}, file \"{Code(self).FileName}\", line {Code(self).FirstLine}>",
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || right.Ref is not PyCode other) return Value.NotImplemented;
                int equal = AreEqual(ts, Code(left), other);
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                PyCode code = Code(self);
                hash = code.Name.PyHash ^ (code.ArgCount * 31L) ^ (code.FirstLine * 1000003L) ^ code.OriginalUnits.Length;
                return true;
            },
        },
        Methods =
        [
            MethodDefinition.NoArgs("co_positions", static (ts, self) => Operations.GetIterator(ts, Positions(Code(self)))),
            MethodDefinition.NoArgs("co_lines", static (ts, self) => Operations.GetIterator(ts, Lines(Code(self)))),
            MethodDefinition.NoArgs("co_branches", static (ts, _) => Operations.GetIterator(ts, PyTuple.Empty)),
            MethodDefinition.Keywords("replace", Replace),
            MethodDefinition.Keywords("__replace__", Replace),
            MethodDefinition.OneArg("_varname_from_oparg", static (ts, self, index) =>
            {
                if (!Operations.ToIndex(ts, ref index)) return default;
                return (ulong)index.Bits < (ulong)Code(self).LocalCount ? Code(self).LocalNames[index.Bits] : ts.RaiseIndexError("tuple index out of range");
            }),
        ],
        GetSets =
        [
            GetSetDefinition.Member("co_name", static (_, self) => Code(self).Name),
            GetSetDefinition.Member("co_qualname", static (_, self) => Code(self).QualifiedName),
            GetSetDefinition.Member("co_filename", static (_, self) => (PyStr)Code(self).FileName),
            GetSetDefinition.Member("co_firstlineno", static (_, self) => Value.Int(Code(self).FirstLine)),
            GetSetDefinition.Member("co_argcount", static (_, self) => Value.Int(Code(self).ArgCount)),
            GetSetDefinition.Member("co_posonlyargcount", static (_, self) => Value.Int(Code(self).PositionalOnlyCount)),
            GetSetDefinition.Member("co_kwonlyargcount", static (_, self) => Value.Int(Code(self).KeywordOnlyCount)),
            GetSetDefinition.Member("co_flags", static (_, self) => Value.Int((long)Code(self).Flags)),
            GetSetDefinition.Member("co_consts", static (_, self) => new PyTuple(Code(self).Constants)),
            GetSetDefinition.Member("co_names", static (_, self) => Tuple(Code(self).NameTable)),
            new("co_varnames", static (_, self) => Select(self, LocalKind.Local)),
            new("co_cellvars", static (_, self) => Select(self, LocalKind.Cell)),
            new("co_freevars", static (_, self) => Select(self, LocalKind.Free)),
            new("co_nlocals", static (_, self) => Value.Int(Select(self, LocalKind.Local).Count)),
            GetSetDefinition.Member("co_stacksize", static (_, self) => Value.Int(Code(self).StackSize)),
            new("co_code", static (_, self) => new PyBytes(BytesOf(Code(self).OriginalUnits))),
            new("_co_code_adaptive", static (_, self) => new PyBytes(BytesOf(Code(self).Units))),
            GetSetDefinition.Member("co_linetable", static (_, self) => new PyBytes(LocationTable.Encode(Code(self)))),
            GetSetDefinition.Member("co_exceptiontable", static (_, self) => new PyBytes(LocationTable.EncodeExceptions(Code(self)))),
        ],
    };

    private static PyCode Code(in Value value) => value.Unchecked<PyCode>();

    private static PyTuple Tuple(PyStr[] names) => new([.. names.Select(n => (Value)n)]);

    private static PyTuple Select(in Value code, LocalKind kind)
    {
        PyCode c = Code(code);
        return Tuple([.. c.LocalNames.Where((_, i) => (c.LocalKinds[i] & kind) != 0)]);
    }

    private static byte[] BytesOf(ushort[] units)
    {
        var bytes = new byte[units.Length * UnitBytes];
        for (int i = 0; i < units.Length; i++)
        {
            bytes[2 * i] = (byte)units[i];
            bytes[2 * i + 1] = (byte)(units[i] >> 8);
        }
        return bytes;
    }

    private static Value OrNone(int number) => number < 0 ? Value.None : Value.Int(number);

    private static PyTuple Positions(PyCode code)
    {
        var items = new Value[code.Units.Length];
        for (int i = 0; i < items.Length; i++)
        {
            CodePosition p = code.PositionOf(i);
            items[i] = new PyTuple([OrNone(p.Line), OrNone(p.EndLine), OrNone(p.Column), OrNone(p.EndColumn)]);
        }
        return new PyTuple(items);
    }

    /// <summary>Start, end (in bytes) and line of each run of code on one line.</summary>
    private static PyTuple Lines(PyCode code)
    {
        var items = new List<Value>();
        for (int start = 0; start < code.Units.Length;)
        {
            int line = code.LineOf(start), end = start + 1;
            while (end < code.Units.Length && code.LineOf(end) == line) end++;
            items.Add(new PyTuple([Value.Int(start * UnitBytes), Value.Int(end * UnitBytes), OrNone(line)]));
            start = end;
        }
        return new PyTuple([.. items]);
    }

    private static int AreEqual(ThreadState ts, PyCode a, PyCode b)
    {
        if (ReferenceEquals(a, b)) return 1;
        bool same = a.Name.Equals(b.Name) && a.ArgCount == b.ArgCount && a.PositionalOnlyCount == b.PositionalOnlyCount && a.KeywordOnlyCount == b.KeywordOnlyCount
            && a.Flags == b.Flags && a.FirstLine == b.FirstLine && a.OriginalUnits.AsSpan().SequenceEqual(b.OriginalUnits)
            && a.NameTable.SequenceEqual(b.NameTable) && a.LocalNames.SequenceEqual(b.LocalNames) && a.LocalKinds.SequenceEqual(b.LocalKinds)
            && a.Constants.Length == b.Constants.Length && a.ExceptionTable.SequenceEqual(b.ExceptionTable)
            && Enumerable.Range(0, a.Units.Length).All(i => a.PositionOf(i) == b.PositionOf(i));
        if (!same) return 0;
        for (int i = 0; i < a.Constants.Length; i++)
        {
            if (!ReferenceEquals(ts.TypeOf(a.Constants[i]), ts.TypeOf(b.Constants[i]))) return 0;
            int equal = Operations.CompareBool(ts, a.Constants[i], b.Constants[i], CompareOp.Eq);
            if (equal <= 0) return equal;
        }
        return 1;
    }

    private static Value Replace(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0;
        if (args.Length > keywordCount) return ts.RaiseTypeError($"replace() takes no positional arguments ({args.Length - keywordCount} given)");
        CodeDescription d = Code(self).Description;
        for (int i = 0; i < keywordCount; i++)
        {
            string name = keywordNames![i].Ref!.ToString()!;
            CodeDescription? changed = Replace(ts, d, name, args[i]);
            if (changed is null) return default;
            d = changed;
        }
        return new PyCode(d);
    }

    private static CodeDescription? Replace(ThreadState ts, CodeDescription d, string name, Value value)
    {
        switch (name)
        {
            case "co_argcount" or "co_posonlyargcount" or "co_kwonlyargcount" or "co_nlocals" or "co_stacksize" or "co_flags" or "co_firstlineno":
                if (!Operations.ToIndex(ts, ref value)) return null;
                int number = (int)value.Bits;
                if (number < 0) ts.RaiseValueError("code: argument must not be negative");
                return number < 0 ? null : name switch
                {
                    "co_argcount" => d with { ArgCount = number },
                    "co_posonlyargcount" => d with { PositionalOnlyCount = number },
                    "co_kwonlyargcount" => d with { KeywordOnlyCount = number },
                    "co_stacksize" => d with { StackSize = Math.Max(number, d.StackSize) },
                    "co_flags" => d with { Flags = (CodeFlags)number },
                    "co_firstlineno" => d with { FirstLine = number },
                    _ => d,
                };
            case "co_name" or "co_qualname" or "co_filename":
                if (value.Ref is PyStr text) return name == "co_name" ? d with { Name = text } : name == "co_qualname" ? d with { QualifiedName = text } : d with { FileName = text.ToString() };
                ts.RaiseTypeError($"replace() argument '{name}' must be str, not {ts.TypeOf(value).LayoutName}");
                return null;
            case "co_consts":
                if (value.Ref is PyTuple constants && constants.Count >= d.Constants.Length) return d with { Constants = constants.Items };
                if (value.Ref is PyTuple) ts.RaiseValueError("code: co_consts is too small");
                else ts.RaiseTypeError($"replace() argument 'co_consts' must be tuple, not {ts.TypeOf(value).LayoutName}");
                return null;
            case "co_names":
                return Names(ts, name, value) is { } names ? d with { Names = names } : null;
            case "co_varnames":
                return Rename(ts, d, name, value, LocalKind.Local);
            case "co_freevars":
                return Rename(ts, d, name, value, LocalKind.Free);
            case "co_cellvars":
                return Rename(ts, d, name, value, LocalKind.Cell);
            case "co_code":
                if (value.Ref is PyBytes bytes && bytes.Data.AsSpan().SequenceEqual(BytesOf(d.Units))) return d;
                ts.RaiseValueError("code: this runtime runs no bytecode but its compiler's");
                return null;
            case "co_linetable" or "co_exceptiontable" or "co_lnotab":
                return d;
            default:
                ts.RaiseTypeError($"replace() got an unexpected keyword argument '{name}'");
                return null;
        }
    }

    private static PyStr[]? Names(ThreadState ts, string field, in Value value)
    {
        if (value.Ref is PyTuple tuple && Array.TrueForAll(tuple.Items, static n => n.Ref is PyStr)) return Array.ConvertAll(tuple.Items, n => ts.Interp.Intern(n.Unchecked<PyStr>()));
        ts.RaiseTypeError($"replace() argument '{field}' must be tuple, not {ts.TypeOf(value).LayoutName}");
        return null;
    }

    private static CodeDescription? Rename(ThreadState ts, CodeDescription d, string field, in Value value, LocalKind kind)
    {
        PyStr[]? names = Names(ts, field, value);
        if (names is null) return null;
        int[] places = [.. Enumerable.Range(0, d.LocalNames.Length).Where(i => (d.LocalKinds[i] & kind) != 0)];
        if (places.Length != names.Length)
        {
            ts.RaiseValueError($"code: {field} has the wrong size");
            return null;
        }
        var all = (PyStr[])d.LocalNames.Clone();
        for (int i = 0; i < places.Length; i++) all[places[i]] = names[i];
        return d with { LocalNames = all };
    }
}
