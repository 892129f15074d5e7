using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>
/// Finds bodies and nodes by their number in a walk, and makes the tree in which one of them is replaced.
/// <para>Invariant: listing and replacing walk in the same order, outer ones first, so a number means the same in
/// both.</para>
/// </summary>
public static class TreeEdit
{
    /// <summary>All statement lists, outer ones first.</summary>
    public static IReadOnlyList<ImmutableArray<Stmt>> Bodies(Module tree)
    {
        var walk = new Walk(-1, null, -1, null);
        walk.Rewrite(tree);
        return walk.Bodies;
    }

    /// <summary>All nodes, outer ones first.</summary>
    public static IReadOnlyList<Node> Nodes(Module tree)
    {
        var walk = new Walk(-1, null, -1, null);
        walk.Rewrite(tree);
        return walk.Nodes;
    }

    /// <summary>True for what runs when it is called, and not where it stands.</summary>
    internal static bool IsFunction(Node node) => node is FunctionDef or AsyncFunctionDef or Lambda;

    /// <summary>The nodes below one that belong to no function below it.</summary>
    internal static IEnumerable<Node> OwnNodes(Node scope) =>
        scope.Children.SelectMany(c => IsFunction(c) ? [] : OwnNodes(c).Prepend(c));

    /// <summary>The expressions that a statement evaluates once and itself: not those of the statements in it, and no loop's test.</summary>
    internal static IEnumerable<Expr> OwnExpressions(Stmt statement) => statement is While
        ? []
        : statement.Children.Where(c => c is Expr or WithItem).SelectMany(c => OwnNodes(c).Prepend(c)).OfType<Expr>();

    /// <summary>The tree with another statement list in that place.</summary>
    public static Module WithBody(Module tree, int number, ImmutableArray<Stmt> body) =>
        (Module)new Walk(number, body, -1, null).Rewrite(tree);

    /// <summary>The tree with another node in that place.</summary>
    public static Module WithNode(Module tree, int number, Node node) =>
        (Module)new Walk(-1, null, number, node).Rewrite(tree);

    private sealed class Walk(int bodyNumber, ImmutableArray<Stmt>? newBody, int nodeNumber, Node? newNode) : AstRewriter
    {
        internal List<ImmutableArray<Stmt>> Bodies { get; } = [];

        internal List<Node> Nodes { get; } = [];

        public override Node Rewrite(Node node)
        {
            Nodes.Add(node);
            return Nodes.Count - 1 == nodeNumber ? newNode! : RewriteChildren(node);
        }

        protected override ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body)
        {
            Bodies.Add(body);
            return Bodies.Count - 1 == bodyNumber ? newBody!.Value : base.RewriteBody(body);
        }
    }
}
