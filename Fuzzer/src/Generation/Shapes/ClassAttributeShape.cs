namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A class attribute is read while hot; then the class gets another one, loses it, or an instance hides it.</summary>
internal sealed class ClassAttributeShape : IShape
{
    /// <inheritdoc/>
    public string Name => "class-attribute";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var read = draw.Pick("subject.attr", "subject.__class__.attr", "Holder.attr", "type(subject).attr");
        var change = draw.Below(5) switch
        {
            1 => "setattr(Holder, 'attr', other)",
            2 => "del Holder.attr",
            3 => "Holder.attr = property(lambda self: other) if reads_instance else other",
            4 => "subject.attr = other\nHolder.attr = other + 1",
            _ => "Holder.attr = other",
        };
        return new()
        {
            Definitions = PythonText.Of($"""
                other = {make.Int(Scope.Nothing)}
                reads_instance = {(read == "subject.attr" ? "True" : "False")}
                class Root:
                    attr = {make.Int(Scope.Nothing, 2)}
                class Holder(Root):
                    attr = {make.Int(Scope.Nothing)}
                def make():
                    return Holder()
                """),
            Step = PythonText.Of($"""
                value = {read}
                acc += (value & 1023) + {make.Int(Scope.Counter, 2)} % 31
                """),
            Event = change,
            Observed = "acc, value",
            Results = "acc, " + read,
        };
    }
}
