using System.Collections.Immutable;
using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A call of a function of the module is replaced with the function's body: its locals become fresh ones of the place.
/// <para>Invariant: the meaning stays. So the function is bound once, has positional parameters and one <c>return</c>, its last statement, and binds
/// each local before it reads it; what it reads of the module means the same at the place; and the call is all that the statement evaluates.</para>
/// </summary>
internal sealed class InlineCall : IMutator
{
    /// <inheritdoc/>
    public string Name => "inline-call";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var functions = tree.Body.OfType<FunctionDef>().Where(f => IsSimple(f) && IsBoundOnce(f.Name, tree))
            .ToDictionary(f => f.Name, StringComparer.Ordinal);
        return Scoping.Replace(tree, draw, p => IsPlace(p, tree, functions), place =>
        {
            var call = ValueOf(place.Statement)!;
            var function = functions[((Name)call.Func).Id];
            var suffix = Scoping.Fresh("", tree);
            var body = function.Body.Take(function.Body.Length - 1).ToList();
            var names = new NameSplit(Scoping.Locals(function).ToDictionary(n => n, n => n + suffix, StringComparer.Ordinal));
            var arguments = function.Args.Args.Zip(call.Args, (parameter, value) => new Assign([Make.Store(parameter.Name + suffix)], value));
            var result = (Expr)names.Rewrite(((Return)function.Body[^1]).Value!);
            Stmt last = place.Statement switch
            {
                Assign assign => assign with { Value = result },
                AugAssign assign => assign with { Value = result },
                _ => new ExprStmt(result),
            };
            return [.. arguments, .. body.Select(s => (Stmt)names.Rewrite(s)), last];
        });
    }

    private static bool IsSimple(FunctionDef function)
    {
        var names = Scoping.Locals(function).ToList();
        return function is { DecoratorList: [], TypeParams: [], Body: [.., Return { Value: not null }] }
            && function.Args is { PosOnlyArgs: [], VarArg: null, KwOnlyArgs: [], KwArg: null, Defaults: [] }
            && !function.Body.SelectMany(Places.Below).Any(n => n is Yield or YieldFrom or Await or Lambda or GeneratorExp or Delete
                or FunctionDef or ClassDef or AsyncFunctionDef || n is Name name && name.Id == function.Name)
            && function.Body.Take(function.Body.Length - 1).All(s => s is Pass || Scoping.CanMove(s))
            && Scoping.CanMove(new ExprStmt(((Return)function.Body[^1]).Value!))
            && !NameSplit.Fixed(new Module(function.Body)).Intersect(names).Any()
            && names.Skip(function.Args.Args.Length).All(n => IsBoundFirst(function.Body, n));
    }

    /// <summary>What binds the name is its definition, and no text of the program has its name.</summary>
    private static bool IsBoundOnce(string name, Module tree) => Places.Below(tree).Count(n => NameSplit.BoundBy(n).Contains(name) || n switch
    {
        Arg argument => argument.Name == name,
        Alias alias => (alias.AsName ?? alias.Name.Split('.')[0]) is var known && (known == name || known == "*"),
        Constant { Value: ConstantValue.Str { Value: var text } } => text.ToString().Contains(name, StringComparison.Ordinal),
        _ => false,
    }) == 1;

    private static bool IsPlace(Scoping.Place place, Module tree, IReadOnlyDictionary<string, FunctionDef> functions)
    {
        if (ValueOf(place.Statement) is not { Func: Name { Id: var id }, Keywords: [] } call || !functions.TryGetValue(id, out var function)
            || call.Args.Length != function.Args.Args.Length
            || call.Args.Any(a => a is Starred || Places.Below(a).Any(n => n is Yield or YieldFrom or Await)))
            return false;
        var free = function.Body.SelectMany(Places.Below).OfType<Name>().Select(n => n.Id).Except(Scoping.Locals(function));
        var around = place.Scopes.SelectMany(Scoping.Locals).ToHashSet(StringComparer.Ordinal);
        if (free.Append(id).Any(around.Contains))
            return false;
        return place.Function is null
            ? place.Statement is not AugAssign && tree.Body.TakeWhile(s => !Places.Below(s).Any(n => ReferenceEquals(n, place.Statement))).Contains(function)
            : place.Statement is not AugAssign { Target: var target } || target is Name { Id: var changed } && IsOwn(changed, place.Function, call);
    }

    /// <summary>True for a local that nothing but the function itself changes, and the call's arguments do not: it may be read late.</summary>
    private static bool IsOwn(string name, FunctionDef function, Call call) =>
        Scoping.Locals(function).Contains(name) && !Scoping.Bound(call).Contains(name)
        && Count(function.Body.SelectMany(Places.Below), name) == Count(function.Body.SelectMany(Scoping.Own), name)
        && !function.Body.SelectMany(Places.Below).OfType<Nonlocal>().Any(n => n.Names.Contains(name));

    private static int Count(IEnumerable<Node> nodes, string name) => nodes.OfType<Name>().Count(n => n.Id == name);

    private static Call? ValueOf(Stmt statement) => statement switch
    {
        Assign { Value: Call call } => call,
        AugAssign { Value: Call call } => call,
        ExprStmt { Value: Call call } => call,
        _ => null,
    };

    /// <summary>True when every way through the statements binds the name before it reads it: else a second run would read what the first left.</summary>
    private static bool IsBoundFirst(ImmutableArray<Stmt> body, string name)
    {
        var at = Enumerable.Range(0, body.Length).FirstOrDefault(k => Has(body[k], name), -1);
        if (at < 0 || body[at] is Assign { Targets: [Name { Id: var id }], Value: var value } && id == name && !Has(value, name))
            return true;
        var statement = body[at];
        if (body.Skip(at + 1).Any(s => Has(s, name)))
            return false;
        return statement switch
        {
            If branch => !Has(branch.Test, name) && IsBoundFirst(branch.Body, name) && IsBoundFirst(branch.OrElse, name),
            While loop => !Has(loop.Test, name) && IsBoundFirst(loop.Body, name) && IsBoundFirst(loop.OrElse, name),
            For { Target: Name { Id: var target } } loop => !Has(loop.Iter, name) && (target == name || IsBoundFirst(loop.Body, name))
                && (target == name ? !loop.OrElse.Any(s => Has(s, name)) : IsBoundFirst(loop.OrElse, name)),
            _ => false,
        };
    }

    private static bool Has(Node node, string name) =>
        Places.Below(node).SelectMany(n => n is Name other ? [other.Id] : NameSplit.BoundBy(n)).Contains(name);
}
