using System.Collections.Immutable;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Minimizer;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>
/// Statements of another program go in front of a statement of this one, in a loop if there is one: what they read are names of the place, and what they
/// compute flows back, into a number that the place keeps or into the statement behind them. Functions, classes and values of their module that they need
/// come along. All names are made apart; what raises is probed.
/// <para>Invariant: the program stays as small and as fast. So no loop comes along and nothing whose extent a name decides, and what flows back is compared,
/// indexed with or handed to a call, and what is added to is a number: nothing doubles in each iteration.</para>
/// </summary>
internal sealed class SpliceDataFlow : IMutator
{
    private const int MaxStatements = 3;

    /// <inheritdoc/>
    public string Name => "splice-data-flow";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        if (context.Others.Count == 0)
            return null;
        var donor = context.Others[draw.Below(context.Others.Count)];
        var pieces = Pieces(donor).ToList();
        if (pieces.Count == 0)
            return null;
        var (piece, definitions) = pieces[draw.Below(pieces.Count)];
        var suffix = Scoping.Fresh("", tree, donor);
        ImmutableArray<string> bound = [.. Scoping.Bound(piece).Distinct()];
        var apart = definitions.SelectMany(s => Scoping.Bound(s)).ToDictionary(n => n, n => n + suffix, StringComparer.Ordinal);
        var nodes = piece.SelectMany(Places.Below).ToList();
        var inside = Scoping.Bound(donor.Body).Concat(Places.Below(donor).OfType<FunctionDef>().SelectMany(Scoping.Locals)).ToHashSet(StringComparer.Ordinal);
        var free = Reads(piece).Where(n => inside.Contains(n) && !apart.ContainsKey(n) && (!bound.Contains(n) || IsReadFirst(piece, n))).Distinct().ToList();
        var augmented = nodes.OfType<AugAssign>().Select(a => a.Target).OfType<Name>().Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var called = nodes.OfType<Call>().Select(c => c.Func).OfType<Name>().Select(n => n.Id).Intersect(free).ToList();

        var changed = Scoping.Replace(tree, draw, p => p.Around.IsLooped && Takes(p), Spliced) ?? Scoping.Replace(tree, draw, Takes, Spliced);
        return changed is null ? null : Scoping.WithDefinitions(changed, ((Module)new NameSplit(apart).Rewrite(new Module(definitions))).Body);

        bool Takes(Scoping.Place place) => InScope(place, tree) is { Count: > 0 } scope && called.All(scope.Contains)
            && (Sums(place, scope).Length > 0 || Replaceable(place, scope).Count > 0);

        ImmutableArray<Stmt> Spliced(Scoping.Place place)
        {
            var scope = InScope(place, tree);
            var sums = Sums(place, scope);
            var names = new Dictionary<string, string>(apart, StringComparer.Ordinal);
            foreach (var name in bound)
                names[name] = name + suffix;
            var entry = new List<Stmt>();
            foreach (var name in free)
            {
                var source = scope.Contains(name) ? name : scope[draw.Below(scope.Count)];
                if (augmented.Contains(name))
                    entry.Add(new Assign([Make.Store(name + suffix)], sums is [] ? Make.Int(1) : Make.Load(draw.Pick(sums.AsSpan()))));
                else if (bound.Contains(name))
                    entry.Add(new Assign([Make.Store(name + suffix)], Make.Load(source)));
                else
                    names[name] = source;
            }

            var result = Make.Load(draw.Pick(bound.AsSpan()) + suffix);
            ImmutableArray<Stmt> moved = [.. entry, .. ((Module)new NameSplit(names).Rewrite(new Module(piece))).Body];
            var readers = Replaceable(place, scope);
            if (readers.Count > 0 && (sums.Length == 0 || draw.Chance(50)))
            {
                var reader = TreeEdit.WithNode(new Module([place.Statement]), readers[draw.Below(readers.Count)], result).Body[0];
                return [Places.Guarded(moved.Add(reader), place.Statement)];
            }

            var contribution = draw.Below(3) switch
            {
                1 => Make.Call("len", new PyJitVerify.Runtime.Syntax.Attribute(Make.Call("type", result), "__name__", ExprContext.Load)),
                2 => Make.Compare(Make.Call("type", result), CmpOperator.Is, Make.Call("type", Make.Load(scope[draw.Below(scope.Count)]))),
                _ => Make.Compare(result, CmpOperator.Eq, Make.Load(scope[draw.Below(scope.Count)])),
            };
            var sum = new AugAssign(Make.Store(draw.Pick(sums.AsSpan())), Operator.Add, contribution);
            return [Places.Guarded(moved.Add(sum), new Pass()), place.Statement];
        }
    }

    /// <summary>Statements in a row that bind something, and what of the module they need.</summary>
    private static IEnumerable<(ImmutableArray<Stmt> Piece, ImmutableArray<Stmt> Definitions)> Pieces(Module donor)
    {
        var extents = Places.Extents(donor);
        foreach (var (body, scopes, _) in Scoping.Bodies(donor).Where(b => b.Scopes is [] or [.., FunctionDef]))
        {
            for (var start = 0; start < body.Length; start++)
            {
                for (var length = 1; length <= MaxStatements && start + length <= body.Length && CanGo(body[start + length - 1], extents); length++)
                {
                    ImmutableArray<Stmt> piece = [.. body.Skip(start).Take(length)];
                    if (!Scoping.Bound(piece).Any() || Needed(donor, Reads(piece).Except(scopes.SelectMany(Scoping.Locals))) is not { } definitions)
                        continue;
                    var whole = new Module([.. definitions, .. piece]);
                    if (!NameSplit.Fixed(whole).Intersect(Reads(piece).Concat(Scoping.Bound(whole.Body))).Any())
                        yield return (piece, definitions);
                }
            }
        }
    }

    private static bool CanGo(Stmt statement, HashSet<Node> extents) => Scoping.CanMove(statement) && IsQuick(statement, extents)
        && !Places.Below(statement).Any(n => n is Raise or FunctionDef or ClassDef || n is Name { Id: ProgramContract.Phase });

    private static bool IsQuick(Node node, HashSet<Node> extents) =>
        !Places.Below(node).Any(n => n is For or While or Import or ImportFrom or Global or Nonlocal or Await || n is Name && extents.Contains(n));

    /// <summary>The statements of the module that bind these names of it, and what those need; null when one cannot come along. A value that is not a
    /// function or a class comes along with a definition only: a piece reads a name of its place instead.</summary>
    private static ImmutableArray<Stmt>? Needed(Module donor, IEnumerable<string> reads)
    {
        var extents = Places.Extents(donor);
        var binders = donor.Body.SelectMany(s => Scoping.Bound(s).Distinct().Select(n => (Name: n, Statement: s)))
            .ToLookup(b => b.Name, b => b.Statement, StringComparer.Ordinal);
        var needed = new HashSet<Stmt>(ReferenceEqualityComparer.Instance);
        var open = new Stack<string>(reads.Where(n => binders[n].Any(s => s is not Assign)));
        while (open.TryPop(out var name))
        {
            if (!binders.Contains(name))
                continue;
            if (binders[name].ToList() is not [var statement] || !IsQuick(statement, extents)
                || statement is not (FunctionDef or ClassDef or Assign { Targets: [PyJitVerify.Runtime.Syntax.Name] }))
                return null;
            if (!needed.Add(statement))
                continue;
            var inner = Reads([statement]).ToList();
            if (statement is FunctionDef && inner.Contains(name))
                return null;
            foreach (var read in inner)
                open.Push(read);
        }

        return [.. donor.Body.Where(needed.Contains)];
    }

    /// <summary>The names that the place's function has bound so far, or the module, in the order of the text.</summary>
    private static List<string> InScope(Scoping.Place place, Module tree)
    {
        var parameters = place.Function is { } function ? function.Args.Children.OfType<Arg>().Select(a => a.Name) : [];
        var before = (place.Function?.Body ?? tree.Body).SelectMany(Scoping.Own).TakeWhile(n => !ReferenceEquals(n, place.Statement)).OfType<Name>()
            .Where(n => n.Ctx == ExprContext.Store).Select(n => n.Id);
        return [.. parameters.Concat(before).Distinct()];
    }

    /// <summary>Names of the place that start as an int and are compared with nothing: no control flow hangs on them.</summary>
    private static ImmutableArray<string> Sums(Scoping.Place place, List<string> scope)
    {
        if (place.Function is not { } function)
            return [];
        var nodes = function.Body.SelectMany(Places.Below).ToList();
        var steering = nodes.OfType<Compare>().SelectMany(Places.Below).OfType<Name>().Select(n => n.Id)
            .Concat(nodes.OfType<For>().SelectMany(f => Places.Below(f.Target)).OfType<Name>().Select(n => n.Id)).ToHashSet(StringComparer.Ordinal);
        return [.. nodes.OfType<Assign>().Where(a => a.Value is Constant { Value: ConstantValue.Int }).SelectMany(a => a.Targets).OfType<Name>()
            .Select(n => n.Id).Where(n => scope.Contains(n) && !steering.Contains(n)).Distinct()];
    }

    /// <summary>Which nodes of the place's statement, alone in a module, read a name of the place to compare, to index or to call with.</summary>
    private static List<int> Replaceable(Scoping.Place place, List<string> scope)
    {
        if (!Places.CanBeGuarded(place.Statement))
            return [];
        var alone = new Module([place.Statement]);
        var own = Scoping.Own(place.Statement).ToHashSet<Node>(ReferenceEqualityComparer.Instance);
        var extents = Places.Extents(alone);
        var bounded = Places.Below(place.Statement).SelectMany(n => n switch { Compare => n.Children, Subscript s => [s.Slice], _ => [] })
            .Concat(place.Statement is ExprStmt { Value: Call call } ? call.Args : []).ToHashSet<Node>(ReferenceEqualityComparer.Instance);
        var nodes = TreeEdit.Nodes(alone);
        return [.. Enumerable.Range(0, nodes.Count).Where(k => nodes[k] is Name { Ctx: ExprContext.Load } name
            && own.Contains(name) && bounded.Contains(name) && !extents.Contains(name) && scope.Contains(name.Id))];
    }

    private static IEnumerable<string> Reads(ImmutableArray<Stmt> statements)
    {
        var nodes = statements.SelectMany(Places.Below).ToList();
        var each = nodes.OfType<Comprehension>().SelectMany(c => Places.Below(c.Target)).OfType<Name>().Select(n => n.Id);
        var parameters = nodes.OfType<Arg>().Select(a => a.Name);
        var augmented = nodes.OfType<AugAssign>().Select(a => a.Target).OfType<Name>();
        return nodes.OfType<Name>().Where(n => n.Ctx == ExprContext.Load).Concat(augmented).Select(n => n.Id).Except([.. each, .. parameters]);
    }

    /// <summary>False where the first statement that has the name is a plain assignment to it.</summary>
    private static bool IsReadFirst(ImmutableArray<Stmt> piece, string name) =>
        piece.First(s => Has(s, name)) is not Assign assign || Has(assign.Value, name);

    private static bool Has(Node node, string name) => Places.Below(node).OfType<Name>().Any(n => n.Id == name);
}
