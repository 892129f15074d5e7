using System.Text;

namespace PyJitVerify.Fuzzer.Reporting;

/// <summary>
/// What an optimizer made of a trace, as a diff of uop names. In: the names of the same loop's executor without and with the optimizer, side traces and stubs
/// behind them. Out: a line a uop with <c>-</c>, <c>+</c> or a space before it, and runs of equal ones cut down to the nearest few.
/// <para>What the optimizer moves about in every trace (instruction pointers, validity checks, spills) is left out of both. By the longest common subsequence.</para>
/// </summary>
internal static class UopDiff
{
    private const int Context = 2;

    private static readonly HashSet<string> Plumbing =
        ["_SET_IP", "_CHECK_VALIDITY", "_SPILL_OR_RELOAD", "_START_EXECUTOR", "_MAKE_WARM", "_NOP", "_MAKE_HEAP_SAFE"];

    private static readonly HashSet<string> Ends = ["_JUMP_TO_TOP", "_EXIT_TRACE", "_DYNAMIC_EXIT", "_DEOPT"];

    /// <summary>The diff; empty when the traces are the same.</summary>
    internal static string Of(IEnumerable<string> before, IEnumerable<string> after)
    {
        var lines = Lines([.. Trace(before)], [.. Trace(after)]);
        var text = new StringBuilder();
        var isCut = false;
        for (var k = 0; k < lines.Count; k++)
        {
            var isNear = lines[Math.Max(0, k - Context)..Math.Min(lines.Count, k + Context + 1)].Any(l => l[0] != ' ');
            if (isNear)
                text.Append(isCut && text.Length > 0 ? " ...\n" : "").Append(lines[k]).Append('\n');
            isCut = !isNear;
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>Without what stands behind the trace itself.</summary>
    private static IEnumerable<string> Trace(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => !Plumbing.Contains(n)))
        {
            yield return name;
            if (Ends.Contains(name))
                yield break;
        }
    }

    private static List<string> Lines(string[] before, string[] after)
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var (lines, left, right) = (new List<string>(), 0, 0);
        while (left < before.Length || right < after.Length)
        {
            if (left < before.Length && right < after.Length && before[left] == after[right])
            {
                lines.Add(' ' + before[left++]);
                right++;
            }
            else if (right == after.Length || (left < before.Length && common[left + 1, right] >= common[left, right + 1]))
                lines.Add('-' + before[left++]);
            else
                lines.Add('+' + after[right++]);
        }

        return lines;
    }
}
