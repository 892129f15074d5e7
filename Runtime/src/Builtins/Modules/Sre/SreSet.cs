namespace PyJitVerify.Runtime.Builtins.Modules.Sre;

/// <summary>
/// A set of characters from a pattern's code.
/// Shape: membership of the first 256 characters is computed once; of others by walking the code.
/// </summary>
internal sealed class SreSet
{
    private readonly uint[] _code;
    private readonly int _start;
    private readonly bool[] _low = new bool[256];

    /// <param name="start">The first word of the set's program, which ends with FAILURE.</param>
    public SreSet(uint[] code, int start)
    {
        _code = code;
        _start = start;
        for (int c = 0; c < _low.Length; c++) _low[c] = Walk(c);
    }

    public bool Contains(int c) => c < 256 ? _low[c] : Walk(c);

    private bool Walk(int c)
    {
        bool positive = true;
        int at = _start;
        while (true)
        {
            switch ((SreCode)_code[at++])
            {
                case SreCode.Failure:
                    return !positive;
                case SreCode.Negate:
                    positive = !positive;
                    break;
                case SreCode.Literal:
                    if (c == _code[at++]) return positive;
                    break;
                case SreCode.Category:
                    if (SreCharacters.InCategory((int)_code[at++], c)) return positive;
                    break;
                case SreCode.Range:
                    if (_code[at] <= c && c <= _code[at + 1]) return positive;
                    at += 2;
                    break;
                case SreCode.RangeUniIgnore:
                    int upper = SreCharacters.UpperUnicode(c);
                    if ((_code[at] <= c && c <= _code[at + 1]) || (_code[at] <= upper && upper <= _code[at + 1])) return positive;
                    at += 2;
                    break;
                case SreCode.Charset:
                    if (c < 256 && (_code[at + (c >> 5)] >> (c & 31) & 1) != 0) return positive;
                    at += 8;
                    break;
                case SreCode.BigCharset:
                    int count = (int)_code[at++];
                    if (c < 65536)
                    {
                        int block = (int)(_code[at + (c >> 10)] >> (8 * (c >> 8 & 3)) & 0xff);
                        if ((_code[at + 64 + (block * 8) + ((c & 255) >> 5)] >> (c & 31) & 1) != 0) return positive;
                    }
                    at += 64 + (count * 8);
                    break;
                default:
                    return false;
            }
        }
    }
}
