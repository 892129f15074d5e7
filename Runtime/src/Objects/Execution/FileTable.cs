namespace PyJitVerify.Runtime.Objects;

/// <summary>
/// The files that a program has open, by descriptor. 0, 1 and 2 are the interpreter's own streams.
/// Lifetime: whatever is open when the interpreter is thrown away is closed then.
/// </summary>
internal sealed class FileTable(TextWriterSink output, Stream? input) : IDisposable
{
    private readonly Dictionary<int, Stream> _open = [];

    /// <summary>Enters a file under the lowest free number.</summary>
    public int Add(Stream file)
    {
        int descriptor = 3;
        while (_open.ContainsKey(descriptor)) descriptor++;
        _open.Add(descriptor, file);
        return descriptor;
    }

    /// <summary>The stream of a descriptor, or null.</summary>
    public Stream? Find(long descriptor) => descriptor switch
    {
        0 => input ?? Stream.Null,
        1 => output.StandardOutput,
        2 => output.StandardError,
        _ => _open.GetValueOrDefault((int)descriptor),
    };

    public FileStream? FindFile(long descriptor) => _open.GetValueOrDefault((int)descriptor) as FileStream;

    public bool Close(long descriptor)
    {
        if (!_open.Remove((int)descriptor, out Stream? file)) return descriptor is >= 0 and <= 2;
        file.Dispose();
        return true;
    }

    public void Dispose()
    {
        foreach (Stream file in _open.Values) file.Dispose();
        _open.Clear();
    }
}
