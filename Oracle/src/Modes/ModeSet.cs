namespace PyJitVerify.Oracle.Modes;

/// <summary>The modes of a subject in a fixed order, the reference first.</summary>
public sealed class ModeSet(IEnumerable<Mode> modes)
{
    private readonly EquatableList<Mode> _modes = new(modes);

    /// <summary>All of them, the reference first.</summary>
    public EquatableList<Mode> All => _modes;

    /// <summary>The mode that the others are compared with.</summary>
    public Mode Reference => _modes[0];

    /// <summary>All but the reference.</summary>
    public IEnumerable<Mode> Others => _modes.Skip(1);

    /// <summary>The mode of that name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists what there is.</exception>
    public Mode this[string name] => _modes.FirstOrDefault(m => m.Name == name)
        ?? throw new ArgumentException($"no mode '{name}'; there are: {string.Join(", ", _modes)}");

    /// <summary>The reference and the named modes, in this set's order.</summary>
    public ModeSet Select(params string[] names)
    {
        var wanted = names.Select(n => this[n]).ToHashSet();
        return new(_modes.Where((m, i) => i == 0 || wanted.Contains(m)));
    }
}
