using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>Rejected sources: kind, wording, line and columns equal CPython's.</summary>
public sealed class SyntaxErrorTests
{
    private static IEnumerable<TestCaseData> Errors() =>
        ErrorExpectations.All.Select((row, i) => new TestCaseData(i).SetArgDisplayNames($"{i}", row.Source));

    [TestCaseSource(nameof(Errors))]
    public void ParseModule_reports_what_CPython_reports(int index)
    {
        var row = ErrorExpectations.All[index];

        var error = Parser.ParseModule(row.Source, "test.py").Error;

        Assert.That(error, Is.Not.Null);
        Assert.That(
            (error!.Kind, error.Message, error.Line, error.Column, error.EndLine, error.EndColumn),
            Is.EqualTo((row.Kind, row.Message, row.Line, row.Column, row.EndLine, row.EndColumn)));
    }

    [Test]
    public void Error_carries_the_line_it_stands_on() =>
        Assert.That(Parser.ParseModule("a\nb = é c\nd", "test.py").Error!.Text, Is.EqualTo("b = é c\n"));

    [Test]
    public void Null_byte_is_rejected() =>
        Assert.That(
            Parser.ParseModule("a\0b", "test.py").Error!.Message, Is.EqualTo("source code cannot contain null bytes"));

    [Test]
    public void Unknown_encoding_is_rejected() =>
        Assert.That(
            Parser.ParseModule("# coding: klingon\n"u8, "test.py").Error!.Message, Is.EqualTo("unknown encoding: klingon"));

    [Test]
    public void Lone_surrogate_in_the_source_is_rejected() =>
        Assert.That(Parser.ParseModule("x = '\ud800'", "test.py").Error!.Message, Does.Contain("surrogates not allowed"));
}
