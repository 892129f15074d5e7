using System.Globalization;
using PyJitVerify.Runtime.Instructions;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Tier2.Trace;

/// <summary>
/// The textual form of traces, one uop a line: <c>_GUARD_TOS_INT arg=0 target=12 op0=0 const=5</c>. Constants are ints, floats, bools,
/// None and strings; other objects print as <c>&lt;kind&gt;</c> and do not parse.
/// </summary>
internal static class TraceText
{
    private static readonly Dictionary<string, Uop> ByName = Enumerable.Range(0, UopMetadata.Count).ToDictionary(i => UopMetadata.Name((Uop)i), i => (Uop)i);

    public static string Format(IEnumerable<UopInstruction> trace) => string.Join('\n', trace.Select(Format));

    public static string Format(UopInstruction u)
    {
        string text = UopMetadata.Name(u.Uop);
        if (u.Argument != 0) text += $" arg={u.Argument}";
        if (u.Target != 0) text += $" target={u.Target}";
        if (u.Operand0 != 0) text += $" op0={u.Operand0}";
        return u.Constant.IsNull ? text : $"{text} const={FormatConstant(u.Constant)}";
    }

    /// <summary>Parses what <see cref="Format(IEnumerable{UopInstruction})"/> wrote. Throws <see cref="FormatException"/>.</summary>
    /// <param name="names">Objects that have no form of their own, by what stands for them behind <c>const=</c>.</param>
    public static List<UopInstruction> Parse(string text, IReadOnlyDictionary<string, Value>? names = null)
    {
        var trace = new List<UopInstruction>();
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!ByName.TryGetValue(parts[0], out Uop uop)) throw new FormatException($"no uop {parts[0]}");
            var instruction = new UopInstruction(uop, 0, 0);
            foreach (string part in parts.Skip(1))
            {
                string[] field = part.Split('=', 2);
                switch (field[0])
                {
                    case "arg": instruction.Argument = int.Parse(field[1], CultureInfo.InvariantCulture); break;
                    case "target": instruction.Target = int.Parse(field[1], CultureInfo.InvariantCulture); break;
                    case "op0": instruction.Operand0 = long.Parse(field[1], CultureInfo.InvariantCulture); break;
                    case "const": instruction.Constant = names is not null && names.TryGetValue(field[1], out Value named) ? named : ParseConstant(field[1]); break;
                    default: throw new FormatException($"no field {field[0]}");
                }
            }
            trace.Add(instruction);
        }
        return trace;
    }

    /// <summary>A constant as it stands in the text of a trace.</summary>
    public static string FormatConstant(in Value value)
    {
        if (value.IsFloat) return value.AsFloat.ToString("R", CultureInfo.InvariantCulture) is var f && f.AsSpan().IndexOfAny(".EN∞") >= 0 ? f : f + ".0";
        if (value.Ref is PyStr text) return $"'{text}'";
        return value.Ref is PyObject target ? $"<{target.GetType().Name}>" : value.ToString();
    }

    private static Value ParseConstant(string text) => text switch
    {
        "None" or "<None>" => Value.None,
        "True" => Value.True,
        "False" => Value.False,
        _ when text.StartsWith('\'') => (PyStr)text.Trim('\''),
        _ when long.TryParse(text, CultureInfo.InvariantCulture, out long number) => Value.Int(number),
        _ => Value.Float(double.Parse(text, CultureInfo.InvariantCulture)),
    };
}
