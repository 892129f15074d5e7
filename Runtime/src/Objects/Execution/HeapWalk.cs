using System.Reflection;
using System.Runtime.CompilerServices;

namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// Finds what the roots of an interpreter reach: modules, builtins, the used part of the data stack, frames, exceptions
/// being handled. It follows the fields of the .NET objects, so a new kind of object needs no code here.
/// What is not followed: weak references' targets, a type's list of subclasses, caches of lookups and of instructions (which differ from
/// mode to mode), who watches a dictionary for traces, immutable descriptions.
/// Dead stack slots above the top are no roots. Locals of C# functions that call back are none either; a builtin that
/// needs a temporary to survive keeps it reachable from its arguments.
/// Termination: each object is visited once.
/// </summary>
internal sealed class HeapWalk(InterpreterState interp)
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> _pending = [];
    private readonly Dictionary<Type, FieldInfo[]> _fields = [];

    public void Run()
    {
        ThreadState ts = interp.MainThread;
        Visit(interp.Modules);
        Visit(interp.Builtins);
        foreach (Value value in ts.Stack.Slice(0, ts.Stack.TopIndex)) Visit(value.Ref);
        for (Frame? frame = ts.Frame; frame is not null; frame = frame.Back) Visit(frame);
        Visit(interp.CurrentContext);
        Visit(ts.Handled);
        Visit(ts.Pending);
        Visit(ts.StopValue.Ref);
        foreach (Func<ThreadState, bool> action in interp.AtExit) Visit(action.Target);
        ScanPending();
    }

    /// <summary>Goes on from more roots.</summary>
    public void Include(IEnumerable<PyObject> roots)
    {
        foreach (PyObject root in roots) Visit(root);
        ScanPending();
    }

    private void ScanPending()
    {
        while (_pending.TryPop(out object? next)) Scan(next);
    }

    public bool Reached(object target) => _seen.Contains(target);

    public List<PyObject> Objects() => [.. _seen.OfType<PyObject>()];

    private void Visit(object? target)
    {
        if (target is null or string or PyStr { Class: null } or PyBytes { Class: null } or PyInt { Class: null } or TypeDefinition or MethodDefinition
            or InterpreterState or ThreadState or DataStack or Watchers or DictWatcher or Type or MemberInfo) return;
        if (_seen.Add(target)) _pending.Push(target);
    }

    private void Scan(object target)
    {
        switch (target)
        {
            case Value[] values:
                foreach (Value value in values) Visit(value.Ref);
                return;
            case PyDict.Entry[] entries:
                foreach (PyDict.Entry entry in entries)
                {
                    Visit(entry.Key.Ref);
                    Visit(entry.Value.Ref);
                }
                return;
            case Array array:
                if (array.GetType().GetElementType() is { IsPrimitive: true }) return;
                foreach (object? item in array) VisitField(item);
                return;
            case PyType type:
                ScanType(type);
                return;
            case PyCode code:
                Visit(code.Constants);
                return;
            case PyWeakReference reference:
                Visit(reference.Class);
                Visit(reference.Callback.Ref);
                Visit(reference.Attributes);
                return;
            default:
                ScanFields(target);
                return;
        }
    }

    private void ScanType(PyType type)
    {
        Visit(type.Class);
        Visit(type.Base);
        Visit(type.Attributes);
        foreach (PyType b in type.Bases) Visit(b);
        foreach (PyType b in type.Mro) Visit(b);
        if (type.IsHeap) Visit(type.Namespace);
    }

    private void ScanFields(object target)
    {
        foreach (FieldInfo field in FieldsOf(target.GetType())) VisitField(field.GetValue(target));
    }

    private void VisitField(object? content)
    {
        if (content is null) return;
        if (content is Value value) Visit(value.Ref);
        else if (content is ValueType) ScanFields(content);
        else if (content is Delegate function) Visit(function.Target);
        else Visit(content);
    }

    /// <summary>The instance fields that can hold references.</summary>
    private FieldInfo[] FieldsOf(Type type)
    {
        if (_fields.TryGetValue(type, out FieldInfo[]? known)) return known;
        var fields = new List<FieldInfo>();
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            foreach (FieldInfo field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType.IsPrimitive || field.FieldType.IsEnum || field.FieldType.IsPointer || field.FieldType == typeof(string)) continue;
                if (field.FieldType.IsValueType && !field.FieldType.IsByRefLike && !RuntimeHelpersHasReferences(field.FieldType)) continue;
                fields.Add(field);
            }
        }
        return _fields[type] = [.. fields];
    }

    private static bool RuntimeHelpersHasReferences(Type type) =>
        (bool)typeof(RuntimeHelpers).GetMethod(nameof(RuntimeHelpers.IsReferenceOrContainsReferences))!.MakeGenericMethod(type).Invoke(null, null)!;
}
