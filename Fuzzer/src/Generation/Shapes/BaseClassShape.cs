namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An attribute or method found in a base class; the base changes, or the bases do.</summary>
internal sealed class BaseClassShape : IShape
{
    /// <inheritdoc/>
    public string Name => "base-class";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var inMethod = new Scope(("k", ValueKind.Int));
        var use = draw.Pick("subject.attr", "subject.method(i)", "subject.attr + subject.method(i)", "subject.both(i)");
        var change = draw.Pick(
            "Base.attr = Other.attr",
            "Base.method = Other.method",
            "Derived.__bases__ = (Other,)",
            "Middle.attr = 17\nMiddle.method = lambda self, k: k ^ 5",
            "Base.attr = property(lambda self: 99)",
            "del Base.method\nRoot.method = Other.method");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Root:
                    pass
                class Base(Root):
                    attr = {make.Int(Scope.Nothing)}
                    def method(self, k):
                        return {make.Int(inMethod, 2)}
                class Other(Root):
                    attr = {make.Int(Scope.Nothing)}
                    def method(self, k):
                        return {make.Int(inMethod, 2)}
                class Middle(Base):
                    pass
                class Derived(Middle):
                    def both(self, k):
                        return super().method(k) - self.attr
                def make():
                    return Derived()
                """),
            Step = PythonText.Of($"""
                value = {use}
                acc += value & 2047
                """),
            Event = change,
            Observed = "acc, value",
        };
    }
}
