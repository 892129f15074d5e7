using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <remarks>Source: PEP 634; CPython <c>Python/ceval.c</c>: <c>_PyEval_MatchClass</c>, <c>_PyEval_MatchKeys</c>.</remarks>
internal static unsafe partial class Handlers
{
    private static partial bool GetLen(ThreadState ts, Frame frame, int oparg)
    {
        long length = Operations.Length(ts, ts.Stack.Top[-1]);
        return length >= 0 && Push(ts, Value.Int(length));
    }

    private static partial bool MatchSequence(ThreadState ts, Frame frame, int oparg) =>
        Push(ts, Value.Bool((ts.TypeOf(ts.Stack.Top[-1]).Flags & TypeFlags.Sequence) != 0));

    private static partial bool MatchMapping(ThreadState ts, Frame frame, int oparg) =>
        Push(ts, Value.Bool((ts.TypeOf(ts.Stack.Top[-1]).Flags & TypeFlags.Mapping) != 0));

    private static partial bool MatchKeys(ThreadState ts, Frame frame, int oparg)
    {
        Value subject = ts.Stack.Top[-2];
        var keys = (PyTuple)ts.Stack.Top[-1].Ref!;
        if (keys.Count == 0) return Push(ts, PyTuple.Empty);
        int found = Operations.TryGetAttribute(ts, subject, "get", out Value get);
        if (found <= 0)
        {
            if (found == 0) Operations.RaiseNoAttribute(ts, subject, "get");
            return false;
        }
        var seen = new PySet(isFrozen: false);
        var values = new Value[keys.Count];
        Value absent = new PyCell();
        for (int i = 0; i < values.Length; i++)
        {
            Value key = keys[i];
            int before = seen.Count;
            if (!seen.Add(ts, key)) return false;
            if (seen.Count == before)
            {
                PyStr? shown = Operations.Repr(ts, key);
                if (shown is not null) ts.RaiseValueError($"mapping pattern checks duplicate key ({shown})");
                return false;
            }
            values[i] = Operations.Call(ts, get, key, absent);
            if (values[i].IsNull) return false;
            if (values[i].Is(absent)) return Push(ts, Value.None);
        }
        return Push(ts, new PyTuple(values));
    }

    private static partial bool MatchClass(ThreadState ts, Frame frame, int oparg)
    {
        Value* sp = ts.Stack.Top;
        Value attributes = MatchClass(ts, sp[-3], sp[-2], oparg, (PyTuple)sp[-1].Ref!);
        return Replace(ts, 3, attributes);
    }

    /// <summary>The attributes that a class pattern looks at, or None when it does not match. Null: failed.</summary>
    private static Value MatchClass(ThreadState ts, in Value subject, in Value cls, int positional, PyTuple keywords)
    {
        if (cls.Ref is not PyType type) return ts.RaiseTypeError("called match pattern must be a class");
        int isInstance = Operations.IsInstance(ts, subject, cls);
        if (isInstance <= 0) return isInstance < 0 ? default : Value.None;
        var seen = new HashSet<PyStr>();
        var values = new List<Value>();
        if (positional > 0)
        {
            int found = Operations.TryGetAttribute(ts, cls, Names.MatchArgs, out Value matchArgs);
            if (found < 0) return default;
            if (found > 0 && matchArgs.Ref is not PyTuple)
                return ts.RaiseTypeError($"{type.Name}.__match_args__ must be a tuple (got {ts.TypeOf(matchArgs).LayoutName})");
            bool isSelf = found == 0 && (type.Flags & TypeFlags.MatchSelf) != 0;
            PyTuple names = matchArgs.Ref as PyTuple ?? PyTuple.Empty;
            int allowed = isSelf ? 1 : names.Count;
            if (allowed < positional)
                return ts.RaiseTypeError($"{type.Name}() accepts {allowed} positional sub-pattern{(allowed == 1 ? "" : "s")} ({positional} given)");
            if (isSelf) values.Add(subject);
            for (int i = 0; i < positional && !isSelf; i++)
            {
                if (names[i].Ref is not PyStr name) return ts.RaiseTypeError($"__match_args__ elements must be strings (got {ts.TypeOf(names[i]).LayoutName})");
                int got = MatchAttribute(ts, subject, type, name, seen, values);
                if (got <= 0) return got < 0 ? default : Value.None;
            }
        }
        foreach (Value keyword in keywords.Items)
        {
            int got = MatchAttribute(ts, subject, type, keyword.Unchecked<PyStr>(), seen, values);
            if (got <= 0) return got < 0 ? default : Value.None;
        }
        return values.Count == 0 ? PyTuple.Empty : new PyTuple([.. values]);
    }

    private static int MatchAttribute(ThreadState ts, in Value subject, PyType type, PyStr name, HashSet<PyStr> seen, List<Value> values)
    {
        if (!seen.Add(name))
        {
            PyStr? shown = Operations.Repr(ts, name);
            if (shown is not null) ts.RaiseTypeError($"{type.Name}() got multiple sub-patterns for attribute {shown}");
            return -1;
        }
        int found = Operations.TryGetAttribute(ts, subject, name, out Value value);
        if (found > 0) values.Add(value);
        return found;
    }
}
