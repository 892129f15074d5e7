using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>Walks over the matches in a text: what <c>scanner()</c> gives, and <c>finditer</c> uses.</summary>
internal sealed class SreScanner : PyObject
{
    private readonly SreSubject _subject;
    private int _start;
    private bool _mustAdvance;

    public SreScanner(PyType type, SrePattern pattern, in SreSubject subject) : base(TypeKind.Instance)
    {
        Class = type;
        Pattern = pattern;
        _subject = subject;
        _start = subject.Start;
    }

    public SrePattern Pattern { get; }

    public Value Next(ThreadState ts, bool search)
    {
        if (_start < 0 || _start > _subject.End) return Value.None;
        var matcher = new SreMatcher(ts, Pattern.Program, _subject.Text, _subject.End);
        int at = _start;
        int found = search ? matcher.Search(_start, _mustAdvance, out at) : matcher.Match(_start, _mustAdvance);
        if (found < 0) return default;
        if (found == 0)
        {
            _start = -1;
            return Value.None;
        }
        _mustAdvance = matcher.Position == at;
        _start = matcher.Position;
        return SreMatch.Make(ts, Pattern, _subject, at, matcher);
    }
}

/// <summary>What <c>finditer</c> returns.</summary>
internal sealed class SreFinder(PyType type, SrePattern pattern, SreSubject subject) : NativeIterator(type)
{
    private readonly SreScanner _scanner = new(type, pattern, subject);

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = _scanner.Next(ts, search: true);
        if (!item.IsNone) return !item.IsNull;
        item = default;
        return false;
    }
}

/// <summary>The types of scanners.</summary>
internal static class SreScannerType
{
    public static readonly TypeDefinition Scanner = new("SRE_Scanner", TypeKind.Instance)
    {
        Module = "_sre",
        IsSubclassable = false,
        Methods =
        [
            MethodDefinition.NoArgs("match", static (ts, self) => ((SreScanner)self.Ref!).Next(ts, search: false)),
            MethodDefinition.NoArgs("search", static (ts, self) => ((SreScanner)self.Ref!).Next(ts, search: true)),
        ],
        GetSets = [new("pattern", static (_, self) => ((SreScanner)self.Ref!).Pattern)],
    };

    public static readonly TypeDefinition Finder = NativeIterator.Define("builtins", "callable_iterator", null);
}
