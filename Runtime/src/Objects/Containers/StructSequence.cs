using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// A tuple type with named fields, such as <c>sys.version_info</c> and <c>time.struct_time</c>.
/// Shape: the first <see cref="VisibleCount"/> fields are the tuple's items; the others are attributes only.
/// </summary>
/// <remarks>Source: CPython <c>Objects/structseq.c</c>.</remarks>
internal sealed class StructSequence
{
    private readonly string[] _fields;

    /// <param name="isCallable">Programs may make instances, as of <c>time.struct_time</c>.</param>
    public StructSequence(string module, string name, string[] fields, int visibleCount = -1, bool isCallable = false)
    {
        _fields = fields;
        VisibleCount = visibleCount < 0 ? fields.Length : visibleCount;
        Definition = new TypeDefinition(name, TypeKind.Tuple)
        {
            Base = TypeKind.Tuple,
            Module = module,
            IsSubclassable = false,
            Slots = new TypeSlots
            {
                New = isCallable ? New : static (ts, type, _, _) => ts.RaiseTypeError($"cannot create '{type.FullName}' instances"),
                Repr = Repr,
            },
            Methods =
            [
                MethodDefinition.NoArgs("__reduce__", static (ts, self) => new PyTuple([ts.TypeOf(self), new PyTuple([new PyTuple(self.Unchecked<PyTuple>().Items), new PyDict()])])),
                MethodDefinition.Keywords("__replace__", Replace),
            ],
            GetSets = [.. fields.Select((field, i) => GetSetDefinition.Member(field, (ts, self) => FieldOf(ts, self, i)))],
            Constants = _ =>
            [
                ("n_fields", Value.Int(_fields.Length)), ("n_sequence_fields", Value.Int(VisibleCount)), ("n_unnamed_fields", Value.Int(0)),
                ("__match_args__", new PyTuple([.. _fields[..VisibleCount].Select(f => (Value)(PyStr)f)])),
            ],
        };
    }

    public TypeDefinition Definition { get; }

    public int VisibleCount { get; }

    /// <summary>An instance; there is one value for each field.</summary>
    public PyTuple Make(InterpreterState interp, params Value[] values)
    {
        var tuple = new PyTuple(values.AsSpan(0, VisibleCount).ToArray());
        tuple.SetClass(interp.Defined(Definition));
        if (values.Length > VisibleCount)
        {
            var hidden = new PyDict();
            for (int i = VisibleCount; i < values.Length; i++) hidden.SetStr(_fields[i], values[i]);
            tuple.Attributes = hidden;
            tuple.ShapeId = Shape.DictionaryMode;
        }
        return tuple;
    }

    private Value FieldOf(ThreadState ts, in Value self, int index)
    {
        PyTuple tuple = self.Unchecked<PyTuple>();
        if (index < VisibleCount) return tuple.Items[index];
        return tuple.Attributes is PyDict hidden && hidden.TryGetStr(_fields[index], out Value value) ? value : Value.None;
    }

    private Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given is < 1 or > 2) return ts.RaiseTypeError($"{type.Name}() missing required argument 'sequence' (pos 1)");
        var extra = given > 1 ? args[1].Ref as PyDict : args.Length > given ? args[given].Ref as PyDict : null;
        PyList? items = Operations.ToList(ts, args[0]);
        if (items is null)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
            return ts.RaiseTypeError("constructor requires a sequence");
        }
        if (items.Count < VisibleCount || items.Count > _fields.Length)
        {
            string bound = _fields.Length == VisibleCount ? $"a {VisibleCount}-sequence" : items.Count < VisibleCount ? $"an at least {VisibleCount}-sequence" : $"an at most {_fields.Length}-sequence";
            return ts.RaiseTypeError($"{type.FullName}() takes {bound} ({items.Count}-sequence given)");
        }
        var values = new Value[_fields.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = i < items.Count ? items.Items[i] : extra is not null && extra.TryGetStr(_fields[i], out Value named) ? named : Value.None;
        }
        return Make(ts.Interp, values);
    }

    private Value Replace(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (args.Length > (keywordNames?.Count ?? 0)) return ts.RaiseTypeError("__replace__() takes no positional arguments");
        var values = new Value[_fields.Length];
        for (int i = 0; i < values.Length; i++) values[i] = FieldOf(ts, self, i);
        for (int i = 0; i < args.Length; i++)
        {
            int index = Array.IndexOf(_fields, keywordNames![i].Ref!.ToString());
            if (index < 0) return ts.RaiseTypeError($"Got unexpected field name(s): ['{keywordNames[i].Ref}']");
            values[index] = args[i];
        }
        return Make(ts.Interp, values);
    }

    private Value Repr(ThreadState ts, Value self)
    {
        var text = new StringBuilder(ts.TypeOf(self).FullName).Append('(');
        for (int i = 0; i < VisibleCount; i++)
        {
            PyStr? item = Operations.Repr(ts, self.Unchecked<PyTuple>().Items[i]);
            if (item is null) return default;
            text.Append(i > 0 ? ", " : "").Append(_fields[i]).Append('=').Append(item);
        }
        return (PyStr)text.Append(')').ToString();
    }
}
