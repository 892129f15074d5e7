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
    });

    [Test]
    public void Names_are_unique() => Assert.That(MutatorTable.All.Select(m => m.Name), Is.Unique);

    private static string Guarded(string statement, string otherwise)
    {
        static string Indented(string text) => "    " + text.Replace("\n", "\n    ");
        return $"try:\n{Indented(statement)}\nexcept (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, NameError, AssertionError, StopIteration) as raised_here:\n    __probe__(type(raised_here).__name__)\n{Indented(otherwise)}";
    }

    private static string? After(IMutator mutator, string source) =>
        mutator.Mutate(Parser.ParseModule(source, "seed.py").TreeOrThrow(), new Draw([]), Hot) is { } changed ? Unparser.Unparse(changed).TrimEnd() : null;
}
