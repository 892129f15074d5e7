namespace PyJitVerify.Runtime.Objects;

/// <summary>The types of <c>string.templatelib</c>.</summary>
/// <remarks>Source: PEP 750; CPython <c>Objects/templateobject.c</c>, <c>Objects/interpolationobject.c</c>.</remarks>
internal static class TemplateTypes
{
    private const string Home = "string.templatelib";

    private static readonly Signature InterpolationSignature =
        Objects.Signature.Parse("Interpolation", "value, expression=absent, conversion=None, format_spec=absent");

    private static readonly TypeDefinition Template = new("Template", TypeKind.Template)
    {
        Module = Home,
        IsSubclassable = false,
        IsGeneric = true,
        Slots = new TypeSlots
        {
            New = NewTemplate,
            Init = static (_, _, _, _) => true,
            Iter = static (_, self) => new PyTemplateIterator(self.Unchecked<PyTemplate>()),
            Concat = static (ts, left, right) => right.Ref is PyTemplate other ? Concat(self: left.Unchecked<PyTemplate>(), other)
                : ts.RaiseTypeError($"can only concatenate string.templatelib.Template (not \"{ts.TypeOf(right).FullName}\") to string.templatelib.Template"),
            Repr = static (ts, self) =>
            {
                PyStr? strings = Operations.Repr(ts, self.Unchecked<PyTemplate>().Strings);
                PyStr? interpolations = strings is null ? null : Operations.Repr(ts, self.Unchecked<PyTemplate>().Interpolations);
                return interpolations is null ? default : (PyStr)$"Template(strings={strings}, interpolations={interpolations})";
            },
        },
        GetSets =
        [
            GetSetDefinition.Member("strings", static (_, self) => self.Unchecked<PyTemplate>().Strings),
            GetSetDefinition.Member("interpolations", static (_, self) => self.Unchecked<PyTemplate>().Interpolations),
            new("values", static (_, self) => new PyTuple([.. self.Unchecked<PyTemplate>().Interpolations.Items.Select(i => i.Unchecked<PyInterpolation>().Content)])),
        ],
    };

    private static readonly TypeDefinition Iterator = new("TemplateIter", TypeKind.TemplateIterator)
    {
        Module = Home,
        IsSubclassable = false,
        Slots = new TypeSlots { Iter = static (_, self) => self, Next = Next },
    };

    private static readonly TypeDefinition Interpolation = new("Interpolation", TypeKind.Interpolation)
    {
        Module = Home,
        IsSubclassable = false,
        IsGeneric = true,
        Slots = new TypeSlots
        {
            New = static (ts, _, args, keywordNames) =>
            {
                Value[]? bound = InterpolationSignature.Bind(ts, args, keywordNames);
                if (bound is null) return default;
                if (!bound[1].IsNull && bound[1].Ref is not PyStr) return ts.RaiseTypeError($"Interpolation() argument 'expression' must be str, not {ts.TypeOf(bound[1]).LayoutName}");
                if (!bound[2].IsNone && !(bound[2].Ref is PyStr { Length: 1 } c && c[0] is 's' or 'r' or 'a'))
                {
                    return bound[2].Ref is PyStr ? ts.RaiseValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
                        : ts.RaiseTypeError($"Interpolation() argument 'conversion' must be str, not {ts.TypeOf(bound[2]).LayoutName}");
                }
                if (!bound[3].IsNull && bound[3].Ref is not PyStr) return ts.RaiseTypeError($"Interpolation() argument 'format_spec' must be str, not {ts.TypeOf(bound[3]).LayoutName}");
                return new PyInterpolation(bound[0], bound[1].IsNull ? PyStr.Empty : bound[1], bound[2], bound[3].IsNull ? PyStr.Empty : bound[3]);
            },
            Init = static (_, _, _, _) => true,
            Repr = static (ts, self) =>
            {
                PyInterpolation i = self.Unchecked<PyInterpolation>();
                var parts = new List<string>();
                foreach (Value part in new[] { i.Content, i.Expression, i.Conversion, i.FormatSpec })
                {
                    PyStr? text = Operations.Repr(ts, part);
                    if (text is null) return default;
                    parts.Add(text.ToString());
                }
                return (PyStr)$"Interpolation({string.Join(", ", parts)})";
            },
        },
        GetSets =
        [
            GetSetDefinition.Member("value", static (_, self) => self.Unchecked<PyInterpolation>().Content),
            GetSetDefinition.Member("expression", static (_, self) => self.Unchecked<PyInterpolation>().Expression),
            GetSetDefinition.Member("conversion", static (_, self) => self.Unchecked<PyInterpolation>().Conversion),
            GetSetDefinition.Member("format_spec", static (_, self) => self.Unchecked<PyInterpolation>().FormatSpec),
        ],
        Constants = static _ => [("__match_args__", new PyTuple([(PyStr)"value", (PyStr)"expression", (PyStr)"conversion", (PyStr)"format_spec"]))],
    };

    public static readonly TypeDefinition[] All = [Template, Iterator, Interpolation];

    /// <summary>Texts that follow each other become one; between two interpolations there is an empty one.</summary>
    private static Value NewTemplate(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("Template.__new__ only accepts *args arguments");
        var strings = new List<Value>();
        var interpolations = new List<Value>();
        bool afterText = false;
        foreach (Value arg in args)
        {
            switch (arg.Ref)
            {
                case PyStr text:
                    if (afterText) strings[^1] = PyStr.Concat(strings[^1].Unchecked<PyStr>(), text);
                    else strings.Add(text);
                    afterText = true;
                    break;
                case PyInterpolation:
                    if (!afterText) strings.Add(PyStr.Empty);
                    interpolations.Add(arg);
                    afterText = false;
                    break;
                default:
                    return ts.RaiseTypeError($"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {ts.TypeOf(arg).LayoutName}");
            }
        }
        if (!afterText) strings.Add(PyStr.Empty);
        return new PyTemplate(new PyTuple([.. strings]), new PyTuple([.. interpolations]));
    }

    private static Value Concat(PyTemplate self, PyTemplate other)
    {
        Value[] strings = [.. self.Strings.Items[..^1], PyStr.Concat(self.Strings[^1].Unchecked<PyStr>(), other.Strings[0].Unchecked<PyStr>()), .. other.Strings.Items[1..]];
        return new PyTemplate(new PyTuple(strings), new PyTuple([.. self.Interpolations.Items, .. other.Interpolations.Items]));
    }

    private static bool Next(ThreadState ts, Value self, out Value item)
    {
        var iterator = self.Unchecked<PyTemplateIterator>();
        item = default;
        while (true)
        {
            int at = iterator.Position / 2;
            bool isText = iterator.Position % 2 == 0;
            if (isText ? at >= iterator.Template.Strings.Count : at >= iterator.Template.Interpolations.Count) return false;
            iterator.Position++;
            item = isText ? iterator.Template.Strings[at] : iterator.Template.Interpolations[at];
            if (!isText || item.Unchecked<PyStr>().Length > 0) return true;
        }
    }
}
