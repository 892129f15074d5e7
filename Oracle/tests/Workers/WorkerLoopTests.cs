using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Worker;

namespace PyJitVerify.Oracle.Tests.Workers;

public sealed class WorkerLoopTests
{
    [Test]
    public void Loop_answers_each_request_in_order_and_ends_with_the_input()
    {
        var input = new MemoryStream();
        RunRequest.ToFrame([Request(4), Request(9)]).WriteTo(input);
        input.Position = 0;
        var output = new MemoryStream();

        Assert.That(WorkerLoop.Serve(new Echo(), input, output), Is.Zero);

        output.Position = 0;
        Assert.Multiple(() =>
        {
            Assert.That(Hello.Read(Frame.ReadFrom(output)!.Value.Payload).Implementation, Is.EqualTo("echo"));
            Assert.That(RunReply.Read(Frame.ReadFrom(output)!.Value.Payload).Id, Is.EqualTo(4));
            Assert.That(RunReply.Read(Frame.ReadFrom(output)!.Value.Payload).Id, Is.EqualTo(9));
            Assert.That(Frame.ReadFrom(output), Is.Null);
        });
    }

    [Test]
    public void Loop_says_what_is_wrong_with_a_bad_frame()
    {
        var output = new MemoryStream();
        Assert.That(WorkerLoop.Serve(new Echo(), new MemoryStream([1, 0, 0, 0, 3]), output), Is.EqualTo(WorkerLoop.ProtocolExitCode));
        output.Position = 0;
        Frame.ReadFrom(output);
        Assert.That(Frame.ReadFrom(output)!.Value.Kind, Is.EqualTo(FrameKind.Fault));
    }

    private static RunRequest Request(uint id) => new(id, "p.py", default, new(), RunFlags.None, 0, 0, new([]), 0);

    private sealed class Echo : IProgramRunner
    {
        public Hello Hello { get; } = new("echo", "1", "1", true, true, new([]), 1);

        public RunReply Run(RunRequest request) => new(request.Id, new(), Engagement.None, default, default, 0);
    }
}
