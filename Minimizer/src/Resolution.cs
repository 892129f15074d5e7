using PyJitVerify.Minimizer.Reducers;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>
/// Says whether a program resolves: each statement stands where the language allows it, and each name that is read is
/// bound somewhere. Names that were free in the original (builtins) stay allowed, and so are the builtins that
/// reducers bring in.
/// <para>It is coarser than the compiler: a name counts as bound wherever in the program it is bound. What it lets
/// through costs a test; what it stops could never be interesting for the reason wanted.</para>
/// </summary>
internal sealed class Resolution(Module original)
{
    private readonly HashSet<string> _allowed = [.. FreeNames(original), SimplifyStatements.Range, LowerAsync.EndOfIteration];

    internal bool Accepts(Candidate candidate)
    {
        if (!Parser.ParseModule(candidate.Source, "candidate.py").Success)
            return false;
        return FreeNames(candidate.Tree).IsSubsetOf(_allowed) && StandsWell(candidate.Tree, false, false, 0);
    }

    /// <summary>Names that are read and bound nowhere.</summary>
    private static HashSet<string> FreeNames(Module tree)
    {
        var (read, bound) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var node in TreeEdit.Nodes(tree))
        {
            switch (node)
            {
                case Name name:
                    (name.Ctx == ExprContext.Store ? bound : read).Add(name.Id);
                    break;
                case FunctionDef function:
                    bound.Add(function.Name);
                    break;
                case AsyncFunctionDef function:
                    bound.Add(function.Name);
                    break;
                case ClassDef type:
                    bound.Add(type.Name);
                    break;
                case Arg parameter:
                    bound.Add(parameter.Name);
                    break;
                case ExceptHandler { Name: { } caught }:
                    bound.Add(caught);
                    break;
                case Alias alias:
                    bound.Add(alias.AsName ?? alias.Name.Split('.')[0]);
                    break;
            }
        }

        read.ExceptWith(bound);
        return read;
    }

    private static bool StandsWell(Node node, bool inFunction, bool inLoop, int functions)
    {
        switch (node)
        {
            case Return or Yield or YieldFrom or Await when !inFunction:
            case Break or Continue when !inLoop:
            case Nonlocal when functions < 2:
            case While { Test: Constant { Value: not (ConstantValue.None or ConstantValue.Int { Value.IsZero: true }) } } loop
                when !Leaves(loop):
                return false;
            case FunctionDef or AsyncFunctionDef or Lambda:
                (inFunction, inLoop, functions) = (true, false, functions + 1);
                break;
            case ClassDef:
                (inFunction, inLoop) = (false, false);
                break;
            case For or While or AsyncFor:
                inLoop = true;
                break;
        }

        return node.Children.All(c => StandsWell(c, inFunction, inLoop, functions));
    }

    /// <summary>False for a loop that plainly never ends.</summary>
    private static bool Leaves(Node node) => node is Break or Return or Raise || node.Children.Any(Leaves);
}
