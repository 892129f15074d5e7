namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>Kinds of things that a trace may rely on under a watch, and of what surrounds it.</summary>
[Flags]
public enum WatchedKinds
{
    None = 0,

    /// <summary>Names in globals, builtins and modules.</summary>
    Names = 1,

    Types = 2,

    /// <summary>Code and defaults of functions.</summary>
    Functions = 4,

    /// <summary>Whether anything traces, profiles or monitors.</summary>
    Tracing = 8,

    /// <summary>The exception that is being handled. Traces are dropped where one would be entered meanwhile.</summary>
    Handling = 16,
}
