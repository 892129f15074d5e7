using PyJitVerify.Runtime.Compiler;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tests.Builtins;

namespace PyJitVerify.Runtime.Tests.Interpreter;

public sealed class PyCodeTests
{
    /// <summary>A counter of tier 1 in front of a jump back may look like a unit that widens the jump's argument.</summary>
    [Test]
    public void Inline_cache_in_front_of_an_instruction_is_no_part_of_it()
    {
        (PyCode code, int jump) = LoopOf("x[i] = i");
        code.Units[jump - 1] = (ushort)Opcode.ExtendedArg | 5 << 8;
        Assert.That(code.FirstUnit(jump), Is.EqualTo(jump));
    }

    [Test]
    public void Units_that_widen_an_argument_are_a_part()
    {
        (PyCode code, int jump) = LoopOf(string.Join("; ", Enumerable.Repeat("x[i] = i", 60)));
        Assert.That((code.FirstUnit(jump), code.OpcodeUnit(jump - 1)), Is.EqualTo((jump - 1, jump)));
    }

    private static (PyCode Code, int Jump) LoopOf(string body)
    {
        var interpreter = new TestInterpreter();
        PyCode code = interpreter.State.Compiler.Compile(interpreter.Thread, (PyStr)$"while i < 3:\n  {body}\n", "program.py", CompileMode.Exec)!;
        return (code, Array.FindIndex(code.OriginalUnits, u => (Opcode)(byte)u == Opcode.JumpBackward));
    }
}
