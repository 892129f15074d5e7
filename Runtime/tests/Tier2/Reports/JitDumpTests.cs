using PyJitVerify.Runtime.Tier2.Executors;
using PyJitVerify.Runtime.Tier2.Reports;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2.Reports;

[TestFixture]
internal sealed class JitDumpTests
{
    private const JitDumpParts All = JitDumpParts.Uops | JitDumpParts.Asm | JitDumpParts.Exits;

    private static (string Text, IReadOnlyList<Executor> Executors) Dump(RunMode mode, JitDumpParts parts, string? function = null, string source = ReportedRun.Hot)
    {
        var text = new StringWriter();
        IReadOnlyList<Executor> executors = [];
        ReportedRun.Run(source, mode, interpreter =>
        {
            executors = interpreter.TierTwo!.Executors;
            JitDump.Write(interpreter.TierTwo!, parts, function, text);
        });
        return (text.ToString(), executors);
    }

    [Test]
    public void Uops_are_those_of_the_executor_and_parse()
    {
        (string text, IReadOnlyList<Executor> executors) = Dump(RunMode.UopsOpt, JitDumpParts.Uops);
        Assert.Multiple(() =>
        {
            foreach (Executor e in executors)
            {
                foreach ((UopInstruction u, int i) in e.Trace.Select((u, i) => (u, i))) Assert.That(text, Does.Contain($"  {i,4}  {TraceText.Format(u)}\n"));
            }
            Assert.That(text, Does.StartWith("== hot:1 in program.py\n").And.Contain("  ; hot:4\n").And.Not.Contain("asm:").And.Not.Contain("exits:"));
        });
    }

    [Test]
    public void Exits_say_where_they_went_and_what_they_are_linked_to()
    {
        (string text, IReadOnlyList<Executor> executors) = Dump(RunMode.Jit, JitDumpParts.Exits);
        SideExit branch = executors[0].Exits.First(x => x is { Linked: not null })!;
        Assert.That(text, Does.Contain($"(unit {branch.Target}), taken {branch.Taken} times, linked to #{branch.Linked!.Serial}\n"));
        Assert.That(text, Does.Contain("_CALL_LEN: in place, "));
    }

    [Test]
    public void Machine_code_is_shown_where_there_is_some()
    {
        Assert.That(Dump(RunMode.Jit, JitDumpParts.Asm).Text, Does.Contain("_BINARY_OP_ADD_INT: BinaryOpAddInt_").And.Contain("; slot ").And.Contain("; linked to #0 at ").And.Contain("; linked to #1 at "));
        Assert.That(Dump(RunMode.UopsOpt, JitDumpParts.Asm).Text, Does.Contain("asm: none"));
    }

    [Test]
    public void One_function_can_be_picked()
    {
        const string source = """
            class Box:
                def one(self, n):
                    for i in range(n): pass
            def two(n):
                for i in range(n): n += i
            Box().one(200)
            two(200)
            """;
        Assert.Multiple(() =>
        {
            Assert.That(Dump(RunMode.Jit, All, "one", source).Text, Does.Contain("== Box.one:2 ").And.Not.Contain("== two:4 "));
            Assert.That(Dump(RunMode.Jit, All, "Box.one", source).Text, Does.Contain("== Box.one:2 ").And.Not.Contain("== two:4 "));
            Assert.That(Dump(RunMode.Jit, All, "three", source).Text, Is.Empty);
        });
    }
}
