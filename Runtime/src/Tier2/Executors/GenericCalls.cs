using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Interpreter;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Executors;

/// <summary>Calls in a trace whose callable was no Python function when it was recorded; if it is one now, it runs in a loop of its own.</summary>
/// <remarks>Memory: pointers into the pinned data stack.</remarks>
internal static unsafe class GenericCalls
{
    /// <summary>Operands are on the stack; the result replaces them. False: an exception is pending.</summary>
    public static bool Run(ThreadState ts, Uop uop, int argument)
    {
        Value* sp = ts.Stack.Top;
        PyTuple? names = null;
        if (uop is Uop.CallKw or Uop.CallKwNonPy)
        {
            names = (PyTuple)sp[-1].Ref!;
            sp--;
        }
        Value* callable = uop == Uop.CallFunctionEx ? sp - 4 : sp - 2 - argument;
        Value result;
        if (uop == Uop.CallFunctionEx)
        {
            result = CallEx(ts, callable);
        }
        else
        {
            int count = argument + (callable[1].IsNull ? 0 : 1);
            result = Operations.Call(ts, *callable, DataStack.Span(sp - count, count), names);
        }
        if (result.IsNull) return false;
        *callable = result;
        ts.Stack.Top = callable + 1;
        return true;
    }

    private static Value CallEx(ThreadState ts, Value* callable)
    {
        var evaluator = (Evaluator)ts.Interp.Evaluator;
        return evaluator.ExpandAndCall(ts, callable);
    }
}
