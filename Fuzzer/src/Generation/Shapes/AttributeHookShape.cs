namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A class of plain attributes gets __getattr__, __getattribute__, __setattr__ or a data descriptor while loads and stores of
/// them are hot.</summary>
internal sealed class AttributeHookShape : IShape
{
    private const string StoredMasked = "def __setattr__(self, name, new):\n    object.__setattr__(self, name, new if name == '__dict__' else new & 7)";

    /// <inheritdoc/>
    public string Name => "attribute-hook";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        // The hook is there before anything is warm, or comes late.
        var early = draw.Pick("", "", StoredMasked, StoredMasked, "def __getattribute__(self, name):\n    return object.__getattribute__(self, name)");
        return new()
        {
            Definitions = PythonText.Of($"""
                class Plain:
                    {early}
                    def __init__(self):
                        self.x = {make.Int(Scope.Nothing, 1)}
                        self.log = 0
                class Doubled:
                    def __get__(self, owner, kind):
                        return owner.__dict__['x'] * 2
                    def __set__(self, owner, new):
                        owner.__dict__['x'] = new & 7
                def hook(self, name):
                    return 5 if name == 'x' else object.__getattribute__(self, name)
                def store(self, name, new):
                    object.__setattr__(self, name, new & 7 if name == 'log' else -3)
                def make():
                    return Plain()
                """),
            Step = PythonText.Of($"""
                value = subject.x
                subject.{draw.Pick("x", "log")} = {draw.Pick("i", "value", "i & 3")}
                value += subject.{draw.Pick("x", "log")}
                acc += value & 1023
                """),
            Event = draw.Pick(
                "Plain.__getattribute__ = hook", "Plain.__setattr__ = store", "Plain.__setattr__ = store", "Plain.x = Doubled()",
                "Plain.__getattr__ = lambda self, name: 4\ndel subject.x",
                "Plain.x = property(lambda self: 3, lambda self, new: None)", "subject.__dict__['x'] = 11",
                "subject.__dict__ = dict(x=1, log=2)"),
            Observed = "acc, value",
        };
    }
}
