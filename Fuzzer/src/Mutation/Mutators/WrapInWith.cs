using PyJitVerify.Fuzzer.Generation;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Mutation.Mutators;

/// <summary>A statement gets a <c>with</c> around it, whose context manager lets through what is raised.</summary>
internal sealed class WrapInWith : IMutator
{
    /// <inheritdoc/>
    public string Name => "wrap-in-with";

    /// <inheritdoc/>
    public Module? Mutate(Module tree, Draw draw, MutationContext context)
    {
        var manager = Scoping.Fresh("Held", tree);
        var changed = Places.ReplaceStatement(
            tree, draw, (body, k) => Places.IsPlain(body[k]),
            (body, k) => body.SetItem(k, new With([.. Enumerable.Repeat(new WithItem(Make.Call(manager), null), draw.Between(1, 2))], [body[k]])));
        return changed is null ? null : Scoping.WithDefinitions(changed, Places.Parsed($"""
            class {manager}:
                def __enter__(self):
                    return self
                def __exit__(self, *raised):
                    return False
            """));
    }
}
