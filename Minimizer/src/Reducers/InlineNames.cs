using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>
/// Puts what a name stands for in its place and drops what bound it: the value of an assignment, the default of a
/// parameter, the base of a class that adds nothing. Only in the function that binds it; a name of the module, everywhere.
/// </summary>
internal sealed class InlineNames : IReducer
{
    /// <inheritdoc/>
    public string Name => "inline-names";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree) =>
        from scope in TreeEdit.Nodes(tree).Where(n => n is Module or FunctionDef)
        from binding in TreeEdit.OwnNodes(scope).SelectMany(Bindings)
        select (Module)new Inliner(scope, binding).Rewrite(tree);

    private static IEnumerable<Binding> Bindings(Node node) => node switch
    {
        Assign { Targets: [PyJitVerify.Runtime.Syntax.Name target] } assign => [new(assign, target.Id, assign.Value)],
        ClassDef { Bases: [var only], Body: [Pass] } type => [new(type, type.Name, only)],
        Arguments { PosOnlyArgs.IsEmpty: true } parameters => parameters.Args.TakeLast(parameters.Defaults.Length)
            .Select((p, k) => new Binding(parameters, p.Name, parameters.Defaults[k])),
        _ => [],
    };

    /// <param name="Binder">What binds the name and is dropped.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Value">What it stands for.</param>
    private sealed record Binding(Node Binder, string Name, Expr Value);

    private sealed class Inliner(Node scope, Binding binding) : AstRewriter
    {
        private bool _isInside;

        public override Node Rewrite(Node node)
        {
            if (ReferenceEquals(node, scope))
            {
                _isInside = true;
                var inlined = RewriteChildren(node);
                _isInside = false;
                return inlined;
            }

            return _isInside ? Inlined(node) : RewriteChildren(node);
        }

        private Node Inlined(Node node) => node switch
        {
            Arguments parameters when ReferenceEquals(node, binding.Binder) => Without(parameters),
            _ when ReferenceEquals(node, binding.Binder) => new Pass(),
            PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } name when name.Id == binding.Name => binding.Value,
            _ => RewriteChildren(node),
        };

        private Arguments Without(Arguments parameters)
        {
            var place = parameters.Args.ToList().FindIndex(p => p.Name == binding.Name);
            var fromDefaults = place - (parameters.Args.Length - parameters.Defaults.Length);
            return parameters with { Args = parameters.Args.RemoveAt(place), Defaults = parameters.Defaults.RemoveAt(fromDefaults) };
        }
    }
}
