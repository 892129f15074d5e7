using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sockets;

/// <summary>The module <c>_socket</c>, as much of it as there is without a network: pairs of sockets, which <c>asyncio</c> wakes itself with.</summary>
/// <remarks>Source: CPython <c>Modules/socketmodule.c</c>; the numbers are Linux's.</remarks>
internal static class SocketModule
{
    private const int NameResolutionFailed = -3;

    private static readonly (string Name, long Number)[] Constants =
    [
        ("AF_UNSPEC", 0), ("AF_UNIX", 1), ("AF_INET", 2), ("AF_INET6", 10), ("SOCK_STREAM", 1), ("SOCK_DGRAM", 2), ("SOCK_RAW", 3), ("SOCK_NONBLOCK", 2048),
        ("SOCK_CLOEXEC", 524288), ("SOL_SOCKET", 1), ("SO_REUSEADDR", 2), ("SO_TYPE", 3), ("SO_ERROR", 4), ("SO_BROADCAST", 6), ("SO_SNDBUF", 7), ("SO_RCVBUF", 8),
        ("SO_KEEPALIVE", 9), ("SO_REUSEPORT", 15), ("SOMAXCONN", 4096), ("IPPROTO_IP", 0), ("IPPROTO_ICMP", 1), ("IPPROTO_TCP", 6), ("IPPROTO_UDP", 17),
        ("IPPROTO_IPV6", 41), ("IPV6_V6ONLY", 26), ("TCP_NODELAY", 1), ("SHUT_RD", 0), ("SHUT_WR", 1), ("SHUT_RDWR", 2), ("MSG_OOB", 1), ("MSG_PEEK", 2),
        ("MSG_DONTWAIT", 64), ("MSG_NOSIGNAL", 16384), ("AI_PASSIVE", 1), ("AI_CANONNAME", 2), ("AI_NUMERICHOST", 4), ("AI_ADDRCONFIG", 32), ("AI_NUMERICSERV", 1024),
        ("EAI_AGAIN", NameResolutionFailed), ("EAI_NONAME", -2), ("NI_NUMERICHOST", 1), ("NI_NUMERICSERV", 2), ("INADDR_ANY", 0), ("INADDR_LOOPBACK", 0x7f000001),
    ];

    public static PyModule Create(InterpreterState interp)
    {
        PyType system = interp.Exceptions["OSError"], host = Subclass(interp, "herror", system), address = Subclass(interp, "gaierror", system);
        double? defaultTimeout = null;
        PyType socket = interp.Defined(SocketType.Definition);
        return BuiltinModules.Make(interp, "_socket",
        [
            MethodDefinition.Fast("socketpair", 0, 3, static (ts, _, args) => SocketType.MakePair(ts, args)),
            MethodDefinition.OneArg("close", static (ts, _, fd) => SequenceOps.TryLong(ts, fd, out long n)
                ? ts.Interp.OpenFiles.Close(n) ? Value.None : OsErrors.Raise(ts, OsErrors.BadDescriptor) : default),
            MethodDefinition.NoArgs("gethostname", static (_, _) => (PyStr)"localhost"),
            .. new[] { "getaddrinfo", "getnameinfo", "gethostbyname", "gethostbyaddr" }.Select(name => MethodDefinition.Keywords(name, (ts, _, _, _) =>
                ts.Raise(address, [Value.Int(NameResolutionFailed), (PyStr)"Temporary failure in name resolution"]))),
            MethodDefinition.NoArgs("getdefaulttimeout", (_, _) => defaultTimeout is { } seconds ? Value.Float(seconds) : Value.None),
            MethodDefinition.OneArg("setdefaulttimeout", (ts, _, timeout) =>
            {
                double seconds = 0;
                if (!timeout.IsNone && !FloatOps.TryConvert(ts, timeout, out seconds)) return default;
                if (seconds < 0) return ts.RaiseValueError("Timeout value out of range");
                defaultTimeout = timeout.IsNone ? null : seconds;
                return Value.None;
            }),
        ], [],
        [
            ("socket", socket), ("SocketType", socket), ("error", system), ("herror", host), ("gaierror", address), ("timeout", interp.Exceptions["TimeoutError"]), ("has_ipv6", Value.False),
            .. Constants.Select(c => (c.Name, Value.Int(c.Number))),
        ]);
    }

    private static PyType Subclass(InterpreterState interp, string name, PyType parent)
    {
        var members = new PyDict();
        members.SetStr(Names.Module, (PyStr)"socket");
        return (PyType)Operations.Call(interp.MainThread, interp.Type(TypeKind.Type), (PyStr)name, new PyTuple([parent]), members).Ref!;
    }
}
