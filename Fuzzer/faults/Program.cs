using PyJitVerify.Fuzzer.Faults;
using PyJitVerify.Oracle.Worker;

// A worker whose interpreters hold one planted fault each. Only selftest and the gate's canary start it.
// usage: Fuzzer.Faults [--list]
if (args is ["--list"])
{
    foreach (PlantedFault fault in FaultCatalog.All) Console.WriteLine($"{fault.Name}\t{fault.Layer}\t{fault.Area}\t{fault.Part}\t{fault.Description}");
    return 0;
}
if (args.Length != 0)
{
    Console.Error.WriteLine("usage: Fuzzer.Faults [--list]");
    return 2;
}
return WorkerLoop.Serve(new FaultRunner());
