using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>Accepted sources: the tree and every position in it equal CPython's.</summary>
public sealed class ParserTests
{
    private static IEnumerable<TestCaseData> Trees() =>
        TreeExpectations.All.Select((row, i) => new TestCaseData(row.Source, row.Dump).SetArgDisplayNames($"{i}", row.Source));

    [TestCaseSource(nameof(Trees))]
    public void ParseModule_gives_the_tree_of_CPython(string source, string dump)
    {
        var result = Parser.ParseModule(source, "test.py");

        Assert.That(result.Error, Is.Null);
        Assert.That(AstDump.Dump(result.TreeOrThrow(), includeAttributes: true), Is.EqualTo(dump));
    }

    [Test]
    public void ParseExpression_accepts_one_expression_with_blank_lines_after()
    {
        var result = Parser.ParseExpression("a + 1\n\n", "test.py");

        Assert.That(
            AstDump.Dump(result.TreeOrThrow()),
            Is.EqualTo("Expression(body=BinOp(left=Name(id='a', ctx=Load()), op=Add(), right=Constant(value=1)))"));
    }

    [Test]
    public void ParseExpression_rejects_a_statement() =>
        Assert.That(Parser.ParseExpression("a = 1", "test.py").Error!.Message, Is.EqualTo("invalid syntax"));

    [TestCase("x = 1; y\n", "Interactive(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value=1)), Expr(value=Name(id='y', ctx=Load()))])")]
    [TestCase("if x:\n  y\n\n", "Interactive(body=[If(test=Name(id='x', ctx=Load()), body=[Expr(value=Name(id='y', ctx=Load()))])])")]
    public void ParseInteractive_accepts_one_statement(string source, string dump) =>
        Assert.That(AstDump.Dump(Parser.ParseInteractive(source, "test.py").TreeOrThrow()), Is.EqualTo(dump));

    [Test]
    public void Surrogate_escapes_stay_apart_from_the_character_they_would_form()
    {
        var pair = Parser.ParseExpression(@"'\ud83d\ude00'", "test.py").TreeOrThrow().Body;
        var character = Parser.ParseExpression(@"'\U0001f600'", "test.py").TreeOrThrow().Body;

        Assert.That(SyntaxEquality.Instance.Equals(pair, character), Is.False);
        Assert.That(((ConstantValue.Str)((Constant)pair).Value).Value.Length, Is.EqualTo(2));
    }

    [TestCase("# -*- coding: latin-1 -*-\nx = 'é'\n", "iso-8859-1")]
    [TestCase("\n# vim: set fileencoding=utf-8 :\nx = 'é'\n", "utf-8")]
    public void Coding_cookie_decides_how_bytes_are_read(string source, string encoding)
    {
        var bytes = System.Text.Encoding.GetEncoding(encoding).GetBytes(source);

        Assert.That(AstDump.Dump(Parser.ParseModule(bytes.AsSpan(), "test.py").TreeOrThrow()), Does.Contain("value='é'"));
    }

    [Test]
    public void Byte_order_mark_is_skipped_in_bytes() =>
        Assert.That(Parser.ParseModule([0xEF, 0xBB, 0xBF, (byte)'x'], "test.py").TreeOrThrow().Body[0].Span.Column, Is.Zero);

    [TestCase("x\r\ny\r\n")]
    [TestCase("x\ry\r")]
    public void Every_line_end_counts_as_one(string source) =>
        Assert.That(Parser.ParseModule(source, "test.py").TreeOrThrow().Body[1].Span.Line, Is.EqualTo(2));
}
