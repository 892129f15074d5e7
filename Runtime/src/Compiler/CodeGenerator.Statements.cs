using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

internal sealed partial class CodeGenerator
{
    private const int MaxStatementDepth = 200;

    private int _statementDepth;

    private void Statement(Stmt s)
    {
        if (++_statementDepth > MaxStatementDepth) throw new CompileError("too many statically nested blocks", s.Span);
        _code.Span = s.Span;
        StatementCore(s);
        _statementDepth--;
    }

    private void StatementCore(Stmt s)
    {
        switch (s)
        {
            case ExprStmt e: ExpressionStatement(e); break;
            case Syntax.Assign a:
                Expr(a.Value);
                for (int i = 0; i < a.Targets.Length; i++)
                {
                    if (i + 1 < a.Targets.Length) _code.Emit(Opcode.Copy, 1);
                    Assign(a.Targets[i]);
                }
                break;
            case AugAssign a: AugmentedAssign(a); break;
            case AnnAssign a: AnnotatedAssign(a); break;
            case FunctionDef or AsyncFunctionDef: FunctionStatement(FunctionParts.Of(s)!); break;
            case ClassDef c: ClassStatement(c); break;
            case TypeAlias t: TypeAliasStatement(t); break;
            case Return r: ReturnStatement(r); break;
            case Delete d: foreach (Expr target in d.Targets) DeleteTarget(target); break;
            case For f: ForStatement(f); break;
            case AsyncFor f: AsyncForStatement(f); break;
            case While w: WhileStatement(w); break;
            case If i: IfStatement(i); break;
            case With w: WithStatement(w.Items, w.Body, 0, isAsync: false); break;
            case AsyncWith w:
                if (!_scope.IsAsyncFunction) throw new CompileError("'async with' outside async function", w.Span);
                WithStatement(w.Items, w.Body, 0, isAsync: true);
                break;
            case Syntax.Match m: MatchStatement(m); break;
            case Raise r:
                if (r.Exc is not null) Expr(r.Exc);
                if (r.Cause is not null) Expr(r.Cause);
                _code.Emit(Opcode.RaiseVarargs, r.Exc is null ? 0 : r.Cause is null ? 1 : 2);
                break;
            case TryStar t: TryStarStatement(t); break;
            case Try t: TryStatement(t); break;
            case Assert a: AssertStatement(a); break;
            case Import i: ImportStatement(i); break;
            case ImportFrom i: ImportFromStatement(i); break;
            case Break: Leave(isContinue: false, s.Span); break;
            case Continue: Leave(isContinue: true, s.Span); break;
            case Syntax.Global or Nonlocal: break;
            case Pass: _code.Emit(Opcode.Nop); break;
            default: throw new CompileError($"{s.AsdlName} is not supported by this runtime", s.Span);
        }
    }

    private void ExpressionStatement(ExprStmt e)
    {
        if (e.Value is Constant && !_unit.IsInteractive)
        {
            _code.Emit(Opcode.Nop);
            return;
        }
        Expr(e.Value);
        _code.Span = e.Span;
        if (_unit.IsInteractive && _scope.Kind == ScopeKind.Module) _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.Print);
        _code.Emit(Opcode.PopTop);
    }

    private void AnnotatedAssign(AnnAssign a)
    {
        if (a.Value is not null)
        {
            Expr(a.Value);
            Assign(a.Target);
        }
        if (a.Simple && a.Target is Name name && !_scope.IsFunctionLike) BodyAnnotation(a, name);
        if (a.Value is not null) return;
        switch (a.Target)
        {
            // The target of an annotation without value is still evaluated.
            case Syntax.Attribute t:
                Expr(t.Value);
                _code.Emit(Opcode.PopTop);
                break;
            case Subscript t:
                Expr(t.Value);
                _code.Emit(Opcode.PopTop);
                Expr(t.Slice);
                _code.Emit(Opcode.PopTop);
                break;
        }
    }

    // Assignment.

    /// <summary>Stores the top of the stack.</summary>
    private void Assign(Expr target)
    {
        SourceSpan outer = _code.Span;
        _code.Span = target.Span;
        switch (target)
        {
            case Name n:
                StoreName(n.Id);
                break;
            case Syntax.Attribute a:
                Expr(a.Value);
                _code.Span = AttributeSpan(a);
                _code.Emit(Opcode.StoreAttr, AttributeIndex(a.Attr));
                break;
            case Subscript { Slice: Syntax.Slice { Step: null } slice } s:
                Expr(s.Value);
                Expr(slice.Lower ?? NoneNode);
                Expr(slice.Upper ?? NoneNode);
                _code.Emit(Opcode.StoreSlice);
                break;
            case Subscript s:
                Expr(s.Value);
                Expr(s.Slice);
                _code.Emit(Opcode.StoreSubscr);
                break;
            case Syntax.Tuple t: Unpack(t.Elts, t.Span); break;
            case List l: Unpack(l.Elts, l.Span); break;
            case Starred s: throw new CompileError("starred assignment target must be in a list or tuple", s.Span);
            default: throw new CompileError($"cannot assign to {target.AsdlName}", target.Span);
        }
        _code.Span = outer;
    }

    private void Unpack(ImmutableArray<Expr> targets, SourceSpan whole)
    {
        int star = -1;
        for (int i = 0; i < targets.Length; i++)
        {
            if (targets[i] is not Starred) continue;
            if (star >= 0) throw new CompileError("multiple starred expressions in assignment", whole);
            star = i;
        }
        if (star < 0) _code.Emit(Opcode.UnpackSequence, targets.Length);
        else if (star > 255) throw new CompileError("too many expressions in star-unpacking assignment", targets[star].Span);
        else _code.Emit(Opcode.UnpackEx, star | (targets.Length - star - 1) << 8);
        foreach (Expr target in targets) Assign(target is Starred s ? s.Value : target);
    }

    private void AugmentedAssign(AugAssign a)
    {
        int op = (int)OperatorOf(a.Op) + InplaceOffset;
        switch (a.Target)
        {
            case Name n:
                _code.Span = n.Span;
                LoadName(n.Id);
                Expr(a.Value);
                _code.Span = a.Span;
                _code.Emit(Opcode.BinaryOp, op);
                _code.Span = n.Span;
                StoreName(n.Id);
                break;
            case Syntax.Attribute t:
                Expr(t.Value);
                _code.Span = AttributeSpan(t);
                _code.Emit(Opcode.Copy, 1);
                _code.Emit(Opcode.LoadAttr, AttributeIndex(t.Attr) << 1);
                Expr(a.Value);
                _code.Span = a.Span;
                _code.Emit(Opcode.BinaryOp, op);
                _code.Span = AttributeSpan(t);
                _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.StoreAttr, AttributeIndex(t.Attr));
                break;
            case Subscript { Slice: Syntax.Slice { Step: null } slice } t:
                Expr(t.Value);
                Expr(slice.Lower ?? NoneNode);
                Expr(slice.Upper ?? NoneNode);
                _code.Span = t.Span;
                for (int i = 0; i < 3; i++) _code.Emit(Opcode.Copy, 3);
                _code.Emit(Opcode.BinarySlice);
                Expr(a.Value);
                _code.Span = a.Span;
                _code.Emit(Opcode.BinaryOp, op);
                _code.Span = t.Span;
                for (int i = 4; i >= 2; i--) _code.Emit(Opcode.Swap, i);
                _code.Emit(Opcode.StoreSlice);
                break;
            case Subscript t:
                Expr(t.Value);
                Expr(t.Slice);
                _code.Span = t.Span;
                _code.Emit(Opcode.Copy, 2);
                _code.Emit(Opcode.Copy, 2);
                _code.Emit(Opcode.BinaryOp, SubscriptOperator);
                Expr(a.Value);
                _code.Span = a.Span;
                _code.Emit(Opcode.BinaryOp, op);
                _code.Span = t.Span;
                _code.Emit(Opcode.Swap, 3);
                _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.StoreSubscr);
                break;
            default:
                throw new CompileError($"'{a.Target.AsdlName}' is an illegal expression for augmented assignment", a.Target.Span);
        }
    }

    private void DeleteTarget(Expr target)
    {
        _code.Span = target.Span;
        switch (target)
        {
            case Name n:
                DeleteName(n.Id);
                break;
            case Syntax.Attribute a:
                Expr(a.Value);
                _code.Span = AttributeSpan(a);
                _code.Emit(Opcode.DeleteAttr, AttributeIndex(a.Attr));
                break;
            case Subscript s:
                Expr(s.Value);
                Expr(s.Slice);
                _code.Emit(Opcode.DeleteSubscr);
                break;
            case Syntax.Tuple t: foreach (Expr e in t.Elts) DeleteTarget(e); break;
            case List l: foreach (Expr e in l.Elts) DeleteTarget(e); break;
            default: throw new CompileError($"cannot delete {target.AsdlName}", target.Span);
        }
    }

    // Control flow.

    private void IfStatement(If i)
    {
        Label otherwise = new(), end = new();
        JumpIf(i.Test, false, i.OrElse.Length > 0 ? otherwise : end);
        Body(i.Body);
        if (i.OrElse.Length > 0)
        {
            _code.Span = default;
            _code.Jump(Opcode.JumpForward, end);
            _code.Place(otherwise);
            Body(i.OrElse);
        }
        _code.Place(end);
    }

    private void WhileStatement(While w)
    {
        Label start = new(), otherwise = new(), end = new();
        _code.Place(start);
        _blocks.Push(new Block.Loop(start, end, HasIterator: false));
        JumpIf(w.Test, false, otherwise);
        Body(w.Body);
        _code.Span = default;
        _code.EmitJump(Opcode.JumpBackward, start);
        _blocks.Pop();
        _code.Place(otherwise);
        Body(w.OrElse);
        _code.Place(end);
    }

    private void ForStatement(For f)
    {
        Label start = new(), exhausted = new(), end = new();
        Expr(f.Iter);
        _code.Span = f.Iter.Span;
        _code.Emit(Opcode.GetIter);
        _code.Place(start);
        _blocks.Push(new Block.Loop(start, end, HasIterator: true));
        _code.EmitJump(Opcode.ForIter, exhausted);
        Assign(f.Target);
        Body(f.Body);
        _code.Span = default;
        _code.EmitJump(Opcode.JumpBackward, start);
        _code.Span = f.Iter.Span;
        _blocks.Pop();
        _code.Place(exhausted);
        _code.Emit(Opcode.EndFor);
        _code.Emit(Opcode.PopIter);
        Body(f.OrElse);
        _code.Place(end);
    }

    private void ReturnStatement(Return r)
    {
        if (!_scope.IsFunctionLike) throw new CompileError("'return' outside function", r.Span);
        if (r.Value is not null && _scope.IsAsyncFunction && _scope.IsGenerator) throw new CompileError("'return' with value in async generator", r.Span);
        SourceSpan span = _code.Span;
        var constant = r.Value as Constant;
        bool needsValueFirst = r.Value is not null && constant is null;
        if (needsValueFirst) Expr(r.Value!);
        if (constant is not null) Mark(constant.Span);
        if (r.Value?.Span.Line != r.Span.Line) Mark(r.Span);
        else if (needsValueFirst) _code.Span = r.Span;
        _leaving = r.Span;
        List<Block> left = Unwind(_ => false, preserveTop: needsValueFirst);
        if (!needsValueFirst) LoadConstant(constant is null ? Value.None : _unit.Constant(constant.Value));
        _code.Emit(Opcode.ReturnValue);
        Rewind(left);
        _code.Span = span;
    }

    /// <summary>A line of its own for a statement whose code may begin on another one, so that tracing sees it.</summary>
    private void Mark(SourceSpan span)
    {
        _code.Span = span;
        _code.Emit(Opcode.Nop);
    }

    private void Leave(bool isContinue, SourceSpan span)
    {
        Block.Loop? loop = null;
        _leaving = span;
        Mark(span);
        List<Block> left = Unwind(b =>
        {
            loop = b as Block.Loop;
            return loop is not null;
        }, preserveTop: false);
        if (loop is null) throw new CompileError(isContinue ? "'continue' not properly in loop" : "'break' outside loop", span);
        if (!isContinue && loop.HasIterator) _code.Emit(Opcode.PopIter);
        if (isContinue) _code.EmitJump(Opcode.JumpBackward, loop.Start);
        else _code.EmitJump(Opcode.JumpForward, loop.End);
        Rewind(left);
    }

    private void AssertStatement(Assert a)
    {
        if (a.Test is Syntax.Tuple { Elts.Length: > 0 } or Constant { Value: ConstantValue.Tuple { Items.Length: > 0 } })
            Warn("assertion is always true, perhaps remove parentheses?", a.Span);
        if (_unit.OptimizationLevel > 0) return;
        var end = new Label();
        JumpIf(a.Test, true, end);
        _code.Span = a.Test.Span;
        _code.Emit(Opcode.LoadCommonConstant, 0);
        if (a.Msg is not null)
        {
            _code.Emit(Opcode.PushNull);
            Expr(a.Msg);
            _code.Emit(Opcode.Call, 1);
        }
        _code.Emit(Opcode.RaiseVarargs, 1);
        _code.Place(end);
    }

    private void ImportStatement(Import i)
    {
        foreach (Alias alias in i.Names)
        {
            LoadConstant(Value.Int(0));
            LoadNone();
            _code.Emit(Opcode.ImportName, _code.NameIndex(alias.Name));
            if (alias.AsName is null)
            {
                StoreName(alias.Name.Split('.')[0]);
                continue;
            }
            string[] parts = alias.Name.Split('.');
            for (int p = 1; p < parts.Length; p++)
            {
                _code.Emit(Opcode.ImportFrom, _code.NameIndex(parts[p]));
                _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopTop);
            }
            StoreName(alias.AsName);
        }
    }

    private void ImportFromStatement(ImportFrom i)
    {
        if (i is { Module: "__future__", Level: 0 } && i.Span.Line > _unit.Future.LastLine)
            throw new CompileError("from __future__ imports must occur at the beginning of the file", i.Span);
        LoadConstant(Value.Int(i.Level));
        LoadConstant(new PyTuple([.. i.Names.Select(n => (Value)_unit.Intern(n.Name))]));
        _code.Emit(Opcode.ImportName, _code.NameIndex(i.Module ?? ""));
        foreach (Alias alias in i.Names)
        {
            if (alias.Name == "*")
            {
                _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.ImportStar);
                break;
            }
            _code.Emit(Opcode.ImportFrom, _code.NameIndex(alias.Name));
            StoreName(alias.AsName ?? alias.Name);
        }
        _code.Emit(Opcode.PopTop);
    }
}
