using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

internal static unsafe partial class Handlers
{
    private static Value[] Take(ThreadState ts, int count) => ValueCopy.ToArray(DataStack.Span(ts.Stack.Top - count, count));

    private static partial bool BuildTuple(ThreadState ts, Frame frame, int oparg) =>
        Replace(ts, oparg, oparg == 0 ? PyTuple.Empty : new PyTuple(Take(ts, oparg)));

    private static partial bool BuildList(ThreadState ts, Frame frame, int oparg) => Replace(ts, oparg, oparg == 0 ? new PyList() : new PyList(Take(ts, oparg)));

    private static partial bool BuildMap(ThreadState ts, Frame frame, int oparg)
    {
        var dict = new PyDict();
        Value* first = ts.Stack.Top - 2 * oparg;
        for (int i = 0; i < oparg; i++)
        {
            if (!dict.Set(ts, first[2 * i], first[2 * i + 1])) return false;
        }
        return Replace(ts, 2 * oparg, dict);
    }

    private static partial bool BuildSet(ThreadState ts, Frame frame, int oparg)
    {
        var set = new PySet(isFrozen: false);
        Value* first = ts.Stack.Top - oparg;
        for (int i = 0; i < oparg; i++)
        {
            if (!set.Add(ts, first[i])) return false;
        }
        return Replace(ts, oparg, set);
    }

    private static partial bool BuildSlice(ThreadState ts, Frame frame, int oparg)
    {
        Value* first = ts.Stack.Top - oparg;
        return Replace(ts, oparg, new PySlice(first[0], first[1], oparg == 3 ? first[2] : Value.None));
    }

    private static partial bool BuildString(ThreadState ts, Frame frame, int oparg)
    {
        Value* first = ts.Stack.Top - oparg;
        long length = 0;
        int width = 1;
        bool ascii = true;
        for (int i = 0; i < oparg; i++)
        {
            PyStr piece = first[i].Unchecked<PyStr>();
            length += piece.Length;
            width = Math.Max(width, piece.Width);
            ascii &= piece.IsAscii;
        }
        if (!ts.Budget.Charge(ts, length * width)) return false;
        var data = new byte[length * width];
        int offset = 0;
        for (int i = 0; i < oparg; i++)
        {
            PyStr piece = first[i].Unchecked<PyStr>();
            piece.CopyTo(data, offset, width);
            offset += piece.Length;
        }
        return Replace(ts, oparg, PyStr.FromData(data, width, ascii));
    }

    private static partial bool ListAppend(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        if (!ts.Budget.Charge(ts, sizeof(Value))) return false;
        sp[-1 - oparg].Unchecked<PyList>().Append(sp[-1]);
        return Drop(ts, 1, true);
    }

    private static partial bool ListExtend(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        PyList? items = Operations.ToList(ts, sp[-1]);
        if (items is null)
        {
            if (ts.PendingMatches(ts.Interp.Exceptions.TypeError) && ts.TypeOf(sp[-1]).Slots.Iter is null && ts.TypeOf(sp[-1]).Slots.Subscript is null)
            {
                ts.ClearPending();
                ts.RaiseTypeError($"Value after * must be an iterable, not {ts.TypeOf(sp[-1]).LayoutName}");
            }
            return false;
        }
        sp[-1 - oparg].Unchecked<PyList>().AddRange(items.Span);
        return Drop(ts, 1, true);
    }

    private static partial bool SetAdd(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        // The set of conditional annotations is a variable, to which a program may have assigned.
        if (sp[-1 - oparg].Ref is not PySet { IsFrozen: false } set) return !ts.RaiseTypeError($"'{ts.TypeOf(sp[-1 - oparg]).LayoutName}' object is not a set").IsNull;
        return Drop(ts, 1, ts.Budget.Charge(ts, sizeof(Value)) && set.Add(ts, sp[-1]));
    }

    private static partial bool SetUpdate(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        return Drop(ts, 1, SetOps.Update(ts, sp[-1 - oparg].Unchecked<PySet>(), sp[-1]));
    }

    private static partial bool MapAdd(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        return Drop(ts, 2, ts.Budget.Charge(ts, 2 * sizeof(Value)) && sp[-2 - oparg].Unchecked<PyDict>().Set(ts, sp[-2], sp[-1]));
    }

    private static partial bool DictUpdate(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        PyDict dict = sp[-1 - oparg].Unchecked<PyDict>();
        if (!Mappings.IsMapping(ts, sp[-1]))
        {
            if (ts.Pending is null) ts.RaiseTypeError($"'{ts.TypeOf(sp[-1]).LayoutName}' object is not a mapping");
            return false;
        }
        return Drop(ts, 1, DictOps.MergeMapping(ts, dict, sp[-1]));
    }

    private static partial bool DictMerge(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        PyDict dict = sp[-1 - oparg].Unchecked<PyDict>();
        Value callable = sp[-4 - oparg];
        if (!Mappings.IsMapping(ts, sp[-1]))
        {
            if (ts.Pending is null)
                ts.RaiseTypeError($"{Evaluator.DescribeCallable(ts, callable)} argument after ** must be a mapping, not {ts.TypeOf(sp[-1]).LayoutName}");
            return false;
        }
        return Drop(ts, 1, MergeKeywords(ts, sp[-1], dict, callable));
    }

    private static bool MergeKeywords(ThreadState ts, in Value mapping, PyDict dict, Value callable)
    {
        bool succeeded = Mappings.ForEach(ts, mapping, (key, value) =>
        {
            int known = dict.TryGet(ts, key, out _);
            if (known == 0) return dict.Set(ts, key, value);
            if (known > 0)
            {
                if (key.Ref is PyStr) ts.RaiseTypeError($"{Evaluator.DescribeCallable(ts, callable)} got multiple values for keyword argument '{key.Ref}'");
                else ts.RaiseTypeError("keywords must be strings");
            }
            return false;
        });
        // A KeyError is read as a keyword given twice, whoever raised it (CPython: _PyEval_FormatKwargsError).
        if (!succeeded && ts.PendingMatches(ts.Interp.Exceptions["KeyError"]) && ts.Pending is { Args.Items.Length: 1 } missing)
        {
            Value key = missing.Args.Items[0];
            ts.ClearPending();
            if (key.Ref is PyStr) ts.RaiseTypeError($"{Evaluator.DescribeCallable(ts, callable)} got multiple values for keyword argument '{key.Ref}'");
            else ts.RaiseTypeError("keywords must be strings");
        }
        return succeeded;
    }

    private static partial bool UnpackSequence(ThreadState ts, Frame frame, int oparg)
    {
        Value sequence = ts.Stack.Top[-1];
        ReadOnlySpan<Value> items;
        switch (sequence.Ref)
        {
            case PyTuple { Kind: TypeKind.Tuple } tuple: items = tuple.Items; break;
            case PyList { Kind: TypeKind.List } list: items = list.ToArray(); break;
            default:
                Value[]? collected = Unpacking.Collect(ts, sequence, oparg);
                if (collected is null) return false;
                items = collected;
                break;
        }
        if (items.Length != oparg)
        {
            Unpacking.RaiseWrongCount(ts, items.Length, oparg);
            return false;
        }
        Value* sp = ts.Stack.Top - 1;
        for (int i = oparg - 1; i >= 0; i--) *sp++ = items[i];
        ts.Stack.Top = sp;
        return true;
    }

    private static partial bool UnpackEx(ThreadState ts, Frame frame, int oparg)
    {
        int before = oparg & 0xFF, after = oparg >> 8;
        Value sequence = ts.Stack.Top[-1];
        if (ts.TypeOf(sequence).Slots.Iter is null && ts.TypeOf(sequence).Slots.Subscript is null)
        {
            ts.RaiseTypeError($"cannot unpack non-iterable {ts.TypeOf(sequence).LayoutName} object");
            return false;
        }
        PyList? all = Operations.ToList(ts, sequence);
        if (all is null) return false;
        if (all.Count < before + after)
        {
            ts.RaiseValueError($"not enough values to unpack (expected at least {before + after}, got {all.Count})");
            return false;
        }
        Value[] items = all.ToArray();
        Value* sp = ts.Stack.Top - 1;
        for (int i = items.Length - 1; i >= items.Length - after; i--) *sp++ = items[i];
        *sp++ = new PyList(items[before..(items.Length - after)]);
        for (int i = before - 1; i >= 0; i--) *sp++ = items[i];
        ts.Stack.Top = sp;
        return true;
    }
}
