namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>An attribute of a class object is hot; then the class, its base or its metaclass gets one that comes first.</summary>
internal sealed class MetaclassShape : IShape
{
    /// <inheritdoc/>
    public string Name => "metaclass-attribute";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        // An attribute that the metaclass gets late must be looked for as long as the class is read.
        var early = draw.Chance(30) ? PythonText.Of($"shared = {make.Int(Scope.Nothing, 1)}") : "";
        return new()
        {
            Definitions = PythonText.Of($"""
                class Meta(type):
                    {early}
                    def twice(cls, k):
                        return cls.shared * 2 + k
                class Base(metaclass=Meta):
                    shared = {make.Int(Scope.Nothing, 1)}
                class Kind(Base):
                    pass
                class Other(metaclass=Meta):
                    shared = 12
                def make():
                    return [Kind, Other]
                """),
            Step = PythonText.Of($"""
                kind = subject[{draw.Pick("0", "i % 2", "i % 5 == 4")}]
                value = {draw.Pick("kind.shared", "kind.twice(i)", "kind.shared + kind.twice(1)")}
                acc += value & 4095
                """),
            Event = draw.Pick(
                "Kind.shared = 4", "Base.shared = 5", "Meta.shared = property(lambda cls: 6)", "Meta.shared = property(lambda cls: 6)", "Meta.shared = property(lambda cls: 8)", "Meta.shared = property(lambda cls: 4)", "Meta.twice = property(lambda cls: abs)", "Meta.__getattribute__ = lambda cls, name: (7, abs)[name == 'twice']", "Meta.twice = lambda cls, k: k",
                "Meta.shared = 3\ndel Base.shared", "subject.reverse()", "Kind.twice = staticmethod(lambda k: k + 1)"),
            Observed = "acc, value",
        };
    }
}
