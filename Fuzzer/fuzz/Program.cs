using PyJitVerify.Fuzzer.Fuzz;
using PyJitVerify.Runtime;
using SharpFuzz;

// Coverage-guided fuzzing of lexer, parser and compiler under AFL++ through SharpFuzz; ci/afl runs it.
// usage: Fuzzer.Fuzz (parse | round-trip | compile), the inputs from AFL++; or with a FILE to try a single input
//        Fuzzer.Fuzz instrument ASSEMBLY     rewrites parser and compiler in the file so that they report coverage
//        Fuzzer.Fuzz dictionary              the tokens of the language in AFL++'s form
switch (args)
{
    case ["instrument", string assembly]:
        return Instrumentation.Rewrite(assembly);
    case ["dictionary"]:
        TokenDictionary.Write(Console.Out);
        return 0;
    case [string name] when EntryPoints.Find(name) is { } entry:
        // Not on the main thread, whose stack is shorter than the one that programs are compiled on.
        ScriptRunner.OnLargeStack(() => SharpFuzz.Fuzzer.OutOfProcess.Run(entry));
        return 0;
    case [string name, string file] when EntryPoints.Find(name) is { } entry && File.Exists(file):
        ScriptRunner.OnLargeStack(() => entry(new MemoryStream(File.ReadAllBytes(file))));
        return 0;
    default:
        Console.Error.WriteLine("usage: Fuzzer.Fuzz ((parse | round-trip | compile) [FILE] | instrument ASSEMBLY | dictionary)");
        return 2;
}
