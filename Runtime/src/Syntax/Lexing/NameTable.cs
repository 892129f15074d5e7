using System.Text;

namespace PyJitVerify.Runtime.Syntax;

/// <summary>
/// Interns the identifiers of one source by their UTF-8 bytes, so that each spelling makes one string, and knows the
/// keywords. Open addressing with linear probing, at most half full.
/// </summary>
internal sealed class NameTable
{
    private Entry[] _entries = new Entry[1024];
    private int _count;

    public NameTable()
    {
        for (var kind = TokenKind.False; kind <= TokenKind.Yield; kind++)
        {
            var text = kind is TokenKind.False or TokenKind.None or TokenKind.True ? kind.ToString() : kind.ToString().ToLowerInvariant();
            var bytes = Encoding.UTF8.GetBytes(text);
            Add(bytes, Hash(bytes), text, kind);
        }
    }

    /// <summary>The identifier and Name, or the keyword's spelling and kind.</summary>
    public (string Text, TokenKind Kind) Lookup(ReadOnlySpan<byte> bytes)
    {
        var hash = Hash(bytes);
        var mask = _entries.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref readonly var entry = ref _entries[i];
            if (entry.Text is null)
            {
                var text = Identifier.Normalize(Encoding.UTF8.GetString(bytes));
                Add(bytes.ToArray(), hash, text, TokenKind.Name);
                return (text, TokenKind.Name);
            }

            if (entry.Hash == hash && bytes.SequenceEqual(entry.Bytes))
            {
                return (entry.Text, entry.Kind);
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        // FNV-1a.
        var hash = 2166136261u;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * 16777619u;
        }

        return hash;
    }

    private void Add(byte[] bytes, uint hash, string text, TokenKind kind)
    {
        if (_count * 2 >= _entries.Length)
        {
            var old = _entries;
            _entries = new Entry[old.Length * 2];
            foreach (var entry in old)
            {
                if (entry.Text is not null)
                {
                    Place(entry);
                }
            }
        }

        Place(new Entry(hash, bytes, text, kind));
        _count++;
    }

    private void Place(Entry entry)
    {
        var mask = _entries.Length - 1;
        var i = (int)entry.Hash & mask;
        while (_entries[i].Text is not null)
        {
            i = (i + 1) & mask;
        }

        _entries[i] = entry;
    }

    private readonly record struct Entry(uint Hash, byte[] Bytes, string Text, TokenKind Kind);
}
