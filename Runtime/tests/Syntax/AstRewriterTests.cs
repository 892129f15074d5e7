using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

public sealed class AstRewriterTests
{
    [Test]
    public void Rewrite_without_change_returns_the_same_tree()
    {
        foreach (var row in TreeExpectations.All)
        {
            var tree = Parser.ParseModule(row.Source, "test.py").TreeOrThrow();

            Assert.That(new Renamer("no such name", "x").Rewrite(tree), Is.SameAs(tree));
        }
    }

    [Test]
    public void Rewrite_replaces_nodes_and_keeps_what_did_not_change()
    {
        var tree = Parser.ParseModule("a = b + c\nd(e)\n", "test.py").TreeOrThrow();

        var result = (Module)new Renamer("b", "z").Rewrite(tree);

        Assert.That(Unparser.Unparse(result), Is.EqualTo("a = z + c\nd(e)\n"));
        Assert.That(result.Body[1], Is.SameAs(tree.Body[1]));
    }

    [Test]
    public void RewriteBody_can_drop_statements()
    {
        var tree = Parser.ParseModule("a\nif b:\n    c\n    pass\npass\n", "test.py").TreeOrThrow();

        Assert.That(Unparser.Unparse(new PassDropper().Rewrite(tree)), Is.EqualTo("a\nif b:\n    c\n"));
    }

    [Test]
    public void Equality_ignores_positions_and_sees_every_field()
    {
        var left = Parser.ParseExpression("f(a, b=1)", "test.py").TreeOrThrow();

        Assert.That(SyntaxEquality.Instance.Equals(left, Parser.ParseExpression("f( a,b = 1 )", "test.py").TreeOrThrow()));
        Assert.That(SyntaxEquality.Instance.Equals(left, Parser.ParseExpression("f(a, b=2)", "test.py").TreeOrThrow()), Is.False);
        Assert.That(SyntaxEquality.Instance.Equals(left, Parser.ParseExpression("f(a, c=1)", "test.py").TreeOrThrow()), Is.False);
    }

    private sealed class Renamer(string from, string to) : AstRewriter
    {
        public override Node Rewrite(Node node) =>
            base.Rewrite(node) is Name { Id: var id } name && id == from ? name with { Id = to } : base.Rewrite(node);
    }

    private sealed class PassDropper : AstRewriter
    {
        protected internal override System.Collections.Immutable.ImmutableArray<Stmt> RewriteBody(
            System.Collections.Immutable.ImmutableArray<Stmt> body) =>
            base.RewriteBody([.. body.Where(statement => statement is not Pass)]);
    }
}
