using PyJitVerify.Runtime.Instructions;

namespace PyJitVerify.Runtime.Objects;

[Flags]
public enum CodeFlags
{
    Optimized = 0x1, NewLocals = 0x2, VarArgs = 0x4, VarKeywords = 0x8, Nested = 0x10, Generator = 0x20,
    Coroutine = 0x80, IterableCoroutine = 0x100, AsyncGenerator = 0x200, FutureAnnotations = 0x1000000, HasDocstring = 0x4000000, Method = 0x8000000,
}

/// <summary>One range of the exception table: code units [Start, End), handler, stack depth to restore, whether to push the instruction.</summary>
public readonly record struct ExceptionTableEntry(int Start, int End, int Target, int Depth, bool PushInstruction);

/// <summary>Where an instruction stands in the source: lines from 1, columns from 0 in UTF-8 bytes; -1 where unknown.</summary>
public readonly record struct CodePosition(int Line, int EndLine, int Column, int EndColumn)
{
    public static readonly CodePosition None = new(-1, -1, -1, -1);
}

/// <summary>
/// A compiled code object.
/// Shape: code units of 16 bits, the opcode in the low byte, the argument in the high one, inline cache units behind the
/// instruction, as CPython 3.14. The units are this interpreter's own: tier 1 rewrites them.
/// Locals are numbered parameters first, then other locals, then cells that are no parameters, then free variables
/// ("locals plus").
/// </summary>
/// <remarks>Source: CPython <c>Objects/codeobject.c</c>, <c>InternalDocs/code_objects.md</c>.</remarks>
public sealed class PyCode : PyObject
{
    private readonly CodePosition[] _positions;

    internal PyCode(CodeDescription d) : base(TypeKind.Code)
    {
        Description = d;
        Name = d.Name;
        QualifiedName = d.QualifiedName;
        FileName = d.FileName;
        FirstLine = d.FirstLine;
        Flags = d.Flags;
        ArgCount = d.ArgCount;
        PositionalOnlyCount = d.PositionalOnlyCount;
        KeywordOnlyCount = d.KeywordOnlyCount;
        StackSize = d.StackSize;
        Constants = d.Constants;
        NameTable = d.Names;
        LocalNames = d.LocalNames;
        LocalKinds = d.LocalKinds;
        Units = GC.AllocateUninitializedArray<ushort>(d.Units.Length, pinned: true);
        d.Units.CopyTo(Units, 0);
        ExceptionTable = d.ExceptionTable;
        _positions = d.Positions;
        FreeCount = d.LocalKinds.Count(k => (k & LocalKind.Free) != 0);
    }

    /// <summary>What it was made of; its units are not rewritten.</summary>
    internal CodeDescription Description { get; }

    internal ushort[] OriginalUnits => Description.Units;

    /// <summary>The unit of an instruction itself, behind the units that widen its argument.</summary>
    internal int OpcodeUnit(int unit)
    {
        while ((Opcode)(byte)OriginalUnits[unit] == Opcode.ExtendedArg) unit++;
        return unit;
    }

    /// <summary>The unit where an instruction begins, in front of the units that widen its argument. Inline caches in use could be taken for such units;
    /// those of the original are empty.</summary>
    internal int FirstUnit(int opcodeUnit)
    {
        while (opcodeUnit > 0 && (Opcode)(byte)OriginalUnits[opcodeUnit - 1] == Opcode.ExtendedArg) opcodeUnit--;
        return opcodeUnit;
    }

    public PyStr Name { get; }
    public PyStr QualifiedName { get; }
    public string FileName { get; }
    public int FirstLine { get; }
    public CodeFlags Flags { get; }

    /// <summary>Positional parameters, the positional-only ones included, <c>*args</c> not.</summary>
    public int ArgCount { get; }
    public int PositionalOnlyCount { get; }
    public int KeywordOnlyCount { get; }

    /// <summary>The deepest operand stack, in slots.</summary>
    public int StackSize { get; }

    internal Value[] Constants { get; }
    internal PyStr[] NameTable { get; }
    internal PyStr[] LocalNames { get; }
    internal LocalKind[] LocalKinds { get; }
    internal int LocalCount => LocalNames.Length;
    internal int FreeCount { get; }
    internal ExceptionTableEntry[] ExceptionTable { get; }

    /// <summary>The code units, rewritten in place by tier 1 and by executors. Pinned: the interpreter holds a pointer into them.</summary>
    internal ushort[] Units { get; }

    /// <summary>Objects that inline caches refer to by index.</summary>
    internal List<Value> CachedObjects { get; } = [];

    /// <summary>What tier 2 keeps per code object. Owned by the layer to the right.</summary>
    internal object? Executors { get; set; }

    internal bool IsGenerator => (Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != 0;

    /// <summary>The number of slots that the parameters take: <c>*args</c> and <c>**kwargs</c> included.</summary>
    internal int ParameterCount => ArgCount + KeywordOnlyCount
        + ((Flags & CodeFlags.VarArgs) != 0 ? 1 : 0) + ((Flags & CodeFlags.VarKeywords) != 0 ? 1 : 0);

    /// <summary>The source position of the instruction that owns a code unit.</summary>
    public CodePosition PositionOf(int unit) => (uint)unit < (uint)_positions.Length ? _positions[unit] : CodePosition.None;

    public int LineOf(int unit) => PositionOf(unit).Line;

    public override string ToString() => $"<code object {Name}, file \"{FileName}\", line {FirstLine}>";
}

[Flags]
public enum LocalKind : byte
{
    /// <summary>Only in a comprehension that is inlined into its function; invisible to <c>locals()</c>.</summary>
    Hidden = 0x10,
    Local = 0x20,
    Cell = 0x40,
    Free = 0x80,
}

/// <summary>Everything a <see cref="PyCode"/> is made of; filled by the compiler.</summary>
internal sealed record CodeDescription(
    PyStr Name, PyStr QualifiedName, string FileName, int FirstLine, CodeFlags Flags,
    int ArgCount, int PositionalOnlyCount, int KeywordOnlyCount, int StackSize,
    Value[] Constants, PyStr[] Names, PyStr[] LocalNames, LocalKind[] LocalKinds,
    ushort[] Units, CodePosition[] Positions, ExceptionTableEntry[] ExceptionTable);
