using System.Collections.Immutable;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

internal sealed partial class CodeGenerator
{
    /// <summary>What an early exit has to undo on its way out of a statement.</summary>
    private abstract record Block
    {
        public sealed record Loop(Label Start, Label End, bool HasIterator) : Block;

        /// <summary>The body of a try with a finally clause: its code runs on the way out.</summary>
        public sealed record Finally(ImmutableArray<Stmt> Body, Handler Handler) : Block;

        /// <summary>The body of a try whose handlers only have to be closed.</summary>
        public sealed record Protected(Handler Handler) : Block;

        /// <summary>Inside a finally clause that runs for an exception: previous exception and exception lie on the stack.</summary>
        public sealed record FinallyHandler(Handler Handler) : Block;

        /// <summary>Inside an except clause; <paramref name="Name"/> is deleted on the way out.</summary>
        public sealed record Except(string? Name, Handler Outer, Handler? Cleanup) : Block;

        /// <summary>A return value that waits on the stack below a finally clause, which may itself return or break.</summary>
        public sealed record Preserved : Block;

        /// <summary>The body of a with statement: exit function and its self lie on the stack.</summary>
        public sealed record Context(Handler Handler, SourceSpan Span, bool IsAsync) : Block;

        /// <summary>Inside an except* clause, which no jump may leave.</summary>
        public sealed record StarClause : Block;
    }

    /// <summary>The statement that leaves blocks, for its message.</summary>
    private SourceSpan _leaving;

    /// <summary>
    /// Emits what leaving the blocks needs, innermost first, up to the one that <paramref name="stop"/> accepts. The blocks and
    /// handlers are closed meanwhile; <see cref="Rewind"/> opens them again for the code behind. What follows code of the program's has no place of its own.
    /// </summary>
    /// <remarks>Source: CPython <c>Python/codegen.c</c>: <c>codegen_unwind_fblock</c>.</remarks>
    private List<Block> Unwind(Func<Block, bool> stop, bool preserveTop)
    {
        var left = new List<Block>();
        while (_blocks.Count > 0)
        {
            if (stop(_blocks.Peek())) break;
            Block block = _blocks.Pop();
            left.Add(block);
            LeaveBlock(block, preserveTop);
        }
        return left;
    }

    private void Rewind(List<Block> left)
    {
        for (int i = left.Count - 1; i >= 0; i--)
        {
            _blocks.Push(left[i]);
            switch (left[i])
            {
                case Block.Finally f: _code.ResumeHandler(f.Handler); break;
                case Block.Protected p: _code.ResumeHandler(p.Handler); break;
                case Block.FinallyHandler f: _code.ResumeHandler(f.Handler); break;
                case Block.Context c: _code.ResumeHandler(c.Handler); break;
                case Block.Except e:
                    _code.ResumeHandler(e.Outer);
                    if (e.Cleanup is not null) _code.ResumeHandler(e.Cleanup);
                    break;
            }
        }
    }

    private void LeaveBlock(Block block, bool preserveTop)
    {
        switch (block)
        {
            case Block.Loop { HasIterator: true }:
                if (preserveTop) _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopIter);
                break;
            case Block.StarClause:
                throw new CompileError("'break', 'continue' and 'return' cannot appear in an except* block", _leaving);
            case Block.Preserved:
                if (preserveTop) _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopTop);
                break;
            case Block.Protected:
                _code.EndHandler();
                break;
            case Block.Finally f:
                _code.EndHandler();
                if (preserveTop) _blocks.Push(new Block.Preserved());
                Body(f.Body);
                if (preserveTop) _blocks.Pop();
                _code.Span = default;
                break;
            case Block.FinallyHandler:
                if (preserveTop) _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopTop);
                _code.EndHandler();
                if (preserveTop) _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopExcept);
                break;
            case Block.Except e:
                if (e.Cleanup is not null) _code.EndHandler();
                _code.EndHandler();
                if (preserveTop) _code.Emit(Opcode.Swap, 2);
                _code.Emit(Opcode.PopExcept);
                ClearHandlerName(e.Name);
                break;
            case Block.Context c:
                _code.EndHandler();
                if (preserveTop)
                {
                    _code.Emit(Opcode.Swap, 3);
                    _code.Emit(Opcode.Swap, 2);
                }
                _code.Span = c.Span;
                CallExitWithNones(c.IsAsync);
                _code.Span = default;
                break;
        }
    }

    private void ClearHandlerName(string? name)
    {
        if (name is null) return;
        LoadNone();
        StoreName(name);
        DeleteName(name);
    }

    private void TryStatement(Try t)
    {
        Mark(t.Span);
        if (t.FinalBody.Length == 0) TryExcept(t);
        else TryFinally(t.FinalBody, () => TryBody(t));
    }

    private void TryBody(Try t)
    {
        if (t.Handlers.Length > 0) TryExcept(t);
        else Body(t.Body);
    }

    private void TryFinally(ImmutableArray<Stmt> finalBody, Action body)
    {
        Label handlerLabel = new(), end = new();
        Handler handler = _code.BeginHandler(handlerLabel);
        _blocks.Push(new Block.Finally(finalBody, handler));
        body();
        _blocks.Pop();
        _code.EndHandler();
        Body(finalBody);
        _code.Span = default;
        _code.Jump(Opcode.JumpForward, end);

        _code.Place(handlerLabel);
        var cleanup = new Label();
        Handler cleanupHandler = _code.BeginHandler(cleanup, pushInstruction: true);
        _code.Emit(Opcode.PushExcInfo);
        _blocks.Push(new Block.FinallyHandler(cleanupHandler));
        Body(finalBody);
        _blocks.Pop();
        _code.Span = default;
        _code.Emit(Opcode.Reraise, 0);
        _code.EndHandler();
        PlaceCleanup(cleanup);
        _code.Place(end);
    }

    /// <summary>Restores the exception that was being handled before a handler that itself raised.</summary>
    private void PlaceCleanup(Label cleanup)
    {
        _code.Place(cleanup);
        _code.Span = default;
        _code.Emit(Opcode.Copy, 3);
        _code.Emit(Opcode.PopExcept);
        _code.Emit(Opcode.Reraise, 1);
    }

    private void TryExcept(Try t)
    {
        Label handlers = new(), end = new(), cleanup = new();
        Handler handler = _code.BeginHandler(handlers);
        _blocks.Push(new Block.Protected(handler));
        Body(t.Body);
        _blocks.Pop();
        _code.EndHandler();
        Body(t.OrElse);
        _code.Span = default;
        _code.Jump(Opcode.JumpForward, end);

        _code.Place(handlers);
        Handler cleanupHandler = _code.BeginHandler(cleanup, pushInstruction: true);
        _code.Emit(Opcode.PushExcInfo);
        foreach (ExceptHandler h in t.Handlers)
        {
            var next = new Label();
            if (h.Type is null && !ReferenceEquals(h, t.Handlers[^1])) throw new CompileError("default 'except:' must be last", h.Span);
            _code.Span = h.Span;
            if (h.Type is not null)
            {
                Expr(h.Type);
                _code.Span = h.Span;
                _code.Emit(Opcode.CheckExcMatch);
                _code.Jump(Opcode.PopJumpIfFalse, next);
            }
            HandlerBody(h, cleanupHandler, end);
            _code.Place(next);
        }
        _code.Span = default;
        _code.Emit(Opcode.Reraise, 0);
        _code.EndHandler();
        PlaceCleanup(cleanup);
        _code.Place(end);
    }

    private void HandlerBody(ExceptHandler h, Handler cleanupHandler, Label end)
    {
        _code.Span = h.Span;
        if (h.Name is null)
        {
            _code.Emit(Opcode.PopTop);
            _blocks.Push(new Block.Except(null, cleanupHandler, null));
            Body(h.Body);
            _blocks.Pop();
            _code.Span = default;
            _code.EndHandler();
            _code.Emit(Opcode.PopExcept);
            _code.Jump(Opcode.JumpForward, end);
            _code.ResumeHandler(cleanupHandler);
            return;
        }
        StoreName(h.Name);
        var nameCleanup = new Label();
        Handler nameHandler = _code.BeginHandler(nameCleanup, pushInstruction: true);
        _blocks.Push(new Block.Except(h.Name, cleanupHandler, nameHandler));
        Body(h.Body);
        _blocks.Pop();
        _code.EndHandler();
        _code.Span = default;
        _code.EndHandler();
        _code.Emit(Opcode.PopExcept);
        ClearHandlerName(h.Name);
        _code.Jump(Opcode.JumpForward, end);
        _code.ResumeHandler(cleanupHandler);
        _code.Place(nameCleanup);
        ClearHandlerName(h.Name);
        _code.Emit(Opcode.Reraise, 1);
    }

    private void WithStatement(ImmutableArray<WithItem> items, ImmutableArray<Stmt> body, int index, bool isAsync)
    {
        WithItem item = items[index];
        Label handlerLabel = new(), end = new(), suppress = new(), cleanup = new();
        SourceSpan span = item.ContextExpr.Span;
        Expr(item.ContextExpr);
        _code.Span = span;
        _code.Emit(Opcode.Copy, 1);
        _code.Emit(Opcode.LoadSpecial, isAsync ? 3 : 1);
        _code.Emit(Opcode.Swap, 2);
        _code.Emit(Opcode.Swap, 3);
        _code.Emit(Opcode.LoadSpecial, isAsync ? 2 : 0);
        _code.Emit(Opcode.Call, 0);
        if (isAsync) EmitAwait(AwaitEnter);
        Handler handler = _code.BeginHandler(handlerLabel, pushInstruction: true, above: 1);
        _blocks.Push(new Block.Context(handler, span, isAsync));
        if (item.OptionalVars is null) _code.Emit(Opcode.PopTop);
        else Assign(item.OptionalVars);
        if (index + 1 < items.Length) WithStatement(items, body, index + 1, isAsync);
        else Body(body);
        _blocks.Pop();
        _code.EndHandler();
        _code.Span = span;
        CallExitWithNones(isAsync);
        _code.Jump(Opcode.JumpForward, end);

        _code.Place(handlerLabel);
        _code.BeginHandler(cleanup, pushInstruction: true);
        _code.Emit(Opcode.PushExcInfo);
        _code.Emit(Opcode.WithExceptStart);
        if (isAsync) EmitAwait(AwaitExit);
        _code.Emit(Opcode.ToBool);
        _code.Jump(Opcode.PopJumpIfTrue, suppress);
        _code.Emit(Opcode.Reraise, 2);
        _code.Place(suppress);
        _code.Emit(Opcode.PopTop);
        _code.EndHandler();
        _code.Emit(Opcode.PopExcept);
        for (int i = 0; i < 3; i++) _code.Emit(Opcode.PopTop);
        _code.Jump(Opcode.JumpForward, end);
        PlaceCleanup(cleanup);
        _code.Place(end);
    }

    /// <summary><c>exit(None, None, None)</c>, its result dropped; exit function and self are on the stack.</summary>
    private void CallExitWithNones(bool isAsync)
    {
        for (int i = 0; i < 3; i++) LoadNone();
        _code.Emit(Opcode.Call, 3);
        if (isAsync) EmitAwait(AwaitExit);
        _code.Emit(Opcode.PopTop);
    }
}
