using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>
/// Runs a <see cref="SreProgram"/> on a text by backtracking.
/// What it keeps: the position, the registers, and one stack of two kinds of entries, choices (where else to go on) and
/// undos (what a register held before). Failure pops: undos are applied, the first choice is taken.
/// <code>
///   choice   kind, program counter, position, bound      bound: for a greedy or lazy run of one test
///   undo     Undo, register, old value, -
/// </code>
/// 1. A register is written through <see cref="Set"/>, never directly, so that failure restores it.
/// 2. An atomic group or lookaround drops the choices made within it but keeps the undos.
/// 3. Every step that can repeat without moving is bounded by the loops' check for an empty iteration, so it terminates.
/// 4. No recursion: the depth of a pattern's loops is the height of the stack, which is charged to the budget.
/// </summary>
/// <remarks>Source: CPython <c>Modules/_sre/sre_lib.h</c> for the semantics of each operator.</remarks>
internal sealed class SreMatcher(ThreadState ts, SreProgram program, PyStr text, int end)
{
    private const int Undo = 0, Choice = 1, GreedyRun = 2, LazyRun = 3, EntrySize = 4;

    /// <summary>Steps between two looks at the budget.</summary>
    private const int StepsPerCheck = 1 << 14;

    private readonly int[] _registers = new int[program.Registers];
    private int[] _stack = new int[64];
    private int _top;

    public ReadOnlySpan<int> Registers => _registers;

    /// <summary>Where the match ended.</summary>
    public int Position { get; private set; }

    /// <summary>The match must reach the end.</summary>
    public bool MatchAll { get; init; }

    /// <summary>Finds a match from <paramref name="start"/> on. 1 found, 0 none, -1 failed.</summary>
    /// <param name="at">Where the match begins.</param>
    /// <param name="mustAdvance">An empty match at the very start does not count.</param>
    public int Search(int start, bool mustAdvance, out int at)
    {
        for (at = start; at <= end - program.MinWidth; at++)
        {
            if (!(mustAdvance && at == start) || program.MinWidth > 0)
            {
                int candidate = NextCandidate(at);
                if (candidate < 0) return 0;
                at = candidate;
            }
            int result = Match(at, mustAdvance && at == start);
            if (result != 0) return result;
        }
        return 0;
    }

    /// <summary>A match at one place. 1 found, 0 none, -1 failed.</summary>
    public int Match(int start, bool mustAdvance)
    {
        Array.Fill(_registers, -1);
        _top = 0;
        return Run(start, mustAdvance);
    }

    private int NextCandidate(int at)
    {
        if (program.Prefix.Length > 0)
        {
            int first = program.Prefix[0];
            while (true)
            {
                int found = text.IndexOf(first, at);
                if (found < 0 || found + program.Prefix.Length > end) return -1;
                int i = 1;
                while (i < program.Prefix.Length && text[found + i] == program.Prefix[i]) i++;
                if (i == program.Prefix.Length) return found;
                at = found + 1;
            }
        }
        if (program.FirstSet is { } set)
        {
            while (at < end && !set.Contains(text[at])) at++;
            return at < end ? at : -1;
        }
        return at;
    }

    private int Run(int start, bool mustAdvance)
    {
        SreInstruction[] steps = program.Steps;
        int pc = 0, at = start, budget = StepsPerCheck;
        while (true)
        {
            if (--budget == 0)
            {
                budget = StepsPerCheck;
                ts.Budget.Instructions -= StepsPerCheck / 16;
                if (ts.Budget.Instructions < 0)
                {
                    ts.Budget.Exhaust(ts, BudgetKind.Instructions);
                    return -1;
                }
            }
            ref SreInstruction step = ref steps[pc];
            bool goes;
            switch (step.Step)
            {
                case SreStep.Success:
                    goes = !((MatchAll && at != end) || (mustAdvance && at == start));
                    if (goes)
                    {
                        Position = at;
                        return 1;
                    }
                    break;
                case SreStep.Literal:
                    goes = at < end && text[at] == step.A;
                    at++;
                    pc++;
                    break;
                case SreStep.Test:
                    goes = at < end && Matches(step, text[at]);
                    at++;
                    pc++;
                    break;
                case SreStep.Mark:
                    if ((step.A & 1) != 0) Set(program.LastIndex, step.A / 2 + 1);
                    Set(step.A, at);
                    pc++;
                    goes = true;
                    break;
                case SreStep.At:
                    goes = IsAt(step.A, at);
                    pc++;
                    break;
                case SreStep.Jump:
                    pc = step.A;
                    goes = true;
                    break;
                case SreStep.Split:
                    goes = Push(Choice, step.A, at, 0);
                    pc++;
                    break;
                case SreStep.LoopInit:
                    Set(step.B, 0);
                    Set(step.B + 1, -1);
                    pc++;
                    goes = true;
                    break;
                case SreStep.LoopGreedy or SreStep.LoopLazy or SreStep.PossessiveLoop:
                    goes = Loop(step, ref pc, at);
                    break;
                case SreStep.OneGreedy or SreStep.OneLazy or SreStep.OnePossessive:
                    goes = RunOne(step, ref pc, ref at);
                    break;
                case SreStep.GroupRef:
                    goes = MatchesGroup(step, ref at);
                    pc++;
                    break;
                case SreStep.GroupExists:
                    pc = _registers[2 * step.B + 1] >= 0 ? pc + 1 : step.A;
                    goes = true;
                    break;
                case SreStep.Cut:
                    Set(step.B, _top);
                    pc++;
                    goes = true;
                    break;
                case SreStep.AtomicEnd:
                    DropChoices(_registers[step.B]);
                    pc++;
                    goes = true;
                    break;
                case SreStep.LookStart:
                    goes = StartLook(step, ref pc, ref at);
                    break;
                case SreStep.LookEnd:
                    at = _registers[step.B + 1];
                    DropChoices(_registers[step.B]);
                    pc++;
                    goes = true;
                    break;
                case SreStep.NotLookEnd:
                    // The body matched: everything since the start is undone, its way out with it.
                    Unwind(_registers[step.B]);
                    goes = false;
                    break;
                default:
                    goes = false;
                    break;
            }
            if (ts.Pending is not null) return -1;
            if (!goes && !Backtrack(ref pc, ref at)) return 0;
        }
    }

    private bool Loop(in SreInstruction step, ref int pc, int at)
    {
        int count = _registers[step.B], last = _registers[step.B + 1], exit = step.A, body = pc + 1;
        bool mayGoOn = (uint)count < (uint)step.D && at != last;
        if ((uint)count < (uint)step.C)
        {
            if (step.Step == SreStep.PossessiveLoop) Set(step.B + 2, _top);
            Set(step.B, count + 1);
            pc = body;
            return true;
        }
        switch (step.Step)
        {
            case SreStep.LoopLazy:
                if (mayGoOn)
                {
                    // When the rest fails, one more: the state for that is set before the choice is taken, and undone with it.
                    if (!Push(LazyRun, body, at, step.B)) return false;
                }
                pc = exit;
                return true;
            case SreStep.PossessiveLoop:
                if (mayGoOn)
                {
                    int cut = _top;
                    if (!Push(Choice, exit, at, 0)) return false;
                    Set(step.B + 2, cut);
                }
                break;
            default:
                if (mayGoOn && !Push(Choice, exit, at, 0)) return false;
                break;
        }
        if (!mayGoOn)
        {
            pc = exit;
            return true;
        }
        Set(step.B, count + 1);
        Set(step.B + 1, at);
        pc = body;
        return true;
    }

    private bool RunOne(in SreInstruction step, ref int pc, ref int at)
    {
        long max = Math.Min((uint)step.D, end - at), min = (uint)step.C;
        if (min > max) return false;
        if (step.Step == SreStep.OneLazy)
        {
            for (int i = 0; i < min; i++)
            {
                if (!Matches(step, text[at++])) return false;
            }
            if (max > min && !Push(LazyRun, -pc - 1, at, (int)(at + max - min))) return false;
            pc++;
            return true;
        }
        int first = at, limit = (int)(at + max);
        if (step.Test == SreTest.All) at = limit;
        else while (at < limit && Matches(step, text[at])) at++;
        if (at - first < min) return false;
        pc++;
        if (step.Step == SreStep.OneGreedy && at - first > min) return Push(GreedyRun, pc, at, (int)(first + min));
        return true;
    }

    private bool StartLook(in SreInstruction step, ref int pc, ref int at)
    {
        bool isNegative = step.D != 0;
        int from = at - step.C;
        if (from < 0)
        {
            pc = step.A;
            return isNegative;
        }
        int height = _top;
        if (isNegative && !Push(Choice, step.A, at, 0)) return false;
        Set(step.B, height);
        Set(step.B + 1, at);
        at = from;
        pc++;
        return true;
    }

    private bool MatchesGroup(in SreInstruction step, ref int at)
    {
        int from = _registers[2 * step.A], to = _registers[2 * step.A + 1];
        if (from < 0 || to < from || to - from > end - at) return false;
        for (int i = from; i < to; i++)
        {
            int a = text[i], b = text[at++];
            if (a == b) continue;
            bool same = step.B switch
            {
                1 => SreCharacters.LowerAscii(a) == SreCharacters.LowerAscii(b),
                2 => SreCharacters.LowerUnicode(a) == SreCharacters.LowerUnicode(b),
                _ => false,
            };
            if (!same) return false;
        }
        return true;
    }

    private static bool Matches(in SreInstruction step, int c) => step.Test switch
    {
        SreTest.All => true,
        SreTest.Any => c != '\n',
        SreTest.Literal => c == step.A,
        SreTest.NotLiteral => c != step.A,
        SreTest.Set => step.Set!.Contains(c),
        SreTest.Category => SreCharacters.InCategory(step.A, c),
        SreTest.LiteralIgnore => SreCharacters.LowerAscii(c) == step.A,
        SreTest.NotLiteralIgnore => SreCharacters.LowerAscii(c) != step.A,
        SreTest.LiteralUnicode => SreCharacters.LowerUnicode(c) == step.A,
        SreTest.NotLiteralUnicode => SreCharacters.LowerUnicode(c) != step.A,
        SreTest.LiteralLocale => IsLocaleEqual(c, step.A),
        SreTest.NotLiteralLocale => !IsLocaleEqual(c, step.A),
        SreTest.SetIgnore => step.Set!.Contains(SreCharacters.LowerAscii(c)),
        SreTest.SetUnicode => step.Set!.Contains(SreCharacters.LowerUnicode(c)),
        SreTest.SetLocale => step.Set!.Contains(SreCharacters.LowerAscii(c)) || step.Set.Contains(SreCharacters.UpperAscii(c)),
        _ => false,
    };

    private static bool IsLocaleEqual(int c, int literal) => c == literal || SreCharacters.LowerAscii(c) == literal || SreCharacters.UpperAscii(c) == literal;

    /// <summary>A position by its number in <c>ATCODES</c>.</summary>
    private bool IsAt(int code, int at) => code switch
    {
        0 or 2 => at == 0,
        1 => at == 0 || text[at - 1] == '\n',
        3 or 8 => IsBoundary(at, isUnicode: false),
        4 or 9 => !IsBoundary(at, isUnicode: false),
        5 => at == end || (at == end - 1 && text[at] == '\n'),
        6 => at == end || text[at] == '\n',
        7 => at == end,
        10 => IsBoundary(at, isUnicode: true),
        _ => !IsBoundary(at, isUnicode: true),
    };

    private bool IsBoundary(int at, bool isUnicode) =>
        (at > 0 && SreCharacters.IsWord(isUnicode, text[at - 1])) != (at < end && SreCharacters.IsWord(isUnicode, text[at]));

    private void Set(int register, int value)
    {
        if (_registers[register] == value) return;
        Push(Undo, register, _registers[register], 0);
        _registers[register] = value;
    }

    private bool Push(int kind, int a, int b, int c)
    {
        if (_top + EntrySize > _stack.Length)
        {
            if (!ts.Budget.Charge(ts, _stack.Length * 8L)) return false;
            Array.Resize(ref _stack, _stack.Length * 2);
        }
        _stack[_top] = kind;
        _stack[_top + 1] = a;
        _stack[_top + 2] = b;
        _stack[_top + 3] = c;
        _top += EntrySize;
        return true;
    }

    /// <summary>Goes back to the last choice. False: there is none.</summary>
    private bool Backtrack(ref int pc, ref int at)
    {
        while (_top > 0)
        {
            _top -= EntrySize;
            int a = _stack[_top + 1], b = _stack[_top + 2], c = _stack[_top + 3];
            switch (_stack[_top])
            {
                case Undo:
                    _registers[a] = b;
                    continue;
                case Choice:
                    pc = a;
                    at = b;
                    return true;
                case GreedyRun:
                    at = b - 1;
                    pc = a;
                    // A literal behind the run says which places are worth trying.
                    if (program.Steps[pc] is { Step: SreStep.Literal } literal)
                    {
                        while (at >= c && !(at < end && text[at] == literal.A)) at--;
                        if (at < c) continue;
                    }
                    if (at > c) Push(GreedyRun, pc, at, c);
                    return true;
                default:
                    if (a >= 0)
                    {
                        // One more iteration of a lazy loop; c is its first register.
                        Set(c, _registers[c] + 1);
                        Set(c + 1, b);
                        pc = a;
                        at = b;
                        return true;
                    }
                    pc = -a - 1;
                    at = b;
                    if (!Matches(program.Steps[pc], text[at])) continue;
                    at++;
                    if (at < c) Push(LazyRun, a, at, c);
                    pc++;
                    return true;
            }
        }
        return false;
    }

    /// <summary>Forgets the choices above a height and keeps the undos.</summary>
    private void DropChoices(int height)
    {
        int write = height;
        for (int read = height; read < _top; read += EntrySize)
        {
            if (_stack[read] != Undo) continue;
            _stack.AsSpan(read, EntrySize).CopyTo(_stack.AsSpan(write));
            write += EntrySize;
        }
        _top = write;
    }

    private void Unwind(int height)
    {
        while (_top > height)
        {
            _top -= EntrySize;
            if (_stack[_top] == Undo) _registers[_stack[_top + 1]] = _stack[_top + 2];
        }
    }
}
