using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>The module <c>_sre</c>: it runs what <c>Lib/re</c> compiles.</summary>
internal static class SreModule
{
    private const long MaxGroups = 1073741823;

    private static readonly MethodDefinition[] Functions =
    [
        MethodDefinition.Signed("compile", "pattern, flags, code, groups, groupindex, indexgroup", Compile),
        MethodDefinition.Fast("template", 2, 2, static (ts, _, args) => SreSubstitution.MakeTemplate(ts, args)),
        MethodDefinition.NoArgs("getcodesize", static (_, _) => Value.Int(4)),
        Character("ascii_iscased", static c => Value.Bool(SreCharacters.IsCasedAscii(c))),
        Character("unicode_iscased", static c => Value.Bool(SreCharacters.IsCasedUnicode(c))),
        Character("ascii_tolower", static c => Value.Int(SreCharacters.LowerAscii(c))),
        Character("unicode_tolower", static c => Value.Int(SreCharacters.LowerUnicode(c))),
    ];

    public static PyModule Create(InterpreterState interp) => BuiltinModules.Make(interp, "_sre", Functions, [SrePatternType.Definition, SreMatchType.Definition],
        ("MAGIC", Value.Int(20230612)), ("CODESIZE", Value.Int(4)), ("MAXREPEAT", Value.Int(SreProgram.MaxRepeat)), ("MAXGROUPS", Value.Int(MaxGroups)),
        ("copyright", (PyStr)"regular expressions as Lib/re compiles them"));

    private static MethodDefinition Character(string name, Func<int, Value> body) => MethodDefinition.OneArg(name, (ts, _, character) =>
        SequenceOps.TryLong(ts, character, out long c) ? body((int)c) : default);

    private static Value Compile(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        if (!SequenceOps.TryLong(ts, args[1], out long flags) || !SequenceOps.TryLong(ts, args[3], out long groups)) return default;
        if (args[2].Ref is not PyList list) return ts.RaiseTypeError("compile() argument 3 must be list");
        if (args[4].Ref is not PyDict groupIndex) return ts.RaiseTypeError("compile() argument 5 must be dict");
        if (args[5].Ref is not PyTuple indexGroup) return ts.RaiseTypeError("compile() argument 6 must be tuple");
        var code = new uint[list.Count];
        for (int i = 0; i < code.Length; i++)
        {
            Value word = list.Items[i];
            if (!Operations.ToIndex(ts, ref word)) return default;
            if (!word.IsInt || word.Bits is < 0 or > uint.MaxValue) return ts.RaiseOverflowError("regular expression code size limit exceeded");
            code[i] = (uint)word.Bits;
        }
        if (groups is < 0 or > MaxGroups || SreProgram.Translate(code, (int)groups) is not { } program) return ts.RaiseRuntimeError("invalid SRE code");
        return new SrePattern(ts.Interp.Defined(SrePatternType.Definition), args[0], flags, code, (int)groups, groupIndex.Copy(), indexGroup, program);
    }
}
