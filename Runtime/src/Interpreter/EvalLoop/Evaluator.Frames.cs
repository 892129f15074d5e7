using System.Runtime.CompilerServices;
using PyJitVerify.Runtime.Objects;
using Debug = System.Diagnostics.Debug;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>Putting frames on the data stack and taking them off.</summary>
internal sealed unsafe partial class Evaluator
{
    /// <summary>
    /// Pushes a frame whose parameters are the arguments where they lie: no copy. The caller's stack is cut at
    /// <paramref name="callable"/>, where the result will go.
    /// </summary>
    public bool PushExact(ThreadState ts, Frame caller, PyFunction function, Value* args, Value* callable)
    {
        PyCode code = function.Code;
        int argCount = code.ArgCount;
        int start = (int)(args - ts.Stack.Base);
        if (!EnterFrame(ts, code, start)) return false;
        for (int i = argCount; i < code.LocalCount; i++) args[i] = default;
        caller.StackDepth = (int)(callable - ts.Stack.Base) - caller.Base;
        InitFrame(ts, function, start, isEntry: false);
        return true;
    }

    /// <summary>Pushes the frame of a method that an operator calls, behind the operands, of which it gets copies.</summary>
    public bool PushOperator(ThreadState ts, Frame caller, PyFunction method, Value* operands)
    {
        PyCode code = method.Code;
        Value* locals = operands + 2;
        int start = (int)(locals - ts.Stack.Base);
        if (!EnterFrame(ts, code, start)) return false;
        locals[0] = operands[0];
        locals[1] = operands[1];
        for (int i = 2; i < code.LocalCount; i++) locals[i] = default;
        caller.StackDepth = start - caller.Base;
        InitFrame(ts, method, start, isEntry: false);
        ts.Frame!.Owner = FrameOwner.Operator;
        return true;
    }

    /// <summary>Pushes a frame and binds arguments, which are copied out of the way first.</summary>
    private bool PushBound(ThreadState ts, PyFunction function, ReadOnlySpan<Value> args, PyTuple? keywordNames, Value* callable, bool isEntry)
    {
        PyCode code = function.Code;
        int start = ts.Stack.TopIndex;
        if (!EnterFrame(ts, code, start)) return false;
        Span<Value> locals = ts.Stack.Slice(start, code.LocalCount);
        locals.Clear();
        if (!ArgumentBinder.Bind(ts, function, args, keywordNames, locals))
        {
            ts.PythonDepth--;
            return false;
        }
        if (ts.Frame is { } caller && !isEntry) caller.StackDepth = (int)(callable - ts.Stack.Base) - caller.Base;
        InitFrame(ts, function, start, isEntry);
        return true;
    }

    /// <summary>Counts depth and budget of a call. False: RecursionError or the end of the budget is pending.</summary>
    private static bool EnterFrame(ThreadState ts, PyCode code, int start)
    {
        if (ts.PythonDepth >= ts.Interp.RecursionLimit || !ts.Stack.HasRoom(start, code.LocalCount + code.StackSize))
            return ts.RefuseRecursion();
        Budget budget = ts.Budget;
        budget.Instructions -= Budget.CallCost;
        if (budget.Instructions < 0) return budget.Exhaust(ts, BudgetKind.Instructions);
        ts.PythonDepth++;
        return true;
    }

    /// <summary>
    /// Pushes the frame of a call that machine code made without one: depth and room were seen to be there, the budget is spent, the locals
    /// are in place.
    /// </summary>
    public static void PushInlined(ThreadState ts, PyFunction function, int start, int callerDepth, int returnTo, int instruction, bool isOperator)
    {
        Frame caller = ts.Frame!;
        caller.StackDepth = callerDepth;
        caller.ReturnTo = returnTo;
        ts.PythonDepth++;
        Debug.Assert(ts.PythonDepth <= ts.Interp.RecursionLimit);
        InitFrame(ts, function, start, isEntry: false);
        ts.Frame!.Instruction = instruction;
        if (isOperator) ts.Frame.Owner = FrameOwner.Operator;
    }

    private static void InitFrame(ThreadState ts, PyFunction function, int start, bool isEntry)
    {
        Frame frame = ts.AcquireFrame();
        // A frame is often used again by the function that had it last: no write barrier then.
        if (!ReferenceEquals(frame.Function, function)) frame.Function = function;
        if (!ReferenceEquals(frame.Code, function.Code)) frame.Code = function.Code;
        frame.Base = start;
        frame.Instruction = 0;
        frame.Owner = FrameOwner.Thread;
        frame.IsEntry = isEntry;
        if (!ReferenceEquals(frame.Back, ts.Frame)) frame.Back = ts.Frame;
        frame.Generator = null;
        ts.Frame = frame;
        ts.Stack.Top = ts.Stack.Base + start + function.Code.LocalCount;
    }

    /// <summary>
    /// Ends the frame with a result. False: it could not end, an exception is pending in <c>ts.Frame</c>. Otherwise the result
    /// stands on the caller's stack, or <paramref name="leaves"/> says that the loop must be left with it.
    /// </summary>
    public bool PopFrame(ThreadState ts, Frame frame, ref Value result, out bool leaves)
    {
        leaves = frame.IsEntry;
        if (!frame.Instance.IsNull)
        {
            if (!result.IsNone)
            {
                // Raised in the caller, as CPython's init cleanup frame does.
                string type = ts.TypeOf(result).Name;
                Frame caller = frame.Back!;
                DropFrame(ts, frame);
                RestoreTop(ts, caller);
                ts.RaiseTypeError($"__init__() should return None, not '{type}'");
                return false;
            }
            result = frame.Instance;
        }
        FrameOwner owner = frame.Owner;
        Frame? back = frame.Back;
        DropFrame(ts, frame);
        if (leaves) return true;
        RestoreTop(ts, back!);
        if (owner == FrameOwner.Operator)
        {
            if (!OperatorCalls.TryFinish(ts, back!, result)) return false;
            back!.Instruction = back.ReturnTo;
            return true;
        }
        if (owner == FrameOwner.Thread)
        {
            *ts.Stack.Top++ = result;
            back!.Instruction = back.ReturnTo;
            return true;
        }
        // A for-loop drops the value and ends; SEND takes it in place of the value sent.
        if ((byte)back!.Code.Units[back.Instruction] is (byte)Instructions.Opcode.Send or (byte)Instructions.Opcode.SendGen) *ts.Stack.Top++ = result;
        else if (ts.IsTraced && !IterationEvents.Returned(ts, back, result)) return false;
        back.Instruction = back.FinishTo;
        return true;
    }

    /// <summary>The end of a plain call, in short: the caller goes on. False: something is to be looked at, and nothing has changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryPopPlain(ThreadState ts, Frame frame)
    {
        if (frame.IsEntry || frame.Owner != FrameOwner.Thread || !frame.Instance.IsNull || frame.Object is not null) return false;
        Frame back = frame.Back!;
        ts.Frame = back;
        ts.PythonDepth--;
        ts.ReleaseFrame(frame);
        back.Instruction = back.ReturnTo;
        return true;
    }

    private static void RestoreTop(ThreadState ts, Frame frame) =>
        ts.Stack.Top = ts.Stack.Base + frame.Base + frame.StackDepth;

    /// <summary>Ends a frame without a result; <c>ts.Frame</c> is its caller afterwards.</summary>
    public void DropFrame(ThreadState ts, Frame frame)
    {
        ts.Frame = frame.Back;
        ts.PythonDepth--;
        if (frame.Owner == FrameOwner.Generator)
        {
            PyGenerator generator = frame.Generator!;
            ThreadState.DetachFrameObject(frame, ts.Stack.Slice(frame.Base, frame.Code.LocalCount));
            generator.State = GeneratorState.Finished;
            generator.Saved = [];
            LeaveHandled(ts, generator);
            frame.Back = null;
            return;
        }
        ts.ReleaseFrame(frame);
    }
}
