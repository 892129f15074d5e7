using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Turns a list of instructions into code units.
/// In order: operand stack depths and handler depths; which loads of locals need a check; super-instructions; jump distances
/// (a fixed point, since an argument above 255 takes EXTENDED_ARG units); exception table and positions.
/// </summary>
internal sealed class Assembler
{
    private readonly CodeBuilder _code;
    private readonly List<Instruction> _list;
    private int[] _offsets = [];

    private Assembler(CodeBuilder code)
    {
        _code = code;
        _list = code.Instructions;
    }

    public static (ushort[] Units, CodePosition[] Positions, ExceptionTableEntry[] Table, int StackSize) Assemble(CodeBuilder code, int parameterCount)
    {
        var assembler = new Assembler(code);
        assembler.CopyBareExits();
        int stackSize = assembler.ComputeDepths();
        assembler.DropUnusedConstants();
        assembler.DropNeedlessNops();
        assembler.PropagatePositions();
        new UnboundAnalysis(code.Instructions, code.LocalNames.Count, parameterCount).Apply();
        assembler.Combine();
        assembler.ComputeOffsets();
        (ushort[] units, CodePosition[] positions) = assembler.Encode();
        return (units, positions, assembler.ExceptionTable(), stackSize);
    }

    /// <summary>
    /// A jump to an implicit <c>return None</c> returns itself, or has one of its own at the end of the code: the return then has the position of the code before
    /// it, wherever that came from.
    /// </summary>
    /// <remarks>Source: CPython <c>Python/flowgraph.c</c>: <c>duplicate_exits_without_lineno</c>.</remarks>
    private void CopyBareExits()
    {
        for (int i = 0; i < _list.Count; i++)
        {
            Instruction jump = _list[i];
            if (jump.Target is not { } target || target.Index + 1 >= _list.Count) continue;
            Instruction load = _list[target.Index], leave = _list[target.Index + 1];
            if (load is not { Opcode: Opcode.LoadConst, Begins: null } || leave is not { Opcode: Opcode.ReturnValue, Begins: null } || load.Span != default || leave.Span != default) continue;
            if (jump.Opcode is Opcode.PopJumpIfFalse or Opcode.PopJumpIfTrue or Opcode.PopJumpIfNone or Opcode.PopJumpIfNotNone)
            {
                jump.Target = new Label { Index = _list.Count };
                _list.Add(new Instruction { Opcode = Opcode.LoadConst, Arg = load.Arg, Span = jump.Span, Handler = load.Handler });
                _list.Add(new Instruction { Opcode = Opcode.ReturnValue, Span = jump.Span, Handler = leave.Handler });
                continue;
            }
            if (jump.Opcode != Opcode.JumpForward) continue;
            foreach (Label label in Labels())
            {
                if (label.Index > i) label.Index++;
            }
            jump.Opcode = Opcode.LoadConst;
            jump.Arg = load.Arg;
            jump.Target = null;
            _list.Insert(i + 1, new Instruction { Opcode = Opcode.ReturnValue, Span = jump.Span, Handler = jump.Handler });
        }
    }

    private HashSet<Label> Labels()
    {
        var labels = new HashSet<Label>();
        foreach (Instruction ins in _list)
        {
            foreach (Label? label in (ReadOnlySpan<Label?>)[ins.Target, ins.Begins?.Target, ins.Handler?.Target])
            {
                if (label is not null) labels.Add(label);
            }
        }
        return labels;
    }

    /// <summary>The largest operand stack depth; sets the depth of every handler.</summary>
    private int ComputeDepths()
    {
        var depths = new int[_list.Count + 1];
        Array.Fill(depths, -1);
        var work = new Stack<int>();
        int max = 0;
        Enter(0, 0);
        while (work.Count > 0)
        {
            int i = work.Pop();
            int depth = depths[i];
            while (i < _list.Count)
            {
                Instruction ins = _list[i];
                max = Math.Max(max, depth);
                if (ins.Begins is { } handler)
                {
                    handler.Depth = depth - handler.Above;
                    Enter(handler.Target.Index, handler.Depth + 1 + (handler.PushInstruction ? 1 : 0));
                }
                else
                {
                    int after = depth - OpcodeMetadata.Popped(ins.Opcode, ins.Arg) + OpcodeMetadata.Pushed(ins.Opcode, ins.Arg);
                    if (after < 0) throw new InvalidOperationException($"operand stack underflow at {ins.Opcode}");
                    max = Math.Max(max, Math.Max(after, depth));
                    if (ins.Target is not null) Enter(ins.Target.Index, after);
                    depth = after;
                    if (!ins.FallsThrough) break;
                }
                i++;
                if (depths[i] >= 0)
                {
                    if (depths[i] != depth) throw new InvalidOperationException($"operand stack depth {depth} meets {depths[i]} before instruction {i}");
                    break;
                }
                depths[i] = depth;
            }
        }
        // What nothing reaches is not encoded.
        for (int i = 0; i < _list.Count; i++)
        {
            if (depths[i] < 0 && _list[i].Begins is null) _list[i].Opcode = Opcode.Cache;
        }
        return max + 1;

        void Enter(int index, int depth)
        {
            max = Math.Max(max, depth);
            if (depths[index] >= 0)
            {
                if (depths[index] != depth) throw new InvalidOperationException($"operand stack depth {depth} meets {depths[index]} at instruction {index}");
                return;
            }
            depths[index] = depth;
            work.Push(index);
        }
    }

    /// <summary>Only what the code loads stays, and the first constant, which may be the docstring.</summary>
    private void DropUnusedConstants()
    {
        List<Value> constants = _code.Constants;
        if (constants.Count == 0) return;
        var places = new int[constants.Count];
        Array.Fill(places, -1);
        places[0] = 0;
        foreach (Instruction ins in _list)
        {
            if (ins.Opcode == Opcode.LoadConst) places[ins.Arg] = 0;
        }
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] < 0) continue;
            places[i] = count;
            constants[count++] = constants[i];
        }
        constants.RemoveRange(count, constants.Count - count);
        foreach (Instruction ins in _list)
        {
            if (ins.Opcode == Opcode.LoadConst) ins.Arg = places[ins.Arg];
        }
    }

    /// <summary>An instruction without a position takes that of the one that control comes from, where that is one only.</summary>
    /// <remarks>Source: CPython <c>Python/flowgraph.c</c>: <c>propagate_line_numbers</c>.</remarks>
    private void PropagatePositions()
    {
        Dictionary<Instruction, int> ways = [];
        for (int i = 0; i < _list.Count; i++)
        {
            Instruction ins = _list[i];
            if (ins.Begins is not null) CountWay(ins.Begins.Target.Index);
            if (!IsEncoded(ins)) continue;
            if (ins.Target is not null) CountWay(ins.Target.Index);
            if (ins.FallsThrough) CountWay(i + 1);
        }

        for (int i = 0; i < _list.Count; i++)
        {
            Instruction ins = _list[i];
            if (!IsEncoded(ins)) continue;
            if (ins.FallsThrough) HandOn(ins, i + 1);
            if (ins.Target is not null) HandOn(ins, ins.Target.Index);
        }

        Instruction? Bare(int from)
        {
            while (from < _list.Count && !IsEncoded(_list[from])) from++;
            return from < _list.Count && _list[from].Span == default ? _list[from] : null;
        }

        void CountWay(int to)
        {
            if (Bare(to) is { } bare) ways[bare] = ways.GetValueOrDefault(bare) + 1;
        }

        void HandOn(Instruction ins, int to)
        {
            if (Bare(to) is { } bare && ways[bare] == 1) bare.Span = ins.Span;
        }
    }

    /// <summary>A NOP stays only where it gives a line an instruction that has no other there.</summary>
    /// <remarks>Source: CPython <c>Python/flowgraph.c</c>: <c>basicblock_remove_redundant_nops</c>.</remarks>
    private void DropNeedlessNops()
    {
        HashSet<int> targets = Targets();
        int before = -1;
        for (int i = 0; i < _list.Count; i++)
        {
            Instruction ins = _list[i];
            if (targets.Contains(i)) before = -1;
            if (!IsEncoded(ins)) continue;
            if (ins.Opcode == Opcode.Nop)
            {
                int next = i + 1;
                while (next < _list.Count && !IsEncoded(_list[next])) next++;
                Instruction? after = next < _list.Count ? _list[next] : null;
                if (after is not null && after.Span == default && !Enumerable.Range(i + 1, next - i).Any(targets.Contains)) after.Span = ins.Span;
                if (ins.Span == default || ins.Span.Line == before || ins.Span.Line == after?.Span.Line)
                {
                    ins.Opcode = Opcode.Cache;
                    continue;
                }
            }
            before = ins.Span.Line;
        }
    }

    private HashSet<int> Targets()
    {
        var targets = new HashSet<int>();
        foreach (Instruction ins in _list)
        {
            if (ins.Target is not null) targets.Add(ins.Target.Index);
            if (ins.Begins is not null) targets.Add(ins.Begins.Target.Index);
        }
        return targets;
    }

    /// <summary>Makes super-instructions of neighbouring local loads and stores on one line.</summary>
    private void Combine()
    {
        HashSet<int> targets = Targets();
        for (int i = 0; i + 1 < _list.Count; i++)
        {
            Instruction first = _list[i], second = _list[i + 1];
            if (first.Begins is not null || second.Begins is not null || targets.Contains(i + 1)) continue;
            if (first.Arg > 15 || second.Arg > 15 || first.Span.Line != second.Span.Line || !ReferenceEquals(first.Handler, second.Handler)) continue;
            Opcode combined = (first.Opcode, second.Opcode) switch
            {
                (Opcode.LoadFast, Opcode.LoadFast) => Opcode.LoadFastLoadFast,
                (Opcode.StoreFast, Opcode.LoadFast) => Opcode.StoreFastLoadFast,
                (Opcode.StoreFast, Opcode.StoreFast) => Opcode.StoreFastStoreFast,
                _ => Opcode.Cache,
            };
            if (combined == Opcode.Cache) continue;
            first.Opcode = combined;
            first.Arg = first.Arg << 4 | second.Arg;
            second.Opcode = Opcode.Cache;
            i++;
        }
    }

    private static bool IsEncoded(Instruction ins) => ins.Begins is null && ins.Opcode != Opcode.Cache;

    private void ComputeOffsets()
    {
        _offsets = new int[_list.Count + 1];
        bool changed = true;
        while (changed)
        {
            changed = false;
            int offset = 0;
            for (int i = 0; i < _list.Count; i++)
            {
                if (_offsets[i] != offset)
                {
                    _offsets[i] = offset;
                    changed = true;
                }
                if (!IsEncoded(_list[i])) continue;
                offset += ExtendedCount(_list[i].Arg) + 1 + OpcodeMetadata.CacheUnits(_list[i].Opcode);
            }
            if (_offsets[_list.Count] != offset)
            {
                _offsets[_list.Count] = offset;
                changed = true;
            }
            for (int i = 0; i < _list.Count; i++)
            {
                Instruction ins = _list[i];
                if (ins.Target is null) continue;
                int end = _offsets[i + 1], target = _offsets[ins.Target.Index];
                ins.Arg = ins.Opcode is Opcode.JumpBackward or Opcode.JumpBackwardNoInterrupt ? end - target : target - end;
                if (ins.Arg < 0) ins.Arg = 0;
            }
        }
    }

    private static int ExtendedCount(int arg) => arg > 0xFFFFFF ? 3 : arg > 0xFFFF ? 2 : arg > 0xFF ? 1 : 0;

    private (ushort[], CodePosition[]) Encode()
    {
        var units = new ushort[_offsets[_list.Count]];
        var positions = new CodePosition[units.Length];
        int at = 0;
        foreach (Instruction ins in _list)
        {
            if (!IsEncoded(ins)) continue;
            int start = at;
            for (int shift = 8 * ExtendedCount(ins.Arg); shift > 0; shift -= 8)
                units[at++] = (ushort)((int)Opcode.ExtendedArg | (ins.Arg >> shift & 0xFF) << 8);
            units[at++] = (ushort)((int)ins.Opcode | (ins.Arg & 0xFF) << 8);
            at += OpcodeMetadata.CacheUnits(ins.Opcode);
            CodePosition position = ins.Span != default
                ? new CodePosition(ins.Span.Line, ins.Span.EndLine, ins.Span.Column, ins.Span.EndColumn) : CodePosition.None;
            Array.Fill(positions, position, start, at - start);
        }
        return (units, positions);
    }

    private ExceptionTableEntry[] ExceptionTable()
    {
        var entries = new List<ExceptionTableEntry>();
        for (int i = 0; i < _list.Count;)
        {
            Handler? handler = _list[i].Handler;
            int end = i;
            while (end < _list.Count && ReferenceEquals(_list[end].Handler, handler)) end++;
            if (handler is not null && handler.Depth >= 0 && _offsets[end] > _offsets[i])
                entries.Add(new ExceptionTableEntry(_offsets[i], _offsets[end], _offsets[handler.Target.Index], handler.Depth, handler.PushInstruction));
            i = end;
        }
        return [.. entries];
    }
}
