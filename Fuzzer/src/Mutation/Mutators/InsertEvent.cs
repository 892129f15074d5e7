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
    public Module? Mutate(Module tree, Draw draw, int hotIterations)
    {
        var events = Events(tree).ToArray();
        return events.Length == 0 ? null : Places.ReplaceNode(
            tree, draw, n => n is For { Target: PyJitVerify.Runtime.Syntax.Name },
            n =>
            {
                var loop = (For)n;
                var moment = draw.Pick(hotIterations, 0, 1, hotIterations / 2, 2 * hotIterations);
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
                yield return Parsed($"globals()['{function.Name}'] = {Telling(function.Name)}");
                yield return Parsed($"globals()['{function.Name}'] = lambda *rest, **names: 7");
            }
            if (statement is not ClassDef type)
                continue;
            foreach (var method in type.Body.OfType<FunctionDef>().Where(f => f.DecoratorList.Length == 0 && attributes.Contains(f.Name)))
                yield return Parsed($"setattr({type.Name}, '{method.Name}', {Telling($"{type.Name}.{method.Name}")})");
            foreach (var attribute in attributes)
            {
                yield return Parsed($"setattr({type.Name}, '{attribute}', property(lambda self: 7, lambda self, new: None))");
                yield return Parsed($"setattr({type.Name}, '{attribute}', lambda *rest: 7)");
            }
        }

        foreach (var builtin in Builtins.Where(names.Contains))
        {
            yield return Parsed($"globals()['{builtin}'] = {Telling(builtin)}");
            yield return Parsed($"globals()['{builtin}'] = lambda *rest, **names: 7");
        }
    }

    /// <summary>Another function that does the same, and says so.</summary>
    private static string Telling(string function) => $"lambda *rest, was={function}, **names: (__probe__('event'), was(*rest, **names))[1]";

    private static Stmt Parsed(string text) => Parser.ParseModule(text, "event.py").Tree!.Body[0];
}
