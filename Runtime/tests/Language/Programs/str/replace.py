def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt("aaa".replace, "a", "bb")
attempt("aaa".replace, "a", "bb", 2)
attempt("aaa".replace, "a", "", -1)
attempt("abc".replace, "", "-")
attempt("abc".replace, "", "-", 2)
attempt("".replace, "", "x")
attempt("".replace, "", "x", 0)
attempt("abc".replace, "b", "é")
attempt("aéa".replace, "é", "😀")
attempt("abc".replace, "x", "y")
attempt("abc".replace, "a", "b", count=1)
attempt("abc".replace, "a")
attempt("abc".replace, "a", 1)
attempt("abc".replace, 1, "a")
attempt("abc".replace, "a", "b", None)
attempt("abc".replace, old="a", new="b")


class Text(str):
    pass


t = Text("abc")
print(type(t.replace("x", "y")).__name__, type(t.replace("a", "a")).__name__)
s = "a" * 10
for i in range(60):
    s = s.replace("aa" if i % 2 else "b", "b" if i % 2 else "aa", 3)
print(s)
