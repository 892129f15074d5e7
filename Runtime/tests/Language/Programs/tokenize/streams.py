def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


import io
import token
import tokenize
source = '''# comment
def f(a, b: int = 0x1F) -> str:
    """doc
    string"""
    x = f"{a!r:>{b}} {{}} {a + 1=}" + rb'\\x' 'y'
    if a <= b != c and not d: return x ** -1.5e-3j   # tail

    async_ = [1,
              2]; y @= z; w := 5
    t"{a}"
\tpass
'''
for tok in tokenize.generate_tokens(io.StringIO(source.replace("\tpass\n", "")).readline):
    print(tokenize.tok_name[tok.type], tokenize.tok_name[tok.exact_type], repr(tok.string), tok.start, tok.end)
for bad in ("(", "'abc", '"""abc', "  x\n y\n", "1__0", "0777", "x = $", "é€", "f'{", "\\", "a ? b", "0b12", "'a\nb'"):
    try:
        print(repr(bad), [(tokenize.tok_name[t.type], t.string) for t in tokenize.generate_tokens(io.StringIO(bad).readline)])
    except Exception as error:
        print(repr(bad), type(error).__name__, error.args[0])
print(tokenize.detect_encoding(io.BytesIO(b"# -*- coding: latin-1 -*-\nx").readline), tokenize.detect_encoding(io.BytesIO(b"\xef\xbb\xbfx").readline), tokenize.detect_encoding(io.BytesIO(b"").readline))
attempt(tokenize.detect_encoding, io.BytesIO(b"# coding: nope\n").readline)
toks = list(tokenize.tokenize(io.BytesIO(b"x = (1 +\n  2)\n").readline))
print(tokenize.untokenize(toks), tokenize.untokenize([(t.type, t.string) for t in toks]), toks[0], sep="|")
print(token.tok_name[token.NAME], token.ISTERMINAL(5), token.EXACT_TOKEN_TYPES["->"] == token.RARROW, token.ISEOF(0))
