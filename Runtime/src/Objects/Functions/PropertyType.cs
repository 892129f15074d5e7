namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>property</c>.</summary>
/// <remarks>Source: CPython <c>Objects/descrobject.c</c>: <c>property_init_impl</c>, <c>property_copy</c>, <c>property_descr_get</c>.</remarks>
internal static class PropertyType
{
    public static readonly TypeDefinition Definition = new("property", TypeKind.Property)
    {
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) =>
            {
                var property = new PyProperty();
                if (type.IsHeap) property.SetClass(type);
                return property;
            },
            Init = Init,
            DescriptorGet = Get,
            DescriptorSet = Set,
        },
        Methods =
        [
            MethodDefinition.OneArg("getter", static (ts, self, f) => CopyWith(ts, self, f, default, default)),
            MethodDefinition.OneArg("setter", static (ts, self, f) => CopyWith(ts, self, default, f, default)),
            MethodDefinition.OneArg("deleter", static (ts, self, f) => CopyWith(ts, self, default, default, f)),
            MethodDefinition.Fast("__set_name__", 0, -1, static (ts, self, args) =>
            {
                if (args.Length != 2) return ts.RaiseTypeError($"__set_name__() takes 2 positional arguments but {args.Length} were given");
                Property(self).Name = args[1];
                return Value.None;
            }),
        ],
        GetSets =
        [
            GetSetDefinition.Member("fget", static (_, self) => OrNone(Property(self).Getter)),
            GetSetDefinition.Member("fset", static (_, self) => OrNone(Property(self).Setter)),
            GetSetDefinition.Member("fdel", static (_, self) => OrNone(Property(self).Deleter)),
            new("__doc__", static (_, self) => OrNone(Property(self).Doc), static (_, _, p, value) =>
            {
                Property(p).Doc = value;
                return true;
            }),
            new("__name__", static (ts, self) => TryName(ts, Property(self), out Value name) switch
            {
                < 0 => default,
                > 0 => name,
                _ => ts.RaiseAttributeError("'property' object has no attribute '__name__'", self, Names.Name),
            }, static (_, _, p, value) =>
            {
                Property(p).Name = value;
                return true;
            }),
            new("__isabstractmethod__", static (ts, self) =>
            {
                PyProperty property = Property(self);
                foreach (Value part in (ReadOnlySpan<Value>)[property.Getter, property.Setter, property.Deleter])
                {
                    int isAbstract = part.IsNull ? 0 : AbstractFlag.Of(ts, part);
                    if (isAbstract != 0) return isAbstract < 0 ? default : Value.True;
                }
                return Value.False;
            }),
        ],
    };

    private static readonly Signature Arguments = Signature.Parse("property", "fget=None, fset=None, fdel=None, doc=None");

    private static PyProperty Property(in Value value) => value.Unchecked<PyProperty>();

    private static Value OrNone(in Value value) => value.IsNull ? Value.None : value;

    private static bool Init(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        Value[]? bound = Arguments.Bind(ts, args, keywordNames);
        if (bound is null) return false;
        PyProperty property = Property(self);
        // A property that is initialized again: whoever took its getter for granted looks again.
        (property.Getter.Ref as PyFunction)?.Modified();
        property.Getter = bound[0].IsNone ? default : bound[0];
        property.Setter = bound[1].IsNone ? default : bound[1];
        property.Deleter = bound[2].IsNone ? default : bound[2];
        property.HasGetterDoc = false;
        property.Name = default;
        Value doc = bound[3].IsNone ? default : bound[3];
        if (doc.IsNull && !property.Getter.IsNull)
        {
            if (Operations.TryGetAttribute(ts, property.Getter, Names.Doc, out doc) < 0) return false;
            if (doc.IsNone) doc = default;
            property.HasGetterDoc = !doc.IsNull;
        }
        if (!ts.TypeOf(self).IsHeap)
        {
            property.Doc = doc;
            return true;
        }
        // The class's own __doc__ would hide the property's, so the instance gets it; one that cannot have it does without.
        if (Operations.SetAttribute(ts, self, Names.Doc, OrNone(doc))) return true;
        if (property.HasGetterDoc || !ts.PendingMatches(ts.Interp.Exceptions.AttributeError)) return false;
        ts.ClearPending();
        return true;
    }

    /// <summary>The name for messages: the one that was told, or the getter's. 1 there is one, 0 none, -1 failed.</summary>
    private static int TryName(ThreadState ts, PyProperty property, out Value name)
    {
        name = property.Name;
        if (!name.IsNull) return 1;
        return property.Getter.IsNull ? 0 : Operations.TryGetAttribute(ts, property.Getter, Names.Name, out name);
    }

    private static Value Get(ThreadState ts, Value self, Value instance, Value owner)
    {
        if (instance.IsNull || instance.IsNone) return self;
        PyProperty property = Property(self);
        if (!property.Getter.IsNull) return Operations.Call(ts, property.Getter, instance);
        return Missing(ts, property, instance, "getter");
    }

    private static bool Set(ThreadState ts, Value self, Value instance, Value value)
    {
        PyProperty property = Property(self);
        Value function = value.IsNull ? property.Deleter : property.Setter;
        if (!function.IsNull)
            return !(value.IsNull ? Operations.Call(ts, function, instance) : Operations.Call(ts, function, instance, value)).IsNull;
        Missing(ts, property, instance, value.IsNull ? "deleter" : "setter");
        return false;
    }

    private static Value Missing(ThreadState ts, PyProperty property, in Value instance, string what)
    {
        int found = TryName(ts, property, out Value name);
        if (found < 0) return default;
        string shown = "";
        if (found > 0)
        {
            if (Operations.Repr(ts, name) is not { } text) return default;
            shown = $"{text} ";
        }
        return ts.Raise(ts.Interp.Exceptions.AttributeError, $"property {shown}of '{ts.TypeOf(instance).QualifiedName}' object has no {what}");
    }

    private static Value CopyWith(ThreadState ts, in Value self, in Value getter, in Value setter, in Value deleter)
    {
        PyProperty old = Property(self);
        Value get = getter is { IsNull: false, IsNone: false } ? getter : OrNone(old.Getter);
        Value set = setter is { IsNull: false, IsNone: false } ? setter : OrNone(old.Setter);
        Value delete = deleter is { IsNull: false, IsNone: false } ? deleter : OrNone(old.Deleter);
        Value doc = old.HasGetterDoc && !get.IsNone ? Value.None : OrNone(old.Doc);
        Value copy = Operations.Call(ts, ts.TypeOf(self), [get, set, delete, doc]);
        if (copy.Ref is PyProperty property) property.Name = old.Name;
        return copy;
    }
}
