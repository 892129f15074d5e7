namespace PyJitVerify.Fuzzer.Tables;

/// <summary>Where a receiver is held: events act on it.</summary>
[Flags]
internal enum Storage
{
    None = 0,

    /// <summary>Something else can be put there.</summary>
    Rebindable = 1 << 0,

    /// <summary>Only the loop itself can put something else there.</summary>
    LoopOnly = 1 << 1,

    /// <summary>A module global.</summary>
    Global = 1 << 2,

    /// <summary>A closure cell.</summary>
    Cell = 1 << 3,

    /// <summary>An instance attribute of <c>box</c>, an instance of <c>Box</c>.</summary>
    Attribute = 1 << 4,

    /// <summary>A class attribute of <c>Box</c>, read through an instance.</summary>
    ClassAttribute = 1 << 5,

    /// <summary>Element 0 of a list.</summary>
    List = 1 << 6,

    /// <summary>Value of a dictionary.</summary>
    Mapping = 1 << 7,

    /// <summary>An attribute of a module.</summary>
    Module = 1 << 8,

    /// <summary>Something else can be put there only while the loop runs.</summary>
    Running = 1 << 9,

    /// <summary>Goes with uncommon rows of other dimensions too.</summary>
    Common = 1 << 10,
}
