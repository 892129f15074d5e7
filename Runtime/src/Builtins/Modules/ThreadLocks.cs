using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>A lock, plain or recursive.</summary>
internal sealed class PyLock : PyObject
{
    public PyLock(PyType type) : base(TypeKind.Instance) => Class = type;

    public long Owner { get; set; }

    /// <summary>How often it is held; a plain lock at most once.</summary>
    public int Count { get; set; }
}

/// <summary>The types of <c>_thread</c>'s locks.</summary>
internal static class ThreadLocks
{
    private static readonly Signature AcquireArguments = Signature.Parse("acquire", "blocking=True, timeout=-1");

    public static readonly TypeDefinition Plain = new("lock", TypeKind.Instance)
    {
        Module = "_thread",
        IsSubclassable = false,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyLock(type),
            Repr = static (ts, self) => (PyStr)$"<{(Of(self).Count > 0 ? "locked" : "unlocked")} _thread.lock object at 0x{ts.Interp.IdentityOf(self):x}>",
        },
        Methods =
        [
            Acquire("acquire", static () => 0, isRecursive: false), Acquire("acquire_lock", static () => 0, isRecursive: false),
            Acquire("__enter__", static () => 0, isRecursive: false),
            MethodDefinition.NoArgs("release", static (ts, self) => ReleasePlain(ts, self)),
            MethodDefinition.NoArgs("release_lock", static (ts, self) => ReleasePlain(ts, self)),
            MethodDefinition.Fast("__exit__", 0, 3, static (ts, self, _) => ReleasePlain(ts, self)),
            MethodDefinition.NoArgs("locked", static (_, self) => Value.Bool(Of(self).Count > 0)),
            MethodDefinition.NoArgs("locked_lock", static (_, self) => Value.Bool(Of(self).Count > 0)),
            MethodDefinition.NoArgs("_at_fork_reinit", static (_, self) => Reset(self)),
        ],
    };

    /// <summary>A recursive lock knows its owner, so the type asks who runs now.</summary>
    public static TypeDefinition DefineRecursive(Func<long> current) => new("RLock", TypeKind.Instance)
    {
        Module = "_thread",
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PyLock(type),
            Repr = static (ts, self) => (PyStr)($"<{(Of(self).Count > 0 ? "locked" : "unlocked")} {ts.TypeOf(self).FullName} object owner={Of(self).Owner} " +
                $"count={Of(self).Count} at 0x{ts.Interp.IdentityOf(self):x}>"),
        },
        Methods =
        [
            Acquire("acquire", current, isRecursive: true), Acquire("__enter__", current, isRecursive: true),
            MethodDefinition.NoArgs("release", (ts, self) => ReleaseRecursive(ts, self, current())),
            MethodDefinition.Fast("__exit__", 0, 3, (ts, self, _) => ReleaseRecursive(ts, self, current())),
            MethodDefinition.NoArgs("locked", static (_, self) => Value.Bool(Of(self).Count > 0)),
            MethodDefinition.NoArgs("_is_owned", (_, self) => Value.Bool(Of(self).Count > 0 && Of(self).Owner == current())),
            MethodDefinition.NoArgs("_recursion_count", (_, self) => Value.Int(Of(self).Owner == current() ? Of(self).Count : 0)),
            MethodDefinition.NoArgs("_at_fork_reinit", static (_, self) => Reset(self)),
            MethodDefinition.NoArgs("_release_save", static (ts, self) =>
            {
                if (Of(self).Count == 0) return ts.RaiseRuntimeError("cannot release un-acquired lock");
                Value state = new PyTuple([Value.Int(Of(self).Count), Value.Int(Of(self).Owner)]);
                Reset(self);
                return state;
            }),
            MethodDefinition.OneArg("_acquire_restore", static (ts, self, state) =>
            {
                if (state.Ref is not PyTuple { Count: 2 } pair) return ts.RaiseTypeError("_acquire_restore() argument must be a tuple");
                Of(self).Count = (int)pair[0].Bits;
                Of(self).Owner = pair[1].Bits;
                return Value.None;
            }),
        ],
    };

    private static PyLock Of(in Value value) => (PyLock)value.Ref!;

    private static Value Reset(in Value self)
    {
        Of(self).Count = 0;
        Of(self).Owner = 0;
        return Value.None;
    }

    private static MethodDefinition Acquire(string name, Func<long> current, bool isRecursive) => MethodDefinition.Keywords(name, (ts, self, args, keywordNames) =>
    {
        Value[]? bound = AcquireArguments.Bind(ts, args, keywordNames);
        if (bound is null) return default;
        int blocking = Operations.IsTrue(ts, bound[0]);
        if (blocking < 0 || !FloatOps.TryConvert(ts, bound[1], out double timeout)) return default;
        if (blocking == 0 && timeout != -1) return ts.RaiseValueError("can't specify a timeout for a non-blocking call");
        if (timeout < 0 && timeout != -1) return ts.RaiseValueError("timeout value must be a non-negative number");
        PyLock target = Of(self);
        if (target.Count == 0 || (isRecursive && target.Owner == current()))
        {
            target.Count++;
            target.Owner = current();
            return Value.True;
        }
        if (blocking == 0) return Value.False;
        if (timeout == -1) return ts.RaiseRuntimeError("deadlock: the lock is held and no other thread can release it");
        // Within a thread that was started, all others wait anyway.
        if (ts.Interp.ThreadDepth == 0) ts.Interp.Sleep(TimeSpan.FromSeconds(Math.Min(timeout, 1e9)));
        return Value.False;
    });

    private static Value ReleasePlain(ThreadState ts, in Value self)
    {
        if (Of(self).Count == 0) return ts.RaiseRuntimeError("release unlocked lock");
        return Reset(self);
    }

    private static Value ReleaseRecursive(ThreadState ts, in Value self, long current)
    {
        if (Of(self).Count == 0 || Of(self).Owner != current) return ts.RaiseRuntimeError("cannot release un-acquired lock");
        if (--Of(self).Count == 0) Of(self).Owner = 0;
        return Value.None;
    }
}
