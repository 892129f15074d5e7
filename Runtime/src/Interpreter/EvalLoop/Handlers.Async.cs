using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <remarks>Source: PEP 492, PEP 525, PEP 654; CPython <c>Python/bytecodes.c</c>.</remarks>
internal static unsafe partial class Handlers
{
    private static partial bool GetAwaitable(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Awaiting.GetAwaitable(ts, ts.Stack.Top[-1], oparg));

    private static partial bool GetAiter(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Awaiting.GetAsyncIterator(ts, ts.Stack.Top[-1]));

    private static partial bool GetAnext(ThreadState ts, Frame frame, int oparg) => Push(ts, Awaiting.GetAsyncNext(ts, ts.Stack.Top[-1]));

    private static partial bool CheckEgMatch(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        frame.Object ??= new PyFrame(frame);
        if (!ExceptionGroupType.MatchClause(ts, frame.Object, frame.Instruction, sp[-2], sp[-1], out Value match, out Value rest)) return false;
        sp = ts.Stack.Top;
        sp[-2] = rest;
        sp[-1] = match;
        if (match.Ref is PyException handled) ts.Handled.Exception = handled;
        return true;
    }

    /// <summary>
    /// CLEANUP_THROW and END_ASYNC_FOR: the exception on top ends an iteration, or false: it is pending again.
    /// </summary>
    public static bool AbsorbThrown(ThreadState ts, Opcode opcode)
    {
        Value* sp = ts.Stack.Top;
        PyException thrown = sp[-1].Unchecked<PyException>();
        bool isAsync = opcode == Opcode.EndAsyncFor;
        if (!ts.TypeOf(thrown).IsSubtypeOf(isAsync ? ts.Interp.Exceptions.StopAsyncIteration : ts.Interp.Exceptions.StopIteration))
        {
            ts.Restore(thrown);
            return false;
        }
        if (isAsync) return Drop(ts, 2, true);
        sp[-3] = Value.None;
        sp[-2] = GeneratorCore.StopValue(thrown);
        return Drop(ts, 1, true);
    }
}
