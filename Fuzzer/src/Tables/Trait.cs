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
