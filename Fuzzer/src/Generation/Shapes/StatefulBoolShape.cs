namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Branches on objects whose truth changes from one look to the next, and branches that lead to the same place either way.</summary>
internal sealed class StatefulBoolShape : IShape
{
    /// <inheritdoc/>
    public string Name => "stateful-bool";

    /// <inheritdoc/>
    public string Layer => "REC";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        return new()
        {
            Definitions = PythonText.Of($"""
                class Coin:
                    def __init__(self, period):
                        self.period = period
                        self.looks = 0
                    def __bool__(self):
                        self.looks += 1
                        return self.looks % self.period == 0
                class Heavy(Coin):
                    def __bool__(self):
                        self.looks += 2
                        return self.looks % 4 < 2
                class Sized:
                    looks = 0
                    def __len__(self):
                        return self.looks % 3
                def make():
                    return [{draw.Pick("Coin(1)", "Coin(2)", "Coin(3)", "Heavy(1)", "Sized()")}]
                """),
            Step = PythonText.Of($"""
                coin = subject[0]
                coin.looks += 1
                if coin:
                    pass
                if coin:
                    acc += 1
                else:
                    pass
                picked = [k for k in (coin, coin, 0) if k or {draw.Pick("True", "False", "coin")}]
                acc += len(picked)
                acc += 2 if not coin else 3
                acc += 4 if coin and coin or not coin else 5
                """),
            Event = draw.Pick("subject[0].period = 5", "subject[0].__class__ = Heavy", "subject[0] = Sized()", "subject[0] = Coin(2)",
                "Coin.__bool__ = lambda self: False"),
            Observed = "acc, coin.looks",
            Results = "acc, coin.looks",
        };
    }
}
