using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>BLAKE2 with words of 64 bits (BLAKE2b) or of 32 bits (BLAKE2s).</summary>
/// <remarks>Source: RFC 7693.</remarks>
internal sealed class Blake2<TWord> : BlockHashState where TWord : unmanaged, IBinaryInteger<TWord>
{
    private const int StateWords = 8, MessageWords = 16;

    /// <summary>The order in which each round takes the words of the message; after the tenth they begin anew.</summary>
    private static readonly byte[][] Orders =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ];

    private readonly Blake2Variant _variant;
    private readonly bool _isLastNode;
    private TWord[] _state;
    private UInt128 _eatenBytes;
    private bool _isLastBlock;

    public Blake2(Blake2Variant variant, Blake2Parameters parameters) : base(variant.BlockBytes)
    {
        _variant = variant;
        _isLastNode = parameters.IsLastNode;
        byte[] block = parameters.ToBlock(variant);
        _state = [.. Enumerable.Range(0, StateWords).Select(i => InitialWord(i) ^ WordAt(block, i))];
        if (parameters.Key.Length == 0) return;
        var keyBlock = new byte[variant.BlockBytes];
        parameters.Key.CopyTo(keyBlock, 0);
        Append(keyBlock);
    }

    private int WordBits => 8 * _variant.WordBytes;

    protected override void OwnWords() => _state = [.. _state];

    protected override byte[] Finish(int digestBytes)
    {
        _isLastBlock = true;
        Compress();
        var digest = new byte[_variant.MaxDigestBytes];
        for (int i = 0; i < StateWords; i++) _state[i].WriteLittleEndian(digest, i * _variant.WordBytes);
        return digest[..digestBytes];
    }

    protected override void Compress()
    {
        _eatenBytes += (UInt128)Filled;
        Span<TWord> message = stackalloc TWord[MessageWords], v = stackalloc TWord[2 * StateWords];
        for (int i = 0; i < MessageWords; i++) message[i] = WordAt(Block, i);
        for (int i = 0; i < StateWords; i++)
        {
            v[i] = _state[i];
            v[i + StateWords] = InitialWord(i);
        }
        v[12] ^= TWord.CreateTruncating(_eatenBytes);
        v[13] ^= TWord.CreateTruncating(_eatenBytes >> WordBits);
        if (_isLastBlock) v[14] = ~v[14];
        if (_isLastBlock && _isLastNode) v[15] = ~v[15];
        for (int round = 0; round < _variant.Rounds; round++)
        {
            byte[] order = Orders[round % Orders.Length];
            for (int i = 0; i < 8; i++)
            {
                // Four columns, then four diagonals.
                int slant = i / 4;
                Mix(v, i % 4, 4 + (i + slant) % 4, 8 + (i + 2 * slant) % 4, 12 + (i + 3 * slant) % 4, message[order[2 * i]], message[order[2 * i + 1]]);
            }
        }
        for (int i = 0; i < StateWords; i++) _state[i] ^= v[i] ^ v[i + StateWords];
    }

    private void Mix(Span<TWord> v, int a, int b, int c, int d, TWord x, TWord y)
    {
        int[] turns = _variant.Turns;
        v[a] = v[a] + v[b] + x;
        v[d] = TWord.RotateRight(v[d] ^ v[a], turns[0]);
        v[c] += v[d];
        v[b] = TWord.RotateRight(v[b] ^ v[c], turns[1]);
        v[a] = v[a] + v[b] + y;
        v[d] = TWord.RotateRight(v[d] ^ v[a], turns[2]);
        v[c] += v[d];
        v[b] = TWord.RotateRight(v[b] ^ v[c], turns[3]);
    }

    /// <summary>As in SHA-512 and SHA-256.</summary>
    private TWord InitialWord(int index) => TWord.CreateTruncating(PrimeRoots.Square[index] >> (64 - WordBits));

    private TWord WordAt(byte[] bytes, int index) => TWord.ReadLittleEndian(bytes.AsSpan(index * _variant.WordBytes, _variant.WordBytes), isUnsigned: true);
}
