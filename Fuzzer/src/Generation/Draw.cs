namespace PyJitVerify.Fuzzer.Generation;

/// <summary>
/// Reads decisions off a tape, front to back.
/// <para>Invariant: total. A tape that has run out yields zeros, and the choice zero is everywhere the simplest one, so
/// every tape decodes to a finite program.</para>
/// </summary>
/// <param name="tape">The tape.</param>
/// <param name="start">Where to begin.</param>
public sealed class Draw(IReadOnlyList<int> tape, int start = 0)
{
    private int _position = start;

    /// <summary>Choices read so far, those past the end of the tape included.</summary>
    public int Position => _position;

    /// <summary>Another reader of the same tape, from here on.</summary>
    public Draw Again() => new(tape, _position);

    /// <summary>A number in [0, bound).</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var choice = _position < tape.Count ? tape[_position] : 0;
        _position++;
        return (int)((uint)choice % (uint)bound);
    }

    /// <summary>A number in [low, high].</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True with that chance; false when the tape has run out.</summary>
    public bool Chance(int percent) => Below(100) >= 100 - percent;

    /// <summary>One of the items; the first one when the tape has run out.</summary>
    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];
}
