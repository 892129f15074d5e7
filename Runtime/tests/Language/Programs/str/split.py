def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


for text in ("", " ", "a b  c ", "\ta\nb\u2003c\x1cd", "a,b,,c,"):
    print(text.split(), text.split(" "), text.split(None, 1), text.split(",", 2), text.split(" ", 0), text.split(None, 0))
attempt("a".split, "")
attempt("a".split, b"a")
attempt("a".split, 5)
attempt("a b".split, maxsplit=1)
attempt("a b c".split, sep=" ", maxsplit=-5)
attempt("a".split, " ", "1")
attempt("a b".split, " ", 1, 2)
attempt("a b".split, delimiter=" ")
attempt("aXXbXXXc".split, "XX")
count = 0
for i in range(60):
    count += len(("x " * i).split())
print(count)
