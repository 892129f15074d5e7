using System.Collections.Immutable;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Minimizer;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation;

/// <summary>Says which names mean what at a place, and draws places by it. A place is a statement of the module or of a function; one of a class's body
/// is none: what it binds are attributes.</summary>
internal static class Scoping
{
    /// <summary>Parameters of a function that has none.</summary>
    internal static readonly Arguments NoArguments = new([], [], null, [], [], null, []);

    /// <summary>What looks at the scope that it stands in.</summary>
    private static readonly string[] Introspective = ["super", "__class__", "locals", "vars", "dir", "eval", "exec"];

    /// <summary>A statement list, the functions and classes around it, outermost first, and whether a loop of the innermost is around it.</summary>
    internal readonly record struct ScopedBody(ImmutableArray<Stmt> Body, ImmutableArray<Stmt> Scopes, bool IsLooped);

    /// <summary>A place: a statement list and the number of a statement in it.</summary>
    internal readonly record struct Place(ScopedBody Around, int At)
    {
        internal ImmutableArray<Stmt> Body => Around.Body;

        internal ImmutableArray<Stmt> Scopes => Around.Scopes;

        internal Stmt Statement => Body[At];

        /// <summary>The function that it belongs to; null: the module.</summary>
        internal FunctionDef? Function => Scopes is [.., FunctionDef function] ? function : null;
    }

    /// <summary>The tree with the statement of one of the places that fit replaced; null when none does.</summary>
    internal static Module? Replace(Module tree, Draw draw, Func<Place, bool> isPlace, Func<Place, ImmutableArray<Stmt>> replace)
    {
        var bodies = Bodies(tree);
        var places = bodies.SelectMany((b, number) => Enumerable.Range(0, b.Body.Length).Select(k => (number, Place: new Place(b, k))))
            .Where(p => p.Place.Scopes is [] or [.., FunctionDef] && isPlace(p.Place)).ToList();
        if (places.Count == 0)
            return null;
        var (number, place) = places[draw.Below(places.Count)];
        return TreeEdit.WithBody(tree, number, place.Body.RemoveAt(place.At).InsertRange(place.At, replace(place)));
    }

    /// <summary>All statement lists, numbered as by <see cref="TreeEdit.Bodies"/>.</summary>
    internal static IReadOnlyList<ScopedBody> Bodies(Module tree)
    {
        var walk = new Walk();
        walk.Rewrite(tree);
        return walk.Bodies;
    }

    /// <summary>True for a statement that may move to another scope when the names that it binds are declared there.</summary>
    internal static bool CanMove(Stmt statement) => Places.IsPlain(statement) && !Places.Below(statement).Any(n =>
        n is Import or ImportFrom or Global or Nonlocal or AnnAssign or TypeAlias or AsyncFor or AsyncWith
            or Comprehension { IsAsync: true } or MatchMapping { Rest: not null }
        || IsIntrospective(n));

    /// <summary>True for a name whose meaning is the scope that it stands in.</summary>
    internal static bool IsIntrospective(Node node) => node is Name name && Introspective.Contains(name.Id);

    /// <summary>The nodes that run in the scope in which a node stands; targets of comprehensions do not.</summary>
    internal static IEnumerable<Node> Own(Node node) => (node switch
    {
        FunctionDef or AsyncFunctionDef or ClassDef => node.Children.Where(c => c is not Stmt).SelectMany(Own),
        Lambda lambda => Own(lambda.Args),
        Comprehension each => each.Ifs.Prepend(each.Iter).SelectMany(Own),
        _ => node.Children.SelectMany(Own),
    }).Prepend(node);

    /// <summary>The names that statements bind in their scope, once for each time.</summary>
    internal static IEnumerable<string> Bound(params IEnumerable<Node> nodes) => nodes.SelectMany(Own).SelectMany(NameSplit.BoundBy);

    /// <summary>The names of a function's or a class's own, parameters first.</summary>
    internal static IEnumerable<string> Locals(Stmt scope)
    {
        var body = scope.Children.OfType<Stmt>().ToList();
        var shared = body.SelectMany(Own).SelectMany(n => n switch { Global g => g.Names, Nonlocal l => l.Names, _ => [] });
        var parameters = scope.Children.OfType<Arguments>().SelectMany(a => a.Children).OfType<Arg>().Select(a => a.Name);
        return parameters.Concat(Bound(body).Except(shared)).Distinct();
    }

    /// <summary>What makes the names that a place's statement binds those of the place again, in a function or a class around the statement: the declarations
    /// there, and what must stay, never run, where nothing else binds such a name.</summary>
    internal static (ImmutableArray<Stmt> Stays, ImmutableArray<Stmt> Declarations) Shared(Place place)
    {
        ImmutableArray<string> bound = [.. Bound(place.Statement).Distinct().Order(StringComparer.Ordinal)];
        if (bound.IsEmpty)
            return ([], []);
        if (place.Function is not { } function)
            return ([], [new Global(bound)]);
        var nodes = function.Body.SelectMany(Own).ToList();
        var globals = nodes.OfType<Global>().SelectMany(g => g.Names).ToHashSet(StringComparer.Ordinal);
        var elsewhere = nodes.OfType<Nonlocal>().SelectMany(n => n.Names)
            .Concat(function.Args.Children.OfType<Arg>().Select(a => a.Name))
            .Concat(bound.Where(n => Bound(function.Body).Count(b => b == n) > Bound(place.Statement).Count(b => b == n)));
        ImmutableArray<string> shared = [.. bound.Where(globals.Contains)], cells = [.. bound.Except(shared)], alone = [.. cells.Except(elsewhere)];
        return (
            alone.IsEmpty ? [] : [new If(Make.Bool(false), [new Assign([.. alone.Select(Make.Store)], Make.Int(0))], [])],
            [.. shared.IsEmpty ? [] : (Stmt[])[new Global(shared)], .. cells.IsEmpty ? [] : (Stmt[])[new Nonlocal(cells)]]);
    }

    /// <summary>The stem and a number: what no text of the trees has.</summary>
    internal static string Fresh(string stem, params ReadOnlySpan<Module> trees)
    {
        var text = "";
        foreach (var tree in trees)
            text += Unparser.Unparse(tree);
        for (var number = 1; ; number++)
        {
            if (FormattableString.Invariant($"{stem}_{number}") is var name && !text.Contains(name, StringComparison.Ordinal))
                return name;
        }
    }

    /// <summary>The tree with definitions in front, behind what must come first.</summary>
    internal static Module WithDefinitions(Module tree, ImmutableArray<Stmt> definitions)
    {
        var first = tree.Body.TakeWhile((s, k) => s is ImportFrom { Module: "__future__" } || k == 0 && s is ExprStmt { Value: Constant { Value: ConstantValue.Str } });
        return new(tree.Body.InsertRange(first.Count(), definitions));
    }

    private sealed class Walk : AstRewriter
    {
        private ImmutableArray<Stmt> _scopes = [];
        private bool _isLooped;

        internal List<ScopedBody> Bodies { get; } = [];

        public override Node Rewrite(Node node)
        {
            var (scopes, isLooped) = (_scopes, _isLooped);
            _isLooped |= node is For or AsyncFor or While;
            if (node is FunctionDef or AsyncFunctionDef or ClassDef)
                (_scopes, _isLooped) = (_scopes.Add((Stmt)node), false);
            RewriteChildren(node);
            (_scopes, _isLooped) = (scopes, isLooped);
            return node;
        }

        protected override ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body)
        {
            Bodies.Add(new(body, _scopes, _isLooped));
            return base.RewriteBody(body);
        }
    }
}
