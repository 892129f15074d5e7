namespace PyJitVerify.Oracle.Observations;

/// <summary>Lists the differences of two observations, one per field at most, in the order of the fields.</summary>
/// <remarks>Invariant: it yields nothing if and only if the observations are equal (a property test holds
/// it).</remarks>
internal static class ObservationComparison
{
    private const int MaxTextChars = 400;

    internal static IEnumerable<Difference> Differences(Observation left, Observation right)
    {
        if (left.Equals(right))
            return [];
        var found = new List<Difference>();
        Add(found, DifferenceKind.Exit, "ending", Exit(left), Exit(right));
        if (found.Count > 0 && (left.Ending != Ending.Completed || right.Ending != Ending.Completed))
            return found; // There is one report at the most.
        Add(found, DifferenceKind.Exception, "compiled", left.Compiled, right.Compiled);
        Probes(found, left.Probes, right.Probes);
        Exceptions(found, "exception", left.Exception, right.Exception);
        Streams(found, DifferenceKind.Effect, "stdout", left.Stdout, right.Stdout);
        Streams(found, DifferenceKind.Diagnostics, "stderr", left.Stderr, right.Stderr);
        Globals(found, left.Globals, right.Globals);
        Add(found, DifferenceKind.Budget, "budget", left.Budget, right.Budget);
        return found;
    }

    private static string Exit(Observation one) => one.Ending == Ending.Completed ? $"exit {one.Code}" : $"{one.Ending} {one.Code}";

    private static void Probes(List<Difference> found, ProbeSummary left, ProbeSummary right)
    {
        if (left.Equals(right))
            return;
        for (var i = 0; i < Math.Min(left.Phases.Count, right.Phases.Count); i++)
        {
            var (a, b) = (left.Phases[i], right.Phases[i]);
            if (a.Equals(b))
                continue;
            if (a.Name != b.Name)
                Add(found, DifferenceKind.Effect, $"probes.phase[{i}].name", a.Name, b.Name);
            var place = a.Name.Length == 0 ? "end" : a.Name;
            var kind = a.Count == b.Count ? DifferenceKind.Value : DifferenceKind.Effect;
            Add(found, kind, $"probes.before({place})", $"{a.Count} probes {a.Digest}", $"{b.Count} probes {b.Digest}");
            return;
        }

        Add(found, DifferenceKind.Effect, "probes.phases", left.Phases.Count, right.Phases.Count);
        Add(found, DifferenceKind.Effect, "probes.count", left.Count, right.Count);
        Add(found, DifferenceKind.Value, "probes.digest", left.Digest, right.Digest);
    }

    private static void Exceptions(List<Difference> found, string path, ExceptionRecord? left, ExceptionRecord? right)
    {
        if (left is null || right is null)
        {
            Add(found, DifferenceKind.Exception, path, Name(left), Name(right));
            return;
        }

        Add(found, DifferenceKind.Exception, path + ".type", left.TypeName, right.TypeName);
        Add(found, DifferenceKind.Exception, path + ".args", left.Arguments, right.Arguments);
        Add(found, DifferenceKind.Exception, path + ".suppress", left.SuppressContext, right.SuppressContext);
        Add(found, DifferenceKind.Diagnostics, path + ".notes", left.Notes, right.Notes);
        Exceptions(found, path + ".cause", left.Cause, right.Cause);
        Exceptions(found, path + ".context", left.Context, right.Context);
        Add(found, DifferenceKind.Exception, path + ".members", left.Members.Count, right.Members.Count);
        for (var i = 0; i < Math.Min(left.Members.Count, right.Members.Count); i++)
            Exceptions(found, $"{path}.members[{i}]", left.Members[i], right.Members[i]);
        Traceback(found, path + ".traceback", left, right);
    }

    private static string Name(ExceptionRecord? one) => one is null ? "none" : one.TypeName + " " + one.Arguments;

    private static void Traceback(List<Difference> found, string path, ExceptionRecord left, ExceptionRecord right)
    {
        Add(found, DifferenceKind.Position, path + ".depth", left.TracebackDepth, right.TracebackDepth);
        Add(found, DifferenceKind.Position, path + ".entries", left.Traceback.Count, right.Traceback.Count);
        for (var i = 0; i < Math.Min(left.Traceback.Count, right.Traceback.Count); i++)
        {
            var (a, b) = (left.Traceback[i], right.Traceback[i]);
            var samePlace = (a with { InstructionBytes = 0 }).Equals(b with { InstructionBytes = 0 });
            Add(found, samePlace ? DifferenceKind.InstructionOffset : DifferenceKind.Position, $"{path}[{i}]", a, b);
        }
    }

    private static void Streams(List<Difference> found, DifferenceKind kind, string path, string left, string right)
    {
        if (left == right)
            return;
        var at = left.AsSpan().CommonPrefixLength(right);
        var from = Math.Max(0, at - 40);
        found.Add(new(kind, $"{path}[{at}]", Cut(left[from..]), Cut(right[from..])));
    }

    private static void Globals(List<Difference> found, EquatableList<GlobalValue> left, EquatableList<GlobalValue> right)
    {
        if (left.Equals(right))
            return;
        var (a, b) = (ByName(left), ByName(right));
        foreach (var name in left.Concat(right).Select(g => g.Name).Distinct())
        {
            Add(found, DifferenceKind.Value, "globals." + name,
                a.GetValueOrDefault(name, "unbound"), b.GetValueOrDefault(name, "unbound"));
        }

        Add(found, DifferenceKind.Effect, "globals.order", Names(left), Names(right));
    }

    private static Dictionary<string, string> ByName(EquatableList<GlobalValue> globals)
    {
        var map = new Dictionary<string, string>();
        foreach (var global in globals)
            map[global.Name] = global.Text;
        return map;
    }

    private static string Names(EquatableList<GlobalValue> globals) => string.Join(' ', globals.Select(g => g.Name));

    private static void Add<T>(List<Difference> found, DifferenceKind kind, string path, T left, T right)
    {
        if (!EqualityComparer<T>.Default.Equals(left, right))
            found.Add(new(kind, path, Cut(left?.ToString() ?? "none"), Cut(right?.ToString() ?? "none")));
    }

    private static string Cut(string text) => text.Length <= MaxTextChars ? text : text[..MaxTextChars] + "...";
}
