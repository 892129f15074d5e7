namespace PyJitVerify.Oracle.Programs;

/// <summary>Which programs may run one after another in one process (docs/decisions/0031): those that reach nothing which
/// outlives them.</summary>
public static class ProcessSharing
{
    /// <summary>Ways to what all programs of a process share: modules, builtins, the tree of classes, files.</summary>
    private static readonly byte[][] Ways =
        [.. new[] { "import", "__builtins__", "__self__", "__globals__", "f_globals", "f_builtins", "f_back", "__subclasses__", "open", "exit", "quit", "breakpoint" }
            .Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>True when the source names none of the ways, not even in a string.</summary>
    public static bool Allows(TestProgram program) => !Ways.Any(way => program.Source.Span.IndexOf(way) >= 0);
}
