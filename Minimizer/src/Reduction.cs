using System.Diagnostics;
using PyJitVerify.Minimizer.Reducers;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Minimizer;

/// <summary>
/// Makes a program smaller while it stays interesting. In: a program that is interesting, and the test. Out: the
/// smallest one found, which is interesting too.
/// <para>The reducers take turns. Each proposes edits of the current program; a proposal that is, when
/// tidy, not smaller, does not parse or resolve, or was seen before is dropped without a test; the first interesting one becomes the current
/// program and the reducer goes on from the same place. A round without a success ends it.</para>
/// <para>What every reducer must keep: (1) it is pure and its order fixed; (2) single edits only need to be proposed
/// once a round.</para>
/// <para>It ends: each accepted step goes strictly down in a well-founded order (<see cref="Candidate"/>), and the tests
/// are bounded by <see cref="MaxTests"/>. It is deterministic as long as the test is.</para>
/// </summary>
public sealed class Reduction(Func<Module, bool> isInteresting, int maxTests = Reduction.MaxTests)
{
    /// <summary>Tests of one reduction unless told otherwise.</summary>
    public const int MaxTests = 2000;

    private static readonly IReadOnlyList<IReducer> Reducers =
    [
        new DropStatements(), new LowerAsync(), new MergeDefinitions(), new UnwrapStatements(), new SimplifyStatements(), new DropParts(),
        new DropParameters(), new InlineGenerators(), new InlineCalls(), new InlineNames(), new MethodsToFunctions(), new AttributesToNames(),
        new HoistExpressions(), new ShrinkConstants(),
    ];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int _tests;
    private int _steps;

    /// <summary>Called with each smaller program, so that the best so far can be kept.</summary>
    public Action<ReductionResult>? OnStep { get; init; }

    /// <summary>Ends it early, with the best so far.</summary>
    public CancellationToken Cancellation { get; init; }

    private bool MayTest => _tests < maxTests && !Cancellation.IsCancellationRequested;

    /// <summary>Reduces a program.</summary>
    public ReductionResult Reduce(Module tree)
    {
        (_tests, _steps) = (0, 0);
        _seen.Clear();
        var resolution = new Resolution(tree);
        var best = new Candidate(tree);
        _seen.Add(best.Source);
        var isMinimal = false;
        while (!isMinimal && MayTest)
        {
            var before = _steps;
            foreach (var reducer in Reducers)
                best = Exhaust(reducer, best, resolution);
            isMinimal = _steps == before && MayTest;
        }

        return Result(best, isMinimal);
    }

    /// <summary>Goes through a reducer's proposals once; after a success it goes on in the new program at the same
    /// place.</summary>
    private Candidate Exhaust(IReducer reducer, Candidate best, Resolution resolution)
    {
        var place = 0;
        while (MayTest)
        {
            var found = NextInteresting(reducer, best, resolution, ref place);
            if (found is null)
                break;
            Debug.Assert(found.CompareTo(best) < 0, "an accepted step goes down");
            best = found;
            _steps++;
            OnStep?.Invoke(Result(best, isMinimal: false));
        }

        return best;
    }

    private Candidate? NextInteresting(IReducer reducer, Candidate best, Resolution resolution, ref int place)
    {
        foreach (var proposal in reducer.Propose(best.Tree).Skip(place))
        {
            if (!MayTest)
                return null;
            var candidate = new Candidate(Tidying.Of(proposal));
            if (candidate.CompareTo(best) < 0 && _seen.Add(candidate.Source) && resolution.Accepts(candidate))
            {
                _tests++;
                if (isInteresting(candidate.Tree))
                    return candidate;
            }

            place++;
        }

        return null;
    }

    private ReductionResult Result(Candidate best, bool isMinimal) => new(best.Tree, best.Source, _tests, _steps, isMinimal);
}
