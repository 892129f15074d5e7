namespace PyJitVerify.Runtime.Builtins.Modules.Hashing;

/// <summary>A hash function on its way: what it has taken in so far.</summary>
internal abstract class HashState
{
    public abstract void Append(ReadOnlySpan<byte> data);

    /// <summary>A state that goes on by itself.</summary>
    public abstract HashState Copy();

    /// <summary>The hash of what was appended; the state is as before and can go on.</summary>
    /// <param name="digestBytes">The algorithm's own size; any size for one of extendable output.</param>
    public abstract byte[] Digest(int digestBytes);
}

/// <summary>
/// A hash function that eats blocks. Invariant: a full block waits in <see cref="Block"/> until more comes, for BLAKE2 treats the last one differently.
/// </summary>
internal abstract class BlockHashState(int blockBytes) : HashState
{
    /// <summary>The unfinished block: its first <see cref="Filled"/> bytes are data.</summary>
    protected byte[] Block { get; private set; } = new byte[blockBytes];

    protected int Filled { get; private set; }

    public sealed override void Append(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (Filled == Block.Length) Eat();
            int taken = Math.Min(data.Length, Block.Length - Filled);
            data[..taken].CopyTo(Block.AsSpan(Filled));
            Filled += taken;
            data = data[taken..];
        }
    }

    public sealed override HashState Copy() => Clone();

    public sealed override byte[] Digest(int digestBytes) => Clone().Finish(digestBytes);

    /// <summary>Mixes the whole of <see cref="Block"/> into the state.</summary>
    protected abstract void Compress();

    /// <summary>Ends the message. The state is of no use afterwards.</summary>
    protected abstract byte[] Finish(int digestBytes);

    /// <summary>A shallow copy gets words of its own from here.</summary>
    protected abstract void OwnWords();

    /// <summary>Compresses the block and begins one of zeros.</summary>
    protected void Eat()
    {
        Compress();
        Filled = 0;
        Array.Clear(Block);
    }

    private BlockHashState Clone()
    {
        var copy = (BlockHashState)MemberwiseClone();
        copy.Block = [.. Block];
        copy.OwnWords();
        return copy;
    }
}
