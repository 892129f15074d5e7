using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Replaces an expression by one of its parts, or by a constant of one token; a name by the simplest one, so that
/// what binds it may go.</summary>
internal sealed class HoistExpressions : IReducer
{
    /// <inheritdoc/>
    public string Name => "hoist-expressions";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var nodes = TreeEdit.Nodes(tree);
        // A constant by itself does nothing: its statement can go as well.
        var statements = nodes.OfType<ExprStmt>().Select(s => s.Value).ToHashSet<Expr>(ReferenceEqualityComparer.Instance);
        for (var number = 0; number < nodes.Count; number++)
        {
            if (nodes[number] is not Expr expression || !IsValue(expression))
                continue;
            foreach (var part in Parts(expression))
                yield return TreeEdit.WithNode(tree, number, part);
            var constants = expression is Constant || statements.Contains(expression) ? 0 : expression is PyJitVerify.Runtime.Syntax.Name ? 1 : Constants.Simplest.Count;
            foreach (var constant in Constants.Simplest.Take(constants))
                yield return TreeEdit.WithNode(tree, number, constant);
        }
    }

    /// <summary>False for targets and for what is no expression of its own.</summary>
    private static bool IsValue(Expr node) => node switch
    {
        PyJitVerify.Runtime.Syntax.Name n => n.Ctx == ExprContext.Load,
        PyJitVerify.Runtime.Syntax.Attribute a => a.Ctx == ExprContext.Load,
        Subscript s => s.Ctx == ExprContext.Load,
        List l => l.Ctx == ExprContext.Load,
        PyJitVerify.Runtime.Syntax.Tuple t => t.Ctx == ExprContext.Load,
        Starred or Slice or FormattedValue or Interpolation => false,
        _ => true,
    };

    private static IEnumerable<Expr> Parts(Expr node) => node.Children
        .SelectMany(c => c switch
        {
            Starred s => [s.Value],
            FormattedValue f => [f.Value],
            Expr e => [e],
            Keyword k => [k.Value],
            Comprehension g => [g.Iter],
            _ => Enumerable.Empty<Expr>(),
        })
        .Where(IsValue);
}
