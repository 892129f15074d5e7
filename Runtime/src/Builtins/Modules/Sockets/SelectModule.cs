using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sockets;

/// <summary>The module <c>select</c>, with <c>select()</c> alone: nothing outside of the program ever makes a descriptor ready.</summary>
/// <remarks>Source: library reference, "select"; CPython <c>Modules/selectmodule.c</c>.</remarks>
internal static class SelectModule
{
    public const int WouldDeadlock = 35;

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "select",
        [MethodDefinition.Fast("select", 3, 4, Select)], ("error", interp.Exceptions["OSError"]), ("PIPE_BUF", Value.Int(4096)));

    private static Value Select(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        Value timeout = args.Length > 3 ? args[3] : Value.None;
        double seconds = 0;
        if (!timeout.IsNone)
        {
            if (!FloatOps.TryConvert(ts, timeout, out seconds)) return default;
            if (seconds < 0) return ts.RaiseValueError("timeout must be non-negative");
        }
        List<(Value Item, long Descriptor)>? readers = Descriptors(ts, args[0]), writers = readers is null ? null : Descriptors(ts, args[1]);
        if (writers is null || Descriptors(ts, args[2]) is null) return default;
        PyTuple? result = Ready(ts, readers!, writers);
        if (result is not null || ts.Pending is not null) return result is null ? default : result;
        // Only time can pass: what is not ready now will not be ready later, unless another thread of the program sees to it.
        if (timeout.IsNone) return OsErrors.Raise(ts, WouldDeadlock);
        if (seconds > 0) ts.Interp.Sleep(TimeSpan.FromSeconds(Math.Min(seconds, 1e9)));
        result = Ready(ts, readers!, writers);
        if (ts.Pending is not null) return default;
        return result ?? new PyTuple([new PyList(), new PyList(), new PyList()]);
    }

    private static List<(Value Item, long Descriptor)>? Descriptors(ThreadState ts, in Value items)
    {
        PyList? list = Operations.ToList(ts, items);
        if (list is null) return null;
        var result = new List<(Value, long)>();
        foreach (Value item in list.ToArray())
        {
            Value number = item;
            if (!item.IsInt)
            {
                int found = Operations.TryGetAttribute(ts, item, "fileno", out Value method);
                if (found == 0) ts.RaiseTypeError("argument must be an int, or have a fileno() method.");
                number = found > 0 ? Operations.Call(ts, method) : default;
                if (number.IsNull) return null;
            }
            if (!SequenceOps.TryLong(ts, number, out long descriptor)) return null;
            if (descriptor < 0)
            {
                ts.RaiseValueError($"file descriptor cannot be a negative integer ({descriptor})");
                return null;
            }
            result.Add((item, descriptor));
        }
        return result;
    }

    /// <summary>The three lists, or null when nothing is ready or an exception is pending.</summary>
    private static PyTuple? Ready(ThreadState ts, List<(Value Item, long Descriptor)> readers, List<(Value Item, long Descriptor)> writers)
    {
        var readable = new PyList();
        var writable = new PyList();
        foreach ((Value item, long descriptor) in readers)
        {
            if (ts.Interp.OpenFiles.Find(descriptor) is not { } stream)
            {
                OsErrors.Raise(ts, OsErrors.BadDescriptor);
                return null;
            }
            if (stream is not PairStream { IsReadable: false }) readable.Append(item);
        }
        foreach ((Value item, long descriptor) in writers)
        {
            if (ts.Interp.OpenFiles.Find(descriptor) is null)
            {
                OsErrors.Raise(ts, OsErrors.BadDescriptor);
                return null;
            }
            writable.Append(item);
        }
        return readable.Count + writable.Count == 0 ? null : new PyTuple([readable, writable, new PyList()]);
    }
}
