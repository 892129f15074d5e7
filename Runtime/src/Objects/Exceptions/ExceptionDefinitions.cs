namespace PyJitVerify.Runtime.Objects;

/// <summary>The builtin exception hierarchy: name, base, and the members beyond BaseException's.</summary>
/// <remarks>Source: library reference, "Exception hierarchy"; CPython <c>Objects/exceptions.c</c>.</remarks>
internal static class ExceptionDefinitions
{
    public static readonly (string Name, string Base)[] Hierarchy =
    [
        ("BaseException", "object"),
        ("BaseExceptionGroup", "BaseException"), ("GeneratorExit", "BaseException"), ("KeyboardInterrupt", "BaseException"),
        ("SystemExit", "BaseException"), ("Exception", "BaseException"),
        ("ArithmeticError", "Exception"), ("FloatingPointError", "ArithmeticError"), ("OverflowError", "ArithmeticError"),
        ("ZeroDivisionError", "ArithmeticError"), ("AssertionError", "Exception"), ("AttributeError", "Exception"),
        ("BufferError", "Exception"), ("EOFError", "Exception"),
        ("ImportError", "Exception"), ("ModuleNotFoundError", "ImportError"),
        ("LookupError", "Exception"), ("IndexError", "LookupError"), ("KeyError", "LookupError"), ("MemoryError", "Exception"),
        ("NameError", "Exception"), ("UnboundLocalError", "NameError"),
        ("OSError", "Exception"), ("BlockingIOError", "OSError"), ("ChildProcessError", "OSError"), ("ConnectionError", "OSError"),
        ("BrokenPipeError", "ConnectionError"), ("ConnectionAbortedError", "ConnectionError"),
        ("ConnectionRefusedError", "ConnectionError"), ("ConnectionResetError", "ConnectionError"),
        ("FileExistsError", "OSError"), ("FileNotFoundError", "OSError"), ("InterruptedError", "OSError"),
        ("IsADirectoryError", "OSError"), ("NotADirectoryError", "OSError"), ("PermissionError", "OSError"),
        ("ProcessLookupError", "OSError"), ("TimeoutError", "OSError"),
        ("ReferenceError", "Exception"), ("RuntimeError", "Exception"), ("NotImplementedError", "RuntimeError"),
        ("PythonFinalizationError", "RuntimeError"), ("RecursionError", "RuntimeError"),
        ("StopAsyncIteration", "Exception"), ("StopIteration", "Exception"),
        ("SyntaxError", "Exception"), ("IndentationError", "SyntaxError"), ("TabError", "IndentationError"),
        ("SystemError", "Exception"), ("TypeError", "Exception"), ("ValueError", "Exception"),
        ("UnicodeError", "ValueError"), ("UnicodeDecodeError", "UnicodeError"), ("UnicodeEncodeError", "UnicodeError"),
        ("UnicodeTranslateError", "UnicodeError"),
        ("Warning", "Exception"), ("BytesWarning", "Warning"), ("DeprecationWarning", "Warning"), ("EncodingWarning", "Warning"),
        ("FutureWarning", "Warning"), ("ImportWarning", "Warning"), ("PendingDeprecationWarning", "Warning"),
        ("ResourceWarning", "Warning"), ("RuntimeWarning", "Warning"), ("SyntaxWarning", "Warning"),
        ("UnicodeWarning", "Warning"), ("UserWarning", "Warning"),
    ];

    /// <summary>Members stored in <see cref="PyException.Extra"/>, by the type that introduces them.</summary>
    private static readonly Dictionary<string, string[]> Members = new()
    {
        ["StopIteration"] = ["value"],
        ["SystemExit"] = ["code"],
        ["NameError"] = ["name"],
        ["AttributeError"] = ["name", "obj"],
        ["ImportError"] = ["name", "path", "name_from", "msg"],
        ["SyntaxError"] = ["msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line"],
        ["OSError"] = ["errno", "strerror", "filename", "filename2"],
        ["UnicodeDecodeError"] = ["encoding", "object", "start", "end", "reason"],
        ["UnicodeEncodeError"] = ["encoding", "object", "start", "end", "reason"],
        ["UnicodeTranslateError"] = ["object", "start", "end", "reason"],
    };

    public static IReadOnlyList<string> MembersOf(string name) => Members.TryGetValue(name, out string[]? members) ? members : [];

    /// <summary>What the constructors of CPython set from the arguments.</summary>
    public static void FillExtra(string name, PyException exception)
    {
        Value[] args = exception.Args.Items;
        Value first = args.Length > 0 ? args[0] : Value.None;
        exception.Extra = name switch
        {
            "StopIteration" => [first],
            "SystemExit" => [args.Length > 1 ? exception.Args : first],
            "SyntaxError" or "IndentationError" or "TabError" => [first, Value.None, Value.None, Value.None, Value.None, Value.None, Value.None, Value.None],
            "NameError" or "UnboundLocalError" => [Value.None],
            "AttributeError" => [Value.None, Value.None],
            "ImportError" or "ModuleNotFoundError" => [Value.None, Value.None, Value.None, first],
            _ => exception.Extra,
        };
    }
}
