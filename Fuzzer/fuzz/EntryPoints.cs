using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;
using ThreadState = PyJitVerify.Runtime.Objects.ThreadState;

namespace PyJitVerify.Fuzzer.Fuzz;

/// <summary>What is tried with each input. Whatever the bytes are, it answers with a result or with a Python error, never with a .NET exception.</summary>
internal static class EntryPoints
{
    /// <summary>Inputs until an interpreter is replaced, whose table of interned names grows with each.</summary>
    private const int InputsPerInterpreter = 4096;

    private static PyInterpreter? s_interpreter;
    private static int s_inputs;

    /// <summary>Null: there is none of this name.</summary>
    public static Action<Stream>? Find(string name) => name switch
    {
        "parse" => input => Parse(input),
        "round-trip" => RoundTrip,
        "compile" => Compile,
        _ => null,
    };

    private static Module? Parse(Stream input) => Parser.ParseModule(ReadAll(input), "fuzz.py").Tree;

    /// <summary>What parses prints as source that parses to the same tree.</summary>
    private static void RoundTrip(Stream input)
    {
        if (Parse(input) is not { } tree) return;
        string printed = Unparser.Unparse(tree);
        Module again = Parser.ParseModule(printed, "fuzz.py").TreeOrThrow();
        if (!SyntaxEquality.Instance.Equals(tree, again)) throw new InvalidOperationException("the printed program is another one");
    }

    /// <summary>The three modes of the built-in <c>compile()</c>, without running what it makes.</summary>
    private static void Compile(Stream input)
    {
        if (s_interpreter is null || ++s_inputs % InputsPerInterpreter == 0)
        {
            s_interpreter?.Dispose();
            s_interpreter = new PyInterpreter(new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null, Mode = RunMode.Interp });
        }
        ThreadState thread = s_interpreter.Thread;
        var source = new PyBytes(ReadAll(input));
        foreach (CompileMode mode in Enum.GetValues<CompileMode>())
        {
            PyCode? code = s_interpreter.State.Compiler.Compile(thread, source, "fuzz.py", mode);
            if (code is null) thread.TakePending();
            else if (thread.Pending is not null) throw new InvalidOperationException($"compile() in mode {mode} gave code and an exception");
        }
    }

    private static byte[] ReadAll(Stream input)
    {
        using var all = new MemoryStream();
        input.CopyTo(all);
        return all.ToArray();
    }
}
