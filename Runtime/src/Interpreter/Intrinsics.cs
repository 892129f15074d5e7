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

    /// <summary>Binds what <c>__all__</c> names, else what of the module's dictionary has no leading underscore.</summary>
    /// <remarks>Source: CPython <c>Python/intrinsics.c</c>, <c>import_all_from</c>.</remarks>
    public static Value ImportStar(ThreadState ts, Frame frame, in Value module)
    {
        int found = Operations.TryGetAttribute(ts, module, Names.All, out Value all);
        if (found < 0) return default;
        bool skipsUnderscores = found == 0;
        if (skipsUnderscores)
        {
            found = Operations.TryGetAttribute(ts, module, Names.Dict, out Value members);
            if (found < 0) return default;
            if (found == 0) return ts.Raise(ts.Interp.Exceptions.ImportError, "from-import-* object has no __dict__ and no __all__");
            Value keys = Operations.CallMethod(ts, members, "keys");
            if (keys.IsNull || Operations.ToList(ts, keys) is not { } list) return default;
            all = list;
        }
        for (int i = 0; ; i++)
        {
            Value name = ItemAt(ts, all, i);
            if (name.IsNull)
            {
                if (!ts.PendingMatches(ts.Interp.Exceptions.IndexError)) return default;
                ts.ClearPending();
                return Value.None;
            }
            if (name.Ref is not PyStr text) return RaiseBadName(ts, module, name, skipsUnderscores);
            if (skipsUnderscores && text.Length > 0 && text[0] == '_') continue;
            Value value = Operations.GetAttribute(ts, module, text);
            if (value.IsNull) return default;
            if (frame.LocalsMapping.Ref is PyDict dict) dict.SetStr(text, value);
            else if (!Operations.SetItem(ts, frame.LocalsMapping, text, value)) return default;
        }
    }

    private static Value ItemAt(ThreadState ts, in Value sequence, int index)
    {
        if (ts.TypeOf(sequence).Slots.Subscript is null) return ts.RaiseTypeError($"'{ts.TypeOf(sequence).LayoutName}' object does not support indexing");
        return sequence.Ref is PyDict { Class: null } ? ts.RaiseTypeError($"{ts.TypeOf(sequence).LayoutName} is not a sequence") : Operations.GetItem(ts, sequence, Value.Int(index));
    }

    private static Value RaiseBadName(ThreadState ts, in Value module, in Value name, bool isKey)
    {
        Value own = Operations.GetAttribute(ts, module, Names.Name);
        if (own.IsNull) return default;
        if (own.Ref is not PyStr) return ts.RaiseTypeError($"module __name__ must be a string, not {ts.TypeOf(own).LayoutName}");
        return ts.RaiseTypeError($"{(isKey ? "Key" : "Item")} in {own.Ref}.{(isKey ? "__dict__" : "__all__")} must be str, not {ts.TypeOf(name).LayoutName}");
    }

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
        if (Operations.TryGetAttribute(ts, module, Names.Name, out Value own) < 0 || Operations.TryGetAttribute(ts, module, Names.Spec, out Value spec) < 0) return;
        PyStr from = own.Ref as PyStr ?? "<unknown module name>";
        PyStr? file = ModuleOrigin.FileOf(ts, spec);
        string reason = $"cannot import name {StrRepr.Of(name)} from ";
        if (ModuleOrigin.IsInitializing(ts, spec))
            reason += $"partially initialized module {StrRepr.Of(from)} (most likely due to a circular import){(file is null ? "" : $" ({file})")}";
        else
            reason += $"{StrRepr.Of(from)} ({(file is null ? "unknown location" : file)})";
        PyException error = PyException.Create(ts.Interp.Exceptions.ImportError, [(PyStr)reason]);
        error.Extra = [from, file is null ? Value.None : file, name, error.Args[0]];
        ts.Raise(error);
    }
}
