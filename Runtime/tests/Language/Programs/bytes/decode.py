import codecs


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(b"abc".decode)
attempt(b"\xc3\xa9".decode)
attempt(b"\xe9".decode, "latin-1")
for raw in (b"\xff", b"\xc3", b"\xc3(", b"\xe2\x82", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80", b"a\x80b", b"\xf0\x9f\x98\x80"):
    attempt(raw.decode)
    attempt(raw.decode, "utf-8", "replace")
for errors in ("ignore", "backslashreplace", "surrogateescape", "surrogatepass", "nope"):
    attempt(b"a\x80\xed\xa0\x80".decode, "utf-8", errors)
attempt(b"a\x80".decode, "ascii")
attempt(b"a\x00b\x00".decode, "utf-16-le")
attempt(b"\xff\xfea\x00".decode, "utf-16")
attempt(b"a".decode, "utf-16")
attempt(b"\x00\xd8".decode, "utf-16-le")
attempt(b"\\n\\xe9\\u20ac".decode, "unicode_escape")
attempt(b"a".decode, "no-such")
attempt(b"a".decode, 5)
attempt(b"a".decode, encoding="ascii", errors="strict")
try:
    b"x\xffy".decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, error.args)
