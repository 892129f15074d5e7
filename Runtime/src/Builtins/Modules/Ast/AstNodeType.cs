using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Ast;

/// <summary>The class <c>ast.AST</c>, which all classes of syntax trees inherit from.</summary>
/// <remarks>Source: CPython <c>Parser/asdl_c.py</c>: <c>ast_type_init</c>, <c>ast_repr_max_depth</c>, <c>ast_type_reduce</c>, <c>ast_type_replace</c>.</remarks>
internal static class AstNodeType
{
    /// <summary>Levels of nodes that a repr shows.</summary>
    private const int ShownLevels = 3;

    private static readonly PyStr Fields = "_fields", Attributes = "_attributes", FieldTypes = "_field_types";

    public static readonly TypeDefinition Definition = new("AST", TypeKind.Instance)
    {
        Module = "ast",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => ObjectType.Allocate(type),
            Init = Init,
            Repr = static (ts, self) => Show(ts, self, ShownLevels) is { } text ? (PyStr)text : default(Value),
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", Reduce),
            MethodDefinition.Keywords("__replace__", Replace),
        ],
        GetSets = [ClassBuilder.DictAttribute],
        Constants = static _ => [("_fields", PyTuple.Empty), ("_attributes", PyTuple.Empty), ("__match_args__", PyTuple.Empty)],
    };

    /// <summary>The names in a class attribute that is a sequence of strings.</summary>
    private static PyStr[] NamesIn(ThreadState ts, PyType type, PyStr attribute)
    {
        if (!type.TryLookup(attribute, out Value names) || Operations.ToList(ts, names) is not { } list)
        {
            if (ts.Pending is not null) ts.ClearPending();
            return [];
        }
        return [.. list.ToArray().Select(n => n.Ref).OfType<PyStr>()];
    }

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        PyType type = ts.TypeOf(self);
        PyStr[] fields = NamesIn(ts, type, Fields);
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given > fields.Length)
            return !ts.RaiseTypeError($"{type.Name} constructor takes at most {fields.Length} positional argument{(fields.Length == 1 ? "" : "s")}").IsNull;
        Value[] values = args.ToArray();
        var missing = new List<PyStr>(fields[given..]);
        for (int i = 0; i < given; i++)
        {
            if (!Operations.SetAttribute(ts, self, fields[i], values[i])) return false;
        }
        for (int i = given; i < values.Length; i++)
        {
            var name = (PyStr)keywordNames![i - given].Ref!;
            if (fields.Contains(name))
            {
                if (!missing.Remove(name)) return !ts.RaiseTypeError($"{type.Name} got multiple values for argument {Operations.Repr(ts, name)}").IsNull;
            }
            else if (!NamesIn(ts, type, Attributes).Contains(name) && !Deprecated(ts, $"{type.Name}.__init__ got an unexpected keyword argument {Operations.Repr(ts, name)}. "
                + "Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15."))
            {
                return false;
            }
            if (!Operations.SetAttribute(ts, self, name, values[i])) return false;
        }
        if (missing.Count == 0 || !type.TryLookup(FieldTypes, out Value known) || known.Ref is not PyDict types) return true;
        foreach (PyStr name in missing)
        {
            if (!SetDefault(ts, self, type, name, types)) return false;
        }
        return true;
    }

    /// <summary>A field that the call did not name: a list is empty, a context is Load, an optional one is left to its class.</summary>
    private static bool SetDefault(ThreadState ts, in Value self, PyType type, PyStr name, PyDict types)
    {
        if (!types.TryGetStr(name, out Value fieldType))
            return Deprecated(ts, $"Field {Operations.Repr(ts, name)} is missing from {type.Name}._field_types. This will become an error in Python 3.15.");
        if (fieldType.Ref is PyUnion) return true;
        if (fieldType.Ref is PyGenericAlias) return Operations.SetAttribute(ts, self, name, new PyList());
        AstClasses classes = AstClasses.Of(ts.Interp);
        return fieldType.Ref == classes["expr_context"].Type ? Operations.SetAttribute(ts, self, name, classes.Singleton("Load"))
            : Deprecated(ts, $"{type.Name}.__init__ missing 1 required positional argument: {Operations.Repr(ts, name)}. This will become an error in Python 3.15.");
    }

    private static bool Deprecated(ThreadState ts, string message) => Warnings.Issue(ts, ts.Interp.Exceptions["DeprecationWarning"], message);

    private static string? Show(ThreadState ts, in Value node, int levels)
    {
        PyType type = ts.TypeOf(node);
        if (levels <= 0) return $"{type.Name}(...)";
        var text = new StringBuilder(type.Name).Append('(');
        bool isFirst = true;
        foreach (PyStr name in NamesIn(ts, type, Fields))
        {
            Value value = Operations.GetAttribute(ts, node, name);
            string? shown = value.IsNull ? null : value.Ref switch
            {
                PyList list => ShowItems(ts, list.ToArray(), '[', ']', levels),
                PyTuple tuple => ShowItems(ts, tuple.Items, '(', ')', levels),
                _ => ShowItem(ts, value, levels),
            };
            if (shown is null) return null;
            text.Append(isFirst ? "" : ", ").Append(name).Append('=').Append(shown);
            isFirst = false;
        }
        return text.Append(')').ToString();
    }

    private static string? ShowItem(ThreadState ts, in Value value, int levels) =>
        ts.TypeOf(value).IsSubtypeOf(AstClasses.Of(ts.Interp).Root) ? Show(ts, value, levels - 1) : Operations.Repr(ts, value)?.ToString();

    /// <summary>The first item and the last.</summary>
    private static string? ShowItems(ThreadState ts, Value[] items, char open, char close, int levels)
    {
        if (items.Length == 0) return $"{open}{close}";
        string? first = ShowItem(ts, items[0], levels), last = items.Length == 1 || first is null ? first : ShowItem(ts, items[^1], levels);
        if (first is null || last is null) return null;
        return items.Length switch
        {
            1 => $"{open}{first}{close}",
            2 => $"{open}{first}, {last}{close}",
            _ => $"{open}{first}, ..., {last}{close}",
        };
    }

    private static Value Reduce(ThreadState ts, Value self)
    {
        PyDict members = Operations.InstanceDict(ts, self.UncheckedObject());
        int present = NamesIn(ts, ts.TypeOf(self), Fields).TakeWhile(name => members.TryGetStr(name, out _)).Count();
        return new PyTuple([ts.TypeOf(self), new PyTuple([.. Enumerable.Repeat(Value.None, present)]), members]);
    }

    private static Value Replace(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        PyType type = ts.TypeOf(self);
        if (args.Length > (keywordNames?.Count ?? 0)) return ts.RaiseTypeError("__replace__() takes no positional arguments");
        PyStr[] fields = NamesIn(ts, type, Fields), attributes = NamesIn(ts, type, Attributes);
        Value[] values = args.ToArray();
        Value copy = ObjectType.Allocate(type);
        PyDict members = Operations.InstanceDict(ts, copy.UncheckedObject());
        if (!DictOps.Update(ts, members, Operations.InstanceDict(ts, self.UncheckedObject()))) return default;
        for (int i = 0; i < values.Length; i++)
        {
            var name = (PyStr)keywordNames![i].Ref!;
            if (!fields.Contains(name) && !attributes.Contains(name) && !members.TryGetStr(name, out _))
                return ts.RaiseTypeError($"{type.Name}.__replace__ got an unexpected keyword argument '{name}'.");
            members.SetStr(name, values[i]);
        }
        PyStr[] missing = [.. fields.Where(f => !members.TryGetStr(f, out _) && !type.TryLookup(f, out _))];
        return missing.Length == 0 ? copy : ts.RaiseTypeError(
            $"{type.Name}.__replace__ missing {missing.Length} keyword argument{(missing.Length == 1 ? "" : "s")}: {string.Join(", ", missing.Select(m => $"'{m}'"))}.");
    }
}
