using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>types.SimpleNamespace</c>.</summary>
/// <remarks>Source: CPython <c>Objects/namespaceobject.c</c>.</remarks>
internal static class SimpleNamespaceType
{
    public static readonly TypeDefinition Definition = new("SimpleNamespace", TypeKind.Instance)
    {
        Module = "types",
        HasInstanceDict = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => ObjectType.Allocate(type),
            Init = Init,
            Repr = Repr,
            Hash = SlotDispatch.UnhashableSlot,
            Compare = static (ts, left, right, op) => ts.TypeOf(right).IsSubtypeOf(ts.Interp.Defined(Definition!)) && ts.TypeOf(left).IsSubtypeOf(ts.Interp.Defined(Definition!))
                ? Operations.Compare(ts, Members(ts, left), Members(ts, right), op) : Value.NotImplemented,
        },
        IsUnhashable = true,
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) => new PyTuple([ts.TypeOf(self), PyTuple.Empty, Members(ts, self)])),
            MethodDefinition.Keywords("__replace__", static (ts, self, args, keywordNames) =>
            {
                if (args.Length > (keywordNames?.Count ?? 0)) return ts.RaiseTypeError("__replace__() takes no positional arguments");
                Value[] values = args.ToArray();
                Value copy = Operations.Call(ts, ts.TypeOf(self), [], null);
                if (copy.IsNull || !DictOps.Update(ts, Members(ts, copy), Members(ts, self))) return default;
                for (int i = 0; i < values.Length; i++) Members(ts, copy).SetStr((PyStr)keywordNames![i].Ref!, values[i]);
                return copy;
            }),
        ],
        GetSets = [ClassBuilder.DictAttribute],
    };

    /// <summary>A namespace with these members.</summary>
    public static PyObject Make(InterpreterState interp, params (string Name, Value Value)[] members)
    {
        var result = new PyInstance(interp.Defined(Definition));
        PyDict dict = Operations.InstanceDict(interp.MainThread, result);
        foreach ((string name, Value value) in members) dict.SetStr(interp.Intern(name), value);
        return result;
    }

    private static PyDict Members(ThreadState ts, in Value self) => Operations.InstanceDict(ts, self.UncheckedObject());

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given > 1)
        {
            ts.RaiseTypeError($"{ts.TypeOf(self).LayoutName} expected at most 1 argument, got {given}");
            return false;
        }
        Value[] values = args.ToArray();
        PyDict members = Members(ts, self);
        if (given == 1)
        {
            var source = new PyDict();
            if (!DictOps.Update(ts, source, values[0])) return false;
            if (!source.HasOnlyStrKeys)
            {
                ts.RaiseTypeError("keywords must be strings");
                return false;
            }
            if (!DictOps.Update(ts, members, source)) return false;
        }
        for (int i = given; i < values.Length; i++) members.SetStr((PyStr)keywordNames![i - given].Ref!, values[i]);
        return true;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        PyType type = ts.TypeOf(self);
        string name = ReferenceEquals(type, ts.Interp.Defined(Definition)) ? "namespace" : type.Name;
        if (!ts.EnterRepr(self.UncheckedObject())) return (PyStr)$"{name}(...)";
        var text = new StringBuilder(name).Append('(');
        bool first = true, failed = false;
        PyDict members = Members(ts, self);
        for (int i = 0; i < members.EntryCount && !failed; i++)
        {
            if (members.EntryAt(i).Key.Ref is not PyStr { Length: > 0 } key) continue;
            PyStr? value = Operations.Repr(ts, members.EntryAt(i).Value);
            failed = value is null;
            text.Append(first ? "" : ", ").Append(key).Append('=').Append(value);
            first = false;
        }
        ts.LeaveRepr();
        return failed ? default : (PyStr)text.Append(')').ToString();
    }
}
