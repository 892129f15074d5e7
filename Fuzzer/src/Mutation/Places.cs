using System.Collections.Immutable;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Minimizer;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>Draws a place of a tree and changes what is there.</summary>
internal static class Places
{
    /// <summary>The tree with one of the nodes that fit replaced; null when none does. What replaces it is drawn behind the place.</summary>
    internal static Module? ReplaceNode(Module tree, Draw draw, Func<Node, bool> isPlace, Func<Node, Node> replace)
    {
        var nodes = TreeEdit.Nodes(tree);
        var places = Enumerable.Range(0, nodes.Count).Where(k => isPlace(nodes[k])).ToList();
        if (places.Count == 0)
            return null;
        var place = places[draw.Below(places.Count)];
        return TreeEdit.WithNode(tree, place, replace(nodes[place]));
    }

    /// <summary>The tree with the statements from one place on replaced: the place is drawn among those that fit.</summary>
    internal static Module? ReplaceStatement(
        Module tree, Draw draw, Func<ImmutableArray<Stmt>, int, bool> isPlace, Func<ImmutableArray<Stmt>, int, ImmutableArray<Stmt>> replace)
    {
        var bodies = TreeEdit.Bodies(tree);
        var places = bodies.SelectMany((body, number) => Enumerable.Range(0, body.Length).Where(k => isPlace(body, k)).Select(k => (number, k))).ToList();
        if (places.Count == 0)
            return null;
        var (number, at) = places[draw.Below(places.Count)];
        return TreeEdit.WithBody(tree, number, replace(bodies[number], at));
    }

    /// <summary>True for a statement that may be wrapped, copied or moved: it defines nothing and steers no control flow around it.</summary>
    internal static bool IsPlain(Stmt statement) =>
        statement is not (FunctionDef or AsyncFunctionDef or ClassDef or Import or ImportFrom or Global or Nonlocal or Delete or Pass)
        && !Below(statement).Any(n => n is Break or Continue or Return or Yield or YieldFrom or Await);

    /// <summary>A node and all below it.</summary>
    internal static IEnumerable<Node> Below(Node node) => node.Children.SelectMany(Below).Prepend(node);
}
