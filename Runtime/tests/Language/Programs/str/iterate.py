def attempt(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


s = "aé😀"
it = iter(s)
print(next(it), it.__length_hint__(), list(it), next(it, "end"), it.__length_hint__())
print(list(reversed(s)), list(enumerate(s, 5)), list(zip(s, s[1:])))
attempt(next, it)
a, *b = "xyz"
print(a, b, [*"ab"], {*"a"}, dict.fromkeys("aba"), tuple("ab"), set("aa"))
try:
    a, b = "xyz"
except ValueError as error:
    print(error)
try:
    a, b, c, d = "xyz"
except ValueError as error:
    print(error)
out = []
for c in "0123456789" * 6:
    out.append(int(c) * 2)
print(sum(out), "".join(map(str, out[:20])))
it = iter("hello")
it.__setstate__(3)
print(list(it))
attempt(iter("a").__setstate__, "x")
attempt("a".__iter__, 1)
