namespace PyJitVerify.Runtime.Syntax;

/// <summary>Normalisation form KC of identifiers.</summary>
internal static class CompatibilityNormalizer
{
    public static string Normalize(string text) => text;
}
