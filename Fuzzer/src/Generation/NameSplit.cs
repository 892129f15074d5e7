using PyJitVerify.Minimizer;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>Gives names of a piece of Python other names, wherever they are bound or read; attributes and strings stay as they are.</summary>
/// <param name="names">What is renamed, and to what.</param>
internal sealed class NameSplit(IReadOnlyDictionary<string, string> names) : AstRewriter
{
    /// <summary>The text with its names apart.</summary>
    internal string Apart(string text) => text.Length == 0 ? "" : Unparser.Unparse((Module)Rewrite(Parse(text))).TrimEnd('\n');

    /// <inheritdoc/>
    public override Node Rewrite(Node node) => base.Rewrite(node) switch
    {
        Name name => name with { Id = Of(name.Id) },
        FunctionDef function => function with { Name = Of(function.Name) },
        AsyncFunctionDef function => function with { Name = Of(function.Name) },
        ClassDef type => type with { Name = Of(type.Name) },
        Arg argument => argument with { Name = Of(argument.Name) },
        ExceptHandler { Name: { } bound } handler => handler with { Name = Of(bound) },
        MatchAs { Name: { } bound } pattern => pattern with { Name = Of(bound) },
        MatchStar { Name: { } bound } pattern => pattern with { Name = Of(bound) },
        Global shared => shared with { Names = [.. shared.Names.Select(Of)] },
        Nonlocal shared => shared with { Names = [.. shared.Names.Select(Of)] },
        var other => other,
    };

    /// <summary>Names that the text binds outside of functions and classes, or declares global.</summary>
    internal static IEnumerable<string> Bound(string text) => Outside(Parse(text)).SelectMany(BoundBy)
        .Concat(TreeEdit.Nodes(Parse(text)).OfType<Global>().SelectMany(g => g.Names));

    /// <summary>Names that cannot be renamed: those of keyword arguments, those bound in a class's body, which are attributes too, and those of imports.</summary>
    internal static IEnumerable<string> Fixed(string text)
    {
        var nodes = TreeEdit.Nodes(Parse(text));
        return nodes.OfType<Keyword>().Select(k => k.Arg ?? "")
            .Concat(nodes.OfType<ClassDef>().SelectMany(c => c.Body).SelectMany(Outside).SelectMany(BoundBy))
            .Concat(nodes.OfType<MatchMapping>().Select(m => m.Rest ?? ""))
            .Concat(nodes.OfType<Alias>().Select(a => a.AsName ?? a.Name));
    }

    private string Of(string name) => names.GetValueOrDefault(name, name);

    private static IEnumerable<string> BoundBy(Node node) => node switch
    {
        Name { Ctx: ExprContext.Store or ExprContext.Del } name => [name.Id],
        FunctionDef function => [function.Name],
        AsyncFunctionDef function => [function.Name],
        ClassDef type => [type.Name],
        ExceptHandler { Name: { } bound } => [bound],
        MatchAs { Name: { } bound } => [bound],
        MatchStar { Name: { } bound } => [bound],
        _ => [],
    };

    private static IEnumerable<Node> Outside(Node node) =>
        (node is FunctionDef or AsyncFunctionDef or ClassDef or Lambda ? [] : node.Children.SelectMany(Outside)).Prepend(node);

    private static Module Parse(string text) => Parser.ParseModule(text + "\n", "piece.py").Tree
        ?? throw new InvalidOperationException($"a shape's piece does not parse:\n{text}");
}
