using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>The type <c>re.Pattern</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_sre/sre.c</c>.</remarks>
internal static class SrePatternType
{
    private static readonly (long Bit, string Name)[] FlagNames =
        [(2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"), (128, "re.DEBUG"), (256, "re.ASCII")];

    public static readonly TypeDefinition Definition = new("Pattern", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "re",
        IsSubclassable = false,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            Repr = Repr,
            Hash = static (ThreadState ts, Value self, out long hash) =>
            {
                SrePattern p = Of(self);
                hash = 0;
                if (!Operations.Hash(ts, p.Source, out long source)) return false;
                hash = source ^ (long)SipHash13.Hash(System.Runtime.InteropServices.MemoryMarshal.AsBytes(p.Code.AsSpan()).ToArray()) ^ p.Flags ^ p.Groups;
                return true;
            },
            Compare = static (ts, left, right, op) =>
            {
                if (op is not (CompareOp.Eq or CompareOp.Ne) || left.Ref is not SrePattern a || right.Ref is not SrePattern b) return Value.NotImplemented;
                bool same = ReferenceEquals(a, b) || (a.Flags == b.Flags && a.IsBytes == b.IsBytes && a.Groups == b.Groups && a.Code.AsSpan().SequenceEqual(b.Code));
                int equal = same ? Operations.CompareBool(ts, a.Source, b.Source, CompareOp.Eq) : 0;
                return equal < 0 ? default : Value.Bool(equal > 0 == (op == CompareOp.Eq));
            },
        },
        Methods =
        [
            MethodDefinition.Signed("match", "string, pos=absent, endpos=absent", static (ts, self, a) => Once(ts, self, a, (m, s) => m.Match(s, false) switch { 1 => s, 0 => -1, _ => -2 })),
            MethodDefinition.Signed("fullmatch", "string, pos=absent, endpos=absent",
                static (ts, self, a) => Once(ts, self, a, (m, s) => m.Match(s, false) switch { 1 => s, 0 => -1, _ => -2 }, matchAll: true)),
            MethodDefinition.Signed("search", "string, pos=absent, endpos=absent",
                static (ts, self, a) => Once(ts, self, a, (m, s) => m.Search(s, false, out int at) switch { 1 => at, 0 => -1, _ => -2 })),
            MethodDefinition.Signed("findall", "string, pos=absent, endpos=absent", static (ts, self, a) => FindAll(ts, Of(self), a)),
            MethodDefinition.Signed("finditer", "string, pos=absent, endpos=absent", static (ts, self, a) =>
                SreSubject.TryMake(ts, Of(self), a[0], a[1], a[2], out SreSubject subject) ? new SreFinder(ts.Interp.Defined(SreScannerType.Finder), Of(self), subject) : default),
            MethodDefinition.Signed("scanner", "string, pos=absent, endpos=absent", static (ts, self, a) =>
                SreSubject.TryMake(ts, Of(self), a[0], a[1], a[2], out SreSubject subject) ? new SreScanner(ts.Interp.Defined(SreScannerType.Scanner), Of(self), subject) : default),
            MethodDefinition.Signed("split", "string, maxsplit=0", static (ts, self, a) => SequenceOps.TryLong(ts, a[1], out long max) ? Split(ts, Of(self), a[0], max) : default),
            MethodDefinition.Signed("sub", "repl, string, count=0", static (ts, self, a) =>
                SequenceOps.TryLong(ts, a[2], out long max) ? SreSubstitution.Run(ts, Of(self), a[0], a[1], max, withCount: false) : default),
            MethodDefinition.Signed("subn", "repl, string, count=0", static (ts, self, a) =>
                SequenceOps.TryLong(ts, a[2], out long max) ? SreSubstitution.Run(ts, Of(self), a[0], a[1], max, withCount: true) : default),
            MethodDefinition.NoArgs("__copy__", static (_, self) => self),
            MethodDefinition.OneArg("__deepcopy__", static (_, self, _) => self),
            MethodDefinition.NoArgs("_fail_after", static (_, _) => Value.None),
        ],
        GetSets =
        [
            GetSetDefinition.Member("pattern", static (_, self) => Of(self).Source),
            new("flags", static (_, self) => Value.Int(Of(self).Flags)),
            new("groups", static (_, self) => Value.Int(Of(self).Groups)),
            new("groupindex", static (_, self) => new PyMappingProxy(Of(self).GroupIndex)),
        ],
    };

    private static SrePattern Of(in Value value) => (SrePattern)value.Ref!;

    /// <param name="find">Where a match begins; -1 none, -2 failed.</param>
    private static Value Once(ThreadState ts, Value self, ReadOnlySpan<Value> args, Func<SreMatcher, int, int> find, bool matchAll = false)
    {
        SrePattern pattern = Of(self);
        if (!SreSubject.TryMake(ts, pattern, args[0], args[1], args[2], out SreSubject subject)) return default;
        if (subject.Start > subject.End) return Value.None;
        var matcher = new SreMatcher(ts, pattern.Program, subject.Text, subject.End) { MatchAll = matchAll };
        int at = find(matcher, subject.Start);
        return at == -2 ? default : at < 0 ? Value.None : SreMatch.Make(ts, pattern, subject, at, matcher);
    }

    private static Value FindAll(ThreadState ts, SrePattern pattern, ReadOnlySpan<Value> args)
    {
        if (!SreSubject.TryMake(ts, pattern, args[0], args[1], args[2], out SreSubject subject)) return default;
        var result = new PyList();
        var matcher = new SreMatcher(ts, pattern.Program, subject.Text, subject.End);
        bool mustAdvance = false;
        for (int start = subject.Start; start <= subject.End;)
        {
            int found = matcher.Search(start, mustAdvance, out int at);
            if (found < 0 || !ts.Budget.Charge(ts, 32)) return default;
            if (found == 0) break;
            result.Append(ItemOf(pattern, subject, matcher, at));
            mustAdvance = matcher.Position == at;
            start = matcher.Position;
        }
        return result;
    }

    private static Value ItemOf(SrePattern pattern, in SreSubject subject, SreMatcher matcher, int at)
    {
        if (pattern.Groups == 0) return subject.Slice(at, matcher.Position);
        var groups = new Value[pattern.Groups];
        for (int i = 0; i < groups.Length; i++)
        {
            Value group = subject.Slice(matcher.Registers[2 * i], matcher.Registers[2 * i + 1]);
            groups[i] = group.IsNone ? subject.Slice(0, 0) : group;
        }
        return groups.Length == 1 ? groups[0] : new PyTuple(groups);
    }

    private static Value Split(ThreadState ts, SrePattern pattern, in Value source, long max)
    {
        if (!SreSubject.TryMake(ts, pattern, source, default, default, out SreSubject subject)) return default;
        var result = new PyList();
        var matcher = new SreMatcher(ts, pattern.Program, subject.Text, subject.End);
        bool mustAdvance = false;
        int last = 0;
        for (int start = 0; max == 0 || max > 0;)
        {
            int found = matcher.Search(start, mustAdvance, out int at);
            if (found < 0 || !ts.Budget.Charge(ts, 32)) return default;
            if (found == 0) break;
            result.Append(subject.Slice(last, at));
            for (int i = 0; i < pattern.Groups; i++) result.Append(subject.Slice(matcher.Registers[2 * i], matcher.Registers[2 * i + 1]));
            mustAdvance = matcher.Position == at;
            last = start = matcher.Position;
            if (max > 0 && --max == 0) break;
        }
        result.Append(subject.Slice(last, subject.End));
        return result;
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        SrePattern pattern = Of(self);
        long flags = pattern.Flags;
        if (pattern.Source.Ref is PyStr && (flags & (4 | 32 | 256)) == 32) flags &= ~32L;
        var names = new List<string>();
        foreach ((long bit, string name) in FlagNames)
        {
            if ((flags & bit) == 0) continue;
            names.Add(name);
            flags &= ~bit;
        }
        if (flags != 0) names.Add($"0x{flags:x}");
        PyStr? source = Operations.Repr(ts, pattern.Source);
        if (source is null) return default;
        if (source.Length > 200) source = source.Substring(0, 200);
        return (PyStr)(names.Count > 0 ? $"re.compile({source}, {string.Join('|', names)})" : $"re.compile({source})");
    }
}
