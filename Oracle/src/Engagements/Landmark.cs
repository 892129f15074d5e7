namespace PyJitVerify.Oracle.Engagements;

/// <summary>Something in a trace or among the rewrites: what it is, and where.</summary>
/// <param name="Name">What it is, whatever the program around it looks like: no line, no offset, no name of the program's. Empty when
/// there is none.</param>
/// <param name="Text">It and its place, for people.</param>
public sealed record Landmark(string Name, string Text)
{
    /// <summary>There is none.</summary>
    public static Landmark None { get; } = new("", "");
}
