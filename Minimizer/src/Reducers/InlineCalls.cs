using System.Collections.Immutable;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>
/// Puts a function's body in the place of a call: the returned expression in the place of any call, the statements in the
/// place of a call that is a statement or the value of one. The function goes when nothing else names it.
/// <para>Names are not kept apart: where that matters, the program does something else and the proposal fails.</para>
/// </summary>
internal sealed class InlineCalls : IReducer
{
    /// <inheritdoc/>
    public string Name => "inline-calls";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var functions = TreeEdit.Nodes(tree).OfType<FunctionDef>().ToList();
        return functions.SelectMany(f => Statements(tree, f).Concat(Expressions(tree, f)).Select(t => WithoutUnused(t, f)));
    }

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
        for (var number = 0; number < bodies.Count; number++)
        {
            for (var k = 0; k < bodies[number].Length; k++)
            {
                if (Inlined(bodies[number][k], function) is { } inside)
                    yield return TreeEdit.WithBody(tree, number, bodies[number].RemoveAt(k).InsertRange(k, inside));
            }
        }
    }

    /// <summary>The statements that do what the statement does by calling the function, or null when it does not.</summary>
    private static ImmutableArray<Stmt>? Inlined(Stmt statement, FunctionDef function)
    {
        var call = statement switch { ExprStmt s => s.Value as Call, Assign s => s.Value as Call, Return s => s.Value as Call, _ => null };
        if (call is null || Arguments(call, function) is not { } arguments)
            return null;
        var bind = arguments.Where(a => a.Value is not PyJitVerify.Runtime.Syntax.Name name || name.Id != a.Key)
            .Select(a => (Stmt)new Assign([new PyJitVerify.Runtime.Syntax.Name(a.Key, ExprContext.Store)], a.Value));
        var returned = function.Body[^1] as Return;
        var body = returned is null ? function.Body : function.Body.RemoveAt(function.Body.Length - 1);
        var last = returned?.Value ?? new Constant(new ConstantValue.None(), Kind: null);
        Stmt end = statement switch
        {
            Assign s => s with { Value = last },
            Return s => s with { Value = last },
            _ => new ExprStmt(last),
        };
        return [.. bind, .. body, end];
    }

    /// <summary>What each parameter stands for in a call, or null when it is no call of the function or not a plain one.</summary>
    private static Dictionary<string, Expr>? Arguments(Call call, FunctionDef function)
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

    private static Module WithoutUnused(Module tree, FunctionDef function) =>
        TreeEdit.Nodes(tree).Any(n => n is PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } name && name.Id == function.Name)
            ? tree
            : (Module)new Remover(function.Name).Rewrite(tree);

    private sealed class Substitution(Dictionary<string, Expr> values) : AstRewriter
    {
        public override Node Rewrite(Node node) =>
            node is PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } name && values.TryGetValue(name.Id, out var value)
                ? value
                : RewriteChildren(node);
    }

    private sealed class Remover(string name) : AstRewriter
    {
        public override Node Rewrite(Node node) => node is FunctionDef function && function.Name == name ? new Pass() : RewriteChildren(node);
    }
}
