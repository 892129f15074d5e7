using PyJitVerify.Fuzzer.Cli;
using PyJitVerify.Fuzzer.Cli.Commands;
using PyJitVerify.Runtime;

namespace PyJitVerify.Fuzzer.Tests.Cli;

public sealed class JitEnvironmentTests
{
    private static readonly InterpreterOptions Defaults = new() { StandardOutput = Stream.Null, StandardError = Stream.Null };

    private static JitEnvironment Of(string assignments)
    {
        var variables = assignments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('=', 2)).ToDictionary(a => a[0], a => a[1]);
        return new JitEnvironment(variables.GetValueOrDefault);
    }

    [TestCase("yes", "", RunMode.Jit)]
    [TestCase("yes", "PYTHON_JIT=", RunMode.Jit)]
    [TestCase("yes", "PYTHON_JIT=0", RunMode.Spec)]
    [TestCase("yes", "PYTHON_JIT=00", RunMode.Spec)]
    [TestCase("yes", "PYTHON_JIT=1", RunMode.Jit)]
    [TestCase("yes", "PYTHON_JIT=yes", RunMode.Jit)]
    [TestCase("yes-off", "", RunMode.Spec)]
    [TestCase("yes-off", "PYTHON_JIT=", RunMode.Spec)]
    [TestCase("yes-off", "PYTHON_JIT=0", RunMode.Spec)]
    [TestCase("yes-off", "PYTHON_JIT=2", RunMode.Jit)]
    [TestCase("no", "", RunMode.Spec)]
    [TestCase("no", "PYTHON_JIT=1", RunMode.Spec)]
    [TestCase("interpreter", "", RunMode.UopsOpt)]
    [TestCase("interpreter", "PYTHON_JIT=0", RunMode.Spec)]
    [TestCase("yes", "PYTHON_UOPS_OPTIMIZE=0", RunMode.Native)]
    [TestCase("yes", "PYTHON_UOPS_OPTIMIZE=1", RunMode.Jit)]
    [TestCase("interpreter", "PYTHON_UOPS_OPTIMIZE=0", RunMode.Uops)]
    [TestCase("yes", "PYTHON_SPECIALIZATION_OFF=1", RunMode.Interp)]
    [TestCase("yes", "PYTHON_SPECIALIZATION_OFF=0", RunMode.Jit)]
    public void Build_and_variables_decide_the_mode(string build, string variables, RunMode expected) =>
        Assert.That(Of(variables).ModeOf(JitBuild.Find(build)), Is.EqualTo(expected));

    [TestCase("", 4000, 4000, null, null)]
    [TestCase("PYTHON_JIT_JUMP_BACKWARD_INITIAL_VALUE=63", 63, 4000, 6, null)]
    [TestCase("PYTHON_JIT_JUMP_BACKWARD_INITIAL_VALUE=1 PYTHON_JIT_JUMP_BACKWARD_INITIAL_BACKOFF=0", 1, 4000, 0, null)]
    [TestCase("PYTHON_JIT_SIDE_EXIT_INITIAL_VALUE=10 PYTHON_JIT_SIDE_EXIT_INITIAL_BACKOFF=3", 4000, 10, null, 3)]
    [TestCase("PYTHON_JIT_STRESS=1", 63, 63, 6, 6)]
    [TestCase("PYTHON_JIT_STRESS=0", 4000, 4000, null, null)]
    [TestCase("PYTHON_JIT_STRESS=1 PYTHON_JIT_SIDE_EXIT_INITIAL_VALUE=8190", 63, 8190, 6, 6)]
    public void Variables_set_the_counters(string variables, int backEdge, int sideExit, int? backEdgeBackoff, int? sideExitBackoff)
    {
        var options = Of(variables).WithThresholds(Defaults);
        Assert.That((options.BackEdgeThreshold, options.SideExitThreshold, options.BackEdgeBackoff, options.SideExitBackoff),
            Is.EqualTo((backEdge, sideExit, backEdgeBackoff, sideExitBackoff)));
    }

    [TestCase("PYTHON_JIT_JUMP_BACKWARD_INITIAL_VALUE=0")]
    [TestCase("PYTHON_JIT_JUMP_BACKWARD_INITIAL_VALUE=8191")]
    [TestCase("PYTHON_JIT_SIDE_EXIT_INITIAL_VALUE=many")]
    [TestCase("PYTHON_JIT_SIDE_EXIT_INITIAL_VALUE=-5")]
    [TestCase("PYTHON_JIT_JUMP_BACKWARD_INITIAL_BACKOFF=7")]
    public void Value_that_a_counter_cannot_have_is_refused(string variable)
    {
        var problem = Assert.Throws<UsageException>(() => Of(variable).WithThresholds(Defaults));
        Assert.That(problem!.Message, Does.StartWith(variable + ": ").And.Not.Contain("\n"));
    }

    [Test]
    public void Build_that_there_is_not_is_refused() => Assert.That(() => JitBuild.Find("maybe"), Throws.InstanceOf<UsageException>());
}
