using PyJitVerify.Minimizer.Reducers;
using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Minimizer.Tests.Reducers;

/// <summary>What single reducers propose: text in, text out.</summary>
public sealed class ReducersTests
{
    [Test]
    public void LowerAsync_makes_coroutines_and_their_protocols_plain() => Assert.That(Proposals(new LowerAsync(), """
        class Source:
            def __aiter__(self):
                return self
            async def __anext__(self):
                raise StopAsyncIteration
        async def work():
            async with lock as held:
                async for item in Source():
                    await item
        """), Is.EqualTo((string[])[Text("""
        class Source:
            def __iter__(self):
                return self
            def __next__(self):
                raise StopIteration
        def work():
            with lock as held:
                for item in Source():
                    item
        """)]));

    [Test]
    public void LowerAsync_proposes_nothing_for_a_plain_program() =>
        Assert.That(Proposals(new LowerAsync(), "for item in items:\n    print(item)"), Is.Empty);

    [Test]
    public void MethodsToFunctions_moves_a_method_and_passes_the_object() => Assert.That(Proposals(new MethodsToFunctions(), """
        class C:
            k = 1
            def add(self, n):
                return self.k + n
        c = C()
        print(c.add(2))
        """), Has.Member(Text("""
        def add(self, n):
            return self.k + n
        class C:
            k = 1
        c = C()
        print(add(c, 2))
        """)));

    [Test]
    public void InlineGenerators_runs_the_loops_body_at_each_yield() => Assert.That(Proposals(new InlineGenerators(), """
        def numbers(n):
            while n:
                yield n
                n -= 1
            yield
        for item in numbers(3):
            print(item)
        """), Has.Member(Text("""
        pass
        n = 3
        while n:
            item = n
            print(item)
            n -= 1
        item = None
        print(item)
        """)));

    [Test]
    public void MergeDefinitions_names_one_class_for_another_but_no_function() => Assert.That(Proposals(new MergeDefinitions(), """
        class A:
            pass
        class B:
            pass
        def f():
            return A() or B()
        """), Is.EquivalentTo((string[])[
            Text("pass\nclass B:\n    pass\ndef f():\n    return B() or B()"),
            Text("class A:\n    pass\npass\ndef f():\n    return A() or A()")]));

    [Test]
    public void AttributesToNames_makes_reads_and_writes_a_variable() => Assert.That(
        Proposals(new AttributesToNames(), "a.x = b.c.x + a.y"), Is.EquivalentTo((string[])[Text("x = x + a.y"), Text("a.x = c.x + a.y"), Text("a.x = b.c.x + y")]));

    [Test]
    public void InlineCalls_puts_the_body_in_front_of_the_statement_that_calls() => Assert.That(Proposals(new InlineCalls(), """
        def half(n):
            print(n)
            return n / 2
        print(half(8) + 1)
        """), Is.EqualTo((string[])[Text("pass\nn = 8\nprint(n)\nprint(n / 2 + 1)")]));

    [Test]
    public void InlineCalls_leaves_the_loop_where_the_function_returned() => Assert.That(Proposals(new InlineCalls(), """
        def find(items):
            for item in items:
                if item:
                    return item
        print(find(held))
        """), Is.EqualTo((string[])[Text("""
        pass
        items = held
        for item in items:
            if item:
                find_ = item
                break
        print(find_)
        """)]));

    [Test]
    public void UnwrapStatements_leaves_no_function_without_a_body() => Assert.That(
        Proposals(new UnwrapStatements(), "def f():\n    if x:\n        y()").Distinct(),
        Is.EqualTo((string[])[Text("if x:\n    y()"), Text("def f():\n    y()")]));

    [Test]
    public void SimplifyStatements_loops_over_the_items_alone() => Assert.That(
        Proposals(new SimplifyStatements(), "for i, x in enumerate(range(9)):\n    print(i)"), Does.Contain(Text("for i in range(9):\n    print(i)")));

    [Test]
    public void DropParts_catches_everything_without_a_type() => Assert.That(
        Proposals(new DropParts(), "try:\n    f()\nexcept ValueError as error:\n    pass"), Does.Contain(Text("try:\n    f()\nexcept:\n    pass")));

    private static string[] Proposals(IReducer reducer, string source) => [.. reducer.Propose(Tree(source)).Select(t => Unparser.Unparse(t))];

    /// <summary>The source as the unparser writes it.</summary>
    private static string Text(string source) => Unparser.Unparse(Tree(source));

    private static Module Tree(string source) => Parser.ParseModule(source, "t.py").TreeOrThrow();
}
