using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Optimizer;

/// <summary>A name in a namespace (globals, builtins, a module) whose value, or absence, a trace takes for granted.</summary>
internal sealed class WatchedName(PyDict dict, PyStr name)
{
    /// <summary>A name that was written this often while traces relied on it is not relied on again (CPython: 6, for the whole namespace).</summary>
    private const int MaxWrites = 6;

    private int _writes;

    public PyDict Namespace { get; } = dict;

    public PyStr Name { get; } = name;

    public bool IsStable => _writes < MaxWrites;

    /// <summary>It was written while a trace relied on it.</summary>
    public void CountWrite() => _writes++;
}

/// <summary>
/// The names that traces of one interpreter ever took for granted: one object per namespace and name, so that dependencies are compared by
/// reference. The namespace's watcher has them.
/// </summary>
/// <param name="written">Called behind each write of such a name.</param>
internal sealed class WatchedNames(Action<WatchedName> written)
{
    /// <summary>What to depend on, watched from now on; null: it is written too often to rely on it, or somebody else watches.</summary>
    public WatchedName? TryWatch(PyDict dict, PyStr name)
    {
        if ((dict.Watcher ??= new NamespaceWatcher(written)) is not NamespaceWatcher watcher) return null;
        if (!watcher.Names.TryGetValue(name, out WatchedName? watched)) watcher.Names.Add(name, watched = new WatchedName(dict, name));
        return watched.IsStable ? watched : null;
    }

    private sealed class NamespaceWatcher(Action<WatchedName> written) : DictWatcher
    {
        public Dictionary<PyStr, WatchedName> Names { get; } = [];

        public override void Written(in Value key)
        {
            if (key.Ref is not PyStr name)
            {
                foreach (WatchedName each in Names.Values) written(each);
            }
            else if (Names.TryGetValue(name, out WatchedName? watched))
            {
                written(watched);
            }
        }
    }
}
