using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Minimizer.Tests;

public sealed class ReductionTests
{
    private const string Program = """
        def helper(a, b=2):
            return a * b + 100
        class C:
            x = 5
            def method(self, n):
                for i in range(n):
                    if i % 2:
                        self.x += helper(i, b=i)
                    else:
                        print('nothing', i)
                return self.x
        def main():
            c = C()
            try:
                total = c.method(4400)
            finally:
                print('done')
            return [total, 1 << 40, 'marker text']
        result = main()
        """;

    [Test]
    public void Program_that_needs_nothing_becomes_empty() => Assert.That(Reduce(_ => true).Source.Trim(), Is.Empty);

    [Test]
    public void Only_the_needed_statement_and_what_binds_its_names_stay() =>
        Assert.That(Reduce(t => Contains<AugAssign>(t)).Source.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.LessThanOrEqualTo(4));

    [Test]
    public void Needed_operator_keeps_only_small_operands() =>
        Assert.That(Reduce(t => Nodes(t).OfType<BinOp>().Any(b => b.Op == Operator.LShift)).Source.Trim(), Is.EqualTo("0 << 0"));

    [Test]
    public void Needed_constant_loses_all_around_it() => Assert.That(
        Reduce(t => Unparser.Unparse(t).Contains("marker", StringComparison.Ordinal)).Source.Trim(),
        Has.Length.LessThanOrEqualTo("'marker text'".Length));

    [Test]
    public void Trip_count_goes_to_its_bound() => Assert.That(
        Reduce(t => Nodes(t).OfType<Constant>().Any(c => c.Value is ConstantValue.Int { Value: var v } && v >= 160 && v <= 4400)).Source.Trim(),
        Is.EqualTo("160"));

    [Test]
    public void Large_number_is_not_counted_down()
    {
        var bound = System.Numerics.BigInteger.Pow(2, 62) + 12345;
        var tree = Parser.ParseModule("x = 9999999999999999999", "t.py").TreeOrThrow();
        var result = new Reduction(t => Nodes(t).OfType<Constant>().Any(c => c.Value is ConstantValue.Int { Value: var v } && v >= bound)).Reduce(tree);
        Assert.Multiple(() =>
        {
            Assert.That(result.IsMinimal);
            Assert.That(result.Tests, Is.LessThan(60));
            Assert.That(((ConstantValue.Int)Nodes(result.Tree).OfType<Constant>().Single().Value).Value, Is.LessThan(bound * 11 / 10));
        });
    }

    [Test]
    public void Statement_that_does_nothing_costs_no_test_of_its_own()
    {
        var tree = Parser.ParseModule("pass\nf()\nfor i in x:\n    pass\n    f()\n    pass\npass", "t.py").TreeOrThrow();
        var result = new Reduction(t =>
        {
            Assert.That(t.Body.OfType<For>().Select(f => f.Body).Append(t.Body).Where(b => b.Length > 1).SelectMany(b => b).OfType<Pass>(), Is.Empty);
            return Nodes(t).OfType<Call>().Count() == 2 && Contains<For>(t);
        }).Reduce(tree);
        Assert.That(result.Source, Does.Not.Contain("pass"));
    }

    [Test]
    public void Nested_loop_and_its_branch_are_unwrapped() => Assert.That(
        Reduce(t => Nodes(t).OfType<For>().Any() && Contains<If>(t)).Source.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Has.Length.LessThanOrEqualTo(4));

    [Test]
    public void Functions_names_and_empty_classes_are_put_in_their_place()
    {
        var tree = Parser.ParseModule("""
            class Base:
                attr = 1
            class Middle(Base):
                pass
            def make():
                return Middle
            held = make()
            def site(box, p=print):
                subject = box[0]
                p(subject.attr << 3)
            def main():
                box = [held]
                site(box)
            main()
            """, "t.py").Tree!;
        var result = new Reduction(t => Contains<ClassDef>(t) && Contains<Subscript>(t) && Nodes(t).OfType<BinOp>().Any(b => b.Op == Operator.LShift)).Reduce(tree);
        Assert.Multiple(() =>
        {
            Assert.That(Nodes(result.Tree).OfType<FunctionDef>(), Is.Empty, result.Source);
            Assert.That(Nodes(result.Tree).OfType<Assign>(), Is.Empty, result.Source);
        });
    }

    [Test]
    public void Loop_that_counts_goes_over_a_range()
    {
        var tree = Parser.ParseModule("""
            def site(n):
                i = 0
                while 1:
                    i += 1
                    if i >= n:
                        break
                    print(i)
            site(9)
            """, "t.py").Tree!;
        var result = new Reduction(t => Nodes(t).OfType<Call>().Any(c => c is { Func: Name { Id: "print" }, Args: [Name { Id: "i" }] })
            && (Contains<For>(t) || (Contains<While>(t) && Contains<AugAssign>(t) && Nodes(t).OfType<If>().Any(s => s is { Test: Compare, Body: [Break] })))).Reduce(tree);
        Assert.That(Contains<For>(result.Tree), result.Source);
    }

    [Test]
    public void Name_is_inlined_in_the_function_that_binds_it_alone()
    {
        var tree = Parser.ParseModule("""
            class C:
                def __init__(self, k):
                    self.k = k
                def test(self):
                    k = self.k
                    return k << 3
            """, "t.py").Tree!;
        var result = new Reduction(t => Nodes(t).OfType<FunctionDef>().Count() == 2 && Nodes(t).OfType<BinOp>().Any(b => b.Left is PyJitVerify.Runtime.Syntax.Attribute)
            && Nodes(t).OfType<Assign>().Any(a => a is { Targets: [PyJitVerify.Runtime.Syntax.Attribute], Value: Name { Id: "k" } })).Reduce(tree);
        Assert.That(Nodes(result.Tree).OfType<Assign>().Single().Value, Is.InstanceOf<Name>(), result.Source);
    }

    [Test]
    public void Every_tested_program_parses_and_each_step_is_smaller()
    {
        var accepted = new List<Candidate> { new(Tree) };
        var result = Reduce(t =>
        {
            Assert.That(Parser.ParseModule(Unparser.Unparse(t), "t.py").Success);
            if (!Contains<Call>(t))
                return false;
            accepted.Add(new(t));
            return true;
        });
        Assert.Multiple(() =>
        {
            Assert.That(accepted, Is.Ordered.Descending);
            Assert.That(result.IsMinimal);
        });
    }

    [Test]
    public void No_name_is_proposed_that_nothing_binds() => Reduce(t =>
    {
        var bound = Unparser.Unparse(t);
        if (bound.Contains("helper(", StringComparison.Ordinal))
            Assert.That(bound, Does.Contain("def helper"));
        return Contains<FunctionDef>(t);
    });

    [Test]
    public void Same_test_gives_the_same_result() =>
        Assert.That(Reduce(t => Contains<For>(t)), Is.EqualTo(Reduce(t => Contains<For>(t))).Using<ReductionResult>((a, b) => a.Source == b.Source && a.Tests == b.Tests));

    [Test]
    public void Tests_are_bounded()
    {
        var tests = 0;
        var result = new Reduction(_ => tests++ < 0, maxTests: 7).Reduce(Tree);
        Assert.That((tests, result.Tests, result.IsMinimal), Is.EqualTo((7, 7, false)));
    }

    private static Module Tree => Parser.ParseModule(Program, "program.py").TreeOrThrow();

    private static ReductionResult Reduce(Func<Module, bool> isInteresting) => new Reduction(isInteresting).Reduce(Tree);

    private static bool Contains<T>(Module tree)
        where T : Node => Nodes(tree).OfType<T>().Any();

    private static IEnumerable<Node> Nodes(Node node) => node.Children.SelectMany(Nodes).Prepend(node);
}
