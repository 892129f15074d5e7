using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Compiler;

/// <remarks>Source: PEP 654; CPython <c>Python/codegen.c</c>: <c>codegen_try_star_except</c>.</remarks>
internal sealed partial class CodeGenerator
{
    private const int PrepareReraiseStar = 1;

    private void TryStarStatement(TryStar t)
    {
        Mark(t.Span);
        if (t.FinalBody.Length == 0) TryStarExcept(t);
        else TryFinally(t.FinalBody, () => TryStarExcept(t));
    }

    /// <summary>
    /// While the clauses run, previous exception, original exception, list of what to raise in the end, and the part that no clause has
    /// taken yet lie on the stack.
    /// </summary>
    private void TryStarExcept(TryStar t)
    {
        Label handlers = new(), end = new(), cleanup = new(), reraiseStar = new(), reraise = new();
        Handler handler = _code.BeginHandler(handlers);
        _blocks.Push(new Block.Protected(handler));
        Body(t.Body);
        _blocks.Pop();
        _code.EndHandler();
        Body(t.OrElse);
        _code.Span = default;
        _code.Jump(Opcode.JumpForward, end);

        _code.Place(handlers);
        _code.BeginHandler(cleanup, pushInstruction: true);
        _code.Emit(Opcode.PushExcInfo);
        for (int i = 0; i < t.Handlers.Length; i++)
        {
            _code.Span = t.Handlers[i].Span;
            if (i == 0)
            {
                _code.Emit(Opcode.BuildList, 0);
                _code.Emit(Opcode.Copy, 2);
            }
            StarClause(t.Handlers[i]);
            if (i + 1 < t.Handlers.Length) continue;
            _code.Emit(Opcode.ListAppend, 1);
            _code.Jump(Opcode.JumpForward, reraiseStar);
        }
        _code.Place(reraiseStar);
        _code.Span = default;
        _code.Emit(Opcode.CallIntrinsic2, PrepareReraiseStar);
        _code.Emit(Opcode.Copy, 1);
        _code.Jump(Opcode.PopJumpIfNotNone, reraise);
        _code.Emit(Opcode.PopTop);
        _code.EndHandler();
        _code.Emit(Opcode.PopExcept);
        _code.Jump(Opcode.JumpForward, end);
        _code.Place(reraise);
        _code.Emit(Opcode.Swap, 2);
        _code.Emit(Opcode.PopExcept);
        _code.Emit(Opcode.Reraise, 0);
        PlaceCleanup(cleanup);
        _code.Place(end);
    }

    private void StarClause(ExceptHandler h)
    {
        Label noMatch = new(), next = new(), bodyCleanup = new();
        Expr(h.Type!);
        _code.Span = h.Span;
        _code.Emit(Opcode.CheckEgMatch);
        _code.Emit(Opcode.Copy, 1);
        _code.Jump(Opcode.PopJumpIfNone, noMatch);
        _code.Span = h.Span;
        if (h.Name is null) _code.Emit(Opcode.PopTop);
        else StoreName(h.Name);
        _code.BeginHandler(bodyCleanup, pushInstruction: true);
        _blocks.Push(new Block.StarClause());
        Body(h.Body);
        _blocks.Pop();
        _code.EndHandler();
        _code.Span = default;
        ClearHandlerName(h.Name);
        _code.Jump(Opcode.JumpForward, next);
        // What the clause raised joins the list; the remaining part goes on to the next clause.
        _code.Place(bodyCleanup);
        ClearHandlerName(h.Name);
        _code.Emit(Opcode.ListAppend, 3);
        _code.Emit(Opcode.PopTop);
        _code.Jump(Opcode.JumpForward, next);
        _code.Place(noMatch);
        _code.Emit(Opcode.PopTop);
        _code.Place(next);
    }
}
