using System.Collections.Frozen;

namespace PyJitVerify.Runtime.Instructions;

/// <summary>
/// Parts of the tiers that can be turned off one by one, so that the part at fault can be found. A switch is spelled
/// <c>pass:guard-elimination</c>, <c>uop:_BINARY_OP_ADD_INT</c>, <c>opcode:BINARY_OP_ADD_INT</c> or, what the optimizer learns from a uop,
/// <c>fact:_COMPARE_OP_INT</c>. Where machine code keeps numbers in registers is <c>registers:calls</c>, while C# runs a uop, and
/// <c>registers:exits</c>, while it is left for that or for good.
/// </summary>
public sealed class Switches
{
    public const string PassPrefix = "pass:", UopPrefix = "uop:", OpcodePrefix = "opcode:", FactPrefix = "fact:", RegistersPrefix = "registers:";

    internal const string RegistersAtExits = RegistersPrefix + "exits", RegistersInCalls = RegistersPrefix + "calls";

    private readonly FrozenSet<string> _names;
    private readonly bool[] _uops = new bool[UopMetadata.Count];
    private readonly bool[] _facts = new bool[UopMetadata.Count];
    private readonly bool[] _opcodes = new bool[byte.MaxValue + 1];

    /// <summary>These switches; names that are none stand for nothing.</summary>
    public Switches(IEnumerable<string> names)
    {
        _names = names.ToFrozenSet();
        for (int i = 0; i < _uops.Length; i++) _uops[i] = _names.Contains(Name((Uop)i));
        for (int i = 0; i < _facts.Length; i++) _facts[i] = _names.Contains(FactName((Uop)i));
        for (int i = 0; i < _opcodes.Length; i++) _opcodes[i] = _names.Contains(Name((Opcode)i));
        SavesAtExits = _names.Contains(RegistersAtExits);
        LeavesForCalls = _names.Contains(RegistersInCalls);
    }

    /// <summary>Nothing.</summary>
    public static Switches None { get; } = new([]);

    /// <summary>Machine code saves the numbers in registers before it is left.</summary>
    internal bool SavesAtExits { get; }

    /// <summary>Machine code is left for whatever C# runs.</summary>
    internal bool LeavesForCalls { get; }

    internal bool HasPass(string pass) => _names.Contains(PassName(pass));

    internal bool Has(Uop uop) => _uops[(int)uop];

    internal bool HasFact(Uop uop) => _facts[(int)uop];

    internal bool Has(Opcode opcode) => _opcodes[(int)opcode];

    internal static string PassName(string pass) => PassPrefix + pass;

    internal static string Name(Uop uop) => UopPrefix + UopMetadata.Name(uop);

    internal static string FactName(Uop uop) => FactPrefix + UopMetadata.Name(uop);

    internal static string Name(Opcode opcode) => OpcodePrefix + OpcodeMetadata.Name(opcode);
}
