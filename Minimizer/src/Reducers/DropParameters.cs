using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Drops a parameter of a function together with the argument in that place of every call of its
/// name.</summary>
internal sealed class DropParameters : IReducer
{
    /// <inheritdoc/>
    public string Name => "drop-parameters";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree) =>
        from function in TreeEdit.Nodes(tree).OfType<FunctionDef>()
        from place in Enumerable.Range(0, function.Args.Args.Length)
        where function.Args.PosOnlyArgs.IsEmpty
        select (Module)new Dropper(function, place).Rewrite(tree);

    private sealed class Dropper(FunctionDef function, int place) : AstRewriter
    {
        public override Node Rewrite(Node node)
        {
            var rewritten = RewriteChildren(node);
            if (ReferenceEquals(node, function))
                return ((FunctionDef)rewritten) with { Args = Without(((FunctionDef)rewritten).Args) };
            return rewritten is Call { Func: PyJitVerify.Runtime.Syntax.Name name } call && name.Id == function.Name && call.Args.Length > place
                ? call with { Args = call.Args.RemoveAt(place) }
                : rewritten;
        }

        private Arguments Without(Arguments node)
        {
            var fromDefaults = place - (node.Args.Length - node.Defaults.Length);
            return node with
            {
                Args = node.Args.RemoveAt(place),
                Defaults = fromDefaults >= 0 ? node.Defaults.RemoveAt(fromDefaults) : node.Defaults,
            };
        }
    }
}
