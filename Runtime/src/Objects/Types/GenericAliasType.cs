using System.Text;

namespace PyJitVerify.Runtime.Objects;

/// <summary><c>list[int]</c>: a generic type with its arguments.</summary>
internal sealed class PyGenericAlias : PyObject
{
    public PyGenericAlias(PyType type, Value origin, PyTuple args, bool isStarred) : base(TypeKind.Instance)
    {
        Class = type;
        Origin = origin;
        Args = args;
        IsStarred = isStarred;
    }

    public Value Origin { get; }

    public PyTuple Args { get; }

    /// <summary><c>*tuple[int]</c>: unpacked.</summary>
    public bool IsStarred { get; }

    /// <summary><c>__parameters__</c>, found at the first request.</summary>
    public PyTuple? Parameters { get; set; }
}

/// <summary>The type <c>types.GenericAlias</c>.</summary>
/// <remarks>Source: CPython <c>Objects/genericaliasobject.c</c>.</remarks>
internal static class GenericAliasType
{
    /// <summary>Attributes that are the alias's own; every other one is the origin's.</summary>
    private static readonly HashSet<string> Own =
    [
        "__class__", "__origin__", "__args__", "__parameters__", "__unpacked__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__", "__reduce__",
        "__copy__", "__deepcopy__",
    ];

    /// <summary>Dunders that the origin is not asked for.</summary>
    private static readonly HashSet<string> Blocked = ["__bases__", "__copy__", "__deepcopy__"];

    public static readonly TypeDefinition Definition = new("GenericAlias", TypeKind.Instance)
    {
        Module = "types",
        Slots = new TypeSlots
        {
            New = static (ts, type, args, keywordNames) =>
            {
                if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("GenericAlias() takes no keyword arguments");
                if (!MethodDefinition.CheckArgCount(ts, "GenericAlias", args.Length, 2, 2)) return default;
                return new PyGenericAlias(type, args[0], ArgsOf(args[1]), isStarred: false);
            },
            Repr = static (ts, self) => Repr(ts, self),
            Call = Call,
            GetAttribute = GetAttribute,
            Subscript = Subscript,
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not PyGenericAlias a || right.Ref is not PyGenericAlias b) return Value.NotImplemented;
                int equal = a.IsStarred != b.IsStarred ? 0 : Operations.CompareBool(ts, a.Origin, b.Origin, CompareOp.Eq);
                if (equal > 0) equal = Operations.CompareBool(ts, a.Args, b.Args, CompareOp.Eq);
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                hash = 0;
                var alias = (PyGenericAlias)self.Ref!;
                if (!Operations.Hash(ts, alias.Origin, out long first) || !Operations.Hash(ts, alias.Args, out long second)) return false;
                hash = first ^ second;
                return true;
            },
            Or = static (ts, left, right) => UnionType.Or(ts, left, right),
            Iter = static (ts, self) =>
            {
                var alias = (PyGenericAlias)self.Ref!;
                return new PyTupleIterator(new PyTuple([new PyGenericAlias(alias.Class!, alias.Origin, alias.Args, isStarred: true)]));
            },
        },
        Methods =
        [
            MethodDefinition.OneArg("__mro_entries__", static (_, self, _) => new PyTuple([((PyGenericAlias)self.Ref!).Origin])),
            MethodDefinition.OneArg("__instancecheck__", static (ts, _, _) => ts.RaiseTypeError("isinstance() argument 2 cannot be a parameterized generic")),
            MethodDefinition.OneArg("__subclasscheck__", static (ts, _, _) => ts.RaiseTypeError("issubclass() argument 2 cannot be a parameterized generic")),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                var alias = (PyGenericAlias)self.Ref!;
                return new PyTuple([ts.TypeOf(self), new PyTuple([alias.Origin, alias.Args])]);
            }),
            MethodDefinition.NoArgs("__dir__", static (ts, self) =>
            {
                Value names = Operations.CallMethod(ts, ((PyGenericAlias)self.Ref!).Origin, "__dir__");
                PyList? list = names.IsNull ? null : Operations.ToList(ts, names);
                if (list is null) return default;
                foreach (string name in Own) list.Append((PyStr)name);
                return list;
            }),
        ],
        GetSets =
        [
            new("__origin__", static (_, self) => ((PyGenericAlias)self.Ref!).Origin),
            new("__args__", static (_, self) => ((PyGenericAlias)self.Ref!).Args),
            new("__parameters__", static (ts, self) => ParametersOf(ts, (PyGenericAlias)self.Ref!) is { } p ? p : default),
            new("__unpacked__", static (_, self) => Value.Bool(((PyGenericAlias)self.Ref!).IsStarred)),
            new("__typing_unpacked_tuple_args__", static (ts, self) =>
            {
                var alias = (PyGenericAlias)self.Ref!;
                return alias.IsStarred && alias.Origin.Ref is PyType origin && ReferenceEquals(origin, ts.Interp.Type(TypeKind.Tuple)) ? alias.Args : Value.None;
            }),
        ],
    };

    /// <summary><c>__class_getitem__</c> of a generic builtin type.</summary>
    public static readonly MethodDefinition ClassGetItem = MethodDefinition.OneArg("__class_getitem__", static (ts, self, args) => Make(ts, self, args)).AsClassMethod();

    public static PyObject Make(ThreadState ts, in Value origin, in Value args) =>
        new PyGenericAlias(ts.Interp.Defined(Definition), origin, ArgsOf(args), isStarred: false);

    /// <summary>How a type argument is shown: a class by its name, <c>...</c> as such, everything else by repr.</summary>
    public static PyStr? ShowArgument(ThreadState ts, in Value value)
    {
        if (value.IsEllipsis) return "...";
        if (value.Ref is PyGenericAlias) return Operations.Repr(ts, value);
        if (value.Ref is PyType type) return type.FullName;
        if (Operations.TryGetAttribute(ts, value, "__origin__", out _) is var origin and not 0) return origin < 0 ? null : Operations.Repr(ts, value);
        return Operations.Repr(ts, value);
    }

    /// <summary>The type variables among the arguments, each once, in order. Null on failure.</summary>
    public static PyTuple? CollectParameters(ThreadState ts, PyTuple args)
    {
        var found = new PyList();
        foreach (Value arg in args.Items)
        {
            if (arg.Ref is PyType) continue;
            if (ts.TypeOf(arg).TryLookup("__typing_subst__", out _))
            {
                if (!AddOnce(ts, found, arg)) return null;
                continue;
            }
            if (arg.Ref is PyTuple or PyList)
            {
                PyTuple? inner = CollectParameters(ts, arg.Ref as PyTuple ?? new PyTuple(arg.Unchecked<PyList>().ToArray()));
                if (inner is null || !AddAll(ts, found, inner)) return null;
                continue;
            }
            int has = Operations.TryGetAttribute(ts, arg, "__parameters__", out Value parameters);
            if (has < 0) return null;
            if (has > 0 && parameters.Ref is PyTuple own && !AddAll(ts, found, own)) return null;
        }
        return new PyTuple(found.ToArray());
    }

    /// <summary>The arguments with the parameters replaced by the subscript's items. Null on failure.</summary>
    public static PyTuple? Substitute(ThreadState ts, in Value self, PyTuple args, PyTuple parameters, Value item)
    {
        if (parameters.Count == 0)
        {
            PyStr? text = Operations.Repr(ts, self);
            if (text is not null) ts.RaiseTypeError($"{text} is not a generic class");
            return null;
        }
        Value[] items = item.Ref is PyTuple { Class: null } given ? given.Items : [item];
        foreach (Value parameter in parameters.Items)
        {
            int has = Operations.TryGetAttribute(ts, parameter, "__typing_prepare_subst__", out Value prepare);
            if (has < 0) return null;
            if (has == 0 || prepare.IsNone) continue;
            Value prepared = Operations.Call(ts, prepare, self, new PyTuple(items));
            if (prepared.IsNull) return null;
            items = prepared.Ref is PyTuple tuple ? tuple.Items : [prepared];
        }
        if (items.Length != parameters.Count)
        {
            PyStr? text = Operations.Repr(ts, self);
            if (text is not null)
                ts.RaiseTypeError($"Too {(items.Length > parameters.Count ? "many" : "few")} arguments for {text}; actual {items.Length}, expected {parameters.Count}");
            return null;
        }
        var result = new List<Value>();
        foreach (Value arg in args.Items)
        {
            if (!SubstituteOne(ts, arg, parameters, items, result)) return null;
        }
        return new PyTuple([.. result]);
    }

    private static bool SubstituteOne(ThreadState ts, in Value arg, PyTuple parameters, Value[] items, List<Value> result)
    {
        if (arg.Ref is PyType)
        {
            result.Add(arg);
            return true;
        }
        if (arg.Ref is PyTuple or PyList)
        {
            var inner = new List<Value>();
            foreach (Value item in arg.Ref is PyTuple t ? t.Items : arg.Unchecked<PyList>().ToArray())
            {
                if (!SubstituteOne(ts, item, parameters, items, inner)) return false;
            }
            result.Add(arg.Ref is PyTuple ? new PyTuple([.. inner]) : new PyList([.. inner]));
            return true;
        }
        bool unpacks = Operations.TryGetAttribute(ts, arg, "__typing_is_unpacked_typevartuple__", out Value flag) > 0 && flag.IsTrueSingleton;
        Value replaced = arg;
        if (Operations.LookupSpecial(ts, arg, "__typing_subst__", out Value substitute) > 0)
        {
            int index = Array.FindIndex(parameters.Items, new ValueIdentity(arg).Matches);
            replaced = Operations.Call(ts, substitute, items[index]);
        }
        else if (Operations.TryGetAttribute(ts, arg, "__parameters__", out Value own) > 0 && own.Ref is PyTuple { Count: > 0 } wanted)
        {
            var chosen = new List<Value>();
            foreach (Value parameter in wanted.Items)
            {
                int index = Array.FindIndex(parameters.Items, new ValueIdentity(parameter).Matches);
                if (index < 0) chosen.Add(parameter);
                else if (ts.TypeOf(parameter).Slots.Iter is not null && items[index].Ref is PyTuple many) chosen.AddRange(many.Items);
                else chosen.Add(items[index]);
            }
            replaced = Operations.GetItem(ts, arg, new PyTuple([.. chosen]));
        }
        if (replaced.IsNull) return false;
        if (unpacks && replaced.Ref is PyTuple list) result.AddRange(list.Items);
        else result.Add(replaced);
        return true;
    }

    private readonly record struct ValueIdentity(Value Target)
    {
        public bool Matches(Value other) => Target.Is(other);
    }

    private static bool AddOnce(ThreadState ts, PyList found, in Value item)
    {
        foreach (Value known in found.Span)
        {
            if (known.Is(item)) return true;
        }
        found.Append(item);
        return ts.Pending is null;
    }

    private static bool AddAll(ThreadState ts, PyList found, PyTuple items)
    {
        foreach (Value item in items.Items)
        {
            if (!AddOnce(ts, found, item)) return false;
        }
        return true;
    }

    private static PyTuple ArgsOf(in Value args) => args.Ref is PyTuple { Class: null } tuple ? tuple : new PyTuple([args]);

    private static PyTuple? ParametersOf(ThreadState ts, PyGenericAlias alias) => alias.Parameters ??= CollectParameters(ts, alias.Args);

    private static Value Repr(ThreadState ts, in Value self)
    {
        var alias = (PyGenericAlias)self.Ref!;
        PyStr? origin = ShowArgument(ts, alias.Origin);
        if (origin is null) return default;
        var text = new StringBuilder(alias.IsStarred ? "*" : "").Append(origin).Append('[');
        for (int i = 0; i < alias.Args.Count; i++)
        {
            PyStr? item;
            if (alias.Args[i].Ref is PyList list)
            {
                PyStr?[] parts = [.. list.ToArray().Select(v => ShowArgument(ts, v))];
                if (ts.Pending is not null) return default;
                item = $"[{string.Join(", ", parts.Select(p => p!.ToString()))}]";
            }
            else
            {
                item = ShowArgument(ts, alias.Args[i]);
            }
            if (item is null) return default;
            text.Append(i > 0 ? ", " : "").Append(item);
        }
        if (alias.Args.Count == 0) text.Append("()");
        return (PyStr)text.Append(']').ToString();
    }

    private static Value Call(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value instance = Operations.Call(ts, ((PyGenericAlias)self.Ref!).Origin, args, keywordNames);
        if (instance.IsNull) return default;
        if (!Operations.SetAttribute(ts, instance, "__orig_class__", self))
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.AttributeError) && !ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
        }
        return instance;
    }

    private static Value GetAttribute(ThreadState ts, Value self, PyStr name)
    {
        string text = name.ToString();
        bool isDunder = text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal);
        if (!Own.Contains(text) && !Blocked.Contains(text) && !(isDunder && text is "__instancecheck__" or "__subclasscheck__"))
            return Operations.GetAttribute(ts, ((PyGenericAlias)self.Ref!).Origin, name);
        return Operations.GenericGetAttribute(ts, self, name);
    }

    private static Value Subscript(ThreadState ts, Value self, Value item)
    {
        var alias = (PyGenericAlias)self.Ref!;
        PyTuple? parameters = ParametersOf(ts, alias);
        PyTuple? args = parameters is null ? null : Substitute(ts, self, alias.Args, parameters, item);
        return args is null ? default : new PyGenericAlias(alias.Class!, alias.Origin, args, alias.IsStarred);
    }
}
