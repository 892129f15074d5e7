using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Reports;

/// <summary>How reports name places in Python code.</summary>
internal static class CodePlace
{
    /// <summary>Two code objects are one function only if they are one object, whatever they contain.</summary>
    public static readonly IEqualityComparer<PyCode> Identity =
        EqualityComparer<PyCode>.Create(ReferenceEquals, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode);

    /// <summary><c>qualname:line</c> of an instruction.</summary>
    public static string Of(PyCode code, int unit) => $"{code.QualifiedName}:{LineOf(code, unit)}";

    /// <summary>Its line; of one that the compiler put there for no line of its own, that of the nearest one in front of it.</summary>
    public static int LineOf(PyCode code, int unit)
    {
        for (int i = unit; i >= 0; i--)
        {
            if (code.LineOf(i) is > 0 and var line) return line;
        }
        return code.FirstLine;
    }

    /// <summary><c>qualname:line</c> of a function, by its first line.</summary>
    public static string Of(PyCode code) => $"{code.QualifiedName}:{code.FirstLine}";

    /// <summary>Whether somebody who names a function means this one: by its qualified name or the last part of it.</summary>
    public static bool IsNamed(PyCode code, string name) => code.QualifiedName.ToString() == name || code.Name.ToString() == name;
}
