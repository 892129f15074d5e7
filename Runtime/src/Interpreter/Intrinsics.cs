using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>The functions behind CALL_INTRINSIC_1 and import statements.</summary>
/// <remarks>Source: CPython <c>Python/intrinsics.c</c>.</remarks>
internal static class Intrinsics
{
    /// <summary>The value of an expression statement at the prompt.</summary>
    public static Value Print(ThreadState ts, in Value value)
    {
        if (value.IsNone) return Value.None;
        PyStr? text = Operations.Repr(ts, value);
        if (text is null || !ts.Interp.Builtins.TryGetStr("print", out Value print)) return default;
        return Operations.Call(ts, print, text);
    }

    /// <summary>StopIteration (in an async generator also StopAsyncIteration) that leaves a generator becomes RuntimeError (PEP 479).</summary>
    public static Value StopIterationError(ThreadState ts, PyCode code, in Value value)
    {
        var raised = (PyException)value.Ref!;
        bool isAsyncGenerator = (code.Flags & CodeFlags.AsyncGenerator) != 0;
        string what = "StopIteration";
        if (isAsyncGenerator && ts.TypeOf(raised).IsSubtypeOf(ts.Interp.Exceptions.StopAsyncIteration)) what = "StopAsyncIteration";
        else if (!ts.TypeOf(raised).IsSubtypeOf(ts.Interp.Exceptions.StopIteration)) return raised;
        string noun = isAsyncGenerator ? "async generator" : (code.Flags & CodeFlags.Coroutine) != 0 ? "coroutine" : "generator";
        PyException error = PyException.Create(ts.Interp.Exceptions.RuntimeError, [(PyStr)$"{noun} raised {what}"]);
        error.Cause = raised;
        error.Context = raised;
        error.SuppressContext = true;
        return error;
    }

    public static Value ImportStar(ThreadState ts, Frame frame, in Value module)
    {
        if (module.Ref is not PyModule source) return ts.Raise(ts.Interp.Exceptions.ImportError, "from-import-* object has no __dict__");
        bool explicitNames = source.Members.TryGetStr(Names.All, out Value all);
        PyList? names = explicitNames ? Operations.ToList(ts, all) : new PyList();
        if (names is null) return default;
        if (!explicitNames)
        {
            for (int i = 0; i < source.Members.EntryCount; i++)
            {
                if (source.Members.EntryAt(i).Key.Ref is PyStr { Length: > 0 } name && name[0] != '_') names.Append(name);
            }
        }
        foreach (Value name in names.ToArray())
        {
            if (name.Ref is not PyStr text) return RaiseBadAll(ts, source, name);
            Value value = Operations.GetAttribute(ts, module, text);
            if (value.IsNull) return default;
            if (frame.LocalsMapping.Ref is PyDict dict) dict.SetStr(text, value);
            else if (!Operations.SetItem(ts, frame.LocalsMapping, text, value)) return default;
        }
        return Value.None;
    }

    private static Value RaiseBadAll(ThreadState ts, PyModule source, in Value name) => ts.RaiseTypeError(
        $"Item in {(source.Members.TryGetStr(Names.Name, out Value own) ? own.ToString() : "?")}.__all__ must be str, not {ts.TypeOf(name).Name}");

    /// <summary>A name that a module does not have may be a submodule that is being imported further out.</summary>
    public static int ImportFromFallback(ThreadState ts, in Value module, PyStr name, out Value value)
    {
        value = default;
        int found = Operations.TryGetAttribute(ts, module, Names.Name, out Value moduleName);
        if (found < 0) return -1;
        if (moduleName.Ref is PyStr own && ts.Interp.Modules.TryGetStr($"{own}.{name}", out value)) return 1;
        RaiseCannotImport(ts, module, name);
        return -1;
    }

    private static void RaiseCannotImport(ThreadState ts, in Value module, PyStr name)
    {
        string from = Operations.TryGetAttribute(ts, module, Names.Name, out Value moduleName) > 0 && moduleName.Ref is PyStr text ? text.ToString() : "<unknown module name>";
        if (Operations.TryGetAttribute(ts, module, Names.File, out Value file) < 0) ts.ClearPending();
        string where = file.Ref is PyStr path ? path.ToString() : "unknown location";
        bool isInitializing = Operations.TryGetAttribute(ts, module, Names.Spec, out Value spec) > 0
            && Operations.TryGetAttribute(ts, spec, "_initializing", out Value running) > 0 && running.IsTrueSingleton;
        string message = isInitializing
            ? $"cannot import name '{name}' from partially initialized module '{from}' (most likely due to a circular import) ({where})"
            : $"cannot import name '{name}' from '{from}' ({where})";
        ts.ClearPending();
        PyException error = PyException.Create(ts.Interp.Exceptions.ImportError, [(PyStr)message]);
        error.Extra = [(PyStr)from, file.IsNull ? Value.None : file, name, error.Args[0]];
        ts.Raise(error);
    }
}
