using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Findings;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Subjects;
using Parser = PyJitVerify.Runtime.Syntax.Parser;

namespace PyJitVerify.Fuzzer.Tests.Findings;

/// <summary>The part at fault is named inside its layer; the programs are what the fuzzer's reduction leaves.</summary>
public sealed class CulpritTests
{
    [TestCase("spec-subtract-as-add", "x = 5\nfor i in range(40): x = x - -1", "opcode:BINARY_OP_ADD_INT", "")]
    [TestCase("opt-fold-subtract-swapped", "for i in range(40): __probe__(0 - 1)", "pass:constant-folding", "BINARY_OP in <module>, line 1, byte 32")]
    [TestCase("opt-second-guard-lost", "a = [0, 0]\nfor i in range(40):\n  if i == 38: a[:] = [0, 0.5]\n  __probe__(a[1] + 0)", "pass:guard-elimination", "BINARY_OP in <module>, line 4, byte 82")]
    [TestCase("native-overflow-by-sign", "a = [0]\na[0] = -77304463525675008\nt = 0\nfor i in range(120): t += a[0]", "uop:_BINARY_OP_ADD_INT", "BINARY_OP in <module>, line 4, byte 62")]
    [TestCase("native-nan-equal", "x = float('nan')\nn = 0\nfor i in range(40):\n  if x == 1.5: n += 1", "uop:_COMPARE_OP_FLOAT", "COMPARE_OP in <module>, line 4, byte 48")]
    [TestCase("trace-branch-inverted", "i = 0\nwhile i < 40:\n  if i: __probe__()\n  i += 1", "", "POP_JUMP_IF_FALSE in <module>, line 3, byte 30")]
    public void Part_at_fault_is_named(string fault, string source, string part, string instruction)
    {
        var subject = FaultWorker.Open(FaultWorker.List().First(f => f.Name == fault));
        var culprit = Judge(subject, source).Culprit!;
        Assert.Multiple(() =>
        {
            Assert.That(culprit.Part, Is.EqualTo(part), culprit.ToString());
            if (subject.Modes[culprit.Mode].UsesJit)
                Assert.That((culprit.Trace, culprit.AtInstruction.Text), Is.EqualTo((1, instruction)), culprit.ToString());
            if (part.StartsWith("pass:", StringComparison.Ordinal))
                Assert.That(culprit.AtRewrite.Text, Does.StartWith(part[5..] + " rewrote _").And.Contains("line "), culprit.ToString());
        });
    }

    private const string Classes = """
        class A: x = 1
        class B: x = 2
        things = [A()] * 38 + [B()] * 2
        """;

    [TestCase("trace-type-guard-lost", "for a in things: __probe__(a.x)", "Tracing LOAD_ATTR without _GUARD_TYPE_VERSION")]
    [TestCase("trace-class-read-unchecked", "for k in [A] * 38 + [B]: __probe__(k.x)", "Tracing LOAD_ATTR without _CHECK_ATTR_CLASS")]
    [TestCase("trace-callee-unchecked", "def f(): return 1\ndef g(): return 2\nfor h in [f] * 38 + [g]: __probe__(h())", "Tracing CALL without _CHECK_FUNCTION_VERSION")]
    [TestCase("trace-len-unchecked", "for f in [len] * 38 + [sum]: __probe__(f([5, 6]))", "Tracing CALL without _GUARD_CALLABLE_LEN")]
    [TestCase("trace-branch-inverted", "i = 0\nwhile i < 40:\n  if i: __probe__()\n  i += 1", "Tracing POP_JUMP_IF_FALSE")]
    [TestCase("trace-branch-inverted", "i = 0\nwhile i < 40:\n  if not i: __probe__()\n  i += 1", "Tracing POP_JUMP_IF_FALSE")]
    [TestCase("native-shift-unsigned", "for n in [-5] * 40: __probe__(n >> 1)", "Backend uop:_BINARY_OP_EXTEND RightShift")]
    [TestCase("native-division-truncates", "for n in [-5] * 40: __probe__(n // 2)", "Backend uop:_BINARY_OP_EXTEND FloorDivide")]
    public void Signature_names_what_is_at_fault(string fault, string source, string name)
    {
        var judgement = Judge(FaultWorker.Open(FaultWorker.List().First(f => f.Name == fault)), Classes + "\n" + source);
        Assert.That(Outcome.SignatureOf(judgement.Verdict)?.Culprit, Is.EqualTo(name), judgement.Culprit?.ToString());
    }

    [Test]
    public void Program_is_interesting_while_the_same_is_at_fault_wherever_it_stands()
    {
        const string Functions = "def f(k=0): return 1\ndef g(k=0): return 2\nfunctions = [f] * 38 + [g]\n";
        var subject = FaultWorker.Open(FaultWorker.List().First(f => f.Name == "trace-callee-unchecked"));
        using var test = new SignatureTest(subject, Judge(subject, Functions + "for h in functions: __probe__(h())"), new());
        Assert.Multiple(() =>
        {
            Assert.That(IsInteresting("\n\ndef site():\n  for other in functions:\n    if other() > 1: raise KeyError\nsite()"), Is.True);
            Assert.That(IsInteresting("for h in functions: __probe__(h(k=1))"), Is.False);
        });
        Assert.That(Outcome.SignatureOf(Judge(subject, Functions + "for h in functions: __probe__(h(k=1))").Verdict)?.Culprit, Is.EqualTo("Tracing CALL_KW without _CHECK_FUNCTION_VERSION"));

        bool IsInteresting(string source) => test.IsInteresting(Parser.ParseModule(Functions + source, "program.py").Tree!);
    }

    [Test]
    public void Program_that_raises_instead_is_not_interesting_where_no_culprit_is_named()
    {
        var subject = FaultWorker.Open(FaultWorker.List().First(f => f.Name == "trace-type-guard-lost"));
        using var test = new SignatureTest(subject, Judge(subject, Classes + "\nfor a in things: __probe__(a.x)", namesCulprits: false), new());
        bool IsInteresting(string body) => test.IsInteresting(Parser.ParseModule($"{Classes}\nfor a in things:\n  {body}", "program.py").Tree!);
        Assert.That((IsInteresting("__probe__(a.x, 1)"), IsInteresting("if a.x > 1: raise KeyError")), Is.EqualTo((true, false)));
    }

    private static Judgement Judge(ISubject subject, string source, bool namesCulprits = true)
    {
        using var oracle = new DifferentialOracle(subject, subject.Modes, new()) { NamesCulprits = namesCulprits };
        return oracle.Judge(TestProgram.FromText(source));
    }
}
