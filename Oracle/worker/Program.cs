using PyJitVerify.Oracle.Worker;

// The protocol owns stdin and stdout; a runner gives programs streams of their own.
const int EnvironmentExitCode = 3;
IProgramRunner? runner = ProgramRunners.Create();
if (runner is null)
{
    Console.Error.WriteLine("this build has no embedded runtime");
    return EnvironmentExitCode;
}

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return WorkerLoop.Serve(runner, input, output);
