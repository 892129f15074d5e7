namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A hot call through super, while the base classes, the method in the base or the class of the subject change.</summary>
internal sealed class SuperCallShape : IShape
{
    /// <inheritdoc/>
    public string Name => "super-call";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Base:
                    def step(self, k):
                        return {make.Int(new Scope(("k", ValueKind.Int)), 1)}
                    @property
                    def size(self):
                        return 2
                class Other:
                    def step(self, k):
                        return {make.Int(new Scope(("k", ValueKind.Int)), 1)}
                    size = 7
                class Middle(Base):
                    pass
                class Derived(Middle):
                    def step(self, k):
                        return {draw.Pick("super().step(k) + super().size", "super(Derived, self).step(k)", "Middle.step(self, k) - super().size", "super().step(k=k)")}
                class Twin(Derived):
                    pass
                def make():
                    return [Derived()]
                """),
            Step = PythonText.Of($"""
                value = subject[0].step(i)
                acc += value & 2047
                """),
            Event = draw.Pick(
                "Middle.__bases__ = (Other,)", "Base.step = Other.step", "Middle.step = Other.step", "subject[0] = Twin()",
                "Base.size = 9", "Derived.__bases__ = (Other,)\nDerived.step = lambda self, k: super(Derived, self).step(k)"),
            Observed = "acc, value",
        };
    }
}
