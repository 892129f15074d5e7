using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Interpreter;

/// <summary>What <c>**mapping</c> accepts: a dict, or anything with <c>keys()</c> and <c>__getitem__</c>.</summary>
internal static class Mappings
{
    public static bool IsMapping(ThreadState ts, in Value value) =>
        value.Ref is PyDict || Operations.TryGetAttribute(ts, value, Names.Keys, out _) > 0;

    /// <summary>Visits the items. False when the visitor or the mapping failed.</summary>
    public static bool ForEach(ThreadState ts, in Value mapping, Func<Value, Value, bool> visit)
    {
        if (mapping.Ref is PyDict dict)
        {
            for (int i = 0; i < dict.EntryCount; i++)
            {
                PyDict.Entry entry = dict.EntryAt(i);
                if (!entry.Key.IsNull && !visit(entry.Key, entry.Value)) return false;
            }
            return true;
        }
        if (DictOps.KeysOf(ts, mapping) is not { } keys) return false;
        foreach (Value key in keys.ToArray())
        {
            Value value = Operations.GetItem(ts, mapping, key);
            if (value.IsNull || !visit(key, value)) return false;
        }
        return true;
    }
}
