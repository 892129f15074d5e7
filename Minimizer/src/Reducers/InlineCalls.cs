using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>
/// Puts a function's body in the place of a call: the returned expression in the place of any call; the statements in front
/// of the statement that calls, with what they return in the place of the call. The function goes when nothing else names it.
/// <para>Names are not kept apart, and what stands beside the call in its statement runs later than it did: where that
/// matters, the program does something else and the proposal fails.</para>
/// </summary>
internal sealed class InlineCalls : IReducer
{
    /// <summary>Makes the name of what a function with several ways out returns.</summary>
    private const string ResultSuffix = "_";

    /// <inheritdoc/>
    public string Name => "inline-calls";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var functions = TreeEdit.Nodes(tree).OfType<FunctionDef>().ToList();
        return functions.SelectMany(f => Statements(tree, f).Concat(Expressions(tree, f)).Select(t => WithoutUnused(t, f)));
    }

    /// <summary>What each parameter stands for in a call, or null when it is no call of the function or not a plain one.</summary>
    internal static IReadOnlyDictionary<string, Expr>? Arguments(Call call, FunctionDef function)
    {
        var parameters = function.Args;
        var isPlain = call.Func is PyJitVerify.Runtime.Syntax.Name name && name.Id == function.Name && call.Keywords.IsEmpty
            && !call.Args.Any(a => a is Starred) && function.DecoratorList.IsEmpty && parameters is
            { PosOnlyArgs.IsEmpty: true, KwOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null };
        var missing = parameters.Args.Length - call.Args.Length;
        if (!isPlain || missing < 0 || missing > parameters.Defaults.Length)
            return null;
        var values = call.Args.AddRange(parameters.Defaults.TakeLast(missing));
        return parameters.Args.Select((p, k) => (p.Name, Value: values[k])).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
    }

    /// <summary>The assignments that bind the parameters.</summary>
    internal static IEnumerable<Stmt> Bindings(IReadOnlyDictionary<string, Expr> arguments) =>
        arguments.Where(a => a.Value is not PyJitVerify.Runtime.Syntax.Name name || name.Id != a.Key).Select(a => Assignment(a.Key, a.Value));

    /// <summary>The program without the function if nothing names it any more.</summary>
    internal static Module WithoutUnused(Module tree, FunctionDef function) =>
        TreeEdit.Nodes(tree).Any(n => n is PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } name && name.Id == function.Name)
            ? tree
            : (Module)new Remover(function.Name).Rewrite(tree);

    private static IEnumerable<Module> Expressions(Module tree, FunctionDef function)
    {
        if (function.Body is not [Return { Value: { } value }])
            yield break;
        var nodes = TreeEdit.Nodes(tree);
        for (var number = 0; number < nodes.Count; number++)
        {
            if (nodes[number] is Call call && Arguments(call, function) is { } arguments)
                yield return TreeEdit.WithNode(tree, number, new Substitution(arguments).Rewrite(value));
        }
    }

    private static IEnumerable<Module> Statements(Module tree, FunctionDef function)
    {
        var bodies = TreeEdit.Bodies(tree);
        return from number in Enumerable.Range(0, bodies.Count)
               from place in Enumerable.Range(0, bodies[number].Length)
               from inside in Inlined(bodies[number][place], function)
               select TreeEdit.WithBody(tree, number, bodies[number].RemoveAt(place).InsertRange(place, inside));
    }

    /// <summary>The statements that do what a statement does by calling the function, for each call in it.</summary>
    private static IEnumerable<ImmutableArray<Stmt>> Inlined(Stmt statement, FunctionDef function)
    {
        foreach (var call in TreeEdit.OwnExpressions(statement).OfType<Call>())
        {
            if (Arguments(call, function) is not { } arguments)
                continue;
            var returned = function.Body[^1] as Return;
            var body = returned is null ? function.Body : function.Body.RemoveAt(function.Body.Length - 1);
            if (body.Any(HasReturn))
            {
                var result = function.Name + ResultSuffix;
                var read = new PyJitVerify.Runtime.Syntax.Name(result, ExprContext.Load);
                yield return [.. Bindings(arguments), .. new Leaving(result).Of(function.Body), With(statement, call, read)];
                continue;
            }

            yield return [.. Bindings(arguments), .. body, With(statement, call, returned?.Value ?? Nothing)];
        }
    }

    private static Constant Nothing => new(new ConstantValue.None(), Kind: null);

    private static bool HasReturn(Stmt statement) => statement is Return || TreeEdit.OwnNodes(statement).Any(n => n is Return);

    private static Assign Assignment(string name, Expr value) => new([new PyJitVerify.Runtime.Syntax.Name(name, ExprContext.Store)], value);

    private static Stmt With(Stmt statement, Call call, Expr value) => (Stmt)new Replacement(call, value).Rewrite(statement);

    private sealed class Replacement(Call call, Expr value) : AstRewriter
    {
        public override Node Rewrite(Node node) => ReferenceEquals(node, call) ? value : RewriteChildren(node);
    }

    private sealed class Substitution(IReadOnlyDictionary<string, Expr> values) : AstRewriter
    {
        public override Node Rewrite(Node node) =>
            node is PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } name && values.TryGetValue(name.Id, out var value)
                ? value
                : RewriteChildren(node);
    }

    /// <summary>Where the function returns, a name is assigned, and the loop around it ends.</summary>
    private sealed class Leaving(string name) : AstRewriter
    {
        private bool _isInLoop;

        internal ImmutableArray<Stmt> Of(ImmutableArray<Stmt> body) => [.. body.SelectMany(s => s is Return r ? Left(r) : [(Stmt)Rewrite(s)])];

        public override Node Rewrite(Node node)
        {
            if (TreeEdit.IsFunction(node))
                return node;
            var outside = _isInLoop;
            _isInLoop |= node is For or AsyncFor or While;
            var rewritten = RewriteChildren(node);
            _isInLoop = outside;
            return rewritten;
        }

        protected override ImmutableArray<Stmt> RewriteBody(ImmutableArray<Stmt> body) => Of(body);

        private IEnumerable<Stmt> Left(Return statement)
        {
            yield return Assignment(name, statement.Value ?? Nothing);
            if (_isInLoop)
                yield return new Break();
        }
    }

    private sealed class Remover(string name) : AstRewriter
    {
        public override Node Rewrite(Node node) => node is FunctionDef function && function.Name == name ? new Pass() : RewriteChildren(node);
    }
}
