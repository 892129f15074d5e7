using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Verdicts;

namespace PyJitVerify.Oracle.Tests.Culprits;

/// <summary>What a culprit is called, and what its name does to a signature.</summary>
public sealed class CulpritTests
{
    private static readonly Culprit Nothing = new("jit");

    private static readonly Culprit Guard = Nothing with { Parts = new(["pass:guard-elimination"]), Rewrite = 3, AtRewrite = At("guard-elimination:_GUARD_NOS_INT"), AtInstruction = At("BINARY_OP_ADD_INT Add") };

    [Test]
    public void Culprit_of_which_nothing_is_known_has_no_name() => Assert.That(Nothing.Name, Is.Empty);

    [Test]
    public void Rewrite_names_more_than_its_pass_and_its_instruction() => Assert.That(Guard.Name, Is.EqualTo("guard-elimination:_GUARD_NOS_INT"));

    [Test]
    public void Rewrite_that_rests_on_what_nobody_watches_is_named_with_that() =>
        Assert.That((Guard with { Unwatched = "Types", Facts = new(["fact:_BINARY_OP"]) }).Name, Is.EqualTo("guard-elimination:_GUARD_NOS_INT unwatched Types"));

    [Test]
    public void Rewrite_is_named_with_the_last_uop_whose_result_it_rests_on() =>
        Assert.That((Guard with { Facts = new(["fact:_CALL_LEN", "fact:_BINARY_OP"]) }).Name, Is.EqualTo("guard-elimination:_GUARD_INT of _BINARY_OP"));

    [Test]
    public void Result_that_was_computed_ahead_is_not_named_with_where_the_operands_come_from() =>
        Assert.That((Guard with { AtRewrite = At("constant-folding:_BINARY_OP_ADD_INT"), Facts = new(["fact:_COMPARE_OP_INT"]) }).Name, Is.EqualTo("constant-folding:_BINARY_OP_ADD_INT"));

    [TestCase("fact:_GUARD_TOS_INT")]
    [TestCase("fact:_CHECK_ATTR_CLASS")]
    [TestCase("fact:_LOAD_SMALL_INT")]
    [TestCase("fact:_TO_BOOL_BOOL")]
    public void Rewrite_is_not_named_with_what_guards_and_loads_say(string fact) =>
        Assert.That((Guard with { Facts = new([fact]) }).Name, Is.EqualTo("guard-elimination:_GUARD_NOS_INT"));

    [Test]
    public void Part_is_named_with_the_operator_where_it_stands_for_many() => Assert.Multiple(() =>
    {
        var culprit = Nothing with { Parts = new(["uop:_GUARD_BINARY_OP_EXTEND", "uop:_BINARY_OP_EXTEND"]) };
        Assert.That((culprit with { AtInstruction = At("BINARY_OP_EXTEND RightShift") }).Name, Is.EqualTo("uop:_BINARY_OP_EXTEND RightShift"));
        Assert.That((culprit with { AtInstruction = At("BINARY_OP_EXTEND") }).Name, Is.EqualTo("uop:_BINARY_OP_EXTEND"));
        Assert.That(culprit.Name, Is.EqualTo("uop:_BINARY_OP_EXTEND"));
    });

    [Test]
    public void Uop_is_named_with_the_instruction_at_which_its_result_is_wrong() =>
        Assert.That((Nothing with { Parts = new(["uop:_BINARY_OP_ADD_INT"]), AtInstruction = At("LOAD_GLOBAL_MODULE") }).Name, Is.EqualTo("uop:_BINARY_OP_ADD_INT at LOAD_GLOBAL_MODULE"));

    [Test]
    public void Specialized_form_is_its_own_name() =>
        Assert.That((Nothing with { Parts = new(["opcode:LOAD_ATTR_CLASS"]), AtInstruction = At("LOAD_FAST") }).Name, Is.EqualTo("opcode:LOAD_ATTR_CLASS"));

    [Test]
    public void Instruction_is_the_name_where_no_part_can_be_turned_off() =>
        Assert.That((Nothing with { AtInstruction = At("CALL without _GUARD_CALLABLE_LEN") }).Name, Is.EqualTo("CALL without _GUARD_CALLABLE_LEN"));

    [Test]
    public void Name_takes_the_place_of_what_a_program_shows_in_a_signature() => Assert.Multiple(() =>
    {
        Assert.That(Of("Value").At("a"), Is.EqualTo(Of("Exception").At("a")));
        Assert.That(Of("Value").At("a").ToString(), Is.EqualTo("interp | jit; Result; Optimizer a"));
        Assert.That(Of("Position").At("a"), Is.Not.EqualTo(Of("Value").At("a")));
        Assert.That(Of("Value").At("b"), Is.Not.EqualTo(Of("Value").At("a")));
        Assert.That(Of("Value").At(""), Is.EqualTo(Of("Value")));
    });

    [Test]
    public void Signatures_are_alike_whatever_is_at_fault_inside_the_layer() => Assert.Multiple(() =>
    {
        Assert.That(Of("Value").At("a b").IsAlike(Of("Exception")), Is.True);
        Assert.That(Of("Value").IsAlike(Of("Position")), Is.False);
        Assert.That(Of("Value").IsAlike(Of("Value") with { Culprit = "Tracing" }), Is.False);
        Assert.That(Of("Value").IsAlike(Of("Value") with { Agreeing = new(["interp", "uops"]) }), Is.False);
    });

    private static Landmark At(string name) => new(name, name + " in f, line 1");

    private static Signature Of(string kind) => new(new(["interp"]), new(["jit"]), kind, "Optimizer");
}
