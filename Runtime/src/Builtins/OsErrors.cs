using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins;

/// <summary>Errors of the operating system as Python exceptions: number, text, and the subclass of OSError that belongs to it.</summary>
/// <remarks>Source: PEP 3151; Linux <c>errno.h</c> and the messages of glibc's <c>strerror</c>.</remarks>
internal static class OsErrors
{
    public const int NotPermitted = 1, NoEntry = 2, BadDescriptor = 9, AccessDenied = 13, Exists = 17, NotDirectory = 20, IsDirectory = 21, Invalid = 22, NotEmpty = 39;

    /// <summary>Symbol, number and text of the errors that programs meet.</summary>
    public static readonly (string Name, int Number, string Text)[] All =
    [
        ("EPERM", 1, "Operation not permitted"), ("ENOENT", 2, "No such file or directory"), ("ESRCH", 3, "No such process"), ("EINTR", 4, "Interrupted system call"),
        ("EIO", 5, "Input/output error"), ("ENXIO", 6, "No such device or address"), ("E2BIG", 7, "Argument list too long"), ("ENOEXEC", 8, "Exec format error"),
        ("EBADF", 9, "Bad file descriptor"), ("ECHILD", 10, "No child processes"), ("EAGAIN", 11, "Resource temporarily unavailable"), ("ENOMEM", 12, "Cannot allocate memory"),
        ("EACCES", 13, "Permission denied"), ("EFAULT", 14, "Bad address"), ("ENOTBLK", 15, "Block device required"), ("EBUSY", 16, "Device or resource busy"),
        ("EEXIST", 17, "File exists"), ("EXDEV", 18, "Invalid cross-device link"), ("ENODEV", 19, "No such device"), ("ENOTDIR", 20, "Not a directory"),
        ("EISDIR", 21, "Is a directory"), ("EINVAL", 22, "Invalid argument"), ("ENFILE", 23, "Too many open files in system"), ("EMFILE", 24, "Too many open files"),
        ("ENOTTY", 25, "Inappropriate ioctl for device"), ("ETXTBSY", 26, "Text file busy"), ("EFBIG", 27, "File too large"), ("ENOSPC", 28, "No space left on device"),
        ("ESPIPE", 29, "Illegal seek"), ("EROFS", 30, "Read-only file system"), ("EMLINK", 31, "Too many links"), ("EPIPE", 32, "Broken pipe"),
        ("EDOM", 33, "Numerical argument out of domain"), ("ERANGE", 34, "Numerical result out of range"), ("EDEADLK", 35, "Resource deadlock avoided"),
        ("ENAMETOOLONG", 36, "File name too long"), ("ENOLCK", 37, "No locks available"), ("ENOSYS", 38, "Function not implemented"), ("ENOTEMPTY", 39, "Directory not empty"),
        ("ELOOP", 40, "Too many levels of symbolic links"), ("EALREADY", 114, "Operation already in progress"), ("EINPROGRESS", 115, "Operation now in progress"),
        ("ECONNABORTED", 103, "Software caused connection abort"), ("ECONNRESET", 104, "Connection reset by peer"), ("ENOBUFS", 105, "No buffer space available"),
        ("EISCONN", 106, "Transport endpoint is already connected"), ("ENOTCONN", 107, "Transport endpoint is not connected"), ("ESHUTDOWN", 108, "Cannot send after transport endpoint shutdown"),
        ("ETIMEDOUT", 110, "Connection timed out"), ("ECONNREFUSED", 111, "Connection refused"), ("EHOSTUNREACH", 113, "No route to host"), ("EHOSTDOWN", 112, "Host is down"),
        ("ENOTSOCK", 88, "Socket operation on non-socket"), ("EOPNOTSUPP", 95, "Operation not supported"), ("EAFNOSUPPORT", 97, "Address family not supported by protocol"),
        ("EADDRINUSE", 98, "Address already in use"), ("EADDRNOTAVAIL", 99, "Cannot assign requested address"), ("ENETUNREACH", 101, "Network is unreachable"),
        ("EPROTO", 71, "Protocol error"), ("EOVERFLOW", 75, "Value too large for defined data type"), ("EILSEQ", 84, "Invalid or incomplete multibyte or wide character"),
        ("ECANCELED", 125, "Operation canceled"),
    ];

    public static string TextOf(int number)
    {
        foreach ((_, int n, string text) in All)
        {
            if (n == number) return text;
        }
        return $"Unknown error {number}";
    }

    /// <summary>The error number behind an exception of .NET's file functions.</summary>
    public static int NumberOf(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => NoEntry,
        UnauthorizedAccessException => AccessDenied,
        PathTooLongException => 36,
        _ => (e.HResult & 0xffff) is var code and > 0 and < 200 ? code : 5,
    };

    /// <summary>Raises the OSError of a number, about a file when a path is given.</summary>
    public static Value Raise(ThreadState ts, int number, string? path = null)
    {
        PyType type = ts.Interp.Exceptions[OSErrorType.SubclassOf(number)];
        Value[] args = [Value.Int(number), (PyStr)TextOf(number)];
        PyException error = PyException.Create(type, args);
        error.Extra = [args[0], args[1], path is null ? Value.None : (PyStr)path, Value.None];
        return ts.Raise(error);
    }
}
