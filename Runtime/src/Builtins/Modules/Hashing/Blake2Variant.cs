namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>What makes BLAKE2b and BLAKE2s two: the size of the word, and what it decides.</summary>
/// <param name="Turns">The four rotations of the mixing function.</param>
internal sealed record Blake2Variant(string Name, int WordBytes, int Rounds, int[] Turns)
{
    public static readonly Blake2Variant B = new("blake2b", sizeof(ulong), 12, [32, 24, 16, 63]), S = new("blake2s", sizeof(uint), 10, [16, 12, 8, 7]);

    public int BlockBytes => 16 * WordBytes;

    public int MaxDigestBytes => 8 * WordBytes;

    public int MaxKeyBytes => 8 * WordBytes;

    public int SaltBytes => 2 * WordBytes;

    public int PersonBytes => 2 * WordBytes;

    public int NodeOffsetBytes => WordBytes == sizeof(ulong) ? 8 : 6;
}

/// <summary>The parameters that BLAKE2 mixes into its first state.</summary>
/// <param name="Key">At most as long as the variant allows, as are the salt and the person.</param>
/// <param name="IsLastNode">The node closes its level of the tree; it is told at the end and not in the parameter block.</param>
internal sealed record Blake2Parameters(byte DigestBytes, byte[] Key, byte[] Salt, byte[] Person, byte Fanout = 1, byte Depth = 1, uint LeafBytes = 0,
    ulong NodeOffset = 0, byte NodeDepth = 0, byte InnerBytes = 0, bool IsLastNode = false)
{
    /// <summary>
    /// The parameter block, 8 words:
    /// <code>
    /// BLAKE2b  digest 1 | key 1 | fanout 1 | depth 1 | leaf 4 | offset 8 | node depth 1 | inner 1 | 0 × 14 | salt 16 | person 16
    /// BLAKE2s  digest 1 | key 1 | fanout 1 | depth 1 | leaf 4 | offset 6 | node depth 1 | inner 1 |        | salt 8  | person 8
    /// </code>
    /// </summary>
    /// <remarks>Source: Aumasson, Neves, Wilcox-O'Hearn, Winnerlein, "BLAKE2: simpler, smaller, fast as MD5" (2013), 2.8.</remarks>
    public byte[] ToBlock(Blake2Variant variant)
    {
        byte[] head = [DigestBytes, (byte)Key.Length, Fanout, Depth, .. LittleEndian(LeafBytes, sizeof(uint)), .. LittleEndian(NodeOffset, variant.NodeOffsetBytes), NodeDepth, InnerBytes];
        var block = new byte[8 * variant.WordBytes];
        head.CopyTo(block, 0);
        Salt.CopyTo(block, block.Length - variant.PersonBytes - variant.SaltBytes);
        Person.CopyTo(block, block.Length - variant.PersonBytes);
        return block;
    }

    private static IEnumerable<byte> LittleEndian(ulong value, int bytes) => Enumerable.Range(0, bytes).Select(i => (byte)(value >> (8 * i)));
}
