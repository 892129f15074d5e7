namespace PyJitVerify.Runtime.Objects;

/// <summary>What <c>BaseExceptionGroup</c> and <c>ExceptionGroup</c> add to exceptions.</summary>
/// <remarks>Source: PEP 654; CPython <c>Objects/exceptions.c</c>: <c>BaseExceptionGroup_new</c>, <c>exceptiongroup_split_recursive</c>.</remarks>
internal static class ExceptionGroupType
{
    public static readonly TypeSlots Slots = new()
    {
        New = New,
        Init = static (ts, self, args, keywordNames) =>
        {
            if (keywordNames is not { Count: > 0 })
            {
                self.Unchecked<PyException>().Args = new PyTuple(args.ToArray());
                return true;
            }
            ts.RaiseTypeError("BaseExceptionGroup() takes no keyword arguments");
            return false;
        },
        Repr = static (ts, self) =>
        {
            PyException group = self.Unchecked<PyException>();
            PyStr? message = Operations.Repr(ts, MessageOf(group));
            if (message is null) return default;
            // Looks like the sequence that was given, which may have been changed since.
            bool asList = group.Args is { Count: 2 } args && args[1].Ref is PyList;
            PyStr? shown = group.Extra![2].Ref as PyStr
                ?? Operations.Repr(ts, asList ? new PyList(ExceptionsOf(group).Items) : ExceptionsOf(group));
            return shown is null ? default : (PyStr)$"{ts.TypeOf(self).Name}({message}, {shown})";
        },
        Str = static (_, self) =>
        {
            int count = ExceptionsOf(self.Unchecked<PyException>()).Count;
            return (PyStr)$"{MessageOf(self.Unchecked<PyException>()).Ref} ({count} sub-exception{(count == 1 ? "" : "s")})";
        },
    };

    public static readonly MethodDefinition[] Methods =
    [
        MethodDefinition.OneArg("derive", static (ts, self, exceptions) =>
            Operations.Call(ts, ts.Interp.Exceptions["BaseExceptionGroup"], MessageOf(self.Unchecked<PyException>()), exceptions)),
        MethodDefinition.OneArg("split", static (ts, self, condition) =>
        {
            Func<PyException, int>? matches = Matcher(ts, condition);
            if (matches is null || !Split(ts, self.Unchecked<PyException>(), matches, wantsRest: true, out Value match, out Value rest)) return default;
            return new PyTuple([match, rest]);
        }),
        MethodDefinition.OneArg("subgroup", static (ts, self, condition) =>
        {
            Func<PyException, int>? matches = Matcher(ts, condition);
            return matches is not null && Split(ts, self.Unchecked<PyException>(), matches, wantsRest: false, out Value match, out _) ? match : default;
        }),
        MethodDefinition.OneArg("__class_getitem__", static (_, self, item) => new PyGenericAlias(self, item)).AsClassMethod(),
    ];

    public static readonly GetSetDefinition[] Members =
    [
        GetSetDefinition.Member("message", static (_, self) => MessageOf(self.Unchecked<PyException>())),
        GetSetDefinition.Member("exceptions", static (_, self) => ExceptionsOf(self.Unchecked<PyException>())),
    ];

    public static bool IsGroup(ThreadState ts, in Value value) => value.Ref is PyException e && ts.TypeOf(e).IsSubtypeOf(ts.Interp.Exceptions["BaseExceptionGroup"]);

    public static PyTuple ExceptionsOf(PyException group) => (PyTuple)group.Extra![1].Ref!;

    public static Value MessageOf(PyException group) => group.Extra![0];

    /// <summary>A group without a message, made without running Python code; its second argument is a list or a tuple.</summary>
    private static PyException Create(ThreadState ts, PyException[] exceptions, bool asList)
    {
        PyType type = Array.TrueForAll(exceptions, e => ts.TypeOf(e).IsSubtypeOf(ts.Interp.Exceptions.Exception))
            ? ts.Interp.Exceptions["ExceptionGroup"] : ts.Interp.Exceptions["BaseExceptionGroup"];
        Value[] items = [.. exceptions.Select(e => (Value)e)];
        return new PyException(type)
        {
            Args = new PyTuple([PyStr.Empty, asList ? new PyList((Value[])items.Clone()) : new PyTuple(items)]),
            Extra = [PyStr.Empty, new PyTuple(items), default],
        };
    }

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError($"{type.Name}() takes no keyword arguments");
        if (args.Length != 2) return ts.RaiseTypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Length} given)");
        if (args[0].Ref is not PyStr message) return ts.RaiseTypeError($"BaseExceptionGroup.__new__() argument 1 must be str, not {ts.TypeOf(args[0]).LayoutName}");
        if (ts.TypeOf(args[1]).Slots.Subscript is null || args[1].Ref is PyDict or PySet) return ts.RaiseTypeError("second argument (exceptions) must be a sequence");
        Value given = args[1];
        PyList? list = Operations.ToList(ts, given);
        if (list is null) return default;
        if (list.Count == 0) return ts.RaiseValueError("second argument (exceptions) must be a non-empty sequence");
        bool hasBase = false;
        for (int i = 0; i < list.Count; i++)
        {
            if (list.Items[i].Ref is not PyException item) return ts.RaiseValueError($"Item {i} of second argument (exceptions) is not an exception");
            hasBase |= !ts.TypeOf(item).IsSubtypeOf(ts.Interp.Exceptions.Exception);
        }
        PyType plain = ts.Interp.Exceptions["ExceptionGroup"];
        if (ReferenceEquals(type, ts.Interp.Exceptions["BaseExceptionGroup"]))
        {
            if (!hasBase) type = plain;
        }
        else if (hasBase && ReferenceEquals(type, plain))
        {
            return ts.RaiseTypeError("Cannot nest BaseExceptions in an ExceptionGroup");
        }
        else if (hasBase && type.IsSubtypeOf(ts.Interp.Exceptions.Exception))
        {
            return ts.RaiseTypeError($"Cannot nest BaseExceptions in '{type.Name}'");
        }
        PyStr? shown = null;
        if (given.Ref is not (PyList or PyTuple))
        {
            shown = Operations.Repr(ts, given);
            if (shown is null) return default;
        }
        return new PyException(type) { Args = new PyTuple([message, given]), Extra = [message, new PyTuple(list.ToArray()), shown] };
    }

    /// <summary>The test that split() and subgroup() are asked for: 1 matches, 0 not, -1 failed.</summary>
    private static Func<PyException, int>? Matcher(ThreadState ts, Value condition)
    {
        if (condition.Ref is PyType { IsException: true }
            || (condition.Ref is PyTuple types && Array.TrueForAll(types.Items, static t => t.Ref is PyType { IsException: true })))
            return e => Matches(ts, e, condition) ? 1 : 0;
        if (condition.Ref is PyType || !Operations.IsCallable(ts, condition))
        {
            ts.RaiseTypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)");
            return null;
        }
        return e =>
        {
            Value answer = Operations.Call(ts, condition, e);
            return answer.IsNull ? -1 : Operations.IsTrue(ts, answer);
        };
    }

    /// <summary>Whether an exception is an instance of a type or of one in a tuple.</summary>
    public static bool Matches(ThreadState ts, PyException exception, in Value types)
    {
        if (types.Ref is PyTuple tuple)
        {
            foreach (Value type in tuple.Items)
            {
                if (Matches(ts, exception, type)) return true;
            }
            return false;
        }
        return types.Ref is PyType single && ts.TypeOf(exception).IsSubtypeOf(single);
    }

    /// <summary>Parts the leaves of a group by a test; None where a part is empty. False: failed.</summary>
    private static bool Split(ThreadState ts, PyException exception, Func<PyException, int> matches, bool wantsRest, out Value match, out Value rest)
    {
        match = rest = Value.None;
        int isMatch = matches(exception);
        if (isMatch < 0) return false;
        if (isMatch > 0)
        {
            match = exception;
            return true;
        }
        if (!IsGroup(ts, exception))
        {
            if (wantsRest) rest = exception;
            return true;
        }
        if (!ts.EnterNative(" in exceptiongroup_split_recursive")) return false;
        var matched = new List<Value>();
        var others = new List<Value>();
        bool ok = true;
        foreach (Value item in ExceptionsOf(exception).Items)
        {
            ok = Split(ts, item.Unchecked<PyException>(), matches, wantsRest, out Value itemMatch, out Value itemRest);
            if (!ok) break;
            if (!itemMatch.IsNone) matched.Add(itemMatch);
            if (!itemRest.IsNone) others.Add(itemRest);
        }
        ts.LeaveNative();
        return ok && Subset(ts, exception, matched, out match) && Subset(ts, exception, others, out rest);
    }

    /// <summary>A group like the original with some of its exceptions; None for no exceptions.</summary>
    private static bool Subset(ThreadState ts, PyException original, List<Value> exceptions, out Value result)
    {
        result = Value.None;
        if (exceptions.Count == 0) return true;
        result = Operations.CallMethod(ts, original, "derive", new PyList([.. exceptions]));
        if (result.IsNull) return false;
        if (!IsGroup(ts, result))
        {
            ts.RaiseTypeError("derive must return an instance of BaseExceptionGroup");
            return false;
        }
        PyException group = result.Unchecked<PyException>();
        group.Traceback = original.Traceback;
        group.Context = original.Context;
        group.Cause = original.Cause;
        group.SuppressContext |= original.Cause is not null;
        if (!Operations.TryGetInstanceAttribute(ts, original, "__notes__", out Value notes) || notes.Ref is not (PyList or PyTuple)) return true;
        PyList? copy = Operations.ToList(ts, notes);
        if (copy is null) return false;
        Operations.StoreInstanceAttribute(ts, group, ts.TypeOf(group), "__notes__", copy);
        return true;
    }

    /// <summary>CHECK_EG_MATCH: what of an exception an <c>except*</c> clause takes, and what remains. False: failed.</summary>
    /// <param name="frame">The frame that handles it, where an exception that is no group is wrapped in one.</param>
    public static bool MatchClause(ThreadState ts, PyFrame frame, int instruction, in Value exception, in Value types, out Value match, out Value rest)
    {
        match = rest = Value.None;
        foreach (Value type in types.Ref is PyTuple tuple ? tuple.Items : [types])
        {
            if (type.Ref is not PyType { IsException: true } known)
            {
                ts.RaiseTypeError("catching classes that do not inherit from BaseException is not allowed");
                return false;
            }
            if (!known.IsSubtypeOf(ts.Interp.Exceptions["BaseExceptionGroup"])) continue;
            ts.RaiseTypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
        if (exception.IsNone) return true;
        PyException raised = exception.Unchecked<PyException>();
        bool isGroup = IsGroup(ts, exception);
        if (Matches(ts, raised, types))
        {
            if (isGroup)
            {
                match = exception;
                return true;
            }
            PyException wrapped = Create(ts, [raised], asList: false);
            wrapped.Traceback = new PyTraceback(null, frame, instruction);
            match = wrapped;
            return true;
        }
        rest = exception;
        if (!isGroup) return true;
        Value pair = Operations.CallMethod(ts, exception, "split", types);
        if (pair.IsNull) return false;
        if (pair.Ref is not PyTuple halves)
        {
            ts.RaiseTypeError($"{ts.TypeOf(raised).LayoutName}.split must return a tuple, not {ts.TypeOf(pair).LayoutName}");
            return false;
        }
        if (halves.Count < 2)
        {
            ts.RaiseTypeError($"{ts.TypeOf(raised).LayoutName}.split must return a 2-tuple, got tuple of size {halves.Count}");
            return false;
        }
        match = halves[0];
        rest = halves[1];
        return true;
    }

    /// <summary>What a <c>try</c> with <c>except*</c> raises at its end, out of the exception that came in and those left over; None: nothing.</summary>
    public static Value PrepareReraise(ThreadState ts, in Value original, PyList leftOver)
    {
        if (leftOver.Count == 0) return Value.None;
        if (!IsGroup(ts, original)) return leftOver.Items[0];
        PyException group = original.Unchecked<PyException>();
        var raised = new List<PyException>();
        var reraised = new HashSet<PyException>(ReferenceEqualityComparer.Instance);
        foreach (Value item in leftOver.ToArray())
        {
            if (item.Ref is not PyException exception) continue;
            if (HasMetadataOf(ts, exception, group)) CollectLeaves(ts, exception, reraised);
            else raised.Add(exception);
        }
        Value projection = Value.None;
        if (reraised.Count > 0 && !Split(ts, group, e => reraised.Contains(e) ? 1 : 0, wantsRest: false, out projection, out _)) return default;
        if (raised.Count == 0) return projection;
        if (projection.Ref is PyException rest) raised.Add(rest);
        return raised.Count == 1 ? raised[0] : Create(ts, [.. raised], asList: true);
    }

    private static bool HasMetadataOf(ThreadState ts, PyException exception, PyException original)
    {
        if (!IsGroup(ts, exception)) return false;
        Operations.TryGetInstanceAttribute(ts, exception, "__notes__", out Value ours);
        Operations.TryGetInstanceAttribute(ts, original, "__notes__", out Value theirs);
        bool sameNotes = ours.Is(theirs) || (ours.Ref is PyList a && theirs.Ref is PyList b && a.Count == b.Count && a.Span.ToArray().Zip(b.Span.ToArray()).All(p => p.First.Is(p.Second)));
        return sameNotes && ReferenceEquals(exception.Traceback, original.Traceback) && ReferenceEquals(exception.Cause, original.Cause)
            && ReferenceEquals(exception.Context, original.Context);
    }

    /// <summary>Groups nest no deeper than the recursion limit allowed when they were made by Split; a hand-made one is walked with a stack.</summary>
    private static void CollectLeaves(ThreadState ts, PyException exception, HashSet<PyException> leaves)
    {
        var work = new Stack<PyException>([exception]);
        while (work.TryPop(out PyException? next))
        {
            if (!IsGroup(ts, next)) leaves.Add(next);
            else foreach (Value item in ExceptionsOf(next).Items) work.Push(item.Unchecked<PyException>());
        }
    }
}
