namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>What one step of <see cref="SreMatcher"/> does.</summary>
internal enum SreStep : byte
{
    Fail, Success, Literal, Test, Mark, At, Jump, Split, LoopInit, LoopGreedy, LoopLazy, OneGreedy, OneLazy, OnePossessive,
    GroupRef, GroupExists, Cut, AtomicEnd, LookStart, LookEnd, NotLookEnd, PossessiveLoop,
}

/// <summary>How a single character is tested.</summary>
internal enum SreTest : byte
{
    Any, All, Literal, NotLiteral, LiteralIgnore, NotLiteralIgnore, LiteralUnicode, NotLiteralUnicode, LiteralLocale, NotLiteralLocale, Set, SetIgnore, SetUnicode, SetLocale, Category, Nothing,
}

/// <summary>One instruction: operands by step, described at <see cref="SreMatcher"/>.</summary>
internal readonly record struct SreInstruction(SreStep Step, SreTest Test = default, int A = 0, int B = 0, int C = 0, int D = 0, SreSet? Set = null);

/// <summary>
/// A pattern's code as Lib/re compiles it, translated to a program for <see cref="SreMatcher"/>: the nesting of the code
/// becomes jumps, each loop and each lookaround gets registers of its own.
/// Shape: registers [0, 2 x groups) are the marks, then the last group closed, then loops.
/// Invariant: every word of the code was checked to lie within it. The nesting is bounded by <see cref="MaxDepth"/>.
/// </summary>
/// <remarks>Source: CPython <c>Lib/re/_compiler.py</c>, <c>Modules/_sre/sre.c</c> (<c>_validate</c>).</remarks>
internal sealed class SreProgram
{
    public const int MaxDepth = 1000;
    public const uint MaxRepeat = uint.MaxValue;

    private readonly List<SreInstruction> _steps = [];
    private readonly uint[] _code;
    private readonly int _groups;
    private int _depth;

    private SreProgram(uint[] code, int groups)
    {
        _code = code;
        _groups = groups;
        Registers = 2 * groups + 1;
    }

    public SreInstruction[] Steps { get; private set; } = [];

    /// <summary>How many registers a match needs.</summary>
    public int Registers { get; private set; }

    /// <summary>The register of the last group that was closed.</summary>
    public int LastIndex => 2 * _groups;

    /// <summary>What every match starts with, or empty.</summary>
    public int[] Prefix { get; private set; } = [];

    /// <summary>What the first character of every match is in, or null.</summary>
    public SreSet? FirstSet { get; private set; }

    public long MinWidth { get; private set; }

    /// <summary>The program, or null when the code is none.</summary>
    public static SreProgram? Translate(uint[] code, int groups)
    {
        var program = new SreProgram(code, groups);
        try
        {
            int at = program.ReadInfo();
            if (!program.Emit(at, code.Length)) return null;
        }
        catch (IndexOutOfRangeException)
        {
            // Only a program that calls _sre.compile itself can bring a code that ends too early.
            return null;
        }
        program.Steps = [.. program._steps];
        return program;
    }

    private int ReadInfo()
    {
        if (_code.Length == 0 || (SreCode)_code[0] != SreCode.Info) return 0;
        uint flags = _code[2];
        MinWidth = _code[3];
        if ((flags & 1) != 0)
        {
            Prefix = new int[_code[5]];
            for (int i = 0; i < Prefix.Length; i++) Prefix[i] = (int)_code[7 + i];
        }
        else if ((flags & 4) != 0)
        {
            FirstSet = new SreSet(_code, 5);
        }
        return (int)_code[1] + 1;
    }

    private int Add(SreInstruction step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    private void Patch(int index, int target) => _steps[index] = _steps[index] with { A = target };

    private int NewRegisters(int count)
    {
        Registers += count;
        return Registers - count;
    }

    /// <summary>Translates [<paramref name="at"/>, <paramref name="end"/>), to its SUCCESS or MAX_UNTIL if that comes first.</summary>
    private bool Emit(int at, int end)
    {
        if (++_depth > MaxDepth) return false;
        var jumps = new Dictionary<int, List<int>>();
        while (at < end)
        {
            Resolve(jumps, at);
            var code = (SreCode)_code[at++];
            switch (code)
            {
                case SreCode.Failure:
                    Add(new SreInstruction(SreStep.Fail));
                    break;
                case SreCode.Success:
                    Add(new SreInstruction(SreStep.Success));
                    break;
                case SreCode.Mark:
                    if (_code[at] >= 2 * _groups) return false;
                    Add(new SreInstruction(SreStep.Mark, A: (int)_code[at++]));
                    break;
                case SreCode.At:
                    Add(new SreInstruction(SreStep.At, A: (int)_code[at++]));
                    break;
                case SreCode.Jump:
                    Defer(jumps, at + (int)_code[at], Add(new SreInstruction(SreStep.Jump)));
                    at++;
                    break;
                case SreCode.Branch:
                    if (!EmitBranch(ref at, jumps)) return false;
                    break;
                case SreCode.Repeat:
                    if (!EmitLoop(ref at)) return false;
                    break;
                case SreCode.PossessiveRepeat:
                    if (!EmitPossessive(ref at)) return false;
                    break;
                case SreCode.RepeatOne or SreCode.MinRepeatOne or SreCode.PossessiveRepeatOne:
                    if (!EmitOne(code, ref at)) return false;
                    break;
                case SreCode.AtomicGroup:
                    int atomic = NewRegisters(1);
                    Add(new SreInstruction(SreStep.Cut, B: atomic));
                    if (!EmitBody(at + 1, at + (int)_code[at])) return false;
                    Add(new SreInstruction(SreStep.AtomicEnd, B: atomic));
                    at += (int)_code[at];
                    break;
                case SreCode.Assert or SreCode.AssertNot:
                    int look = NewRegisters(2), start = Add(new SreInstruction(SreStep.LookStart, B: look, C: (int)_code[at + 1], D: code == SreCode.AssertNot ? 1 : 0));
                    if (!EmitBody(at + 2, at + (int)_code[at])) return false;
                    Add(new SreInstruction(code == SreCode.Assert ? SreStep.LookEnd : SreStep.NotLookEnd, B: look));
                    Patch(start, _steps.Count);
                    at += (int)_code[at];
                    break;
                case SreCode.GroupRef or SreCode.GroupRefIgnore or SreCode.GroupRefLocIgnore or SreCode.GroupRefUniIgnore:
                    if (_code[at] >= _groups) return false;
                    int fold = code switch { SreCode.GroupRef => 0, SreCode.GroupRefUniIgnore => 2, _ => 1 };
                    Add(new SreInstruction(SreStep.GroupRef, A: (int)_code[at++], B: fold));
                    break;
                case SreCode.GroupRefExists:
                    if (_code[at] >= _groups) return false;
                    Defer(jumps, at + 1 + (int)_code[at + 1] - 1, Add(new SreInstruction(SreStep.GroupExists, B: (int)_code[at])));
                    at += 2;
                    break;
                default:
                    at--;
                    if (!TryUnit(ref at, out SreInstruction unit)) return false;
                    Add(unit);
                    break;
            }
        }
        Resolve(jumps, at);
        _depth--;
        return jumps.Count == 0;
    }

    private static void Defer(Dictionary<int, List<int>> jumps, int target, int step)
    {
        if (!jumps.TryGetValue(target, out List<int>? list)) jumps[target] = list = [];
        list.Add(step);
    }

    private void Resolve(Dictionary<int, List<int>> jumps, int at)
    {
        if (!jumps.Remove(at, out List<int>? waiting)) return;
        foreach (int step in waiting) Patch(step, _steps.Count);
    }

    /// <summary>A body that ends with a SUCCESS of its own, which is left out.</summary>
    private bool EmitBody(int at, int end) => end > at && (SreCode)_code[end - 1] == SreCode.Success && Emit(at, end - 1);

    private bool EmitBranch(ref int at, Dictionary<int, List<int>> jumps)
    {
        // Each alternative: its length, its code, JUMP to the end.
        var ends = new List<int>();
        int target = -1;
        while (_code[at] != 0)
        {
            int next = at + (int)_code[at], jump = next - 2;
            if (jump <= at || (SreCode)_code[jump] != SreCode.Jump) return false;
            int split = _code[next] != 0 ? Add(new SreInstruction(SreStep.Split)) : -1;
            if (!Emit(at + 1, jump)) return false;
            ends.Add(Add(new SreInstruction(SreStep.Jump)));
            target = jump + 1 + (int)_code[jump + 1];
            if (split >= 0) Patch(split, _steps.Count);
            at = next;
        }
        at++;
        if (target != at) return false;
        foreach (int end in ends) Patch(end, _steps.Count);
        return true;
    }

    private bool EmitLoop(ref int at)
    {
        int until = at + (int)_code[at];
        var kind = (SreCode)_code[until];
        if (kind is not (SreCode.MaxUntil or SreCode.MinUntil)) return false;
        int registers = NewRegisters(2);
        Add(new SreInstruction(SreStep.LoopInit, B: registers));
        int head = Add(new SreInstruction(kind == SreCode.MaxUntil ? SreStep.LoopGreedy : SreStep.LoopLazy, B: registers, C: (int)_code[at + 1], D: (int)_code[at + 2]));
        if (!Emit(at + 3, until)) return false;
        Add(new SreInstruction(SreStep.Jump, A: head));
        Patch(head, _steps.Count);
        at = until + 1;
        return true;
    }

    /// <summary>Every iteration is atomic; the loop never gives one back.</summary>
    private bool EmitPossessive(ref int at)
    {
        int end = at + (int)_code[at];
        if ((SreCode)_code[end] != SreCode.Success) return false;
        int registers = NewRegisters(3);
        Add(new SreInstruction(SreStep.LoopInit, B: registers));
        int head = Add(new SreInstruction(SreStep.PossessiveLoop, B: registers, C: (int)_code[at + 1], D: (int)_code[at + 2]));
        if (!Emit(at + 3, end)) return false;
        Add(new SreInstruction(SreStep.AtomicEnd, B: registers + 2));
        Add(new SreInstruction(SreStep.Jump, A: head));
        Patch(head, _steps.Count);
        at = end + 1;
        return true;
    }

    private bool EmitOne(SreCode code, ref int at)
    {
        int end = at + (int)_code[at], unitAt = at + 3;
        if (!TryUnit(ref unitAt, out SreInstruction unit)) return false;
        SreStep step = code switch { SreCode.RepeatOne => SreStep.OneGreedy, SreCode.MinRepeatOne => SreStep.OneLazy, _ => SreStep.OnePossessive };
        Add(unit with { Step = step, C = (int)_code[at + 1], D = (int)_code[at + 2] });
        at = end;
        return true;
    }

    /// <summary>A test of one character; a group without a number around one is looked through.</summary>
    private bool TryUnit(ref int at, out SreInstruction unit)
    {
        var code = (SreCode)_code[at++];
        SreTest test = code switch
        {
            SreCode.Any => SreTest.Any,
            SreCode.AnyAll => SreTest.All,
            SreCode.Literal => SreTest.Literal,
            SreCode.NotLiteral => SreTest.NotLiteral,
            SreCode.LiteralIgnore => SreTest.LiteralIgnore,
            SreCode.NotLiteralIgnore => SreTest.NotLiteralIgnore,
            SreCode.LiteralUniIgnore => SreTest.LiteralUnicode,
            SreCode.NotLiteralUniIgnore => SreTest.NotLiteralUnicode,
            SreCode.LiteralLocIgnore => SreTest.LiteralLocale,
            SreCode.NotLiteralLocIgnore => SreTest.NotLiteralLocale,
            SreCode.In => SreTest.Set,
            SreCode.InIgnore => SreTest.SetIgnore,
            SreCode.InUniIgnore => SreTest.SetUnicode,
            SreCode.InLocIgnore => SreTest.SetLocale,
            SreCode.Category => SreTest.Category,
            _ => SreTest.Nothing,
        };
        unit = new SreInstruction(test == SreTest.Literal ? SreStep.Literal : SreStep.Test, test);
        if (test is SreTest.Nothing) return code == SreCode.Failure;
        if (test is SreTest.Any or SreTest.All) return true;
        if (test is SreTest.Set or SreTest.SetIgnore or SreTest.SetUnicode or SreTest.SetLocale)
        {
            unit = unit with { Set = new SreSet(_code, at + 1) };
            at += (int)_code[at];
            return true;
        }
        unit = unit with { A = (int)_code[at++] };
        return true;
    }
}
