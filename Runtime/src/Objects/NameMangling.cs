namespace PyJitVerify.Runtime.Objects;

/// <summary>Private names: <c>__x</c> in class <c>C</c> is <c>_C__x</c>.</summary>
/// <remarks>Source: language reference, section 6.2.1, "Private name mangling".</remarks>
internal static class NameMangling
{
    public static string Mangle(string? className, string name)
    {
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal)
            || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.')) return name;
        string stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }

    public static PyStr Mangle(string className, PyStr name) => Mangle(className, name.ToString());
}
