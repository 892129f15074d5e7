def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for s in ("a\tb", "\t", "abcdefgh\tx", "a\nb\tc\r\td", "é\té", "\t\t"):
    print([s.expandtabs(), s.expandtabs(4), s.expandtabs(1), s.expandtabs(0), s.expandtabs(-1)])
attempt("a\tb".expandtabs, tabsize=2)
attempt("a\tb".expandtabs, "2")
attempt("a\tb".expandtabs, 2.0)
attempt("a\tb".expandtabs, 1, 2)
attempt("a\t".expandtabs, 10**30)
