namespace PyJitVerify.Runtime.Objects;

/// <summary>The types <c>frame</c> and <c>traceback</c>.</summary>
/// <remarks>Source: CPython <c>Objects/frameobject.c</c>, <c>Python/traceback.c</c>.</remarks>
internal static class FrameType
{
    private static readonly TypeDefinition Frame = new("frame", TypeKind.Frame)
    {
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) =>
                (PyStr)$"<frame at 0x{ts.Interp.IdentityOf(self):x}, file '{Of(self).Code.FileName}', line {Of(self).Code.LineOf(Of(self).Instruction)}, code {Of(self).Code.Name}>",
        },
        Methods = [MethodDefinition.NoArgs("clear", Clear)],
        GetSets =
        [
            new("f_code", static (_, self) => Of(self).Code),
            new("f_globals", static (_, self) => Of(self).Globals),
            new("f_builtins", static (_, self) => Of(self).Builtins),
            new("f_lineno", static (_, self) => Of(self).Code.LineOf(Of(self).Instruction) is var line and >= 0 ? Value.Int(line) : Value.None, static (ts, _, _, _) =>
            {
                // A jump would have to move the frame while its loop holds it; debuggers do without.
                ts.RaiseValueError("f_lineno can only be set in a trace function");
                return false;
            }),
            new("f_lasti", static (_, self) => Value.Int(2L * Of(self).Instruction)),
            new("f_back", static (_, self) => Of(self).Live is { } live ? Back(live) : Of(self).SavedBack is { } saved ? saved : Value.None),
            new("f_locals", static (ts, self) =>
            {
                Value mapping = Of(self).Live?.LocalsMapping ?? Of(self).SavedLocalsMapping;
                return mapping.IsNull ? new PyFrameLocalsProxy(Of(self)) : mapping;
            }),
            new("f_generator", static (_, self) => Of(self).Live is { Generator: { } generator } ? generator : Value.None),
            new("f_trace", static (_, self) => Of(self).Trace, static (ts, _, frame, value) =>
            {
                Of(frame).Trace = value.IsNull ? Value.None : value;
                Of(frame).TraceFromHere();
                return true;
            }),
            new("f_trace_lines", static (_, self) => Value.Bool(Of(self).TraceLines), SetFlag(static (f, on) => f.TraceLines = on, "f_trace_lines")),
            new("f_trace_opcodes", static (_, self) => Value.Bool(Of(self).TraceOpcodes), SetFlag(static (f, on) => f.TraceOpcodes = on, "f_trace_opcodes")),
        ],
    };

    private static readonly TypeDefinition Traceback = new("traceback", TypeKind.Traceback)
    {
        IsSubclassable = false,
        Slots = new TypeSlots { New = NewTraceback, Init = static (_, _, _, _) => true },
        Methods = [MethodDefinition.NoArgs("__dir__", static (_, _) => new PyList([(PyStr)"tb_frame", (PyStr)"tb_next", (PyStr)"tb_lasti", (PyStr)"tb_lineno"]))],
        GetSets =
        [
            new("tb_next", static (_, self) => self.Unchecked<PyTraceback>().Next is { } next ? next : Value.None, SetNext),
            new("tb_frame", static (_, self) => self.Unchecked<PyTraceback>().Frame),
            new("tb_lineno", static (_, self) => self.Unchecked<PyTraceback>().Line is var line and >= 0 ? Value.Int(line) : Value.None),
            new("tb_lasti", static (_, self) => Value.Int(2L * self.Unchecked<PyTraceback>().Instruction)),
        ],
    };

    public static readonly TypeDefinition[] All = [Frame, Traceback, FrameLocalsProxyType.Definition];

    private static PyFrame Of(in Value value) => value.Unchecked<PyFrame>();

    private static Value Back(Frame live) => live.Back is { } back ? back.Object ??= new PyFrame(back) : Value.None;

    private static DescriptorSetSlot SetFlag(Action<PyFrame, bool> store, string name) => (ts, _, frame, value) =>
    {
        if (!value.IsBool)
        {
            if (value.IsNull) ts.RaiseTypeError($"cannot delete {name} attribute");
            else ts.RaiseTypeError("attribute value type must be bool");
            return false;
        }
        store(Of(frame), value.Bits != 0);
        return true;
    };

    private static Value Clear(ThreadState ts, Value self)
    {
        PyFrame frame = Of(self);
        if (frame.Live is { Generator: { } generator })
        {
            if (generator.State == GeneratorState.Running) return ts.RaiseRuntimeError("cannot clear an executing frame");
            if (generator.State == GeneratorState.Suspended) return ts.RaiseRuntimeError("cannot clear a suspended frame");
            return GeneratorCore.Close(ts, generator);
        }
        if (frame.Live is not null) return ts.RaiseRuntimeError("cannot clear an executing frame");
        if (frame.SavedLocals is not null) Array.Clear(frame.SavedLocals);
        return Value.None;
    }

    private static Value NewTraceback(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = TracebackSignature.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        if (bound[0].Ref is not PyTraceback && !bound[0].IsNone) return ts.RaiseTypeError($"expected traceback object or None, got '{ts.TypeOf(bound[0]).LayoutName}'");
        if (bound[1].Ref is not PyFrame frame) return ts.RaiseTypeError($"traceback() argument 'tb_frame' must be frame, not {ts.TypeOf(bound[1]).LayoutName}");
        if (!Operations.ToIndex(ts, ref bound[2]) || !Operations.ToIndex(ts, ref bound[3])) return default;
        return new PyTraceback(bound[0].Ref as PyTraceback, frame, (int)(bound[2].Bits / 2)) { GivenLine = (int)bound[3].Bits };
    }

    private static readonly Signature TracebackSignature = Signature.Parse("traceback", "tb_next, tb_frame, tb_lasti, tb_lineno");

    private static bool SetNext(ThreadState ts, Value self, Value instance, Value value)
    {
        if (value.IsNull)
        {
            ts.RaiseTypeError("can't delete tb_next attribute");
            return false;
        }
        if (value.Ref is not PyTraceback && !value.IsNone)
        {
            ts.RaiseTypeError($"expected traceback object, got '{ts.TypeOf(value).LayoutName}'");
            return false;
        }
        PyTraceback traceback = instance.Unchecked<PyTraceback>();
        for (PyTraceback? next = value.Ref as PyTraceback; next is not null; next = next.Next)
        {
            if (!ReferenceEquals(next, traceback)) continue;
            ts.RaiseValueError("traceback loop detected");
            return false;
        }
        traceback.Next = value.Ref as PyTraceback;
        return true;
    }
}
