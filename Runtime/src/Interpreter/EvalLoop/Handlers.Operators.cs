using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>
/// The opcodes outside the interpreter loop, run by the interpreter and, as uops of the same name, by tier 2.
/// Each takes its inputs from <c>ts.Stack</c> and leaves its outputs there; on failure the inputs may stay.
/// </summary>
/// <remarks>Memory: pointers into the pinned data stack of the thread state, which the caller holds.</remarks>
internal static unsafe partial class Handlers
{
    private const int SubscriptOperator = 26, InplaceOffset = 13;

    /// <summary>Replaces the top <paramref name="popped"/> values by a result; null is failure.</summary>
    private static bool Replace(ThreadState ts, int popped, in Value result)
    {
        if (result.IsNull) return false;
        Value* sp = ts.Stack.Top - popped;
        *sp = result;
        ts.Stack.Top = sp + 1;
        return true;
    }

    private static bool Push(ThreadState ts, in Value value)
    {
        if (value.IsNull) return false;
        *ts.Stack.Top++ = value;
        return true;
    }

    /// <summary>Drops values after something that succeeded or not.</summary>
    private static bool Drop(ThreadState ts, int popped, bool succeeded)
    {
        if (succeeded) ts.Stack.Top -= popped;
        return succeeded;
    }

    private static partial bool BinaryOp(ThreadState ts, Frame frame, int oparg)
    {
        Value left = ts.Stack.Top[-2], right = ts.Stack.Top[-1];
        if (oparg == SubscriptOperator) return Replace(ts, 2, Operations.GetItem(ts, left, right));
        return Replace(ts, 2, oparg >= InplaceOffset
            ? Operations.Inplace(ts, (BinaryOperator)(oparg - InplaceOffset), left, right)
            : Operations.Binary(ts, (BinaryOperator)oparg, left, right));
    }

    private static partial bool UnaryNegative(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Operations.Negative(ts, ts.Stack.Top[-1]));

    private static partial bool UnaryInvert(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Operations.Invert(ts, ts.Stack.Top[-1]));

    private static partial bool ToBool(ThreadState ts, Frame frame, int oparg)
    {
        int truth = Operations.IsTrue(ts, ts.Stack.Top[-1]);
        return truth >= 0 && Replace(ts, 1, Value.Bool(truth > 0));
    }

    private static partial bool CompareOp(ThreadState ts, Frame frame, int oparg)
    {
        Value result = Operations.Compare(ts, ts.Stack.Top[-2], ts.Stack.Top[-1], (CompareOp)(oparg >> 5));
        if (result.IsNull || (oparg & 16) == 0) return Replace(ts, 2, result);
        int truth = Operations.IsTrue(ts, result);
        return truth >= 0 && Replace(ts, 2, Value.Bool(truth > 0));
    }

    private static partial bool ContainsOp(ThreadState ts, Frame frame, int oparg)
    {
        int found = Operations.Contains(ts, ts.Stack.Top[-1], ts.Stack.Top[-2]);
        return found >= 0 && Replace(ts, 2, Value.Bool(found != oparg));
    }

    private static partial bool BinarySlice(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        if (sp[-3].Ref is PyList { Kind: TypeKind.List } list && PySlice.TryPlain(sp[-2], sp[-1], list.Count, out int first, out int count))
            return ts.Budget.Charge(ts, count * (long)sizeof(Value)) && Replace(ts, 3, new PyList(ValueCopy.ToArray(list.Span.Slice(first, count))));
        return Replace(ts, 3, Operations.GetItem(ts, sp[-3], new PySlice(sp[-2], sp[-1], Value.None)));
    }

    private static partial bool StoreSlice(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        if (sp[-3].Ref is PyList { Kind: TypeKind.List } list && ListSlices.TryItems(sp[-4], out ReadOnlySpan<Value> items)
            && !ReferenceEquals(sp[-4].Ref, list) && PySlice.TryPlain(sp[-2], sp[-1], list.Count, out int first, out int count))
            return Drop(ts, 4, ts.Budget.Charge(ts, items.Length * (long)sizeof(Value)) && ListSlices.Splice(ts, list, first, count, items));
        return Drop(ts, 4, Operations.SetItem(ts, sp[-3], new PySlice(sp[-2], sp[-1], Value.None), sp[-4]));
    }

    private static partial bool StoreSubscr(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        return Drop(ts, 3, Operations.SetItem(ts, sp[-2], sp[-1], sp[-3]));
    }

    private static partial bool DeleteSubscr(ThreadState ts, Frame frame, int oparg) =>
        Drop(ts, 2, Operations.SetItem(ts, ts.Stack.Top[-2], ts.Stack.Top[-1], default));

    private static partial bool GetIter(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Operations.GetIterator(ts, ts.Stack.Top[-1]));

    private static partial bool GetYieldFromIter(ThreadState ts, Frame frame, int oparg) =>
        ts.Stack.Top[-1].Ref is PyGenerator || Replace(ts, 1, Operations.GetIterator(ts, ts.Stack.Top[-1]));

    private static partial bool EndFor(ThreadState ts, Frame frame, int oparg) => Drop(ts, 1, true);

    private static partial bool PopIter(ThreadState ts, Frame frame, int oparg) => Drop(ts, 1, true);

    private static partial bool EndSend(ThreadState ts, Frame frame, int oparg) => Replace(ts, 2, ts.Stack.Top[-1]);

    private static partial bool CallIntrinsic1(ThreadState ts, Frame frame, int oparg)
    {
        Value value = ts.Stack.Top[-1];
        return Replace(ts, 1, oparg switch
        {
            1 => Intrinsics.Print(ts, value),
            2 => Intrinsics.ImportStar(ts, frame, value),
            3 => Intrinsics.StopIterationError(ts, frame.Code, value),
            4 => new PyAsyncWrapped(value),
            5 => Operations.Positive(ts, value),
            6 => new PyTuple(value.Unchecked<PyList>().ToArray()),
            7 => TypeParameterIntrinsics.Make(TypeKind.TypeVar, value),
            8 => TypeParameterIntrinsics.Make(TypeKind.ParamSpec, value),
            9 => TypeParameterIntrinsics.Make(TypeKind.TypeVarTuple, value),
            10 => TypeParameterIntrinsics.SubscriptGeneric(ts, value),
            11 => TypeParameterIntrinsics.MakeAlias(ts, value),
            _ => throw new InvalidOperationException($"CALL_INTRINSIC_1 {oparg}"),
        });
    }

    private static partial bool CallIntrinsic2(ThreadState ts, Frame frame, int oparg)
    {
        Value first = ts.Stack.Top[-2], second = ts.Stack.Top[-1];
        return Replace(ts, 2, oparg switch
        {
            1 => ExceptionGroupType.PrepareReraise(ts, first, second.Unchecked<PyList>()),
            2 => TypeParameterIntrinsics.TypeVarWithBound(first, second),
            3 => TypeParameterIntrinsics.TypeVarWithConstraints(first, second),
            4 => TypeParameterIntrinsics.SetFunctionTypeParameters(first, second),
            5 => TypeParameterIntrinsics.SetDefault(first, second),
            _ => throw new InvalidOperationException($"CALL_INTRINSIC_2 {oparg}"),
        });
    }

    private static partial bool FormatSimple(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, Operations.Format(ts, ts.Stack.Top[-1], PyStr.Empty));

    private static partial bool FormatWithSpec(ThreadState ts, Frame frame, int oparg)
    {
        if (ts.Stack.Top[-1].Ref is PyStr spec) return Replace(ts, 2, Operations.Format(ts, ts.Stack.Top[-2], spec));
        ts.RaiseTypeError($"format() argument 2 must be str, not {ts.TypeOf(ts.Stack.Top[-1]).LayoutName}");
        return false;
    }

    private static partial bool ConvertValue(ThreadState ts, Frame frame, int oparg) => Replace(ts, 1, oparg switch
    {
        1 => Operations.Str(ts, ts.Stack.Top[-1]),
        2 => Operations.Repr(ts, ts.Stack.Top[-1]),
        _ => Operations.Ascii(ts, ts.Stack.Top[-1]),
    });
}
