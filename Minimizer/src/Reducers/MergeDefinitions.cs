using PyJitVerify.Runtime.Syntax;
using NameExpr = PyJitVerify.Runtime.Syntax.Name;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Leaves out a class or a function and uses another one, which is there already, wherever it was named.</summary>
internal sealed class MergeDefinitions : IReducer
{
    /// <inheritdoc/>
    public string Name => "merge-definitions";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree) =>
        from dropped in Defined(tree)
        from kept in Defined(tree)
        where dropped.IsClass == kept.IsClass && dropped.Name != kept.Name
        select (Module)new Renamer(dropped.Name, kept.Name).Rewrite(tree);

    private static IReadOnlyList<(string Name, bool IsClass)> Defined(Module tree) =>
        [.. tree.Body.Select(s => s switch { ClassDef c => (c.Name, true), FunctionDef f => (f.Name, false), _ => ("", false) }).Where(d => d.Item1.Length > 0)];

    private sealed class Renamer(string dropped, string kept) : AstRewriter
    {
        public override Node Rewrite(Node node) => node switch
        {
            ClassDef n when n.Name == dropped => new Pass(),
            FunctionDef n when n.Name == dropped => new Pass(),
            NameExpr n when n.Id == dropped => n with { Id = kept },
            _ => RewriteChildren(node),
        };
    }
}
