using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Fuzzer.Mutation;
using PyJitVerify.Fuzzer.Mutation.Mutators;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Fuzzer.Tests.Mutation;

/// <summary>Choice zero of each mutator: the first place, the first way.</summary>
public sealed class MutatorTests
{
    private const int Hot = 48;

    [Test]
    public void Type_flip_makes_an_int_a_float() => Assert.That(After(new TypeFlip(), "x = 3"), Is.EqualTo("x = 3.0"));

    [Test]
    public void Type_flip_leaves_a_trip_count() => Assert.That(After(new TypeFlip(), "x = 3000"), Is.Null);

    [Test]
    public void Boundary_constant_moves_a_number_to_a_power_of_two() =>
        Assert.That(After(new BoundaryConstant(), "x = 3"), Is.EqualTo($"x = {(1L << 30) - 2}"));

    [Test]
    public void Boundary_constant_leaves_a_range() => Assert.That(After(new BoundaryConstant(), "range(3)"), Is.Null);

    [Test]
    public void Swap_operator_takes_the_next_of_its_group() => Assert.Multiple(() =>
    {
        Assert.That(After(new SwapOperator(), "a + b"), Is.EqualTo(Guarded("a - b", "a + b")));
        Assert.That(After(new SwapOperator(), "a //= b"), Is.EqualTo(Guarded("a %= b", "a //= b")));
        Assert.That(After(new SwapOperator(), "a < b < c"), Is.EqualTo(Guarded("a <= b < c", "a < b < c")));
        Assert.That(After(new SwapOperator(), "a and b"), Is.EqualTo(Guarded("a or b", "a and b")));
        Assert.That(After(new SwapOperator(), "a ** b"), Is.Null);
    });

    [Test]
    public void Swap_builtin_takes_another_of_its_group() => Assert.Multiple(() =>
    {
        Assert.That(After(new SwapBuiltin(), "min(a, b)"), Is.EqualTo(Guarded("max(a, b)", "min(a, b)")));
        Assert.That(After(new SwapBuiltin(), "len(a)"), Is.EqualTo(Guarded("bool(a)", "len(a)")));
        Assert.That(After(new SwapBuiltin(), "list()"), Is.Null);
        Assert.That(After(new SwapBuiltin(), "mine(a, b)"), Is.Null);
    });

    [Test]
    public void Wrap_statement_makes_a_hot_loop_of_cold_code_only() => Assert.Multiple(() =>
    {
        Assert.That(After(new WrapStatement(), "f(1)"), Is.EqualTo("for again in range(48):\n    f(1)"));
        Assert.That(After(new WrapStatement(), "f(1000)"), Is.EqualTo("for again in range(2):\n    f(1000)"));
        Assert.That(After(new WrapStatement(), "def f():\n    return 1"), Is.Null);
    });

    [Test]
    public void Duplicate_statement_twists_the_copy() =>
        Assert.That(After(new DuplicateStatement(), "x = a + 2"), Is.EqualTo("x = a + 2\n" + Guarded(Guarded("x = a + 2.0", "x = a + 2"), "pass")));

    [Test]
    public void Change_that_may_raise_is_guarded_by_the_innermost_statement() => Assert.Multiple(() =>
    {
        Assert.That(After(new TypeFlip(), "def f():\n    return a[3]"), Is.EqualTo("def f():\n    " + Guarded("return a[3.0]", "return a[3]").Replace("\n", "\n    ")));
        Assert.That(After(new TypeFlip(), "if a == 3:\n    pass"), Is.EqualTo("if a == 3.0:\n    pass"));
        Assert.That(After(new TypeFlip(), "raise E(3)"), Is.EqualTo("raise E(3.0)"));
    });

    [Test]
    public void Reorder_statements_leaves_what_depends_on_another() => Assert.Multiple(() =>
    {
        Assert.That(After(new ReorderStatements(), "x = a\ny = b"), Is.EqualTo("y = b\nx = a"));
        Assert.That(After(new ReorderStatements(), "x = a\ny = x"), Is.Null);
    });

    [Test]
    public void Insert_event_binds_what_the_program_uses_anew() => Assert.Multiple(() =>
    {
        Assert.That(
            After(new InsertEvent(), "def f():\n    return 1\nfor i in range(9):\n    f()"),
            Does.Contain("if i == 48:\n        try:\n            globals()['f'] = lambda*rest, was=f, **names: (__probe__('event'), was(*rest, **names))[1]\n        except"));
        Assert.That(
            After(new InsertEvent(), "class C:\n    pass\nfor i in range(9):\n    C.x"),
            Does.Contain("setattr(C, 'x', property(lambda self: 7, lambda self, new: None))"));
        Assert.That(After(new InsertEvent(), "for i in range(9):\n    pass"), Is.Null);
    });

    [Test]
    public void Neutral_edit_keeps_the_value() => Assert.Multiple(() =>
    {
        Assert.That(After(new NeutralEdit(), "x = a + b"), Is.EqualTo("x = (a + b, 0)[0]"));
        Assert.That(After(new NeutralEdit(), "if a:\n    b\nelse:\n    c"), Is.EqualTo("if not a:\n    c\nelse:\n    b"));
    });

    [Test]
    public void Outline_expression_calls_a_function_that_has_it() => Assert.Multiple(() =>
    {
        Assert.That(After(new OutlineExpression(), "x = a + b"), Is.EqualTo("x = (lambda: a + b)()"));
        Assert.That(After(new OutlineExpression(), "x = a + (b := 2)"), Is.Null);
        Assert.That(After(new OutlineExpression(), "x = super().y + 2"), Is.Null);
    });

    [Test]
    public void Wrap_in_with_adds_a_manager_that_lets_through_what_is_raised() => Assert.That(After(new WrapInWith(), "x = Held_1"), Is.EqualTo(Written("""
        class Held_2:
            def __enter__(self):
                return self
            def __exit__(self, *raised):
                return False
        with Held_2():
            x = Held_1
        """)));

    [Test]
    public void Wrap_in_function_binds_the_names_of_the_place() => Assert.Multiple(() =>
    {
        Assert.That(After(new WrapInFunction(), "x = y"), Is.EqualTo(Written("def inner_1():\n    global x\n    x = y\ninner_1()")));
        Assert.That(After(new WrapInFunction(), "def f(a):\n    a = x = 1"), Is.EqualTo(Written(
            "def f(a):\n    if False:\n        x = 0\n    def inner_1():\n        nonlocal a, x\n        a = x = 1\n    inner_1()")));
        Assert.That(After(new WrapInFunction(), "def f():\n    global x\n    x = [y for y in z]"), Is.EqualTo(Written(
            "def f():\n    global x\n    def inner_1():\n        global x\n        x = [y for y in z]\n    inner_1()")));
        Assert.That(After(new WrapInFunction(), "class C:\n    x = 1"), Is.Null);
        Assert.That(After(new WrapInFunction(), "super()"), Is.Null);
    });

    [Test]
    public void Wrap_in_generator_drives_it_to_its_end() => Assert.Multiple(() =>
    {
        Assert.That(After(new WrapInGenerator(), "x = y"), Is.EqualTo(Written(
            "def steps_1():\n    global x\n    x = y\n    yield\nfor step_1 in steps_1():\n    pass")));
        Assert.That(After(new WrapInGenerator(), "next(x)"), Is.Null);
    });

    [Test]
    public void Wrap_in_class_takes_out_what_it_does_not_read() => Assert.Multiple(() =>
    {
        Assert.That(After(new WrapInClass(), "x = y"), Is.EqualTo(Written("class Body_1:\n    x = y\nx = Body_1.__dict__['x']")));
        Assert.That(After(new WrapInClass(), "def f(x):\n    x += 1"), Is.EqualTo(Written("def f(x):\n    class Body_1:\n        nonlocal x\n        x += 1")));
        Assert.That(After(new WrapInClass(), "x = y.__z"), Is.Null);
    });

    [Test]
    public void Inline_call_makes_locals_of_the_place_of_those_of_the_function() => Assert.Multiple(() =>
    {
        const string Function = "def f(a, b):\n    c = a + k\n    return c * b\n";
        Assert.That(After(new InlineCall(), Function + "x = f(1, 2)"), Is.EqualTo(Written(Function + "a_1 = 1\nb_1 = 2\nc_1 = a_1 + k\nx = c_1 * b_1")));
        Assert.That(After(new InlineCall(), Function + "def g(x):\n    x += f(x, 2)"), Is.EqualTo(Written(
            Function + "def g(x):\n    a_1 = x\n    b_1 = 2\n    c_1 = a_1 + k\n    x += c_1 * b_1")));
    });

    [TestCase("def f(a):\n    return f(a)\nf(1)", Description = "recursive")]
    [TestCase("def f(a):\n    return a\nf(a=1)", Description = "keyword argument")]
    [TestCase("def f(a):\n    return a\nx = f(1) + 1", Description = "not the whole value")]
    [TestCase("f(1)\ndef f(a):\n    return a", Description = "not defined yet")]
    [TestCase("def f(a):\n    return a\nf = f(1)", Description = "bound twice")]
    [TestCase("def f(a):\n    return a + k\ndef g(k):\n    f(k)", Description = "a global is a local there")]
    [TestCase("def f(a):\n    if a:\n        b = 1\n    return b\nf(1)", Description = "local that may be unbound")]
    [TestCase("def f(a):\n    return a\ndef g():\n    global x\n    x += f(1)", Description = "read before the call")]
    [TestCase("def f(a):\n    return lambda: a\nf(1)", Description = "nested scope")]
    public void Inline_call_leaves_what_would_mean_something_else(string source) => Assert.That(After(new InlineCall(), source), Is.Null);

    [Test]
    public void Splice_data_flow_binds_what_it_reads_and_gives_back_what_it_computes() => Assert.Multiple(() =>
    {
        const string Other = "def twice(v):\n    return v + v\ndef g(q):\n    r = twice(q)\n    while q:\n        pass";
        Assert.That(After(new SpliceDataFlow(), "def f(a):\n    s = 0\n    return a", Other), Is.EqualTo(Written(
            "def twice_1(v):\n    return v + v\ndef f(a):\n    s = 0\n" + Indented(Guarded("r_1 = twice_1(a)\ns += r_1 == a", "pass")) + "\n    return a")));
        Assert.That(After(new SpliceDataFlow(), "def f(a):\n    return a < 2", Other), Is.EqualTo(Written(
            "def twice_1(v):\n    return v + v\ndef f(a):\n" + Indented(Guarded("r_1 = twice_1(a)\nreturn r_1 < 2", "return a < 2")))));
        Assert.That(After(new SpliceDataFlow(), "def f(a):\n    s = 0\n    for i in a:\n        pass", Other), Is.EqualTo(Written(
            "def twice_1(v):\n    return v + v\ndef f(a):\n    s = 0\n    for i in a:\n" + Indented(Indented(Guarded("r_1 = twice_1(a)\ns += r_1 == a", "pass"))) + "\n        pass")));
    });

    [TestCase("def g(q):\n    for r in q:\n        pass", Description = "own loop")]
    [TestCase("def g(q):\n    r = 1 << q", Description = "extent that a name decides")]
    [TestCase("def h():\n    for k in x:\n        pass\ndef g(q):\n    r = h()", Description = "loop that would come along")]
    [TestCase("def g(q):\n    print(q)", Description = "computes nothing")]
    public void Splice_data_flow_leaves_what_would_take_long_or_give_nothing_back(string other) =>
        Assert.That(After(new SpliceDataFlow(), "def f(a):\n    s = 0\n    return a < 2", other), Is.Null);

    [Test]
    public void Names_are_unique() => Assert.That(MutatorTable.All.Select(m => m.Name), Is.Unique);

    private static string Guarded(string statement, string otherwise) =>
        $"try:\n{Indented(statement)}\nexcept (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, NameError, AssertionError, StopIteration) as raised_here:\n    __probe__(type(raised_here).__name__)\n{Indented(otherwise)}";

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ");

    private static string? After(IMutator mutator, string source, string other = "") =>
        mutator.Mutate(Tree(source), new Draw([]), new(Hot, [Tree(other)])) is { } changed ? Unparser.Unparse(changed).TrimEnd() : null;

    private static string Written(string source) => Unparser.Unparse(Tree(source)).TrimEnd();

    private static Module Tree(string source) => Parser.ParseModule(source, "seed.py").TreeOrThrow();
}
