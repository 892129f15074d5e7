using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

internal sealed partial class CodeGenerator
{
    /// <summary>Expressions nested deeper than this are refused rather than overflow the stack.</summary>
    private const int MaxExpressionDepth = 1000;

    private int _expressionDepth;

    private void Expr(Expr e)
    {
        if (++_expressionDepth > MaxExpressionDepth) throw new CompileError("too many nested expressions", e.Span);
        SourceSpan outer = _code.Span;
        _code.Span = e.Span;
        ExprCore(e);
        _code.Span = outer;
        _expressionDepth--;
    }

    private void ExprCore(Expr e)
    {
        switch (e)
        {
            case Constant c: LoadConstant(_unit.Constant(c.Value)); break;
            case Name { Id: "__debug__" }: LoadConstant(Value.Bool(_unit.OptimizationLevel == 0)); break;
            case Name n: LoadName(n.Id); break;
            case BinOp b:
                Expr(b.Left);
                Expr(b.Right);
                _code.Emit(Opcode.BinaryOp, (int)OperatorOf(b.Op));
                break;
            case UnaryOp u: Unary(u); break;
            case BoolOp b: Bool(b); break;
            case Syntax.Compare c: Compare(c); break;
            case Call c: CallExpr(c); break;
            case Syntax.Attribute a: LoadAttribute(a); break;
            case Subscript s: LoadSubscript(s); break;
            case IfExp i:
                {
                    Label otherwise = new(), end = new();
                    JumpIf(i.Test, false, otherwise);
                    Expr(i.Body);
                    _code.Jump(Opcode.JumpForward, end);
                    _code.Place(otherwise);
                    Expr(i.OrElse);
                    _code.Place(end);
                    break;
                }
            case NamedExpr n:
                Expr(n.Value);
                _code.Emit(Opcode.Copy, 1);
                StoreName(((Name)n.Target).Id);
                break;
            case Syntax.Tuple t: Sequence(t.Elts, Opcode.BuildTuple); break;
            case List l: Sequence(l.Elts, Opcode.BuildList); break;
            case Set s: Sequence(s.Elts, Opcode.BuildSet); break;
            case Dict d: DictDisplay(d); break;
            case Syntax.Slice s:
                Expr(s.Lower ?? NoneNode);
                Expr(s.Upper ?? NoneNode);
                if (s.Step is not null) Expr(s.Step);
                _code.Emit(Opcode.BuildSlice, s.Step is null ? 2 : 3);
                break;
            case Lambda l: LambdaExpr(l); break;
            case ListComp c: Comprehension(c, c.Generators, c.Elt, null, Opcode.BuildList); break;
            case SetComp c: Comprehension(c, c.Generators, c.Elt, null, Opcode.BuildSet); break;
            case DictComp c: Comprehension(c, c.Generators, c.Key, c.Value, Opcode.BuildMap); break;
            case GeneratorExp g: GeneratorExpression(g); break;
            case JoinedStr j: JoinedString(j); break;
            case FormattedValue f: Formatted(f); break;
            case TemplateStr t: TemplateString(t); break;
            case Interpolation i: InterpolationExpression(i); break;
            case Await a: AwaitExpression(a); break;
            case Yield y: YieldExpression(y); break;
            case YieldFrom y:
                if (_scope.IsAsyncFunction) throw new CompileError("'yield from' inside async function", y.Span);
                Expr(y.Value);
                _code.Emit(Opcode.GetYieldFromIter);
                LoadNone();
                SendLoop();
                break;
            case Starred s:
                throw new CompileError("can't use starred expression here", s.Span);
            default:
                throw new CompileError($"{e.AsdlName} is not supported by this runtime", e.Span);
        }
    }

    private static readonly Constant NoneNode = new(ConstantValue.None.Instance, null);

    private static BinaryOperator OperatorOf(Operator op) => op switch
    {
        Operator.Add => BinaryOperator.Add,
        Operator.Sub => BinaryOperator.Subtract,
        Operator.Mult => BinaryOperator.Multiply,
        Operator.MatMult => BinaryOperator.MatrixMultiply,
        Operator.Div => BinaryOperator.TrueDivide,
        Operator.Mod => BinaryOperator.Remainder,
        Operator.Pow => BinaryOperator.Power,
        Operator.LShift => BinaryOperator.LeftShift,
        Operator.RShift => BinaryOperator.RightShift,
        Operator.BitOr => BinaryOperator.Or,
        Operator.BitXor => BinaryOperator.Xor,
        Operator.BitAnd => BinaryOperator.And,
        _ => BinaryOperator.FloorDivide,
    };

    /// <summary>BINARY_OP's argument for subscription, and what is added to an operator for its in-place form.</summary>
    private const int SubscriptOperator = 26, InplaceOffset = 13;

    private void Unary(UnaryOp u)
    {
        if (u.Op == UnaryOperator.USub && u.Operand is Constant { Value: ConstantValue.Int or ConstantValue.Float } literal)
        {
            LoadConstant(_unit.Constant(literal.Value switch
            {
                ConstantValue.Int i => new ConstantValue.Int(-i.Value),
                ConstantValue.Float f => new ConstantValue.Float(-f.Value),
                _ => literal.Value,
            }));
            return;
        }
        Expr(u.Operand);
        switch (u.Op)
        {
            case UnaryOperator.Not:
                _code.Emit(Opcode.ToBool);
                _code.Emit(Opcode.UnaryNot);
                break;
            case UnaryOperator.USub: _code.Emit(Opcode.UnaryNegative); break;
            case UnaryOperator.UAdd: _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.UnaryPositive); break;
            default: _code.Emit(Opcode.UnaryInvert); break;
        }
    }

    private void Bool(BoolOp b)
    {
        var end = new Label();
        for (int i = 0; i < b.Values.Length; i++)
        {
            Expr(b.Values[i]);
            if (i + 1 == b.Values.Length) break;
            _code.Emit(Opcode.Copy, 1);
            _code.Emit(Opcode.ToBool);
            _code.Jump(b.Op == BoolOperator.And ? Opcode.PopJumpIfFalse : Opcode.PopJumpIfTrue, end);
            _code.Emit(Opcode.PopTop);
        }
        _code.Place(end);
    }

    private void Compare(Syntax.Compare c)
    {
        WarnOfIdentity(c);
        Expr(c.Left);
        var cleanup = new Label();
        for (int i = 0; i < c.Ops.Length; i++)
        {
            Expr(c.Comparators[i]);
            if (i + 1 == c.Ops.Length)
            {
                EmitCompare(c.Ops[i], false);
                break;
            }
            _code.Emit(Opcode.Swap, 2);
            _code.Emit(Opcode.Copy, 2);
            EmitCompare(c.Ops[i], false);
            _code.Emit(Opcode.Copy, 1);
            _code.Emit(Opcode.ToBool);
            _code.Jump(Opcode.PopJumpIfFalse, cleanup);
            _code.Emit(Opcode.PopTop);
        }
        if (c.Ops.Length == 1) return;
        var end = new Label();
        _code.Jump(Opcode.JumpForward, end);
        _code.Place(cleanup);
        _code.Emit(Opcode.Swap, 2);
        _code.Emit(Opcode.PopTop);
        _code.Place(end);
    }

    /// <summary>The jump on a chain: each link's truth is asked for once, and none is a value.</summary>
    private void JumpIfChain(Syntax.Compare c, bool when, Label target)
    {
        WarnOfIdentity(c);
        Expr(c.Left);
        Label cleanup = new(), end = new();
        for (int i = 0; i + 1 < c.Ops.Length; i++)
        {
            Expr(c.Comparators[i]);
            _code.Emit(Opcode.Swap, 2);
            _code.Emit(Opcode.Copy, 2);
            EmitCompare(c.Ops[i], asBool: true);
            _code.Jump(Opcode.PopJumpIfFalse, cleanup);
        }
        Expr(c.Comparators[^1]);
        EmitCompare(c.Ops[^1], asBool: true);
        _code.Jump(when ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse, target);
        _code.Jump(Opcode.JumpForward, end);
        _code.Place(cleanup);
        _code.Emit(Opcode.PopTop);
        if (!when) _code.Jump(Opcode.JumpForward, target);
        _code.Place(end);
    }

    private void WarnOfIdentity(Syntax.Compare c)
    {
        for (int i = 0; i < c.Ops.Length; i++) Warn(DoubtfulCode.Identity(i == 0 ? c.Left : c.Comparators[i - 1], c.Ops[i], c.Comparators[i]), c.Span);
    }

    /// <summary>
    /// COMPARE_OP's argument: operator in bits 5 and up, 16 when the result must be a bool, and the bits of the operator's
    /// outcomes (1 unordered, 2 less, 4 greater, 8 equal), as CPython lays it out.
    /// </summary>
    private void EmitCompare(CmpOperator op, bool asBool)
    {
        (CompareOp Op, int Mask)? compare = op switch
        {
            CmpOperator.Lt => (CompareOp.Lt, 2),
            CmpOperator.LtE => (CompareOp.Le, 10),
            CmpOperator.Eq => (CompareOp.Eq, 8),
            CmpOperator.NotEq => (CompareOp.Ne, 7),
            CmpOperator.Gt => (CompareOp.Gt, 4),
            CmpOperator.GtE => (CompareOp.Ge, 12),
            _ => null,
        };
        if (compare is { } known) _code.Emit(Opcode.CompareOp, (int)known.Op << 5 | (asBool ? 16 : 0) | known.Mask);
        else if (op is CmpOperator.Is or CmpOperator.IsNot) _code.Emit(Opcode.IsOp, op == CmpOperator.IsNot ? 1 : 0);
        else _code.Emit(Opcode.ContainsOp, op == CmpOperator.NotIn ? 1 : 0);
    }

    /// <summary>Jumps when the truth of an expression is <paramref name="when"/>; falls through otherwise.</summary>
    private void JumpIf(Expr e, bool when, Label target)
    {
        SourceSpan outer = _code.Span;
        _code.Span = e.Span;
        JumpIfCore(e, when, target);
        _code.Span = outer;
    }

    private void JumpIfCore(Expr e, bool when, Label target)
    {
        switch (e)
        {
            case UnaryOp { Op: UnaryOperator.Not } not:
                JumpIf(not.Operand, !when, target);
                return;
            case BoolOp b:
                {
                    bool isOr = b.Op == BoolOperator.Or;
                    Label? skip = isOr == when ? null : new Label();
                    for (int i = 0; i + 1 < b.Values.Length; i++) JumpIf(b.Values[i], isOr, skip ?? target);
                    JumpIf(b.Values[^1], when, target);
                    if (skip is not null) _code.Place(skip);
                    return;
                }
            case Syntax.Compare { Ops.Length: 1 } c:
                {
                    CmpOperator op = c.Ops[0];
                    if (op is CmpOperator.Is or CmpOperator.IsNot && c.Comparators[0] is Constant { Value: ConstantValue.None })
                    {
                        Expr(c.Left);
                        _code.Jump((op == CmpOperator.Is) == when ? Opcode.PopJumpIfNone : Opcode.PopJumpIfNotNone, target);
                        return;
                    }
                    Expr(c.Left);
                    Expr(c.Comparators[0]);
                    EmitCompare(op, asBool: true);
                    _code.Jump(when ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse, target);
                    return;
                }
            case Syntax.Compare c:
                JumpIfChain(c, when, target);
                return;
            case Constant { Value: var constant } when _scope.Kind != ScopeKind.Annotation:
                {
                    Value value = _unit.Constant(constant);
                    if (!value.IsBool && !value.IsInt && !value.IsNone) break;
                    bool truth = !value.IsNone && value.Bits != 0;
                    if (truth == when) _code.Jump(Opcode.JumpForward, target);
                    else _code.Emit(Opcode.Nop);
                    return;
                }
        }
        Expr(e);
        _code.Emit(Opcode.ToBool);
        _code.Jump(when ? Opcode.PopJumpIfTrue : Opcode.PopJumpIfFalse, target);
    }

    private void LoadAttribute(Syntax.Attribute a)
    {
        if (IsSuperCall(a.Value, out Call? call))
        {
            LoadSuperArguments(call!);
            _code.Emit(Opcode.LoadSuperAttr, AttributeIndex(a.Attr) << 2 | (call!.Args.Length == 0 ? 0 : 2));
            return;
        }
        Expr(a.Value);
        _code.Span = AttributeSpan(a);
        _code.Emit(Opcode.LoadAttr, AttributeIndex(a.Attr) << 1);
    }

    /// <summary>CPython moves the position to the attribute's own line when an expression spans lines.</summary>
    private static SourceSpan AttributeSpan(Syntax.Attribute a)
    {
        SourceSpan span = a.Span;
        if (span.Line == span.EndLine) return span;
        int length = System.Text.Encoding.UTF8.GetByteCount(a.Attr);
        return length <= span.EndColumn ? new SourceSpan(span.EndLine, span.EndColumn - length, span.EndLine, span.EndColumn) : span;
    }

    /// <summary><c>super()</c> or <c>super(C, self)</c> where that can only be the builtin or a global.</summary>
    private bool IsSuperCall(Expr e, out Call? call)
    {
        call = e as Call;
        if (call is not { Func: Name { Id: "super" }, Keywords.Length: 0 } || !_scope.IsFunctionLike || _inlined.Count > 0) return false;
        if (Resolve("super").Where != NameScope.GlobalImplicit) return false;
        if (call.Args.Length == 2) return !call.Args.Any(a => a is Starred);
        return call.Args.Length == 0 && _scope.Find("__class__") is { Scope: NameScope.Free }
            && _scope.Symbols.Count > 0 && _scope.Symbols[0].IsParameter;
    }

    private void LoadSuperArguments(Call call)
    {
        LoadName("super");
        if (call.Args.Length == 2)
        {
            Expr(call.Args[0]);
            Expr(call.Args[1]);
            return;
        }
        _code.Emit(Opcode.LoadDeref, _code.LocalIndex("__class__", LocalKind.Free));
        bool isCell = (_code.LocalKinds[0] & LocalKind.Cell) != 0;
        _code.Emit(isCell ? Opcode.LoadDeref : Opcode.LoadFast, 0);
    }

    private void LoadSubscript(Subscript s)
    {
        Warn(DoubtfulCode.Subscripted(s.Value) ?? DoubtfulCode.Index(s.Value, s.Slice), s.Value.Span);
        Expr(s.Value);
        if (s.Slice is Syntax.Slice { Step: null } slice)
        {
            Expr(slice.Lower ?? NoneNode);
            Expr(slice.Upper ?? NoneNode);
            _code.Emit(Opcode.BinarySlice);
            return;
        }
        Expr(s.Slice);
        _code.Emit(Opcode.BinaryOp, SubscriptOperator);
    }

    /// <summary>A tuple, list or set display; with stars it is built step by step.</summary>
    private void Sequence(ImmutableArray<Expr> items, Opcode build)
    {
        if (build == Opcode.BuildTuple && TryConstantTuple(items, out Value constant))
        {
            LoadConstant(constant);
            return;
        }
        if (!items.Any(i => i is Starred))
        {
            foreach (Expr item in items) Expr(item);
            _code.Emit(build, items.Length);
            return;
        }
        (Opcode add, Opcode extend) = build == Opcode.BuildSet ? (Opcode.SetAdd, Opcode.SetUpdate) : (Opcode.ListAppend, Opcode.ListExtend);
        int plain = 0;
        while (items[plain] is not Starred) Expr(items[plain++]);
        _code.Emit(build == Opcode.BuildSet ? Opcode.BuildSet : Opcode.BuildList, plain);
        foreach (Expr item in items.Skip(plain))
        {
            if (item is Starred star)
            {
                Expr(star.Value);
                _code.Emit(extend, 1);
            }
            else
            {
                Expr(item);
                _code.Emit(add, 1);
            }
        }
        if (build == Opcode.BuildTuple) _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.ListToTuple);
    }

    private bool TryConstantTuple(ImmutableArray<Expr> items, out Value constant)
    {
        constant = default;
        var values = new Value[items.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (items[i] is Constant c) values[i] = _unit.Constant(c.Value);
            else if (items[i] is Syntax.Tuple { Ctx: ExprContext.Load } inner && TryConstantTuple(inner.Elts, out Value nested)) values[i] = nested;
            else return false;
        }
        constant = values.Length == 0 ? PyTuple.Empty : new PyTuple(values);
        return true;
    }

    private void DictDisplay(Dict d)
    {
        int pending = 0;
        bool built = false;
        for (int i = 0; i < d.Values.Length; i++)
        {
            if (d.Keys[i] is { } key)
            {
                Expr(key);
                Expr(d.Values[i]);
                if (built) _code.Emit(Opcode.MapAdd, 1);
                else pending++;
                continue;
            }
            if (!built) _code.Emit(Opcode.BuildMap, pending);
            built = true;
            Expr(d.Values[i]);
            _code.Emit(Opcode.DictUpdate, 1);
        }
        if (!built) _code.Emit(Opcode.BuildMap, pending);
    }

    private void JoinedString(JoinedStr j)
    {
        foreach (Expr part in j.Values) Expr(part);
        if (j.Values.Length == 0) LoadConstant(PyStr.Empty);
        else if (j.Values.Length > 1 || j.Values[0] is not FormattedValue) _code.Emit(Opcode.BuildString, j.Values.Length);
    }

    private void Formatted(FormattedValue f)
    {
        Expr(f.Value);
        int conversion = ConversionOf(f.Conversion);
        if (conversion != 0) _code.Emit(Opcode.ConvertValue, conversion);
        if (f.FormatSpec is null)
        {
            _code.Emit(Opcode.FormatSimple);
            return;
        }
        Expr(f.FormatSpec);
        _code.Emit(Opcode.FormatWithSpec);
    }

    // Calls.

    private void CallExpr(Call c)
    {
        Warn(DoubtfulCode.Called(c.Func), c.Func.Span);
        bool hasStar = c.Args.Any(a => a is Starred) || c.Keywords.Any(k => k.Arg is null);
        if (c.Func is Syntax.Attribute method && !hasStar)
        {
            if (IsSuperCall(method.Value, out Call? super))
            {
                _code.Span = method.Value.Span;
                LoadSuperArguments(super!);
                _code.Span = AttributeSpan(method);
                _code.Emit(Opcode.LoadSuperAttr, AttributeIndex(method.Attr) << 2 | (super!.Args.Length == 0 ? 0 : 2) | 1);
            }
            else
            {
                Expr(method.Value);
                _code.Span = AttributeSpan(method);
                _code.Emit(Opcode.LoadAttr, AttributeIndex(method.Attr) << 1 | 1);
            }
            FinishCall(c);
            return;
        }
        Expr(c.Func);
        Instruction last = _code.Instructions[^1];
        if (c.Func is Name && last.Opcode == Opcode.LoadGlobal) last.Arg |= 1;
        else _code.Emit(Opcode.PushNull);
        if (hasStar) CallWithStars(c.Args, c.Keywords, c.Span);
        else FinishCall(c);
    }

    private void FinishCall(Call c) => PlainArguments(c.Args, c.Keywords, 0, c.Span);

    /// <summary>Arguments without stars behind a callable and null; <paramref name="pushed"/> are there already.</summary>
    private void PlainArguments(ImmutableArray<Expr> args, ImmutableArray<Keyword> keywords, int pushed, SourceSpan span)
    {
        foreach (Expr arg in args) Expr(arg);
        foreach (Keyword k in keywords) Expr(k.Value);
        _code.Span = span;
        int count = pushed + args.Length + keywords.Length;
        if (keywords.Length == 0)
        {
            _code.Emit(Opcode.Call, count);
            return;
        }
        CheckKeywords(keywords);
        LoadConstant(new PyTuple([.. keywords.Select(k => (Value)_unit.Intern(k.Arg!))]));
        _code.Emit(Opcode.CallKw, count);
    }

    private static void CheckKeywords(ImmutableArray<Keyword> keywords)
    {
        var seen = new HashSet<string>();
        foreach (Keyword k in keywords)
        {
            if (k.Arg is not null && !seen.Add(k.Arg)) throw new CompileError($"keyword argument repeated: {k.Arg}", k.Span);
        }
    }

    /// <summary>CALL_FUNCTION_EX: a tuple and a dictionary or null.</summary>
    private void CallWithStars(ImmutableArray<Expr> args, ImmutableArray<Keyword> keywords, SourceSpan span)
    {
        CheckKeywords(keywords);
        if (args is [Starred only]) Expr(only.Value);
        else Sequence(args, Opcode.BuildTuple);
        EmitKeywords(keywords);
        _code.Span = span;
        _code.Emit(Opcode.CallFunctionEx);
    }

    /// <summary>Keyword arguments as one dictionary, or null for none.</summary>
    private void EmitKeywords(ImmutableArray<Keyword> keywords)
    {
        if (keywords.Length == 0)
        {
            _code.Emit(Opcode.PushNull);
            return;
        }
        int pending = 0;
        bool built = false;
        foreach (Keyword k in keywords)
        {
            if (k.Arg is not null)
            {
                LoadConstant(_unit.Intern(k.Arg));
                Expr(k.Value);
                pending++;
                continue;
            }
            FlushKeywords(ref pending, ref built);
            Expr(k.Value);
            _code.Emit(Opcode.DictMerge, 1);
        }
        FlushKeywords(ref pending, ref built);
    }

    private void FlushKeywords(ref int pending, ref bool built)
    {
        if (pending == 0 && built) return;
        _code.Emit(Opcode.BuildMap, pending);
        if (built) _code.Emit(Opcode.DictMerge, 1);
        built = true;
        pending = 0;
    }
}
