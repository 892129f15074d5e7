using PyJitVerify.Runtime.Syntax;
using SharpFuzz;

// Entry points for coverage-guided fuzzing of our own parsers, run under AFL++ through SharpFuzz.
// usage: Fuzzer.Fuzz (parse | round-trip), the input on standard input
switch (args)
{
    case ["parse"]:
        // Whatever the bytes are, parsing answers with a tree or with an error, never with a .NET exception.
        Fuzzer.OutOfProcess.Run(stream => Parse(stream));
        return 0;
    case ["round-trip"]:
        // What parses prints as source that parses to the same tree.
        Fuzzer.OutOfProcess.Run(stream =>
        {
            if (Parse(stream) is not { } tree) return;
            string printed = Unparser.Unparse(tree);
            Module again = Parser.ParseModule(printed, "fuzz.py").TreeOrThrow();
            if (!SyntaxEquality.Instance.Equals(tree, again)) throw new InvalidOperationException("the printed program is another one");
        });
        return 0;
    default:
        Console.Error.WriteLine("usage: Fuzzer.Fuzz (parse | round-trip)");
        return 2;
}

static Module? Parse(Stream stream)
{
    using var reader = new MemoryStream();
    stream.CopyTo(reader);
    return Parser.ParseModule(reader.ToArray(), "fuzz.py").Tree;
}
