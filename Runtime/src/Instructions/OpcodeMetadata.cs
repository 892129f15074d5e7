namespace PyJitVerify.Runtime.Instructions;

/// <summary>What the table says of an opcode.</summary>
public static partial class OpcodeMetadata
{
    /// <summary>CPython's spelling.</summary>
    public static string Name(Opcode opcode) => NameTable[(int)opcode] ?? $"<{(int)opcode}>";

    /// <summary>Inline cache units behind the instruction, in code units.</summary>
    public static int CacheUnits(Opcode opcode) => CacheTable[(int)opcode];

    /// <summary>The generic opcode of a specialized one; the opcode itself otherwise.</summary>
    public static Opcode Generic(Opcode opcode) => FamilyTable[(int)opcode] == Opcode.Cache ? opcode : FamilyTable[(int)opcode];

    public static InstructionFlags Flags(Opcode opcode) => FlagTable[(int)opcode];

    public static bool Has(Opcode opcode, InstructionFlags flag) => (FlagTable[(int)opcode] & flag) != 0;

    /// <summary>Why it is never executed; null: programs can.</summary>
    public static string? Absent(Opcode opcode) => AbsentTable[(int)opcode];
}

/// <summary>What the table says of a uop.</summary>
public static partial class UopMetadata
{
    /// <summary>CPython's spelling, with the leading underscore.</summary>
    public static string Name(Uop uop) => NameTable[(int)uop];

    public static InstructionFlags Flags(Uop uop) => FlagTable[(int)uop];

    public static bool Has(Uop uop, InstructionFlags flag) => (FlagTable[(int)uop] & flag) != 0;

    /// <summary>The name of the uop's stencil, or null when it has none.</summary>
    public static string? Stencil(Uop uop) => StencilTable[(int)uop];

    public static NativeForm Form(Uop uop) => FormTable[(int)uop];

    /// <summary>Why it is never executed; null: programs can.</summary>
    public static string? Absent(Uop uop) => AbsentTable[(int)uop];

    public static int Count => NameTable.Length;
}

/// <summary>What machine code does with a uop.</summary>
public enum NativeForm : byte
{
    /// <summary>It is left for it.</summary>
    Request,

    /// <summary>It waits while C# runs it, with everything in order.</summary>
    InPlace,

    /// <summary>It waits while C# runs it, with values where they are.</summary>
    Light,

    /// <summary>It has machine code for it.</summary>
    Stencil,
}

/// <summary>Which inline cache field or half of the argument a uop of an expansion takes.</summary>
public enum ExpansionOperand : byte
{
    None,

    /// <summary>The upper or lower four bits of the argument become the uop's argument (super-instructions).</summary>
    Hi, Lo,

    /// <summary>A 32-bit version at the second cache unit.</summary>
    Version,

    /// <summary>The 32-bit field behind the version.</summary>
    Keys,

    /// <summary>The last field: an index into the code object's cached objects, or a number.</summary>
    Descr,

    /// <summary>The 16-bit index of STORE_ATTR.</summary>
    Index,

    /// <summary>None: but the argument counts the tuple of keyword names, which lies on top, too.</summary>
    Names,

    /// <summary>All 16-bit fields of the cache, the first in the low bits.</summary>
    All,
}

public readonly record struct Expansion(Uop Uop, ExpansionOperand Operand);

/// <summary>Which uops an opcode stands for.</summary>
public static partial class Expansions
{
    /// <summary>The uops of an opcode, or null when a trace cannot contain it.</summary>
    public static IReadOnlyList<Expansion>? Of(Opcode opcode) => Table[(int)opcode];
}
