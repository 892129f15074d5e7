using PyJitVerify.Runtime.Tier2.Executors;

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

    /// <summary>The kind of things that are to be watched for it, as <see cref="WatchedKinds"/> has it; empty: it rests on none.</summary>
    public string ReliesOn => Kind switch
    {
        LandmarkKind.OnNames => nameof(WatchedKinds.Names),
        LandmarkKind.OnTypes => nameof(WatchedKinds.Types),
        LandmarkKind.OnFunctions => nameof(WatchedKinds.Functions),
        _ => "",
    };
}

/// <summary>What is special about a landmark.</summary>
public enum LandmarkKind : byte
{
    /// <summary>Nothing.</summary>
    Plain,

    /// <summary>An instruction that may raise or run other code, so it depends on what surrounds its trace.</summary>
    Surrounded,

    /// <summary>An instruction that was recorded otherwise than any form of it.</summary>
    Odd,

    /// <summary>A rewrite that rests on names, which are to be watched.</summary>
    OnNames,

    /// <summary>A rewrite that rests on types, which are to be watched.</summary>
    OnTypes,

    /// <summary>A rewrite that rests on functions, which are to be watched.</summary>
    OnFunctions,
}
