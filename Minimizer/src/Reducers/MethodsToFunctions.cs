using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Makes a method a function in front of its class, and its calls through an object calls with that object as the first
/// argument. What is left of the class goes when it is nothing.</summary>
internal sealed class MethodsToFunctions : IReducer
{
    /// <inheritdoc/>
    public string Name => "methods-to-functions";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var bodies = TreeEdit.Bodies(tree);
        for (var number = 0; number < bodies.Count; number++)
        {
            for (var k = 0; k < bodies[number].Length; k++)
            {
                if (bodies[number][k] is not ClassDef type)
                    continue;
                foreach (var method in type.Body.OfType<FunctionDef>())
                {
                    var rest = type.Body.Remove(method);
                    Stmt left = rest.IsEmpty && !IsRead(tree, type.Name) ? new Pass() : type with { Body = rest.IsEmpty ? [new Pass()] : rest };
                    var moved = TreeEdit.WithBody(tree, number, bodies[number].SetItem(k, left).Insert(k, method));
                    yield return (Module)new Calls(method.Name).Rewrite(moved);
                }
            }
        }
    }

    private static bool IsRead(Module tree, string name) =>
        TreeEdit.Nodes(tree).Any(n => n is PyJitVerify.Runtime.Syntax.Name { Ctx: ExprContext.Load } read && read.Id == name);

    private sealed class Calls(string method) : AstRewriter
    {
        public override Node Rewrite(Node node)
        {
            var rewritten = RewriteChildren(node);
            return rewritten is Call { Func: PyJitVerify.Runtime.Syntax.Attribute target } call && target.Attr == method
                ? call with { Func = new PyJitVerify.Runtime.Syntax.Name(method, ExprContext.Load), Args = call.Args.Insert(0, target.Value) }
                : rewritten;
        }
    }
}
