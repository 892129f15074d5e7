using PyJitVerify.Oracle.Worker;

// The protocol owns stdin and stdout; a runner gives programs streams of their own.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return WorkerLoop.Serve(ProgramRunners.Create(), input, output);
