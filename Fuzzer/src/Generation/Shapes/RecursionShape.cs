namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Recursion in the hot loop, single and mutual; its depth or its base case changes.</summary>
internal sealed class RecursionShape : IShape
{
    /// <inheritdoc/>
    public string Name => "recursion";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var inside = new Scope(("k", ValueKind.Int));
        return new()
        {
            Definitions = PythonText.Of($"""
                import sys
                limit = sys.getrecursionlimit()
                def down(k):
                    if k <= 0:
                        return {make.Int(Scope.Nothing, 1)}
                    return down(k - 1) + {make.Int(inside, 1)}
                def even(k):
                    return 'even' if k == 0 else odd(k - 1)
                def odd(k):
                    return 'odd' if k == 0 else even(k - 1)
                def deep(k):
                    try:
                        return deep(k + 1)
                    except RecursionError:
                        return k
                def tree(k):
                    return k if k < 2 else tree(k - 1) + tree(k - 2)
                def make():
                    return [{draw.Between(1, 6)}, {draw.Pick("down", "tree")}]
                """),
            Step = PythonText.Of($"""
                value = subject[1](subject[0])
                word = even(subject[0] + i % 3)
                deepest = {draw.Pick("i & 7", "max(map((int, deep)[i % 31 == 4], (1,)))", "max(map((int, deep)[i % 29 == 3], (0,)))", "(int, deep)[i % 29 == 3](0)")}
                acc += (value & 511) + len(word) + (1 if deepest > limit else 2)
                """),
            Event = draw.Pick("subject[0] += 3", "subject[0] = 0", "subject[1] = down", "subject[1] = tree", "global odd\nodd = lambda k: 'gone'"),
            Observed = "acc, value, word",
            Results = "acc, value, word",
        };
    }
}
