using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Csv;

/// <summary>A writer: records in, one call of <paramref name="write"/> for each.</summary>
/// <remarks>Source: CPython <c>Modules/_csv.c</c>, <c>csv_writerow</c> and <c>join_append_data</c>.</remarks>
internal sealed class CsvWriter : PyObject
{
    private readonly CsvModule _module;
    private readonly PyDialect _dialect;
    private readonly Value _write;

    public CsvWriter(PyType type, CsvModule module, PyDialect dialect, Value write) : base(TypeKind.Instance)
    {
        Class = type;
        _module = module;
        _dialect = dialect;
        _write = write;
    }

    public static TypeDefinition Definition { get; } = new("writer", TypeKind.Instance)
    {
        Module = "_csv",
        Doc = "CSV writer\n\nWriter objects are responsible for generating tabular data\nin CSV format from sequence input.\n",
        Methods =
        [
            MethodDefinition.OneArg("writerow", static (ts, self, record) => Of(self).WriteRecord(ts, record)),
            MethodDefinition.OneArg("writerows", static (ts, self, records) => Of(self).WriteRecords(ts, records)),
        ],
        GetSets = [GetSetDefinition.Member("dialect", static (_, self) => Of(self)._dialect)],
    };

    private static CsvWriter Of(in Value value) => (CsvWriter)value.Ref!;

    private Value WriteRecords(ThreadState ts, in Value records)
    {
        Value iterator = Operations.GetIterator(ts, records);
        if (iterator.IsNull) return default;
        while (Operations.Next(ts, iterator, out Value record))
        {
            if (WriteRecord(ts, record).IsNull) return default;
        }
        return ts.Pending is null ? Value.None : default;
    }

    private Value WriteRecord(ThreadState ts, in Value record)
    {
        Value iterator = Operations.GetIterator(ts, record);
        if (iterator.IsNull)
        {
            if (!ts.PendingMatches(ts.Interp.Exceptions.TypeError)) return default;
            ts.ClearPending();
            return _module.Fail(ts, $"iterable expected, not {ts.TypeOf(record).LayoutName}");
        }
        var line = new List<int>();
        int fields = 0;
        bool isNone = false;
        while (Operations.Next(ts, iterator, out Value field))
        {
            isNone = field.IsNone;
            bool quotes = WantsQuotes(ts, field);
            PyStr? text = isNone ? PyStr.Empty : field.Ref as PyStr ?? Operations.Str(ts, field);
            if (text is null) return default;
            if (fields++ > 0) line.Add(_dialect.Delimiter);
            if (!Append(ts, line, text, isNone, quotes)) return default;
        }
        if (ts.Pending is not null) return default;

        // Without quotes the line would be empty, and so be read as no fields at all.
        if (fields > 0 && line.Count == 0)
        {
            if (!CanQuoteEmpty(isNone)) return _module.Fail(ts, "single empty field record must be quoted");
            line.AddRange([_dialect.Quote, _dialect.Quote]);
        }
        for (int i = 0; i < _dialect.LineEnd.Length; i++) line.Add(_dialect.LineEnd[i]);
        return Operations.Call(ts, _write, (Value)PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line)));
    }

    /// <summary>The field is quoted whatever is in it.</summary>
    private bool WantsQuotes(ThreadState ts, in Value field) => _dialect.Quoting switch
    {
        Quoting.All => true,
        Quoting.NonNumeric => !IsNumber(ts, field),
        Quoting.Strings => field.Ref is PyStr,
        Quoting.NotNull => !field.IsNone,
        _ => false,
    };

    /// <summary>As <c>PyNumber_Check</c>: it can become an index, an int or a float, or is complex.</summary>
    private static bool IsNumber(ThreadState ts, in Value value) =>
        ts.TypeOf(value).Slots is { Index: not null } or { Int: not null } or { Float: not null } || value.Ref is PyComplex;

    private bool CanQuoteEmpty(bool isNone) => _dialect.Quoting != Quoting.None && !(isNone && _dialect.Quoting is Quoting.Strings or Quoting.NotNull);

    /// <summary>Adds a field to the line. False with an exception pending: a character needs an escape, or the field needs quotes, and may have none.</summary>
    private bool Append(ThreadState ts, List<int> line, PyStr text, bool isNone, bool quotes)
    {
        if (!ts.Budget.Charge(ts, text.Length)) return false;
        int start = line.Count;
        for (int i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c == _dialect.Delimiter || c == _dialect.Escape || c == _dialect.Quote || c is '\n' or '\r' || _dialect.EndsLine(c))
            {
                bool escapes = _dialect.Quoting == Quoting.None || c == _dialect.Escape || (c == _dialect.Quote && !_dialect.DoublesQuotes);
                if (escapes && _dialect.Escape == PyDialect.NotSet) return !_module.Fail(ts, "need to escape, but no escapechar set").IsNull;
                if (escapes) line.Add(_dialect.Escape);
                else if (c == _dialect.Quote) line.Add(_dialect.Quote);
                quotes |= !escapes;
            }
            line.Add(c);
        }
        if (text.Length == 0 && _dialect is { Delimiter: ' ', SkipsInitialSpace: true })
        {
            if (!CanQuoteEmpty(isNone)) return !_module.Fail(ts, "empty field must be quoted if delimiter is a space and skipinitialspace is true").IsNull;
            quotes = true;
        }
        if (!quotes) return true;
        line.Insert(start, _dialect.Quote);
        line.Add(_dialect.Quote);
        return true;
    }
}
