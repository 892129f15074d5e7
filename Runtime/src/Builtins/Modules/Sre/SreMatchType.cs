using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>The type <c>re.Match</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_sre/sre.c</c>.</remarks>
internal static class SreMatchType
{
    public static readonly TypeDefinition Definition = new("Match", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "re",
        IsSubclassable = false,
        Slots = new TypeSlots
        {
            Repr = static (ts, self) => Operations.Repr(ts, Of(self).Group(0)) is { } text
                ? (PyStr)$"<re.Match object; span=({Of(self).Spans[0]}, {Of(self).Spans[1]}), match={text}>" : default,
            Subscript = static (ts, self, key) => Of(self).IndexOf(ts, key) is var i and >= 0 ? Of(self).Group(i) : default,
        },
        Methods =
        [
            MethodDefinition.Fast("group", 0, -1, static (ts, self, args) =>
            {
                if (args.Length == 0) return Of(self).Group(0);
                var groups = new Value[args.Length];
                for (int i = 0; i < groups.Length; i++)
                {
                    int index = Of(self).IndexOf(ts, args[i]);
                    if (index < 0) return default;
                    groups[i] = Of(self).Group(index);
                }
                return groups.Length == 1 ? groups[0] : new PyTuple(groups);
            }),
            MethodDefinition.Signed("groups", "default=None", static (_, self, args) => new PyTuple(Groups(Of(self), args[0]))),
            MethodDefinition.Signed("groupdict", "default=None", static (ts, self, args) =>
            {
                SreMatch match = Of(self);
                var result = new PyDict();
                var names = (PyDict)match.Pattern.GroupIndex.Ref!;
                for (int i = 0; i < names.EntryCount; i++)
                {
                    PyDict.Entry entry = names.EntryAt(i);
                    if (entry.Key.IsNull) continue;
                    Value group = match.Group((int)entry.Value.Bits);
                    if (!result.Set(ts, entry.Key, match.Spans[2 * (int)entry.Value.Bits] < 0 ? args[0] : group)) return default;
                }
                return result;
            }),
            Position("start", static (m, i) => Value.Int(m.Spans[2 * i])),
            Position("end", static (m, i) => Value.Int(m.Spans[2 * i + 1])),
            Position("span", static (m, i) => new PyTuple([Value.Int(m.Spans[2 * i]), Value.Int(m.Spans[2 * i + 1])])),
            MethodDefinition.OneArg("expand", static (ts, self, template) => SreSubstitution.Expand(ts, Of(self), template)),
            MethodDefinition.NoArgs("__copy__", static (_, self) => self),
            MethodDefinition.OneArg("__deepcopy__", static (_, self, _) => self),
        ],
        GetSets =
        [
            GetSetDefinition.Member("string", static (_, self) => Of(self).Subject.Source),
            GetSetDefinition.Member("re", static (_, self) => Of(self).Pattern),
            GetSetDefinition.Member("pos", static (_, self) => Value.Int(Of(self).Subject.Start)),
            GetSetDefinition.Member("endpos", static (_, self) => Value.Int(Of(self).Subject.End)),
            new("lastindex", static (_, self) => Of(self).LastIndex >= 0 ? Value.Int(Of(self).LastIndex) : Value.None),
            new("lastgroup", static (_, self) => Of(self) is { LastIndex: >= 0 } m && m.LastIndex < m.Pattern.IndexGroup.Count ? m.Pattern.IndexGroup[m.LastIndex] : Value.None),
            new("regs", static (_, self) => new PyTuple([.. Enumerable.Range(0, Of(self).Pattern.Groups + 1)
                .Select(i => (Value)new PyTuple([Value.Int(Of(self).Spans[2 * i]), Value.Int(Of(self).Spans[2 * i + 1])]))])),
        ],
    };

    private static SreMatch Of(in Value value) => (SreMatch)value.Ref!;

    private static Value[] Groups(SreMatch match, Value fallback)
    {
        var groups = new Value[match.Pattern.Groups];
        for (int i = 0; i < groups.Length; i++) groups[i] = match.Spans[2 * i + 2] < 0 ? fallback : match.Group(i + 1);
        return groups;
    }

    private static MethodDefinition Position(string name, Func<SreMatch, int, Value> get) => MethodDefinition.Fast(name, 0, 1, (ts, self, args) =>
        args.Length == 0 ? get(Of(self), 0) : Of(self).IndexOf(ts, args[0]) is var i and >= 0 ? get(Of(self), i) : default);
}
