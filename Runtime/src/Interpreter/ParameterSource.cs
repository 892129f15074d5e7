using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Where a parameter of one call gets its value from: an argument, by its number, or at -1 a default.</summary>
internal readonly record struct ParameterSource(int Argument, Value Default)
{
    public static readonly ParameterSource None = new(-1, default);

    public bool IsNone => Argument < 0 && Default.IsNull;
}
