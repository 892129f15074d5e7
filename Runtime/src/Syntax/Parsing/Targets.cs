using System.Collections.Immutable;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>Turns an expression that was read as a value into an assignment or deletion target.</summary>
internal static class Targets
{
    /// <summary>The same expression in store context; null if it is no target.</summary>
    public static Expr? ToStore(Expr expression, bool allowStar = true) => Convert(expression, ExprContext.Store, allowStar);

    /// <summary>The same expression in delete context; null if it cannot be deleted.</summary>
    public static Expr? ToDelete(Expr expression) => Convert(expression, ExprContext.Del, allowStar: false);

    private static Expr? Convert(Expr expression, ExprContext context, bool allowStar)
    {
        switch (expression)
        {
            case Name name:
                return name with { Ctx = context };
            case Attribute attribute:
                return attribute with { Ctx = context };
            case Subscript subscript:
                return subscript with { Ctx = context };
            case Starred { Value: not Starred } starred when allowStar:
                return Convert(starred.Value, context, allowStar) is { } value
                    ? starred with { Value = value, Ctx = context }
                    : null;
            case List list:
                return ConvertAll(list.Elts, context) is { } elements ? list with { Elts = elements, Ctx = context } : null;
            case Tuple tuple:
                return ConvertAll(tuple.Elts, context) is { } items ? tuple with { Elts = items, Ctx = context } : null;
            default:
                return null;
        }
    }

    private static ImmutableArray<Expr>? ConvertAll(ImmutableArray<Expr> elements, ExprContext context)
    {
        var result = ImmutableArray.CreateBuilder<Expr>(elements.Length);
        foreach (var element in elements)
        {
            if (Convert(element, context, context == ExprContext.Store) is not { } target)
            {
                return null;
            }

            result.Add(target);
        }

        return result.MoveToImmutable();
    }
}
