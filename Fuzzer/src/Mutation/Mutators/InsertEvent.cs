using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>In some iteration of a loop a function, a class or a builtin that the program uses is bound anew, or a class gets an attribute that the
/// program reads somewhere; where that fails, as before the definition, it is probed.</summary>
internal sealed class InsertEvent : IMutator
{
    private static readonly string[] Builtins = ["len", "abs", "isinstance", "sum", "min", "max", "int", "str", "sorted"];

    /// <inheritdoc/>
    public string Name => "insert-event";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var events = Events(tree).ToArray();
        return events.Length == 0 ? null : Places.ReplaceNode(
            tree, draw, n => n is For { Target: PyJitVerify.Runtime.Syntax.Name },
            n =>
            {
                var loop = (For)n;
                var moment = draw.Pick(context.HotIterations, 0, 1, context.HotIterations / 2, 2 * context.HotIterations);
                var test = Make.Compare(Make.Load(((Name)loop.Target).Id), CmpOperator.Eq, Make.Int(moment));
                return loop with { Body = loop.Body.Insert(0, new If(test, [Places.Guarded(draw.Pick(events), new Pass())], [])) };
            });
    }

    private static IEnumerable<Stmt> Events(Module tree)
    {
        var names = Places.Below(tree).OfType<Name>().Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var attributes = Places.Below(tree).OfType<PyJitVerify.Runtime.Syntax.Attribute>().Select(a => a.Attr).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var statement in tree.Body)
        {
            if (statement is FunctionDef function)
            {
                yield return Places.Parsed($"globals()['{function.Name}'] = {Telling(function.Name)}")[0];
                yield return Places.Parsed($"globals()['{function.Name}'] = lambda *rest, **names: 7")[0];
            }
            if (statement is not ClassDef type)
                continue;
            foreach (var method in type.Body.OfType<FunctionDef>().Where(f => f.DecoratorList.Length == 0 && attributes.Contains(f.Name)))
                yield return Places.Parsed($"setattr({type.Name}, '{method.Name}', {Telling($"{type.Name}.{method.Name}")})")[0];
            foreach (var attribute in attributes)
            {
                yield return Places.Parsed($"setattr({type.Name}, '{attribute}', property(lambda self: 7, lambda self, new: None))")[0];
                yield return Places.Parsed($"setattr({type.Name}, '{attribute}', lambda *rest: 7)")[0];
            }
        }

        foreach (var builtin in Builtins.Where(names.Contains))
        {
            yield return Places.Parsed($"globals()['{builtin}'] = {Telling(builtin)}")[0];
            yield return Places.Parsed($"globals()['{builtin}'] = lambda *rest, **names: 7")[0];
        }
    }

    /// <summary>Another function that does the same, and says so.</summary>
    private static string Telling(string function) => $"lambda *rest, was={function}, **names: (__probe__('event'), was(*rest, **names))[1]";
}
