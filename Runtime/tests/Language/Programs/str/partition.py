def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for s in ("a.b.c", "abc", "", ".", "..", "a.."):
    print(s.partition("."), s.rpartition("."))
attempt("abc".partition, "")
attempt("abc".rpartition, "")
attempt("abc".partition, 1)
attempt("abc".partition, "bc")
attempt("a😀b".rpartition, "😀")
attempt("abc".rpartition)
T = type("T", (str,), {})
print([type(p).__name__ for p in T("a").partition("x")], [type(p).__name__ for p in T("a").rpartition("x")])
