import codecs


def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "aé€😀"
for name in ("utf-8", "UTF8", "latin-1", "ascii", "utf-16", "utf-16-le", "utf_16_be", "utf-32-le", "cp1252", "raw_unicode_escape", "unicode_escape", "no-such"):
    attempt(s.encode, name)
for errors in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "strict", "nope"):
    attempt(s.encode, "ascii", errors)
attempt("\ud800a".encode)
attempt("\ud800a".encode, "utf-8", "surrogatepass")
attempt("\udc80a".encode, "utf-8", "surrogateescape")
attempt("\udc80a".encode, "ascii", "surrogateescape")
attempt("a".encode, "ascii", "nope")
attempt("a".encode, errors="ignore")
attempt("a".encode, 1)
attempt("a".encode, "utf-8", 1)
attempt("".encode)
try:
    "xé€y".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason, error.args)
