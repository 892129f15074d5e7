namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>Kinds of things that a trace may rely on under a watch.</summary>
[Flags]
public enum WatchedKinds
{
    None = 0,

    /// <summary>Names in globals, builtins and modules.</summary>
    Names = 1,

    Types = 2,

    /// <summary>Code and defaults of functions.</summary>
    Functions = 4,
}
