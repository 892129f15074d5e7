namespace PyJitVerify.Runtime.Instructions;

/// <summary>A set of opcodes and uops: those that ran.</summary>
public sealed class ExecutedInstructions
{
    private readonly bool[] _opcodes = new bool[byte.MaxValue + 1];
    private readonly bool[] _uops = new bool[UopMetadata.Count];

    /// <summary>CPython's spelling of all that programs can execute.</summary>
    public static IReadOnlyList<string> Possible { get; } =
    [
        .. Enum.GetValues<Opcode>().Where(o => OpcodeMetadata.Absent(o) is null).Select(OpcodeMetadata.Name),
        .. Enum.GetValues<Uop>().Where(u => UopMetadata.Absent(u) is null).Select(UopMetadata.Name),
    ];

    public IEnumerable<Opcode> Opcodes => Enum.GetValues<Opcode>().Where(o => _opcodes[(int)o]);

    public IEnumerable<Uop> Uops => Enum.GetValues<Uop>().Where(u => _uops[(int)u]);

    public IEnumerable<string> Names => [.. Opcodes.Select(OpcodeMetadata.Name), .. Uops.Select(UopMetadata.Name)];

    public void Add(Opcode opcode) => _opcodes[(int)opcode] = true;

    public void Add(Uop uop) => _uops[(int)uop] = true;
}
