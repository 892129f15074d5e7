using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Makes an attribute a variable of the same name, wherever the program reads or writes it.</summary>
internal sealed class AttributesToNames : IReducer
{
    /// <inheritdoc/>
    public string Name => "attributes-to-names";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree) =>
        from attribute in TreeEdit.Nodes(tree).OfType<PyJitVerify.Runtime.Syntax.Attribute>().Select(a => a.Attr).Distinct()
        select (Module)new Lowering(attribute).Rewrite(tree);

    private sealed class Lowering(string attribute) : AstRewriter
    {
        public override Node Rewrite(Node node) => node is PyJitVerify.Runtime.Syntax.Attribute n && n.Attr == attribute
            ? new PyJitVerify.Runtime.Syntax.Name(attribute, n.Ctx)
            : RewriteChildren(node);
    }
}
