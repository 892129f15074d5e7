using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Runtime;

namespace PyJitVerify.Oracle.Worker;

/// <summary>The worker's side of the protocol: hello, then a reply for each request, until the input ends.</summary>
public static class WorkerLoop
{
    /// <summary>The harness sent what is not the protocol.</summary>
    public const int ProtocolExitCode = 96;

    /// <summary>Serves the process's own streams, on a stack that is deep enough for any Python program.</summary>
    /// <remarks>The protocol owns stdin and stdout; a runner gives programs streams of their own.</remarks>
    public static int Serve(IProgramRunner runner)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var status = 0;
        ScriptRunner.OnLargeStack(() => status = Serve(runner, input, output));
        return status;
    }

    /// <summary>Serves one stream pair; returns the exit code of the process.</summary>
    public static int Serve(IProgramRunner runner, Stream input, Stream output)
    {
        runner.Hello.ToFrame().WriteTo(output);
        try
        {
            while (Frame.ReadFrom(input) is { } frame)
            {
                if (frame.Kind != FrameKind.Batch)
                    throw new ProtocolException($"expected a batch, got {frame.Kind}");
                foreach (var request in RunRequest.ReadBatch(frame.Payload))
                    runner.Run(request).ToFrame().WriteTo(output);
            }

            return 0;
        }
        catch (ProtocolException error)
        {
            new Frame(FrameKind.Fault, new WireWriter().Text(error.Message).ToArray()).WriteTo(output);
            return ProtocolExitCode;
        }
    }
}
