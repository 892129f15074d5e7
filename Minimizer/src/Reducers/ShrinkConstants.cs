using System.Numerics;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Makes numbers smaller and strings shorter. Trip counts are numbers: they are halved before they are
/// counted down.</summary>
internal sealed class ShrinkConstants : IReducer
{
    /// <inheritdoc/>
    public string Name => "shrink-constants";

    /// <inheritdoc/>
    public IEnumerable<Module> Propose(Module tree)
    {
        var nodes = TreeEdit.Nodes(tree);
        for (var number = 0; number < nodes.Count; number++)
        {
            if (nodes[number] is not Constant constant)
                continue;
            foreach (var smaller in Smaller(constant.Value))
                yield return TreeEdit.WithNode(tree, number, constant with { Value = smaller });
        }
    }

    private static IEnumerable<ConstantValue> Smaller(ConstantValue value) => value switch
    {
        ConstantValue.Int i => Numbers(i.Value).Distinct().Where(n => n < i.Value).Select(n => new ConstantValue.Int(n)),
        ConstantValue.Float f when f.Value != 0.5 => [new ConstantValue.Int(1), new ConstantValue.Float(0.5), new ConstantValue.Float(1)],
        ConstantValue.Str s when s.Value.Length > 0 => Texts(s.Value).Select(t => new ConstantValue.Str(t)),
        ConstantValue.Bool => [new ConstantValue.Int(0), new ConstantValue.Int(1)],
        _ => [],
    };

    private static IEnumerable<BigInteger> Numbers(BigInteger value) =>
        [0, 1, 2, value / 16, value / 2, value * 3 / 4, value * 9 / 10, value - 1];

    private static IEnumerable<PyText> Texts(PyText text) => text.Length == 1
        ? [PyText.Empty]
        : [PyText.Empty, PyText.FromCodePoints(text.CodePoints[..1]), PyText.FromCodePoints(text.CodePoints[..(text.Length / 2)])];
}
