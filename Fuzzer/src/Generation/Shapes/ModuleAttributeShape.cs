namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A module attribute is hot; then it is bound anew, deleted, or answered by the module's own __getattr__ (PEP 562).</summary>
internal sealed class ModuleAttributeShape : IShape
{
    /// <inheritdoc/>
    public string Name => "module-attribute";

    /// <inheritdoc/>
    public string Layer => "INV";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        // A module that a name of this one stands for, as after an import, is one that a trace knows.
        var module = draw.Pick("subject", "made");
        return new()
        {
            Definitions = PythonText.Of($"""
                import sys
                def fallback(name):
                    return 77 if name == 'number' else len(name)
                made = sys
                def make():
                    global made
                    made = module = type(sys)('made')
                    module.last = 0
                    module.number = {make.Int(Scope.Nothing, 1)}
                    module.helper = lambda k: k + {draw.Between(1, 5)}
                    return module
                """),
            Step = PythonText.Of($"""
                value = {draw.Pick($"{module}.number", $"{module}.helper(i)", $"{module}.number - {module}.helper(i)", $"getattr({module}, 'number')")}
                {draw.Pick("acc += 1", "acc += 1", "subject.last = i")}
                acc += (value & 1023) + {draw.Pick("subject.last & 1", "len(subject.__name__)")}
                """),
            Event = draw.Pick(
                "subject.number = 5", "subject.helper = lambda k: 8 - k", "subject.__getattr__ = fallback\ndel subject.number",
                "subject.__dict__['number'] = True", "subject.__dict__.update(number=4, helper=abs)",
                "subject.__class__ = type('Module', (type(sys),), dict(number=property(lambda self: 9), helper=lambda self, k: 10))"),
            Observed = "acc, value",
        };
    }
}
