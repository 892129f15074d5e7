using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>
/// MD5, SHA-1 and SHA-2: blocks of 16 words, the last of which ends in the length of the message, and a digest that is the state itself.
/// </summary>
/// <param name="initial">The words of the state before the first block.</param>
/// <remarks>Source: RFC 1321, 3.1 and 3.2; FIPS 180-4, 5.1.</remarks>
internal abstract class LengthPaddedHash<TWord>(TWord[] initial, bool isBigEndian) : BlockHashState(BlockWords * WordBytes)
    where TWord : unmanaged, IBinaryInteger<TWord>
{
    protected const int BlockWords = 16;

    private static readonly int WordBytes = TWord.Zero.GetByteCount();

    private UInt128 _eatenBytes;

    protected TWord[] State { get; private set; } = [.. initial];

    protected sealed override void OwnWords() => State = [.. State];

    protected sealed override byte[] Finish(int digestBytes)
    {
        UInt128 messageBits = (_eatenBytes + (UInt128)Filled) * 8;
        int lengthBytes = 2 * WordBytes;
        Append([0x80]);
        if (Filled > Block.Length - lengthBytes) Eat();
        Span<byte> length = Block.AsSpan(Block.Length - lengthBytes);
        for (int i = 0; i < lengthBytes; i++) length[isBigEndian ? lengthBytes - 1 - i : i] = (byte)(messageBits >> (8 * i));
        Compress();
        var digest = new byte[State.Length * WordBytes];
        for (int i = 0; i < State.Length; i++)
        {
            if (isBigEndian) State[i].WriteBigEndian(digest, i * WordBytes);
            else State[i].WriteLittleEndian(digest, i * WordBytes);
        }
        return digest[..digestBytes];
    }

    protected sealed override void Compress()
    {
        _eatenBytes += (UInt128)Block.Length;
        Span<TWord> message = stackalloc TWord[BlockWords];
        for (int i = 0; i < BlockWords; i++)
        {
            ReadOnlySpan<byte> word = Block.AsSpan(i * WordBytes, WordBytes);
            message[i] = isBigEndian ? TWord.ReadBigEndian(word, isUnsigned: true) : TWord.ReadLittleEndian(word, isUnsigned: true);
        }
        Mix(message);
    }

    /// <summary>Mixes a block of the message into the state.</summary>
    protected abstract void Mix(ReadOnlySpan<TWord> message);
}
