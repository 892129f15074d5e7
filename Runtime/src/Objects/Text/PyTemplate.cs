namespace PyJitVerify.Runtime.Objects;

/// <summary>The value of a t-string: texts and, between them, interpolations. There is always one text more.</summary>
public sealed class PyTemplate : PyObject
{
    internal PyTemplate(PyTuple strings, PyTuple interpolations) : base(TypeKind.Template)
    {
        Strings = strings;
        Interpolations = interpolations;
    }

    internal PyTuple Strings { get; }

    internal PyTuple Interpolations { get; }
}

/// <summary>One <c>{...}</c> of a t-string, not yet made a text.</summary>
public sealed class PyInterpolation : PyObject
{
    internal PyInterpolation(Value value, Value expression, Value conversion, Value formatSpec) : base(TypeKind.Interpolation)
    {
        Content = value;
        Expression = expression;
        Conversion = conversion;
        FormatSpec = formatSpec;
    }

    internal Value Content { get; }

    internal Value Expression { get; }

    /// <summary>None, <c>"r"</c>, <c>"s"</c> or <c>"a"</c>.</summary>
    internal Value Conversion { get; }

    internal Value FormatSpec { get; }
}

/// <summary>Walks texts and interpolations in turn, empty texts left out.</summary>
internal sealed class PyTemplateIterator(PyTemplate template) : PyObject(TypeKind.TemplateIterator)
{
    public PyTemplate Template { get; } = template;

    /// <summary>Even: the text at half of it comes next; odd: the interpolation.</summary>
    public int Position { get; set; }
}
