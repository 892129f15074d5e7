using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>Leaves out each <c>pass</c> that stands beside something else. Reducers put one where a statement was; to drop them one by one
/// would cost a test each.</summary>
internal sealed class Tidying : AstRewriter
{
    private Tidying()
    {
    }

    /// <summary>The tidy program.</summary>
    internal static Module Of(Module tree)
    {
        var tidy = (Module)new Tidying().Rewrite(tree);
        return tidy.Body is [Pass] ? tidy with { Body = [] } : tidy;
    }

    protected override ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body)
    {
        var rewritten = base.RewriteBody(body);
        if (!rewritten.Any(s => s is Pass))
            return rewritten;
        var rest = rewritten.RemoveAll(s => s is Pass);
        return rest.IsEmpty ? [rewritten[0]] : rest;
    }
}
