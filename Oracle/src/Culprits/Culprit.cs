using PyJitVerify.Oracle.Engagements;
using PyJitVerify.Oracle.Modes;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Tier2.Executors;

namespace PyJitVerify.Oracle.Culprits;

/// <summary>What inside a layer makes a program go wrong: turned off, or stopped one step earlier, the program goes right.</summary>
/// <param name="Mode">The mode in which it was looked for.</param>
public sealed record Culprit(string Mode)
{
    /// <summary>Each part of the layer without which it goes right, as its switch: specialized forms, passes, native uops, registers, each kind
    /// in the order in which they first took part. What comes last is nearest to the fault, what comes before may only have led to it.</summary>
    public EquatableList<string> Parts { get; init; } = EquatableList<string>.Empty;

    /// <summary>What else of the mode it goes right without, one at a time, by settings of a subject that offers no switches; no part of the name.</summary>
    public EquatableList<string> Without { get; init; } = EquatableList<string>.Empty;

    /// <summary>Number of the first trace, from 1, with which it goes wrong; 0 when no number is such.</summary>
    public ulong Trace { get; init; }

    /// <summary>That trace, for people.</summary>
    public string TraceText { get; init; } = "";

    /// <summary>Number of the first bytecode instruction of that trace, from 1, with which it goes wrong when the trace is
    /// cut off behind it; 0 when no number is such.</summary>
    public ulong Instruction { get; init; }

    /// <summary>That instruction.</summary>
    public Landmark AtInstruction { get; init; } = Landmark.None;

    /// <summary>Number of the first rewrite, from 1, with which it goes wrong; 0 when no number is such.</summary>
    public ulong Rewrite { get; init; }

    /// <summary>That rewrite.</summary>
    public Landmark AtRewrite { get; init; } = Landmark.None;

    /// <summary>The kind of things of which it would be enough to drop all traces at every change; empty: it would not be enough.</summary>
    public string Unwatched { get; init; } = "";

    /// <summary>Where a check is gone, the uop whose result is taken for what it is not: without what the optimizer learns from it the program goes right.
    /// Empty: there is none.</summary>
    public string Teacher { get; init; } = "";

    /// <summary>What was recorded otherwise than any form of its instruction, in the trace of that rewrite, or in any where there was none; empty: nothing was.</summary>
    public string Oddity { get; init; } = "";

    /// <summary>What surrounds a trace and goes wrong there whatever the trace holds; empty: nothing is known to.</summary>
    public Surrounding Surrounding { get; init; }

    /// <summary>The part that is most likely at fault; empty when none is known.</summary>
    public string Part => Parts.Count == 0 ? "" : Parts[^1];

    /// <summary>Names what is at fault, whatever the program around it looks like; empty when nothing is known. What was recorded wrong comes first: a rewrite
    /// may only have brought it to light. The rewrite says more than its pass; where nothing can be turned off, the instruction at which the trace goes
    /// wrong says where, unless it goes wrong for what surrounds the trace.</summary>
    public string Name => Fault.Name;

    /// <summary>The layer that <see cref="Name"/> is a part of. In which modes a fault shows depends on the program, so they may have told another one.</summary>
    /// <param name="told">The layer that the modes tell.</param>
    public Layer LayerOf(Layer told) => Fault.Layer ?? told;

    private (string Name, Layer? Layer) Fault =>
        Oddity.Length > 0 ? (Oddity, Layer.Tracing)
        : IsBystander ? (AtInstruction.Name, null)
        : AtRewrite.Name.Length > 0 ? (RewriteName, Layer.Optimizer)
        : Part.Length > 0 ? (PartName, LayerOfPart)
        : Surrounding != Surrounding.None ? (SurroundingName, null)
        : (AtInstruction.Name, null);

    private Layer? LayerOfPart => Part[..(Part.IndexOf(':', StringComparison.Ordinal) + 1)] switch
    {
        Switches.OpcodePrefix => Layer.Specializer,
        Switches.PassPrefix => Layer.Optimizer,
        Switches.UopPrefix or Switches.RegistersPrefix => Layer.Backend,
        _ => null,
    };

    private string SurroundingName => Surrounding switch
    {
        Surrounding.Tracing => "while tracing",
        Surrounding.Handling => "while handling an exception",
        _ => "depth of recursion",
    };

    /// <summary>A uop that stands for many operators is named with the one at which it goes wrong. One that does its own work right is named with the
    /// instruction at which it shows: there its result is no longer what it was.</summary>
    private string PartName
    {
        get
        {
            var (part, at) = (Part[(Part.IndexOf('_', StringComparison.Ordinal) + 1)..], AtInstruction.Name);
            if (at.Length == 0 || at == part || !Part.StartsWith(Switches.UopPrefix, StringComparison.Ordinal))
                return Part;
            return at.StartsWith(part + " ", StringComparison.Ordinal) ? $"{Switches.UopPrefix}_{at}" : $"{Part} at {at}";
        }
    }

    /// <summary>Names are watched in several namespaces, which the uop tells. Of what else is not watched several guards are dropped together, so the uop is
    /// left out.</summary>
    private string RewriteName =>
        Unwatched == nameof(WatchedKinds.Names) ? $"{AtRewrite.Name} unwatched {Unwatched}" : Unwatched.Length > 0 ? $"{WithoutUop(AtRewrite.Name)} unwatched {Unwatched}"
        : Teacher.Length == 0 ? AtRewrite.Name : $"{(Many.Contains(Teacher) ? WithoutPlace(AtRewrite.Name) : AtRewrite.Name.Split(':')[0])} of {Teacher}";

    /// <summary>The rewrite rests on something that is watched well enough, and its own instruction goes right: it only lets the trace go on to where something
    /// else is wrong.</summary>
    private bool IsBystander => AtRewrite.ReliesOn.Length > 0 && Unwatched.Length == 0 && AtInstruction.Name.Length > 0 && AtInstruction.Place != AtRewrite.Place;

    /// <summary>The uops that may be the <see cref="Teacher"/> of a rewrite, in the order of the trace. What checks and loads say is true; and a result that was
    /// computed ahead may be wrong whatever taught the optimizer the operands, but for a comparison of floats, where equal values need not be the same.</summary>
    /// <param name="rewrite">The rewrite.</param>
    /// <param name="facts">Uops from which the optimizer learned, as their switches.</param>
    public static IReadOnlyList<string> TeachersOf(Landmark rewrite, IEnumerable<string> facts)
    {
        var isCheck = IsCheck(rewrite.Name[(rewrite.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        bool Computes(string uop) => !IsCheck(uop) && !Loads.Any(l => uop.StartsWith(l, StringComparison.Ordinal));
        return [.. facts.Select(f => f[Switches.FactPrefix.Length..]).Where(uop => isCheck ? Computes(uop) : uop == FloatComparison)];
    }

    /// <summary>Uops that stand for many operators, each of which teaches something else.</summary>
    private static readonly string[] Many = ["_BINARY_OP", "_BINARY_OP_EXTEND"];

    private const string FloatComparison = "_COMPARE_OP_FLOAT";

    private static readonly string[] Checks = ["_GUARD_", "_CHECK_", "_TO_BOOL_BOOL", "_ITER_CHECK_"], Loads = ["_LOAD_", "_PUSH_"];

    private static bool IsCheck(string uop) => Checks.Any(c => uop.StartsWith(c, StringComparison.Ordinal));

    private static string WithoutUop(string rewrite) =>
        rewrite.Split(':')[0] + (rewrite.IndexOf(' ', StringComparison.Ordinal) is > 0 and var aside ? rewrite[aside..] : "");

    /// <summary>Which of two operands it is depends on the program.</summary>
    private static string WithoutPlace(string guard) => guard.Replace("_TOS_", "_", StringComparison.Ordinal).Replace("_NOS_", "_", StringComparison.Ordinal);

    /// <summary>What was found, one clause each: "the program goes right ...".</summary>
    public IEnumerable<string> Clauses()
    {
        if (Parts.Count > 0)
            yield return $"without {string.Join(", or without ", Parts.Reverse().Select(p => $"`{p}`"))}";
        if (Without.Count > 0)
            yield return $"without {string.Join(", or without ", Without)}";
        if (Rewrite > 0)
            yield return $"with {Count(Rewrite - 1, "rewrite")}, not with the next one: `{AtRewrite.Text}`";
        if (Unwatched.Length > 0)
            yield return $"when every change of {Unwatched.ToLowerInvariant()} drops all traces";
        if (Oddity.Length > 0)
            yield return $"or not, whose trace was recorded wrong: `{Oddity}`";
        if (Teacher.Length > 0)
            yield return $"when the optimizer learns nothing from `{Teacher}`";
        if (Trace > 0)
            yield return $"with {Count(Trace - 1, "trace")}, not with the next one: {TraceText}";
        if (Instruction > 0)
            yield return $"with that trace cut off after {Count(Instruction - 1, "instruction")}, not after the next one: {AtInstruction.Text}";
    }

    private static string Count(ulong n, string what) => n switch
    {
        0 => "no " + what,
        1 => "1 " + what,
        _ => $"{n} {what}s",
    };
}
