namespace PyJitVerify.Runtime.Objects;

/// <summary>The methods of str.</summary>
/// <remarks>Source: CPython <c>Objects/unicodeobject.c</c>.</remarks>
internal static class StrMethods
{
    public static readonly MethodDefinition[] All =
    [
        Formatting.Str,
        MethodDefinition.Keywords("format", StrFormat.Format),
        MethodDefinition.OneArg("format_map", StrFormat.FormatMap),
    ];
}
