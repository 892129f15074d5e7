namespace PyJitVerify.Runtime.Objects;

/// <summary>The parameters of a builtin, and the binding of a call's arguments to them.</summary>
/// <remarks>Source: CPython's Argument Clinic, <c>_PyArg_UnpackKeywords</c> and its messages.</remarks>
public sealed class Signature
{
    private readonly string _function;
    private readonly string _callee;
    private readonly string[] _names;
    private readonly Value[] _defaults;
    private readonly bool[] _required;
    private readonly int _positionalOnly;
    private readonly int _positional;

    private Signature(string function, string[] names, Value[] defaults, bool[] required, int positionalOnly, int positional)
    {
        _function = function.Length == 0 ? "this function" : function + "()";
        _callee = function.Length == 0 ? "function" : function + "()";
        _names = names;
        _defaults = defaults;
        _required = required;
        _positionalOnly = positionalOnly;
        _positional = positional;
    }

    /// <summary>Parses <c>"a, b=None, /, c=1, *, d=False"</c>.</summary>
    /// <param name="function">For messages; empty for a function that does not name itself in them.</param>
    public static Signature Parse(string function, string text)
    {
        var names = new List<string>();
        var defaults = new List<Value>();
        var required = new List<bool>();
        int positionalOnly = 0, positional = -1;
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "/") { positionalOnly = names.Count; continue; }
            if (part == "*") { positional = names.Count; continue; }
            string[] halves = part.Split('=', 2, StringSplitOptions.TrimEntries);
            names.Add(halves[0]);
            required.Add(halves.Length == 1);
            defaults.Add(halves.Length == 1 ? default : ParseDefault(halves[1]));
        }
        if (positional < 0) positional = names.Count;
        return new Signature(function, [.. names], [.. defaults], [.. required], positionalOnly, positional);
    }

    /// <summary>One value per parameter, or null after raising TypeError.</summary>
    public Value[]? Bind(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        int keywordCount = keywordNames?.Count ?? 0;
        int given = args.Length - keywordCount;
        if (given > _positional)
        {
            int minimum = _required.Count(r => r);
            string bound = (_positional < _names.Length ? _required.AsSpan(0, _positionalOnly).Count(true) == _positional : minimum == _names.Length) ? "exactly" : "at most";
            string noun = _positional == _names.Length && _positionalOnly != _positional ? "argument" : "positional argument";
            ts.RaiseTypeError(_positional == 0
                ? $"{_callee} takes no positional arguments"
                : $"{_callee} takes {bound} {_positional} {noun}{(_positional == 1 ? "" : "s")} ({given + (noun == "argument" ? keywordCount : 0)} given)");
            return null;
        }
        int needed = _required.AsSpan(0, _positionalOnly).Count(true);
        if (given < needed)
        {
            ts.RaiseTypeError($"{_callee} takes {(needed < _positional ? "at least" : "exactly")} {needed} positional argument{(needed == 1 ? "" : "s")} ({given} given)");
            return null;
        }
        var bound2 = new Value[_names.Length];
        args[..given].CopyTo(bound2);
        for (int k = 0; k < keywordCount; k++)
        {
            string name = keywordNames!.Items[k].Unchecked<PyStr>().ToString();
            int index = Array.IndexOf(_names, name, _positionalOnly);
            if (index < 0)
            {
                ts.RaiseTypeError($"{_function} got an unexpected keyword argument '{name}'{NameSuggestion.DidYouMean(name, _names.Skip(_positionalOnly))}");
                return null;
            }
            if (!bound2[index].IsNull)
            {
                ts.RaiseTypeError($"argument for {_callee} given by name ('{name}') and position ({index + 1})");
                return null;
            }
            bound2[index] = args[given + k];
        }
        for (int i = 0; i < bound2.Length; i++)
        {
            if (!bound2[i].IsNull) continue;
            if (_required[i])
            {
                ts.RaiseTypeError($"{_callee} missing required argument '{_names[i]}' (pos {i + 1})");
                return null;
            }
            bound2[i] = _defaults[i];
        }
        return bound2;
    }

    private static Value ParseDefault(string text) => text switch
    {
        "None" => Value.None,
        "True" => Value.True,
        "False" => Value.False,
        _ => long.TryParse(text, out long number) ? Value.Int(number) : default,
    };
}
