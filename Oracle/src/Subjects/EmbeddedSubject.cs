using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Our own runtime, in worker processes that may die.</summary>
/// <param name="workerAssembly">Path of the worker's assembly, <c>PyJitVerify.Oracle.Worker.dll</c>.</param>
/// <param name="identity">Version and hash of the runtime.</param>
public sealed class EmbeddedSubject(string workerAssembly, SubjectIdentity identity) : ISubject
{
    /// <summary>Knob that tells the worker which mode to build its interpreter for.</summary>
    public const string ModeKnob = "mode";

    private const int DefaultHotIterations = 4_400;

    private static readonly ModeSet EmbeddedModes = new([
        Named("interp", false), Named("spec", false), Named("uops", true), Named("uops-opt", true),
        Named("native", true), Named("jit", true), Named("stress", true)]);

    /// <inheritdoc/>
    public string Name => "embedded " + Identity.Version;

    /// <inheritdoc/>
    public SubjectIdentity Identity { get; } = identity;

    /// <inheritdoc/>
    public ModeSet Modes => EmbeddedModes;

    /// <inheritdoc/>
    public LayerNaming Layers => LayerNaming.Embedded;

    /// <inheritdoc/>
    public int HotIterations(Mode mode) => mode.UsesJit ? DefaultHotIterations : 0;

    /// <inheritdoc/>
    public ISession Open(Mode mode)
    {
        if (!File.Exists(workerAssembly))
            throw new SubjectException($"{workerAssembly}: the worker is not built");
        var host = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var environment = new List<Knob> { new("PATH", Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin") };
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
            environment.Add(new("DOTNET_ROOT", root));
        var command = new WorkerCommand(host, ["exec", Path.GetFullPath(workerAssembly)], new(environment));
        return new WorkerSession(mode, command, WorkerDeath.IsCrash);
    }

    private static Mode Named(string name, bool usesJit) => new(name, usesJit, new([new(ModeKnob, name)]));
}
