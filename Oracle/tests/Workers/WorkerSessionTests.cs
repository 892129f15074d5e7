using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Observations;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Workers;

namespace PyJitVerify.Oracle.Tests.Workers;

/// <summary>Workers that misbehave, as shell scripts that send a good hello first.</summary>
[Platform("Linux")]
public sealed class WorkerSessionTests
{
    private static readonly Mode Mode = new("m", true, EquatableList<Knob>.Empty);

    [Test]
    public void Worker_that_dies_of_a_signal_while_it_runs_a_program_crashed()
    {
        using var session = Open("kill -SEGV $$", WorkerDeath.IsCrash);
        Assert.That(Run(session, 1).Single().Observation, Is.EqualTo(new Observation { Ending = Ending.Signaled, Code = 11 }));
    }

    [Test]
    public void Worker_that_leaves_with_a_code_is_seen_with_that_code()
    {
        using var session = Open("exit 70", WorkerDeath.IsCrash);
        Assert.That(Run(session, 1).Single().Observation, Is.EqualTo(new Observation { Ending = Ending.Exited, Code = 70 }));
    }

    [Test]
    public void Worker_that_stalls_is_killed_and_its_program_is_out_of_time()
    {
        using var session = Open("sleep 600", WorkerDeath.IsCrash);
        Assert.That(Run(session, 1).Single().Observation.Ending, Is.EqualTo(Ending.TimedOut));
    }

    [TestCase("printf 'some garbage that is no frame'; sleep 600")]
    [TestCase("printf '\\002\\000\\000\\000\\003x'; sleep 600")]
    [TestCase("printf '\\002\\000\\000\\000\\001x'; sleep 600")]
    [TestCase("printf '\\011\\000'; exit 0")]
    public void Worker_that_lies_gives_a_result_for_every_program_and_no_exception(string lie)
    {
        using var session = Open(lie, WorkerDeath.IsLoss);
        var results = Run(session, 3);
        Assert.Multiple(() =>
        {
            Assert.That(results.Select(r => r.Observation.Ending), Is.All.EqualTo(Ending.Lied));
            Assert.That(results, Has.Count.EqualTo(3));
            Assert.That(results[0].Reason, Is.Not.Empty);
        });
    }

    [Test]
    public void Worker_that_does_not_start_is_a_subject_error()
    {
        using var missing = new WorkerSession(Mode, Slot(new("/no/such/program", [], EquatableList<Knob>.Empty), WorkerDeath.IsLoss));
        using var silent = new WorkerSession(Mode, Slot(new("/bin/sh", ["-c", "echo no python here >&2"], EquatableList<Knob>.Empty), WorkerDeath.IsLoss));
        Assert.Multiple(() =>
        {
            Assert.That(() => Run(missing, 1), Throws.TypeOf<SubjectException>().With.Message.Contains("/no/such/program"));
            Assert.That(() => Run(silent, 1), Throws.TypeOf<SubjectException>());
        });
    }

    private static WorkerSession Open(string then, WorkerDeath death)
    {
        var hello = new MemoryStream();
        new Hello("sh", "1", "1", false, false, EquatableList<string>.Empty, 1).ToFrame().WriteTo(hello);
        var command = new WorkerCommand("/bin/sh", ["-c", $"cat \"$0\"; head -c 1 >/dev/null; {then}", "hello"], new([new Knob("PATH", "/usr/bin:/bin")]))
        {
            Files = { ["hello"] = hello.ToArray() },
        };
        return new(Mode, Slot(command, death));
    }

    private static WorkerSlot Slot(WorkerCommand command, WorkerDeath death) => new(command, death, maxRuns: 10);

    private static IReadOnlyList<RunResult> Run(WorkerSession session, uint count) => session.Run(
        [.. Enumerable.Range(0, (int)count).Select(i => TestProgram.FromText("", (uint)i))],
        new() { Limits = new() { WallMs = 500 } });
}
