using System.Globalization;
using PyJitVerify.LongRun;

// Compiles and enters traces under seeded collections, invalidations and evictions until there were enough.
// usage: LongRun [--traces N] [--minutes M] [--seed S] [--from PROGRAM]
// Exit codes: 0 no fault, 1 a difference, 2 usage; a broken invariant ends the process by its exception.
long traces = 1_000_000;
double minutes = double.MaxValue;
ulong seed = 1, first = 0;
for (int i = 0; i < args.Length; i += 2)
{
    if (i + 1 == args.Length) return Usage();
    switch (args[i])
    {
        case "--traces": traces = long.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--minutes": minutes = double.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--seed": seed = ulong.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        case "--from": first = ulong.Parse(args[i + 1], CultureInfo.InvariantCulture); break;
        default: return Usage();
    }
}
TimeSpan longest = minutes > TimeSpan.MaxValue.TotalMinutes ? TimeSpan.MaxValue : TimeSpan.FromMinutes(minutes);
return new Campaign(seed, first, traces, longest, Console.Out).Run() ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine("usage: LongRun [--traces N] [--minutes M] [--seed S] [--from PROGRAM]");
    return 2;
}
