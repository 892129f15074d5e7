using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <summary>
/// Annotations, which are computed on demand by functions of their own (PEP 649), or kept as text under
/// <c>from __future__ import annotations</c>.
/// </summary>
/// <remarks>Source: PEP 649, PEP 749; CPython <c>Python/codegen.c</c>: <c>codegen_process_deferred_annotations</c>.</remarks>
internal sealed partial class CodeGenerator
{
    /// <summary>The annotations of this class or module body; the number of one that may not be reached, or -1.</summary>
    private List<(string Name, AnnAssign Statement, int Index)> _bodyAnnotations = [];

    /// <summary>Pushes the function that computes annotations on demand. False when there are none.</summary>
    private bool AnnotateFunction(Node key, Arguments args, Expr? returns)
    {
        var annotated = SymbolTable.AnnotationOrder(args).Where(a => a.Annotation is not null).Select(a => (a.Name, a.Annotation!)).ToList();
        if (returns is not null) annotated.Add(("return", returns));
        if (annotated.Count == 0) return false;
        CodeGenerator inner = BeginAnnotate(key, _code.Span);
        foreach ((string name, Expr annotation) in annotated)
        {
            inner.LoadConstant(_unit.Intern(Mangle(name)));
            inner.AnnotationValue(annotation);
        }
        inner._code.Emit(Opcode.BuildMap, annotated.Count);
        inner._code.Emit(Opcode.ReturnValue);
        MakeFunction(inner, inner.Finish("__annotate__", inner._firstLine, 0, null), 0);
        return true;
    }

    private int _firstLine;

    /// <summary>A scope with the parameter <c>format</c>, of which it computes 1 (VALUE) and 2 (VALUE_WITH_FAKE_GLOBALS).</summary>
    /// <param name="key">Whose annotations they are.</param>
    /// <param name="span">Of what that computes no annotation.</param>
    private CodeGenerator BeginAnnotate(Node key, SourceSpan span)
    {
        var inner = new CodeGenerator(_unit, CurrentScopeOf(key), this) { _firstLine = span.Line };
        inner.Begin(span.Line);
        inner._code.Span = span;
        var supported = new Label();
        inner._code.Emit(Opcode.LoadFast, 0);
        inner.LoadConstant(Value.Int(2));
        inner.EmitCompare(CmpOperator.Gt, asBool: true);
        inner._code.Jump(Opcode.PopJumpIfFalse, supported);
        inner._code.Emit(Opcode.LoadCommonConstant, 1);
        inner._code.Emit(Opcode.RaiseVarargs, 1);
        inner._code.Place(supported);
        return inner;
    }

    /// <summary>An annotation's value, or its text. <c>*args: *Ts</c> means the one item of Ts.</summary>
    private void AnnotationValue(Expr annotation)
    {
        if (_unit.Future.Annotations)
        {
            LoadConstant(AnnotationText(annotation));
            return;
        }
        StarredValue(annotation);
    }

    private PyStr AnnotationText(Expr annotation) => _unit.Intern(annotation is Syntax.Tuple { Elts.Length: > 0 } ? $"({Unparser.Unparse(annotation)})" : Unparser.Unparse(annotation));

    private void StarredValue(Expr e)
    {
        if (e is not Starred star)
        {
            Expr(e);
            return;
        }
        Expr(star.Value);
        _code.Emit(Opcode.UnpackSequence, 1);
    }

    /// <summary>Before a class or module body: what its annotations need. A module's function is made here, a class's behind the body.</summary>
    private void BeginBodyAnnotations(ImmutableArray<Stmt> body)
    {
        CollectBodyAnnotations(body);
        if (_bodyAnnotations.Count == 0) return;
        if (_unit.Future.Annotations)
        {
            _code.Emit(Opcode.SetupAnnotations);
            return;
        }
        if (_scope.Kind == ScopeKind.Module) EmitBodyAnnotations(body[0].Span);
        if (!_bodyAnnotations.Exists(a => a.Index >= 0)) return;
        _code.Emit(Opcode.BuildSet, 0);
        if (_scope.Kind == ScopeKind.Module) StoreName(Scope.ConditionalAnnotations);
        else _code.Emit(Opcode.StoreDeref, _code.LocalIndex(Scope.ConditionalAnnotations, LocalKind.Cell));
    }

    private void EmitBodyAnnotations(SourceSpan span)
    {
        if (_bodyAnnotations.Count == 0 || _unit.Future.Annotations) return;
        CodeGenerator inner = BeginAnnotate(_scope.BodyAnnotations, span);
        inner._code.Emit(Opcode.BuildMap, 0);
        foreach ((string name, AnnAssign statement, int index) in _bodyAnnotations)
        {
            var skip = new Label();
            inner._code.Span = statement.Span;
            if (index >= 0)
            {
                inner.LoadConstant(Value.Int(index));
                inner.LoadName(Scope.ConditionalAnnotations);
                inner._code.Emit(Opcode.ContainsOp, 0);
                inner._code.Jump(Opcode.PopJumpIfFalse, skip);
            }
            inner.StarredValue(statement.Annotation);
            inner._code.Emit(Opcode.Copy, 2);
            inner.LoadConstant(_unit.Intern(Mangle(name)));
            inner._code.Span = span;
            inner._code.Emit(Opcode.StoreSubscr);
            inner._code.Place(skip);
        }
        inner._code.Emit(Opcode.ReturnValue);
        MakeFunction(inner, inner.Finish("__annotate__", inner._firstLine, 0, null), 0);
        StoreName(_scope.Kind == ScopeKind.Class ? "__annotate_func__" : "__annotate__");
    }

    /// <summary>An annotation statement of a class or module body is reached.</summary>
    private void BodyAnnotation(AnnAssign a, Name name)
    {
        SourceSpan span = _code.Span;
        if (_unit.Future.Annotations)
        {
            LoadConstant(AnnotationText(a.Annotation));
            _code.Emit(Opcode.LoadName, _code.NameIndex("__annotations__"));
            LoadConstant(_unit.Intern(Mangle(name.Id)));
            _code.Emit(Opcode.StoreSubscr);
            return;
        }
        int index = _bodyAnnotations.Find(b => ReferenceEquals(b.Statement, a)).Index;
        if (index < 0) return;
        _code.Span = a.Span;
        if (_scope.Kind == ScopeKind.Module) LoadName(Scope.ConditionalAnnotations);
        else _code.Emit(Opcode.LoadDeref, _code.LocalIndex(Scope.ConditionalAnnotations, LocalKind.Cell));
        LoadConstant(Value.Int(index));
        _code.Emit(Opcode.SetAdd, 1);
        _code.Emit(Opcode.PopTop);
        _code.Span = span;
    }

    /// <summary>Any part of a module may not have run when its annotations are asked for; of a class only what stands in a block.</summary>
    private void CollectBodyAnnotations(ImmutableArray<Stmt> body)
    {
        _bodyAnnotations = [];
        int conditional = 0;
        foreach (Stmt s in body) Collect(s, isConditional: _scope.Kind == ScopeKind.Module);

        void Collect(Node node, bool isConditional)
        {
            if (node is FunctionDef or AsyncFunctionDef or ClassDef or Syntax.Expr) return;
            if (node is AnnAssign a)
            {
                if (a is { Simple: true, Target: Name name }) _bodyAnnotations.Add((name.Id, a, isConditional ? conditional++ : -1));
                return;
            }
            foreach (Node child in node.Children) Collect(child, isConditional: true);
        }
    }
}
