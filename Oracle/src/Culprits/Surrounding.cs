namespace PyJitVerify.Oracle.Culprits;

/// <summary>What surrounds a trace.</summary>
public enum Surrounding
{
    /// <summary>Nothing that matters.</summary>
    None,

    /// <summary>A trace function, a profile function or monitoring is set.</summary>
    Tracing,

    /// <summary>An exception is being handled.</summary>
    Handling,

    /// <summary>Recursion has a limit.</summary>
    Recursion,
}
