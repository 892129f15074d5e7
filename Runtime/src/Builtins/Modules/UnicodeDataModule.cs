using PyJitVerify.Runtime.Objects;
using PyJitVerify.Runtime.Syntax;

namespace PyJitVerify.Runtime.Builtins.Modules;

/// <summary>The module <c>unicodedata</c>, of Unicode 16.0.</summary>
/// <remarks>Source: library reference, "unicodedata"; CPython <c>Modules/unicodedata.c</c>.</remarks>
internal static class UnicodeDataModule
{
    private static readonly MethodDefinition[] Functions =
    [
        Property("category", static r => (PyStr)r.Category), Property("bidirectional", static r => (PyStr)r.Bidirectional), Property("combining", static r => Value.Int(r.Combining)),
        Property("east_asian_width", static r => (PyStr)r.EastAsianWidth), Property("mirrored", static r => Value.Int(r.IsMirrored ? 1 : 0)),
        MethodDefinition.OneArg("decomposition", static (ts, _, character) => TryPoint(ts, "decomposition() argument", character, out int point) ? (PyStr)UnicodeProperties.Table.DecompositionOf(point) : default(Value)),
        Number("numeric", "not a numeric character", static n => Value.Float(n.Numeric)),
        Number("digit", "not a digit", static n => n.Digit < 0 ? default : Value.Int(n.Digit)),
        Number("decimal", "not a decimal", static n => n.Decimal < 0 ? default : Value.Int(n.Decimal)),
        MethodDefinition.Fast("name", 1, 2, static (ts, _, args) =>
        {
            if (!TryPoint(ts, "name() argument 1", args[0], out int point)) return default;
            if (UnicodeNames.NameOf(point) is { } name) return (PyStr)name;
            return args.Length > 1 ? args[1] : ts.RaiseValueError("no such name");
        }),
        MethodDefinition.OneArg("lookup", static (ts, _, name) =>
        {
            if (name.Ref is not PyStr text) return ts.RaiseTypeError($"lookup() argument must be str, not {ts.TypeOf(name).LayoutName}");
            return UnicodeNames.Find(text.ToString()) is { } point ? StrOps.OfCodePoint(point) : ts.RaiseKeyError((PyStr)$"undefined character name '{text}'");
        }),
        MethodDefinition.Fast("normalize", 2, 2, static (ts, _, args) => Normalize(ts, "normalize", args) is { } result ? result : default(Value)),
        MethodDefinition.Fast("is_normalized", 2, 2, static (ts, _, args) => Normalize(ts, "is_normalized", args) is { } result ? Value.Bool(result.Equals((PyStr)args[1].Ref!)) : default),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "unicodedata", Functions, ("unidata_version", (PyStr)"16.0.0"));

    private static MethodDefinition Property(string name, Func<CharacterRecord, Value> read) => MethodDefinition.OneArg(name, (ts, _, character) =>
        TryPoint(ts, $"{name}() argument", character, out int point) ? read(UnicodeProperties.Table[point]) : default);

    private static MethodDefinition Number(string name, string message, Func<(double Numeric, int Digit, int Decimal), Value> read) => MethodDefinition.Fast(name, 1, 2, (ts, _, args) =>
    {
        if (!TryPoint(ts, $"{name}() argument 1", args[0], out int point)) return default;
        Value value = UnicodeProperties.Table.NumberOf(point) is { } number ? read(number) : default;
        return !value.IsNull ? value : args.Length > 1 ? args[1] : ts.RaiseValueError(message);
    });

    private static bool TryPoint(ThreadState ts, string argument, in Value character, out int point)
    {
        point = 0;
        if (character.Ref is PyStr { Length: 1 } text)
        {
            point = text[0];
            return true;
        }
        return !ts.RaiseTypeError(character.Ref is PyStr other ? $"{argument.Replace("() argument", "(): argument", StringComparison.Ordinal)} must be a unicode character, not a string of length {other.Length}"
            : $"{argument} must be a unicode character, not {ts.TypeOf(character).Name}").IsNull;
    }

    private static PyStr? Normalize(ThreadState ts, string function, ReadOnlySpan<Value> args)
    {
        for (int i = 0; i < 2; i++)
        {
            if (args[i].Ref is PyStr) continue;
            ts.RaiseTypeError($"{function}() argument {i + 1} must be str, not {StrSearch.NameOf(ts, args[i])}");
            return null;
        }
        string form = args[0].Ref!.ToString()!;
        if (form is not ("NFC" or "NFD" or "NFKC" or "NFKD"))
        {
            ts.RaiseValueError("invalid normalization form");
            return null;
        }
        var text = (PyStr)args[1].Ref!;
        if (text.IsAscii) return text;
        if (!ts.Budget.Charge(ts, text.Length * 8L)) return null;
        var points = new int[text.Length];
        for (int i = 0; i < points.Length; i++) points[i] = text[i];
        return PyStr.From(UnicodeProperties.Table.Normalize(points, form[2] == 'K', form[^1] == 'C'));
    }
}
