using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules;

internal sealed class PyPartial : PyObject
{
    public PyPartial(PyType type) : base(TypeKind.Instance) => Class = type;

    public Value Function { get; set; }

    public PyTuple Args { get; set; } = PyTuple.Empty;

    public PyDict Keywords { get; set; } = new();
}

/// <summary>The type <c>functools.partial</c>.</summary>
/// <remarks>Source: CPython <c>Modules/_functoolsmodule.c</c>.</remarks>
internal static class PartialType
{
    public static TypeDefinition Define(Value placeholder) => new("partial", TypeKind.Instance)
    {
        IsGeneric = true,
        Module = "functools",
        HasInstanceDict = true,
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = (ts, type, args, keywordNames) => New(ts, type, args.ToArray(), keywordNames, placeholder),
            Call = (ts, self, args, keywordNames) => Call(ts, (PyPartial)self.Ref!, args, keywordNames, placeholder),
            Repr = Repr,
            DescriptorGet = static (_, self, instance, _) => instance.IsNull || instance.IsNone ? self : new PyBoundMethod(self, instance),
        },
        Methods =
        [
            MethodDefinition.NoArgs("__reduce__", static (ts, self) =>
            {
                var p = (PyPartial)self.Ref!;
                return new PyTuple([ts.TypeOf(self), new PyTuple([p.Function]), new PyTuple([p.Function, p.Args, p.Keywords, Operations.InstanceDict(ts, p) is { Count: > 0 } d ? d : Value.None])]);
            }),
            MethodDefinition.OneArg("__setstate__", static (ts, self, state) =>
            {
                if (state.Ref is not PyTuple { Count: 4 } parts || !Operations.IsCallable(ts, parts[0]) || parts[1].Ref is not PyTuple args
                    || (parts[2].Ref is not PyDict && !parts[2].IsNone)) return ts.RaiseTypeError("invalid partial state");
                var p = (PyPartial)self.Ref!;
                p.Function = parts[0];
                p.Args = args.Class is null ? args : new PyTuple(args.Items);
                p.Keywords = parts[2].Ref is PyDict given ? given.Class is null ? given : given.Copy() : new PyDict();
                if (parts[3].Ref is PyDict attributes && !DictOps.Update(ts, Operations.InstanceDict(ts, p), attributes)) return default;
                return Value.None;
            }),
        ],
        GetSets =
        [
            GetSetDefinition.Member("func", static (_, self) => ((PyPartial)self.Ref!).Function),
            GetSetDefinition.Member("args", static (_, self) => ((PyPartial)self.Ref!).Args),
            GetSetDefinition.Member("keywords", static (_, self) => ((PyPartial)self.Ref!).Keywords),
            ClassBuilder.DictAttribute,
        ],
    };

    private static Value New(ThreadState ts, PyType type, Value[] args, PyTuple? keywordNames, Value placeholder)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        if (given < 1) return ts.RaiseTypeError("type 'partial' takes at least one argument");
        if (!Operations.IsCallable(ts, args[0])) return ts.RaiseTypeError("the first argument must be callable");
        if (given > 1 && args[given - 1].Is(placeholder)) return ts.RaiseTypeError("trailing Placeholders are not allowed");
        var result = new PyPartial(type) { Function = args[0] };
        Value[] positional = args[1..given];
        if (args[0].Ref is PyPartial inner && inner.Class!.Slots.Call == type.Slots.Call && inner.Attributes is null)
        {
            result.Function = inner.Function;
            positional = Fill(inner.Args.Items, positional, placeholder);
            result.Keywords = inner.Keywords.Copy();
        }
        result.Args = TupleType.Of(positional);
        for (int i = given; i < args.Length; i++)
        {
            if (args[i].Is(placeholder)) return ts.RaiseTypeError("Placeholder cannot be passed as a keyword argument");
            result.Keywords.SetStr((PyStr)keywordNames![i - given].Ref!, args[i]);
        }
        return result;
    }

    /// <summary>The stored arguments with their placeholders replaced by the first of the new ones, then the rest.</summary>
    private static Value[] Fill(Value[] stored, ReadOnlySpan<Value> fresh, Value placeholder)
    {
        var result = new List<Value>(stored.Length + fresh.Length);
        int used = 0;
        foreach (Value value in stored) result.Add(value.Is(placeholder) && used < fresh.Length ? fresh[used++] : value);
        result.AddRange(fresh[used..]);
        return [.. result];
    }

    private static Value Call(ThreadState ts, PyPartial self, ReadOnlySpan<Value> args, PyTuple? keywordNames, Value placeholder)
    {
        int given = args.Length - (keywordNames?.Count ?? 0);
        int holes = self.Args.Items.Count(a => a.Is(placeholder));
        if (given < holes) return ts.RaiseTypeError($"missing positional arguments in 'partial' call; expected at least {holes}, got {given}");
        Value[] positional = Fill(self.Args.Items, args[..given], placeholder);
        if (self.Keywords.Count == 0 && given == args.Length) return Operations.Call(ts, self.Function, positional, null);
        PyDict keywords = self.Keywords.Copy();
        for (int i = given; i < args.Length; i++) keywords.SetStr((PyStr)keywordNames![i - given].Ref!, args[i]);
        var names = new List<Value>();
        var all = new List<Value>(positional);
        for (int i = 0; i < keywords.EntryCount; i++)
        {
            if (keywords.EntryAt(i).Key.IsNull) continue;
            if (keywords.EntryAt(i).Key.Ref is not PyStr) return ts.RaiseTypeError("keywords must be strings");
            names.Add(keywords.EntryAt(i).Key);
            all.Add(keywords.EntryAt(i).Value);
        }
        return Operations.Call(ts, self.Function, [.. all], new PyTuple([.. names]));
    }

    private static Value Repr(ThreadState ts, Value self)
    {
        var partial = (PyPartial)self.Ref!;
        string name = ts.TypeOf(self).FullName;
        if (!ts.EnterRepr(partial)) return (PyStr)$"{name}(...)";
        var text = new StringBuilder(name).Append('(').Append(Operations.Repr(ts, partial.Function));
        foreach (Value arg in partial.Args.Items)
        {
            if (ts.Pending is null) text.Append(", ").Append(Operations.Repr(ts, arg));
        }
        for (int i = 0; i < partial.Keywords.EntryCount && ts.Pending is null; i++)
        {
            PyDict.Entry entry = partial.Keywords.EntryAt(i);
            if (!entry.Key.IsNull) text.Append(", ").Append(Operations.Str(ts, entry.Key)).Append('=').Append(Operations.Repr(ts, entry.Value));
        }
        ts.LeaveRepr();
        return ts.Pending is null ? (PyStr)text.Append(')').ToString() : default;
    }
}
