using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>
/// The module <c>gc</c>. A collection runs only when <c>gc.collect()</c> asks for it, whatever the thresholds say, so that
/// finalisation is the same in every mode.
/// </summary>
internal static class GcModule
{
    public static PyModule Create(InterpreterState interp)
    {
        var settings = new Settings();
        var callbacks = new PyList();
        return BuiltinModules.Make(interp, "gc",
        [
            MethodDefinition.Signed("collect", "generation=2", (ts, _, args) => Collect(ts, args[0], settings, callbacks)),
            MethodDefinition.NoArgs("enable", (_, _) => settings.Set(enabled: true)),
            MethodDefinition.NoArgs("disable", (_, _) => settings.Set(enabled: false)),
            MethodDefinition.NoArgs("isenabled", (_, _) => Value.Bool(settings.IsEnabled)),
            MethodDefinition.NoArgs("get_debug", (_, _) => Value.Int(settings.Debug)),
            MethodDefinition.OneArg("set_debug", (ts, _, flags) =>
            {
                if (!SequenceOps.TryLong(ts, flags, out long number)) return default;
                settings.Debug = number;
                return Value.None;
            }),
            MethodDefinition.NoArgs("get_threshold", (_, _) => new PyTuple([.. settings.Thresholds.Select(t => Value.Int(t))])),
            MethodDefinition.Fast("set_threshold", 1, 3, (ts, _, args) =>
            {
                for (int i = 0; i < args.Length; i++)
                {
                    if (!SequenceOps.TryLong(ts, args[i], out settings.Thresholds[i])) return default;
                }
                return Value.None;
            }),
            MethodDefinition.NoArgs("get_count", static (_, _) => new PyTuple([Value.Int(0), Value.Int(0), Value.Int(0)])),
            MethodDefinition.NoArgs("get_stats", (ts, _) => new PyList([.. Enumerable.Range(0, 3).Select(i => (Value)settings.Statistics(i))])),
            MethodDefinition.Signed("get_objects", "generation=None", static (ts, _, _) => new PyList([.. ts.Interp.Finalizers.LiveObjects().Select(o => (Value)o)])),
            MethodDefinition.OneArg("is_tracked", static (_, _, value) => Value.Bool(IsTracked(value))),
            MethodDefinition.OneArg("is_finalized", static (_, _, _) => Value.False),
            MethodDefinition.NoArgs("freeze", static (_, _) => Value.None),
            MethodDefinition.NoArgs("unfreeze", static (_, _) => Value.None),
            MethodDefinition.NoArgs("get_freeze_count", static (_, _) => Value.Int(0)),
            MethodDefinition.Fast("get_referrers", 0, -1, static (ts, _, args) => Referrers(ts, args.ToArray())),
            MethodDefinition.Fast("get_referents", 0, -1, static (ts, _, args) => Referents(ts, args.ToArray())),
        ], ("garbage", new PyList()), ("callbacks", callbacks), ("DEBUG_STATS", Value.Int(1)), ("DEBUG_COLLECTABLE", Value.Int(2)), ("DEBUG_UNCOLLECTABLE", Value.Int(4)),
            ("DEBUG_SAVEALL", Value.Int(32)), ("DEBUG_LEAK", Value.Int(38)));
    }

    /// <summary>What a program can set, without effect on when objects die.</summary>
    private sealed class Settings
    {
        public bool IsEnabled = true;
        public long Debug;
        public readonly long[] Thresholds = [2000, 10, 0];
        public long Collections, Collected;

        public Value Set(bool enabled)
        {
            IsEnabled = enabled;
            return Value.None;
        }

        public PyDict Statistics(int generation)
        {
            var result = new PyDict();
            result.SetStr("collections", Value.Int(generation == 2 ? Collections : 0));
            result.SetStr("collected", Value.Int(generation == 2 ? Collected : 0));
            result.SetStr("uncollectable", Value.Int(0));
            return result;
        }
    }

    private static Value Collect(ThreadState ts, in Value generation, Settings settings, PyList callbacks)
    {
        if (!SequenceOps.TryLong(ts, generation, out long number)) return default;
        if (number is < 0 or > 2) return ts.RaiseValueError("invalid generation");
        Notify(ts, callbacks, "start", number, 0);
        long collected = ts.Interp.Finalizers.Collect(ts);
        settings.Collections++;
        settings.Collected += collected;
        Notify(ts, callbacks, "stop", number, collected);
        return Value.Int(collected);
    }

    private static void Notify(ThreadState ts, PyList callbacks, string phase, long generation, long collected)
    {
        foreach (Value callback in callbacks.ToArray())
        {
            var info = new PyDict();
            info.SetStr("generation", Value.Int(generation));
            info.SetStr("collected", Value.Int(collected));
            info.SetStr("uncollectable", Value.Int(0));
            if (Operations.Call(ts, callback, (PyStr)phase, info).IsNull) SysHooks.ReportUnraisable(ts, null, callback);
        }
    }

    private static bool IsTracked(in Value value) => value.Ref switch
    {
        PyStr or PyBytes or PyInt => value.AsObject!.Attributes is not null,
        PyTuple tuple => Array.Exists(tuple.Items, static v => IsTracked(v)),
        PyObject => value.Ref is not (PyCode or PyRange or PyRangeIterator),
        _ => false,
    };

    private static PyList Referents(ThreadState ts, Value[] targets)
    {
        var result = new PyList();
        foreach (Value target in targets)
        {
            foreach (Value item in DirectReferents(ts, target)) result.Append(item);
        }
        return result;
    }

    private static IEnumerable<Value> DirectReferents(ThreadState ts, Value target)
    {
        switch (target.Ref)
        {
            case PyList list: return list.ToArray();
            case PyTuple tuple: return tuple.Items;
            case PySet set: return SetOps.Elements(set).ToArray();
            case PyCell cell: return cell.Content.IsNull ? [] : [cell.Content];
            case PyDict dict:
                var parts = new List<Value>();
                for (int i = 0; i < dict.EntryCount; i++)
                {
                    if (dict.EntryAt(i).Key.IsNull) continue;
                    parts.Add(dict.EntryAt(i).Key);
                    parts.Add(dict.EntryAt(i).Value);
                }
                return parts;
            case PyInstance { Attributes: not null } instance:
                return [.. DirectReferents(ts, Operations.InstanceDict(ts, instance)).Where((_, i) => i % 2 == 1), ts.TypeOf(target)];
            default: return [];
        }
    }

    private static PyList Referrers(ThreadState ts, Value[] targets)
    {
        var result = new PyList();
        foreach (PyObject candidate in ts.Interp.Finalizers.LiveObjects())
        {
            if (DirectReferents(ts, candidate).Any(item => Array.Exists(targets, t => t.Is(item)))) result.Append(candidate);
        }
        return result;
    }
}
