using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Tests.Interpreter;

/// <summary>A worker runs thousands of programs: nothing of one may outlive it.</summary>
[TestFixture]
public sealed class PyInterpreterTests
{
    private const string Program = """
        import math, sys, itertools

        class Node:
            def __init__(self, value):
                self.value = value
            def __del__(self):
                pass

        def numbers(n):
            for i in range(n):
                yield Node(i)

        def total(n):
            result = 0
            for node in numbers(n):
                result += node.value
                if result % 7 == 0:
                    result += math.gcd(result, 21)
            return result

        for i in range(40):
            total(60)
            Node.extra = i
        try:
            raise ValueError(sys.path)
        except ValueError as error:
            kept = error
        print(total(10), id(kept) > 0)
        """;

    [Test]
    public void Interpreter_is_collected_after_its_program([Values] RunMode mode)
    {
        WeakReference state = StateAfterRun(mode);
        for (int i = 0; i < 3 && state.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.That(state.IsAlive, Is.False);
    }

    /// <summary>Not inlined, so that the caller's stack has no trace of the interpreter.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference StateAfterRun(RunMode mode)
    {
        WeakReference? state = null;
        ScriptRunner.OnLargeStack(() =>
        {
            using var interpreter = new PyInterpreter(new InterpreterOptions
            {
                StandardOutput = Stream.Null,
                StandardError = Stream.Null,
                Mode = mode,
                BackEdgeThreshold = 16,
                SideExitThreshold = 16,
            });
            Assert.That(interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(Program), "program.py"), Is.Null);
            if (mode.UsesTraces()) Assert.That(interpreter.TierTwo!.Executors, Is.Not.Empty);
            state = new WeakReference(interpreter.State);
        });
        return state!;
    }
}
