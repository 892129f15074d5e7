using System.Collections.Frozen;
using PyJitVerify.Runtime.Syntax;
using NameExpr = PyJitVerify.Runtime.Syntax.Name;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Takes the <c>async</c> out of a program, all of it at once and under the names of the plain protocols: a coroutine
/// becomes a function, an awaited call a call, an asynchronous iterator or manager a plain one.</summary>
/// <remarks>Source: PEP 492, whose methods mirror those of the plain protocols.</remarks>
internal sealed class LowerAsync : IReducer
{
    /// <summary>The builtin that takes the place of <c>StopAsyncIteration</c>.</summary>
    internal const string EndOfIteration = "StopIteration";

    private static readonly FrozenDictionary<string, string> Plain = new Dictionary<string, string>
    {
        ["__aiter__"] = "__iter__",
        ["__anext__"] = "__next__",
        ["__aenter__"] = "__enter__",
        ["__aexit__"] = "__exit__",
        ["StopAsyncIteration"] = EndOfIteration,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "lower-async";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var lowered = (Module)new Lowering().Rewrite(tree);
        return ReferenceEquals(lowered, tree) ? [] : [lowered];
    }

    private static string PlainName(string name) => Plain.GetValueOrDefault(name, name);

    private sealed class Lowering : AstRewriter
    {
        public override Node Rewrite(Node node) => RewriteChildren(node) switch
        {
            AsyncFunctionDef n => new FunctionDef(PlainName(n.Name), n.Args, n.Body, n.DecoratorList, n.Returns, n.TypeParams),
            AsyncFor n => new For(n.Target, n.Iter, n.Body, n.OrElse),
            AsyncWith n => new With(n.Items, n.Body),
            Await n => n.Value,
            Comprehension { IsAsync: true } n => n with { IsAsync = false },
            FunctionDef n when Plain.ContainsKey(n.Name) => n with { Name = PlainName(n.Name) },
            NameExpr n when Plain.ContainsKey(n.Id) => n with { Id = PlainName(n.Id) },
            PyJitVerify.Runtime.Syntax.Attribute n when Plain.ContainsKey(n.Attr) => n with { Attr = PlainName(n.Attr) },
            var other => other,
        };
    }
}
