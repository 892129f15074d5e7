using System.Globalization;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Optimizer;
using PyJitVerify.Runtime.Tier2.Trace;

namespace PyJitVerify.Runtime.Tests.Tier2;

/// <summary>
/// Each pass fires where it should and abstains where it must not: a trace in, a trace out, in the form of <see cref="TraceText"/>. Behind
/// <c>const=</c> stand objects of the program below, of the builtins, or <c>pair</c> and <c>swapped</c>, tuples.
/// </summary>
[TestFixture]
internal sealed class OptimizerPassTests
{
    private const string Program = """
        def both(a, b): return a, b
        class Point:
            size = 2
            def __init__(self, x): self.x = x
        class Meta(type): pass
        class Strange(metaclass=Meta): pass
        """;

    private readonly Dictionary<string, Value> _names = [];
    private BuiltinFacts _builtins = null!;
    private HashSet<object> _dependencies = null!;
    private uint _bothVersion, _pointVersion, _listVersion;

    [OneTimeSetUp]
    public void RunProgram()
    {
        var interpreter = new PyInterpreter(new InterpreterOptions { StandardOutput = Stream.Null, StandardError = Stream.Null });
        Assert.That(interpreter.RunMain(System.Text.Encoding.UTF8.GetBytes(Program), "program.py"), Is.Null);
        foreach (string name in new[] { "both", "Point", "Strange" }) _names[name] = Member(interpreter.Main.Members, name);
        foreach (string name in new[] { "len", "isinstance", "type", "int", "str", "super" }) _names[name] = Member(interpreter.State.Builtins, name);
        _names["code"] = ((PyFunction)_names["both"].Ref!).Code;
        _names["pair"] = new PyTuple([Value.Int(3), Value.Float(0.5)]);
        _names["swapped"] = new PyTuple([(PyStr)"b", (PyStr)"a"]);
        _names["module"] = new PyModule("m", new PyDict());
        _names["object"] = new PyList([]);
        _builtins = new BuiltinFacts(interpreter.State.Type, (value, which) => ((Evaluator)interpreter.State.Evaluator).IsBuiltin(value, which));
        _bothVersion = ((PyFunction)_names["both"].Ref!).Version;
        _pointVersion = ((PyType)_names["Point"].Ref!).Version;
        _listVersion = interpreter.State.Type(TypeKind.List).Version;

        static Value Member(PyDict members, string name) => members.TryGetStr(name, out Value value) ? value : throw new InvalidOperationException(name);
    }

    private List<UopInstruction>? Run(IOptimizerPass pass, string before, int fuel = int.MaxValue) => Run(pass, before, new RewriteFuel(fuel));

    private List<UopInstruction>? Run(IOptimizerPass pass, string before, RewriteFuel fuel)
    {
        List<UopInstruction> trace = Parse(before);
        var context = new OptimizerContext(new RootFrameFacts(new PyDict(), new PyDict(), new WatchedNames(static _ => { })), fuel, _builtins);
        bool isPossible = pass.Run(trace, context);
        _dependencies = context.Dependencies;
        Assert.That(context.Contradiction is null, Is.EqualTo(isPossible));
        return isPossible ? trace : null;
    }

    private List<UopInstruction> Parse(string text) => TraceText.Parse(
        text.Replace("BOTH", Number(_bothVersion), StringComparison.Ordinal).Replace("POINT", Number(_pointVersion), StringComparison.Ordinal).Replace("LIST!", Number(_listVersion), StringComparison.Ordinal), _names);

    private static string Number(uint version) => version.ToString(CultureInfo.InvariantCulture);

    private void Becomes(IOptimizerPass pass, string before, string after)
    {
        List<UopInstruction>? actual = Run(pass, before);
        Assert.That(actual, Is.Not.Null, "given up");
        Assert.That(TraceText.Format(actual!), Is.EqualTo(TraceText.Format(Parse(after))));
        Assert.That(actual, Is.EqualTo(Parse(after)));
    }

    private void Stays(IOptimizerPass pass, string trace) => Becomes(pass, trace, trace);

    private void IsGivenUp(IOptimizerPass pass, string trace) => Assert.That(Run(pass, trace), Is.Null);

    // ---- guards

    [Test]
    public void GuardElimination_drops_a_guard_that_was_checked_before() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST\n _GUARD_TOS_INT target=8",
        "_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST\n _NOP target=8");

    [TestCase("_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST\n _GUARD_TOS_INT target=8", "fact:_GUARD_TOS_INT", true)]
    [TestCase("_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST\n _GUARD_TOS_INT target=8", "fact:_GUARD_NOS_INT", false)]
    [TestCase("_LOAD_FAST\n _LOAD_SMALL_INT\n _COMPARE_OP_INT arg=72\n _TO_BOOL_BOOL", "fact:_COMPARE_OP_INT", true)]
    [TestCase("_LOAD_SMALL_INT arg=1\n _LOAD_FAST\n _LOAD_SMALL_INT arg=2\n _COMPARE_OP_INT arg=72\n _STORE_FAST\n _GUARD_TOS_INT", "fact:_COMPARE_OP_INT", false)]
    public void GuardElimination_learns_from_all_but_what_is_switched_off(string before, string off, bool keepsGuard)
    {
        List<UopInstruction> trace = Run(new GuardElimination(), before, new RewriteFuel(off: new Switches([off])))!;
        Assert.That(TraceText.Format(trace) == TraceText.Format(Parse(before)), Is.EqualTo(keepsGuard));
    }

    [Test]
    public void Passes_say_what_they_learned_from_and_could_do_without_when_rewrites_are_limited() => Assert.Multiple(() =>
    {
        const string Trace = "_LOAD_FAST\n _GUARD_TOS_INT\n _COPY arg=1\n _BINARY_OP_ADD_INT\n _RETURN_VALUE";
        var (limited, free) = (new RewriteFuel(100), new RewriteFuel());
        Run(new GuardElimination(), Trace, limited);
        Run(new GuardElimination(), Trace, free);
        Assert.That(limited.Taught, Is.EqualTo(new[] { Uop.GuardTosInt, Uop.BinaryOpAddInt }));
        Assert.That(free.Taught, Is.Empty);
    });

    [Test]
    public void GuardElimination_keeps_the_guard_of_another_local() => Stays(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST arg=1\n _GUARD_TOS_INT target=8");

    [Test]
    public void GuardElimination_keeps_the_guard_after_the_local_was_stored() => Stays(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TOS_INT target=4\n _LOAD_FAST arg=1\n _STORE_FAST\n _LOAD_FAST\n _GUARD_TOS_INT target=8");

    [Test]
    public void GuardElimination_drops_the_guard_of_a_sum_which_leaves_when_it_overflows() => Becomes(new GuardElimination(),
        "_LOAD_SMALL_INT arg=1\n _LOAD_SMALL_INT arg=2\n _BINARY_OP_ADD_INT\n _GUARD_TOS_INT target=8",
        "_LOAD_SMALL_INT arg=1\n _LOAD_SMALL_INT arg=2\n _BINARY_OP_ADD_INT\n _NOP target=8");

    [Test]
    public void GuardElimination_keeps_the_guard_of_a_quotient_which_may_be_a_big_int() => Stays(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_FAST\n _BINARY_OP arg=2\n _GUARD_TOS_INT target=8");

    [Test]
    public void GuardElimination_gives_up_a_float_that_is_to_be_an_int() => IsGivenUp(new GuardElimination(), "_LOAD_CONST const=0.5\n _GUARD_TOS_INT");

    [TestCase("_LOAD_NAME\n _POP_TOP")]
    [TestCase("_LOAD_FAST arg=1\n _LOAD_FAST arg=2\n _CONTAINS_OP\n _POP_TOP")]
    [TestCase("_LOAD_FAST arg=1\n _LOAD_FAST arg=2\n _CONTAINS_OP_DICT\n _POP_TOP")]
    [TestCase("_LOAD_CONST const=len\n _PUSH_NULL\n _LOAD_FAST arg=1\n _CALL_LEN arg=1\n _POP_TOP")]
    [TestCase("_LOAD_FAST arg=1\n _LOAD_FAST arg=2\n _BINARY_OP\n _POP_TOP")]
    public void GuardElimination_forgets_classes_where_Python_code_may_run(string between) => Stays(new GuardElimination(),
        $"_LOAD_FAST\n _GUARD_TYPE_VERSION target=4 op0=9\n _POP_TOP\n {between}\n _LOAD_FAST\n _GUARD_TYPE_VERSION target=8 op0=9");

    [Test]
    public void GuardElimination_keeps_classes_in_mind_where_numbers_are_divided() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TYPE_VERSION op0=9\n _LOAD_CONST const=0.5\n _LOAD_CONST const=2.5\n _BINARY_OP arg=2\n _POP_TOP\n _GUARD_TYPE_VERSION op0=9",
        "_LOAD_FAST\n _GUARD_TYPE_VERSION op0=9\n _LOAD_CONST const=0.5\n _LOAD_CONST const=2.5\n _BINARY_OP arg=2\n _POP_TOP\n _NOP");

    [Test]
    public void GuardElimination_takes_the_version_of_a_builtin_type_for_its_kind() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TYPE_VERSION op0=LIST!\n _LOAD_NAME\n _POP_TOP\n _GUARD_TOS_LIST\n _GUARD_TYPE_VERSION op0=LIST!",
        "_LOAD_FAST\n _GUARD_TYPE_VERSION op0=LIST!\n _LOAD_NAME\n _POP_TOP\n _NOP\n _NOP");

    [Test]
    public void GuardElimination_tells_the_operands_of_mixed_arithmetic_by_kinds_and_constants() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_SMALL_INT arg=7\n _GUARD_BINARY_OP_EXTEND op0=4\n _BINARY_OP_EXTEND op0=4",
        "_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_SMALL_INT arg=7\n _NOP\n _BINARY_OP_EXTEND op0=4");

    [TestCase("_LOAD_FAST arg=1\n _GUARD_TOS_INT", Description = "a divisor that may be zero")]
    [TestCase("_LOAD_CONST const=-1", Description = "a quotient that may be a big int")]
    public void GuardElimination_keeps_the_guard_of_a_divisor(string divisor)
    {
        string trace = $"_LOAD_FAST\n _GUARD_TOS_INT\n {divisor}\n _GUARD_BINARY_OP_EXTEND op0=4\n _BINARY_OP_EXTEND op0=4";
        Stays(new GuardElimination(), trace);
    }

    [Test]
    public void GuardElimination_relies_on_a_constant_function_and_depends_on_it()
    {
        Becomes(new GuardElimination(),
            "_LOAD_CONST_INLINE const=both\n _PUSH_NULL\n _LOAD_FAST\n _LOAD_FAST arg=1\n _CHECK_FUNCTION_VERSION arg=2 op0=BOTH\n _CALL_PY arg=2 const=both\n _GUARD_IP const=code",
            "_LOAD_CONST_INLINE const=both\n _PUSH_NULL\n _LOAD_FAST\n _LOAD_FAST arg=1\n _NOP\n _CALL_PY arg=2 const=both\n _NOP");
        Assert.That(_dependencies, Is.EqualTo([_names["both"].Ref]));
    }

    [Test]
    public void GuardElimination_keeps_the_guards_of_a_function_that_is_another_one_now() => Stays(new GuardElimination(),
        "_LOAD_CONST_INLINE const=both\n _PUSH_NULL\n _LOAD_FAST\n _LOAD_FAST arg=1\n _CHECK_FUNCTION_VERSION arg=2 op0=99\n _CALL_PY arg=2 const=both\n _GUARD_IP const=code");

    [Test]
    public void GuardElimination_knows_arguments_in_the_callee_and_its_result_in_the_caller() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _CHECK_FUNCTION_VERSION op0=BOTH\n _PUSH_NULL\n _LOAD_SMALL_INT arg=1\n _LOAD_FAST arg=1\n _CHECK_FUNCTION_VERSION arg=2 op0=BOTH\n _CALL_PY arg=2 const=both\n _LOAD_FAST\n _GUARD_TOS_INT\n _RETURN_VALUE\n _GUARD_TOS_INT",
        "_LOAD_FAST\n _CHECK_FUNCTION_VERSION op0=BOTH\n _PUSH_NULL\n _LOAD_SMALL_INT arg=1\n _LOAD_FAST arg=1\n _CHECK_FUNCTION_VERSION arg=2 op0=BOTH\n _CALL_PY arg=2 const=both\n _LOAD_FAST\n _NOP\n _RETURN_VALUE\n _NOP");

    [Test]
    public void GuardElimination_relies_on_a_constant_class_and_depends_on_it()
    {
        Becomes(new GuardElimination(),
            "_LOAD_CONST_INLINE const=Point\n _CHECK_ATTR_CLASS op0=POINT\n _LOAD_ATTR_CLASS const=2", "_LOAD_CONST_INLINE const=Point\n _NOP\n _LOAD_ATTR_CLASS const=2");
        Assert.That(_dependencies, Is.EqualTo([_names["Point"].Ref]));
    }

    [Test]
    public void GuardElimination_learns_a_class_from_a_comparison_of_types() => Becomes(new GuardElimination(),
        "_LOAD_CONST const=type\n _PUSH_NULL\n _LOAD_FAST\n _CALL_TYPE_1 arg=1\n _LOAD_CONST_INLINE const=Point\n _IS_OP\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _GUARD_TYPE_VERSION op0=POINT",
        "_LOAD_CONST const=type\n _PUSH_NULL\n _LOAD_FAST\n _CALL_TYPE_1 arg=1\n _LOAD_CONST_INLINE const=Point\n _IS_OP\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _NOP");

    [TestCase("_IS_OP arg=1\n _GUARD_IS_TRUE_POP")]
    [TestCase("_IS_OP\n _GUARD_IS_FALSE_POP")]
    [TestCase("_IS_OP\n _LOAD_NAME\n _POP_TOP\n _GUARD_IS_TRUE_POP")]
    public void GuardElimination_learns_no_class_from(string comparison) => Stays(new GuardElimination(),
        $"_LOAD_CONST const=type\n _PUSH_NULL\n _LOAD_FAST\n _CALL_TYPE_1 arg=1\n _LOAD_CONST_INLINE const=Point\n {comparison}\n _LOAD_FAST\n _GUARD_TYPE_VERSION op0=POINT");

    [Test]
    public void GuardElimination_follows_attributes_until_they_are_stored() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _GUARD_TOS_INT\n _LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _GUARD_TOS_INT\n _LOAD_FAST arg=1\n _LOAD_FAST arg=2\n _STORE_ATTR_SLOT op0=1\n _LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _GUARD_TOS_INT",
        "_LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _GUARD_TOS_INT\n _LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _NOP\n _LOAD_FAST arg=1\n _LOAD_FAST arg=2\n _STORE_ATTR_SLOT op0=1\n _LOAD_FAST\n _LOAD_ATTR_SLOT op0=1\n _GUARD_TOS_INT");

    [Test]
    public void GuardElimination_loads_a_local_unchecked_that_was_checked() => Becomes(new GuardElimination(),
        "_LOAD_FAST_CHECK arg=1\n _LOAD_FAST_CHECK arg=1\n _LOAD_FAST_CHECK arg=2", "_LOAD_FAST_CHECK arg=1\n _LOAD_FAST arg=1\n _LOAD_FAST_CHECK arg=2");

    [TestCase("len", "_LOAD_FAST", "_GUARD_CALLABLE_LEN arg=1")]
    [TestCase("isinstance", "_LOAD_FAST\n _LOAD_FAST", "_GUARD_CALLABLE_ISINSTANCE arg=2")]
    [TestCase("str", "_LOAD_FAST", "_GUARD_CALLABLE_STR_1 arg=1")]
    public void GuardElimination_knows_builtin_functions(string callable, string arguments, string guard) => Becomes(new GuardElimination(),
        $"_LOAD_CONST_INLINE const={callable}\n _PUSH_NULL\n {arguments}\n {guard}\n _NOP", $"_LOAD_CONST_INLINE const={callable}\n _PUSH_NULL\n {arguments}\n _NOP\n _NOP");

    [TestCase("both", "_LOAD_FAST", "_GUARD_CALLABLE_LEN arg=1")]
    [TestCase("int", "_LOAD_FAST", "_GUARD_CALLABLE_STR_1 arg=1")]
    [TestCase("len", "_LOAD_FAST\n _LOAD_FAST", "_GUARD_CALLABLE_ISINSTANCE arg=2")]
    public void GuardElimination_does_not_take_another_function_for_a_builtin(string callable, string arguments, string guard) => Stays(new GuardElimination(),
        $"_LOAD_CONST_INLINE const={callable}\n _PUSH_NULL\n {arguments}\n {guard}");

    [Test]
    public void GuardElimination_follows_arguments_by_their_names() => Becomes(new GuardElimination(),
        "_LOAD_CONST_INLINE const=both\n _PUSH_NULL\n _LOAD_SMALL_INT arg=1\n _LOAD_FAST arg=1\n _LOAD_CONST const=swapped\n _CALL_KW_PY arg=2 const=both\n _GUARD_IP const=code\n _LOAD_FAST arg=1\n _GUARD_TOS_INT\n _LOAD_FAST\n _GUARD_TOS_INT",
        "_LOAD_CONST_INLINE const=both\n _PUSH_NULL\n _LOAD_SMALL_INT arg=1\n _LOAD_FAST arg=1\n _LOAD_CONST const=swapped\n _CALL_KW_PY arg=2 const=both\n _NOP\n _LOAD_FAST arg=1\n _NOP\n _LOAD_FAST\n _GUARD_TOS_INT");

    [Test]
    public void GuardElimination_knows_nothing_of_parameters_when_the_names_are_unknown() => Stays(new GuardElimination(),
        "_LOAD_FAST\n _PUSH_NULL\n _LOAD_SMALL_INT arg=1\n _LOAD_SMALL_INT arg=1\n _LOAD_FAST arg=1\n _CALL_KW_PY arg=2 const=both\n _GUARD_IP const=code\n _LOAD_FAST arg=1\n _GUARD_TOS_INT");

    [Test]
    public void GuardElimination_trusts_super_of_a_class_that_is_a_constant()
    {
        Becomes(new GuardElimination(),
            "_LOAD_CONST_INLINE const=super\n _LOAD_CONST_INLINE const=Point\n _LOAD_FAST\n _GUARD_LOAD_SUPER_ATTR op0=POINT\n _LOAD_SUPER_ATTR_ATTR const=2",
            "_LOAD_CONST_INLINE const=super\n _LOAD_CONST_INLINE const=Point\n _LOAD_FAST\n _NOP\n _LOAD_SUPER_ATTR_ATTR const=2");
        Assert.That(_dependencies, Is.EquivalentTo(new[] { _names["Point"].Ref }));
    }

    [TestCase("super", "Point", "99", Description = "another version of it")]
    [TestCase("both", "Point", "POINT", Description = "not super")]
    [TestCase("super", "both", "POINT", Description = "not the class")]
    public void GuardElimination_checks_super(string super, string type, string version) => Stays(new GuardElimination(),
        $"_LOAD_CONST_INLINE const={super}\n _LOAD_CONST_INLINE const={type}\n _LOAD_FAST\n _GUARD_LOAD_SUPER_ATTR op0={version}");

    /// <summary>What the method of an operator returns is the result if it is known not to be NotImplemented.</summary>
    [Test]
    public void GuardElimination_follows_the_result_of_an_operator() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _LOAD_FAST arg=1\n _BINARY_OP_FRAME const=both\n _GUARD_IP const=code\n _LOAD_SMALL_INT arg=1\n _RETURN_VALUE_OF_OPERATOR\n _GUARD_TOS_INT",
        "_LOAD_FAST\n _LOAD_FAST arg=1\n _BINARY_OP_FRAME const=both\n _NOP\n _LOAD_SMALL_INT arg=1\n _RETURN_VALUE_OF_OPERATOR\n _NOP");

    [Test]
    public void GuardElimination_does_not_know_what_becomes_of_an_unknown_result_of_an_operator() => Becomes(new GuardElimination(),
        "_LOAD_FAST\n _LOAD_FAST arg=1\n _BINARY_OP_FRAME const=both\n _GUARD_IP const=code\n _LOAD_FAST\n _CHECK_ATTR_CLASS op0=POINT\n _COPY arg=1\n _STORE_FAST\n _RETURN_VALUE_OF_OPERATOR\n _CHECK_ATTR_CLASS op0=POINT",
        "_LOAD_FAST\n _LOAD_FAST arg=1\n _BINARY_OP_FRAME const=both\n _NOP\n _LOAD_FAST\n _CHECK_ATTR_CLASS op0=POINT\n _COPY arg=1\n _STORE_FAST\n _RETURN_VALUE_OF_OPERATOR\n _CHECK_ATTR_CLASS op0=POINT");

    [Test]
    public void TupleElimination_leaves_a_tuple_that_an_operator_returns() => Stays(new TupleElimination(),
        "_LOAD_FAST\n _LOAD_FAST arg=1\n _BUILD_TUPLE arg=2\n _RETURN_VALUE_OF_OPERATOR\n _GUARD_TOS_TUPLE\n _UNPACK_SEQUENCE_TUPLE arg=2");

    [Test]
    public void GuardElimination_knows_the_text_of_a_number() => Becomes(new GuardElimination(),
        "_LOAD_CONST_INLINE const=str\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TOS_INT\n _CALL_STR_1 arg=1\n _GUARD_TOS_UNICODE",
        "_LOAD_CONST_INLINE const=str\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TOS_INT\n _CALL_STR_1 arg=1\n _NOP");

    /// <summary><c>__str__</c> may return an object of a class below str.</summary>
    [Test]
    public void GuardElimination_does_not_take_the_text_of_an_object_for_a_plain_one() => Stays(new GuardElimination(),
        "_LOAD_CONST_INLINE const=str\n _PUSH_NULL\n _LOAD_FAST\n _CALL_STR_1 arg=1\n _GUARD_TOS_UNICODE");

    // ---- folding

    [Test]
    public void ConstantFolding_computes_a_sum_of_constants() => Becomes(new ConstantFolding(),
        "_LOAD_SMALL_INT arg=40\n _LOAD_SMALL_INT arg=2\n _BINARY_OP_ADD_INT", "_LOAD_SMALL_INT arg=40\n _LOAD_SMALL_INT arg=2\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=42");

    [TestCase("-7", "2", 2, "-4")]
    [TestCase("-7", "2", 6, "1")]
    [TestCase("7", "-1", 2, "-7")]
    [TestCase("7", "-1", 19, "0")]
    [TestCase("-7.5", "2.0", 2, "-4.0")]
    [TestCase("-7.5", "2.0", 6, "0.5")]
    public void ConstantFolding_divides_constants(string left, string right, int operation, string result) => Becomes(new ConstantFolding(),
        $"_LOAD_CONST const={left}\n _LOAD_CONST const={right}\n _BINARY_OP arg={operation}", $"_LOAD_CONST const={left}\n _LOAD_CONST const={right}\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const={result}");

    [TestCase("_LOAD_CONST const=9223372036854775807\n _LOAD_SMALL_INT arg=2\n _BINARY_OP_ADD_INT", Description = "needs a boxed int")]
    [TestCase("_LOAD_CONST const=1\n _LOAD_CONST const=0\n _BINARY_OP arg=2", Description = "raises")]
    [TestCase("_LOAD_CONST const=1.0\n _LOAD_CONST const=0.0\n _BINARY_OP arg=6", Description = "raises")]
    [TestCase("_LOAD_CONST const=1.0\n _LOAD_CONST const=0.0\n _BINARY_OP_EXTEND op0=8", Description = "its guard would have failed")]
    [TestCase("_LOAD_CONST const=-9223372036854775808\n _LOAD_CONST const=-1\n _BINARY_OP arg=2", Description = "needs a boxed int")]
    [TestCase("_LOAD_CONST const=object\n _TO_BOOL_LIST", Description = "may change")]
    [TestCase("_LOAD_CONST const='a'\n _LOAD_CONST const='b'\n _BINARY_OP_ADD_UNICODE", Description = "has an identity")]
    public void ConstantFolding_leaves(string trace) => Stays(new ConstantFolding(), trace);

    [Test]
    public void ConstantFolding_compares_nan_as_unordered() => Becomes(new ConstantFolding(),
        "_LOAD_CONST const=NaN\n _LOAD_CONST const=NaN\n _COMPARE_OP_FLOAT arg=8", "_LOAD_CONST const=NaN\n _LOAD_CONST const=NaN\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=False");

    [Test]
    public void ConstantFolding_stops_when_its_fuel_is_spent() => Assert.That(
        Run(new ConstantFolding(), "_LOAD_SMALL_INT arg=40\n _LOAD_SMALL_INT arg=2\n _BINARY_OP_ADD_INT", fuel: 0)![^1].Uop, Is.EqualTo(Runtime.Instructions.Uop.BinaryOpAddInt));

    [Test]
    public void ConstantFolding_decides_a_branch_that_was_taken_before() => Becomes(new ConstantFolding(),
        "_LOAD_FAST\n _LOAD_CONST const=None\n _IS_OP\n _GUARD_IS_FALSE_POP\n _LOAD_FAST\n _GUARD_IS_NOT_NONE_POP",
        "_LOAD_FAST\n _LOAD_CONST const=None\n _IS_OP\n _GUARD_IS_FALSE_POP\n _LOAD_FAST\n _POP_TOP");

    [Test]
    public void ConstantFolding_gives_up_a_branch_that_is_never_taken() => IsGivenUp(new ConstantFolding(),
        "_LOAD_FAST\n _GUARD_IS_NONE_POP\n _LOAD_FAST\n _GUARD_IS_NOT_NONE_POP");

    [Test]
    public void ConstantFolding_knows_an_int_that_was_found_equal_to_a_constant() => Becomes(new ConstantFolding(),
        "_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_SMALL_INT arg=3\n _COMPARE_OP_INT arg=72\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _LOAD_SMALL_INT arg=4\n _BINARY_OP_MULTIPLY_INT",
        "_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_SMALL_INT arg=3\n _COMPARE_OP_INT arg=72\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _LOAD_SMALL_INT arg=4\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=12");

    [TestCase("_COMPARE_OP_INT arg=72\n _GUARD_IS_FALSE_POP")]
    [TestCase("_COMPARE_OP_INT arg=2\n _GUARD_IS_TRUE_POP")]
    public void ConstantFolding_learns_no_value_from(string comparison) => Stays(new ConstantFolding(),
        $"_LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_SMALL_INT arg=3\n {comparison}\n _LOAD_FAST\n _LOAD_SMALL_INT arg=4\n _BINARY_OP_MULTIPLY_INT");

    [Test]
    public void ConstantFolding_asks_no_second_time_for_the_truth_of_an_int() => Becomes(new ConstantFolding(),
        "_LOAD_FAST\n _GUARD_TOS_INT\n _TO_BOOL_INT\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _TO_BOOL_INT\n _GUARD_IS_TRUE_POP",
        "_LOAD_FAST\n _GUARD_TOS_INT\n _TO_BOOL_INT\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _POP_TOP\n _LOAD_CONST_INLINE const=True\n _POP_TOP");

    [Test]
    public void ConstantFolding_asks_a_list_again() => Stays(new ConstantFolding(),
        "_LOAD_FAST\n _GUARD_TOS_LIST\n _TO_BOOL_LIST\n _GUARD_IS_TRUE_POP\n _LOAD_FAST\n _TO_BOOL_LIST\n _GUARD_IS_TRUE_POP");

    [Test]
    public void ConstantFolding_knows_the_length_of_a_tuple_that_was_made() => Becomes(new ConstantFolding(),
        "_LOAD_CONST const=len\n _PUSH_NULL\n _LOAD_FAST\n _LOAD_FAST arg=1\n _BUILD_TUPLE arg=2\n _CALL_LEN arg=1",
        "_LOAD_CONST const=len\n _PUSH_NULL\n _LOAD_FAST\n _LOAD_FAST arg=1\n _BUILD_TUPLE arg=2\n _POP_TOP\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=2");

    [Test]
    public void ConstantFolding_takes_a_constant_tuple_apart() => Becomes(new ConstantFolding(),
        "_LOAD_CONST const=pair\n _GUARD_TOS_TUPLE\n _UNPACK_SEQUENCE_TUPLE arg=2", "_LOAD_CONST const=pair\n _GUARD_TOS_TUPLE\n _POP_TOP\n _LOAD_CONST_INLINE const=0.5\n _LOAD_CONST_INLINE const=3");

    [Test]
    public void ConstantFolding_leaves_a_constant_tuple_of_another_length() => Stays(new ConstantFolding(), "_LOAD_CONST const=pair\n _GUARD_TOS_TUPLE\n _UNPACK_SEQUENCE_TUPLE arg=3");

    [TestCase("int", "True")]
    [TestCase("Point", "False")]
    public void ConstantFolding_answers_isinstance_of_a_number(string type, string answer) => Becomes(new ConstantFolding(),
        $"_LOAD_CONST const=isinstance\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_CONST const={type}\n _CALL_ISINSTANCE arg=2",
        $"_LOAD_CONST const=isinstance\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TOS_INT\n _LOAD_CONST const={type}\n _POP_TOP\n _POP_TOP\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const={answer}");

    [TestCase("_GUARD_TOS_INT", "Strange", Description = "the metaclass may answer")]
    [TestCase("_GUARD_TYPE_VERSION op0=POINT", "int", Description = "a class may get other bases")]
    [TestCase("_NOP", "int", Description = "nothing is known of it")]
    public void ConstantFolding_leaves_isinstance(string guard, string type) => Stays(new ConstantFolding(),
        $"_LOAD_CONST const=isinstance\n _PUSH_NULL\n _LOAD_FAST\n {guard}\n _LOAD_CONST const={type}\n _CALL_ISINSTANCE arg=2");

    [Test]
    public void ConstantFolding_answers_isinstance_of_the_very_class() => Becomes(new ConstantFolding(),
        "_LOAD_CONST const=isinstance\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TYPE_VERSION op0=POINT\n _LOAD_CONST const=Point\n _CALL_ISINSTANCE arg=2",
        "_LOAD_CONST const=isinstance\n _PUSH_NULL\n _LOAD_FAST\n _GUARD_TYPE_VERSION op0=POINT\n _LOAD_CONST const=Point\n _POP_TOP\n _POP_TOP\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=True");

    [Test]
    public void ConstantFolding_takes_an_attribute_of_a_constant_class_for_a_constant() => Becomes(new ConstantFolding(),
        "_LOAD_CONST const=Point\n _CHECK_ATTR_CLASS op0=POINT\n _LOAD_ATTR_CLASS const=2\n _LOAD_SMALL_INT arg=3\n _BINARY_OP_ADD_INT",
        "_LOAD_CONST const=Point\n _CHECK_ATTR_CLASS op0=POINT\n _POP_TOP\n _LOAD_CONST_INLINE const=2\n _LOAD_SMALL_INT arg=3\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=5");

    // ---- tuples

    [TestCase(2, "_SWAP arg=2")]
    [TestCase(3, "_SWAP arg=3")]
    [TestCase(4, "_SWAP arg=2\n _SWAP arg=3\n _SWAP arg=2\n _SWAP arg=4")]
    public void TupleElimination_turns_packing_and_unpacking_into_moves(int count, string swaps) => Becomes(new TupleElimination(),
        $"_CHECK_VALIDITY\n _BUILD_TUPLE arg={count}\n _CHECK_VALIDITY\n _SET_IP\n _GUARD_TOS_TUPLE\n _UNPACK_SEQUENCE_TUPLE arg={count}", $"_CHECK_VALIDITY\n _NOP\n _NOP\n _SET_IP\n _NOP\n {swaps}");

    [Test]
    public void TupleElimination_returns_the_elements_of_a_tuple() => Becomes(new TupleElimination(),
        "_BUILD_TUPLE arg=2\n _SET_IP target=3\n _RETURN_VALUE target=3\n _UNPACK_SEQUENCE_TUPLE arg=2 target=7", "_NOP\n _SET_IP target=3\n _RETURN_VALUES arg=2 target=3\n _SWAP arg=2 target=7");

    [TestCase("_BUILD_TUPLE arg=2\n _UNPACK_SEQUENCE_TUPLE arg=3", Description = "leaves the trace")]
    [TestCase("_BUILD_TUPLE arg=2\n _STORE_FAST\n _LOAD_FAST\n _UNPACK_SEQUENCE_TUPLE arg=2", Description = "is seen in the local")]
    [TestCase("_BUILD_TUPLE arg=2\n _LOAD_FAST_CHECK\n _POP_TOP\n _UNPACK_SEQUENCE_TUPLE arg=2", Description = "may leave the trace in between")]
    [TestCase("_LOAD_NAME\n _BUILD_TUPLE arg=2\n _CHECK_VALIDITY\n _UNPACK_SEQUENCE_TUPLE arg=2", Description = "the trace may be invalid")]
    [TestCase("_BUILD_TUPLE arg=2\n _COPY arg=1\n _UNPACK_SEQUENCE_TUPLE arg=2", Description = "is used once more")]
    public void TupleElimination_leaves_a_tuple_that(string trace) => Stays(new TupleElimination(), trace);

    // ---- cleanup

    [Test]
    public void Cleanup_removes_a_value_that_is_pushed_and_dropped() => Becomes(new Cleanup(), "_LOAD_FAST arg=3\n _POP_TOP\n _EXIT_TRACE target=2", "_EXIT_TRACE target=2");

    [Test]
    public void Cleanup_removes_values_across_instructions() => Becomes(new Cleanup(),
        "_LOAD_SMALL_INT arg=1\n _CHECK_VALIDITY\n _SET_IP\n _LOAD_SMALL_INT arg=2\n _POP_TOP\n _POP_TOP\n _LOAD_CONST_INLINE const=3\n _EXIT_TRACE target=2", "_LOAD_CONST_INLINE const=3\n _EXIT_TRACE target=2");

    [TestCase("_LOAD_FAST arg=1\n _COPY arg=2\n _STORE_FAST arg=3\n _POP_TOP\n _EXIT_TRACE target=2", Description = "a copy counts from the top")]
    [TestCase("_LOAD_FAST arg=1\n _GUARD_NOS_INT target=2\n _POP_TOP\n _EXIT_TRACE target=2", Description = "an exit in between")]
    [TestCase("_LOAD_FAST arg=1\n _SWAP arg=2\n _POP_TOP\n _EXIT_TRACE target=2", Description = "another value is dropped")]
    public void Cleanup_keeps_a_value_with(string trace) => Stays(new Cleanup(), trace);

    [TestCase("_LOAD_NAME")]
    [TestCase("_STORE_GLOBAL")]
    public void Cleanup_keeps_a_validity_check_behind(string uop) => Becomes(new Cleanup(),
        $"_CHECK_VALIDITY target=1\n {uop}\n _CHECK_VALIDITY target=2\n _CHECK_VALIDITY target=3\n _EXIT_TRACE target=2", $"{uop}\n _CHECK_VALIDITY target=2\n _EXIT_TRACE target=2");

    [Test]
    public void Cleanup_keeps_the_position_of_what_may_raise() => Becomes(new Cleanup(),
        "_SET_IP target=1\n _LOAD_FAST\n _SET_IP target=2\n _LOAD_NAME\n _EXIT_TRACE target=3", "_LOAD_FAST\n _SET_IP target=2\n _LOAD_NAME\n _EXIT_TRACE target=3");

    [Test]
    public void Contradiction_names_the_pass_and_the_uop()
    {
        var optimizer = new TraceOptimizer(TraceOptimizer.AllPasses, null, _builtins);
        Assert.That(optimizer.Optimize(Parse("_LOAD_CONST const=0.5\n _GUARD_TOS_INT\n _EXIT_TRACE"), new RootFrameFacts(new PyDict(), new PyDict(), new WatchedNames(static _ => { }))), Is.Null);
        Assert.That(optimizer.Contradictions, Is.EqualTo(new Dictionary<(string, string), int> { [("constant-folding", "_GUARD_TOS_INT")] = 1 }));
    }
}
