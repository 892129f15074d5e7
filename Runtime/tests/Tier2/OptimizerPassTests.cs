using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>Each pass fires where it should and abstains where it must not: a trace in, a trace out.</summary>
[TestFixture]
public sealed class OptimizerPassTests
{
    private static string Run(IOptimizerPass pass, string text, int fuel = int.MaxValue)
    {
        List<UopInstruction> trace = TraceText.Parse(text);
        var facts = new RootFrameFacts(new PyDict(), new PyDict(), _ => true);
        Assert.That(pass.Run(trace, new OptimizerContext(facts, new RewriteFuel(fuel))), Is.True);
        return TraceText.Format(trace);
    }

    private static string Lines(params string[] lines) => string.Join('\n', lines);

    [Test]
    public void GuardElimination_drops_a_guard_that_was_checked_before() => Assert.That(
        Run(new GuardElimination(), Lines("_LOAD_FAST", "_GUARD_TOS_INT target=4", "_LOAD_FAST", "_GUARD_TOS_INT target=8")),
        Is.EqualTo(Lines("_LOAD_FAST", "_GUARD_TOS_INT target=4", "_LOAD_FAST", "_NOP target=8")));

    [Test]
    public void GuardElimination_keeps_the_guard_of_another_local() => Assert.That(
        Run(new GuardElimination(), Lines("_LOAD_FAST", "_GUARD_TOS_INT target=4", "_LOAD_FAST arg=1", "_GUARD_TOS_INT target=8")),
        Does.EndWith("_GUARD_TOS_INT target=8"));

    [Test]
    public void GuardElimination_keeps_the_guard_after_the_local_was_stored() => Assert.That(
        Run(new GuardElimination(), Lines("_LOAD_FAST", "_GUARD_TOS_INT target=4", "_LOAD_FAST arg=1", "_STORE_FAST", "_LOAD_FAST", "_GUARD_TOS_INT target=8")),
        Does.EndWith("_GUARD_TOS_INT target=8"));

    [Test]
    public void GuardElimination_drops_the_guard_of_a_sum_which_leaves_when_it_overflows() => Assert.That(
        Run(new GuardElimination(), Lines("_LOAD_SMALL_INT arg=1", "_LOAD_SMALL_INT arg=2", "_BINARY_OP_ADD_INT", "_GUARD_TOS_INT target=8")),
        Does.EndWith("_NOP target=8"));

    [Test]
    public void GuardElimination_forgets_type_versions_across_a_call() => Assert.That(
        Run(new GuardElimination(), Lines("_LOAD_FAST", "_GUARD_TYPE_VERSION target=4 op0=9", "_POP_TOP", "_LOAD_NAME", "_POP_TOP", "_LOAD_FAST", "_GUARD_TYPE_VERSION target=8 op0=9")),
        Does.EndWith("_GUARD_TYPE_VERSION target=8 op0=9"));

    [Test]
    public void ConstantFolding_computes_a_sum_of_constants() => Assert.That(
        Run(new ConstantFolding(), Lines("_LOAD_SMALL_INT arg=40", "_LOAD_SMALL_INT arg=2", "_BINARY_OP_ADD_INT")),
        Does.EndWith("_LOAD_CONST_INLINE const=42"));

    [Test]
    public void ConstantFolding_leaves_a_result_that_needs_a_boxed_int() => Assert.That(
        Run(new ConstantFolding(), Lines("_LOAD_CONST const=9223372036854775807", "_LOAD_SMALL_INT arg=2", "_BINARY_OP_ADD_INT")),
        Does.EndWith("_BINARY_OP_ADD_INT"));

    [Test]
    public void ConstantFolding_compares_nan_as_unordered() => Assert.That(
        Run(new ConstantFolding(), Lines("_LOAD_CONST const=NaN", "_LOAD_CONST const=NaN", "_COMPARE_OP_FLOAT arg=8")),
        Does.EndWith("_LOAD_CONST_INLINE const=False"));

    [Test]
    public void ConstantFolding_stops_when_its_fuel_is_spent() => Assert.That(
        Run(new ConstantFolding(), Lines("_LOAD_SMALL_INT arg=40", "_LOAD_SMALL_INT arg=2", "_BINARY_OP_ADD_INT"), fuel: 0),
        Does.EndWith("_BINARY_OP_ADD_INT"));

    [Test]
    public void Cleanup_removes_a_value_that_is_pushed_and_dropped() => Assert.That(
        Run(new Cleanup(), Lines("_LOAD_FAST arg=3", "_POP_TOP", "_EXIT_TRACE target=2")), Is.EqualTo("_EXIT_TRACE target=2"));

    [Test]
    public void Cleanup_keeps_a_validity_check_behind_a_call() => Assert.That(
        Run(new Cleanup(), Lines("_CHECK_VALIDITY target=1", "_LOAD_NAME", "_CHECK_VALIDITY target=2", "_EXIT_TRACE target=2")),
        Is.EqualTo(Lines("_LOAD_NAME", "_CHECK_VALIDITY target=2", "_EXIT_TRACE target=2")));

    [Test]
    public void Cleanup_keeps_the_position_of_what_may_raise() => Assert.That(
        Run(new Cleanup(), Lines("_SET_IP target=1", "_LOAD_FAST", "_SET_IP target=2", "_LOAD_NAME", "_EXIT_TRACE target=3")),
        Is.EqualTo(Lines("_LOAD_FAST", "_SET_IP target=2", "_LOAD_NAME", "_EXIT_TRACE target=3")));
}
