using System.Diagnostics.CodeAnalysis;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// Binary operators that call a Python method of their left operand by a frame, as calls do. Its operands stay on the caller's stack, since the
/// operator is not over when the method returns NotImplemented. Only what runs no other Python code comes here; the generic operator calls by C#
/// recursion.
/// </summary>
/// <remarks>Memory: pointers into the pinned data stack. Source: CPython <c>Objects/typeobject.c</c>: <c>SLOT1BINFULL</c>.</remarks>
internal static unsafe class OperatorCalls
{
    /// <summary>The method that comes first, of an operand of a class of its own whose partner has no method that comes before it.</summary>
    public static bool IsMethodCall(ThreadState ts, int argument, in Value left, in Value right, [NotNullWhen(true)] out PyFunction? method)
    {
        method = null;
        if (left.Ref is not PyInstance || argument >= 2 * BinaryOperators.Count) return false;
        PyType type = ts.TypeOf(left);
        int op = argument % BinaryOperators.Count;
        if (op == (int)BinaryOperator.Power || argument >= BinaryOperators.Count && type.Slots.Inplace[op] is not null) return false;
        if (!Operations.HasNoSayInOperators(right) && !ReferenceEquals(ts.TypeOf(right), type)) return false;
        return type.Slots.Binary[op] is not null && type.TryLookup(BinaryOperators.Forward[op], out Value found) && Evaluator.IsGetter(found, 2, out method);
    }

    /// <summary>
    /// The method of the operator at the caller's instruction has returned: its result, or that of what comes behind, replaces the operands. False: an
    /// exception is pending.
    /// </summary>
    public static bool TryFinish(ThreadState ts, Frame caller, Value result)
    {
        Value* operands = ts.Stack.Top - 2;
        if (result.IsNotImplemented)
        {
            ushort instruction = caller.Code.Units[caller.Instruction];
            System.Diagnostics.Debug.Assert(OpcodeMetadata.Generic((Opcode)(byte)instruction) == Opcode.BinaryOp);
            int argument = instruction >> 8;
            result = Operations.BinaryBehindLeft(ts, (BinaryOperator)(argument % BinaryOperators.Count), operands[0], operands[1], argument >= BinaryOperators.Count);
            if (result.IsNull) return false;
        }
        operands[0] = result;
        ts.Stack.Top = operands + 1;
        return true;
    }
}
