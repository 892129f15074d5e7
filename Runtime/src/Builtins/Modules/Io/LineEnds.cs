using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Io;

/// <summary>The kinds of line ends that a text stream has met: a bit each for return, line feed and both.</summary>
internal readonly record struct LineEnds(int Bits)
{
    private static readonly string[] Kinds = ["\r", "\n", "\r\n"];

    /// <summary>What the attribute <c>newlines</c> is: None, the one, or a tuple.</summary>
    public Value ToValue()
    {
        int bits = Bits;
        Value[] seen = [.. Kinds.Where((_, i) => (bits >> i & 1) != 0).Select(k => (Value)(PyStr)k)];
        return seen.Length switch { 0 => Value.None, 1 => seen[0], _ => new PyTuple(seen) };
    }

    /// <summary>With those of a text that does not end between a return and its line feed.</summary>
    public LineEnds With(string text)
    {
        string rest = text.Replace("\r\n", "", StringComparison.Ordinal);
        return new LineEnds(Bits | (rest.Contains('\r') ? 1 : 0) | (rest.Contains('\n') ? 2 : 0) | (rest.Length != text.Length ? 4 : 0));
    }
}
