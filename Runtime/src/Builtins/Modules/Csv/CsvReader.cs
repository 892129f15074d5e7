using System.Text;
using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Csv;

/// <summary>
/// A reader: lines in, records out. It walks through each line, and through its end, as a machine of <see cref="Place"/>s; a record is
/// finished when the machine is again at the start of one.
/// </summary>
/// <remarks>Source: CPython <c>Modules/_csv.c</c>, <c>Reader_iternext</c> and <c>parse_process_char</c>.</remarks>
internal sealed class CsvReader(PyType type, CsvModule module, PyDialect dialect, Value lines) : NativeIterator(type)
{
    /// <summary>In place of a character: the line is over.</summary>
    private const int EndOfLine = -2;

    private readonly List<int> _field = [];

    /// <summary>The fields so far; null once the record is given away.</summary>
    private PyList? _record;

    private Place _place;
    private bool _isUnquoted;
    private long _linesRead;

    /// <summary>Where in a record the next character comes.</summary>
    private enum Place
    {
        StartOfRecord, StartOfField, AfterEscape, InField, InQuotes, AfterEscapeInQuotes, AfterQuoteInQuotes, AfterLine, AfterEscapedLineEnd,
    }

    public static TypeDefinition Definition { get; } = new("reader", TypeKind.Instance)
    {
        Module = "_csv",
        Doc = "CSV reader\n\nReader objects are responsible for reading and parsing tabular data\nin CSV format.\n",
        Slots = new TypeSlots
        {
            Iter = static (_, self) => self,
            Next = static (ThreadState ts, Value self, out Value item) => Of(self).TryNext(ts, out item),
        },
        GetSets =
        [
            GetSetDefinition.Member("dialect", static (_, self) => Of(self).Dialect),
            GetSetDefinition.Member("line_num", static (_, self) => Value.Int(Of(self)._linesRead)),
        ],
    };

    private PyDialect Dialect => dialect;

    public override bool TryNext(ThreadState ts, out Value item)
    {
        item = default;
        _record = new PyList();
        _field.Clear();
        _place = Place.StartOfRecord;
        _isUnquoted = false;
        do
        {
            if (!Operations.Next(ts, lines, out Value line))
            {
                if (ts.Pending is not null || (_field.Count == 0 && _place != Place.InQuotes)) return false;
                if (dialect.IsStrict) return !module.Fail(ts, "unexpected end of data").IsNull;
                if (!SaveField(ts)) return false;
                break;
            }
            if (line.Ref is not PyStr text)
                return !module.Fail(ts, $"iterator should return strings, not {ts.TypeOf(line).LayoutName} (the file should be opened in text mode)").IsNull;
            // The source of the lines has itself asked for a record, and taken this one away.
            if (_record is null) return !module.Fail(ts, "iterator has already advanced the reader").IsNull;
            if (!ts.Budget.Charge(ts, text.Length)) return false;
            _linesRead++;
            for (int i = 0; i < text.Length; i++)
            {
                if (!Take(ts, text[i])) return false;
            }
            if (!Take(ts, EndOfLine)) return false;
        }
        while (_place != Place.StartOfRecord);
        item = _record!;
        _record = null;
        return true;
    }

    private static CsvReader Of(in Value value) => (CsvReader)value.Ref!;

    /// <summary>One step of the machine. False with an exception pending.</summary>
    private bool Take(ThreadState ts, int c)
    {
        switch (_place)
        {
            case Place.StartOfRecord:
                if (c == EndOfLine) return true;
                if (c is not ('\n' or '\r')) return StartField(ts, c);
                _place = Place.AfterLine;
                return true;
            case Place.StartOfField:
                return StartField(ts, c);
            case Place.AfterEscape:
                _place = c is '\n' or '\r' ? Place.AfterEscapedLineEnd : Place.InField;
                return Add(ts, c == EndOfLine ? '\n' : c);
            case Place.AfterEscapedLineEnd when c == EndOfLine:
                return true;
            case Place.AfterEscapedLineEnd or Place.InField:
                return GoOn(ts, c);
            case Place.InQuotes:
                return GoOnInQuotes(ts, c);
            case Place.AfterEscapeInQuotes:
                _place = Place.InQuotes;
                return Add(ts, c == EndOfLine ? '\n' : c);
            case Place.AfterQuoteInQuotes:
                return FollowQuote(ts, c);
            default:
                if (c is '\n' or '\r') return true;
                if (c != EndOfLine) return !module.Fail(ts, "new-line character seen in unquoted field - do you need to open the file with newline=''?").IsNull;
                _place = Place.StartOfRecord;
                return true;
        }
    }

    private bool StartField(ThreadState ts, int c)
    {
        _place = Place.StartOfField;
        _isUnquoted = true;
        if (IsLineEnd(c)) return EndRecord(ts, c);
        if (c == dialect.Quote && dialect.Quoting != Quoting.None)
        {
            _isUnquoted = false;
            _place = Place.InQuotes;
            return true;
        }
        if (c == dialect.Escape)
        {
            _place = Place.AfterEscape;
            return true;
        }
        if (c == ' ' && dialect.SkipsInitialSpace) return true;
        if (c == dialect.Delimiter) return SaveField(ts);
        _place = Place.InField;
        return Add(ts, c);
    }

    private bool GoOn(ThreadState ts, int c)
    {
        if (IsLineEnd(c)) return EndRecord(ts, c);
        if (c == dialect.Escape)
        {
            _place = Place.AfterEscape;
            return true;
        }
        if (c != dialect.Delimiter)
        {
            // After an escaped line end the machine stays where it is: the end of this line is not the end of the record.
            return Add(ts, c);
        }
        _place = Place.StartOfField;
        return SaveField(ts);
    }

    private bool GoOnInQuotes(ThreadState ts, int c)
    {
        if (c == EndOfLine) return true;
        if (c == dialect.Escape) _place = Place.AfterEscapeInQuotes;
        else if (c == dialect.Quote && dialect.Quoting != Quoting.None) _place = dialect.DoublesQuotes ? Place.AfterQuoteInQuotes : Place.InField;
        else return Add(ts, c);
        return true;
    }

    /// <summary>The quote before was the first of two, or the end of the field.</summary>
    private bool FollowQuote(ThreadState ts, int c)
    {
        if (c == dialect.Quote && dialect.Quoting != Quoting.None)
        {
            _place = Place.InQuotes;
            return Add(ts, c);
        }
        if (c == dialect.Delimiter)
        {
            _place = Place.StartOfField;
            return SaveField(ts);
        }
        if (IsLineEnd(c)) return EndRecord(ts, c);
        if (dialect.IsStrict) return !module.Fail(ts, $"'{new Rune(dialect.Delimiter)}' expected after '{new Rune(dialect.Quote)}'").IsNull;
        _place = Place.InField;
        return Add(ts, c);
    }

    private static bool IsLineEnd(int c) => c is '\n' or '\r' or EndOfLine;

    private bool EndRecord(ThreadState ts, int c)
    {
        _place = c == EndOfLine ? Place.StartOfRecord : Place.AfterLine;
        return SaveField(ts);
    }

    private bool Add(ThreadState ts, int c)
    {
        if (_field.Count >= module.FieldLimitChars) return !module.Fail(ts, $"field larger than field limit ({module.FieldLimitChars})").IsNull;
        _field.Add(c);
        return true;
    }

    /// <summary>A field without quotes may be a number or None.</summary>
    private bool SaveField(ThreadState ts)
    {
        Value field = PyStr.From(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_field));
        if (_isUnquoted && _field.Count == 0 && dialect.Quoting is Quoting.Strings or Quoting.NotNull) field = Value.None;
        else if (_isUnquoted && _field.Count > 0 && dialect.Quoting is Quoting.NonNumeric or Quoting.Strings) field = Operations.Call(ts, ts.Interp.Type(TypeKind.Float), field);
        _field.Clear();
        if (field.IsNull) return false;
        _record!.Append(field);
        return true;
    }
}
