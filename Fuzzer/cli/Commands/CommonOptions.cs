using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PyJitVerify.Corpus;

namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary>Options that several commands share; each has one meaning everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>Programs of a run when neither count nor time is given.</summary>
    internal const int DefaultPrograms = 1000;

    /// <summary>Where findings go unless told otherwise, below the working directory.</summary>
    internal const string DefaultFindingsFolder = "findings";

    private const int MaxJobs = 256;

    internal static Option<ulong> RandomSeed() => new("--seed")
    {
        Description = "64-bit random seed that decides every program.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    internal static Option<int?> Count()
    {
        var option = new Option<int?>("--count") { Description = $"Programs to judge (default {DefaultPrograms} without --time).", HelpName = "N" };
        option.Validators.Add(result => AtLeastOne(result, option));
        return option;
    }

    internal static Option<int> Jobs(string what = "Programs judged")
    {
        var option = new Option<int>("--jobs")
        {
            Description = what + " at a time; changes nothing but the speed.",
            HelpName = "N",
            DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 1, MaxJobs),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n is < 1 or > MaxJobs)
                result.AddError($"--jobs takes 1 to {MaxJobs}");
        });
        return option;
    }

    internal static Option<TimeSpan?> Time(string what = "Stop judging after this long, such as 90s, 10m or 2h; decides nothing else.") => new("--time")
    {
        Description = what,
        HelpName = "T",
        CustomParser = result => ParseTime(result, result.Tokens[0].Value),
    };

    internal static Option<string> Target() => new("--target")
    {
        Description = PyJitVerify.Oracle.Subjects.Target.Forms + ".",
        HelpName = "T",
        DefaultValueFactory = _ => "embedded",
    };

    /// <summary>How many of something there are to be.</summary>
    internal static Option<int> Number(string name, string description, int otherwise, int least = 1)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n < least)
                result.AddError($"{name} takes {least} or more");
        });
        return option;
    }

    internal static Option<string?> Known(string what) => new("--known") { Description = what + ", in the format of Corpus/known.json.", HelpName = "FILE" };

    /// <summary>What the file says that <c>--known</c> names; nothing without one.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    internal static KnownSignatures ReadKnown(string? file) =>
        file is null ? new([]) : KnownSignatures.Read(File.Exists(file) ? file : throw new UsageException($"{file}: no such file"));

    internal static Option<bool> Json() => new("--json") { Description = "Write one JSON object for machines." };

    internal static Option<string> FindingsFolder() => new("--findings")
    {
        Description = "Folder for findings.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DefaultFindingsFolder,
    };

    private static void AtLeastOne(OptionResult result, Option<int?> option)
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n < 1)
            result.AddError($"{option.Name} must be at least 1");
    }

    private static TimeSpan? ParseTime(ArgumentResult result, string text)
    {
        var (digits, unit) = text.Length > 0 && char.IsAsciiLetter(text[^1]) ? (text[..^1], text[^1]) : (text, 's');
        var seconds = unit switch { 's' => 1.0, 'm' => 60, 'h' => 3600, _ => 0 };
        if (seconds > 0 && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number * seconds < TimeSpan.MaxValue.TotalSeconds / 2)
            return TimeSpan.FromSeconds(number * seconds);
        result.AddError($"'{text}' is no time: use 90s, 10m or 2h");
        return null;
    }
}
