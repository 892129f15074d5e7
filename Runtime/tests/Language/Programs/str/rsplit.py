def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("", " a b  c ", "a,b,,c,", "\u3000x\u3000y"):
    print(text.rsplit(), text.rsplit(None, 1), text.rsplit(",", 1), text.rsplit(",", 2), text.rsplit(" ", 1), text.rsplit(None, 0))
attempt("aXXXb".rsplit, "XX")
attempt("a".rsplit, "")
attempt("a b c".rsplit, maxsplit=1)
attempt("a b c".rsplit, " ", 1.0)
attempt("a".rsplit, 1)
