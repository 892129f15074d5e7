namespace PyJitVerify.Fuzzer.Cli.Commands;

/// <summary>What CPython's <c>configure --enable-experimental-jit=NAME</c> would have built.</summary>
/// <param name="HasJit">There is one: <c>sys._jit.is_available()</c>.</param>
/// <param name="IsOnByDefault">It is on where PYTHON_JIT says nothing.</param>
/// <param name="HasMachineCode">Otherwise traces are run by the uop interpreter.</param>
internal sealed record JitBuild(string Name, bool HasJit, bool IsOnByDefault, bool HasMachineCode)
{
    /// <summary>The first one is the default.</summary>
    internal static readonly IReadOnlyList<JitBuild> All =
    [
        new("yes", true, true, true),
        new("yes-off", true, false, true),
        new("no", false, false, false),
        new("interpreter", true, true, false),
    ];

    /// <exception cref="UsageException">There is none of that name.</exception>
    internal static JitBuild Find(string? name) => name is null ? All[0] : All.FirstOrDefault(b => b.Name == name)
        ?? throw new UsageException($"--jit-build {name}: there are {string.Join(", ", All.Select(b => b.Name))}");
}
