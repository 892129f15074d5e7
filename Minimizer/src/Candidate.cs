using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>
/// A program with its place in the order of sizes.
/// <para>Invariant: the order is total and well-founded: fewer nodes first, then the shorter text, then the text in
/// ordinal order. Two trees of equal text are equal.</para>
/// </summary>
public sealed class Candidate : IComparable<Candidate>
{
    /// <summary>The candidate of a tree.</summary>
    public Candidate(Module tree)
    {
        Tree = tree;
        Source = Unparser.Unparse(tree);
        Nodes = CountNodes(tree);
    }

    /// <summary>The program.</summary>
    public Module Tree { get; }

    /// <summary>Its text.</summary>
    public string Source { get; }

    /// <summary>Nodes of its tree.</summary>
    public int Nodes { get; }

    /// <inheritdoc/>
    public int CompareTo(Candidate? other)
    {
        if (other is null)
            return 1;
        if (Nodes != other.Nodes)
            return Nodes.CompareTo(other.Nodes);
        return Source.Length != other.Source.Length
            ? Source.Length.CompareTo(other.Source.Length)
            : string.CompareOrdinal(Source, other.Source);
    }

    private static int CountNodes(Node node)
    {
        var (count, open) = (0, new Stack<Node>([node]));
        while (open.TryPop(out var next))
        {
            count++;
            foreach (var child in next.Children)
                open.Push(child);
        }

        return count;
    }
}
