using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement moves into the body of a class. What it binds comes back out of the class, where that is one name that it does not read, or is bound
/// where it was. Names that classes change, and those that a comprehension would bind in one, stay.</summary>
internal sealed class WrapInClass : IMutator
{
    /// <inheritdoc/>
    public string Name => "wrap-in-class";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var name = Scoping.Fresh("Body", tree);
        return Scoping.Replace(tree, draw, p => Scoping.CanMove(p.Statement) && !Places.Below(p.Statement).Any(IsOfClass), place =>
        {
            if (place.Statement is Assign { Targets: [Name { Id: var id } target], Value: var value }
                && !Places.Below(value).OfType<Name>().Any(n => n.Id == id) && !draw.Chance(50))
            {
                var namespaceOf = new PyJitVerify.Runtime.Syntax.Attribute(Make.Load(name), "__dict__", ExprContext.Load);
                return [new ClassDef(name, [], [], [place.Statement], [], []), new Assign([target], Make.Item(namespaceOf, Make.Str(id)))];
            }

            var (stays, declarations) = Scoping.Shared(place);
            return [.. stays, new ClassDef(name, [], [], [.. declarations, place.Statement], [], [])];
        });
    }

    private static bool IsOfClass(Node node)
    {
        var name = node switch
        {
            Name n => n.Id,
            PyJitVerify.Runtime.Syntax.Attribute a => a.Attr,
            FunctionDef f => f.Name,
            ClassDef c => c.Name,
            Arg a => a.Name,
            Keyword k => k.Arg,
            _ => null,
        };
        return node is NamedExpr || name is "__module__" or "__qualname__" or "__firstlineno__"
            || name is ['_', '_', ..] && !name.EndsWith("__", StringComparison.Ordinal);
    }
}
