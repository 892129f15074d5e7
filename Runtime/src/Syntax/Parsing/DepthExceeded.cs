namespace PyJitVerify.Runtime.Syntax;

/// <summary>The source nests deeper than the caller's stack is trusted with: the pass starts again on a larger one.</summary>
internal sealed class DepthExceeded : Exception
{
    public static readonly DepthExceeded Instance = new();

    private DepthExceeded()
        : base("the parse needs a larger stack")
    {
    }
}
