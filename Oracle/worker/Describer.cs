using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Oracle.Worker;

/// <summary>
/// Canonical text of a value, as <c>ProgramContract</c> defines it: to the byte what <c>Describer</c> in python_worker.py makes of the same value. Runs no
/// Python code; bounded in depth, nodes and length; addresses never show.
/// </summary>
internal sealed class Describer(InterpreterState interp)
{
    private const int MaxDepth = 8, MaxNodes = 10_000, MaxChars = 1 << 16, ShownChars = 1024;

    private readonly HashSet<object> _path = new(ReferenceEqualityComparer.Instance);
    private int _nodes;
    private bool _attributes;

    /// <param name="attributes">Also look into instances.</param>
    public string Describe(in Value value, bool attributes = false)
    {
        Begin(attributes);
        return Text(value, 0);
    }

    /// <summary>The text of the tuple of these values.</summary>
    public string DescribeTuple(ReadOnlySpan<Value> values)
    {
        Begin(attributes: false);
        _nodes = 1;
        return "tuple:" + Items(values, 1);
    }

    private void Begin(bool attributes)
    {
        _nodes = 0;
        _attributes = attributes;
        _path.Clear();
    }

    public string TypeName(PyType type)
    {
        string name = type.FullName;
        return name.StartsWith("__main__.", StringComparison.Ordinal) ? name["__main__.".Length..] : name;
    }

    private string Text(in Value value, int depth)
    {
        _nodes++;
        if (value.IsNull) return "<null>";
        if (value.IsNone) return "None";
        if (value.IsEllipsis) return "Ellipsis";
        if (value.IsNotImplemented) return "NotImplemented";
        if (depth > MaxDepth || _nodes > MaxNodes) return "...";
        string name = TypeName(interp.TypeOf(value));
        if (Scalar(value) is { } scalar) return $"{name}:{scalar}";
        PyObject target = value.AsObject!;
        if (!_path.Add(target)) return name + ":<cycle>";
        string result = Compound(target, name, depth + 1);
        _path.Remove(target);
        return result;
    }

    /// <summary>The text behind the type's name of what holds no other value; null for what may.</summary>
    private static string? Scalar(in Value value) => value.Ref switch
    {
        string when value.IsInt => value.Bits.ToString(CultureInfo.InvariantCulture),
        string when value.IsBool => value.Bits != 0 ? "True" : "False",
        string => Float(value.AsFloat),
        PyInt number => Int(number.Number),
        PyFloat number => Float(number.Number),
        PyStr text => Clip(StrRepr.Of(text).ToString()),
        PyBytes bytes => Clip(BytesType.Repr(bytes.Data)),
        PyByteArray bytes => Clip(BytesType.Repr(bytes.Span.ToArray())),
        PyComplex number => $"{Float(number.Number.Real)}+{Float(number.Number.Imaginary)}j",
        _ => null,
    };

    private string Compound(PyObject target, string name, int depth)
    {
        switch (target)
        {
            case PyList list: return $"{name}:{Items(list.ToArray(), depth)}";
            case PyTuple tuple: return $"{name}:{Items(tuple.Items, depth)}";
            case PySet set: return $"{name}:{SetItems(set, depth)}";
            case PyDict dict: return $"{name}:{Clip(Pairs(Entries(dict), depth))}";
            case PyException exception: return $"{name}:{Text(exception.Args, depth)}";
            case PyType type: return $"<class {TypeName(type)}>";
            case PyFunction function: return $"<{name} {function.QualifiedName}>";
            case PyBuiltinFunction builtin: return $"<{name} {builtin.QualifiedName}>";
            case PyBoundMethod method: return $"<method {Text(method.Function, depth)}>";
            case PyModule when name == "module": return "<module>";
            case PyRange range: return RangeText(range);
            case PySlice slice: return "slice" + Text(new PyTuple([slice.Start, slice.Stop, slice.Step]), depth);
            default: return $"<{name}>{(_attributes ? Attributes(target, depth) : "")}";
        }
    }

    private static string RangeText(PyRange range)
    {
        string ends = $"{Scalar(range.Start)}, {Scalar(range.Stop)}";
        return Scalar(range.Step) is "1" ? $"range({ends})" : $"range({ends}, {Scalar(range.Step)})";
    }

    private string Items(ReadOnlySpan<Value> items, int depth)
    {
        var parts = new string[items.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = Text(items[i], depth);
        return Clip("[" + string.Join(", ", parts) + "]");
    }

    private string SetItems(PySet set, int depth)
    {
        var parts = new List<string>();
        for (int i = 0; i < set.TableSize; i++)
        {
            if (set.TryEntryAt(i, out PySet.Entry entry)) parts.Add(Text(entry.Key, depth));
        }
        parts.Sort(StringComparer.Ordinal);
        return Clip("[" + string.Join(", ", parts) + "]");
    }

    private string Pairs(IEnumerable<(Value Key, Value Value)> pairs, int depth) =>
        "{" + string.Join(", ", pairs.Select(p => $"{Text(p.Key, depth)}: {(IsBuiltins(p.Key) ? "..." : Text(p.Value, depth))}")) + "}";

    /// <summary>A namespace's name for what is the implementation's and not the program's.</summary>
    private static bool IsBuiltins(in Value key) => key.Ref is PyStr name && name.Equals(Names.Builtins);

    private static IEnumerable<(Value Key, Value Value)> Entries(PyDict dict) =>
        Enumerable.Range(0, dict.EntryCount).Select(i => dict.EntryAt(i)).Where(e => !e.Key.IsNull).Select(e => (e.Key, e.Value));

    /// <summary>The instance's attributes, read without making its dictionary, then the slots of the program's classes.</summary>
    private string Attributes(PyObject target, int depth)
    {
        IEnumerable<(Value Key, Value Value)> own = target.Attributes switch
        {
            PyDict dict => Entries(dict),
            Value[] fields => interp.ShapeOf(target.ShapeId).Names.Zip(fields, (n, v) => ((Value)n, v)),
            _ => [],
        };
        IEnumerable<(Value Key, Value Value)> slots = target is PyInstance { Slots: { } values }
            ? interp.TypeOf(target).Mro.SelectMany(t => Entries(t.Namespace)).Select(m => m.Value.Ref).OfType<PyMemberDescriptor>()
                .Select(m => (Key: (Value)m.Name, Value: values[m.Index]))
            : [];
        var found = own.Concat(slots).Where(p => !p.Value.IsNull).ToList();
        return found.Count == 0 ? "" : Clip(Pairs(found, depth));
    }

    private static string Float(double number) => double.IsNaN(number) ? $"nan({BitConverter.DoubleToInt64Bits(number):x16})" : FloatText.Repr(number);

    /// <summary>In decimal up to 64 bits, as <c>hex()</c> beyond.</summary>
    private static string Int(BigInteger number) => BigInteger.Abs(number) < BigInteger.One << 64
        ? number.ToString(CultureInfo.InvariantCulture)
        : Clip($"{(number.Sign < 0 ? "-" : "")}0x{BigInteger.Abs(number).ToString("x", CultureInfo.InvariantCulture).TrimStart('0')}");

    private static string Clip(string whole)
    {
        if (whole.Length <= MaxChars) return whole;
        int length = whole.EnumerateRunes().Count();
        return length <= MaxChars ? whole
            : $"{whole[..ShownChars]}...[{length} chars, {Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(whole)))}]";
    }
}
