namespace PyJitVerify.Runtime.Builtins.Modules.Sockets;

/// <summary>
/// One end of a pair of connected sockets inside the program: what one end writes the other reads.
/// Invariant: the two ends know each other until one is closed.
/// </summary>
internal sealed class PairStream : Stream
{
    private readonly Queue<byte> _received = new();
    private PairStream? _peer;

    /// <summary>Nothing more will come.</summary>
    public bool IsPeerGone { get; private set; }

    /// <summary>A read would not wait.</summary>
    public bool IsReadable => _received.Count > 0 || IsPeerGone;

    /// <summary>A write can be delivered.</summary>
    public bool IsConnected => _peer is not null;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static (PairStream First, PairStream Second) Create()
    {
        var first = new PairStream();
        var second = new PairStream { _peer = first };
        first._peer = second;
        return (first, second);
    }

    /// <summary>The bytes that wait, without taking them.</summary>
    public byte[] Peek(int count) => [.. _received.Take(count)];

    public override int Read(byte[] buffer, int offset, int count)
    {
        int got = 0;
        while (got < count && _received.TryDequeue(out byte b)) buffer[offset + got++] = b;
        return got;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++) _peer?._received.Enqueue(buffer[offset + i]);
    }

    /// <summary>Ends the way to the other end, as <c>shutdown(SHUT_WR)</c>.</summary>
    public void Finish()
    {
        if (_peer is { } peer) peer.IsPeerGone = true;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_peer is { } peer)
        {
            peer.IsPeerGone = true;
            peer._peer = null;
            _peer = null;
        }
        base.Dispose(disposing);
    }
}
