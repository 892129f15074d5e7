namespace PyJitVerify.Runtime.Syntax;

/// <summary>Measures trees without recursion.</summary>
internal static class TreeDepth
{
    public static bool Exceeds(Node root, int limit)
    {
        var pending = new Stack<(Node Node, int Depth)>();
        pending.Push((root, 1));
        while (pending.TryPop(out var entry))
        {
            if (entry.Depth > limit)
            {
                return true;
            }

            foreach (var child in entry.Node.Children)
            {
                pending.Push((child, entry.Depth + 1));
            }
        }

        return false;
    }
}
