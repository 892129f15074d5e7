using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;

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
    public ModeSet Modes { get; } = new([.. ModesOf(other), .. ModesOf(tested)]);

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
    public IReadOnlyList<ISession> Open(ModeSet modes) => [.. OpenOf(other, modes), .. OpenOf(tested, modes)];

    private static IEnumerable<ISession> OpenOf(ISubject subject, ModeSet modes)
    {
        var chosen = subject.Modes.All.Where(m => modes.All.Any(c => c.Name == NameOf(subject, m))).ToList();
        return chosen.Count == 0 ? [] : subject.Open(new ModeSet(chosen)).Select(s => new Session(Named(subject, s.Mode), s));
    }

    /// <summary>The session, showing only what all implementations can show alike.</summary>
    internal static ISession Comparable(ISession session) => new Session(session.Mode, session);

    private static IEnumerable<Mode> ModesOf(ISubject subject) => subject.Modes.All.Where(m => !m.UsesJit).Select(m => Named(subject, m));

    private static Mode Named(ISubject subject, Mode mode) => mode with { Name = NameOf(subject, mode) };

    private static string NameOf(ISubject subject, Mode mode) => $"{subject.Target}:{mode.Name}";

    /// <summary>A session that shows only what both can show alike.</summary>
    private sealed class Session(Mode mode, ISession inner) : ISession
    {
        public Mode Mode => mode;

        public IReadOnlyList<RunResult> Run(IReadOnlyList<TestProgram> programs, RunOptions options) =>
        [
            .. inner.Run(programs, options with { Flags = options.Flags | RunFlags.Texts })
                .Select(r => r with { Observation = WithoutOffsets(r.Observation), Engagement = Engagement.None }),
        ];

        public void Dispose() => inner.Dispose();

        /// <summary>Offsets of instructions: they have instructions of their own.</summary>
        private static Observation WithoutOffsets(Observation seen) => seen with
        {
            Exception = seen.Exception?.Each(e => e with { Traceback = new(e.Traceback.Select(t => t with { InstructionBytes = 0 })) }),
        };
    }
}
