namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>Strings that grow in place, are compared and tested for truth.</summary>
internal sealed class StringBuildShape : IShape
{
    /// <inheritdoc/>
    public string Name => "string-build";

    /// <inheritdoc/>
    public string Layer => "OPT-T";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var (draw, make) = (context.Draw, context.Expressions);
        var scope = Scope.Counter.With("text", ValueKind.Str);
        return new()
        {
            Definitions = PythonText.Of($"""
                def make():
                    return [{make.Str(Scope.Nothing, 1)}, ['a', 'b']]
                """),
            Setup = "text = ''\nother = ''",
            Step = PythonText.Of($"""
                text += subject[0]
                if text:
                    acc += len(text)
                other = {make.Str(scope, 2)}
                if text == other or other < text:
                    acc += 2
                acc += text.count('a') + text.find('m')
                first = text[:1] + text[-1:]
                joined = subject[0].join(subject[1])
                text = text[-8:]
                acc += len(f'{draw.Pick("{i}{text}", "{text!r}", "<{other}>{i}")}')
                """),
            Event = draw.Pick("subject[0] = ''", "subject[0] = 'é'", "subject[0] = '日本'", "subject[0] = 'long' * 5", "subject[1].append('ß')"),
            Observed = "acc, text, first",
            Results = "acc, text, other, joined",
        };
    }
}
