namespace PyJitVerify.Fuzzer.Suites;

/// <summary>How a suite is judged.</summary>
public sealed record SuiteOptions
{
    /// <summary>Modes to compare with the one without the JIT; null: those of <see cref="DefaultModes"/> that the interpreter has.</summary>
    public IReadOnlyList<string>? Modes { get; init; }

    /// <summary>How often a difference must show again. A test that fails every other time passes for stable once in a few hundred.</summary>
    public int Repeats { get; init; } = 3;

    /// <summary>Names of the tests to run; null: all.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>What users run, and what shows most.</summary>
    public static IReadOnlyList<string> DefaultModes { get; } = ["jit", "stress"];
}
