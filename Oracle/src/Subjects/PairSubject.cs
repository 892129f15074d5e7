using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Two implementations in their modes without a JIT, each a third opinion about the other. Where all modes of one differ from all of the other's,
/// one of them is wrong in what its JIT is compared with; where one mode stands alone, the others vote against it.</summary>
/// <param name="tested">The one under test.</param>
/// <param name="other">What it is compared with; the reference is its.</param>
public sealed class PairSubject(ISubject tested, ISubject other) : ISubject
{
    /// <summary>Iterations that specialize bytecode and, after its misses, specialize it again.</summary>
    private const int WarmIterations = 48;

    /// <inheritdoc/>
    public string Name => $"{tested.Name} + {other.Name}";

    /// <inheritdoc/>
    public string Target => $"{tested.Target}+{other.Target}";

    /// <inheritdoc/>
    public SubjectIdentity Identity =>
        new(tested.Identity.Implementation, tested.Identity.Version, $"{tested.Identity.FullVersion}; {other.Name}: {other.Identity.FullVersion}", tested.Identity.Sha256);

    /// <inheritdoc/>
    public ModeSet Modes { get; } = tested.Target != other.Target
        ? new([.. ModesOf(other), .. ModesOf(tested)])
        : throw new SubjectException($"{tested.Target} cannot be compared with another one of that name");

    /// <inheritdoc/>
    public ModeSet DefaultLattice => Modes;

    /// <inheritdoc/>
    public LayerNaming Layers { get; } = LayerNaming.Pair([.. ModesOf(other).Select(m => m.Name)], [.. ModesOf(tested).Select(m => m.Name)]);

    /// <inheritdoc/>
    public bool CanShareProcess => tested.CanShareProcess || other.CanShareProcess;

    /// <inheritdoc/>
    public bool FinalizesAlike => tested is CPythonSubject && other is CPythonSubject;

    /// <inheritdoc/>
    public int HotIterations(Mode mode) => WarmIterations;

    /// <inheritdoc/>
    public ISession Open(Mode mode) => Open(new ModeSet([mode]))[0];

    /// <inheritdoc/>
    public IReadOnlyList<ISession> Open(ModeSet modes, Circumstance? held = null) => [.. OpenOf(other, modes, held), .. OpenOf(tested, modes, held)];

    private static IEnumerable<ISession> OpenOf(ISubject subject, ModeSet modes, Circumstance? held)
    {
        var chosen = subject.Modes.All.Where(m => modes.All.Any(c => c.Name == NameOf(subject, m))).ToList();
        return chosen.Count == 0 ? [] : subject.Open(new ModeSet(chosen), held).Select(s => new ComparableSession(Named(subject, s.Mode), s));
    }

    private static IEnumerable<Mode> ModesOf(ISubject subject) => subject.Modes.All.Where(m => !m.UsesJit).Select(m => Named(subject, m));

    private static Mode Named(ISubject subject, Mode mode) => mode with { Name = NameOf(subject, mode) };

    private static string NameOf(ISubject subject, Mode mode) => $"{subject.Target}:{mode.Name}";
}
