using System.Globalization;
using System.Numerics;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer.Reducers;

/// <summary>Makes numbers smaller and strings shorter. Trip counts are numbers: they are halved before they are
/// counted down. A number beyond any trip count is not counted down, which would take for ever, but rounded.</summary>
internal sealed class ShrinkConstants : IReducer
{
    /// <summary>Numbers up to here are brought to their bound, larger ones near to it.</summary>
    private const int ExactBelow = 1 << 13;

    private const int CoarseSteps = 6;

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

    /// <summary>Less by ever smaller parts: a search by bisection, as each success goes on from the same place.</summary>
    private static IEnumerable<BigInteger> Numbers(BigInteger value)
    {
        var steps = value <= ExactBelow ? (int)value.GetBitLength() : CoarseSteps;
        return [0, 1, 2, value / 16, .. Enumerable.Range(1, steps).Select(k => value - (value >> k)), Rounded(value)];
    }

    /// <summary>The number with zeros for all but its first digit.</summary>
    private static BigInteger Rounded(BigInteger value)
    {
        var unit = BigInteger.Pow(10, Math.Max(value.ToString(CultureInfo.InvariantCulture).Length - 1, 0));
        return value / unit * unit;
    }

    private static IEnumerable<PyText> Texts(PyText text) => text.Length == 1
        ? [PyText.Empty]
        : [PyText.Empty, PyText.FromCodePoints(text.CodePoints[..1]), PyText.FromCodePoints(text.CodePoints[..(text.Length / 2)])];
}
