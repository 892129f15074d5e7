using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
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

    [TestCase("Types", "guard-elimination unwatched Types")]
    [TestCase("Names", "guard-elimination:_GUARD_NOS_INT unwatched Names")]
    public void Rewrite_that_rests_on_what_nobody_watches_is_named_with_that(string unwatched, string name) =>
        Assert.That((Guard with { Unwatched = unwatched, Teacher = "_BINARY_OP" }).Name, Is.EqualTo(name));

    [Test]
    public void Class_that_inherits_is_watched_otherwise_than_one_that_does_not() => Assert.That(
        (Guard with { AtRewrite = At("guard-elimination:_CHECK_ATTR_CLASS inherited"), Unwatched = "Types" }).Name, Is.EqualTo("guard-elimination inherited unwatched Types"));

    [TestCase("_BINARY_OP", "guard-elimination:_GUARD_INT of _BINARY_OP")]
    [TestCase("_CALL_LEN", "guard-elimination of _CALL_LEN")]
    public void Rewrite_is_named_with_the_uop_whose_result_it_rests_on_and_with_its_own_where_that_stands_for_many(string teacher, string name) =>
        Assert.That((Guard with { Teacher = teacher }).Name, Is.EqualTo(name));

    [Test]
    public void Teachers_are_what_computes_and_neither_guards_nor_loads() =>
        Assert.That(
            Culprit.TeachersOf(Guard.AtRewrite, ["fact:_LOAD_SMALL_INT", "fact:_CALL_LEN", "fact:_GUARD_TOS_INT", "fact:_CHECK_ATTR_CLASS", "fact:_BINARY_OP", "fact:_TO_BOOL_BOOL"]),
            Is.EqualTo((string[])["_CALL_LEN", "_BINARY_OP"]));

    [Test]
    public void Result_that_was_computed_ahead_has_no_teacher_but_a_comparison_of_floats() =>
        Assert.That(Culprit.TeachersOf(At("constant-folding:_BINARY_OP_ADD_FLOAT"), ["fact:_COMPARE_OP_INT", "fact:_COMPARE_OP_FLOAT", "fact:_BINARY_OP"]), Is.EqualTo((string[])["_COMPARE_OP_FLOAT"]));

    [Test]
    public void What_was_recorded_wrong_comes_before_the_rewrite_that_brought_it_to_light() =>
        Assert.That((Guard with { Oddity = "CALL without _GUARD_CALLABLE_LEN" }).Name, Is.EqualTo("CALL without _GUARD_CALLABLE_LEN"));

    [TestCase(LandmarkKind.OnNames, "f, line 1", "f, line 2", "LOAD_ATTR")]
    [TestCase(LandmarkKind.OnNames, "f, line 1", "f, line 1", "global-promotion:_LOAD_GLOBAL_MODULE")]
    [TestCase(LandmarkKind.Plain, "f, line 1", "f, line 2", "global-promotion:_LOAD_GLOBAL_MODULE")]
    public void Rewrite_that_is_watched_and_goes_right_itself_is_not_named(LandmarkKind kind, string place, string shown, string name) => Assert.That(
        (Nothing with { AtRewrite = new("global-promotion:_LOAD_GLOBAL_MODULE", "", kind, place), AtInstruction = new("LOAD_ATTR", "", LandmarkKind.Plain, shown) }).Name, Is.EqualTo(name));

    [TestCase(Surrounding.Tracing, "while tracing")]
    [TestCase(Surrounding.Handling, "while handling an exception")]
    [TestCase(Surrounding.Recursion, "depth of recursion")]
    [TestCase(Surrounding.None, "CALL_BUILTIN_FAST")]
    public void What_surrounds_a_trace_comes_before_the_instruction_at_which_it_shows(Surrounding surrounding, string name) =>
        Assert.That((Nothing with { Surrounding = surrounding, AtInstruction = At("CALL_BUILTIN_FAST") }).Name, Is.EqualTo(name));

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
        Assert.That(Of("Value").At(Layer.Optimizer, "a"), Is.EqualTo(Of("Exception").At(Layer.Optimizer, "a")));
        Assert.That(Of("Value").At(Layer.Optimizer, "a").ToString(), Is.EqualTo("Result; Optimizer a"));
        Assert.That(Of("Position").At(Layer.Optimizer, "a"), Is.Not.EqualTo(Of("Value").At(Layer.Optimizer, "a")));
        Assert.That(Of("Value").At(Layer.Optimizer, "b"), Is.Not.EqualTo(Of("Value").At(Layer.Optimizer, "a")));
        Assert.That(Of("Value").At(Layer.Optimizer, ""), Is.EqualTo(Of("Value")));
        Assert.That(Of("Crash 6").At(Layer.Optimizer, "a"), Is.EqualTo(Of("Value").At(Layer.Optimizer, "a")));
        Assert.That((Of("Value") with { Disagreeing = new(["uops-opt", "jit"]) }).At(Layer.Optimizer, "a"), Is.EqualTo(Of("Value").At(Layer.Optimizer, "a")));
        Assert.That(Of("Value").At(Layer.Tracing, "a"), Is.Not.EqualTo(Of("Value").At(Layer.Optimizer, "a")));
        Assert.That(Of("Crash 6").At(Layer.Optimizer, ""), Is.EqualTo(Of("Crash 6")));
    });

    [Test]
    public void Signatures_are_alike_whatever_is_at_fault_inside_the_layer() => Assert.Multiple(() =>
    {
        Assert.That(Of("Value").At(Layer.Optimizer, "a b").IsAlike(Of("Exception")), Is.True);
        Assert.That(Of("Value").IsAlike(Of("Position")), Is.False);
        Assert.That(Of("Value").IsAlike(Of("Value") with { Agreeing = new(["interp", "uops"]) }), Is.False);
    });

    [Test]
    public void Name_tells_its_layer_whatever_the_modes_tell() => Assert.Multiple(() =>
    {
        Assert.That(Guard.LayerOf(Layer.OptimizedNative), Is.EqualTo(Layer.Optimizer));
        var relying = Guard with { AtRewrite = new("guard-elimination:_GUARD_TYPE_VERSION", "", LandmarkKind.OnTypes, "f, line 1"), AtInstruction = new("LOAD_ATTR", "", LandmarkKind.Plain, "f, line 2") };
        Assert.That((relying.Name, relying.LayerOf(Layer.OptimizedNative)), Is.EqualTo(("LOAD_ATTR", Layer.OptimizedNative)));
        var unwatched = relying with { Unwatched = "Types" };
        Assert.That((unwatched.Name, unwatched.LayerOf(Layer.OptimizedNative)), Is.EqualTo(("guard-elimination unwatched Types", Layer.Optimizer)));
        Assert.That((Guard with { Oddity = "CALL without _GUARD_CALLABLE_LEN" }).LayerOf(Layer.Optimizer), Is.EqualTo(Layer.Tracing));
        Assert.That((Nothing with { Parts = new(["registers:calls"]) }).LayerOf(Layer.OptimizedNative), Is.EqualTo(Layer.Backend));
        Assert.That((Nothing with { AtInstruction = At("LOAD_ATTR") }).LayerOf(Layer.Tracing), Is.EqualTo(Layer.Tracing));
    });

    private static Landmark At(string name) => new(name, name + " in f, line 1");

    private static Signature Of(string kind) => new(new(["interp"]), new(["jit"]), kind, "Optimizer");
}
