using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Programs;

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
        using var oracle = new DifferentialOracle(subject, subject.Modes, new());
        var judgement = oracle.Judge(TestProgram.FromText(source));
        var culprit = judgement.Culprit!;
        Assert.Multiple(() =>
        {
            Assert.That(culprit.Part, Is.EqualTo(part), culprit.ToString());
            if (subject.Modes[culprit.Mode].UsesJit)
                Assert.That((culprit.Trace, culprit.AtInstruction.Text), Is.EqualTo((1, instruction)), culprit.ToString());
            if (part.StartsWith("pass:", StringComparison.Ordinal))
                Assert.That(culprit.AtRewrite.Text, Does.StartWith(part[5..] + " rewrote _").And.Contains("line "), culprit.ToString());
        });
    }
}
