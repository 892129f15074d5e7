namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Instance attributes in hot loads and stores: their type changes, they go, the class does, slots and properties take their place.</summary>
internal sealed class InstanceAttributeShape : IShape
{
    /// <inheritdoc/>
    public string Name => "instance-attribute";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        return new()
        {
            Definitions = PythonText.Of($"""
                class Plain:
                    y = 40
                    def __init__(self):
                        self.x = {make.Int(Scope.Nothing, 2)}
                        self.y = 2
                    def bump(self):
                        self.x = self.x if self.y else 0
                        return self.y
                class Twin(Plain):
                    @property
                    def z(self):
                        return 'property'
                class Slotted:
                    __slots__ = ('x', 'y', 'z')
                    def __init__(self):
                        self.x, self.y = 5, 6
                    def bump(self):
                        self.z = self.x
                        return self.z == self.x
                def make():
                    return [{draw.Pick("Plain()", "Twin()", "Slotted()")}]
                """),
            Step = PythonText.Of($"""
                target = subject[0]
                x = target.x
                target.y = {draw.Pick("i", "x", "i % 3", "target.y")}
                value = target.bump()
                has = hasattr(target, 'z')
                acc += 1 if x == value else 2
                acc += 3 if has else getattr(target, 'w', 4)
                """),
            Event = draw.Pick("if hasattr(subject[0], '__dict__'):\n    subject[0].bump = lambda: 7", "Plain.x = property(lambda self: 8, lambda self, new: None)", "subject[0].x = 'text'", "subject[0].x = 2.5", "del subject[0].y\nsubject[0].y = 1",
                "subject[0] = Slotted()", "subject[0] = Twin()", "Plain.bump = lambda self: self.y\nSlotted.bump = Plain.bump",
                "Plain.w = 9\nTwin.z = 3", "Plain.z = property(lambda self: self.y)", "del subject[0].x\nsubject[0].x = None"),
            Observed = "acc, x, value, has",
            Results = "acc, x, value, has",
        };
    }
}
