namespace PyJitVerify.Fuzzer.Tables;

/// <summary>What a receiver is: forms and events ask for it.</summary>
[Flags]
internal enum Trait
{
    None = 0,

    /// <summary>Of a class of the program, which has the form's member.</summary>
    User = 1 << 0,

    /// <summary>Has an instance dictionary.</summary>
    Dictionary = 1 << 1,

    /// <summary>The member sits in a base of its class.</summary>
    Derived = 1 << 2,

    /// <summary>A base without members comes before the one that has them.</summary>
    Mixed = 1 << 3,

    /// <summary>Its class may have slots.</summary>
    Slots = 1 << 4,

    /// <summary>Its class may change.</summary>
    Swappable = 1 << 5,

    /// <summary>An int, float, bool.</summary>
    Number = 1 << 6,

    /// <summary>An int or bool.</summary>
    Whole = 1 << 7,

    /// <summary>Has a length and two elements, and takes indexes.</summary>
    Sequence = 1 << 8,

    /// <summary>A str or bytes.</summary>
    Text = 1 << 9,

    /// <summary>A list.</summary>
    List = 1 << 10,

    /// <summary>A dict with the key <c>'a'</c>.</summary>
    Mapping = 1 << 11,

    /// <summary>A set of two ints.</summary>
    Set = 1 << 12,

    /// <summary>Two elements come out of it.</summary>
    Iterable = 1 << 13,

    /// <summary>Its elements are ints.</summary>
    WholeElements = 1 << 14,

    /// <summary>Takes an int and gives one.</summary>
    Callable = 1 << 15,

    /// <summary>A function with code that may be swapped.</summary>
    Function = 1 << 16,

    /// <summary>A module with <c>x</c> and <c>m</c>.</summary>
    Module = 1 << 17,

    /// <summary>May be a key.</summary>
    Hashable = 1 << 18,

    /// <summary>Goes with uncommon rows of other dimensions too.</summary>
    Common = 1 << 19,
}

/// <summary>What a form depends on: events act on it.</summary>
[Flags]
internal enum Aspect
{
    None = 0,

    /// <summary>A member of the class, looked up by its name.</summary>
    Member = 1 << 0,

    /// <summary>The member is a value, not a function.</summary>
    Data = 1 << 1,

    /// <summary>The member is a method that is called by name.</summary>
    Method = 1 << 2,

    /// <summary>The member is looked up on the type only.</summary>
    Special = 1 << 3,

    /// <summary>The member is a plain Python function with the signature of its replacement.</summary>
    Code = 1 << 4,

    /// <summary>The member has a default argument that is used.</summary>
    Default = 1 << 5,

    /// <summary>The value is in the instance.</summary>
    Instance = 1 << 6,

    /// <summary>An attribute is stored.</summary>
    Store = 1 << 7,

    /// <summary>A builtin is called by name.</summary>
    Builtin = 1 << 8,

    /// <summary>The name is looked up on the instance, so that an instance attribute hides a plain member.</summary>
    Hideable = 1 << 9,
}

/// <summary>Where a receiver is held: events act on it.</summary>
[Flags]
internal enum Storage
{
    None = 0,

    /// <summary>Something else can be put there.</summary>
    Rebindable = 1 << 0,

    /// <summary>Only the loop itself can put something else there.</summary>
    LoopOnly = 1 << 1,

    /// <summary>Something else can be put there only while the loop runs.</summary>
    Running = 1 << 9,

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

    /// <summary>Goes with uncommon rows of other dimensions too.</summary>
    Common = 1 << 10,
}
