using PyJitVerify.Runtime.Syntax;
using Assert = NUnit.Framework.Assert;

namespace PyJitVerify.Runtime.Tests.Syntax;

/// <summary>Printed programs: what they look like, and that they read back as the same tree.</summary>
public sealed class UnparserTests
{
    private static IEnumerable<TestCaseData> Sources() =>
        TreeExpectations.All.Select((row, i) => new TestCaseData(row.Source).SetArgDisplayNames($"{i}", row.Source));

    [TestCaseSource(nameof(Sources))]
    public void Printed_source_reads_back_as_the_same_tree(string source) =>
        AssertRoundTrip(Parser.ParseModule(source, "test.py").TreeOrThrow());

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public void Printed_random_tree_reads_back_as_the_same_tree(int randomSeed) =>
        AssertRoundTrip(new RandomTree(randomSeed).Module());

    [Test]
    public void Program_looks_as_a_person_writes_it()
    {
        const string Source = """
            import sys


            @decorate(1)
            class A(B, metaclass=C):
                x: int = 1

                def f(self, a, /, b=2, *args, c: int = 3, **kwargs) -> str:
                    if a < b <= c and (not a or b):
                        return f"{a!r:>{b}} {kwargs['k']}"
                    elif a:
                        raise ValueError('no') from None
                    else:
                        a, *b = -a ** 2, (a + b) * c
                    return [x for x in args if x]

                async def g(self):
                    async with self.h() as i:
                        await i


            for i in 1, 2:
                print(i, end='')
            x = lambda: (yield)

            """;

        Assert.That(Unparser.Unparse(Parser.ParseModule(Source, "test.py").TreeOrThrow()), Is.EqualTo(Source));
    }

    private static void AssertRoundTrip(Module tree)
    {
        var source = Unparser.Unparse(tree);
        var result = Parser.ParseModule(source, "printed.py");

        Assert.That(result.Error, Is.Null, source);
        Assert.That(SyntaxEquality.Instance.Equals(tree, result.Tree), Is.True, () => $"{source}\n{AstDump.Dump(tree)}\n{AstDump.Dump(result.Tree!)}");
    }
}
