namespace PyJitVerify.Fuzzer.Tables;

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
