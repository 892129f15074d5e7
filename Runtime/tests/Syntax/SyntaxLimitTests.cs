using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>
/// Sources at and beyond the bounds. Each runs on a small stack, where unbounded recursion would end the process.
/// </summary>
public sealed class SyntaxLimitTests
{
    private const int SmallStackBytes = 512 << 10;

    [Test]
    public void Parentheses_are_accepted_up_to_200() =>
        Assert.That(ErrorOf(new string('(', 200) + new string(')', 200)), Is.Null);

    [TestCase(201)]
    [TestCase(10_000)]
    public void Parentheses_beyond_200_are_rejected(int count) =>
        Assert.That(
            ErrorOf(new string('(', count) + new string(')', count))!.Message, Is.EqualTo("too many nested parentheses"));

    [TestCase("-", "1")]
    [TestCase("not ", "1")]
    [TestCase("lambda: ", "1")]
    [TestCase("1 if 1 else ", "1")]
    [TestCase("a ** ", "1")]
    [TestCase("-", "$")]
    [TestCase("lambda: ", "$")]
    public void Right_nesting_without_parentheses_is_too_complex(string link, string end) =>
        Assert.That(ErrorOf(Repeat(link, 100_000) + end)!.Kind, Is.EqualTo(SyntaxErrorKind.TooComplex));

    [TestCase("-", "1")]
    [TestCase("lambda: ", "1")]
    public void Right_nesting_of_a_thousand_is_accepted(string link, string end) =>
        Assert.That(ErrorOf(Repeat(link, 1000) + end), Is.Null);

    [TestCase("-")]
    [TestCase("lambda: ")]
    [TestCase("1 if 1 else ")]
    public void Errors_in_deep_nesting_are_diagnosed(string link) =>
        Assert.That(ErrorOf(Repeat(link, 1400) + "$")!.Kind, Is.EqualTo(SyntaxErrorKind.SyntaxError));

    [TestCase("a+")]
    [TestCase("a|")]
    public void Operator_chain_of_5000_is_accepted_and_one_of_100000_is_too_complex(string link)
    {
        Assert.That(ErrorOf(Repeat(link, 5000) + "a"), Is.Null);
        Assert.That(ErrorOf(Repeat(link, 100_000) + "a")!.Kind, Is.EqualTo(SyntaxErrorKind.TooComplex));
    }

    [TestCase("a = ", "1")]
    [TestCase("a < ", "b")]
    [TestCase("a and ", "b")]
    [TestCase("a; ", "b")]
    [TestCase("a, ", "b")]
    public void Flat_chains_have_no_bound(string link, string end) =>
        Assert.That(ErrorOf(Repeat(link, 100_000) + end), Is.Null);

    [Test]
    public void Blocks_are_accepted_up_to_99_levels_of_indentation()
    {
        Assert.That(ErrorOf(NestedBlocks(99)), Is.Null);
        var error = ErrorOf(NestedBlocks(100))!;
        Assert.That(
            (error.Kind, error.Message), Is.EqualTo((SyntaxErrorKind.IndentationError, "too many levels of indentation")));
    }

    [Test]
    public void Elif_chain_of_3000_is_accepted() =>
        Assert.That(ErrorOf("if a: b\n" + Repeat("elif a: b\n", 3000)), Is.Null);

    [Test]
    public void FStrings_nest_up_to_the_limit() =>
        Assert.That(
            ErrorOf(Repeat("f'{", 1000))!.Message, Is.EqualTo("too many nested f-strings or t-strings"));

    [Test]
    public void Time_is_linear_in_the_length()
    {
        var line = "x = [(1, 'a', {2: f(3, *b)}) for c in d if not e]\n";
        var source = Repeat(line, 5_000_000 / line.Length);

        Assert.That(ErrorOf(source), Is.Null);
        Assert.That(ErrorOf(source + "a b")!.Message, Is.EqualTo("invalid syntax"));
    }

    private static string Repeat(string text, int count) => new System.Text.StringBuilder().Insert(0, text, count).ToString();

    private static string NestedBlocks(int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(i => new string(' ', i) + "if a:\n")) + new string(' ', levels) + "b\n";

    private static SyntaxErrorInfo? ErrorOf(string source)
    {
        SyntaxErrorInfo? error = null;
        var thread = new Thread(() => error = Parser.ParseModule(source, "test.py").Error, SmallStackBytes);
        thread.Start();
        thread.Join();
        return error;
    }
}
