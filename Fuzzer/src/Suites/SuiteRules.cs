using System.Text.RegularExpressions;
using PyJitVerify.Oracle.Judging;

namespace PyJitVerify.Fuzzer.Suites;

/// <summary>What of a test runner's output may differ between two runs, as data: the rules of the oracle, and those for whole commands.</summary>
public static class SuiteRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    /// <summary>All of them, in the order in which they are applied.</summary>
    public static IReadOnlyList<NormalisingRule> All { get; } =
    [
        .. NormalisingRule.All,
        new("load-average", "regrtest shows how busy the machine is.",
            new(@"\bload avg: \d+(\.\d+)?", Options), "load avg: ?", "0:00:01 load avg: 0.52 [1/2] test_dict"),
        new("clock", "How long it took, and what time it is.",
            new(@"\b\d{1,2}:\d\d:\d\d([.,]\d+)?\b", Options), "?:??:??", "started at 17:03:59.123"),
        new("duration", "How long it took.",
            new(@"\b\d+(\.\d+)? ?(s|ms|us|ns|sec|secs|seconds?|minutes?|min)\b", Options), "? s", "Ran 3 tests in 0.012s"),
        new("temporary-name", "The name of a temporary file or folder is random.",
            new(@"(/var/tmp|/tmp)/[^\s'"":,)\]]+", Options), "/tmp/?", "FileNotFoundError: '/tmp/tmpab12cd_x/data'"),
        new("process-id", "Process ids depend on what else runs.",
            new(@"\b(pid|process|PID|Process)([ =:#]+)\d+\b", Options), "$1$2?", "worker pid=4711 is done"),
        new("random-seed", "Runners that shuffle say with which seed.",
            new(@"\b((?:random[ -]?)?seed[ =:]+)\d+\b", Options | RegexOptions.IgnoreCase), "$1?", "Using random seed: 4050233459"),
    ];

    /// <summary>A text with every rule applied.</summary>
    public static string Normalise(string text) => All.Aggregate(text, (now, rule) => rule.Replace(now));
}
