using PyJitVerify.Fuzzer.Cli;

return CommandLine.Run(args, Console.Error);
