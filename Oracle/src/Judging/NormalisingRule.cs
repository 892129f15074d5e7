using System.Text.RegularExpressions;
using PyJitVerify.Oracle.Observations;

namespace PyJitVerify.Oracle.Judging;

/// <summary>A legal difference between runs, declared as data: what it relaxes, why, and a text that it must
/// change.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Why">Why the difference is legal.</param>
/// <param name="Pattern">What is replaced in stdout, stderr, exception arguments and final globals.</param>
/// <param name="Replacement">By what.</param>
/// <param name="Witness">A text in which the pattern must match, or the rule is dead.</param>
public sealed record NormalisingRule(string Name, string Why, Regex Pattern, string Replacement, string Witness)
{
    /// <summary>All rules in force.</summary>
    public static EquatableList<NormalisingRule> All { get; } = new([
        new("address-in-repr",
            "A default repr shows where the object lives; address layout is random for each process.",
            new(@"\bat 0x[0-9a-f]{6,16}\b", RegexOptions.CultureInvariant),
            "at 0x?",
            "<__main__.C object at 0x7f28d99c6400>"),
    ]);

    /// <summary>The observation with every rule applied.</summary>
    public static Observation Normalise(Observation seen)
    {
        foreach (var rule in All)
            seen = rule.Apply(seen);
        return seen;
    }

    /// <summary>A text with this rule applied.</summary>
    public string Replace(string text) => Pattern.Replace(text, Replacement);

    private Observation Apply(Observation seen)
    {
        if (!Matches(seen))
            return seen;
        return seen with
        {
            Stdout = Replace(seen.Stdout),
            Stderr = Replace(seen.Stderr),
            Exception = seen.Exception?.Each(e => e with { Arguments = Replace(e.Arguments), Notes = new(e.Notes.Select(Replace)) }),
            Globals = new(seen.Globals.Select(g => g with { Text = Replace(g.Text) })),
        };
    }

    private bool Matches(Observation seen) => Pattern.IsMatch(seen.Stdout) || Pattern.IsMatch(seen.Stderr)
        || seen.Exception is not null || seen.Globals.Any(g => Pattern.IsMatch(g.Text));
}
