using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Oracle.Worker;

/// <summary>
/// Canonical text of a value: <c>type:value</c>, as <c>ProgramContract</c> defines it. Runs no Python code; bounded in depth, nodes and
/// length; addresses never show.
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
        _nodes = 0;
        _attributes = attributes;
        _path.Clear();
        return Text(value, 0);
    }

    public string TypeName(PyType type)
    {
        string name = type.FullName;
        return name.StartsWith("__main__.", StringComparison.Ordinal) ? name["__main__.".Length..] : name;
    }

    private string Text(in Value value, int depth)
    {
        if (value.IsNull) return "<null>";
        if (value.IsNone) return "None";
        if (value.IsEllipsis) return "Ellipsis";
        if (value.IsNotImplemented) return "NotImplemented";
        if (depth > MaxDepth || ++_nodes > MaxNodes) return "...";
        PyType type = interp.TypeOf(value);
        string name = TypeName(type);
        switch (value.Ref)
        {
            case string when value.IsInt: return $"{name}:{value.Bits.ToString(CultureInfo.InvariantCulture)}";
            case string when value.IsBool: return $"{name}:{(value.Bits != 0 ? "True" : "False")}";
            case string: return $"{name}:{Float(value.AsFloat)}";
            case PyInt number: return $"{name}:{Clip(number.Number.ToString(CultureInfo.InvariantCulture))}";
            case PyFloat number: return $"{name}:{Float(number.Number)}";
            case PyStr text: return $"{name}:{Clip(Quote(text))}";
            case PyBytes bytes: return $"{name}:{Clip(Convert.ToHexString(bytes.Data))}";
        }
        PyObject target = value.AsObject!;
        if (!_path.Add(target)) return name + ":<cycle>";
        string result = Compound(target, name, depth + 1);
        _path.Remove(target);
        return result;
    }

    private string Compound(PyObject target, string name, int depth)
    {
        switch (target)
        {
            case PyList list: return $"{name}:{Items(list.ToArray(), depth)}";
            case PyTuple tuple: return $"{name}:{Items(tuple.Items, depth)}";
            case PySet set: return $"{name}:{SetItems(set, depth)}";
            case PyDict dict: return $"{name}:{Clip(Pairs(dict, depth))}";
            case PyException exception: return $"{name}:{Text(exception.Args, depth)}";
            case PyType type: return $"<class {TypeName(type)}>";
            case PyFunction function: return $"<{name} {function.QualifiedName}>";
            case PyBuiltinFunction builtin: return $"<{name} {builtin.QualifiedName}>";
            case PyBoundMethod method: return $"<method {Text(method.Function, depth)}>";
            case PyModule: return "<module>";
            case PyRange range: return $"range({Text(range.Start, depth)}, {Text(range.Stop, depth)}, {Text(range.Step, depth)})";
            case PySlice slice: return $"slice({Text(slice.Start, depth)}, {Text(slice.Stop, depth)}, {Text(slice.Step, depth)})";
            default: return $"<{name}>{(_attributes ? Attributes(target, depth) : "")}";
        }
    }

    private string Items(Value[] items, int depth) => Clip("[" + string.Join(", ", items.Select(i => Text(i, depth))) + "]");

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

    private string Pairs(PyDict dict, int depth)
    {
        var parts = new List<string>();
        for (int i = 0; i < dict.EntryCount; i++)
        {
            PyDict.Entry entry = dict.EntryAt(i);
            if (!entry.Key.IsNull) parts.Add($"{Text(entry.Key, depth)}: {Text(entry.Value, depth)}");
        }
        return "{" + string.Join(", ", parts) + "}";
    }

    /// <summary>The instance's attributes, read without making its dictionary, then its slots.</summary>
    private string Attributes(PyObject target, int depth)
    {
        var parts = new List<string>();
        if (target.Attributes is PyDict dict)
        {
            parts.Add(Pairs(dict, depth));
        }
        else if (target.Attributes is Value[] fields)
        {
            PyStr[] names = interp.ShapeOf(target.ShapeId).Names;
            parts.AddRange(names.Select((n, i) => $"{n}: {Text(fields[i], depth)}"));
        }
        if (target is PyInstance { Slots: { } slots }) parts.AddRange(slots.Select(s => Text(s, depth)));
        return parts.Count == 0 ? "" : Clip("{" + string.Join(", ", parts) + "}");
    }

    private static string Float(double number) =>
        double.IsNaN(number) ? $"nan({BitConverter.DoubleToInt64Bits(number):x16})" : BitConverter.DoubleToInt64Bits(number) == long.MinValue ? "-0.0" : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Quote(PyStr text)
    {
        var quoted = new StringBuilder("'");
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c is >= 0x20 and < 0x7F && c != '\'' && c != '\\') quoted.Append((char)c);
            else quoted.Append('\\').Append(c.ToString("x", CultureInfo.InvariantCulture)).Append(';');
        }
        return quoted.Append('\'').ToString();
    }

    private static string Clip(string whole) => whole.Length <= MaxChars ? whole
        : $"{whole[..ShownChars]}...[{whole.Length} chars, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 8))}]";
}
