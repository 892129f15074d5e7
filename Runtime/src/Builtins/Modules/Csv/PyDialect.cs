using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Csv;

/// <summary>When a writer quotes a field, and what a reader makes of one without quotes.</summary>
internal enum Quoting
{
    Minimal, All, NonNumeric, None, Strings, NotNull,
}

/// <summary>A dialect: how records are written. It never changes.</summary>
/// <remarks>Source: CPython <c>Modules/_csv.c</c>, <c>dialect_new</c>.</remarks>
internal sealed class PyDialect : PyObject
{
    /// <summary>In place of a character: there is none.</summary>
    public const int NotSet = -1;

    private static readonly string[] Options = ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

    private static readonly Signature Arguments = Signature.Parse("", "dialect=absent, " + string.Join(", ", Options.Select(static o => o + "=absent")));

    private PyDialect(PyType type) : base(TypeKind.Instance) => Class = type;

    /// <summary>A code point.</summary>
    public int Delimiter { get; private set; } = ',';

    /// <summary>A code point or <see cref="NotSet"/>.</summary>
    public int Escape { get; private set; } = NotSet;

    /// <summary>A code point, or <see cref="NotSet"/> where nothing is quoted.</summary>
    public int Quote { get; private set; } = '"';

    public PyStr LineEnd { get; private set; } = "\r\n";

    public Quoting Quoting { get; private set; }

    public bool DoublesQuotes { get; private set; } = true;

    public bool SkipsInitialSpace { get; private set; }

    public bool IsStrict { get; private set; }

    /// <param name="find">Gives the registered dialect of a name, or raises.</param>
    public static TypeDefinition Define(Func<ThreadState, Value, Value> find) => new("Dialect", TypeKind.Instance)
    {
        Module = "_csv",
        Doc = "CSV dialect\n\nThe Dialect type records CSV parsing and generation options.\n",
        Slots = new TypeSlots { New = (ts, type, args, keywordNames) => New(ts, type, args, keywordNames, find) },
        Methods = [MethodDefinition.Fast("__reduce__", 0, -1, RefusePickling), MethodDefinition.Fast("__reduce_ex__", 0, -1, RefusePickling)],
        GetSets =
        [
            new("delimiter", static (_, self) => Character(Of(self).Delimiter)),
            new("escapechar", static (_, self) => Character(Of(self).Escape)),
            new("lineterminator", static (_, self) => Of(self).LineEnd),
            new("quotechar", static (_, self) => Character(Of(self).Quote)),
            new("quoting", static (_, self) => Value.Int((int)Of(self).Quoting)),
            GetSetDefinition.Member("skipinitialspace", static (_, self) => Value.Bool(Of(self).SkipsInitialSpace)),
            GetSetDefinition.Member("doublequote", static (_, self) => Value.Bool(Of(self).DoublesQuotes)),
            GetSetDefinition.Member("strict", static (_, self) => Value.Bool(Of(self).IsStrict)),
        ],
    };

    /// <summary>An int that is of no subclass, not even bool.</summary>
    public static bool IsExactInt(ThreadState ts, in Value value) => ReferenceEquals(ts.TypeOf(value), ts.Interp.Type(TypeKind.Int));

    private static PyDialect Of(in Value value) => (PyDialect)value.Ref!;

    private static Value Character(int codePoint) => codePoint == NotSet ? Value.None : PyStr.From([codePoint]);

    private static Value RefusePickling(ThreadState ts, Value self, ReadOnlySpan<Value> args) => ts.RaiseTypeError($"cannot pickle '{ts.TypeOf(self).Name}' instances");

    private static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? keywordNames, Func<ThreadState, Value, Value> find)
    {
        if (Arguments.Bind(ts, args, keywordNames) is not { } bound) return default;
        Value model = bound[0];
        Value[] options = bound[1..];
        if (model.Ref is PyStr)
        {
            model = find(ts, model);
            if (model.IsNull) return default;
        }
        if (model.Ref is PyDialect && options.All(static o => o.IsNull)) return model;
        for (int i = 0; i < options.Length && !model.IsNull; i++)
        {
            if (!options[i].IsNull) continue;
            // Whatever goes wrong with an attribute of the model, the option has its default.
            options[i] = Operations.GetAttribute(ts, model, Options[i]);
            ts.ClearPending();
        }
        var dialect = new PyDialect(type);
        return dialect.Read(ts, options) && dialect.Check(ts) ? dialect : default(Value);
    }

    /// <summary>Takes each option that is given, in the order of <see cref="Options"/>. False with an exception pending.</summary>
    private bool Read(ThreadState ts, Value[] options)
    {
        if (!options[0].IsNull)
        {
            if (!TryCharacter(ts, "delimiter", options[0], "a unicode character", out int delimiter)) return false;
            Delimiter = delimiter;
        }
        if (!TryFlag(ts, options[1], DoublesQuotes, out bool doublesQuotes) || !TryOptionalCharacter(ts, "escapechar", options[2], Escape, out int escape)) return false;
        if (!options[3].IsNull)
        {
            if (options[3].Ref is not PyStr lineEnd) return !ts.RaiseTypeError($"\"lineterminator\" must be a string, not {ts.TypeOf(options[3]).LayoutName}").IsNull;
            LineEnd = lineEnd;
        }
        if (!TryOptionalCharacter(ts, "quotechar", options[4], Quote, out int quote) || !TryQuoting(ts, options[5], out Quoting quoting)
            || !TryFlag(ts, options[6], SkipsInitialSpace, out bool skips) || !TryFlag(ts, options[7], IsStrict, out bool isStrict)) return false;
        if (!Enum.IsDefined(quoting)) return !ts.RaiseTypeError("bad \"quoting\" value").IsNull;
        Quoting = options[4].IsNone && options[5].IsNull ? Quoting.None : quoting;
        (DoublesQuotes, Escape, Quote, SkipsInitialSpace, IsStrict) = (doublesQuotes, escape, quote, skips, isStrict);
        return true;
    }

    /// <summary>No character may be in two roles. False with an exception pending.</summary>
    private bool Check(ThreadState ts)
    {
        if (Quoting != Quoting.None && Quote == NotSet) return !ts.RaiseTypeError("quotechar must be set if quoting enabled").IsNull;
        (string Name, int Character, bool MayBeSpace)[] roles = [("delimiter", Delimiter, true), ("escapechar", Escape, !SkipsInitialSpace), ("quotechar", Quote, !SkipsInitialSpace)];
        foreach ((string name, int character, bool mayBeSpace) in roles)
        {
            if (character is '\r' or '\n' || (character == ' ' && !mayBeSpace)) return !ts.RaiseValueError($"bad {name} value").IsNull;
            if (EndsLine(character)) return !ts.RaiseValueError($"bad {name} or lineterminator value").IsNull;
        }
        for (int i = 0; i < roles.Length; i++)
        {
            for (int j = i + 1; j < roles.Length; j++)
            {
                if (roles[i].Character != NotSet && roles[i].Character == roles[j].Character) return !ts.RaiseValueError($"bad {roles[i].Name} or {roles[j].Name} value").IsNull;
            }
        }
        return true;
    }

    /// <summary>The character is one of the line terminator's.</summary>
    public bool EndsLine(int character)
    {
        for (int i = 0; i < LineEnd.Length; i++)
        {
            if (LineEnd[i] == character) return true;
        }
        return false;
    }

    private static bool TryFlag(ThreadState ts, in Value given, bool fallback, out bool flag)
    {
        int truth = given.IsNull ? fallback ? 1 : 0 : Operations.IsTrue(ts, given);
        flag = truth > 0;
        return truth >= 0;
    }

    private static bool TryOptionalCharacter(ThreadState ts, string name, in Value given, int fallback, out int character)
    {
        character = given.IsNull ? fallback : NotSet;
        return given.IsNull || given.IsNone || TryCharacter(ts, name, given, "a unicode character or None", out character);
    }

    private static bool TryCharacter(ThreadState ts, string name, in Value given, string wanted, out int character)
    {
        if (given.Ref is PyStr { Length: 1 } text)
        {
            character = text[0];
            return true;
        }
        character = NotSet;
        ts.RaiseTypeError($"\"{name}\" must be {wanted}, not {(given.Ref is PyStr other ? $"a string of length {other.Length}" : ts.TypeOf(given).LayoutName)}");
        return false;
    }

    private static bool TryQuoting(ThreadState ts, in Value given, out Quoting quoting)
    {
        quoting = Quoting.Minimal;
        if (given.IsNull) return true;
        if (!IsExactInt(ts, given)) return !ts.RaiseTypeError($"\"quoting\" must be an integer, not {ts.TypeOf(given).LayoutName}").IsNull;
        if (!given.IsInt || given.Bits is < int.MinValue or > int.MaxValue) return !ts.RaiseOverflowError("Python int too large to convert to C int").IsNull;
        quoting = (Quoting)given.Bits;
        return true;
    }
}
