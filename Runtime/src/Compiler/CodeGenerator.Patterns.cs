using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// The match statement.
/// What every pattern preserves: it finds its subject on top of the stack and consumes it; its captures stay on the stack below what an
/// enclosing pattern keeps there (<see cref="PatternContext.OnTop"/>), in the order of <see cref="PatternContext.Stores"/>, and are stored
/// only when the whole pattern has matched. A failure jumps to the label that pops exactly what lies on the stack at that point.
/// </summary>
/// <remarks>Source: language reference, section 8.6; PEP 634; CPython <c>Python/codegen.c</c>: <c>codegen_match_inner</c>.</remarks>
internal sealed partial class CodeGenerator
{
    private const int BinarySubtract = (int)BinaryOperator.Subtract;

    /// <summary>What the pattern that is being compiled has put on the stack and where it goes when it fails.</summary>
    private sealed class PatternContext
    {
        /// <summary>The captured names, the first one deepest on the stack.</summary>
        public List<string> Stores = [];

        /// <summary>Whether a pattern that always matches is allowed here.</summary>
        public bool AllowIrrefutable;

        /// <summary>By the number of values to pop: where a failed pattern jumps to.</summary>
        public List<Label> FailPop = [];

        /// <summary>Values of enclosing patterns above the captures.</summary>
        public int OnTop;
    }

    private void MatchStatement(Syntax.Match m)
    {
        var end = new Label();
        Expr(m.Subject);
        int cases = m.Cases.Length;
        MatchCase last = m.Cases[^1];
        bool hasDefault = cases > 1 && IsWildcard(last.Pattern);
        int tested = hasDefault ? cases - 1 : cases;
        for (int i = 0; i < tested; i++)
        {
            MatchCase branch = m.Cases[i];
            _code.Span = branch.Pattern.Span;
            // The last case may consume the subject itself.
            if (i != tested - 1) _code.Emit(Opcode.Copy, 1);
            var context = new PatternContext { AllowIrrefutable = branch.Guard is not null || i == cases - 1 };
            EmitPattern(branch.Pattern, context);
            _code.Span = branch.Pattern.Span;
            foreach (string name in context.Stores) StoreName(name);
            if (branch.Guard is not null) JumpIf(branch.Guard, false, FailLabel(context, 0));
            _code.Span = branch.Pattern.Span;
            if (i != tested - 1) _code.Emit(Opcode.PopTop);
            Body(branch.Body);
            _code.Span = default;
            _code.Jump(Opcode.JumpForward, end);
            _code.Span = branch.Pattern.Span;
            PlaceFailLabels(context);
        }
        if (hasDefault)
        {
            _code.Span = last.Pattern.Span;
            _code.Emit(Opcode.Nop);
            if (last.Guard is not null) JumpIf(last.Guard, false, end);
            Body(last.Body);
        }
        _code.Place(end);
    }

    private static bool IsWildcard(Pattern p) => p is MatchAs { Name: null, Pattern: null };

    private void EmitPattern(Pattern p, PatternContext context)
    {
        if (++_expressionDepth > MaxExpressionDepth) throw new CompileError("too many nested expressions", p.Span);
        SourceSpan outer = _code.Span;
        _code.Span = p.Span;
        switch (p)
        {
            case MatchValue v:
                if (v.Value is not (Constant or Syntax.Attribute or UnaryOp or BinOp))
                    throw new CompileError("patterns may only match literals and attribute lookups", p.Span);
                Expr(v.Value);
                EmitCompare(CmpOperator.Eq, asBool: true);
                JumpToFail(Opcode.PopJumpIfFalse, context);
                break;
            case MatchSingleton s:
                LoadConstant(_unit.Constant(s.Value));
                _code.Emit(Opcode.IsOp, 0);
                JumpToFail(Opcode.PopJumpIfFalse, context);
                break;
            case MatchSequence s: SequencePattern(s, context); break;
            case MatchMapping m: MappingPattern(m, context); break;
            case MatchClass c: ClassPattern(c, context); break;
            case MatchStar s: Capture(s.Name, context, p.Span); break;
            case MatchAs a: AsPattern(a, context); break;
            case MatchOr o: OrPattern(o, context); break;
            default: throw new InvalidOperationException($"no pattern: {p.AsdlName}");
        }
        _code.Span = outer;
        _expressionDepth--;
    }

    /// <summary>A pattern inside another one may always match.</summary>
    private void SubPattern(Pattern p, PatternContext context)
    {
        bool allowed = context.AllowIrrefutable;
        context.AllowIrrefutable = true;
        EmitPattern(p, context);
        context.AllowIrrefutable = allowed;
    }

    private void AsPattern(MatchAs a, PatternContext context)
    {
        if (a.Pattern is null)
        {
            if (!context.AllowIrrefutable)
            {
                throw new CompileError(a.Name is null ? "wildcard makes remaining patterns unreachable"
                    : $"name capture '{a.Name}' makes remaining patterns unreachable", a.Span);
            }
            Capture(a.Name, context, a.Span);
            return;
        }
        context.OnTop++;
        _code.Emit(Opcode.Copy, 1);
        EmitPattern(a.Pattern, context);
        context.OnTop--;
        Capture(a.Name, context, a.Span);
    }

    /// <summary>Puts the subject below what enclosing patterns keep, to be stored under a name later. Null: drops it.</summary>
    private void Capture(string? name, PatternContext context, SourceSpan span)
    {
        if (name is null)
        {
            _code.Emit(Opcode.PopTop);
            return;
        }
        CheckCapture(name, context, span);
        Rotate(context.OnTop + context.Stores.Count + 1);
        context.Stores.Add(name);
    }

    private static void CheckCapture(string name, PatternContext context, SourceSpan span)
    {
        if (name == "__debug__") throw new CompileError("cannot assign to __debug__", span);
        if (context.Stores.Contains(name)) throw new CompileError($"multiple assignments to name '{name}' in pattern", span);
    }

    /// <summary>Moves the top below the <paramref name="count"/> - 1 values under it.</summary>
    private void Rotate(int count)
    {
        while (count > 1) _code.Emit(Opcode.Swap, count--);
    }

    private void SequencePattern(MatchSequence s, PatternContext context)
    {
        int size = s.Patterns.Length, star = -1;
        bool onlyWildcards = true, starIsWildcard = false;
        for (int i = 0; i < size; i++)
        {
            Pattern p = s.Patterns[i];
            if (p is MatchStar starred)
            {
                if (star >= 0) throw new CompileError("multiple starred names in sequence pattern", s.Span);
                star = i;
                starIsWildcard = starred.Name is null;
                onlyWildcards &= starIsWildcard;
                continue;
            }
            onlyWildcards &= IsWildcard(p);
        }
        context.OnTop++;
        _code.Emit(Opcode.MatchSequence);
        JumpToFail(Opcode.PopJumpIfFalse, context);
        if (star < 0) CheckLength(size, CmpOperator.Eq, context);
        else if (size > 1) CheckLength(size - 1, CmpOperator.GtE, context);
        context.OnTop--;
        if (onlyWildcards) _code.Emit(Opcode.PopTop);
        else if (starIsWildcard) SequenceBySubscript(s.Patterns, star, context);
        else SequenceByUnpacking(s, star, context);
    }

    private void CheckLength(int length, CmpOperator op, PatternContext context)
    {
        _code.Emit(Opcode.GetLen);
        LoadConstant(Value.Int(length));
        EmitCompare(op, asBool: true);
        JumpToFail(Opcode.PopJumpIfFalse, context);
    }

    private void SequenceByUnpacking(MatchSequence s, int star, PatternContext context)
    {
        int size = s.Patterns.Length;
        if (star < 0) _code.Emit(Opcode.UnpackSequence, size);
        else if (star > 255) throw new CompileError("too many expressions in star-unpacking sequence pattern", s.Span);
        else _code.Emit(Opcode.UnpackEx, star | (size - star - 1) << 8);
        context.OnTop += size;
        foreach (Pattern p in s.Patterns)
        {
            context.OnTop--;
            SubPattern(p, context);
        }
    }

    /// <summary>Only the items that matter, when a nameless star stands for the rest.</summary>
    private void SequenceBySubscript(ImmutableArray<Pattern> patterns, int star, PatternContext context)
    {
        context.OnTop++;
        for (int i = 0; i < patterns.Length; i++)
        {
            if (IsWildcard(patterns[i]) || i == star) continue;
            _code.Emit(Opcode.Copy, 1);
            if (i < star)
            {
                LoadConstant(Value.Int(i));
            }
            else
            {
                _code.Emit(Opcode.GetLen);
                LoadConstant(Value.Int(patterns.Length - i));
                _code.Emit(Opcode.BinaryOp, BinarySubtract);
            }
            _code.Emit(Opcode.BinaryOp, SubscriptOperator);
            SubPattern(patterns[i], context);
        }
        context.OnTop--;
        _code.Emit(Opcode.PopTop);
    }

    private void MappingPattern(MatchMapping m, PatternContext context)
    {
        int size = m.Keys.Length;
        context.OnTop++;
        _code.Emit(Opcode.MatchMapping);
        JumpToFail(Opcode.PopJumpIfFalse, context);
        if (size == 0 && m.Rest is null)
        {
            context.OnTop--;
            _code.Emit(Opcode.PopTop);
            return;
        }
        if (size > 0) CheckLength(size, CmpOperator.GtE, context);
        var seen = new HashSet<string>();
        foreach (Expr key in m.Keys)
        {
            if (key is Constant constant && !seen.Add(KeyIdentity(constant)))
                throw new CompileError($"mapping pattern checks duplicate key ({PythonRepr.Of(constant.Value)})", m.Span);
            if (key is not (Constant or Syntax.Attribute or UnaryOp or BinOp))
                throw new CompileError("mapping pattern keys may only match literals and attribute lookups", m.Span);
            Expr(key);
        }
        _code.Span = m.Span;
        _code.Emit(Opcode.BuildTuple, size);
        _code.Emit(Opcode.MatchKeys);
        // Subject, keys and values lie on the stack now.
        context.OnTop += 2;
        _code.Emit(Opcode.Copy, 1);
        JumpToFail(Opcode.PopJumpIfNone, context);
        _code.Emit(Opcode.UnpackSequence, size);
        context.OnTop += size - 1;
        foreach (Pattern p in m.Patterns)
        {
            context.OnTop--;
            SubPattern(p, context);
        }
        context.OnTop -= 2;
        if (m.Rest is null)
        {
            _code.Emit(Opcode.PopTop);
            _code.Emit(Opcode.PopTop);
            return;
        }
        _code.Emit(Opcode.BuildMap, 0);
        _code.Emit(Opcode.Swap, 3);
        _code.Emit(Opcode.DictUpdate, 2);
        _code.Emit(Opcode.UnpackSequence, size);
        for (int left = size; left > 0; left--)
        {
            _code.Emit(Opcode.Copy, 1 + left);
            _code.Emit(Opcode.Swap, 2);
            _code.Emit(Opcode.DeleteSubscr);
        }
        Capture(m.Rest, context, m.Span);
    }

    /// <summary>Equal numbers are the same key, whatever their type.</summary>
    private static string KeyIdentity(Constant key) => key.Value switch
    {
        ConstantValue.Bool b => b.Value ? "1" : "0",
        ConstantValue.Float f when f.Value == Math.Floor(f.Value) && Math.Abs(f.Value) < 1e15 => ((long)f.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => PythonRepr.Of(key.Value),
    };

    private void ClassPattern(MatchClass c, PatternContext context)
    {
        int positional = c.Patterns.Length, total = positional + c.KwdAttrs.Length;
        var seen = new HashSet<string>();
        for (int i = 0; i < c.KwdAttrs.Length; i++)
        {
            if (c.KwdAttrs[i] == "__debug__") throw new CompileError("cannot assign to __debug__", c.KwdPatterns[i].Span);
            if (!seen.Add(c.KwdAttrs[i])) throw new CompileError($"attribute name repeated in class pattern: {c.KwdAttrs[i]}", c.KwdPatterns[i].Span);
        }
        Expr(c.Cls);
        LoadConstant(new PyTuple([.. c.KwdAttrs.Select(a => (Value)_unit.Intern(Mangle(a)))]));
        _code.Emit(Opcode.MatchClass, positional);
        _code.Emit(Opcode.Copy, 1);
        context.OnTop++;
        JumpToFail(Opcode.PopJumpIfNone, context);
        _code.Emit(Opcode.UnpackSequence, total);
        context.OnTop += total - 1;
        for (int i = 0; i < total; i++)
        {
            context.OnTop--;
            Pattern p = i < positional ? c.Patterns[i] : c.KwdPatterns[i - positional];
            if (IsWildcard(p)) _code.Emit(Opcode.PopTop);
            else SubPattern(p, context);
        }
    }

    /// <summary>Each alternative works on a copy of the subject; all must capture the same names, which are brought into one order.</summary>
    private void OrPattern(MatchOr o, PatternContext context)
    {
        var end = new Label();
        List<string>? control = null;
        for (int i = 0; i < o.Patterns.Length; i++)
        {
            Pattern alternative = o.Patterns[i];
            _code.Span = alternative.Span;
            var own = new PatternContext { AllowIrrefutable = i == o.Patterns.Length - 1 && context.AllowIrrefutable };
            _code.Emit(Opcode.Copy, 1);
            EmitPattern(alternative, own);
            if (control is null) control = own.Stores;
            else Reorder(own.Stores, control, o);
            _code.Jump(Opcode.JumpForward, end);
            PlaceFailLabels(own);
        }
        _code.Span = o.Span;
        _code.Emit(Opcode.PopTop);
        JumpToFail(Opcode.JumpForward, context);
        _code.Place(end);
        int rotations = control!.Count + 1 + context.OnTop + context.Stores.Count;
        foreach (string name in control)
        {
            Rotate(rotations);
            CheckCapture(name, context, o.Span);
            context.Stores.Add(name);
        }
        _code.Emit(Opcode.PopTop);
    }

    private void Reorder(List<string> stores, List<string> control, MatchOr o)
    {
        if (stores.Count != control.Count) throw new CompileError("alternative patterns bind different names", o.Span);
        for (int wanted = control.Count - 1; wanted >= 0; wanted--)
        {
            int at = stores.IndexOf(control[wanted]);
            if (at < 0) throw new CompileError("alternative patterns bind different names", o.Span);
            if (at == wanted) continue;
            List<string> rotated = stores.GetRange(0, at + 1);
            stores.RemoveRange(0, at + 1);
            stores.InsertRange(wanted - at, rotated);
            for (int r = 0; r <= at; r++) Rotate(wanted + 1);
        }
    }

    private Label FailLabel(PatternContext context, int pops)
    {
        while (context.FailPop.Count <= pops) context.FailPop.Add(new Label());
        return context.FailPop[pops];
    }

    private void JumpToFail(Opcode jump, PatternContext context) => _code.Jump(jump, FailLabel(context, context.OnTop + context.Stores.Count));

    private void PlaceFailLabels(PatternContext context)
    {
        for (int pops = context.FailPop.Count - 1; pops > 0; pops--)
        {
            _code.Place(context.FailPop[pops]);
            _code.Emit(Opcode.PopTop);
        }
        if (context.FailPop.Count > 0) _code.Place(context.FailPop[0]);
        context.FailPop.Clear();
    }
}
