using PyJitVerify.Oracle.Worker;
using PyJitVerify.Runtime;

// The protocol owns stdin and stdout; a runner gives programs streams of their own.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
return WorkerLoop.Serve(new EmbeddedRunner(new InterpreterParts()), input, output);
