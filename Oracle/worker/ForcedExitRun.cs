using System.Globalization;
using System.Text;
using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Surveys;
using PyJitVerify.Oracle.Protocol;
using Frame = PyJitVerify.Runtime.Objects.Frame;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Tier2.Trace;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Oracle.Worker;

/// <summary>
/// One run of <see cref="ExitSurvey"/>: takes the exits that its request asks for and notes what tier 1 goes on with, or notes what it has at given
/// moments. A moment is what has been spent of the budget, which every mode spends alike, an instruction and the depth. Back edges and calls cost
/// something, so hardly any comes twice.
/// </summary>
internal sealed class ForcedExitRun
{
    /// <summary>States kept of one run at the most; those of an exit that is always taken are much alike.</summary>
    private const int MaxStates = 8;

    private const int MaxFrames = 8;

    private readonly long _budget;
    private readonly bool _wantsPoints;
    private readonly HashSet<string> _moments;
    private readonly HashSet<(long Spent, int Unit)> _times;
    private readonly List<StateSighting> _states = [];

    /// <param name="request">Holds the knobs.</param>
    /// <param name="budget">What the program has of instructions.</param>
    public ForcedExitRun(RunRequest request, long budget)
    {
        _budget = budget;
        string[] moments = request.KnobValue(ExitSurvey.MomentsKnob)?.Split('\n') ?? [];
        (_moments, _times) = ([.. moments], [.. moments.Select(TimeOf)]);
        if (moments.Length > 0) Watch = Before;
        if (request.KnobValue(ExitSurvey.ExitKnob) is not { } exit) return;
        _wantsPoints = exit.Length == 0;
        Exits = _wantsPoints ? new(only: null, occasion: 0) : Parse(exit);
        Exits.Taken = AfterExit;
    }

    public ForcedExits? Exits { get; }

    public Action<ThreadState, Frame, int>? Watch { get; }

    /// <summary>Null: nothing of all this was asked for.</summary>
    public ForcedExitReport? Report() => Exits is null && Watch is null ? null : new(_wantsPoints ? new(Exits!.Points().Select(Describe)) : EquatableList<ExitPoint>.Empty, new(_states));

    private static ForcedExits Parse(string exit)
    {
        int[] numbers = [.. exit.Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        return new(new(numbers[0], numbers[1]), numbers[2]);
    }

    private static ExitPoint Describe((ExitPlace Point, UopInstruction Uop, long Reached) p) => new(
        (uint)p.Point.Trace, (uint)p.Point.Uop, (ulong)p.Reached,
        $"{UopMetadata.Name(p.Uop.Uop)} in {p.Uop.Code?.QualifiedName}, line {p.Uop.Code?.LineOf(p.Uop.Target)}");

    private void AfterExit(ThreadState ts)
    {
        if (_states.Count < MaxStates) _states.Add(new StateSighting(MomentOf(ts, ts.Frame!, ts.Frame!.Instruction), TextOf(ts)));
    }

    private void Before(ThreadState ts, Frame frame, int unit)
    {
        if (!_times.Contains((_budget - ts.Budget.Instructions, unit))) return;
        string moment = MomentOf(ts, frame, unit);
        if (_moments.Contains(moment)) _states.Add(new StateSighting(moment, TextOf(ts)));
    }

    private string MomentOf(ThreadState ts, Frame frame, int unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{_budget - ts.Budget.Instructions} {unit} {ts.PythonDepth} {frame.Code.FirstLine} {frame.Code.QualifiedName}");

    private static (long, int) TimeOf(string moment)
    {
        string[] parts = moment.Split(' ', 3);
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The innermost frames with their lines and locals, the operand stack of the innermost one, and the exception being handled.</summary>
    /// <remarks>Operand stacks of callers are not there: whether a call goes through C# is not the same in all modes, and decides what of them is in
    /// order meanwhile.</remarks>
    private static string TextOf(ThreadState ts)
    {
        var describer = new Describer(ts.Interp);
        var text = new StringBuilder();
        int depth = 0;
        for (Frame? frame = ts.Frame; frame is not null && depth < MaxFrames; frame = frame.Back, depth++)
        {
            int count = depth == 0 ? ts.Stack.TopIndex - frame.Base : frame.Code.LocalCount;
            text.Append(CultureInfo.InvariantCulture, $"{frame.Code.QualifiedName}, line {frame.Code.LineOf(frame.Instruction)}\n");
            Span<Value> slots = ts.Stack.Slice(frame.Base, count);
            for (int i = 0; i < count; i++)
            {
                string name = i < frame.Code.LocalCount ? frame.Code.LocalNames[i].ToString() : $"stack {i - frame.Code.LocalCount}";
                text.Append("  ").Append(name).Append(" = ").Append(describer.Describe(slots[i], attributes: true)).Append('\n');
            }
        }
        if (ts.CurrentlyHandled is { } error) text.Append("handling ").Append(describer.Describe(error)).Append('\n');
        return text.ToString();
    }
}
