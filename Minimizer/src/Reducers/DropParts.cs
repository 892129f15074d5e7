using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Leaves out optional parts of a node: an argument, a default, a base, a handler, an <c>else</c>, an element,
/// an operand.</summary>
internal sealed class DropParts : IReducer
{
    /// <inheritdoc/>
    public string Name => "drop-parts";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var nodes = TreeEdit.Nodes(tree);
        for (var number = 0; number < nodes.Count; number++)
        {
            foreach (var smaller in Smaller(nodes[number]))
                yield return TreeEdit.WithNode(tree, number, smaller);
        }
    }

    private static IEnumerable<Node> Smaller(Node node) => node switch
    {
        Call n => Without(n.Args, a => n with { Args = a }).Concat(Without(n.Keywords, k => n with { Keywords = k })),
        FunctionDef n => Without(n.DecoratorList, d => n with { DecoratorList = d }),
        AsyncFunctionDef n => Without(n.DecoratorList, d => n with { DecoratorList = d }),
        ClassDef n => Without(n.Bases, b => n with { Bases = b }).Concat(Without(n.Keywords, k => n with { Keywords = k }))
            .Concat(Without(n.DecoratorList, d => n with { DecoratorList = d })),
        Arguments n => Parameters(n),
        Try n => Without(n.Handlers, h => n with { Handlers = h }).Concat(Optional(n.OrElse, b => n with { OrElse = b }))
            .Concat(Optional(n.FinalBody, b => n with { FinalBody = b })),
        TryStar n => Without(n.Handlers, h => n with { Handlers = h }).Concat(Optional(n.OrElse, b => n with { OrElse = b }))
            .Concat(Optional(n.FinalBody, b => n with { FinalBody = b })),
        If n => Optional(n.OrElse, b => n with { OrElse = b }),
        For n => Optional(n.OrElse, b => n with { OrElse = b }),
        While n => Optional(n.OrElse, b => n with { OrElse = b }),
        AsyncFor n => Optional(n.OrElse, b => n with { OrElse = b }),
        With n => Without(n.Items, i => n with { Items = i }),
        AsyncWith n => Without(n.Items, i => n with { Items = i }),
        WithItem { OptionalVars: not null } n => [n with { OptionalVars = null }],
        Match n => Without(n.Cases, c => n with { Cases = c }),
        MatchCase { Guard: not null } n => [n with { Guard = null }],
        Delete n => Without(n.Targets, t => n with { Targets = t }),
        Assign n when n.Targets.Length > 1 => Without(n.Targets, t => n with { Targets = t }),
        Global n => Without(n.Names, i => n with { Names = i }),
        Nonlocal n => Without(n.Names, i => n with { Names = i }),
        Assert { Msg: not null } n => [n with { Msg = null }],
        List n => Without(n.Elts, e => n with { Elts = e }),
        PyJitVerify.Runtime.Syntax.Tuple n => Without(n.Elts, e => n with { Elts = e }),
        Set n => Without(n.Elts, e => n with { Elts = e }),
        Dict n => n.Keys.Select((_, k) => n with { Keys = n.Keys.RemoveAt(k), Values = n.Values.RemoveAt(k) }),
        BoolOp n when n.Values.Length > 2 => Without(n.Values, v => n with { Values = v }),
        Compare n when n.Ops.Length > 1 => n.Ops.Select((_, k) => n with { Ops = n.Ops.RemoveAt(k), Comparators = n.Comparators.RemoveAt(k) }),
        JoinedStr n => Without(n.Values, v => n with { Values = v }),
        Comprehension n => Without(n.Ifs, i => n with { Ifs = i }),
        Slice n => [n with { Step = null }, n with { Lower = null }, n with { Upper = null }],
        Raise { Cause: not null } n => [n with { Cause = null }],
        Return { Value: not null } n => [n with { Value = null }],
        Raise { Exc: not null } n => [n with { Exc = null }],
        ExceptHandler { Type: not null } n => [n with { Type = null, Name = null }, .. n.Name is null ? (Node[])[] : [n with { Name = null }]],
        _ => [],
    };

    /// <summary>Drops single parameters; a default goes with its parameter.</summary>
    private static IEnumerable<Node> Parameters(Arguments node)
    {
        var firstDefault = node.PosOnlyArgs.Length + node.Args.Length - node.Defaults.Length;
        for (var k = 0; k < node.Args.Length; k++)
        {
            var fromDefaults = node.PosOnlyArgs.Length + k - firstDefault;
            yield return node with
            {
                Args = node.Args.RemoveAt(k),
                Defaults = fromDefaults >= 0 ? node.Defaults.RemoveAt(fromDefaults) : node.Defaults,
            };
        }

        for (var k = 0; k < node.KwOnlyArgs.Length; k++)
            yield return node with { KwOnlyArgs = node.KwOnlyArgs.RemoveAt(k), KwDefaults = node.KwDefaults.RemoveAt(k) };
        if (node.VarArg is not null)
            yield return node with { VarArg = null };
        if (node.KwArg is not null)
            yield return node with { KwArg = null };
    }

    private static IEnumerable<Node> Without<T>(ImmutableArray<T> items, Func<ImmutableArray<T>, Node> make) =>
        Enumerable.Range(0, items.Length).Select(k => make(items.RemoveAt(items.Length - 1 - k)));

    private static IEnumerable<Node> Optional(ImmutableArray<Stmt> body, Func<ImmutableArray<Stmt>, Node> make) =>
        body.IsEmpty ? [] : [make([])];
}
