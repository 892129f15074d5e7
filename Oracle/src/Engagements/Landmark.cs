namespace PyJitVerify.Oracle.Engagements;

/// <summary>Something in a trace or among the rewrites: what it is, and where.</summary>
/// <param name="Name">What it is, whatever the program around it looks like: no line, no offset, no name of the program's. Empty when
/// there is none.</param>
/// <param name="Text">It and its place, for people.</param>
/// <param name="Kind">What may be asked of it.</param>
/// <param name="Place">The instruction that it is of, for comparing.</param>
public sealed record Landmark(string Name, string Text, LandmarkKind Kind = LandmarkKind.Plain, string Place = "")
{
    /// <summary>There is none.</summary>
    public static Landmark None { get; } = new("", "");

    /// <summary>Whether it rests on something that is to be watched.</summary>
    public bool IsRelying => Kind >= LandmarkKind.Names;
}

/// <summary>What is special about a landmark.</summary>
public enum LandmarkKind : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>An instruction that may raise or run other code, so it depends on what surrounds its trace.</summary>
    Surrounded,

    /// <summary>A rewrite that rests on names, which are to be watched.</summary>
    Names,

    /// <summary>A rewrite that rests on types, which are to be watched.</summary>
    Types,

    /// <summary>A rewrite that rests on functions, which are to be watched.</summary>
    Functions,
}
