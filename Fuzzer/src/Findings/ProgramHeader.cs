namespace PyJitVerify.Fuzzer.Findings;

/// <summary>A comment on the first line of a program that names its assumption sites, so that a file by itself says
/// all that judging it needs: <c># sites: site, C.method</c>.</summary>
public static class ProgramHeader
{
    private const string Start = "# sites:";

    /// <summary>The program with the comment; without sites, or with such a comment already, the program as it is.</summary>
    public static string Put(string source, IReadOnlyCollection<string> sites)
    {
        var text = source.EndsWith('\n') ? source : source + "\n";
        var isThere = sites.Count == 0 || text.StartsWith(Start, StringComparison.Ordinal);
        return isThere ? text : $"{Start} {string.Join(", ", sites)}\n{text}";
    }

    /// <summary>The program without the comment.</summary>
    public static string Remove(string source) => source.StartsWith(Start, StringComparison.Ordinal) ? source[(source.IndexOf('\n') + 1)..] : source;

    /// <summary>The sites that a program names; none when it has no such comment.</summary>
    public static IReadOnlyList<string> Read(string source)
    {
        var line = source.Split('\n', 2)[0];
        return line.StartsWith(Start, StringComparison.Ordinal)
            ? line[Start.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [];
    }
}
