using System.Text.RegularExpressions;

namespace PyJitVerify.Runtime.Gen;

/// <summary>A stack effect in CPython's notation, as C# expressions over <c>oparg</c>.</summary>
internal sealed partial class StackEffect
{
    private StackEffect(string popped, string pushed)
    {
        Popped = popped;
        Pushed = pushed;
    }

    /// <summary>How many values are taken from the stack.</summary>
    public string Popped { get; }

    /// <summary>How many are put back.</summary>
    public string Pushed { get; }

    public static StackEffect Parse(string text)
    {
        string[] halves = text.Split("--");
        if (halves.Length != 2) throw new FormatException($"no stack effect: {text}");
        return new StackEffect(Count(halves[0]), Count(halves[1]));
    }

    private static string Count(string items)
    {
        int fixedCount = 0;
        var variable = new List<string>();
        foreach (string item in items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Match match = Sized().Match(item);
            if (match.Success) variable.Add($"({match.Groups[1].Value})");
            else fixedCount++;
        }
        if (variable.Count == 0) return fixedCount.ToString();
        string sum = string.Join(" + ", variable);
        return fixedCount == 0 ? sum : $"{fixedCount} + {sum}";
    }

    [GeneratedRegex(@"\[(.+)\]$")]
    private static partial Regex Sized();
}
