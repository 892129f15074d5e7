using PyJitVerify.Oracle.Modes;

namespace PyJitVerify.Oracle.Subjects;

/// <summary>Something outside a program that may decide what a run of it does, and how a worker starts so that it is the same each time. The
/// hash seed and, on a stock interpreter, the collector are none: they are the same in every run.</summary>
/// <param name="Name">For people, such as <c>the address layout</c>.</param>
/// <param name="Launcher">Words before the worker's own command.</param>
/// <param name="Variables">Added to its environment.</param>
public sealed record Circumstance(string Name, EquatableList<string> Launcher, EquatableList<Knob> Variables)
{
    /// <summary>Where the system puts code, heap and stack.</summary>
    public static readonly Circumstance AddressLayout = new("the address layout", new(["setarch", "-R"]), new([]));

    /// <summary>How threads interleave: on one processor they take turns.</summary>
    public static readonly Circumstance Threads = new("threads", new(["taskset", "-c", "0"]), new([]));

    /// <summary>When the .NET runtime collects: never while the program runs on.</summary>
    public static readonly Circumstance Collector = new("the collector", new([]), new([new("DOTNET_gcConcurrent", "0")]));

    /// <summary>When the .NET runtime compiles the interpreter's own methods anew.</summary>
    public static readonly Circumstance Compilation = new("compilation of the interpreter", new([]), new([new("DOTNET_TieredCompilation", "0")]));
}
