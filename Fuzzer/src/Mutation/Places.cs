using System.Collections.Immutable;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Minimizer;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>Draws a place of a tree and changes what is there.</summary>
internal static class Places
{
    /// <summary>Name of the exception that a change raised.</summary>
    private const string Raised = "raised_here";

    /// <summary>What operands that do not suit raise. Where depth or memory runs out, running on would only take longer.</summary>
    private static readonly string[] Caught =
        ["TypeError", "ValueError", "ArithmeticError", "LookupError", "AttributeError", "NameError", "AssertionError", "StopIteration"];

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

    /// <summary>The same where the change may raise: then that is probed, and what stood there runs.</summary>
    internal static Module? ReplaceWithGuard(Module tree, Draw draw, Func<Node, bool> isPlace, Func<Node, Node> replace)
    {
        var nodes = TreeEdit.Nodes(tree);
        var at = -1;
        var changed = ReplaceNode(tree, draw, isPlace, node =>
        {
            at = Enumerable.Range(0, nodes.Count).Last(k => ReferenceEquals(nodes[k], node));
            return replace(node);
        });
        if (changed is null)
            return null;
        var around = Enumerable.Range(0, at + 1).Last(k => nodes[k] is Stmt && Below(nodes[k]).Any(n => ReferenceEquals(n, nodes[at])));
        return TreeEdit.Nodes(changed)[around] is Stmt statement && CanBeGuarded(statement)
            ? TreeEdit.WithNode(changed, around, Guarded(statement, (Stmt)nodes[around]))
            : changed;
    }

    /// <summary>A statement, and another one that runs where it raises.</summary>
    internal static Try Guarded(Stmt statement, Stmt otherwise) => Guarded([statement], otherwise);

    /// <summary>The same for statements in a row.</summary>
    internal static Try Guarded(ImmutableArray<Stmt> statements, Stmt otherwise)
    {
        var kind = new PyJitVerify.Runtime.Syntax.Attribute(Make.Call("type", Make.Load(Raised)), "__name__", ExprContext.Load);
        return new Try(statements, [new ExceptHandler(Make.TupleOf([.. Caught.Select(Make.Load)]), Raised, [new ExprStmt(Make.Call(ProgramContract.Probe, kind)), otherwise])], [], []);
    }

    /// <summary>Evaluates something, does nothing but that and is not there to raise.</summary>
    internal static bool CanBeGuarded(Stmt statement) => statement switch
    {
        Assign { Value: Constant, Targets: [Name] } => false,
        Assign or AugAssign or AnnAssign or ExprStmt or Return or Assert or Delete => true,
        _ => false,
    };

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

    /// <summary>What says how long or large something gets: what is in a call of <c>range</c>, counts of shifts, exponents.</summary>
    internal static HashSet<Node> Extents(Module tree) => Below(tree)
        .SelectMany(n => n switch
        {
            Call { Func: Name { Id: "range" } } => Below(n),
            BinOp { Op: Operator.LShift or Operator.Pow, Right: var right } => Below(right),
            AugAssign { Op: Operator.LShift or Operator.Pow, Value: var value } => Below(value),
            _ => [],
        })
        .ToHashSet<Node>(ReferenceEqualityComparer.Instance);

    /// <summary>The statements of a text.</summary>
    internal static ImmutableArray<Stmt> Parsed(string text) => NameSplit.Parse(text).Body;

    /// <summary>A node and all below it.</summary>
    internal static IEnumerable<Node> Below(Node node) => node.Children.SelectMany(Below).Prepend(node);
}
