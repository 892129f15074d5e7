namespace PyJitVerify.Oracle.Protocol;

/// <summary>What a worker says about itself before anything else.</summary>
/// <param name="Implementation">Such as <c>cpython</c>.</param>
/// <param name="Version">Such as <c>3.15.2</c>.</param>
/// <param name="FullVersion">Version with build.</param>
/// <param name="IsJitAvailable">The JIT is built in.</param>
/// <param name="IsJitEnabled">It is on in this worker.</param>
/// <param name="Protections">What the system allowed, such as <c>network</c> for no network.</param>
/// <param name="ProcessId">Its process.</param>
public sealed record Hello(
    string Implementation, string Version, string FullVersion, bool IsJitAvailable, bool IsJitEnabled,
    EquatableList<string> Protections, uint ProcessId)
{
    /// <summary>Its frame.</summary>
    public Frame ToFrame() => new(FrameKind.Hello, new WireWriter()
        .U32(WireFormat.Version).Text(Implementation).Text(Version).Text(FullVersion)
        .Flag(IsJitAvailable).Flag(IsJitEnabled).List(Protections, (w, p) => w.Text(p)).U32(ProcessId).ToArray());

    /// <summary>Reads its payload.</summary>
    /// <exception cref="ProtocolException">It is malformed or speaks another version.</exception>
    public static Hello Read(byte[] payload)
    {
        var reader = new WireReader(payload);
        var version = reader.U32();
        if (version != WireFormat.Version)
            throw new ProtocolException($"worker speaks version {version}, not {WireFormat.Version}");
        var hello = new Hello(reader.Text(), reader.Text(), reader.Text(), reader.Flag(), reader.Flag(),
            reader.List(r => r.Text()), reader.U32());
        reader.End();
        return hello;
    }
}
