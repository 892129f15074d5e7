using PyJitVerify.Oracle.Protocol;

namespace PyJitVerify.Oracle.Worker;

/// <summary>The worker's side of the protocol: hello, then a reply for each request, until the input ends.</summary>
public static class WorkerLoop
{
    /// <summary>The harness sent what is not the protocol.</summary>
    public const int ProtocolExitCode = 96;

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
