using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Csv;

/// <summary>The module <c>_csv</c>, and what its readers, writers and dialects share: the registry of dialects and the longest field.</summary>
/// <remarks>Source: PEP 305; CPython <c>Modules/_csv.c</c>.</remarks>
internal sealed class CsvModule
{
    private const long DefaultFieldLimitChars = 128 * 1024;

    private static readonly (string Name, Quoting Style)[] Styles =
    [
        ("QUOTE_MINIMAL", Quoting.Minimal), ("QUOTE_ALL", Quoting.All), ("QUOTE_NONNUMERIC", Quoting.NonNumeric), ("QUOTE_NONE", Quoting.None),
        ("QUOTE_STRINGS", Quoting.Strings), ("QUOTE_NOTNULL", Quoting.NotNull),
    ];

    private readonly PyType _error, _dialectType, _readerType, _writerType;
    private readonly PyDict _dialects = new();

    private CsvModule(InterpreterState interp)
    {
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"_csv");
        _error = (PyType)Operations.Call(interp.MainThread, interp.Type(TypeKind.Type), (PyStr)"Error", new PyTuple([interp.Exceptions.Exception]), members).Ref!;
        _dialectType = interp.Defined(PyDialect.Define(FindDialect));
        _readerType = interp.Defined(CsvReader.Definition);
        _writerType = interp.Defined(CsvWriter.Definition);
    }

    /// <summary>A field of a reader may have this many characters.</summary>
    public long FieldLimitChars { get; private set; } = DefaultFieldLimitChars;

    public static PyModule Create(InterpreterState interp)
    {
        var csv = new CsvModule(interp);
        return BuiltinModules.Make(interp, "_csv",
        [
            MethodDefinition.Keywords("reader", csv.MakeReader),
            MethodDefinition.Keywords("writer", csv.MakeWriter),
            MethodDefinition.NoArgs("list_dialects", (ts, _) => Operations.ToList(ts, csv._dialects) is { } names ? names : default(Value)),
            MethodDefinition.Keywords("register_dialect", csv.Register),
            MethodDefinition.Signed("unregister_dialect", "name", (ts, _, args) => csv._dialects.Remove(ts, args[0], out Value _) switch
            {
                < 0 => default,
                0 => csv.Fail(ts, "unknown dialect"),
                _ => Value.None,
            }),
            MethodDefinition.Signed("get_dialect", "name", (ts, _, args) => csv.FindDialect(ts, args[0])),
            MethodDefinition.Signed("field_size_limit", "new_limit=absent", csv.LimitFields),
        ],
        [
            ("Dialect", csv._dialectType), ("Reader", csv._readerType), ("Writer", csv._writerType), ("Error", csv._error), ("_dialects", csv._dialects),
            .. Styles.Select(static s => (s.Name, Value.Int((int)s.Style))),
        ]);
    }

    /// <summary>Raises <c>csv.Error</c>.</summary>
    public Value Fail(ThreadState ts, string message) => ts.Raise(_error, message);

    private Value FindDialect(ThreadState ts, Value name) => _dialects.TryGet(ts, name, out Value dialect) switch
    {
        < 0 => default,
        0 => Fail(ts, "unknown dialect"),
        _ => dialect,
    };

    private Value Register(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!CheckCount(ts, "register_dialect", args, keywordNames)) return default;
        if (args[0].Ref is not PyStr) return ts.RaiseTypeError("dialect name must be a string");
        Value name = args[0];
        return MakeDialect(ts, args, keywordNames) is { } dialect && DictOps.Store(ts, _dialects, name, dialect) ? Value.None : default;
    }

    private Value MakeReader(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!CheckCount(ts, "reader", args, keywordNames)) return default;
        Value[] given = args.ToArray();
        Value lines = Operations.GetIterator(ts, given[0]);
        return !lines.IsNull && MakeDialect(ts, given, keywordNames) is { } dialect ? new CsvReader(_readerType, this, dialect, lines) : default(Value);
    }

    private Value MakeWriter(ThreadState ts, Value self, ReadOnlySpan<Value> args, PyTuple? keywordNames)
    {
        if (!CheckCount(ts, "writer", args, keywordNames)) return default;
        Value[] given = args.ToArray();
        int found = Operations.TryGetAttribute(ts, given[0], "write", out Value write);
        if (found < 0) return default;
        if (found == 0 || !Operations.IsCallable(ts, write)) return ts.RaiseTypeError("argument 1 must have a \"write\" method");
        return MakeDialect(ts, given, keywordNames) is { } dialect ? new CsvWriter(_writerType, this, dialect, write) : default(Value);
    }

    /// <summary>A subject and perhaps a dialect; what is given by name belongs to the dialect.</summary>
    private static bool CheckCount(ThreadState ts, string function, ReadOnlySpan<Value> args, PyTuple? keywordNames) =>
        MethodDefinition.CheckArgCount(ts, function, args.Length - (keywordNames?.Count ?? 0), 1, 2);

    /// <summary>The dialect that everything after the first argument describes. Null with an exception pending.</summary>
    private PyDialect? MakeDialect(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? keywordNames) =>
        Operations.Call(ts, _dialectType, args[1..], keywordNames).Ref as PyDialect;

    private Value LimitFields(ThreadState ts, Value self, ReadOnlySpan<Value> args)
    {
        long old = FieldLimitChars;
        if (args[0].IsNull) return Value.Int(old);
        if (!PyDialect.IsExactInt(ts, args[0])) return ts.RaiseTypeError("limit must be an integer");
        if (!args[0].IsInt) return ts.RaiseOverflowError("Python int too large to convert to C ssize_t");
        FieldLimitChars = args[0].Bits;
        return Value.Int(old);
    }
}
