using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Rebuilds a tree from the leaves up. Override <see cref="Rewrite"/> to replace nodes, <see cref="RewriteBody"/> to
/// drop, add or reorder statements.
/// <para>Invariant: a subtree in which nothing changes is returned as the same object.</para>
/// <para>Errors: <see cref="InvalidCastException"/> when a node is replaced by one that does not fit its field.</para>
/// </summary>
public abstract class AstRewriter
{
    /// <summary>Rewrites the children, then returns the node; an override may return another one.</summary>
    public virtual Node Rewrite(Node node) => RewriteChildren(node);

    /// <summary>Rewrites a list of statements, in order.</summary>
    protected internal virtual ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body) => RewriteList(body);

    protected Node RewriteChildren(Node node)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        return node.RewriteChildren(this);
    }

    internal T RewriteRequired<T>(T node)
        where T : Node => (T)Rewrite(node);

    internal T? RewriteOptional<T>(T? node)
        where T : Node => node is null ? null : (T)Rewrite(node);

    protected internal ImmutableArray<T> RewriteList<T>(ImmutableArray<T> nodes)
        where T : Node
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var result = (T)Rewrite(nodes[i]);
            if (changed is null && !ReferenceEquals(result, nodes[i]))
            {
                changed = ImmutableArray.CreateBuilder<T>(nodes.Length);
                changed.AddRange(nodes, i);
            }

            changed?.Add(result);
        }

        return changed?.MoveToImmutable() ?? nodes;
    }

    internal ImmutableArray<Expr?> RewriteOptionalList(ImmutableArray<Expr?> nodes)
    {
        ImmutableArray<Expr?>.Builder? changed = null;
        for (var i = 0; i < nodes.Length; i++)
        {
            var result = RewriteOptional(nodes[i]);
            if (changed is null && !ReferenceEquals(result, nodes[i]))
            {
                changed = ImmutableArray.CreateBuilder<Expr?>(nodes.Length);
                changed.AddRange(nodes, i);
            }

            changed?.Add(result);
        }

        return changed?.MoveToImmutable() ?? nodes;
    }
}
