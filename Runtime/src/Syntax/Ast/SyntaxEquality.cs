using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Compares trees by structure: same nodes, same field values, positions ignored.
/// <para>Errors: <see cref="InsufficientExecutionStackException"/> on trees deeper than the thread's stack.</para>
/// </summary>
public sealed class SyntaxEquality : IEqualityComparer<Node>
{
    public static readonly SyntaxEquality Instance = new();

    private SyntaxEquality()
    {
    }

    public bool Equals(Node? x, Node? y)
    {
        if (ReferenceEquals(x, y))
        {
            return true;
        }

        if (x is null || y is null || x.GetType() != y.GetType())
        {
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var left = x.Fields;
        var right = y.Fields;
        for (var i = 0; i < left.Count; i++)
        {
            if (!FieldEquals(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var hash = default(HashCode);
        hash.Add(node.AsdlName, StringComparer.Ordinal);
        foreach (var field in node.Fields)
        {
            AddField(ref hash, field.Value);
        }

        return hash.ToHashCode();
    }

    private bool FieldEquals(object? left, object? right)
    {
        switch (left)
        {
            case Node node:
                return Equals(node, right as Node);
            case IReadOnlyList<Node?> nodes:
                return right is IReadOnlyList<Node?> others && ListEquals(nodes, others);
            case IReadOnlyList<string> names:
                return right is IReadOnlyList<string> otherNames && names.SequenceEqual(otherNames);
            case IReadOnlyList<CmpOperator> operators:
                return right is IReadOnlyList<CmpOperator> otherOperators && operators.SequenceEqual(otherOperators);
            default:
                return object.Equals(left, right);
        }
    }

    private bool ListEquals(IReadOnlyList<Node?> left, IReadOnlyList<Node?> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Equals(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private void AddField(ref HashCode hash, object? value)
    {
        switch (value)
        {
            case Node node:
                hash.Add(GetHashCode(node));
                break;
            case IReadOnlyList<Node?> nodes:
                foreach (var node in nodes)
                {
                    hash.Add(node is null ? 0 : GetHashCode(node));
                }

                break;
            case IReadOnlyList<string> names:
                foreach (var name in names)
                {
                    hash.Add(name, StringComparer.Ordinal);
                }

                break;
            case IReadOnlyList<CmpOperator> operators:
                foreach (var op in operators)
                {
                    hash.Add((int)op);
                }

                break;
            default:
                hash.Add(value);
                break;
        }
    }
}
