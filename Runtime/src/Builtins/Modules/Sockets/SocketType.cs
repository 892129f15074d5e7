using PyJitVerify.Runtime.Objects;

namespace PyJitVerify.Runtime.Builtins.Modules.Sockets;

/// <summary>A socket object: a descriptor and how long its calls wait.</summary>
internal sealed class PySocket : PyObject
{
    public PySocket(PyType type) : base(TypeKind.Instance) => Class = type;

    public long Descriptor { get; set; } = -1;

    public long Family { get; set; }

    public long SocketKind { get; set; }

    public long Protocol { get; set; }

    /// <summary>Units: seconds; null: calls wait for ever; 0: they do not wait.</summary>
    public double? TimeoutSeconds { get; set; }
}

/// <summary>
/// The type <c>_socket.socket</c>. There is no network: the one kind of socket that exists is an end of <c>socketpair()</c>, inside the program.
/// </summary>
/// <remarks>Source: CPython <c>Modules/socketmodule.c</c>.</remarks>
internal static class SocketType
{
    private const int WouldBlock = 11, BrokenPipe = 32, Peek = 2;

    public static readonly TypeDefinition Definition = new("socket", TypeKind.Instance)
    {
        Module = "_socket",
        HasWeakReferences = true,
        Slots = new TypeSlots
        {
            New = static (_, type, _, _) => new PySocket(type),
            Init = static (ts, self, args, keywordNames) => !Parameters!.Invoke(ts, self, args, keywordNames, "socket").IsNull,
            Repr = static (ts, self) => (PyStr)$"<socket object, fd={Of(self).Descriptor}, family={Of(self).Family}, type={Of(self).SocketKind}, proto={Of(self).Protocol}>",
        },
        Methods =
        [
            MethodDefinition.NoArgs("fileno", static (_, self) => Value.Int(Of(self).Descriptor)),
            MethodDefinition.NoArgs("close", static (ts, self) =>
            {
                if (Of(self).Descriptor >= 0) ts.Interp.OpenFiles.Close(Of(self).Descriptor);
                Of(self).Descriptor = -1;
                return Value.None;
            }),
            MethodDefinition.NoArgs("detach", static (_, self) =>
            {
                long descriptor = Of(self).Descriptor;
                Of(self).Descriptor = -1;
                return Value.Int(descriptor);
            }),
            MethodDefinition.OneArg("setblocking", static (ts, self, flag) =>
            {
                int blocks = Operations.IsTrue(ts, flag);
                Of(self).TimeoutSeconds = blocks > 0 ? null : 0;
                return blocks < 0 ? default : Value.None;
            }),
            MethodDefinition.NoArgs("getblocking", static (_, self) => Value.Bool(Of(self).TimeoutSeconds is not 0)),
            MethodDefinition.OneArg("settimeout", static (ts, self, timeout) =>
            {
                double seconds = 0;
                if (!timeout.IsNone && !FloatOps.TryConvert(ts, timeout, out seconds)) return default;
                if (seconds < 0) return ts.RaiseValueError("Timeout value out of range");
                Of(self).TimeoutSeconds = timeout.IsNone ? null : seconds;
                return Value.None;
            }),
            MethodDefinition.NoArgs("gettimeout", static (_, self) => Of(self).TimeoutSeconds is { } seconds ? Value.Float(seconds) : Value.None),
            MethodDefinition.Fast("send", 1, 2, static (ts, self, args) => Send(ts, self, args[0]) is var count and >= 0 ? Value.Int(count) : default),
            MethodDefinition.Fast("sendall", 1, 2, static (ts, self, args) => Send(ts, self, args[0]) >= 0 ? Value.None : default),
            MethodDefinition.Fast("recv", 1, 2, static (ts, self, args) => SequenceOps.TryLong(ts, args[0], out long count) && TryFlags(ts, args, 1, out long flags)
                && Receive(ts, self, count, (flags & Peek) != 0) is { } data ? new PyBytes(data) : default(Value)),
            MethodDefinition.Fast("recv_into", 1, 3, static (ts, self, args) =>
            {
                IBuffer? target = Buffers.NeedWritable(ts, args[0]);
                long count = 0;
                if (target is null || (args.Length > 1 && !SequenceOps.TryLong(ts, args[1], out count))) return default;
                byte[]? data = Receive(ts, self, count > 0 ? Math.Min(count, target.Bytes.Length) : target.Bytes.Length, peeks: false);
                data?.CopyTo(target.Bytes);
                return data is null ? default : Value.Int(data.Length);
            }),
            MethodDefinition.OneArg("shutdown", static (ts, self, how) =>
            {
                if (!SequenceOps.TryLong(ts, how, out long which) || Stream(ts, self) is not { } stream) return default;
                if (which != 0) stream.Finish();
                return Value.None;
            }),
            MethodDefinition.NoArgs("getsockname", static (ts, self) => Stream(ts, self) is null ? default : PyStr.Empty),
            MethodDefinition.NoArgs("getpeername", static (ts, self) => Stream(ts, self) is null ? default : PyStr.Empty),
        ],
        GetSets =
        [
            new("family", static (_, self) => Value.Int(Of(self).Family)),
            new("type", static (_, self) => Value.Int(Of(self).SocketKind)),
            new("proto", static (_, self) => Value.Int(Of(self).Protocol)),
            new("timeout", static (_, self) => Of(self).TimeoutSeconds is { } seconds ? Value.Float(seconds) : Value.None),
        ],
    };

    private static readonly MethodDefinition Parameters = MethodDefinition.Signed("socket", "family=-1, type=-1, proto=-1, fileno=None", static (ts, self, args) =>
    {
        if (!SequenceOps.TryLong(ts, args[0], out long family) || !SequenceOps.TryLong(ts, args[1], out long kind) || !SequenceOps.TryLong(ts, args[2], out long protocol)) return default;
        if (args[3].IsNone) return OsErrors.Raise(ts, OsErrors.NotPermitted);
        if (!SequenceOps.TryLong(ts, args[3], out long descriptor)) return default;
        if (ts.Interp.OpenFiles.Find(descriptor) is not PairStream) return OsErrors.Raise(ts, OsErrors.BadDescriptor);
        PySocket socket = Of(self);
        (socket.Descriptor, socket.Family, socket.SocketKind, socket.Protocol) = (descriptor, family < 0 ? 1 : family, kind < 0 ? 1 : kind, Math.Max(0, protocol));
        return Value.None;
    });

    /// <summary><c>socketpair()</c>.</summary>
    public static Value MakePair(ThreadState ts, ReadOnlySpan<Value> args)
    {
        if (!TryFlags(ts, args, 0, out long family) || !TryFlags(ts, args, 1, out long kind)) return default;
        (PairStream first, PairStream second) = PairStream.Create();
        return new PyTuple([Make(first), Make(second)]);

        Value Make(PairStream stream) => new PySocket(ts.Interp.Defined(Definition)) { Descriptor = ts.Interp.OpenFiles.Add(stream), Family = family == 0 ? 1 : family, SocketKind = kind == 0 ? 1 : kind };
    }

    private static PySocket Of(in Value value) => value.Unchecked<PySocket>();

    private static bool TryFlags(ThreadState ts, ReadOnlySpan<Value> args, int index, out long flags)
    {
        flags = 0;
        return args.Length <= index || args[index].IsNone || SequenceOps.TryLong(ts, args[index], out flags);
    }

    private static PairStream? Stream(ThreadState ts, in Value self)
    {
        if (ts.Interp.OpenFiles.Find(Of(self).Descriptor) is PairStream stream) return stream;
        OsErrors.Raise(ts, OsErrors.BadDescriptor);
        return null;
    }

    private static long Send(ThreadState ts, in Value self, in Value data)
    {
        byte[]? bytes = Buffers.Need(ts, data);
        if (bytes is null || Stream(ts, self) is not { } stream) return -1;
        if (stream.IsConnected)
        {
            if (!ts.Budget.Charge(ts, bytes.Length)) return -1;
            stream.Write(bytes);
            return bytes.Length;
        }
        OsErrors.Raise(ts, BrokenPipe);
        return -1;
    }

    private static byte[]? Receive(ThreadState ts, in Value self, long count, bool peeks)
    {
        if (count < 0)
        {
            ts.RaiseValueError("negative buffersize in recv");
            return null;
        }
        if (Stream(ts, self) is not { } stream) return null;
        if (!stream.IsReadable)
        {
            if (Of(self).TimeoutSeconds is > 0 and { } seconds)
            {
                ts.Interp.Sleep(TimeSpan.FromSeconds(seconds));
                ts.Raise(ts.Interp.Exceptions["TimeoutError"], "timed out");
            }
            else
            {
                // Nobody else could write meanwhile, so a call that waits would wait for ever.
                OsErrors.Raise(ts, Of(self).TimeoutSeconds is 0 ? WouldBlock : SelectModule.WouldDeadlock);
            }
            return null;
        }
        int take = (int)Math.Min(count, int.MaxValue);
        byte[] data = stream.Peek(take);
        if (!peeks) stream.ReadExactly(new byte[data.Length]);
        return data;
    }
}
