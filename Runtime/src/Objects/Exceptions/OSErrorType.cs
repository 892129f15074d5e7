namespace PyJitVerify.Runtime.Objects;

/// <summary><c>OSError</c>: the number of an error chooses the subclass.</summary>
/// <remarks>Source: PEP 3151; CPython <c>Objects/exceptions.c</c>, <c>OSError_new</c>, <c>oserror_init</c>.</remarks>
internal static class OSErrorType
{
    private const int ErrorNumber = 0, Message = 1, File = 2, SecondFile = 3, MemberCount = 4;

    public static readonly TypeSlots Slots = new()
    {
        New = static (ts, type, args, keywordNames) =>
        {
            // A class with an __init__ of its own gets its arguments there.
            if (UsesInit(ts, type)) return new PyException(type) { Extra = NoMembers() };
            if (keywordNames is { Count: > 0 }) return ts.RaiseTypeError($"{type.Name}() takes no keyword arguments");
            bool isExactly = ReferenceEquals(type, ts.Interp.Exceptions["OSError"]);
            if (isExactly && args.Length is >= 2 and <= 5 && args[0].IsInt) type = ts.Interp.Exceptions[SubclassOf(args[0].Bits)];
            var error = new PyException(type);
            Fill(error, args);
            return error;
        },
        Init = static (ts, self, args, keywordNames) =>
        {
            if (!UsesInit(ts, ts.TypeOf(self))) return true;
            if (keywordNames is { Count: > 0 }) return !ts.RaiseTypeError($"{ts.TypeOf(self).LayoutName}() takes no keyword arguments").IsNull;
            Fill(self.Unchecked<PyException>(), args);
            return true;
        },
        Str = Text,
    };

    /// <summary>The subclass for an error number of Linux.</summary>
    public static string SubclassOf(long number) => number switch
    {
        1 or 13 => "PermissionError",
        2 => "FileNotFoundError",
        3 => "ProcessLookupError",
        4 => "InterruptedError",
        10 => "ChildProcessError",
        11 or 114 or 115 => "BlockingIOError",
        17 => "FileExistsError",
        20 => "NotADirectoryError",
        21 => "IsADirectoryError",
        32 or 108 => "BrokenPipeError",
        103 => "ConnectionAbortedError",
        104 => "ConnectionResetError",
        110 => "TimeoutError",
        111 => "ConnectionRefusedError",
        _ => "OSError",
    };

    /// <summary>The arguments that <c>__reduce__</c> gives: with the file names that <c>args</c> leaves out.</summary>
    public static PyTuple ReducedArguments(PyException error)
    {
        if (error.Args.Count != 2 || error.Extra is not { Length: >= MemberCount } members || members[File].IsNone) return error.Args;
        return members[SecondFile].IsNone ? new PyTuple([.. error.Args.Items, members[File]])
            : new PyTuple([.. error.Args.Items, members[File], Value.None, members[SecondFile]]);
    }

    private static bool UsesInit(ThreadState ts, PyType type)
    {
        PyType root = ts.Interp.Exceptions["OSError"];
        return type.Slots.Init != root.Slots.Init && type.Slots.New == root.Slots.New;
    }

    private static Value[] NoMembers() => [Value.None, Value.None, Value.None, Value.None];

    private static void Fill(PyException error, ReadOnlySpan<Value> args)
    {
        error.Extra = NoMembers();
        error.Args = new PyTuple(args.ToArray());
        if (args.Length is < 2 or > 5) return;
        error.Extra[ErrorNumber] = args[0];
        error.Extra[Message] = args[1];
        if (args.Length == 2 || args[2].IsNone) return;
        error.Extra[File] = args[2];
        if (args.Length == 5) error.Extra[SecondFile] = args[4];
        error.Args = new PyTuple(args[..2].ToArray());
    }

    private static Value Text(ThreadState ts, Value self)
    {
        PyException error = self.Unchecked<PyException>();
        Value[] members = error.Extra ?? NoMembers();
        if (members.Length < MemberCount || members[ErrorNumber].IsNone) return BaseExceptionType.Text(ts, self);
        PyStr? number = Operations.Str(ts, members[ErrorNumber]), message = number is null ? null : Operations.Str(ts, members[Message]);
        if (message is null) return default;
        if (members[File].IsNone) return members[Message].IsNone ? BaseExceptionType.Text(ts, self) : (PyStr)$"[Errno {number}] {message}";
        PyStr? file = Operations.Repr(ts, members[File]);
        if (file is null || members[SecondFile].IsNone) return file is null ? default : (Value)(PyStr)$"[Errno {number}] {message}: {file}";
        PyStr? second = Operations.Repr(ts, members[SecondFile]);
        return second is null ? default : (Value)(PyStr)$"[Errno {number}] {message}: {file} -> {second}";
    }
}
