namespace PyJitVerify.Fuzzer.Generation.Shapes;

/// <summary>A list or dictionary is read under one name, changed under another, and read again; once it is hot both name the same one.</summary>
internal sealed class ContainerAliasShape : IShape
{
    private static readonly (string Read, string Change)[] ListChanges =
    [
        ("one[0]", "two[0] = 9"), ("one[1]", "two[1] = 2.5"), ("one[-1]", "two.append(4)"), ("len(one)", "two.append(i)"), ("one[0]", "two.insert(0, 8)"),
        ("len(one)", "two.pop()"), ("one[1]", "del two[0]"), ("one[0]", "two[:] = [i, True, 6]"), ("one[0]", "two.reverse()"), ("sum(one)", "two += [5]"),
    ];

    private static readonly (string Read, string Change)[] DictChanges =
    [
        ("one['k']", "two['k'] = 9"), ("one['k']", "two['k'] = 2.5"), ("len(one)", "two['late'] = i"), ("('tag' in one)", "two.pop('tag')"), ("one.get('tag', 7)", "del two['tag']"),
        ("one['k']", "two.update(k=8)"), ("len(one)", "two.clear()\ntwo['k'] = 3"), ("sum(one.values())", "two |= {'tag': 6}"),
    ];

    /// <inheritdoc/>
    public string Name => "alias-container";

    /// <inheritdoc/>
    public string Layer => "OPT-G";

    /// <inheritdoc/>
    public ShapeParts Build(ShapeContext context)
    {
        var draw = context.Draw;
        var isDict = draw.Chance(40);
        var (read, change) = draw.Pick(isDict ? DictChanges : ListChanges);
        string Read() => draw.Chance(85) ? read : isDict ? draw.Pick("one['k']", "len(one)") : draw.Pick("one[0]", "len(one)");
        var items = isDict ? "{'k': i, 'tag': 2}, {'k': 1, 'tag': i}" : "[i, 2, 3], [1, i, 4]";
        return new()
        {
            Definitions = PythonText.Of($"""
                def made(*items):
                    return items
                def make():
                    return [0]
                """),
            Step = PythonText.Of($"""
                one, other = {draw.Pick(items, $"made({items})", $"map({(isDict ? "dict" : "list")}, ({items}))")}
                two = (other, one)[subject[0]]
                value = {Read()}
                {change}
                value += {Read()}
                acc += int(value) & 255
                """),
            Event = draw.Pick("subject[0] = 1", "subject[0] = -1", "subject[0] = True"),
            Observed = "acc, value",
        };
    }
}
