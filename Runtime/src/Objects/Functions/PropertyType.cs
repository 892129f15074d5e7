namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>property</c>.</summary>
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
            MethodDefinition.Fast("__set_name__", 2, 2, static (_, self, args) =>
            {
                Property(self).Name = args[1];
                return Value.None;
            }),
        ],
        GetSets =
        [
            new("fget", static (_, self) => OrNone(Property(self).Getter)),
            new("fset", static (_, self) => OrNone(Property(self).Setter)),
            new("fdel", static (_, self) => OrNone(Property(self).Deleter)),
            new("__doc__", static (_, self) => OrNone(Property(self).Doc), static (_, _, p, value) =>
            {
                Property(p).Doc = value;
                return true;
            }),
            new("__name__", static (ts, self) => Property(self).Name.IsNull ? ts.RaiseAttributeError("'property' object has no attribute '__name__'", self, Names.Name) : Property(self).Name),
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
        property.Getter = bound[0].IsNone ? default : bound[0];
        property.Setter = bound[1].IsNone ? default : bound[1];
        property.Deleter = bound[2].IsNone ? default : bound[2];
        property.Doc = bound[3];
        if (bound[3].IsNone && bound[0].Ref is PyFunction getter) property.Doc = getter.Doc;
        return true;
    }

    private static Value Get(ThreadState ts, Value self, Value instance, Value owner)
    {
        if (instance.IsNull) return self;
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
        string name = property.Name.Ref is PyStr text ? $"'{text}' " : "";
        return ts.RaiseAttributeError($"property {name}of '{ts.TypeOf(instance).QualifiedName}' object has no {what}", instance, name.Trim('\'', ' '));
    }

    private static Value CopyWith(ThreadState ts, in Value self, in Value getter, in Value setter, in Value deleter)
    {
        PyProperty old = Property(self);
        var copy = new PyProperty
        {
            Getter = getter.IsNull ? old.Getter : getter,
            Setter = setter.IsNull ? old.Setter : setter,
            Deleter = deleter.IsNull ? old.Deleter : deleter,
            Doc = !getter.IsNull && getter.Ref is PyFunction f ? f.Doc : old.Doc,
            Name = old.Name,
        };
        PyType type = ts.TypeOf(self);
        if (type.IsHeap) copy.SetClass(type);
        return copy;
    }
}
