using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The type <c>_thread._local</c>: attributes of its own for each thread.</summary>
internal static class ThreadLocals
{
    private sealed class PyLocal : PyObject
    {
        public PyLocal(PyType type, Value[] args, PyTuple? keywordNames) : base(TypeKind.Instance)
        {
            Class = type;
            Arguments = args;
            KeywordNames = keywordNames;
        }

        public Value[] Arguments { get; }

        public PyTuple? KeywordNames { get; }

        public Dictionary<long, PyDict> ByThread { get; } = [];
    }

    public static TypeDefinition Define(Func<long> current) => new("_local", TypeKind.Instance)
    {
        Module = "_thread",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = (ts, type, args, keywordNames) =>
            {
                if (args.Length > 0 && type.Slots.Init == ts.Interp.Type(TypeKind.Object).Slots.Init) return ts.RaiseTypeError("Initialization arguments are not supported");
                var result = new PyLocal(type, args.ToArray(), keywordNames);
                result.ByThread[current()] = Operations.InstanceDict(ts, result);
                return result;
            },
            GetAttribute = (ts, self, name) => Enter(ts, self, current()) ? Operations.GenericGetAttribute(ts, self, name) : default,
            SetAttribute = (ts, self, name, value) =>
            {
                if (name.ToString() != "__dict__") return Enter(ts, self, current()) && Operations.GenericSetAttribute(ts, self, name, value);
                ts.RaiseAttributeError($"'{ts.TypeOf(self).LayoutName}' object attribute '__dict__' is read-only", self, name);
                return false;
            },
        },
        GetSets = [ClassBuilder.DictAttribute],
    };

    /// <summary>Puts the running thread's attributes in place; a thread that is new here runs <c>__init__</c> first.</summary>
    private static bool Enter(ThreadState ts, in Value self, long thread)
    {
        var local = (PyLocal)self.Ref!;
        bool isKnown = local.ByThread.TryGetValue(thread, out PyDict? attributes);
        attributes ??= local.ByThread[thread] = new PyDict();
        local.Attributes = attributes;
        local.ShapeId = Shape.DictionaryMode;
        InitSlot? init = ts.TypeOf(self).Slots.Init;
        return isKnown || init is null || init(ts, self, local.Arguments, local.KeywordNames);
    }
}
