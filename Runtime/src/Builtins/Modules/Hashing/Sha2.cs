using System.Numerics;

namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>SHA-2 with words of 32 bits (SHA-256, SHA-224) or of 64 bits (SHA-512, SHA-384).</summary>
/// <remarks>Source: FIPS 180-4, 6.2 and 6.4.</remarks>
internal sealed class Sha2<TWord> : LengthPaddedHash<TWord> where TWord : unmanaged, IBinaryInteger<TWord>
{
    private const int StateWords = 8, MaxSteps = 80;

    private static readonly bool IsWide = TWord.Zero.GetByteCount() == sizeof(ulong);

    /// <summary>The rotations of Σ0, Σ1, σ0 and σ1; the last one of each σ is a shift.</summary>
    private static readonly int[][] Turns = IsWide
        ? [[28, 34, 39], [14, 18, 41], [1, 8, 7], [19, 61, 6]]
        : [[2, 13, 22], [6, 11, 25], [7, 18, 3], [17, 19, 10]];

    private static readonly TWord[] Constants = [.. PrimeRoots.Cube.Take(IsWide ? MaxSteps : 64).Select(Upper)];

    private Sha2(TWord[] initial) : base(initial, isBigEndian: true) { }

    /// <summary>SHA-256 or SHA-512.</summary>
    public static Sha2<TWord> StartWhole() => new([.. PrimeRoots.Square.Take(StateWords).Select(Upper)]);

    /// <summary>SHA-224 or SHA-384, whose digests leave a part of the state out; SHA-224 begins with the lower halves of what SHA-384 begins with.</summary>
    public static Sha2<TWord> StartTruncated() => new([.. PrimeRoots.Square.Skip(StateWords).Select(TWord.CreateTruncating)]);

    protected override void Mix(ReadOnlySpan<TWord> message)
    {
        Span<TWord> words = stackalloc TWord[MaxSteps], s = stackalloc TWord[StateWords];
        message.CopyTo(words);
        for (int i = BlockWords; i < Constants.Length; i++) words[i] = words[i - 16] + SmallSigma(words[i - 15], Turns[2]) + words[i - 7] + SmallSigma(words[i - 2], Turns[3]);
        State.CopyTo(s);
        for (int i = 0; i < Constants.Length; i++)
        {
            TWord first = s[7] + Sigma(s[4], Turns[1]) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + Constants[i] + words[i];
            TWord second = Sigma(s[0], Turns[0]) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
            s[..^1].CopyTo(s[1..]);
            s[0] = first + second;
            s[4] += first;
        }
        for (int i = 0; i < StateWords; i++) State[i] += s[i];
    }

    private static TWord Sigma(TWord word, int[] turns) => TWord.RotateRight(word, turns[0]) ^ TWord.RotateRight(word, turns[1]) ^ TWord.RotateRight(word, turns[2]);

    private static TWord SmallSigma(TWord word, int[] turns) => TWord.RotateRight(word, turns[0]) ^ TWord.RotateRight(word, turns[1]) ^ (word >>> turns[2]);

    private static TWord Upper(ulong fraction) => TWord.CreateTruncating(IsWide ? fraction : fraction >> 32);
}
