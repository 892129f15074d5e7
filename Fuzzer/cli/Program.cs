using PyJitVerify.Runtime;

// The command line is being laid: so far only "run PROG [ARGS]".
if (args.Length < 2 || args[0] != "run")
{
    Console.Error.WriteLine("usage: pyjitverify run PROG [ARGS]");
    return 2;
}
using Stream output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
using Stream error = Console.OpenStandardError();
var mode = Enum.Parse<RunMode>(Environment.GetEnvironmentVariable("PJV_MODE") ?? nameof(RunMode.UopsOpt), ignoreCase: true);
return ScriptRunner.Run(File.ReadAllBytes(args[1]), args[1], new InterpreterOptions
{
    StandardOutput = output,
    StandardError = error,
    Arguments = args[1..],
    Mode = mode,
    BackEdgeThreshold = int.Parse(Environment.GetEnvironmentVariable("PJV_T") ?? "4000"),
});
