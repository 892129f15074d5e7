using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <remarks>Source: PEP 492; CPython <c>Python/codegen.c</c>: <c>codegen_async_for</c>, <c>codegen_async_with_inner</c>.</remarks>
internal sealed partial class CodeGenerator
{
    /// <summary>GET_AWAITABLE's argument: what the awaited value came from, for its message.</summary>
    private const int AwaitPlain = 0, AwaitEnter = 1, AwaitExit = 2;

    /// <summary>True where <c>await</c> may stand: in an async function, or in a generator expression, which it makes asynchronous.</summary>
    private bool MayAwait => _scope.IsAsyncFunction || _scope.Kind == ScopeKind.GeneratorExpression;

    private void AwaitExpression(Await a)
    {
        if (!_scope.IsFunctionLike) throw new CompileError("'await' outside function", a.Span);
        if (!MayAwait) throw new CompileError("'await' outside async function", a.Span);
        Expr(a.Value);
        EmitAwait(AwaitPlain);
    }

    /// <summary>Awaits the top of the stack; the result takes its place.</summary>
    private void EmitAwait(int origin)
    {
        _code.Emit(Opcode.GetAwaitable, origin);
        LoadNone();
        SendLoop();
    }

    private void YieldExpression(Yield y)
    {
        if (y.Value is null) LoadNone();
        else Expr(y.Value);
        EmitYield();
    }

    private void EmitYield()
    {
        if (_scope.IsAsync) _code.Emit(Opcode.CallIntrinsic1, (int)Intrinsic1.AsyncGenWrap);
        _code.Emit(Opcode.YieldValue, 0);
        _code.Emit(Opcode.Resume, 1);
    }

    private void AsyncForStatement(AsyncFor f)
    {
        if (!_scope.IsAsyncFunction) throw new CompileError("'async for' outside async function", f.Span);
        Label start = new(), end = new(), except = new();
        Expr(f.Iter);
        _code.Span = f.Iter.Span;
        _code.Emit(Opcode.GetAiter);
        _code.Place(start);
        _blocks.Push(new Block.Loop(start, end, HasIterator: true));
        EmitAsyncNext(except);
        Assign(f.Target);
        Body(f.Body);
        _code.Span = default;
        _code.EmitJump(Opcode.JumpBackward, start);
        _code.Span = f.Iter.Span;
        _blocks.Pop();
        _code.Place(except);
        _code.Emit(Opcode.EndAsyncFor);
        Body(f.OrElse);
        _code.Place(end);
    }

    /// <summary>The next item of the async iterator on the stack; its end goes to a label, the exception on top.</summary>
    private void EmitAsyncNext(Label except)
    {
        _code.BeginHandler(except);
        _code.Emit(Opcode.GetAnext);
        LoadNone();
        SendLoop();
        _code.EndHandler();
    }
}
