using PyJitVerify.Benchmarks;
using PyJitVerify.Runtime;
using PyJitVerify.Runtime.Instructions;

// Prints, in one run and as ratios, the embedded runtime's modes against a CPython with its JIT off and on.
// usage: Benchmarks [CPYTHON] [--rounds N] [--seconds S] [--stats [--off SWITCH]] [--compile] [--rates] [PROGRAM...]
// Without an interpreter only the embedded modes are compared; --stats prints what the JIT does instead of times, with parts of it off
// (pass:constant-folding); --compile only what its traces cost to make, --rates only what judging costs.
string? python = null;
int rounds = 5;
double seconds = 0.15;
bool stats = false, compile = false, rates = false;
var names = new HashSet<string>();
var off = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    if (args[i] == "--rounds") rounds = int.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
    else if (args[i] == "--seconds") seconds = double.Parse(args[++i], System.Globalization.CultureInfo.InvariantCulture);
    else if (args[i] == "--stats") stats = true;
    else if (args[i] == "--off") off.Add(args[++i]);
    else if (args[i] == "--compile") compile = true;
    else if (args[i] == "--rates") rates = true;
    else if (args[i].Contains('/')) python = args[i];
    else names.Add(args[i]);
}
if (python is not null && !File.Exists(python))
{
    Console.Error.WriteLine($"{python}: not found");
    return 3;
}
string folder = Path.Combine(AppContext.BaseDirectory, "programs");
string[] files = [.. Directory.EnumerateFiles(folder, "*.py").Where(f => names.Count == 0 || names.Contains(Path.GetFileNameWithoutExtension(f))).Order(StringComparer.Ordinal)];
if (files.Length == 0 || files.Length < names.Count)
{
    Console.Error.WriteLine("no such program");
    return 2;
}
if (stats)
{
    KernelStatistics.Print(files, new Switches(off), Console.Out);
    return 0;
}
if (rates)
{
    FuzzingRates.Print(Console.Out);
    return 0;
}
if (!compile)
{
    new Comparison(python, rounds, seconds).Run(files, Console.Out);
    Console.WriteLine();
}
CompileCost.Print(files, Console.Out);
Console.WriteLine();
CompileGrowth.Print(Console.Out);
if (!compile && python is not null && StandardLibraryLocator.Find(null) is { } library)
{
    Console.WriteLine();
    CompilerSpeed.Print(python, library, Console.Out);
}
if (!compile && names.Count == 0)
{
    Console.WriteLine("\njudging programs of the fuzzer on one core, embedded runtime, low thresholds");
    FuzzingRates.Print(Console.Out);
}
return 0;
