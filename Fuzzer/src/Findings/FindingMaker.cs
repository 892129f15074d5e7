using PyJitVerify.Fuzzer.Campaigns;
using PyJitVerify.Minimizer;
using PyJitVerify.Oracle.Culprits;
using PyJitVerify.Oracle.Judging;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Oracle.Programs;
using PyJitVerify.Oracle.Protocol;
using PyJitVerify.Oracle.Subjects;
using PyJitVerify.Oracle.Verdicts;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Fuzzer.Findings;

/// <summary>Reduces what a judgement found, in the modes that it was judged in, and confirms the reduced program in fresh
/// processes.</summary>
/// <param name="subject">What is wrong.</param>
/// <param name="maxTests">Bound of the reduction; null: <see cref="Reduction.MaxTests"/>, and fewer for a hang.</param>
public sealed class FindingMaker(ISubject subject, int? maxTests = null)
{
    /// <summary>Processor time of a reduced program's run: a proposal that loops for ever costs this. What takes longer and is no hang is
    /// found out when the reduced program is confirmed.</summary>
    private const uint ReductionCpuMs = 2_000;

    /// <summary>The same of a hang, where each program that still hangs costs this: a hundred times what others take at low thresholds.</summary>
    private const uint HangCpuMs = 1_000;

    /// <summary>Keeps the reduction of a hang to some minutes.</summary>
    private const int MaxHangTests = 300;

    /// <summary>The same on subjects that count bytecodes: what a generated program needs at default thresholds, and some more.</summary>
    private const ulong ReductionBytecodes = 8_000_000;

    /// <summary>Called with each smaller program.</summary>
    public Action<ReductionResult>? OnStep { get; init; }

    /// <summary>Another implementation, whose opinion a report gives; null where there is none.</summary>
    public ISubject? Voter { get; init; }

    /// <summary>Ends the reduction early, with the best so far.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The finding that a judgement holds.</summary>
    public Finding Make(Judgement judgement, RunOptions options, string origin, string command, string shape = "")
    {
        var source = System.Text.Encoding.UTF8.GetString(judgement.Program.Source.Span);
        var steps = new List<ReductionResult>();
        var result = Reduce(judgement, options, source, steps);
        var (text, final, isMinimal) = (source, judgement, false);
        foreach (var step in Backwards(result, steps))
        {
            if (Confirmed(step, judgement, options) is not { } reduced)
                continue;
            (text, final, isMinimal) = (step.Source, reduced, step.IsMinimal);
            break;
        }

        return new(
            subject, ProgramHeader.Put(source, judgement.Program.AssumptionSites), Ablated(final, options), text, FirstProbe(final, options), result.Tests,
            isMinimal, origin, command, shape)
        {
            Opinion = Opinion(final, options),
        };
    }

    /// <summary>With what of the mode it needs, where no culprit is known.</summary>
    private Judgement Ablated(Judgement judgement, RunOptions options) => judgement with { Culprit = judgement.Culprit ?? AblationSearch.Find(subject, judgement, options) };

    private ThirdOpinion? Opinion(Judgement judgement, RunOptions options) => Voter is not null && judgement.Verdict is Verdict.Divergence divergence
        ? ThirdOpinion.Ask(Voter, subject, judgement.Modes[divergence.Modes[0]], judgement.Program, options)
        : null;

    /// <summary>The reduced program, then larger ones, each time twice as far back: one that shows the same in the reduction's own
    /// processes need not in fresh ones.</summary>
    private static IEnumerable<ReductionResult> Backwards(ReductionResult last, List<ReductionResult> steps)
    {
        yield return last;
        for (var back = 2; back <= steps.Count; back *= 2)
            yield return steps[^back];
    }

    /// <summary>The finding of a program that is reduced already.</summary>
    public static Finding WithoutReduction(
        ISubject subject, Judgement judgement, string original, string origin, string command, string shape = "", ISubject? voter = null)
    {
        var source = System.Text.Encoding.UTF8.GetString(judgement.Program.Source.Span);
        var maker = new FindingMaker(subject) { Voter = voter };
        return new(subject, original, maker.Ablated(judgement, new()), source, maker.FirstProbe(judgement, new()), 0, IsMinimal: false, origin, command, shape)
        {
            Opinion = maker.Opinion(judgement, new()),
        };
    }

    private ReductionResult Reduce(Judgement judgement, RunOptions options, string source, List<ReductionResult> steps)
    {
        var parsed = Parser.ParseModule(source, judgement.Program.FileName);
        if (!parsed.Success)
            return new(new([]), source, 0, 0, IsMinimal: false);
        var (cpuMs, bound) = judgement.Verdict is Verdict.Hang ? (HangCpuMs, MaxHangTests) : (ReductionCpuMs, Reduction.MaxTests);
        using var test = new SignatureTest(subject, judgement, Cheap(options, cpuMs));
        return new Reduction(test.IsInteresting, maxTests ?? bound)
        {
            OnStep = step =>
            {
                steps.Add(step);
                OnStep?.Invoke(step);
            },
            Cancellation = Cancellation,
        }.Reduce(parsed.Tree);
    }

    /// <summary>The judgement on the reduced program, or null when it does not show the same.</summary>
    private Judgement? Confirmed(ReductionResult reduced, Judgement original, RunOptions options)
    {
        using var oracle = new DifferentialOracle(subject, original.Modes, options with { Flags = options.Flags | RunFlags.UopNames });
        var sites = original.Program.AssumptionSites.Where(s => IsDefined(s, reduced.Tree));
        var again = oracle.Judge(TestProgram.FromText(reduced.Source) with { AssumptionSites = new(sites) });
        return SignatureTest.IsSame(again.Verdict, original.Verdict) ? again : null;
    }

    /// <summary>False for a site whose function was inlined: then any trace of the program counts.</summary>
    private static bool IsDefined(string site, Node tree) =>
        (tree is FunctionDef function && function.Name == site[(site.LastIndexOf('.') + 1)..]) || tree.Children.Any(c => IsDefined(site, c));

    private static RunOptions Cheap(RunOptions options, uint cpuMs) => options with
    {
        Limits = options.Limits with
        {
            CpuMs = Math.Min(options.Limits.CpuMs, cpuMs),
            Bytecodes = options.Limits.Bytecodes == 0 ? ReductionBytecodes : Math.Min(options.Limits.Bytecodes, ReductionBytecodes),
        },
    };

    private ProbeDifference? FirstProbe(Judgement judgement, RunOptions options)
    {
        if (judgement.Verdict is not Verdict.Divergence divergence)
            return null;
        var modes = judgement.Modes;
        return ProbeLocator.Locate(subject, judgement.Program, modes.Reference, modes[divergence.Modes[0]], options);
    }
}
