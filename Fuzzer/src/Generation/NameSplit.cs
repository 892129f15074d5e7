using PyJitVerify.Minimizer;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Generation;

/// <summary>Gives names of a piece of Python other names, wherever they are bound or read; attributes and strings stay as they are.</summary>
/// <param name="names">What is renamed, and to what.</param>
internal sealed class NameSplit(IReadOnlyDictionary<string, string> names) : AstRewriter
{
    /// <summary>The piece's text with its names apart.</summary>
    internal string Apart(Module piece) => Unparser.Unparse((Module)Rewrite(piece)).TrimEnd('\n');

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

    /// <summary>Names that the piece binds outside of functions and classes, or declares global.</summary>
    internal static IEnumerable<string> Bound(Module piece) => Outside(piece).SelectMany(BoundBy)
        .Concat(TreeEdit.Nodes(piece).OfType<Global>().SelectMany(g => g.Names));

    /// <summary>Names that cannot be renamed: those of keyword arguments, those bound in a class's body, which are attributes too, and those of imports.</summary>
    internal static IEnumerable<string> Fixed(Module piece)
    {
        var nodes = TreeEdit.Nodes(piece);
        return nodes.OfType<Keyword>().Select(k => k.Arg ?? "")
            .Concat(nodes.OfType<ClassDef>().SelectMany(c => c.Body).SelectMany(Outside).SelectMany(BoundBy))
            .Concat(nodes.OfType<MatchMapping>().Select(m => m.Rest ?? ""))
            .Concat(nodes.OfType<Alias>().Select(a => a.AsName ?? a.Name));
    }

    /// <summary>The tree of a piece.</summary>
    internal static Module Parse(string text) => Parser.ParseModule(text + "\n", "piece.py").Tree
        ?? throw new InvalidOperationException($"a shape's piece does not parse:\n{text}");

    private string Of(string name) => names.GetValueOrDefault(name, name);

    /// <summary>What a node itself binds.</summary>
    internal static IEnumerable<string> BoundBy(Node node) => node switch
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
}
