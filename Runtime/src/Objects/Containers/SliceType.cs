using System.Numerics;

namespace PyJitVerify.Runtime.Objects;

/// <summary>The type <c>slice</c>.</summary>
/// <remarks>Source: CPython <c>Objects/sliceobject.c</c>.</remarks>
internal static class SliceType
{
    public static readonly TypeDefinition Definition = new("slice", TypeKind.Slice)
    {
        IsGeneric = true,
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            New = New,
            Repr = static (ts, self) =>
            {
                PySlice slice = self.Unchecked<PySlice>();
                Value[] parts = [slice.Start, slice.Stop, slice.Step];
                return SequenceOps.JoinReprs(ts, i => parts[i], () => 3, "slice(", ")");
            },
            Compare = static (ts, left, right, op) => left.Ref is PySlice a && right.Ref is PySlice b
                ? (ReferenceEquals(a, b) ? Value.Bool(op is CompareOp.Eq or CompareOp.Le or CompareOp.Ge)
                    : TupleType.Compare(ts, AsTuple(a), AsTuple(b), op))
                : Value.NotImplemented,
            Hash = static (ThreadState ts, Value self, out long hash) => TupleType.HashItems(ts, AsTuple(self.Unchecked<PySlice>()).Items, withLength: false, out hash),
        },
        Methods =
        [
            MethodDefinition.OneArg("indices", Indices),
            MethodDefinition.NoArgs("__reduce__", static (ts, self) => new PyTuple([ts.TypeOf(self), AsTuple(self.Unchecked<PySlice>())])),
        ],
        GetSets =
        [
            GetSetDefinition.Member("start", static (_, self) => self.Unchecked<PySlice>().Start),
            GetSetDefinition.Member("stop", static (_, self) => self.Unchecked<PySlice>().Stop),
            GetSetDefinition.Member("step", static (_, self) => self.Unchecked<PySlice>().Step),
        ],
    };

    /// <summary>Start, stop and step for a length of any size.</summary>
    /// <remarks>Source: CPython <c>_PySlice_GetLongIndices</c>.</remarks>
    public static bool TryIndices(ThreadState ts, PySlice slice, BigInteger length, out BigInteger start, out BigInteger stop, out BigInteger step)
    {
        step = 1;
        start = stop = 0;
        if (!slice.Step.IsNone)
        {
            if (!TryPart(ts, slice.Step, out step)) return false;
            if (step.IsZero)
            {
                ts.RaiseValueError("slice step cannot be zero");
                return false;
            }
        }
        bool negative = step.Sign < 0;
        BigInteger lower = negative ? -1 : 0, upper = negative ? length - 1 : length;
        start = negative ? upper : lower;
        stop = negative ? lower : upper;
        return (slice.Start.IsNone || TryClamp(ts, slice.Start, length, lower, upper, out start))
            && (slice.Stop.IsNone || TryClamp(ts, slice.Stop, length, lower, upper, out stop));
    }

    private static bool TryClamp(ThreadState ts, in Value value, BigInteger length, BigInteger lower, BigInteger upper, out BigInteger result)
    {
        if (!TryPart(ts, value, out result)) return false;
        result = result.Sign < 0 ? BigInteger.Max(result + length, lower) : BigInteger.Min(result, upper);
        return true;
    }

    private static bool TryPart(ThreadState ts, Value value, out BigInteger number)
    {
        number = default;
        if (!SequenceOps.IsIndex(ts, value))
        {
            ts.RaiseTypeError("slice indices must be integers or None or have an __index__ method");
            return false;
        }
        return Operations.ToIndex(ts, ref value) && Operations.TryGetIntegral(value, out number);
    }

    private static PyTuple AsTuple(PySlice slice) => new([slice.Start, slice.Stop, slice.Step]);

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError("slice() takes no keyword arguments");
        if (!MethodDefinition.CheckArgCount(ts, "slice", args.Length, 1, 3)) return default;
        return args.Length == 1 ? new PySlice(Value.None, args[0], Value.None) : new PySlice(args[0], args[1], args.Length > 2 ? args[2] : Value.None);
    }

    private static Value Indices(ThreadState ts, Value self, Value length)
    {
        if (!Operations.ToIndex(ts, ref length)) return default;
        Operations.TryGetIntegral(length, out BigInteger number);
        if (number.Sign < 0) return ts.RaiseValueError("length should not be negative");
        if (!TryIndices(ts, self.Unchecked<PySlice>(), number, out BigInteger start, out BigInteger stop, out BigInteger step)) return default;
        return new PyTuple([PyInt.Normalize(start), PyInt.Normalize(stop), PyInt.Normalize(step)]);
    }
}
