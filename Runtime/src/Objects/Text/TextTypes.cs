namespace PyJitVerify.Runtime.Objects;

/// <summary>The definitions of the text types.</summary>
internal static class TextTypes
{
    public static readonly TypeDefinition[] All = [StrType.Definition, BytesType.Definition, BytesType.Iterator, ByteArrayType.Definition, ByteArrayType.Iterator];
}
